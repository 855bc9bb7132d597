//! What the creator wants of a long partnership, and where they want to go.

use jiff::civil::Date;

use super::{FactRef, Id, Kind};

/// One wish, in the creator's words elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    pub id: Id,
    /// When the creator said it.
    pub asked: Date,
    /// When it was last said anew or put otherwise; an answer before that day is none.
    pub updated: Option<Date>,
    pub answered: Option<Date>,
    /// When something was done about it.
    pub matched: Option<Date>,
}

impl Wish {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Wish, id: self.id }
    }

    /// The day its newest words are from.
    pub fn said(&self) -> Date {
        self.updated.map_or(self.asked, |u| u.max(self.asked))
    }

    /// Nothing was answered or done since it was last said.
    pub fn waits(&self) -> bool {
        [self.answered, self.matched].iter().flatten().all(|&on| on < self.said())
    }
}

/// Wishes, and when they were asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// When the creator was last asked what they want, whether or not they named anything.
    pub asked: Option<(Date, FactRef)>,
    pub list: Vec<Wish>,
}

impl Wishes {
    pub(super) fn clear(&mut self) {
        self.asked = None;
        self.list.clear();
    }

    /// The last day on which wishes were asked for or said, with the row that tells it.
    pub fn current(&self) -> Option<(Date, FactRef)> {
        let said = self.list.iter().map(|w| (w.said(), w.fact())).max();
        said.into_iter().chain(self.asked).max()
    }
}

/// Something the creator works towards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    pub id: Id,
    pub stated: Date,
    /// When it was reached or given up.
    pub closed: Option<Date>,
    /// When we last helped with it.
    pub helped: Option<Date>,
}

impl Goal {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Goal, id: self.id }
    }
}
