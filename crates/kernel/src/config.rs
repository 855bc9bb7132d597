//! What an operator may set. A key that is not understood is refused: a typing error must not silently mean the default.

use std::{net::SocketAddr, path::PathBuf};

use serde::Deserialize;

/// Everything that can be set, by file (TOML), environment (`PERENNIAL_…`) or flag; the later wins.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `sqlite:PATH` or `postgres://…`; empty means a SQLite file in the data folder.
    pub database: String,
    /// Where everything that is not in the database lives: attachments, uploads, keys.
    pub data: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address people type. Links in mail are made from it, never from a request.
    pub public_url: String,
    /// `smtp://user:password@host:587?tls=starttls`, `file:FOLDER` or `none`.
    pub mail: String,
    /// The sender of mail.
    pub mail_from: String,
    /// Addresses of reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// Requests a second one visitor may make on average; 0 sets no limit.
    pub requests_per_second: u32,
    /// How many connections may be open.
    pub connections: usize,
    /// `text` or `json`.
    pub log: String,
    /// Outgoing requests may also go to these networks (CIDR); normally only to public addresses.
    pub outgoing_networks: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database: String::new(),
            data: "data".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://127.0.0.1:8080".into(),
            mail: "none".into(),
            mail_from: "perennial@localhost".into(),
            trusted_proxies: Vec::new(),
            requests_per_second: 50,
            connections: 2_000,
            log: "text".into(),
            outgoing_networks: Vec::new(),
        }
    }
}

impl Config {
    /// The address of the database.
    pub fn address(&self) -> Result<crate::db::Address, String> {
        if self.database.is_empty() {
            return Ok(crate::db::Address::Sqlite(self.data.join("perennial.sqlite3")));
        }
        self.database.parse()
    }

    /// Whether people reach the product by https: cookies are then bound to the host.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// A link for mail.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.trim_end_matches('/'))
    }

    /// `scheme://host[:port]` of the public address, as browsers send it in `Origin`.
    pub fn origin(&self) -> &str {
        let rest = self.public_url.find("://").map_or(0, |i| i + 3);
        let end = self.public_url[rest..].find('/').map_or(self.public_url.len(), |i| rest + i);
        &self.public_url[..end]
    }
}
