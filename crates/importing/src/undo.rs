//! Taking an import back.
//!
//! What must always hold: whoever was made and not touched since is put away; what was changed goes back field by field, unless
//! somebody has changed it since, and then it is kept and said so.

use creators::actions as creators_do;
use kernel::{Action, Error, Result, Tx, ids::ImportId};

use crate::{
    changes::Before,
    model::Outcome,
    store::{self, RowToUndo},
};

/// Rows taken back in one transaction.
const PORTION: i64 = 500;

/// Takes back some rows, the last first; `false` when none are left. `why` is what histories are told.
pub fn portion(tx: &mut Tx, import: ImportId, why: &str) -> Result<bool> {
    tx.scope().must(Action::Import)?;
    let rows = store::to_undo(tx, import, PORTION)?;
    if rows.is_empty() {
        return Ok(false);
    }
    let ids: Vec<_> = rows.iter().map(|r| r.creator_id).collect();
    let events = store::events(tx, &ids)?;
    let living = store::living(tx, &ids)?;
    let mut marks = Vec::with_capacity(rows.len());
    for row in &rows {
        let there = living.contains_key(&row.creator_id);
        let now = events.get(&row.creator_id).copied().unwrap_or(0);
        let whole = match row.outcome {
            Outcome::Made => unmake(tx, import, row, there, now)?,
            _ => unchange(tx, row, there, why)?,
        };
        marks.push((row.number, whole));
    }
    store::mark_undone(tx, import, &marks)?;
    let whole = marks.iter().filter(|(_, whole)| *whole).count();
    store::undo_progress(tx, import, count(whole), count(marks.len() - whole))?;
    Ok(true)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Somebody made by this import. Rows of the same file that changed them later were taken back just before, so that the
/// events of this import itself are not counted against it.
fn unmake(tx: &mut Tx, import: ImportId, row: &RowToUndo, there: bool, events: i64) -> Result<bool> {
    let untouched = row.events.is_some_and(|then| events <= then) || store::only_by(tx, import, row.creator_id)?;
    if there && untouched {
        creators_do::archive(tx, row.creator_id)?;
    }
    Ok(there && untouched)
}

fn unchange(tx: &mut Tx, row: &RowToUndo, there: bool, why: &str) -> Result<bool> {
    let before: Option<Before> = row.before.clone().and_then(|json| serde_json::from_value(json).ok());
    let Some(before) = before.filter(|_| there) else { return Ok(false) };
    // Two changes may bite one another; then the row is kept as it is.
    match tx.attempt(|tx| before.restore(tx, row.creator_id, why)) {
        Ok(kept) => Ok(kept == 0),
        Err(Error::Invalid(_) | Error::Conflict(_) | Error::Stale | Error::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}
