//! The whole story of a partnership on one page, and the dossier that hands it to somebody else.
//!
//! What must always hold: nothing is written here; every part is the part of the slice that owns its rows.

use kernel::Slice;

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice::named("story")
}
