//! The pages of creators: one person whole, the forms, and the workspace's own fields.

mod assessment;
mod attachments;
mod channel;
mod custom;
mod form;
mod known;
mod merge;
mod note;
mod person;
mod routes;
mod samples;
mod show;
mod typed;

pub use self::{routes::routes, samples::samples};

/// What any page says of a creator, in words.
pub mod words {
    pub use super::show::{
        about::{Fact, Way, foreign, home, in_script, labelled, person, ways},
        clock::Clock,
        head::other_name,
        timeline::sentence,
    };
}

use kernel::{
    Error, Msg, Problems, Result,
    ids::CreatorId,
    paths,
    web::{FormData, FormState, Shell},
};

use crate::store::person::CreatorRow;

/// The steps that lead to a page below a creator's.
fn below(shell: Shell, creator: &CreatorRow) -> Shell {
    among(shell).crumb(&creator.display_name, Some(paths::creator(creator.id)))
}

/// The steps that lead to a creator's page.
fn among(shell: Shell) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    shell.crumb(partners, Some(paths::DIRECTORY.to_owned()))
}

/// A place on a creator's page.
fn place(id: CreatorId, part: &str) -> String {
    format!("{}#{part}", paths::creator(id))
}

/// A form that is shown again: with its problems (422), or because somebody saved meanwhile (412). Anything else is not
/// the form's to say.
fn again(form: FormData, error: Error) -> Result<(u16, FormState)> {
    match error {
        Error::Invalid(problems) => Ok((422, form.state(problems))),
        Error::Stale => Ok((412, form.state(Problems::of("", Msg::new("error-stale"))))),
        other => Err(other),
    }
}
