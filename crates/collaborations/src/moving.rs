//! When two records of one creator become one: the work with them goes along, and comes back.

use kernel::{
    Result, Tx,
    moving::{Merged, Moves, Taken, recalled, remembered},
};

kernel::moving_table! {
    COLLABORATIONS = "collaborations": partnership;
    COMMITMENTS = "commitments": partnership;
}

/// How work moves with a merge. Where both had a guarantee for the same days, both stay: nothing that was promised is lost.
pub const MOVES: Moves = Moves { name: "collaborations", take, give_back };

fn take(tx: &mut Tx<'_>, merged: &Merged) -> Result<serde_json::Value> {
    remembered(&(COLLABORATIONS.take(tx, merged)?, COMMITMENTS.take(tx, merged)?))
}

fn give_back(tx: &mut Tx<'_>, merged: &Merged, taken: &serde_json::Value) -> Result<u64> {
    let (collaborations, commitments): (Taken, Taken) = recalled(taken)?;
    Ok(COLLABORATIONS.give_back(tx, merged, &collaborations)? + COMMITMENTS.give_back(tx, merged, &commitments)?)
}
