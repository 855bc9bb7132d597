//! Personal names across Latin and Cyrillic: writing them in the other alphabet, ordering, finding, recognising.
//!
//! Pure: no I/O, no clock, no chance. What must always hold: equal input gives equal output; every function takes any
//! string, hostile ones included, and its work is bounded by the input's length.
//!
//! - [`search`]: find a person by a name, handle or address typed in either alphabet.
//! - [`duplicates`]: whether two records are of one person.
//! - [`translit`]: Russian names in Latin letters by four published schemes.
//! - [`person`]: parts of a full name, its alphabet, initials.
//! - [`fold`] and [`sort_key`]: for comparing and for ordering.

pub mod duplicates;
pub mod person;
pub mod search;
pub mod translit;

mod alias;
mod canon;
mod fold;
mod layout;
mod skeleton;
mod sounds;

pub use fold::{fold, sort_key};
pub use layout::other_layout;
