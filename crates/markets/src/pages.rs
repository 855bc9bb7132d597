//! The settings page of markets: the list, and the form of one.

mod form;
mod list;

pub use self::{
    form::{create, edit, new, save},
    list::list,
};

use askama::Template;
use kernel::web::Shell;

/// Every page with invented contents.
pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let lists = list::samples(shell).into_iter().map(|(name, page)| (name, page.render()));
    let forms = form::samples(shell).into_iter().map(|(name, page)| (name, page.render()));
    lists.chain(forms).map(|(name, html)| (name, html.unwrap_or_else(|e| e.to_string()))).collect()
}

/// The steps that lead here.
fn within(shell: Shell) -> Shell {
    let settings = shell.l.t("nav-settings").to_owned();
    shell.crumb(settings, Some("/settings".to_owned()))
}
