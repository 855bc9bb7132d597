//! The pages of promises.

pub mod form;
pub mod ledger;
pub mod list;
pub mod rate;
mod samples;
pub mod show;
pub mod shown;
pub mod step;

pub use samples::samples;

use kernel::{
    Error, Msg, Problems, Result,
    ids::PartnershipId,
    web::{FormData, FormState, Shell},
};
use partnerships::store::views::Shown;

use crate::section::in_script;

/// Choices of a field: what is sent, and what is read.
type Options = Vec<(String, String)>;

/// The steps that lead to a page of one partnership's promises.
fn of_partnership(shell: Shell, p: &Shown) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    let name = in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref()).to_owned();
    shell.crumb(partners, Some(kernel::paths::DIRECTORY.to_owned())).crumb(name, Some(kernel::paths::partnership(p.id)))
}

/// The steps that lead to the list of all promises.
fn among_promises(shell: Shell) -> Shell {
    let promises = shell.l.t("nav-promises").to_owned();
    shell.crumb(promises, Some("/promises".to_owned()))
}

/// The ledger on a partnership's page.
fn place(id: PartnershipId) -> String {
    format!("{}#pr", kernel::paths::partnership(id))
}

/// Where a form says it came from; only an address of our own.
fn back(form: &FormData, otherwise: String) -> String {
    form.opt("back").filter(|path| path.starts_with('/') && !path.starts_with("//")).unwrap_or(otherwise)
}

/// A problem of what no field shows is one of the whole form.
fn in_sight(problems: &Problems) -> Problems {
    let mut seen = Problems::none();
    for p in problems.all() {
        let hidden = matches!(p.field.as_str(), "partnership_id" | "contact_id");
        seen.add(if hidden { "" } else { p.field.as_str() }, p.message.clone());
    }
    seen
}

/// A form that is shown again: with its problems (422), refused by the state of things (409), or because somebody saved
/// meanwhile (412). Anything else is not the form's to say.
fn again(form: FormData, error: Error) -> Result<(u16, FormState)> {
    match error {
        Error::Invalid(problems) => Ok((422, form.state(in_sight(&problems)))),
        Error::Conflict(message) => Ok((409, form.state(Problems::of("", message)))),
        Error::Stale => Ok((412, form.state(Problems::of("", Msg::new("error-stale"))))),
        other => Err(other),
    }
}
