//! Which policy each partnership is held to, for batches of any size.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use engine::{
    facts::Stage,
    playbook::{Override, PRESETS, Playbook, Policy},
};
use kernel::{
    Error, Result, Tx,
    ids::{PartnershipId, PlaybookId, WorkspaceId},
};
use partnerships::store::views::Shown;

use crate::store::{choices, overrides, versions};

/// A playbook in its version; a workspace without any is held to the shipped one.
type Place = (WorkspaceId, Option<(PlaybookId, i64)>);

/// Playbooks that have been read: each version once, however many partnerships it holds for. Whoever evaluates batch after batch
/// keeps one; a version never changes, so nothing on it grows old.
#[derive(Debug, Default)]
pub struct Shelf(HashMap<Place, Arc<Playbook>>);

/// What a partnership is held to.
#[derive(Clone, Debug)]
pub struct Held {
    pub playbook: Arc<Playbook>,
    /// Which playbook, and which of its versions. None in a workspace that has no playbooks: then the shipped default holds.
    pub version: Option<(PlaybookId, i64)>,
    pub overrides: Vec<Override>,
}

impl Held {
    pub fn policy(&self) -> Policy<'_> {
        Policy { playbook: &self.playbook, overrides: &self.overrides }
    }
}

impl Shelf {
    /// The policy of each of the named partnerships that exist. Two queries, and a third when a version is met for the first time.
    pub fn policies(&mut self, tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<HashMap<PartnershipId, Held>> {
        let held = choices::held(tx, ids)?;
        let places: Vec<(PartnershipId, Place)> = held.into_iter().map(|(id, book, number)| (id, (tx.ws(), book.zip(number)))).collect();
        let wanted: BTreeSet<Place> = places.iter().map(|(_, place)| *place).filter(|place| !self.0.contains_key(place)).collect();
        self.fetch(tx, &wanted)?;
        let mut own: HashMap<PartnershipId, Vec<Override>> = HashMap::new();
        for one in overrides::of(tx, ids)? {
            own.entry(one.partnership).or_default().push(one.is);
        }
        let mut policies = HashMap::with_capacity(places.len());
        for (id, place) in places {
            let playbook = self.0.get(&place).cloned().ok_or_else(|| Error::internal("a playbook was not read"))?;
            policies.insert(id, Held { playbook, version: place.1, overrides: own.remove(&id).unwrap_or_default() });
        }
        Ok(policies)
    }

    fn fetch(&mut self, tx: &mut Tx<'_>, wanted: &BTreeSet<Place>) -> Result<()> {
        let ws = tx.ws();
        if wanted.contains(&(ws, None)) {
            self.0.insert((ws, None), Arc::new(shipped()?));
        }
        let ids: Vec<PlaybookId> = wanted.iter().filter_map(|(_, version)| version.map(|(id, _)| id)).collect();
        if ids.is_empty() {
            return Ok(());
        }
        for (id, number, toml) in versions::current(tx, &ids)? {
            self.0.insert((ws, Some((id, number))), Arc::new(versions::kept(id, number, &toml)?));
        }
        Ok(())
    }
}

/// The default that comes with the product.
pub(crate) fn shipped() -> Result<Playbook> {
    let first = PRESETS.first().ok_or_else(|| Error::internal("no playbook is shipped"))?;
    first.playbook().map_err(|_| Error::internal("the shipped playbook cannot be read"))
}

/// The policy of each of the named partnerships that exist, for whoever needs it once.
pub fn policy_of(tx: &mut Tx<'_>, ids: &[PartnershipId]) -> Result<HashMap<PartnershipId, Held>> {
    Shelf::default().policies(tx, ids)
}

/// The growing stage whose part of the playbook holds for a partnership.
pub fn stage_of(p: &Shown) -> Stage {
    Stage::parse(p.state.growing().code()).unwrap_or(Stage::Prospect)
}

/// The policy of one partnership.
pub fn policy(tx: &mut Tx<'_>, id: PartnershipId) -> Result<Held> {
    policy_of(tx, &[id])?.remove(&id).ok_or(Error::NotFound)
}
