//! When two records of one creator become one: their promises go along, and come back.

use kernel::{
    Result, Tx,
    moving::{Merged, Moves, recalled, remembered},
};

kernel::moving_table! { PROMISES = "promises": creator partnership; }

/// How promises move with a merge.
pub const MOVES: Moves = Moves { name: "promises", take, give_back };

fn take(tx: &mut Tx<'_>, merged: &Merged) -> Result<serde_json::Value> {
    remembered(&PROMISES.take(tx, merged)?)
}

fn give_back(tx: &mut Tx<'_>, merged: &Merged, taken: &serde_json::Value) -> Result<u64> {
    PROMISES.give_back(tx, merged, &recalled(taken)?)
}
