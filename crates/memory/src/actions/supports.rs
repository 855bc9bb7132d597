//! Support: logged after the question of a conflict was answered, changed, removed and brought back.

use kernel::{
    Error, Msg, Result, Tx,
    ids::{PartnershipId, SupportId},
};

use super::{event, is, opened};
use crate::{
    model::{NewSupport, ValidSupport},
    store::{
        self, With, goals,
        supports::{self, Of, Support},
    },
};

/// Writes down what was done for the creator.
pub fn log_support(tx: &mut Tx, id: PartnershipId, new: &NewSupport) -> Result<SupportId> {
    let with = opened(tx, id)?;
    let days = store::days(tx)?;
    let valid = new.validate(days)?;
    let mut of = of(tx, &with, new, &valid, days.today)?;
    of.member = of.member.or_else(|| tx.scope().member());
    let support = supports::insert(tx, id, &valid, &of)?;
    event("support_log", "support", support.0, with.creator_id, Some(id)).fact("kind", valid.kind).write(tx)?;
    Ok(support)
}

/// Changes it; the new version.
pub fn edit_support(tx: &mut Tx, id: SupportId, change: &NewSupport, version: i64) -> Result<i64> {
    let (with, before) = seen(tx, id, version)?;
    let valid = change.validate(store::days(tx)?)?;
    let mut of = of(tx, &with, change, &valid, before.done_on)?;
    of.member = of.member.or(before.member_id);
    let version = supports::update(tx, id, version, &valid, &of)?;
    event("support_edit", "support", id.0, with.creator_id, Some(with.id)).fact("kind", valid.kind).write(tx)?;
    Ok(version)
}

/// Removes it; it can be brought back.
pub fn remove_support(tx: &mut Tx, id: SupportId) -> Result<()> {
    set_deleted(tx, id, true, "support_remove")
}

/// Brings removed support back.
pub fn restore_support(tx: &mut Tx, id: SupportId) -> Result<()> {
    set_deleted(tx, id, false, "support_restore")
}

fn set_deleted(tx: &mut Tx, id: SupportId, deleted: bool, verb: &'static str) -> Result<()> {
    let partnership = supports::about(tx, id)?;
    let with = opened(tx, partnership)?;
    if !supports::set_deleted(tx, id, deleted)? {
        return Err(Error::NotFound);
    }
    event(verb, "support", id.0, with.creator_id, Some(partnership)).write(tx)?;
    Ok(())
}

/// The goal must be one of the same creator, and the member somebody of the team.
fn of(tx: &mut Tx, with: &With, new: &NewSupport, valid: &ValidSupport, day: jiff::civil::Date) -> Result<Of> {
    if let Some(goal) = new.goal_id {
        match goals::one(tx, goal) {
            Ok(found) if found.creator_id == with.creator_id => {}
            Ok(_) | Err(Error::NotFound) => return Err(Error::field("goal_id", Msg::new("error-not-choice"))),
            Err(other) => return Err(other),
        }
    }
    if let Some(member) = new.member_id
        && !contacts::store::about::is_member(tx, member)?
    {
        return Err(Error::field("member_id", Msg::new("error-not-choice")));
    }
    Ok(Of { goal: new.goal_id, member: new.member_id, done_on: valid.done_on.unwrap_or(day) })
}

fn seen(tx: &mut Tx, id: SupportId, version: i64) -> Result<(With, Support)> {
    let partnership = supports::one(tx, id)?.partnership_id;
    let with = opened(tx, partnership)?;
    let support = supports::one(tx, id)?;
    is(support.version, version)?;
    Ok((with, support))
}
