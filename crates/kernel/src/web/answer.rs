//! The endings of an action: a page, a part of it, a redirection, JSON.

use axum::{body::Body, response::IntoResponse};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;

use super::{
    Response, Result,
    cx::Cx,
    page::{Page, Toast},
    paging::Cursor,
};
use crate::{Error, Msg};

pub(super) fn set(response: &mut Response, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn with_type(status: StatusCode, media: &'static str, body: impl Into<Body>) -> Response {
    (status, [(header::CONTENT_TYPE, media)], body.into()).into_response()
}

pub(super) fn html(status: StatusCode, text: String) -> Response {
    with_type(status, "text/html; charset=utf-8", text)
}

pub(super) fn json_text(status: StatusCode, text: String) -> Response {
    with_type(status, "application/json", text)
}

pub(super) fn problem(status: StatusCode, text: String) -> Response {
    with_type(status, "application/problem+json", text)
}

/// `"3-9f86d081884c7d65"`: the version of the row, which a change must name, and a hash of what was sent. A view shows more
/// than its row (names, counts, what lies below), so the version alone does not say that nothing has changed.
pub(super) fn etag(version: i64, text: &str) -> String {
    let hash = super::visitor::hash(text);
    format!("\"{version}-{}\"", crate::text::hex(hash.get(..8).unwrap_or(&hash)))
}

/// Whether `If-None-Match` names this very answer.
fn names(header: &str, etag: &str) -> bool {
    header.split(',').any(|one| one.trim().trim_start_matches("W/") == etag || one.trim() == "*")
}

/// One page of a list, as the API gives it.
#[derive(Serialize)]
struct List<T> {
    items: Vec<T>,
    next: Option<String>,
}

/// Whether it is an address of our own: a path, and not one that a browser would take for a host. Browsers drop tabs and line ends
/// before they look.
pub fn is_own(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c == '\\' || c.is_control())
}

impl Cx {
    /// The page, or the part of it that the script asked for.
    pub fn page(&self, page: &impl Page) -> Result {
        self.page_with(200, page)
    }

    /// The page with another status: 422 for a form that came back.
    pub fn page_with(&self, status: u16, page: &impl Page) -> Result {
        let part = self.fragment.as_deref().and_then(|id| page.fragment(id));
        let whole = || {
            let mut text = String::with_capacity(page.size());
            page.render_into(&mut text).map(|()| text)
        };
        let text = part.unwrap_or_else(whole).map_err(|e| Error::internal(e.to_string()))?;
        let mut response = html(StatusCode::from_u16(status).unwrap_or(StatusCode::OK), text);
        if self.toast.is_some() && self.fragment.is_none() {
            set(&mut response, "set-cookie", Toast::GONE);
        }
        Ok(response)
    }

    /// See another page: after a change, so that a reload does not repeat it.
    pub fn see(&self, path: &str) -> Result {
        let path = if is_own(path) { path } else { "/" };
        let scripted = self.fragment.is_some();
        let mut response =
            with_type(if scripted { StatusCode::OK } else { StatusCode::SEE_OTHER }, "text/html; charset=utf-8", Body::empty());
        set(&mut response, if scripted { "x-redirect" } else { "location" }, path);
        Ok(response)
    }

    /// See another page, and there a sentence that says what was done.
    pub fn see_toast(&self, path: &str, message: Msg) -> Result {
        self.see_with(path, Toast::saying(&self.l, &message))
    }

    /// See another page, and there a toast (which may offer to undo).
    pub fn see_with(&self, path: &str, toast: Toast) -> Result {
        let mut response = self.see(path)?;
        set(&mut response, "set-cookie", &toast.cookie());
        Ok(response)
    }

    /// An answer in JSON.
    pub fn json(&self, value: &impl Serialize) -> Result {
        Ok(json_text(StatusCode::OK, serde_json::to_string(value).map_err(|e| Error::internal(e.to_string()))?))
    }

    /// An answer in JSON that a later change can name with `If-Match`, and that is not sent again to somebody who has it.
    pub fn json_versioned(&self, value: &impl Serialize, version: i64) -> Result {
        let text = serde_json::to_string(value).map_err(|e| Error::internal(e.to_string()))?;
        let etag = etag(version, &text);
        if self.method == http::Method::GET && self.header("if-none-match").is_some_and(|seen| names(seen, &etag)) {
            let mut response = StatusCode::NOT_MODIFIED.into_response();
            set(&mut response, "etag", &etag);
            return Ok(response);
        }
        let mut response = json_text(StatusCode::OK, text);
        set(&mut response, "etag", &etag);
        Ok(response)
    }

    /// One page of a list; `next` is where the following page begins.
    pub fn json_list<T: Serialize>(&self, items: Vec<T>, next: Option<Cursor>) -> Result {
        let next = next.map(|c| c.sealed(self.app.key()));
        let link = next.as_ref().map(|n| format!("<{}?{}>; rel=\"next\"", self.path, super::paging::with_after(&self.query, n)));
        let mut response = self.json(&List { items, next })?;
        if let Some(link) = link {
            set(&mut response, "link", &link);
        }
        Ok(response)
    }

    /// Done, and nothing to show (API).
    pub fn no_content(&self) -> Result {
        Ok(StatusCode::NO_CONTENT.into_response())
    }

    /// A file. `name` may be anything a person typed; it reaches the header only in encoded form.
    pub fn file(&self, media: &'static str, name: &str, body: impl Into<Body>) -> Result {
        let mut response = with_type(StatusCode::OK, media, body);
        let encoded = encoded(name);
        set(&mut response, "content-disposition", &format!("attachment; filename*=UTF-8''{encoded}"));
        Ok(response)
    }
}

/// Percent-encoding of everything but letters, digits and a few marks.
pub(super) fn encoded(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut out, b| {
        if b.is_ascii_alphanumeric() || b"-._~".contains(&b) {
            out.push(b as char);
        } else {
            let _ = write!(out, "%{b:02X}");
        }
        out
    })
}
