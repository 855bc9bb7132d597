//! One change of many steps, and taking it back.

use std::collections::HashMap;

use kernel::{Action, Error, Msg, Result, Tx, ids::UndoId};

use super::change;
use crate::{
    model::{BulkInput, BulkView, StepId},
    store::{
        rows::{self, Found},
        undos::{self, Before},
    },
};

/// Changes every step that is named; those for which it is not possible are skipped and counted.
pub fn bulk(tx: &mut Tx<'_>, input: &BulkInput) -> Result<BulkView> {
    tx.scope().must(Action::Edit)?;
    input.validate()?;
    let found = rows::several(tx, &input.ids)?;
    let change = change::ready(tx, &input.change, &found)?;
    let changes: Vec<(Found, Found)> = found.into_iter().filter_map(|step| change.of(&step).ok().map(|after| (step, after))).collect();
    saved(tx, &changes.iter().map(|(_, after)| after).collect::<Vec<_>>(), || Error::Stale)?;
    for (_, after) in &changes {
        change.event(after).write(tx)?;
    }
    let undo_id = undos::keep(tx, changes.iter().map(|(before, _)| Before::from(before)).collect())?;
    Ok(BulkView { undo_id, changed: changes.len(), skipped: input.ids.len().saturating_sub(changes.len()) })
}

/// Takes a change of many back, if nobody has changed any of them since.
pub fn undo(tx: &mut Tx<'_>, id: UndoId) -> Result<usize> {
    tx.scope().must(Action::Edit)?;
    let (before, undone_at) = undos::find(tx, id)?;
    if undone_at.is_some() || !undos::done(tx, id)? {
        return Err(Error::Conflict(Msg::new("steps-error-undone")));
    }
    let ids: Vec<StepId> = before.iter().map(|b| b.id).collect();
    let now: HashMap<StepId, Found> = rows::several(tx, &ids)?.into_iter().map(|step| (step.id, step)).collect();
    let back: Vec<Found> = before.iter().filter_map(|b| Some(b.put_back(now.get(&b.id)?))).collect();
    saved(tx, &back.iter().collect::<Vec<_>>(), || Error::Conflict(Msg::new("steps-error-changed-since")))?;
    for step in &back {
        change::about("step_undo", step).write(tx)?;
    }
    Ok(back.len())
}

/// Saves all or none.
fn saved(tx: &mut Tx<'_>, steps: &[&Found], otherwise: impl FnOnce() -> Error) -> Result<()> {
    let saved = rows::decide(tx, steps)?;
    if usize::try_from(saved) == Ok(steps.len()) { Ok(()) } else { Err(otherwise()) }
}
