//! The pages of contacts: lists, the form, and the part that a partnership's page shows.

pub mod form;
pub mod list;
mod samples;
mod section;
mod shown;

pub use self::{form::Choices, samples::samples, section::Section, shown::Shown};

use kernel::{paths, web::Shell};

/// The steps that lead to a page below a creator's or a partnership's.
fn below(shell: Shell, name: &str, path: String) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    shell.crumb(partners, Some(paths::DIRECTORY.to_owned())).crumb(name, Some(path))
}

/// The language of a text, where it is not that of the page.
pub(crate) fn foreign(l: &i18n::L, text: &str) -> Option<&'static str> {
    let own = creators::model::written_in(text);
    (own != l.lang()).then(|| own.code())
}
