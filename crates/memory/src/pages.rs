//! The pages: one form for each thing that is remembered, lists, and the parts that a partnership's page shows.

pub mod form;
pub mod goals;
pub mod lists;
pub mod preferences;
mod samples;
pub mod sections;
pub mod styles;
pub mod supports;
pub mod wishes;

pub use samples::samples;

use kernel::{
    ids::{CreatorId, PartnershipId},
    paths,
    web::Shell,
};

use crate::store::With;

/// The steps that lead to a page below a creator's or a partnership's.
fn below(shell: Shell, name: &str, path: String) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    shell.crumb(partners, Some(paths::DIRECTORY.to_owned())).crumb(name, Some(path))
}

/// "Vera Lesnikova and Osier".
fn both(shell: &Shell, with: &With) -> String {
    shell.l.t2("partnerships-with", "creator", with.creator.as_str(), "brand", with.brand.as_str())
}

/// A place on a partnership's page.
fn place(id: PartnershipId, part: &str) -> String {
    format!("{}#{part}", paths::partnership(id))
}

/// A list below a creator's page.
fn list_of(creator: CreatorId, part: &str) -> String {
    format!("{}/{part}", paths::creator(creator))
}

/// The language of a text, where it is not that of the page.
fn foreign(l: &i18n::L, text: &str) -> Option<&'static str> {
    let own = creators::model::written_in(text);
    (own != l.lang()).then(|| own.code())
}
