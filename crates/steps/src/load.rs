//! The facts of any number of partnerships, from the tables of all slices: one statement for each kind of row, however many
//! partnerships are asked for. A table is read here and written by its own slice.

mod contacts;
mod memory;
mod milestones;
mod people;
mod policy;
mod promises;
mod work;

use std::collections::HashMap;

use engine::facts::{Facts, Id};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    Error, Result, Tx, args,
    db::Value,
    ids::{CreatorId, MemberId, PartnershipId, Uuid},
};

pub(crate) use self::people::{days, span};
pub use self::policy::Policies;
use crate::model::PlaybookRef;

/// One partnership, ready to be evaluated.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub id: PartnershipId,
    pub creator: CreatorId,
    /// Who cares for it, as long as they work here.
    pub manager: Option<MemberId>,
    /// The creator is archived: nothing is advised any more.
    pub archived: bool,
    pub facts: Facts,
    /// Who keeps a promise of ours, where somebody is named.
    pub owners: HashMap<Id, MemberId>,
    pub(crate) playbook: usize,
    pub(crate) overrides: Vec<engine::playbook::Override>,
    /// The creator's languages, zone and place among those of the batch: for reading contacts.
    pub(crate) languages: Vec<String>,
    pub(crate) zone: Option<TimeZone>,
}

/// Partnerships with their facts and the playbooks that hold for them.
#[derive(Debug, Default)]
pub struct Batch {
    pub rows: Vec<Loaded>,
    pub policies: Policies,
    by_id: HashMap<Uuid, usize>,
    by_creator: HashMap<Uuid, Vec<usize>>,
}

impl Batch {
    /// The policy of one of its partnerships, and which version of a playbook that is.
    pub fn policy<'a>(&'a self, of: &'a Loaded) -> (engine::playbook::Policy<'a>, Option<PlaybookRef>) {
        let (playbook, which) = self.policies.get(of.playbook);
        (engine::playbook::Policy { playbook, overrides: &of.overrides }, which)
    }

    fn push(&mut self, row: Loaded) {
        let at = self.rows.len();
        self.by_id.insert(row.id.0, at);
        self.by_creator.entry(row.creator.0).or_default().push(at);
        self.rows.push(row);
    }

    /// The row of a partnership.
    fn of(&mut self, id: PartnershipId) -> Option<&mut Loaded> {
        self.by_id.get(&id.0).and_then(|&at| self.rows.get_mut(at))
    }

    /// Does something with every partnership of a creator.
    fn each_of(&mut self, creator: CreatorId, act: impl Fn(&mut Loaded)) {
        for &at in self.by_creator.get(&creator.0).into_iter().flatten() {
            self.rows.get_mut(at).into_iter().for_each(&act);
        }
    }

    fn ids(&self) -> Value {
        Value::Ids(self.rows.iter().map(|row| row.id.0).collect())
    }

    fn creators(&self) -> Value {
        Value::Ids(self.by_creator.keys().copied().collect())
    }
}

kernel::statements! {
    ZONE = "select zone from workspaces where id = $1";
}

/// The workspace's own zone.
pub fn zone(tx: &mut Tx<'_>) -> Result<TimeZone> {
    let (name,): (String,) = tx.one(ZONE, &args![tx.ws()])?;
    TimeZone::get(&name).map_err(|_| Error::internal("the workspace's zone is unknown"))
}

/// The day in the workspace's own zone.
pub fn today(tx: &mut Tx<'_>) -> Result<Date> {
    Ok(tx.now().to_zoned(zone(tx)?).date())
}

/// Everything known of the partnerships, those that exist. What is told of a day does not depend on the day of asking.
pub fn load(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<Batch> {
    let mut batch = Batch::default();
    if ids.is_empty() {
        return Ok(batch);
    }
    let zone = zone(tx)?;
    people::load(tx, ids, &zone, &mut batch)?;
    if batch.rows.is_empty() {
        return Ok(batch);
    }
    policy::load(tx, &mut batch)?;
    milestones::load(tx, &mut batch)?;
    contacts::load(tx, &zone, &mut batch)?;
    promises::load(tx, &mut batch)?;
    work::load(tx, &mut batch)?;
    memory::load(tx, &mut batch)?;
    batch.rows.iter_mut().for_each(|row| row.facts.sort());
    Ok(batch)
}

/// The bytes of an id, as the engine knows it.
fn id(uuid: Uuid) -> Id {
    Id(uuid.into_bytes())
}

/// Every named statement.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![
        STATEMENTS,
        people::STATEMENTS,
        policy::STATEMENTS,
        milestones::STATEMENTS,
        contacts::STATEMENTS,
        promises::STATEMENTS,
        work::STATEMENTS,
        memory::STATEMENTS,
    ]
}
