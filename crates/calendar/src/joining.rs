//! When two records of one creator become one: their meetings go along, and come back.

use kernel::{
    Result, Tx,
    moving::{Merged, Moves, recalled, remembered},
};

kernel::moving_table! { MEETINGS = "meetings": partnership; }

/// How meetings move with a merge.
pub const MOVES: Moves = Moves { name: "meetings", take, give_back };

fn take(tx: &mut Tx<'_>, merged: &Merged) -> Result<serde_json::Value> {
    remembered(&MEETINGS.take(tx, merged)?)
}

fn give_back(tx: &mut Tx<'_>, merged: &Merged, taken: &serde_json::Value) -> Result<u64> {
    MEETINGS.give_back(tx, merged, &recalled(taken)?)
}
