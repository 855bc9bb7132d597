//! Everything that a partnership's page shows, in a fixed number of statements.

use std::collections::HashMap;

use collaborations::{model::WorkFormat, section::Together};
use contacts::store::rows::Contact;
use creators::{
    model::AddressForm,
    store::{address, channels, channels::Channel, person, person::Record},
};
use engine::facts::Facts;
use jiff::civil::Date;
use kernel::{
    Error, Result, Tx,
    ids::{ContactId, EventId, MemberId, PartnershipId, PlaybookId, Uuid},
};
use memory::store::{
    goals::{self, Goal},
    preferences::{self, Preferences},
    styles::{self, StyleEntry},
    supports::{self, Support},
    wishes::{self, WishView},
};
use partnerships::store::views::{self, Shown};
use playbooks::Held;
use promises::{section::Ledger, store::lists::LedgerTab};
use steps::store::lists as next;

use crate::store::{
    events::{self, Happened, Which},
    moves::{self, Move},
    words::{self, Words},
};

/// How many next steps are read; one fewer is shown.
pub const STEPS: i64 = 8;
/// How many moves between stages and managers are told.
const MOVES: usize = 200;
/// How many lines of the timeline a page has at most.
pub const EVENTS: usize = 30;
/// One more than the part shows, which then says that there are more.
const CONTACTS: i64 = 6;
const STYLES: i64 = 200;
const GOALS: i64 = 20;

/// A partnership with its whole past and what comes next.
pub struct Read {
    pub p: Shown,
    pub person: Record,
    pub channels: Vec<Channel>,
    /// Who says «ты» or «вы».
    pub addresses: Vec<(MemberId, String, AddressForm)>,
    pub facts: Facts,
    pub held: Held,
    pub moves: Vec<Move>,
    pub steps: Vec<next::Shown>,
    pub ledger: Ledger,
    pub together: Together,
    pub wishes: Vec<WishView>,
    pub preferences: Preferences,
    pub styles: Vec<StyleEntry>,
    pub formats: Vec<WorkFormat>,
    pub goals: Vec<Goal>,
    pub supports: Vec<Support>,
    pub contacts: Vec<Contact>,
    pub past: Past,
    /// The day in the workspace's zone: what is due is due for the team.
    pub today: Date,
}

/// A page of the timeline with the words that belong to it.
#[derive(Default)]
pub struct Past {
    pub happened: Vec<Happened>,
    pub contacts: HashMap<ContactId, Contact>,
    pub words: HashMap<Uuid, Words>,
}

/// Reads it all.
pub fn read(tx: &mut Tx<'_>, id: PartnershipId, subjects: Option<&'static [&'static str]>, before: Option<EventId>) -> Result<Read> {
    let p = views::find(tx, id)?;
    let today = steps::load::today(tx)?;
    let creator = p.creator;
    let (facts, held) = facts(tx, id)?;
    let which = Which { partnership: id, creator, subjects, before };
    Ok(Read {
        person: person::record(tx, creator)?,
        channels: channels::of(tx, creator)?,
        addresses: address::of(tx, creator)?,
        facts,
        held,
        moves: moves::newest(tx, id, MOVES)?,
        steps: next::of_partnership(tx, id, STEPS)?,
        ledger: promises::section::of(tx, p.clone(), LedgerTab::Recent, today)?,
        together: collaborations::section::of(tx, p.clone(), today)?,
        wishes: wishes::of_partnership(tx, id, memory::pages::sections::SHOWN + 1)?,
        preferences: preferences::of_partnership(tx, id)?,
        styles: styles::of_creator(tx, creator, STYLES)?,
        formats: styles::formats(tx, creator)?,
        goals: goals::of_creator(tx, creator, GOALS)?,
        supports: supports::of_partnership(tx, id, memory::pages::sections::SHOWN + 1)?,
        contacts: contacts::store::list::of_partnership(tx, id, CONTACTS)?,
        past: past(tx, which)?,
        p,
        today,
    })
}

/// What the engine knows, and the playbook that holds.
pub fn facts(tx: &mut Tx<'_>, id: PartnershipId) -> Result<(Facts, Held)> {
    let mut batch = steps::load::load(tx, &[id])?;
    let row = batch.rows.first().ok_or(Error::NotFound)?;
    let (policy, which) = batch.policy(row);
    let held = Held {
        playbook: std::sync::Arc::new(policy.playbook.clone()),
        version: which.map(|w| (PlaybookId(w.id), w.version)),
        overrides: policy.overrides.to_vec(),
    };
    let facts = batch.rows.swap_remove(0).facts;
    Ok((facts, held))
}

/// A page of the timeline.
pub fn past(tx: &mut Tx<'_>, which: Which) -> Result<Past> {
    let happened = events::page(tx, which, EVENTS + 1)?;
    let of = |kinds: &[&str]| -> Vec<Uuid> {
        happened.iter().filter(|e| kinds.contains(&e.subject_kind.as_str())).filter_map(|e| e.subject_id).collect()
    };
    let told: Vec<ContactId> = of(&["contact"]).into_iter().map(ContactId).collect();
    let contacts = contacts::store::rows::several(tx, &told)?.into_iter().map(|c| (c.id, c)).collect();
    let words = words::said(tx, of(&["wish", "goal", "support"]))?;
    Ok(Past { happened, contacts, words })
}

/// Only what a page of the timeline needs.
pub fn timeline(
    tx: &mut Tx<'_>,
    id: PartnershipId,
    subjects: Option<&'static [&'static str]>,
    before: Option<EventId>,
) -> Result<(Shown, Past)> {
    let p = views::find(tx, id)?;
    let which = Which { partnership: id, creator: p.creator, subjects, before };
    Ok((p, past(tx, which)?))
}
