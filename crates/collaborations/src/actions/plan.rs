//! Planning work, writing past work down, and changing either.

use kernel::{
    Action, Error, Problems, Result, Tx,
    ids::{CollaborationId, PartnershipId},
};
use partnerships::store::today;

use super::{about, because, living, opened, over_cap, saved};
use crate::{
    model::{EditCollaboration, NewCollaboration, Work, WorkState},
    store::work,
};

/// Plans work, or writes past work down. A plan that goes over `cap` in any twelve months needs a reason.
pub fn plan(tx: &mut Tx<'_>, new: &NewCollaboration, cap: Option<usize>) -> Result<CollaborationId> {
    tx.scope().must(Action::Edit)?;
    let mut problems = Problems::none();
    let mut made = new.validate(today(tx)?, &mut problems);
    let creator = living(tx, new.partnership_id, &mut problems)?;
    problems.check()?;
    if creator.is_none() {
        return Err(Error::NotFound);
    }
    work::hold(tx, new.partnership_id)?;
    keep_to_cap(tx, new.partnership_id, &mut made, cap, None)?;
    let id = CollaborationId(tx.new_id());
    work::insert(tx, id, new.partnership_id, &made)?;
    let c = work::find(tx, id)?;
    let verb = if c.work.state == WorkState::Done { "collaboration_record" } else { "collaboration_plan" };
    because(about(verb, &c), made.over_cap_reason.as_deref()).write(tx)?;
    Ok(id)
}

/// Changes work; the new version. A planned one whose day moves, or that the audience comes to see, keeps to the cap as a new
/// one does.
pub fn edit(tx: &mut Tx<'_>, id: CollaborationId, change: &EditCollaboration, cap: Option<usize>, version: i64) -> Result<i64> {
    let before = opened(tx, id, version)?;
    let mut problems = Problems::none();
    let mut after = change.put(&before.work, today(tx)?, &mut problems);
    problems.check()?;
    let moved = after.happens_on != before.work.happens_on || (after.audience && !before.work.audience);
    if moved {
        keep_to_cap(tx, before.partnership, &mut after, cap, Some(id))?;
    }
    if after == before.work {
        return Ok(version);
    }
    let c = saved(tx, &before, &after)?;
    let verb = if after.happens_on == before.work.happens_on { "collaboration_edit" } else { "collaboration_move" };
    let event = about(verb, &c).fact("from", before.work.happens_on.to_string());
    because(event, after.over_cap_reason.as_deref().filter(|_| moved)).write(tx)?;
    Ok(c.version)
}

/// Asks for a reason where planned work goes over the cap; a reason for nothing is not kept.
fn keep_to_cap(
    tx: &mut Tx<'_>,
    partnership: PartnershipId,
    work: &mut Work,
    cap: Option<usize>,
    own: Option<CollaborationId>,
) -> Result<()> {
    if !work.audience || (work.state == WorkState::Done && own.is_none()) {
        work.over_cap_reason = None;
        return Ok(());
    }
    if work.state != WorkState::Planned {
        return Ok(());
    }
    match over_cap(tx, partnership, work.happens_on, cap, own)? {
        None => work.over_cap_reason = None,
        Some(over) if work.over_cap_reason.is_none() => return Err(Error::field("over_cap_reason", over.message())),
        Some(_) => {}
    }
    Ok(())
}
