//! The tables of creators: rows in, types out. Nothing is decided here.

pub mod address;
pub mod assessments;
pub mod attachments;
pub mod audience;
pub mod channels;
pub mod custom;
pub mod events;
pub mod expertise;
pub mod labels;
pub mod notes;
pub mod partnerships;
pub mod person;
pub mod view;

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![
        address::STATEMENTS,
        assessments::STATEMENTS,
        attachments::STATEMENTS,
        audience::STATEMENTS,
        channels::STATEMENTS,
        custom::STATEMENTS,
        events::STATEMENTS,
        expertise::STATEMENTS,
        labels::STATEMENTS,
        notes::STATEMENTS,
        partnerships::STATEMENTS,
        person::STATEMENTS,
        view::STATEMENTS,
        crate::index::STATEMENTS[0],
        crate::index::STATEMENTS[1],
        crate::sweep::STATEMENTS,
    ]
}
