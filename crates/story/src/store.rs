//! What is read here and nowhere else: the past.

pub mod events;
pub mod moves;
pub mod people;
pub mod words;

/// Every named statement.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![moves::STATEMENTS, people::STATEMENTS, words::STATEMENTS]
}
