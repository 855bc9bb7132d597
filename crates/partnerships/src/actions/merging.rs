//! When two records of one creator become one: their partnerships become the kept creator's, and back again.
//!
//! Where both have one with the same brand, the kept creator's partnership goes on and takes over the deeper of the two states;
//! the other stays with the record that went, so that nothing it was is lost.

use kernel::{
    Action, Error, Msg, Result, Tx,
    ids::{CreatorId, PartnershipId},
};
use serde::{Deserialize, Serialize};

use super::{bulk::put_back, record};
use crate::{
    model::{Stage, State},
    store::{
        rows::{self, Kept},
        undos::Before,
    },
};

/// What a merge did, as the merge keeps it.
#[derive(Debug, Serialize, Deserialize)]
struct Moved {
    from: CreatorId,
    to: CreatorId,
    /// Those that changed hands.
    moved: Vec<PartnershipId>,
    /// Those of the kept creator that took a state over: what they were.
    joined: Vec<Before>,
}

/// Moves every partnership of one creator to another; what [`unmove_creator`] needs to take it back.
pub fn move_creator(tx: &mut Tx<'_>, from: CreatorId, to: CreatorId) -> Result<serde_json::Value> {
    tx.scope().must(Action::Merge)?;
    let mut done = Moved { from, to, moved: Vec::new(), joined: Vec::new() };
    for going in rows::of_creator(tx, from)? {
        match rows::pair(tx, to, going.brand)? {
            None => done.moved.push(going.id),
            Some(kept) => done.joined.extend(join(tx, &kept, &going)?),
        }
    }
    rows::give(tx, &done.moved, from, to)?;
    serde_json::to_value(done).map_err(|e| Error::internal(e.to_string()))
}

/// Takes [`move_creator`] back, unless a partnership that took a state over has been changed since.
pub fn unmove_creator(tx: &mut Tx<'_>, done: &serde_json::Value) -> Result<()> {
    tx.scope().must(Action::Merge)?;
    let done: Moved = serde_json::from_value(done.clone()).map_err(|e| Error::internal(e.to_string()))?;
    if usize::try_from(rows::give(tx, &done.moved, done.to, done.from)?) != Ok(done.moved.len()) {
        return Err(Error::Conflict(Msg::new("partnerships-error-changed-since")));
    }
    put_back(tx, &done.joined)
}

/// The kept partnership takes over what the other has more of; what it was before, if anything changed.
fn join(tx: &mut Tx<'_>, kept: &Kept, going: &Kept) -> Result<Option<Before>> {
    let after = joined(&kept.state, &going.state);
    if after == kept.state {
        return Ok(None);
    }
    if rows::save(tx, &[(kept.id, kept.version, &after)])? != 1 {
        return Err(Error::Stale);
    }
    record::about("partnership_join", kept).fact("to", after.stage.code()).write(tx)?;
    Ok(Some(Before { id: kept.id, version: kept.version + 1, state: kept.state.clone() }))
}

/// The deeper state, its gaps filled from the other, with the earlier first day.
fn joined(kept: &State, going: &State) -> State {
    let (deeper, other) = if depth(going) > depth(kept) { (going, kept) } else { (kept, going) };
    let mut after = deeper.clone();
    after.manager = deeper.manager.or(other.manager);
    after.role = deeper.role.or(other.role);
    after.tier = deeper.tier.or(other.tier);
    after.since = [deeper.since, other.since].into_iter().flatten().min();
    if deeper.potential_reason.is_none() {
        after.potential = other.potential;
        after.potential_reason.clone_from(&other.potential_reason);
        after.potential_set_on = other.potential_set_on;
        after.potential_review_on = other.potential_review_on;
    }
    after
}

/// Living before ended, then by stage, then at work before paused, then the older.
fn depth(state: &State) -> (bool, Stage, bool, std::cmp::Reverse<jiff::civil::Date>) {
    let oldest = state.since.map_or(state.stage_since, |since| since.min(state.stage_since));
    (state.stage != Stage::Ended, state.growing(), state.stage != Stage::Paused, std::cmp::Reverse(oldest))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{EndReason, Move, PartnerRole, Potential};

    #[test]
    fn the_deeper_one_goes_on_and_nothing_known_is_lost() {
        let mut kept = State::beginning(Stage::Foundation, date(2026, 1, 1));
        kept.potential = Potential::OneOff;
        kept.potential_reason = Some("Launch".into());
        kept.since = Some(date(2025, 12, 1));
        let mut going = State::beginning(Stage::Deepening, date(2025, 6, 1));
        going.role = Some(PartnerRole::Advisor);
        going.since = Some(date(2024, 2, 29));
        let after = joined(&kept, &going);
        assert_eq!((after.stage, after.since, after.role), (Stage::Deepening, Some(date(2024, 2, 29)), Some(PartnerRole::Advisor)));
        assert_eq!((after.potential, after.potential_reason.as_deref()), (Potential::OneOff, Some("Launch")));
        assert_eq!(after, joined(&going, &kept), "it does not matter which record is kept");
    }

    #[test]
    fn a_living_one_goes_on_before_an_ended_one() {
        let ended = State::beginning(Stage::Expansion, date(2023, 1, 1))
            .moved(Move::End(EndReason::Theirs), Some("moved away"), date(2025, 1, 1))
            .expect("it ends");
        let paused = State::beginning(Stage::Foundation, date(2025, 1, 1)).moved(Move::Pause, None, date(2026, 1, 1)).expect("it pauses");
        assert_eq!(joined(&ended, &paused).stage, Stage::Paused);
        let young = State::beginning(Stage::Foundation, date(2025, 6, 1));
        assert_eq!(joined(&paused, &young).stage, Stage::Foundation, "at work before paused");
    }
}
