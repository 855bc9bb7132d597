//! What can be done with a step: put off, do, dismiss, take up again, hand over; and a step of one's own written down.

mod add;
mod bulk;
mod change;

pub use self::{
    add::add,
    bulk::{bulk, undo},
};

use jiff::civil::Date;
use kernel::{
    Action, Error, Result, Tx,
    ids::{MemberId, UndoId},
};

use crate::{
    model::{Change, StepId},
    store::{
        rows::{self, Found},
        undos::{self, Before},
    },
};

/// Does one thing with a step, at the version that was seen.
pub fn apply(tx: &mut Tx<'_>, id: StepId, change: &Change, version: i64) -> Result<()> {
    changed(tx, id, change, version).map(drop)
}

/// The same in a way that [`undo`] can take back.
pub fn apply_for_now(tx: &mut Tx<'_>, id: StepId, change: &Change, version: i64) -> Result<UndoId> {
    let before = changed(tx, id, change, version)?;
    undos::keep(tx, vec![Before::from(&before)])
}

/// Does it; the step as it was before.
fn changed(tx: &mut Tx<'_>, id: StepId, change: &Change, version: i64) -> Result<Found> {
    tx.scope().must(Action::Edit)?;
    let found = rows::find(tx, id)?;
    if found.version != version {
        return Err(Error::Stale);
    }
    let change = change::ready(tx, change, std::slice::from_ref(&found))?;
    let after = change.of(&found)?;
    if rows::decide(tx, &[&after])? != 1 {
        return Err(Error::Stale);
    }
    change.event(&after).write(tx)?;
    Ok(found)
}

/// Puts a step off: until a day to come, or until the creator's next good day.
pub fn snooze(tx: &mut Tx<'_>, id: StepId, until: Option<Date>, version: i64) -> Result<()> {
    apply(tx, id, &Change::Snooze { until }, version)
}

/// Takes up a step that was put off.
pub fn unsnooze(tx: &mut Tx<'_>, id: StepId, version: i64) -> Result<()> {
    apply(tx, id, &Change::Unsnooze, version)
}

/// Says that a step is done, and perhaps what was done. It comes back only for a new cause.
pub fn done(tx: &mut Tx<'_>, id: StepId, what: Option<String>, version: i64) -> Result<()> {
    apply(tx, id, &Change::Done { what }, version)
}

/// Says that a step is not for us, and why. It comes back only for a new cause.
pub fn dismiss(tx: &mut Tx<'_>, id: StepId, reason: String, version: i64) -> Result<()> {
    apply(tx, id, &Change::Dismiss { reason }, version)
}

/// Takes up again what was done or dismissed.
pub fn reopen(tx: &mut Tx<'_>, id: StepId, version: i64) -> Result<()> {
    apply(tx, id, &Change::Reopen, version)
}

/// Hands a step to somebody.
pub fn hand_over(tx: &mut Tx<'_>, id: StepId, to: MemberId, version: i64) -> Result<()> {
    apply(tx, id, &Change::HandOver { to }, version)
}
