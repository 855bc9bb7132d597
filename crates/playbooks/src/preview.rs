//! What changing a playbook would change, and for whom, before anything is saved.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use engine::playbook::{Difference, Playbook, What, compare};
use kernel::{
    Result, Tx,
    ids::{PartnershipId, PlaybookId},
};
use partnerships::model::Stage;

use crate::store::{
    affected::{self, Held},
    books::Book,
    versions,
};

/// What a change is asked about: partnerships that a playbook holds for, and what it would say.
pub struct Prospect<'a> {
    pub playbook: PlaybookId,
    pub new: &'a Playbook,
    /// Those that would be held to something else than now.
    pub partnerships: &'a [PartnershipId],
}

/// How many next steps would appear and go: of all, and of each partnership where any would.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
    pub appear: usize,
    pub go: usize,
    pub each: HashMap<PartnershipId, (usize, usize)>,
}

/// Counts the next steps that a change would bring and take: a later slice knows them, this one only asks.
pub type Foresee = fn(&mut Tx<'_>, &Prospect<'_>) -> Result<Foreseen>;

/// What would change.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    pub differences: Vec<Difference>,
    /// How many partnerships would be held to something else, by growing stage.
    pub touched: BTreeMap<Stage, i64>,
    /// How many the playbook holds for in all.
    pub holds_for: i64,
    /// How many have every changed value otherwise anyway.
    pub spared: i64,
    /// The first of those touched.
    pub first: Vec<Held>,
    pub foreseen: Option<Foreseen>,
}

impl Preview {
    /// How many partnerships would be held to something else than now.
    pub fn count(&self) -> i64 {
        self.touched.values().sum()
    }
}

/// How many partnerships are listed.
pub const LISTED: i64 = 50;

/// Compares what a playbook says with what it would say, and finds whom that touches. Nothing is written.
pub fn preview(tx: &mut Tx<'_>, book: &Book, new: &Playbook, foresee: Option<Foresee>) -> Result<Preview> {
    let old = versions::in_force(tx, book.id)?;
    let differences = compare(&old, new);
    let stages = stages_touched(&differences);
    let all = affected::by_stage(tx, book)?;
    let holds_for = all.iter().map(|(_, count)| count).sum();
    let mut touched: BTreeMap<Stage, i64> = all.into_iter().filter(|(stage, _)| stages.contains(stage)).collect();
    let spared = spared(tx, book, &differences, &stages)?;
    for (_, stage) in &spared {
        if let Some(count) = touched.get_mut(stage) {
            *count -= 1;
        }
    }
    touched.retain(|_, count| *count > 0);
    let listed: Vec<Stage> = touched.keys().copied().collect();
    let gone: BTreeSet<PartnershipId> = spared.iter().map(|(id, _)| *id).collect();
    let room = LISTED + i64::try_from(gone.len()).unwrap_or(0);
    let mut first = affected::page(tx, book, &listed, None, room)?;
    first.retain(|held| !gone.contains(&held.id));
    first.truncate(usize::try_from(LISTED).unwrap_or(0));
    let foreseen = foresee.map(|foresee| ask(tx, foresee, book, new, &listed, &gone)).transpose()?;
    Ok(Preview { differences, touched, holds_for, spared: i64::try_from(spared.len()).unwrap_or(i64::MAX), first, foreseen })
}

fn ask(
    tx: &mut Tx<'_>,
    foresee: Foresee,
    book: &Book,
    new: &Playbook,
    stages: &[Stage],
    spared: &BTreeSet<PartnershipId>,
) -> Result<Foreseen> {
    let mut partnerships: Vec<PartnershipId> = affected::page(tx, book, stages, None, i64::MAX)?.into_iter().map(|held| held.id).collect();
    partnerships.retain(|id| !spared.contains(id));
    foresee(tx, &Prospect { playbook: book.id, new, partnerships: &partnerships })
}

/// The stages at which something else would hold.
fn stages_touched(differences: &[Difference]) -> BTreeSet<Stage> {
    let real = differences.iter().filter(|d| !d.what.only_words());
    real.flat_map(|d| match d.stage.and_then(|stage| Stage::parse(stage.code())) {
        Some(stage) => vec![stage],
        None => Stage::GROWING.to_vec(),
    })
    .collect()
}

/// Those that have a value of their own in place of every value that would change at their stage.
fn spared(tx: &mut Tx<'_>, book: &Book, differences: &[Difference], stages: &BTreeSet<Stage>) -> Result<Vec<(PartnershipId, Stage)>> {
    let mut changed: BTreeMap<Stage, BTreeSet<&str>> = BTreeMap::new();
    for stage in stages {
        let here = differences.iter().filter(|d| !d.what.only_words() && d.stage.is_none_or(|s| s.code() == stage.code()));
        let codes: Option<BTreeSet<&str>> = here
            .map(|d| match &d.what {
                What::Setting { setting, .. } => Some(setting.code()),
                // A gate or a weight is nobody's own.
                _ => None,
            })
            .collect();
        changed.extend(codes.map(|codes| (*stage, codes)));
    }
    let settings: Vec<&str> = changed.values().flatten().copied().collect::<BTreeSet<_>>().into_iter().collect();
    if settings.is_empty() {
        return Ok(Vec::new());
    }
    let mut own: BTreeMap<(PartnershipId, Stage), usize> = BTreeMap::new();
    for (id, stage, setting) in affected::own(tx, book, &settings)? {
        if changed.get(&stage).is_some_and(|codes| codes.contains(setting.as_str())) {
            *own.entry((id, stage)).or_default() += 1;
        }
    }
    let whole = |&(&(_, stage), &count): &(&(PartnershipId, Stage), &usize)| changed.get(&stage).is_some_and(|codes| codes.len() == count);
    Ok(own.iter().filter(whole).map(|(&key, _)| key).collect())
}
