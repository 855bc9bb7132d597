//! What a handler is given: who asks, in which language, and the ways to the data.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use http::{HeaderMap, request::Parts};
use i18n::L;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::de::DeserializeOwned;

use super::{
    page::{Shell, Toast},
    visitor::Visitor,
};
use crate::{App, Error, Lang, Msg, Result, Scope, Tx, error::Problems};

/// The context of one request. Made by the gate; a handler only receives it.
#[derive(Clone)]
pub struct Cx(pub(super) Arc<Context>);

/// See [`Cx`].
pub struct Context {
    pub app: App,
    /// What the visitor may reach. Of somebody not signed in: nothing at all.
    pub scope: Scope,
    pub visitor: Option<Visitor>,
    pub l: L,
    pub zone: TimeZone,
    pub now: Timestamp,
    pub today: Date,
    /// The part of the page that the script asked for.
    pub fragment: Option<String>,
    pub method: http::Method,
    /// Path and query as asked.
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub address: std::net::IpAddr,
    pub incident: String,
    pub api: bool,
    pub max_body: u64,
    pub toast: Option<Toast>,
    /// The hash of a JSON body, once it has been read.
    pub(super) print: Arc<std::sync::OnceLock<Vec<u8>>>,
}

impl std::ops::Deref for Cx {
    type Target = Context;
    fn deref(&self) -> &Context {
        &self.0
    }
}

impl Cx {
    /// Reads in the visitor's scope.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        self.app.db().read(&self.scope, work).await
    }

    /// Changes in the visitor's scope; jobs that were queued start at once.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        let done = self.app.db().write(&self.scope, work).await;
        self.app.jobs().ring();
        done
    }

    pub fn lang(&self) -> Lang {
        self.l.lang()
    }

    /// The visitor; an address that is open to anybody may not have one.
    pub fn visitor(&self) -> Result<&Visitor> {
        self.visitor.as_ref().ok_or(Error::SignIn)
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|v| v.to_str().ok())
    }

    /// A cookie's value.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        cookie(&self.headers, name)
    }

    /// The version that an API client says it saw (`If-Match: "3-9f86d081884c7d65"`, or `"3"`). Without it a change is refused,
    /// so that nobody overwrites what they have not read. Of the ETag only the version counts: what is shown beside the row may
    /// change without standing in anybody's way.
    pub fn if_match(&self) -> Result<i64> {
        let raw = self.header("if-match").ok_or_else(|| Error::Bad(428, Msg::new("error-version-required")))?;
        let text = raw.trim().trim_start_matches("W/").trim_matches('"');
        let version = text.split_once('-').map_or(text, |(version, _)| version);
        version.parse().map_err(|_| Error::Bad(400, Msg::new("error-version-required")))
    }

    /// What every page of the product is wrapped in. `section` names the entry of the navigation.
    pub fn shell(&self, section: &'static str) -> Shell {
        Shell::of(self, section)
    }

    /// An instant in the visitor's zone.
    pub fn local(&self, at: Timestamp) -> jiff::Zoned {
        at.to_zoned(self.zone.clone())
    }

    /// The query as a type; a wrong one names the parameter.
    pub fn query<T: DeserializeOwned>(&self) -> Result<T> {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(&self.query).unwrap_or_default();
        if let Some((name, _)) = pairs.into_iter().find(|(_, value)| value.contains('\0')) {
            return Err(Error::Invalid(Problems::of(name, Msg::new("error-control-chars"))));
        }
        serde_html_form::from_str(&self.query)
            .map_err(|e| Error::Invalid(Problems::of("query", Msg::new("error-query").with("detail", e.to_string()))))
    }
}

/// A cookie of a request.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(http::header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

impl<S: Send + Sync> FromRequestParts<S> for Cx {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Error::internal("an address without a gate"))
    }
}

/// The parts of the path, typed. What cannot be read is not found.
pub struct At<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for At<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        // No id and no code holds NUL, and not every database can be asked for it.
        if parts.uri.path().contains("%00") {
            return Err(Error::NotFound);
        }
        Path::<T>::from_request_parts(parts, state).await.map(|Path(t)| Self(t)).map_err(|_| Error::NotFound)
    }
}
