//! Days and hours: the calendar of everything that is due, feeds of it for calendar programs, and times to meet.
//!
//! What must always hold: a feed shows what its member may see and ends with their membership; a time is never shown without
//! its place.

use kernel::Slice;

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice::named("calendar")
}
