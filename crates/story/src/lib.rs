//! The whole story of a partnership on one page, and the dossier that hands it to somebody else.
//!
//! What must always hold: nothing is written here; every part is the part of the slice that owns its rows; what is shown is read
//! in a fixed number of statements, whatever there is; what nobody knows is said to be unknown.

mod api;
mod dossier;
mod model;
mod pages;
mod read;
mod routes;
pub mod store;
mod words;

use kernel::Slice;

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice { routes: routes::routes(), statements: store::statements(), samples: pages::samples, ..Slice::named("story") }
}
