//! Whom a typed text means, in either alphabet. The archive is looked through as the living are: the filters say which of
//! those found are shown.

use kernel::{Result, Tx, ids::CreatorId};

/// The most people that a typed text can find.
const MOST: usize = 120;

/// The creators a typed text finds, the nearest first; `None` when nothing was typed.
pub fn found(tx: &mut Tx, typed: &str) -> Result<Option<Vec<CreatorId>>> {
    if typed.is_empty() {
        return Ok(None);
    }
    Ok(Some(creators::index::search(tx, typed, MOST)?.into_iter().map(|f| f.id).collect()))
}
