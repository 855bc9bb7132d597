//! What a calendar holds: things on a day and things at an hour, each with the person it is about.

mod days;
mod input;
mod range;
mod secret;

pub use days::{born_on, turn};
pub use input::{CancelMeeting, MeetingPlan, NewFeed, NewMeeting};
pub use range::{LONGEST, Range, View};
pub use secret::Secret;
pub(crate) use secret::{of_file, same};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kernel::ids::{CreatorId, MemberId, PartnershipId, Uuid};

kernel::codes! {
    /// Whose calendar.
    #[schema(as = CalendarScope)]
    pub enum Whose {
        /// Of the partnerships that the reader cares for, and what is the reader's own to do.
        Mine = "mine" "calendar-mine",
        Team = "team" "calendar-team",
    }

    /// What can be filtered by.
    #[schema(as = CalendarKind)]
    pub enum Kind {
        CheckIn = "check_in" "calendar-kind-check-in",
        Review = "review" "calendar-kind-review",
        Meeting = "meeting" "calendar-kind-meeting",
        Promise = "promise" "calendar-kind-promise",
        Collaboration = "collaboration" "calendar-kind-collaboration",
        Renewal = "renewal" "calendar-kind-renewal",
        Birthday = "birthday" "calendar-kind-birthday",
        Anniversary = "anniversary" "calendar-kind-anniversary",
        Holiday = "holiday" "calendar-kind-holiday",
    }
}

impl Kind {
    /// The icon's name, without `i-`.
    pub fn icon(self) -> &'static str {
        match self {
            Self::CheckIn => "message",
            Self::Review => "results",
            Self::Meeting => "call",
            Self::Promise => "promise",
            Self::Collaboration => "brief",
            Self::Renewal => "history",
            Self::Birthday => "star",
            Self::Anniversary => "flag",
            Self::Holiday => "rest",
        }
    }
}

/// What it is, with what its words need.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    CheckIn,
    Review,
    Planning,
    Promise {
        ours: bool,
        words: String,
        other: Option<String>,
    },
    Collaboration {
        done: bool,
        title: String,
        other: Option<String>,
    },
    CommitmentEnds,
    /// The potential of the partnership is to be looked at again.
    LookAgain,
    Meeting {
        subject: Option<String>,
        zone: String,
    },
    Birthday,
    /// So many years together.
    Anniversary(i32),
    Holiday {
        en: &'static str,
        ru: &'static str,
        market_en: String,
        market_ru: String,
    },
}

impl What {
    pub fn kind(&self) -> Kind {
        match self {
            Self::CheckIn => Kind::CheckIn,
            Self::Review | Self::Planning | Self::LookAgain => Kind::Review,
            Self::Promise { .. } => Kind::Promise,
            Self::Collaboration { .. } => Kind::Collaboration,
            Self::CommitmentEnds => Kind::Renewal,
            Self::Meeting { .. } => Kind::Meeting,
            Self::Birthday => Kind::Birthday,
            Self::Anniversary(_) => Kind::Anniversary,
            Self::Holiday { .. } => Kind::Holiday,
        }
    }
}

/// Whom it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// None of a birthday, which belongs to the person.
    pub partnership: Option<PartnershipId>,
    pub creator: CreatorId,
    pub creator_name: String,
    /// The name in Latin letters, where the first one is not.
    pub creator_latin: Option<String>,
    pub brand_name: Option<String>,
}

/// When it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On a date, wherever one is.
    Day(Date),
    At(Timestamp, i64),
}

/// One thing in the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub what: What,
    /// The row it comes from; nil of a holiday.
    pub id: Uuid,
    pub when: When,
    pub about: Option<About>,
    /// Who is to do it, where somebody is.
    pub member: Option<MemberId>,
    /// Its day has passed and it is still to be done.
    pub late: bool,
    pub changed: Timestamp,
    pub version: i64,
}

impl Item {
    pub fn kind(&self) -> Kind {
        self.what.kind()
    }

    /// The reader's day on which it stands.
    pub fn day(&self, zone: &TimeZone) -> Date {
        match self.when {
            When::Day(day) => day,
            When::At(at, _) => at.to_zoned(zone.clone()).date(),
        }
    }

    /// The order within a calendar: by day, holidays first, then what has an hour, then by kind.
    pub fn order(&self, zone: &TimeZone) -> (Date, bool, bool, Timestamp, Kind, Uuid) {
        let at = if let When::At(at, _) = self.when { at } else { Timestamp::MAX };
        (self.day(zone), self.kind() != Kind::Holiday, matches!(self.when, When::Day(_)), at, self.kind(), self.id)
    }
}
