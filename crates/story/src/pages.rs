//! The page, the facts behind its numbers, and the dossier.

mod chart;
mod continuity;
mod dossier;
mod head;
mod health;
mod next;
mod past;
mod samples;
mod show;
mod stage;

pub use self::{dossier::dossier, health::explain, samples::samples, show::show};

use kernel::{paths, web::Shell};
use partnerships::store::views::Shown;

/// The steps that lead to a partnership's page.
fn among(shell: Shell) -> Shell {
    let partners = shell.l.t("nav-partners").to_owned();
    shell.crumb(partners, Some(paths::DIRECTORY.to_owned()))
}

/// The steps that lead to a page below a partnership's.
fn below(shell: Shell, p: &Shown, name: &str) -> Shell {
    let creator = crate::words::in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref()).to_owned();
    among(shell).crumb(creator, Some(paths::partnership(p.id))).crumb(name, None)
}

/// A part of the page as text. What cannot be written is left out; a template has no other way to fail than memory.
fn html(part: &impl askama::Template) -> String {
    part.render().unwrap_or_default()
}
