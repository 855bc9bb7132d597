//! The playbook on a partnership's page: which one, the few values that matter each day, and what is otherwise here and why.

use askama::Template;
use engine::{facts::Stage, playbook::Setting};
use kernel::{Result, Tx, ids::PartnershipId, web::Shell};

use crate::{
    shelf::{self, Held},
    words,
};

/// What is said in passing: the rest is a click away.
const SHORT: [Setting; 5] =
    [Setting::CollaborationsMax, Setting::ProjectsGuaranteed, Setting::CheckInIdeal, Setting::Autonomy, Setting::RateStep];

/// The section, ready to be put into a page: `{{ section|safe }}`.
#[derive(Template)]
#[template(path = "playbook_section.html")]
pub struct Section {
    shell: Shell,
    id: PartnershipId,
    name: String,
    values: Vec<(String, String)>,
    /// Values of its own: what, how much, why.
    own: Vec<(String, String, String)>,
}

/// What a section is made of.
pub fn of_partnership(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Held> {
    shelf::policy(tx, id)
}

impl Section {
    /// `stage` is the growing stage whose part of the playbook holds.
    pub fn new(shell: &Shell, id: PartnershipId, held: &Held, stage: Stage) -> Self {
        let l = &shell.l;
        let policy = held.policy();
        let short = SHORT.iter().filter_map(|&s| Some((words::setting(l, s), words::number(l, s, policy.number(stage, s)?))));
        let own = held.overrides.iter().map(|o| {
            let value = policy.number(stage, o.setting);
            let said = value.map_or_else(|| l.t("playbooks-not-held").to_owned(), |n| words::number(l, o.setting, n));
            (words::setting(l, o.setting), said, o.why.clone())
        });
        Self { name: words::text(l, &held.playbook.name).to_owned(), id, values: short.collect(), own: own.collect(), shell: shell.clone() }
    }
}
