//! What a calendar is read from: the tables of the slices before, each through an index by day, and the slice's own.

pub mod feeds;
pub mod items;
pub mod meetings;
pub mod people;

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![feeds::STATEMENTS, items::STATEMENTS, meetings::STATEMENTS, people::STATEMENTS]
}
