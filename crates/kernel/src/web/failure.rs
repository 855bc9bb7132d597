//! An error becomes an answer in one place: logged once, shown once, in the visitor's language.

use std::sync::Arc;

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use serde_json::json;

use super::{Response, answer, cx::Cx, page::Shell};
use crate::{Error, Msg, db};

/// The error of a handler on its way to the gate.
#[derive(Clone)]
pub(super) struct Failed(pub(super) Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(Failed(Arc::new(self)));
        response
    }
}

/// What is said of an error: the status, and the key of the sentence.
fn meaning(error: &Error, incident: &str) -> (u16, Msg) {
    match error {
        Error::NotFound => (404, Msg::new("error-not-found")),
        Error::Forbidden => (403, Msg::new("error-forbidden")),
        Error::SignIn => (401, Msg::new("error-sign-in")),
        Error::Invalid(problems) => (422, Msg::new("error-form").with("n", problems.all().count())),
        Error::Stale => (412, Msg::new("error-stale")),
        Error::Conflict(m) => (409, m.clone()),
        Error::TooMany(seconds) => (429, Msg::new("error-too-many").with("seconds", *seconds)),
        Error::TooLarge(_) => (413, Msg::new("error-too-large")),
        Error::Bad(status, m) => (*status, m.clone()),
        Error::Db(db::Error::Full) => (507, Msg::new("error-disk-full")),
        Error::Db(db::Error::Unknown) => (503, Msg::new("error-outcome-unknown")),
        Error::Db(db::Error::Unavailable(_) | db::Error::Retry) => (503, Msg::new("error-unavailable")),
        Error::Db(db::Error::Missing | db::Error::Taken { .. }) => (409, Msg::new("error-stale")),
        Error::Db(_) | Error::Internal(_) => (500, Msg::new("error-internal").with("incident", incident)),
    }
}

/// The answer to a request that failed.
pub(super) fn show(cx: &Cx, error: &Error) -> Response {
    let (status, message) = meaning(error, &cx.incident);
    if status >= 500 {
        tracing::error!(incident = %cx.incident, method = %cx.method, path = %without_secrets(&cx.path), %error, "request failed");
    }
    if *error == Error::SignIn && !cx.api {
        return to_sign_in(cx);
    }
    let said = match error {
        Error::TooLarge(max) => cx.l.f(message.key, &[("max", cx.l.file_size(*max).into())]),
        _ => cx.l.msg(&message),
    };
    let code = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = if cx.api {
        answer::problem(code, document(cx, error, status, &message, &said))
    } else {
        answer::html(code, page(cx, error, status, &said))
    };
    if let Error::TooMany(seconds) = error {
        answer::set(&mut response, "retry-after", &seconds.to_string());
    }
    if status == 503 {
        answer::set(&mut response, "retry-after", "5");
    }
    response
}

/// Long parts of a path are links that open something; they do not belong into a log. (Ids are shorter.)
fn without_secrets(path: &str) -> String {
    path.split('/').map(|part| if part.len() > 36 { "…" } else { part }).collect::<Vec<_>>().join("/")
}

impl PartialEq for Error {
    /// Only for the errors without contents; the others are never compared.
    fn eq(&self, other: &Self) -> bool {
        matches!(
            (self, other),
            (Self::SignIn, Self::SignIn)
                | (Self::NotFound, Self::NotFound)
                | (Self::Forbidden, Self::Forbidden)
                | (Self::Stale, Self::Stale)
        )
    }
}

/// Sign-in comes back to where the visitor wanted to go, if that was a page to look at.
fn to_sign_in(cx: &Cx) -> Response {
    let back = if cx.method == http::Method::GET && cx.path != "/" {
        let here = if cx.query.is_empty() { cx.path.clone() } else { format!("{}?{}", cx.path, cx.query) };
        format!("?next={}", answer::encoded(&here))
    } else {
        String::new()
    };
    cx.see(&format!("{}{back}", crate::paths::SIGN_IN)).unwrap_or_else(|_| StatusCode::UNAUTHORIZED.into_response())
}

/// A problem document (RFC 9457).
fn document(cx: &Cx, error: &Error, status: u16, message: &Msg, said: &str) -> String {
    let mut document = json!({ "type": format!("about:blank#{}", message.key), "title": said, "status": status, "incident": cx.incident });
    if let Error::Invalid(problems) = error {
        document["errors"] =
            problems.all().map(|p| json!({ "field": p.field, "code": p.message.key, "message": cx.l.msg(&p.message) })).collect();
    }
    document.to_string()
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    shell: Shell,
    status: u16,
    said: &'a str,
    problems: Vec<String>,
    incident: Option<&'a str>,
}

fn page(cx: &Cx, error: &Error, status: u16, said: &str) -> String {
    let problems = match error {
        Error::Invalid(problems) => problems.all().map(|p| cx.l.msg(&p.message)).collect(),
        _ => Vec::new(),
    };
    let page = ErrorPage { shell: cx.shell(""), status, said, problems, incident: (status >= 500).then_some(cx.incident.as_str()) };
    page.render().unwrap_or_else(|_| said.to_owned())
}

/// Error pages for the walk through all languages.
pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let make = |status, said: &str, problems: Vec<String>| {
        let page = ErrorPage { shell: shell.clone(), status, said, problems, incident: (status >= 500).then_some("7f3a91c2") };
        page.render().unwrap_or_default()
    };
    vec![
        ("error 404", make(404, shell.l.t("error-not-found"), Vec::new())),
        ("error 422", make(422, &shell.l.n("error-form", 2), vec![shell.l.t("error-required").to_owned()])),
        ("error 500", make(500, &shell.l.t1("error-internal", "incident", "7f3a91c2"), Vec::new())),
    ]
}
