//! Requests: the gate before every address, what a handler is given, and the ways in which it answers.
//!
//! What must always hold: an address without a declared access level does not exist; the gate decides before the handler
//! runs; a page, a fragment of it and its error page speak the visitor's language; nothing a visitor sends reaches a
//! header, a link or a statement as it came.

mod answer;
mod body;
mod cx;
mod doc;
mod docs_page;
mod failure;
mod form;
mod gate;
mod known;
mod limiter;
mod page;
mod paging;
mod routes;
mod serve;
mod visitor;

pub use self::{
    answer::is_own,
    body::{Body, Made, Query, STATEMENTS, sweep_answers},
    cx::{At, Cx},
    doc::{Doc, openapi},
    docs_page::{routes as docs_routes, samples as docs_samples},
    failure::samples as error_samples,
    form::{FormData, FormState},
    gate::{router, session_cookie},
    limiter::Limiter,
    page::{Crumb, Page, Shell, Toast, hue, initials},
    paging::{Cursor, Paging, with_after},
    routes::{Allow, Route, Routes},
    serve::{Served, serve},
    visitor::{Doorkeeper, Visitor, hash},
};
pub use axum::response::Response;

/// What every handler returns.
pub type Result = crate::Result<Response>;
