//! Bodies of the JSON API: read under a limit, every problem with the path to its field, creations answered once per key.

use axum::extract::{FromRequest, FromRequestParts, Request};
use bytes::Bytes;
use http::{StatusCode, request::Parts};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::{Response, cx::Cx};
use crate::{Error, Msg, Result, Tx, args, error::Problems};

/// The whole body, if it is not too large.
pub(super) async fn read(req: Request, max: u64) -> Result<Bytes> {
    let declared = req.headers().get(http::header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<u64>().ok());
    if declared.is_some_and(|n| n > max) {
        return Err(Error::TooLarge(max));
    }
    let limit = usize::try_from(max).unwrap_or(usize::MAX);
    axum::body::to_bytes(req.into_body(), limit).await.map_err(|e| {
        let too_large = std::error::Error::source(&e).is_some_and(|s| s.is::<http_body_util::LengthLimitError>());
        if too_large { Error::TooLarge(max) } else { Error::Bad(400, Msg::new("error-bad-request")) }
    })
}

/// A JSON body as a type. Unknown and repeated fields are problems, named by their path.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Error;
    async fn from_request(req: Request, _: &S) -> Result<Self> {
        let cx = req.extensions().get::<Cx>().cloned().ok_or_else(|| Error::internal("a body without a gate"))?;
        if cx.header("content-type").is_none_or(|k| k.split(';').next().is_none_or(|k| k.trim() != "application/json")) {
            return Err(Error::Bad(415, Msg::new("error-media-type")));
        }
        if cx.headers.contains_key(http::header::CONTENT_ENCODING) {
            return Err(Error::Bad(415, Msg::new("error-media-type")));
        }
        let bytes = read(req, cx.max_body).await?;
        let _ = cx.print.set(Sha256::digest(&bytes).to_vec());
        parse(&bytes).map(Self)
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    // serde would take the values of a list for the fields in their order.
    if bytes.trim_ascii_start().starts_with(b"[") {
        return Err(Error::Invalid(Problems::of("", Msg::new("error-json").with("detail", "expected an object"))));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|e| {
        let why = e.inner().to_string();
        let field = match field_path(e.path()) {
            whole if whole.is_empty() => unknown_field(&why).unwrap_or_default(),
            path => path,
        };
        Error::Invalid(Problems::of(field, Msg::new("error-json").with("detail", why)))
    })?;
    json.end().map_err(|_| Error::Invalid(Problems::of("", Msg::new("error-json").with("detail", "trailing characters"))))?;
    Ok(value)
}

/// The path as problems name it everywhere: `contacts.0.value`. What cannot be told (a text that ends too soon) is left out.
fn field_path(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(step).collect::<Vec<_>>().join(".")
}

/// serde names an unknown field of the outermost object only in its sentence.
fn unknown_field(why: &str) -> Option<String> {
    why.split('`').nth(1).map(str::to_owned)
}

/// The query of an address as a type.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let cx = Cx::from_request_parts(parts, state).await?;
        cx.query().map(Self)
    }
}

/// Something that an API call has made.
#[derive(Debug)]
pub struct Made {
    location: String,
    version: i64,
    body: String,
    /// What is kept for a repeat, where it is not what is answered.
    kept: Option<String>,
}

fn json(body: &impl Serialize) -> String {
    serde_json::to_string(body).unwrap_or_else(|_| "{}".into())
}

impl Made {
    pub fn new(location: String, version: i64, body: &impl Serialize) -> Self {
        Self { location, version, body: json(body), kept: None }
    }

    /// Something with a secret that is told once: a repeat is answered with `kept`, because the answer to it stays in the database.
    pub fn with_secret(location: String, version: i64, body: &impl Serialize, kept: &impl Serialize) -> Self {
        Self { kept: Some(json(kept)), ..Self::new(location, version, body) }
    }

    fn answer(self, repeated: bool) -> Response {
        let etag = super::answer::etag(self.version, &self.body);
        let mut response = super::answer::json_text(StatusCode::CREATED, self.body);
        super::answer::set(&mut response, "location", &self.location);
        super::answer::set(&mut response, "etag", &etag);
        if repeated {
            super::answer::set(&mut response, "idempotent-replayed", "true");
        }
        response
    }
}

impl Cx {
    /// Says what was sent, where it was not JSON: an `Idempotency-Key` belongs to it.
    pub fn was_sent(&self, print: Vec<u8>) {
        let _ = self.print.set(print);
    }

    /// Makes something by the API. With an `Idempotency-Key` it is made once: the answer is kept in the transaction that
    /// makes it, and a repeat is answered from there.
    pub async fn api_create<F>(&self, work: F) -> super::Result
    where
        F: Fn(&mut Tx<'_>) -> Result<Made> + Send + 'static,
    {
        let Some(key) = self.headers.get("idempotency-key") else {
            return Ok(self.write(work).await?.answer(false));
        };
        let key = key.to_str().ok().filter(|key| (1..=200).contains(&key.len()));
        let key = key.ok_or_else(|| Error::Bad(400, Msg::new("error-bad-request")))?.to_owned();
        let actor = self.visitor()?.member;
        let mut print = Sha256::new();
        print.update(self.method.as_str());
        print.update(self.path.as_bytes());
        print.update(self.print.get().map_or(&[][..], Vec::as_slice));
        let print = print.finalize().to_vec();
        let (made, repeated) = self.write(move |tx| once(tx, actor, &key, &print, &work)).await?;
        Ok(made.answer(repeated))
    }
}

fn once(
    tx: &mut Tx<'_>,
    actor: crate::ids::MemberId,
    key: &str,
    print: &[u8],
    work: &impl Fn(&mut Tx<'_>) -> Result<Made>,
) -> Result<(Made, bool)> {
    type Kept = (Vec<u8>, Option<String>, Option<String>, String);
    if let Some((hash, location, etag, body)) = tx.maybe::<Kept>(KEPT, &args![tx.ws(), actor, key])? {
        if hash != print {
            return Err(Error::Invalid(Problems::of("Idempotency-Key", Msg::new("error-key-reused"))));
        }
        let version = etag.and_then(|e| e.parse().ok()).unwrap_or(1);
        return Ok((Made { location: location.unwrap_or_default(), version, body, kept: None }, true));
    }
    let made = work(tx)?;
    let body = made.kept.as_ref().unwrap_or(&made.body);
    let kept = tx.exec(KEEP, &args![tx.ws(), actor, key, print, 201_i64, &made.location, made.version.to_string(), body, tx.now()]);
    match kept {
        Ok(_) => Ok((made, false)),
        Err(crate::db::Error::Taken { .. }) => Err(Error::Conflict(Msg::new("error-in-progress"))),
        Err(other) => Err(other.into()),
    }
}

/// Forgets answers that nobody repeats any more: after two days.
pub fn sweep_answers(tx: &mut Tx<'_>) -> Result<u64> {
    Ok(tx.exec(SWEEP, &args![tx.now() - jiff::SignedDuration::from_hours(48)])?)
}

crate::statements! {
    KEPT = "select request_hash, location, etag, body from idempotency where workspace_id = $1 and actor_id = $2 and idem_key = $3";
    SWEEP = "delete from idempotency where created_at < $1";
    KEEP = "insert into idempotency (workspace_id, actor_id, idem_key, request_hash, status, location, etag, body, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}
