//! The directory: the list of creators that a partnership manager lives in, its saved views, its board, what is done to many
//! at once, and the way out as a file.
//!
//! What must always hold: a list is a value ([`query::DirectoryQuery`]) that an address, a saved view and the API say alike;
//! followers are never the order one gets unasked; a private view does not exist for others; what is done to many can be
//! taken back.

pub mod actions;
pub mod api;
pub mod export;
pub mod jobs;
pub mod listing;
pub mod pages;
pub mod query;
pub mod store;

use kernel::{Action, Slice, slice::Nav};

/// What this slice hands over.
pub fn slice() -> Slice {
    let cache = store::Cache::default();
    Slice {
        routes: pages::routes(&cache).and(api::routes(&cache)),
        jobs: jobs::all(),
        statements: store::statements(),
        samples: pages::samples,
        nav: NAV,
        ..Slice::named("directory")
    }
}

const NAV: &[Nav] = &[Nav {
    section: "partners",
    href: kernel::paths::DIRECTORY,
    key: "nav-partners",
    icon: "partners",
    action: Action::Read,
    position: 10,
    letter: "p",
}];

#[cfg(test)]
mod tests;
