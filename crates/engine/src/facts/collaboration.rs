//! Paid work together: enough of it for cadence, guarantees, tenure and moments.

use jiff::civil::Date;

use super::{FactRef, Id, Kind};

/// One project of one creator. Whether it is done or booked follows from its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Collaboration {
    pub id: Id,
    /// The day the audience first sees it, or the day the work is done where none sees it.
    pub on: Date,
    /// First, second, third… within the partnership.
    pub sequence: u16,
    /// The creator's audience sees it. A fatigue cap counts only these; a guarantee counts all.
    pub audience_facing: bool,
    /// The format made: any number that tells one from another.
    pub format: Option<u16>,
    /// Its rate over the creator's own organic median, where it was measured.
    pub index: Option<f32>,
}

impl Collaboration {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Collaboration, id: self.id }
    }
}

/// What the statistics of all partnerships say of this one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    /// Mean log lift of this creator, shrunken towards all others.
    pub shrunk_log_lift: Option<f64>,
    /// The creator's own answers about us, 1 to 5, and when they were given.
    pub voice: Option<(Date, f64)>,
}
