//! Everything of a partnership that is not its stage: who cares for it, its tier, role, potential and first day.

use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result, Role, Tx,
    ids::{MemberId, PartnershipId, TierId},
};

use crate::{
    model::{EditPartnership, PotentialInput, State},
    store::{self, people, tiers},
};

/// Changes several things at once.
pub fn edit(tx: &mut Tx<'_>, id: PartnershipId, change: &EditPartnership, version: i64) -> Result<i64> {
    let kept = super::opened(tx, id, version)?;
    let after = put(tx, &kept.state, change)?;
    super::save(tx, &kept, &after)
}

/// Hands it to a member, or to nobody.
pub fn set_manager(tx: &mut Tx<'_>, id: PartnershipId, to: Option<MemberId>, version: i64) -> Result<i64> {
    edit(tx, id, &EditPartnership { manager_id: Some(to), ..EditPartnership::default() }, version)
}

/// Gives it a tier, or none.
pub fn set_tier(tx: &mut Tx<'_>, id: PartnershipId, to: Option<TierId>, version: i64) -> Result<i64> {
    edit(tx, id, &EditPartnership { tier_id: Some(to), ..EditPartnership::default() }, version)
}

/// Says when the first collaboration was.
pub fn set_since(tx: &mut Tx<'_>, id: PartnershipId, to: Option<Date>, version: i64) -> Result<i64> {
    edit(tx, id, &EditPartnership { since: Some(to), ..EditPartnership::default() }, version)
}

/// Says what may come of it, why, and when to look again.
pub fn set_potential(tx: &mut Tx<'_>, id: PartnershipId, to: &PotentialInput, version: i64) -> Result<i64> {
    edit(tx, id, &EditPartnership { potential: Some(to.clone()), ..EditPartnership::default() }, version)
}

/// The state with a change, every problem of it found.
pub(super) fn put(tx: &mut Tx<'_>, before: &State, change: &EditPartnership) -> Result<State> {
    let today = store::today(tx)?;
    let mut problems = Problems::none();
    let mut after = before.clone();
    if let Some(manager) = change.manager_id {
        after.manager = manager;
        if manager != before.manager {
            care(tx, manager, &mut problems)?;
        }
    }
    if let Some(tier) = change.tier_id {
        after.tier = tier;
        if tier != before.tier {
            class(tx, tier, &mut problems)?;
        }
    }
    after.role = change.role.unwrap_or(before.role);
    after.since = change.since.unwrap_or(before.since);
    if after.since.is_some_and(|day| day > today) {
        problems.add("since", Msg::new("partnerships-error-since-future"));
    }
    // A slip of the keys, and long before our era a day that only one of the databases can hold.
    if after.since.is_some_and(|day| day.year() < 1900) {
        problems.add("since", Msg::new("error-not-date"));
    }
    if let Some(potential) = &change.potential {
        after = potential.put(&after, today, &mut problems);
    }
    problems.check()?;
    Ok(after)
}

/// Only an active member who may change things can care for a partnership.
pub(super) fn care(tx: &mut Tx<'_>, id: Option<MemberId>, problems: &mut Problems) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let able = people::colleague(tx, id)?.is_some_and(|c| c.state == "active" && matches!(c.role, Role::Owner | Role::Manager));
    if !able {
        problems.add("manager_id", Msg::new("partnerships-error-manager"));
    }
    Ok(())
}

/// Only a tier that is not archived can be given.
pub(super) fn class(tx: &mut Tx<'_>, id: Option<TierId>, problems: &mut Problems) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    if !tiers::open(tx)?.iter().any(|t| t.id == id) {
        problems.add("tier_id", Msg::new("error-not-choice"));
    }
    Ok(())
}
