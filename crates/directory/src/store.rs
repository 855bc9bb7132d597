//! Reading the directory. What a list asks for becomes one statement that walks an index in the order asked for and looks
//! each filter up in an index that answers it alone; what the chosen columns show is then fetched for the rows of the page.
//!
//! What must always hold: text of SQL comes from literals, values are bound; a page costs the same among a million creators
//! as among a thousand, unless its filters leave almost nobody.

pub mod bulk;
mod cache;
pub mod catalogue;
mod condition;
pub mod export;
pub mod facts;
mod measure;
mod order;
pub mod page;
mod search;
pub mod suggestions;
pub mod views;

pub use self::{
    cache::Cache,
    catalogue::Catalogue,
    condition::{Asking, Compiled, compile, label_key},
    facts::{Facts, facts},
    measure::{COUNTED, Measured, count, measure},
    page::{Key, Page, Place, Row, ids, lane, page, row},
    search::found,
};

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![
        bulk::STATEMENTS,
        catalogue::STATEMENTS,
        export::STATEMENTS,
        facts::STATEMENTS,
        measure::STATEMENTS,
        page::STATEMENTS,
        suggestions::STATEMENTS,
        views::STATEMENTS,
    ]
}
