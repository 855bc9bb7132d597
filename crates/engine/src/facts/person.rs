//! The people: who cares for the partnership, and the creator.

use jiff::civil::Date;

use super::{FactRef, Hours, Id, Kind};

/// Who cares for the partnership.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manager {
    pub id: Id,
    /// The last day of work here, past or to come.
    pub leaves: Option<Date>,
    /// How many partnerships more than agreed this manager cares for.
    pub over: u16,
    /// The place of this partnership among those of the manager, 0 for the one that would be handed over first. Advice to
    /// hand over goes to the first `over` of them and to no other.
    pub place: u16,
}

impl Manager {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Member, id: self.id }
    }
}

/// A day of the year, where the creator gave one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearDay {
    pub month: i8,
    pub day: i8,
}

/// A round number of followers that was passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Milestone {
    pub channel: Id,
    pub on: Date,
    pub followers: u64,
}

impl Milestone {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Channel, id: self.channel }
    }
}

/// What of the creator matters to the engine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Creator {
    pub id: Id,
    pub birthday: Option<YearDay>,
    /// The newest, if there is one.
    pub milestone: Option<Milestone>,
    pub hours: Hours,
    /// No contact wanted until this day, which is the first good one again; `Date::MAX` where no end was said.
    pub no_contact_before: Option<Date>,
    /// Days on which nothing is asked or said: holidays of both markets, and days the creator is away.
    pub away: Vec<Date>,
    /// The creator lives in another market than the brand's; none where that is not known.
    pub abroad: Option<bool>,
}

impl Creator {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Creator, id: self.id }
    }

    pub(super) fn clear(&mut self) {
        let mut away = std::mem::take(&mut self.away);
        away.clear();
        *self = Self { away, ..Self::default() };
    }
}

/// The largest round number (1, 2 or 5 with noughts, from 10,000) that was passed between two counts.
pub fn milestone_between(before: u64, after: u64) -> Option<u64> {
    let mut rounds = (4..19).flat_map(|noughts| [1, 2, 5].map(|first: u64| first * 10u64.pow(noughts)));
    rounds.rfind(|&round| before < round && round <= after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_round_number_passed() {
        for (before, after, passed) in [
            (0, 9_999, None),
            (9_999, 10_000, Some(10_000)),
            (10_000, 19_999, None),
            (96_000, 210_000, Some(200_000)),
            (210_000, 96_000, None),
            (999_999, 1_000_000, Some(1_000_000)),
        ] {
            assert_eq!(milestone_between(before, after), passed, "{before} to {after}");
        }
    }
}
