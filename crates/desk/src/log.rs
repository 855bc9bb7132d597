//! A conversation written down in one line: read as a draft, shown to be confirmed, and only then saved, with the wishes and the
//! promises in it.
//!
//! What must always hold: nothing is saved that was not shown; the contact, its wishes and its promises are saved by the verbs
//! of their own slices in one transaction, all or none.

mod api;
mod page;
mod samples;
mod save;

use kernel::{
    Action,
    web::{Allow, Doc, Routes},
};

pub use samples::samples;

/// Where a line is read.
pub const PATH: &str = "/log";

pub fn routes() -> Routes {
    let edit = Allow::can(Action::Edit);
    let doc = Doc::new("contacts", "Write a conversation down with the wishes and promises in it, all or none");
    Routes::new().get(PATH, edit, page::show).post(PATH, edit, page::save).api_post(
        "/log",
        edit,
        api::log,
        doc.body::<save::NewLog>().made::<save::LogView>(),
    )
}
