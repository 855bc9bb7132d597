//! By what creators are found and recognised: rows of the search index and keys of identity.
//!
//! What must always hold: the rows follow from what a creator is known by, and change in the transaction that changes that.
//! A creator that was put away keeps them (they can be looked up in the archive); one that was merged away has none.

mod alike;
mod keys;
mod reindex;
mod search;

use kernel::{Result, Tx, ids::CreatorId};

pub use self::{
    alike::{Alike, Why, alike, compared},
    keys::{bearers, first_bearers},
    reindex::{REINDEX, renew},
    search::{Found, FoundIn, Range, rebuild, search},
};
use crate::model::KnownBy;

/// Adds new creators.
pub fn add(tx: &mut Tx, made: &[(CreatorId, KnownBy)]) -> Result<()> {
    search::add(tx, made)?;
    keys::add(tx, made)
}

/// Follows a change of what a creator is known by.
pub fn change(tx: &mut Tx, id: CreatorId, before: &KnownBy, after: &KnownBy) -> Result<()> {
    if before == after {
        return Ok(());
    }
    search::change(tx, id, before, after)?;
    keys::change(tx, id, before, after)
}

/// Takes a creator out, who can be put back with [`add`].
pub fn remove(tx: &mut Tx, id: CreatorId, known: &KnownBy) -> Result<()> {
    search::remove(tx, id, known)?;
    keys::change(tx, id, known, &KnownBy::default())
}

/// Every named statement of the index.
pub const STATEMENTS: [&[(&str, &str)]; 2] = [keys::STATEMENTS, search::STATEMENTS];
