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
        Kind::Contact => format!("/contacts/{id}"),
        Kind::Promise => paths::promise(kernel::ids::PromiseId(id)),
        Kind::Collaboration => paths::collaboration(kernel::ids::CollaborationId(id)),
        Kind::Wish => section("wishes"),
        Kind::Goal | Kind::Support => section("support"),
        Kind::Style => section("style"),
        Kind::Planned | Kind::Commitment => section("plan"),
        Kind::Results => section("results"),
    }
}

/// Where the primary action of a step is done; none for one that a person wrote down.
pub fn place_of(step: &Shown) -> Option<String> {
    let of = |section: &str| format!("{}{section}", paths::partnership(step.partnership));
    let fact = |kind: Kind| {
        step.advice.evidence.iter().filter_map(|e| e.fact).find(|fact| fact.kind == kind).map(|fact| Uuid::from_bytes(fact.id.0))
    };
    let address = match step.advice.action.as_ref() {
        "keep_promise" => {
            fact(Kind::Promise).map_or_else(|| of("#promises"), |id| format!("{}/keep", paths::promise(kernel::ids::PromiseId(id))))
        }
        "ask_about_promise" => fact(Kind::Promise).map_or_else(|| of("#promises"), |id| paths::promise(kernel::ids::PromiseId(id))),
        "answer_wish" => fact(Kind::Wish).map_or_else(|| of("#wishes"), |id| format!("/wishes/{id}/answer")),
        "make_promise" => {
            let contact = fact(Kind::Contact).map(|id| format!("&contact={id}")).unwrap_or_default();
            of(&format!("/promises/new?side=ours{contact}"))
        }
        "book_project" | "propose_format" | "raise_autonomy" => of("/collaborations/new"),
        "plan_rest" => {
            fact(Kind::Collaboration).map_or_else(|| of("/collaborations"), |id| paths::collaboration(kernel::ids::CollaborationId(id)))
        }
        "ask_wishes" => of("/wishes/new"),
        "support" | "check_conflict" => of("/supports/new"),
        "schedule_review" | "invite_to_planning" => of("/meeting"),
        "propose_stage" => of("/move"),
        "see_contacts" => of("/contacts"),
        "see_hours" => paths::creator(step.creator),
        "add_contact_point" => format!("{}/edit", paths::creator(step.creator)),
        "hand_over" => step.member.map_or_else(|| of("/edit"), paths::hand_over),
        "do" => return None,
        // Whatever is said to somebody is written down when it was said.
        _ => of("/contacts/new"),
    };
    Some(address)
}
