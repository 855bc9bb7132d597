//! Work that is done, called off, or was written down by mistake.

use kernel::{Action, Error, Msg, Problems, Result, Tx, ids::CollaborationId, text};
use partnerships::store::today;

use super::{about, because, opened, said, saved};
use crate::{
    model::{CancelCollaboration, DoneCollaboration, EditCollaboration, Work, WorkState},
    store::work,
};

/// Says that planned work was done; the new version.
pub fn done(tx: &mut Tx<'_>, id: CollaborationId, how: &DoneCollaboration, version: i64) -> Result<i64> {
    let before = opened(tx, id, version)?;
    if before.work.state != WorkState::Planned {
        return Err(Error::Conflict(Msg::new("collaborations-error-not-planned")));
    }
    let today = today(tx)?;
    let mut problems = Problems::none();
    let learned = text::paragraph("learned", &how.learned, text::limit::PARAGRAPH, &mut problems);
    let change = EditCollaboration {
        happens_on: Some(how.happens_on.unwrap_or_else(|| before.work.happens_on.min(today))),
        ended_on: how.ended_on.map(Some),
        usual_index: how.usual_index.map(Some),
        usual_low: how.usual_low.map(Some),
        usual_high: how.usual_high.map(Some),
        ..EditCollaboration::default()
    };
    let done = Work { state: WorkState::Done, ..before.work.clone() };
    let mut after = change.put(&done, today, &mut problems);
    problems.check()?;
    after.learned = learned.or(after.learned);
    let c = saved(tx, &before, &after)?;
    because(about("collaboration_done", &c), after.learned.as_deref()).write(tx)?;
    Ok(c.version)
}

/// Calls work off, with a reason; the new version. It no longer counts anywhere.
pub fn cancel(tx: &mut Tx<'_>, id: CollaborationId, why: &CancelCollaboration, version: i64) -> Result<i64> {
    let before = opened(tx, id, version)?;
    if before.work.state != WorkState::Planned {
        return Err(Error::Conflict(Msg::new("collaborations-error-not-planned")));
    }
    let reason = said("reason", &why.reason, "collaborations-error-reason")?;
    let after = Work { state: WorkState::Cancelled, cancelled_reason: Some(reason), ..before.work.clone() };
    let c = saved(tx, &before, &after)?;
    because(about("collaboration_cancel", &c), after.cancelled_reason.as_deref()).write(tx)?;
    Ok(c.version)
}

/// Plans again what was called off or called done by mistake; the new version.
pub fn reopen(tx: &mut Tx<'_>, id: CollaborationId, version: i64) -> Result<i64> {
    let before = opened(tx, id, version)?;
    if before.work.state == WorkState::Planned {
        return Err(Error::Conflict(Msg::new("collaborations-error-planned")));
    }
    let after = Work { state: WorkState::Planned, cancelled_reason: None, ..before.work.clone() };
    let c = saved(tx, &before, &after)?;
    about("collaboration_reopen", &c).write(tx)?;
    Ok(c.version)
}

/// Takes away what was written down by mistake; it can be brought back.
pub fn remove(tx: &mut Tx<'_>, id: CollaborationId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    let c = work::find(tx, id)?;
    if !work::set_deleted(tx, id, true)? {
        return Err(Error::NotFound);
    }
    about("collaboration_remove", &c).write(tx)?;
    Ok(())
}

/// Brings back what was taken away.
pub fn restore(tx: &mut Tx<'_>, id: CollaborationId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    if !work::set_deleted(tx, id, false)? {
        return Err(Error::NotFound);
    }
    let c = work::find(tx, id)?;
    about("collaboration_restore", &c).write(tx)?;
    Ok(())
}
