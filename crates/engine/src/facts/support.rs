//! What we did for the creator, and how the creator's style goes on.

use jiff::civil::Date;

use super::{FactRef, Id, Kind};

/// Something done for the creator with no deliverable in return.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Support {
    pub id: Id,
    pub on: Date,
    /// Time that the team gave to it.
    pub minutes: u16,
    /// The goal or the planned day that it served.
    pub served: Option<FactRef>,
}

impl Support {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Support, id: self.id }
    }
}

/// A note on how the creator works now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub id: Id,
    pub on: Date,
    /// The format it speaks of: any number that tells one from another, the same as a collaboration's.
    pub format: Option<u16>,
}

impl Style {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Style, id: self.id }
    }
}
