//! Two pages: the pairs that may be one person, and two records side by side.

mod compare;
mod duplicates;
mod said;

pub use self::{
    compare::{compare, merge, undo},
    duplicates::{duplicates, not_apart, tell_apart},
};

use askama::Template;
use kernel::web::Shell;

/// Every page with invented contents.
pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let lists = duplicates::samples(shell).into_iter().map(|(name, page)| (name, page.render()));
    let sides = compare::samples(shell).into_iter().map(|(name, page)| (name, page.render()));
    lists.chain(sides).map(|(name, html)| (name, html.unwrap_or_else(|e| e.to_string()))).collect()
}

/// The steps that lead here.
fn within(shell: Shell) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    shell.crumb(partners, Some(kernel::paths::DIRECTORY.to_owned()))
}
