//! The letter of the morning: what is due today, in the member's language, at the beginning of the day in their zone.
//!
//! What must always hold: nobody gets two letters for one day, and none when nothing is due.

use kernel::Slice;

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice::named("morning")
}
