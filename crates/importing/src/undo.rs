//! Taking an import back.
//!
//! What must always hold: whoever was made and not touched since is put away; what was changed goes back field by field, unless
//! somebody has changed it since; whatever stays says why.

use std::collections::HashMap;

use creators::actions as creators_do;
use kernel::{
    Action, Error, Result, Tx,
    ids::{CreatorId, ImportId},
};

use crate::{
    changes::Before,
    model::{Outcome, Said},
    store::{self, RowToUndo, Standing},
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
    let mut work = Work { import, why, events: store::events(tx, &ids)?, standing: store::standing(tx, &ids)?, expected: HashMap::new() };
    let mut marks = Vec::with_capacity(rows.len());
    for row in &rows {
        let kept = match row.outcome {
            Outcome::Made => work.unmake(tx, row)?,
            _ => work.unchange(tx, row)?,
        };
        marks.push((row.number, kept));
    }
    let kept = marks.iter().filter(|(_, kept)| !kept.is_empty()).count();
    store::undo_progress(tx, import, count(marks.len() - kept), count(kept))?;
    store::mark_undone(tx, import, marks)?;
    Ok(true)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Why a row stays, or nothing where it was taken back whole.
type Kept = Vec<Said>;

struct Work<'w> {
    import: ImportId,
    why: &'w str,
    /// How many events each creator has now.
    events: HashMap<CreatorId, i64>,
    standing: HashMap<CreatorId, Standing>,
    /// How many events untouched creators have after rows of this portion were taken back.
    expected: HashMap<CreatorId, i64>,
}

impl Work<'_> {
    /// Somebody made by this import. Rows of the same file that changed them later were taken back just before, and what that
    /// wrote is expected.
    fn unmake(&mut self, tx: &mut Tx, row: &RowToUndo) -> Result<Kept> {
        let id = row.creator_id;
        match self.standing.get(&id) {
            Some(Standing { merged_into: Some(name), .. }) => return Ok(vec![Said::new("import-kept-merged").with("name", name)]),
            Some(Standing { archived: false, .. }) => {}
            // Put away already.
            _ => return Ok(Vec::new()),
        }
        let then = self.expected.get(&id).copied().or(row.events).unwrap_or(0);
        if self.events.get(&id).copied().unwrap_or(0) > then {
            return since(tx, id, then);
        }
        creators_do::archive(tx, id)?;
        Ok(Vec::new())
    }

    fn unchange(&mut self, tx: &mut Tx, row: &RowToUndo) -> Result<Kept> {
        let id = row.creator_id;
        match self.standing.get(&id) {
            Some(Standing { merged_into: Some(name), .. }) => return Ok(vec![Said::new("import-kept-merged").with("name", name)]),
            Some(Standing { archived: false, .. }) => {}
            _ => return Ok(vec![Said::new("import-kept-away")]),
        }
        let Some(before) = row.before.clone().and_then(|json| serde_json::from_value::<Before>(json).ok()) else {
            return Ok(vec![Said::new("import-kept-unknown")]);
        };
        // Two changes may bite one another; then the row is kept as it is.
        let kept = match tx.attempt(|tx| before.restore(tx, id, self.why)) {
            Ok(0) => Vec::new(),
            Ok(kept) => vec![Said::new("import-kept-parts").with("n", kept)],
            Err(Error::Invalid(_) | Error::Conflict(_) | Error::Stale | Error::NotFound) => vec![Said::new("import-kept-tangled")],
            Err(other) => return Err(other),
        };
        self.expect(tx, row)?;
        Ok(kept)
    }

    /// Taking a row back writes events of its own: a row above that made this person must not take them for somebody's work.
    fn expect(&mut self, tx: &mut Tx, row: &RowToUndo) -> Result<()> {
        let id = row.creator_id;
        let untouched = self.events.get(&id).copied() == self.expected.get(&id).copied().or(row.events);
        let now = store::events(tx, &[id])?.get(&id).copied().unwrap_or(0);
        if untouched {
            self.expected.insert(id, now);
            // For rows of later portions.
            store::expect_events(tx, self.import, id, now)?;
        }
        self.events.insert(id, now);
        Ok(())
    }
}

/// What somebody has done to a creator after so many events, in a few words.
fn since(tx: &mut Tx, id: CreatorId, then: i64) -> Result<Kept> {
    const KINDS: [(&str, &str); 4] = [
        ("creator_merge", "import-kept-took-in"),
        ("note_", "import-kept-notes"),
        ("partnership_", "import-kept-partnership"),
        ("channel_", "import-kept-channels"),
    ];
    let verbs = store::verbs_after(tx, id, then)?;
    let kind_of = |verb: &String| KINDS.iter().find(|(start, _)| verb.starts_with(start)).map_or("import-kept-edited", |(_, key)| key);
    let mut keys: Vec<&str> = verbs.iter().map(kind_of).collect();
    keys.sort_unstable();
    keys.dedup();
    Ok(keys.into_iter().map(Said::new).collect())
}
