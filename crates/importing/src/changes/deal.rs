//! The partnership of a row: begun, or changed where the policy allows.

use jiff::civil::Date;
use kernel::{
    Result, Tx,
    ids::{CreatorId, MemberId, PartnershipId, TierId},
};
use partnerships::{
    actions as deals_do,
    model::{EditPartnership, EndReason, NewPartnership, Stage},
    store::rows,
};
use serde::{Deserialize, Serialize};

use crate::{lines::Deal, model::Policy};

/// What a row does to a partnership.
#[derive(Clone, Debug)]
pub enum DealChange {
    Nothing,
    Start(Box<NewPartnership>),
    Edit { id: PartnershipId, version: i64, before: Details, after: Details },
}

/// What an import can say of a partnership.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Details {
    pub stage: Stage,
    pub manager: Option<MemberId>,
    pub tier: Option<TierId>,
    pub since: Option<Date>,
}

/// What was done to a partnership: begun, or changed from one thing to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DealBefore {
    id: PartnershipId,
    /// Absent when the import began it.
    before: Option<Details>,
    after: Details,
    /// The version it was left at.
    version: i64,
}

pub fn plan(tx: &mut Tx, creator: CreatorId, deal: Option<Deal>, policy: Policy) -> Result<DealChange> {
    let Some(deal) = deal else { return Ok(DealChange::Nothing) };
    let Some(there) = rows::pair(tx, creator, deal.brand)? else {
        return Ok(DealChange::Start(Box::new(beginning(creator, &deal))));
    };
    let before = Details { stage: there.state.stage, manager: there.state.manager, tier: there.state.tier, since: there.state.since };
    let over = policy == Policy::Overwrite;
    let after = Details {
        // A stage is moved forward only: a step back needs a person's reason.
        stage: deal.stage.filter(|to| over && to.rank() > before.stage.rank() && before.stage.rank().is_some()).unwrap_or(before.stage),
        manager: pick(before.manager, deal.manager, over),
        tier: pick(before.tier, deal.tier, over),
        since: pick(before.since, deal.since, over),
    };
    Ok(if before == after { DealChange::Nothing } else { DealChange::Edit { id: there.id, version: there.version, before, after } })
}

fn pick<T>(before: Option<T>, given: Option<T>, over: bool) -> Option<T> {
    if over { given.or(before) } else { before.or(given) }
}

/// A partnership as it begins.
pub fn beginning(creator: CreatorId, deal: &Deal) -> NewPartnership {
    NewPartnership {
        stage: deal.stage,
        manager_id: deal.manager,
        tier_id: deal.tier,
        since: deal.since,
        ..NewPartnership::of(creator, deal.brand)
    }
}

impl DealChange {
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    pub fn shown(&self) -> Vec<(String, String, String)> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Start(new) => vec![("stage".into(), String::new(), new.stage.unwrap_or(Stage::Prospect).code().into())],
            Self::Edit { before, after, .. } => {
                let day = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
                let lines = [
                    ("stage", before.stage.code().to_owned(), after.stage.code().to_owned()),
                    ("since", day(before.since), day(after.since)),
                ];
                lines.into_iter().filter(|(_, old, new)| old != new).map(|(name, old, new)| (name.to_owned(), old, new)).collect()
            }
        }
    }

    pub fn write(&self, tx: &mut Tx) -> Result<Option<DealBefore>> {
        match self {
            Self::Nothing => Ok(None),
            Self::Start(new) => {
                let id = deals_do::start(tx, new)?;
                let after =
                    Details { stage: new.stage.unwrap_or(Stage::Prospect), manager: new.manager_id, tier: new.tier_id, since: new.since };
                Ok(Some(DealBefore { id, before: None, after, version: rows::find(tx, id)?.version }))
            }
            Self::Edit { id, version, before, after } => {
                let version = change(tx, *id, *version, before, after, None)?;
                Ok(Some(DealBefore { id: *id, before: Some(*before), after: *after, version }))
            }
        }
    }
}

/// `why` is needed for a step back.
fn change(tx: &mut Tx, id: PartnershipId, version: i64, from: &Details, to: &Details, why: Option<&str>) -> Result<i64> {
    let edit =
        EditPartnership { manager_id: Some(to.manager), tier_id: Some(to.tier), since: Some(to.since), ..EditPartnership::default() };
    let version = deals_do::edit(tx, id, &edit, version)?;
    if from.stage == to.stage { Ok(version) } else { deals_do::move_stage(tx, id, to.stage, why, version) }
}

impl DealBefore {
    /// Puts it back; `false` where somebody has changed it since. What the import began is ended, for nothing is ever deleted.
    pub fn restore(&self, tx: &mut Tx, why: &str) -> Result<bool> {
        let now = rows::find(tx, self.id)?;
        if now.version != self.version {
            return Ok(false);
        }
        match &self.before {
            Some(before) => change(tx, self.id, now.version, &self.after, before, Some(why))?,
            None => deals_do::end(tx, self.id, EndReason::Ours, why, now.version)?,
        };
        Ok(true)
    }
}
