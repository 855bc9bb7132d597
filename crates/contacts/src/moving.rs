//! When two records of one creator become one, their contacts become the kept creator's.

use kernel::{
    Result, Tx,
    moving::{Merged, Moves, recalled, remembered},
};

kernel::moving_table! {
    /// Removed contacts move as well: one that is brought back must be where the others are.
    pub(crate) CONTACTS = "contacts": creator partnership;
}

pub(crate) const MOVES: Moves = Moves { name: "contacts", take, give_back };

fn take(tx: &mut Tx<'_>, merged: &Merged) -> Result<serde_json::Value> {
    remembered(&CONTACTS.take(tx, merged)?)
}

fn give_back(tx: &mut Tx<'_>, merged: &Merged, taken: &serde_json::Value) -> Result<u64> {
    CONTACTS.give_back(tx, merged, &recalled(taken)?)
}
