//! The route table: each line says method, path, who may, and what it does. Axum cannot list its routes, so this list is
//! kept beside it: the walks, the OpenAPI document and the gate all read it.

use axum::{handler::Handler, routing::MethodRouter};
use http::Method;

use super::doc::Doc;
use crate::{Action, App};

/// Who may use an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Allow {
    /// Anybody, signed in or not.
    Anyone,
    /// Members whose role (and token) allows the action.
    Can(Action),
}

impl Allow {
    /// Members who may do `action`.
    pub fn can(action: Action) -> Self {
        Self::Can(action)
    }

    /// Anybody at all: the sign-in pages, health, assets. Every use is listed in the matrix test.
    pub fn anyone() -> Self {
        Self::Anyone
    }
}

/// One line of the table.
#[derive(Clone)]
pub struct Route {
    pub method: Method,
    /// With `/api/v1` where it belongs to the API.
    pub path: String,
    pub allow: Allow,
    /// Largest body accepted, in bytes.
    pub body: u64,
    /// Whether this is an address of the JSON API.
    pub api: bool,
    pub doc: Option<Doc>,
    pub(super) service: MethodRouter<App>,
}

impl std::fmt::Debug for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} ({:?})", self.method, self.path, self.allow)
    }
}

/// The addresses of a slice.
#[derive(Clone, Default, Debug)]
pub struct Routes(Vec<Route>);

/// The largest body of an ordinary request.
const BODY: u64 = 1 << 20;

macro_rules! page_methods {
    ($($name:ident $method:ident $on:ident),*) => {$(
        #[doc = concat!("A page's address for ", stringify!($method), ".")]
        pub fn $name<H, T>(self, path: &'static str, allow: Allow, handler: H) -> Self
        where H: Handler<T, App>, T: 'static {
            self.add(Method::$method, path.to_owned(), allow, None, axum::routing::$on(handler))
        }
    )*};
}
macro_rules! api_methods {
    ($($name:ident $method:ident $on:ident),*) => {$(
        #[doc = concat!("An address of the JSON API for ", stringify!($method), ", below `/api/v1`.")]
        pub fn $name<H, T>(self, path: &'static str, allow: Allow, handler: H, doc: Doc) -> Self
        where H: Handler<T, App>, T: 'static {
            self.add(Method::$method, crate::paths::api(path), allow, Some(doc), axum::routing::$on(handler))
        }
    )*};
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    page_methods!(get GET get, post POST post);
    api_methods!(api_get GET get, api_post POST post, api_put PUT put, api_patch PATCH patch, api_delete DELETE delete);

    /// Lets the last address take a larger body.
    pub fn upload(mut self, bytes: u64) -> Self {
        if let Some(route) = self.0.last_mut() {
            route.body = bytes;
        }
        self
    }

    /// Adds another table's lines.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub fn iter(&self) -> impl Iterator<Item = &Route> {
        self.0.iter()
    }

    fn add(mut self, method: Method, path: String, allow: Allow, doc: Option<Doc>, service: MethodRouter<App>) -> Self {
        self.0.push(Route { method, path, allow, body: BODY, api: doc.is_some(), doc, service });
        self
    }
}
