//! The one way out: every request that the product makes to another server.
//!
//! What must always hold: only https (plain http by permission of the operator); the address that was checked is the one
//! that is connected to; nothing but public addresses, unless the operator named the network; no redirect is followed, no
//! proxy is taken from the environment; it ends in 15 seconds and takes in 64 KB.

mod address;
mod resolve;

use std::{fmt, sync::Arc, time::Duration};

use http::Uri;

pub use self::{
    address::{Network, is_public},
    resolve::Lookup,
};

/// What may be reached, and how long and large an answer may be.
#[derive(Clone)]
pub struct Rules {
    /// Networks that may be reached although they are not public.
    pub networks: Vec<Network>,
    /// Whether plain http is allowed.
    pub plain: bool,
    pub connect: Duration,
    pub total: Duration,
    /// Bytes of the longest answer.
    pub answer: u64,
    /// How names become addresses.
    pub lookup: Lookup,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            networks: Vec::new(),
            plain: false,
            connect: Duration::from_secs(5),
            total: Duration::from_secs(15),
            answer: 64 * 1024,
            lookup: resolve::system(),
        }
    }
}

/// The client. Cheap to clone.
#[derive(Clone)]
pub struct Outgoing {
    agent: ureq::Agent,
    rules: Arc<Rules>,
}

/// A request to another server.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: http::Method,
    pub url: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What another server answered. It is not shown to anybody as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: http::HeaderMap,
    pub body: Vec<u8>,
}

/// Why there is no answer. The words are for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not an address that may be used: of another scheme, with a password, oddly written.
    Url(&'static str),
    /// It leads to where nothing may be sent.
    Private,
    /// The answer is longer than allowed.
    TooLarge,
    /// It did not answer in time.
    TooSlow,
    /// No connection, no such name, no valid certificate, no HTTP.
    Failed(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(why) => f.write_str(why),
            Self::Private => f.write_str("the address leads into a network that is not public"),
            Self::TooLarge => f.write_str("the answer is too large"),
            Self::TooSlow => f.write_str("no answer in time"),
            Self::Failed(why) => f.write_str(why),
        }
    }
}
impl std::error::Error for Refused {}

impl Outgoing {
    pub fn new(rules: Rules) -> Self {
        let config = ureq::Agent::config_builder()
            .https_only(!rules.plain)
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .user_agent("Perennial")
            .timeout_connect(Some(rules.connect))
            .timeout_resolve(Some(rules.connect))
            .timeout_global(Some(rules.total))
            // A kept connection would outlive the check of its address.
            .max_idle_connections(0)
            .build();
        let rules = Arc::new(rules);
        let resolver = resolve::Guard { rules: rules.clone() };
        Self { agent: ureq::Agent::with_parts(config, ureq::unversioned::transport::DefaultConnector::new(), resolver), rules }
    }

    /// Sends a request and takes in the answer, whatever its status.
    pub async fn send(&self, request: Request) -> Result<Answer, Refused> {
        let uri = self.check(&request.url)?;
        let client = self.clone();
        let exchange = tokio::task::spawn_blocking(move || client.exchange(uri, request));
        exchange.await.unwrap_or_else(|_| Err(Refused::Failed("the client panicked".into())))
    }

    /// What can be told of an address without looking its name up: for a form that takes one.
    pub fn check(&self, url: &str) -> Result<Uri, Refused> {
        let uri = address::parse(url, self.rules.plain)?;
        match address::literal(&uri)? {
            Some(ip) if !self.rules.allows(ip, resolve::port(&uri)) => Err(Refused::Private),
            _ => Ok(uri),
        }
    }

    fn exchange(&self, uri: Uri, request: Request) -> Result<Answer, Refused> {
        let mut builder = http::Request::builder().method(request.method).uri(uri);
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let wanted = builder.body(request.body).map_err(|e| Refused::Failed(e.to_string()))?;
        let (head, mut body) = self.agent.run(wanted).map_err(explained)?.into_parts();
        let body = body.with_config().limit(self.rules.answer).read_to_vec().map_err(explained)?;
        Ok(Answer { status: head.status.as_u16(), headers: head.headers, body })
    }
}

fn explained(error: ureq::Error) -> Refused {
    match error {
        ureq::Error::Io(e) if e.get_ref().is_some_and(|inner| inner.is::<resolve::NotPublic>()) => Refused::Private,
        ureq::Error::BodyExceedsLimit(_) => Refused::TooLarge,
        ureq::Error::Timeout(_) => Refused::TooSlow,
        other => Refused::Failed(other.to_string()),
    }
}
