//! The table `promises`.

pub mod history;
pub mod lists;
pub mod rates;
pub mod rows;

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![history::STATEMENTS, lists::STATEMENTS, rows::STATEMENTS]
}
