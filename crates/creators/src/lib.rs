//! creators
//!
//! Division of labour (read before going on): duplicates and merging live in the crate `merging` (its own author, after
//! `partnerships` in the order, so it calls `partnerships::move_creator` directly and needs no hooks). The file `moving.rs` here
//! (moving a creator's own rows to another creator, and back) is written by that author. Scorecard PAGES + JSON, custom-field
//! settings pages and attachments pages are the creators author's. Search (store + API) is the creators author's.
pub mod model;

