//! The verbs: make one of two, take that back, say that two are two.

use creators::{
    moving::{self, Left, Moved},
    store::person::{self, Record},
};
use kernel::{
    Action, Error, Event, Msg, Result, Tx,
    ids::{CreatorId, MergeId},
    moving::Merged,
};
use serde::{Deserialize, Serialize};

use crate::{
    look,
    model::{MergeView, NewMerge, NotDuplicates, Two},
    store::{merges, pairs},
};

/// Everything a merge has done, as its row keeps it.
#[derive(Serialize, Deserialize)]
struct Done {
    creators: Moved,
    partnerships: serde_json::Value,
    merged: Merged,
    /// What every later slice has moved, by the slice's name.
    along: serde_json::Map<String, serde_json::Value>,
    /// Pairs told apart because the record that went was told apart from them.
    apart: Vec<(CreatorId, CreatorId)>,
}

/// Makes one of two records: everything of `gone` is then `keep`'s. Refused where either has changed since it was read, is
/// merged already, or where `keep` is put away.
pub fn merge(tx: &mut Tx, new: &NewMerge) -> Result<MergeId> {
    tx.scope().must(Action::Merge)?;
    new.check()?;
    let (keep, gone) = (new.keep, new.gone);
    let (kept, going) = moving::hold(tx, keep, gone)?;
    if kept.merged_into.is_some() || going.merged_into.is_some() {
        return Err(Error::Conflict(Msg::new("merging-already")));
    }
    if kept.archived_at.is_some() {
        return Err(Error::Conflict(Msg::new("merging-keep-archived").with("name", kept.display_name)));
    }
    if (kept.version, going.version) != (new.keep_version, new.gone_version) {
        return Err(Error::Stale);
    }
    let (one, other) = (person::record(tx, keep)?, person::record(tx, gone)?);
    let (mine, theirs) = (one.fields(), other.fields());
    let two = Two { keep: &mine, gone: &theirs, gone_is_newer: going.updated_at > kept.updated_at };
    let fields = two.united(&new.choices, &names(&one, &other));
    let creators = moving::merge(tx, keep, gone, &fields)?;
    let partnerships = partnerships::actions::move_creator(tx, gone, keep)?;
    let merged = Merged { gone, keep, joined: merges::joined(tx, gone, keep)? };
    let along = tx.take_along(&merged)?;
    let done = Done { creators, partnerships, merged, along, apart: carry_apart(tx, gone, keep)? };
    let before = serde_json::to_value(&done).map_err(|e| Error::internal(e.to_string()))?;
    let id = merges::insert(tx, keep, gone, &before)?;
    pairs::forget(tx, &[gone])?;
    look::now(tx, &[keep])?;
    let changed = mine.differences(&fields);
    Event::new("creator_merge", "merge", id.0).of_creator(keep).fact("gone", gone).fact("changed", changed).write(tx)?;
    Ok(id)
}

/// Names by which lists have shown either.
fn names<'r>(one: &'r Record, other: &'r Record) -> Vec<&'r str> {
    let of = |record: &'r Record| {
        let own_latin = record.row.latin_name.as_deref().filter(|_| !record.row.latin_derived);
        std::iter::once(record.row.display_name.as_str()).chain(own_latin)
    };
    of(one).chain(of(other)).collect()
}

/// Who is not the one is not the other either.
fn carry_apart(tx: &mut Tx, gone: CreatorId, keep: CreatorId) -> Result<Vec<(CreatorId, CreatorId)>> {
    let mut told = Vec::new();
    for other in merges::apart_from(tx, gone)?.into_iter().filter(|other| *other != keep) {
        let pair = if other < keep { (other, keep) } else { (keep, other) };
        if merges::tell_apart(tx, pair)? {
            told.push(pair);
        }
    }
    Ok(told)
}

/// Takes a merge back. What was changed since stays with the kept creator and is counted. Refused while another merge stands on
/// top of it.
pub fn undo(tx: &mut Tx, id: MergeId) -> Result<(MergeView, Left)> {
    tx.scope().must(Action::Merge)?;
    let merge = merges::one(tx, id)?;
    moving::hold(tx, merge.kept_id, merge.gone_id)?;
    if let Some(name) = merges::on_top(tx, &merge)? {
        return Err(Error::Conflict(Msg::new("merging-undo-first").with("name", name)));
    }
    if !merges::undone(tx, id)? {
        return Err(Error::Conflict(Msg::new("merging-undone-already")));
    }
    let done: Done = serde_json::from_value(merges::before(tx, id)?).map_err(|e| Error::internal(e.to_string()))?;
    done.apart.iter().try_for_each(|pair| merges::not_apart(tx, *pair).map(drop))?;
    partnerships::actions::unmove_creator(tx, &done.partnerships)?;
    let mut left = moving::unmerge(tx, &done.creators)?;
    left.changed += tx.give_back_along(&done.merged, &done.along)?;
    look::now(tx, &[merge.kept_id, merge.gone_id])?;
    for creator in [merge.kept_id, merge.gone_id] {
        Event::new("creator_unmerge", "merge", id.0).of_creator(creator).fact("left", left).write(tx)?;
    }
    Ok((merges::one(tx, id)?, left))
}

/// Says that two creators are two people; they are not suggested again.
pub fn tell_apart(tx: &mut Tx, pair: NotDuplicates) -> Result<()> {
    tx.scope().must(Action::Merge)?;
    let (a, b) = pair.ordered()?;
    person::row(tx, a)?;
    person::row(tx, b)?;
    if merges::tell_apart(tx, (a, b))? {
        Event::new("creators_apart", "creator", a.0).of_creator(a).fact("other", b).write(tx)?;
    }
    Ok(())
}

/// Takes that back.
pub fn not_apart(tx: &mut Tx, pair: NotDuplicates) -> Result<()> {
    tx.scope().must(Action::Merge)?;
    let (a, b) = pair.ordered()?;
    if !merges::not_apart(tx, (a, b))? {
        return Err(Error::NotFound);
    }
    Event::new("creators_not_apart", "creator", a.0).of_creator(a).fact("other", b).write(tx)?;
    Ok(())
}
