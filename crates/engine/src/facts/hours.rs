//! When it is good to write to the creator, by their own clock.

use jiff::civil::{Date, DateTime, Weekday};
use stats::calendar::plus_days;

crate::codes::codes! {
    /// What an hour is for the creator.
    pub enum Hour {
        Good = "good",
        Early = "early",
        Late = "late",
        DayOff = "day_off",
        Quiet = "quiet",
        /// Contact is paused, or the day is a holiday or one on which the creator is away.
        Away = "away",
        /// Nobody has asked about their hours.
        Unknown = "unknown",
    }
}

/// A part of the day in minutes from midnight; one that ends before it begins goes over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: u16,
    pub to: u16,
}

impl Span {
    pub fn holds(self, minute: u16) -> bool {
        if self.from <= self.to { self.from <= minute && minute < self.to } else { self.from <= minute || minute < self.to }
    }
}

/// Working days and hours and quiet hours. What is not known is absent, never assumed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// Working days: bit 0 is Monday. Nought where nobody has asked.
    pub days: u8,
    pub work: Option<Span>,
    pub quiet: Option<Span>,
}

impl Hours {
    /// What an hour of the creator's own clock is for them, holidays aside.
    pub fn at(&self, weekday: Weekday, minute: u16) -> Hour {
        let bit = 1u8 << weekday.to_monday_zero_offset();
        if self.quiet.is_some_and(|quiet| quiet.holds(minute)) {
            return Hour::Quiet;
        }
        if self.days != 0 && self.days & bit == 0 {
            return Hour::DayOff;
        }
        match self.work {
            Some(work) if work.holds(minute) => Hour::Good,
            Some(work) if work.from <= work.to && minute < work.from => Hour::Early,
            Some(_) => Hour::Late,
            None if self.quiet.is_some() || self.days != 0 => Hour::Good,
            None => Hour::Unknown,
        }
    }
}

impl super::Creator {
    /// Whether the creator is at home to us that day: contact not paused, no holiday, not away.
    pub fn is_away(&self, day: Date) -> bool {
        self.no_contact_before.is_some_and(|until| day < until) || self.away.binary_search(&day).is_ok()
    }

    /// The first day from this one on that is no holiday, no day away and no day off; the day itself where eight weeks have none.
    pub fn good_day(&self, day: Date) -> Date {
        if self.away.is_empty() && self.hours.days == 0 {
            return day;
        }
        let free = |&day: &Date| {
            let works = self.hours.days == 0 || self.hours.days & (1 << day.weekday().to_monday_zero_offset()) != 0;
            works && self.away.binary_search(&day).is_err()
        };
        (0..56).map(|n| plus_days(day, n)).find(free).unwrap_or(day)
    }

    /// What a moment of the creator's own clock is for them.
    pub fn hour(&self, local: DateTime) -> Hour {
        if self.is_away(local.date()) { Hour::Away } else { self.hours.at(local.weekday(), minute(local)) }
    }

    /// The first moment from `local` on at which writing is good, looked for over eight weeks. None where hours are unknown.
    pub fn next_good_hour(&self, local: DateTime) -> Option<DateTime> {
        let starts = [Some(0), self.hours.work.map(|w| w.from), self.hours.quiet.map(|q| q.to)];
        let candidate =
            |day: Date, minute: u16| day.at(i8::try_from(minute / 60).unwrap_or(0), i8::try_from(minute % 60).unwrap_or(0), 0, 0);
        let later = (0..56).flat_map(|n| starts.iter().flatten().map(move |&minute| candidate(plus_days(local.date(), n), minute)));
        std::iter::once(local).chain(later).filter(|&at| at >= local && self.hour(at) == Hour::Good).min()
    }
}

fn minute(at: DateTime) -> u16 {
    u16::from(at.hour().unsigned_abs()) * 60 + u16::from(at.minute().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;
    use crate::facts::Creator;

    /// Tuesday to Friday, 10 to 18, quiet from 22 to 8.
    fn vera() -> Creator {
        let hours = Hours { days: 0b1_1110, work: Some(Span { from: 600, to: 1080 }), quiet: Some(Span { from: 1320, to: 480 }) };
        Creator { hours, away: vec![date(2026, 5, 1)], ..Creator::default() }
    }

    #[test]
    fn every_hour_has_its_word() {
        for (at, expected) in [
            (datetime(2026, 4, 14, 10, 0, 0, 0), Hour::Good),
            (datetime(2026, 4, 14, 9, 59, 0, 0), Hour::Early),
            (datetime(2026, 4, 14, 18, 0, 0, 0), Hour::Late),
            (datetime(2026, 4, 14, 22, 0, 0, 0), Hour::Quiet),
            (datetime(2026, 4, 14, 7, 59, 0, 0), Hour::Quiet),
            (datetime(2026, 4, 13, 12, 0, 0, 0), Hour::DayOff),
            (datetime(2026, 5, 1, 12, 0, 0, 0), Hour::Away),
        ] {
            assert_eq!(vera().hour(at), expected, "{at}");
        }
        assert_eq!(Creator::default().hour(datetime(2026, 4, 14, 3, 0, 0, 0)), Hour::Unknown, "an unknown hour is not a good one");
    }

    #[test]
    fn the_next_good_day() {
        for (day, expected) in
            [(date(2026, 4, 14), date(2026, 4, 14)), (date(2026, 4, 18), date(2026, 4, 21)), (date(2026, 5, 1), date(2026, 5, 5))]
        {
            assert_eq!(vera().good_day(day), expected, "{day}");
        }
        assert_eq!(Creator::default().good_day(date(2026, 4, 18)), date(2026, 4, 18), "unknown days are all alike");
    }

    #[test]
    fn the_next_good_hour() {
        for (at, expected) in [
            (datetime(2026, 4, 14, 12, 5, 0, 0), datetime(2026, 4, 14, 12, 5, 0, 0)),
            (datetime(2026, 4, 14, 18, 42, 0, 0), datetime(2026, 4, 15, 10, 0, 0, 0)),
            (datetime(2026, 4, 17, 19, 0, 0, 0), datetime(2026, 4, 21, 10, 0, 0, 0)),
            (datetime(2026, 4, 30, 23, 0, 0, 0), datetime(2026, 5, 5, 10, 0, 0, 0)),
        ] {
            assert_eq!(vera().next_good_hour(at), Some(expected), "{at}");
        }
        assert_eq!(Creator::default().next_good_hour(datetime(2026, 4, 14, 12, 0, 0, 0)), None);
        let paused = Creator { no_contact_before: Some(Date::MAX), ..vera() };
        assert_eq!(paused.next_good_hour(datetime(2026, 4, 14, 12, 0, 0, 0)), None);
    }

    #[test]
    fn only_quiet_hours_known_leaves_the_rest_good() {
        let hours = Hours { quiet: Some(Span { from: 1320, to: 480 }), ..Hours::default() };
        assert_eq!((hours.at(Weekday::Sunday, 480), hours.at(Weekday::Sunday, 479)), (Hour::Good, Hour::Quiet));
    }
}
