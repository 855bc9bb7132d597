//! What either side owes the other by a day.

use jiff::civil::Date;

use super::{FactRef, Id, Kind};

crate::codes::codes! {
    pub enum Side {
        Ours = "ours",
        Theirs = "theirs",
    }

    /// What became of a promise.
    pub enum Outcome {
        Open = "open",
        Kept = "kept",
        Broken = "broken",
        Released = "released",
    }

    /// What it is about, so that health can tell openness from punctuality.
    pub enum Subject {
        Results = "results",
        Payment = "payment",
        Answer = "answer",
        Introduction = "introduction",
        FirstLook = "first_look",
        Delivery = "delivery",
        Other = "other",
    }
}

/// One promise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Promise {
    pub id: Id,
    pub side: Side,
    pub subject: Subject,
    pub outcome: Outcome,
    pub made: Date,
    pub due: Date,
    /// The day it was kept, broken or released.
    pub settled: Option<Date>,
}

impl Promise {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Promise, id: self.id }
    }

    pub fn open(&self, side: Side) -> bool {
        self.side == side && self.outcome == Outcome::Open
    }

    /// Kept, and by its day. A promise kept late was broken first.
    pub fn kept_in_time(&self) -> bool {
        self.outcome == Outcome::Kept && self.settled.is_none_or(|on| on <= self.due)
    }
}
