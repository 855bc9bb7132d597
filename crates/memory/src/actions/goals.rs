//! Goals: stated, changed, reached or dropped.

use kernel::{
    Result, Tx,
    ids::{CreatorId, GoalId},
};

use super::{event, hold, is};
use crate::{
    model::{CloseGoal, NewGoal},
    store::{
        self,
        goals::{self, Goal},
    },
};

/// Writes a goal down.
pub fn state_goal(tx: &mut Tx, creator: CreatorId, new: &NewGoal) -> Result<GoalId> {
    hold(tx, creator)?;
    let days = store::days(tx)?;
    let valid = new.validate(days)?;
    let id = goals::insert(tx, creator, &valid, valid.stated_on.unwrap_or(days.today))?;
    event("goal_state", "goal", id.0, creator, None).fact("kind", valid.kind).write(tx)?;
    Ok(id)
}

/// Changes a goal; the new version.
pub fn edit_goal(tx: &mut Tx, id: GoalId, change: &NewGoal, version: i64) -> Result<i64> {
    let goal = seen(tx, id, version)?;
    let valid = change.validate(store::days(tx)?)?;
    let version = goals::update(tx, id, version, &valid, valid.stated_on.unwrap_or(goal.stated_on))?;
    event("goal_edit", "goal", id.0, goal.creator_id, None).fact("kind", valid.kind).write(tx)?;
    Ok(version)
}

/// Writes down that a goal was reached or dropped, or opens it again; the new version.
pub fn close_goal(tx: &mut Tx, id: GoalId, close: &CloseGoal, version: i64) -> Result<i64> {
    let goal = seen(tx, id, version)?;
    let (state, on) = close.validate(store::days(tx)?, goal.stated_on)?;
    let version = goals::close(tx, id, version, state, on)?;
    event("goal_close", "goal", id.0, goal.creator_id, None).fact("to", state).write(tx)?;
    Ok(version)
}

/// Removes a goal; it can be brought back.
pub fn remove_goal(tx: &mut Tx, id: GoalId) -> Result<()> {
    set_deleted(tx, id, true, "goal_remove")
}

/// Brings a removed goal back.
pub fn restore_goal(tx: &mut Tx, id: GoalId) -> Result<()> {
    set_deleted(tx, id, false, "goal_restore")
}

fn set_deleted(tx: &mut Tx, id: GoalId, deleted: bool, verb: &'static str) -> Result<()> {
    let creator = goals::about(tx, id)?;
    hold(tx, creator)?;
    if !goals::set_deleted(tx, id, deleted)? {
        return Err(kernel::Error::NotFound);
    }
    event(verb, "goal", id.0, creator, None).write(tx)?;
    Ok(())
}

fn seen(tx: &mut Tx, id: GoalId, version: i64) -> Result<Goal> {
    let creator = goals::one(tx, id)?.creator_id;
    hold(tx, creator)?;
    let goal = goals::one(tx, id)?;
    is(goal.version, version)?;
    Ok(goal)
}
