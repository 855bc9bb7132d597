//! The tables `collaborations` and `commitments`.

pub mod commitments;
pub mod history;
pub mod lists;
pub mod rhythm;
pub mod work;

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![commitments::STATEMENTS, history::STATEMENTS, lists::STATEMENTS, rhythm::STATEMENTS, work::STATEMENTS]
}
