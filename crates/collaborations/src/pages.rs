//! The pages of work together and of what is guaranteed.

pub mod commitment;
pub mod form;
mod samples;
pub mod show;
pub mod step;
pub mod together;

pub use samples::samples;

use i18n::{Arg, L, Lang};
use kernel::{
    Error, Msg, Problems, Result,
    ids::PartnershipId,
    web::{FormData, FormState, Shell},
};
use partnerships::store::views::Shown;

/// Of two spellings of a name, the one in the script of the page.
fn in_script<'n>(l: &L, name: &'n str, latin: Option<&'n str>) -> &'n str {
    latin.filter(|_| l.lang() == Lang::En).unwrap_or(name)
}

/// Who works with whom.
fn pair(l: &L, p: &Shown) -> String {
    l.t2("partnerships-with", "creator", in_script(l, &p.creator_name, p.creator_latin.as_deref()), "brand", &p.brand_name)
}

/// The steps that lead to a page of a partnership's work.
fn below(shell: Shell, id: PartnershipId, name: &str) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    shell.crumb(partners, Some(kernel::paths::DIRECTORY.to_owned())).crumb(name, Some(kernel::paths::partnership(id)))
}

/// Where the work stands on a partnership's page.
fn place(id: PartnershipId) -> String {
    format!("{}#co", kernel::paths::partnership(id))
}

/// Where the plan stands on a partnership's page.
fn plan(id: PartnershipId) -> String {
    format!("{}#gu", kernel::paths::partnership(id))
}

/// A form that is shown again: with its problems (422), refused by the state of things (409), or because somebody saved
/// meanwhile (412). Anything else is not the form's to say.
fn again(l: &L, form: FormData, error: Error) -> Result<(u16, FormState)> {
    match error {
        Error::Invalid(problems) => Ok((422, form.state(in_words(l, &problems)))),
        Error::Conflict(message) => Ok((409, form.state(Problems::of("", message)))),
        Error::Stale => Ok((412, form.state(Problems::of("", Msg::new("error-stale"))))),
        other => Err(other),
    }
}

/// Days within problems, as the language writes them: programs are told them as they are.
fn in_words(l: &L, problems: &Problems) -> Problems {
    let mut said = Problems::none();
    for problem in problems.all() {
        let mut message = Msg::new(problem.message.key);
        for (name, value) in &problem.message.args {
            message = match value {
                Arg::Str(text) => message.with(name, text.parse().map_or_else(|_| text.clone(), |day| l.date_long(day))),
                other => message.with(name, other.clone()),
            };
        }
        // What no field shows is a problem of the whole form.
        said.add(if problem.field == "partnership_id" { "" } else { problem.field.as_str() }, message);
    }
    said
}
