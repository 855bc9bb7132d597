//! Names to addresses, with the check in between.

use std::{
    fmt, io,
    net::{IpAddr, SocketAddr, ToSocketAddrs},
    sync::{Arc, mpsc},
};

use http::Uri;
use ureq::unversioned::{
    resolver::{ResolvedSocketAddrs, Resolver},
    transport::NextTimeout,
};

use super::{Rules, address::is_public};

/// How a name becomes addresses.
pub type Lookup = Arc<dyn Fn(&str, u16) -> io::Result<Vec<SocketAddr>> + Send + Sync>;

/// The ports of web servers; another is reached only in a network that the operator named.
const PORTS: [u16; 4] = [80, 443, 8080, 8443];

/// The operating system's look-up.
pub(super) fn system() -> Lookup {
    Arc::new(|host, port| Ok((host.trim_start_matches('[').trim_end_matches(']'), port).to_socket_addrs()?.collect()))
}

pub(super) fn port(uri: &Uri) -> u16 {
    uri.port_u16().unwrap_or(if uri.scheme_str() == Some("http") { 80 } else { 443 })
}

impl Rules {
    /// Whether anything may be sent there.
    pub(super) fn allows(&self, ip: IpAddr, port: u16) -> bool {
        self.networks.iter().any(|n| n.contains(ip)) || (is_public(ip) && PORTS.contains(&port))
    }
}

/// The mark of an address that was refused after it was looked up.
#[derive(Debug)]
pub(super) struct NotPublic;
impl fmt::Display for NotPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a public address")
    }
}
impl std::error::Error for NotPublic {}

/// Gives the connection only addresses that were checked. All of a name's addresses must be allowed: one that is not is a sign
/// that the name is not what it seems.
pub(super) struct Guard {
    pub rules: Arc<Rules>,
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Guard")
    }
}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, _: &ureq::config::Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.look_up(uri, &timeout)?;
        if !found.iter().all(|a| self.rules.allows(a.ip(), a.port())) {
            return Err(ureq::Error::Io(io::Error::new(io::ErrorKind::PermissionDenied, NotPublic)));
        }
        let mut addresses = self.empty();
        found.into_iter().take(8).for_each(|a| addresses.push(a));
        if addresses.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(addresses) }
    }
}

impl Guard {
    /// On a thread of its own: the system's look-up cannot be stopped, only left alone.
    fn look_up(&self, uri: &Uri, timeout: &NextTimeout) -> Result<Vec<SocketAddr>, ureq::Error> {
        let (host, port, lookup) = (uri.host().unwrap_or_default().to_owned(), port(uri), self.rules.lookup.clone());
        let (found, waiting) = mpsc::sync_channel(1);
        std::thread::spawn(move || found.send(lookup(&host, port)));
        match waiting.recv_timeout(*timeout.after) {
            Ok(found) => Ok(found?),
            Err(_) => Err(ureq::Error::Timeout(timeout.reason)),
        }
    }
}
