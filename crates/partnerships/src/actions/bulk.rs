//! One change of many partnerships, and taking it back.

use kernel::{
    Action, Error, Msg, Problems, Result, Tx,
    ids::{MemberId, PartnershipId, UndoId},
};

use super::{details, record};
use crate::{
    model::{BulkInput, BulkView, Change, Filter, MOST_AT_ONCE, Move, State, reason},
    store::{
        self,
        rows::{self, Kept},
        undos::{self, Before},
        views,
    },
};

/// Changes those named, or all that the filter finds.
pub fn bulk(tx: &mut Tx<'_>, input: &BulkInput) -> Result<BulkView> {
    tx.scope().must(Action::Edit)?;
    input.validate()?;
    let ids = match &input.filter {
        Some(filter) => found(tx, filter)?,
        None => input.ids.clone(),
    };
    change_all(tx, &ids, &input.change, input.reason.as_deref())
}

/// Changes every partnership of a list (at most 10,000), whoever made it. Those that already are so, or that the change is not
/// possible for, are skipped and counted.
pub fn change_all(tx: &mut Tx<'_>, ids: &[PartnershipId], change: &Change, why: Option<&str>) -> Result<BulkView> {
    tx.scope().must(Action::Edit)?;
    if ids.len() > MOST_AT_ONCE {
        return Err(Error::field("filter", Msg::new("error-too-many-items").with("max", MOST_AT_ONCE).with("got", ids.len())));
    }
    possible(tx, change)?;
    let (why, today) = (reason(why)?, store::today(tx)?);
    let next = |kept: &Kept| match *change {
        Change::Stage(to) => kept.state.moved(Move::To(to), why.as_deref(), today).ok(),
        Change::Manager(manager) => Some(State { manager, ..kept.state.clone() }),
        Change::Tier(tier) => Some(State { tier, ..kept.state.clone() }),
    };
    let kept = rows::several(tx, ids)?;
    let changes: Vec<(Kept, State)> =
        kept.into_iter().filter_map(|k| next(&k).filter(|after| *after != k.state).map(|after| (k, after))).collect();
    let saved = rows::save(tx, &changes.iter().map(|(k, after)| (k.id, k.version, after)).collect::<Vec<_>>())?;
    if usize::try_from(saved) != Ok(changes.len()) {
        return Err(Error::Stale);
    }
    for (kept, after) in &changes {
        record::changes(tx, kept, after)?;
    }
    let changed = changes.len();
    let undo_id = undos::keep(tx, changes.into_iter().map(|(k, _)| Before { id: k.id, version: k.version + 1, state: k.state }).collect())?;
    Ok(BulkView { undo_id, changed, skipped: ids.len().saturating_sub(changed) })
}

/// Hands every partnership of one member to another: for a member who is suspended or leaves.
pub fn hand_over(tx: &mut Tx<'_>, from: MemberId, to: MemberId) -> Result<BulkView> {
    tx.scope().must(Action::Edit)?;
    if from == to {
        return Err(Error::field("to", Msg::new("error-not-choice")));
    }
    let ids = found(tx, &Filter { manager: Some(from), ..Filter::default() })?;
    change_all(tx, &ids, &Change::Manager(Some(to)), None)
}

/// Takes a change of many back, if nobody has changed any of them since.
pub fn undo(tx: &mut Tx<'_>, id: UndoId) -> Result<usize> {
    tx.scope().must(Action::Edit)?;
    let (before, undone_at) = undos::find(tx, id)?;
    if undone_at.is_some() || !undos::done(tx, id)? {
        return Err(Error::Conflict(Msg::new("partnerships-error-undone")));
    }
    put_back(tx, &before)?;
    Ok(before.len())
}

/// Gives rows the state they had, all or none.
pub(super) fn put_back(tx: &mut Tx<'_>, before: &[Before]) -> Result<()> {
    let ids: Vec<PartnershipId> = before.iter().map(|b| b.id).collect();
    let saved = rows::save(tx, &before.iter().map(|b| (b.id, b.version, &b.state)).collect::<Vec<_>>())?;
    if usize::try_from(saved) != Ok(before.len()) {
        return Err(Error::Conflict(Msg::new("partnerships-error-changed-since")));
    }
    for kept in rows::several(tx, &ids)? {
        record::about("partnership_undo", &kept).fact("to", kept.state.stage.code()).write(tx)?;
    }
    Ok(())
}

fn found(tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<PartnershipId>> {
    views::ids(tx, filter, MOST_AT_ONCE + 1)
}

fn possible(tx: &mut Tx<'_>, change: &Change) -> Result<()> {
    let mut problems = Problems::none();
    match *change {
        Change::Stage(to) if to.rank().is_none() => problems.add("change.to", Msg::new("error-not-choice")),
        Change::Stage(_) => {}
        Change::Manager(manager) => details::care(tx, manager, &mut problems)?,
        Change::Tier(tier) => details::class(tx, tier, &mut problems)?,
    }
    problems.check()
}
