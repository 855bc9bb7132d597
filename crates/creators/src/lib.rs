//! Creators: who they are, where they publish, what is known of them and how it is known.
//!
//! A creator is living, archived (put away, everything kept) or merged into another (then everything attached is there, and
//! this record only points to it). What must always hold: every creator has a name to show; what they are found by follows
//! from what is known of them, in the same transaction; a number has a day and a source; a rating has evidence; unknown is
//! never zero.
//!
//! `model` holds the types and rules, `store` the SQL, `actions` the verbs, `index` what creators are found and recognised by.
//! Duplicates and merging live in the crate `merging`.

//! Division of labour (read before going on): the JSON API (`api.rs`, `api/`, its tests, `Doc`s) is being written by another
//! author right now; the pages (`pages/`, `views/`) are the creators author's. `routes()` joins `pages::routes()` and `api::routes()`.

pub mod actions;
mod api;
pub mod files;
pub mod index;
pub mod model;
pub mod moving;
pub mod store;

pub use index::search;

/// What this slice hands over.
pub fn slice() -> kernel::Slice {
    kernel::Slice { routes: api::routes(), statements: store::statements(), ..kernel::Slice::named("creators") }
}

#[cfg(test)]
mod tests;
