//! "Why do I see this?": the rule, the playbook's value with its reason, and the dated facts, each with the address of its row.

use engine::{
    facts::{FactRef, Kind, Stage},
    playbook::Text,
    rules::Registry,
};
use kernel::{
    Result, Tx,
    ids::{CreatorId, PartnershipId, Uuid},
    paths,
};

use crate::{
    load,
    model::StepId,
    store::lists::{self, Shown},
};

/// All that a step rests on.
#[derive(Clone, Debug)]
pub struct Why {
    pub step: Shown,
    /// The key that says what settles it; none for a step written by hand.
    pub settled_by: Option<&'static str>,
    /// The stage whose part of the playbook holds.
    pub stage: Stage,
    /// Why the playbook has this value, in both languages; in a person's own words where the partnership has its own.
    pub reason: Option<Text>,
    /// The name of the playbook, in both languages.
    pub playbook: Text,
}

/// What a step rests on.
pub fn why(tx: &mut Tx<'_>, id: StepId) -> Result<Why> {
    let step = lists::find(tx, id)?;
    let stage = Stage::parse(&step.stage).unwrap_or(Stage::Prospect);
    let batch = load::load(tx, &[step.partnership])?;
    let of = batch.rows.first().ok_or(kernel::Error::NotFound)?;
    let (policy, _) = batch.policy(of);
    let reason = step.advice.rests_on.and_then(|applied| {
        let own = policy.overrides.iter().find(|o| applied.own && o.setting == applied.setting);
        let own = own.map(|o| Text { en: o.why.clone(), ru: o.why.clone() });
        own.or_else(|| policy.playbook.stage(applied.stage).get(applied.setting).map(|value| value.why.clone()))
    });
    let settled_by = Registry::default().rule(&step.rule).map(|rule| rule.settled_by);
    let (stage, playbook) = (step.advice.rests_on.map_or(stage, |applied| applied.stage), policy.playbook.name.clone());
    Ok(Why { step, settled_by, stage, reason, playbook })
}

/// The address at which a fact can be looked at.
pub fn address(fact: FactRef, partnership: PartnershipId, creator: CreatorId) -> String {
    let id = Uuid::from_bytes(fact.id.0);
    let section = |name: &str| format!("{}#{name}", paths::partnership(partnership));
    match fact.kind {
        Kind::Partnership => paths::partnership(PartnershipId(id)),
        Kind::Creator | Kind::Channel => paths::creator(creator),
        Kind::Member => section("continuity"),
        Kind::Contact => format!("{}#c-{id}", paths::partnership(partnership)),
        Kind::Promise => paths::promise(kernel::ids::PromiseId(id)),
        Kind::Collaboration => paths::collaboration(kernel::ids::CollaborationId(id)),
        Kind::Wish => section("wishes"),
        Kind::Goal | Kind::Support => section("support"),
        Kind::Style => section("style"),
        Kind::Planned | Kind::Commitment => section("plan"),
        Kind::Results => section("results"),
    }
}
