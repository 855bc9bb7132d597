//! The pages of playbooks.

pub mod editor;
mod fields;
pub mod list;
pub mod many;
pub mod new;
pub mod own;
pub mod partnership;
pub mod preview;
mod samples;
mod sheet;
pub mod show;
pub mod text;
pub mod versions;

pub use samples::samples;

use i18n::L;
use kernel::{
    Error, Msg, Problems, Result,
    web::{FormData, FormState, Shell},
};

use crate::store::books::Book;

/// Choices of a field: what is sent, and what is read.
type Options = Vec<(String, String)>;

/// The steps that lead to a page about playbooks.
fn among(shell: Shell) -> Shell {
    let playbooks = shell.l.t("nav-playbooks").to_owned();
    shell.crumb(playbooks, Some("/playbooks".to_owned()))
}

/// The steps that lead to a page about one playbook.
fn within(shell: Shell, book: &Book) -> Shell {
    let name = book.name(shell.lang()).to_owned();
    among(shell).crumb(name, Some(kernel::paths::playbook(book.id)))
}

/// Playbooks to choose from.
fn options(l: &L, books: &[Book]) -> Options {
    books.iter().map(|book| (book.id.to_string(), book.name(l.lang()).to_owned())).collect()
}

/// A creator's name as the reader's language writes names, where both ways are known.
fn person<'n>(l: &L, name: &'n str, latin: Option<&'n str>) -> &'n str {
    match l.lang() {
        i18n::Lang::En => latin.unwrap_or(name),
        i18n::Lang::Ru => name,
    }
}

/// A form that is shown again: with its problems (422), refused by the state of things (409), or because somebody saved
/// meanwhile (412). Anything else is not the form's to say.
fn again(form: FormData, error: Error) -> Result<(u16, FormState)> {
    match error {
        Error::Invalid(problems) => Ok((422, form.state(problems))),
        Error::Conflict(message) => Ok((409, form.state(Problems::of("", message)))),
        Error::Stale => Ok((412, form.state(Problems::of("", Msg::new("error-stale"))))),
        other => Err(other),
    }
}
