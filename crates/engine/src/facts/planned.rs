//! Days that are set: sessions with the creator, and the creator's own.

use jiff::civil::Date;

use super::{FactRef, Id, Kind};

crate::codes::codes! {
    pub enum PlannedKind {
        /// The creator's own: a course, a book, a shop.
        Launch = "launch",
        /// A check-in with a day.
        CheckIn = "check_in",
        /// A quarterly review with a day.
        Review = "review",
        /// A planning session to which the creator is invited.
        Planning = "planning",
    }
}

/// A day that is set, past or to come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Planned {
    pub id: Id,
    pub on: Date,
    pub kind: PlannedKind,
}

impl Planned {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Planned, id: self.id }
    }
}
