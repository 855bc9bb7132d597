//! When somebody is at work, and when to leave them in peace.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time, Weekday, time},
    tz::TimeZone,
};

/// A span of the day in civil time, without its end. One that ends before it begins goes over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Time,
    pub to: Time,
}

impl Span {
    pub const fn new(from: Time, to: Time) -> Self {
        Self { from, to }
    }

    pub fn holds(self, at: Time) -> bool {
        if self.from <= self.to { self.from <= at && at < self.to } else { self.from <= at || at < self.to }
    }
}

/// What is taken where nobody has asked: nine to six from Monday to Friday, quiet from nine in the evening to nine in the morning.
pub const WORK: Span = Span::new(time(9, 0, 0, 0), time(18, 0, 0, 0));
pub const QUIET: Span = Span::new(time(21, 0, 0, 0), time(9, 0, 0, 0));
pub const WEEK: [Weekday; 5] = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// Somebody's hours.
#[derive(Clone, Debug)]
pub struct Person {
    pub zone: TimeZone,
    pub days: Vec<Weekday>,
    pub work: Span,
    pub quiet: Span,
    /// Days on which they do not work whatever the weekday: holidays, time away. In order.
    pub off: Vec<Date>,
}

/// How an instant is for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// At work.
    Good,
    /// Awake, before the working day.
    Early,
    /// Awake, after the working day.
    Late,
    /// A weekend, a holiday or time away.
    DayOff,
    /// To be left in peace.
    Quiet,
}

impl Person {
    /// With the usual hours of a working week.
    pub fn in_zone(zone: TimeZone) -> Self {
        Self { zone, days: WEEK.to_vec(), work: WORK, quiet: QUIET, off: Vec::new() }
    }

    /// Whether they work on a day of their own calendar.
    pub fn works_on(&self, day: Date) -> bool {
        self.days.contains(&day.weekday()) && self.off.binary_search(&day).is_err()
    }

    pub fn at(&self, instant: Timestamp) -> Fit {
        let local = instant.to_zoned(self.zone.clone());
        let (day, at) = (local.date(), local.time());
        // Hours of work that go over midnight belong to the day on which they began; work that somebody does at
        // night is not disturbed by it.
        let shift = if self.work.from > self.work.to && at < self.work.to { day.yesterday().unwrap_or(day) } else { day };
        if self.work.holds(at) && self.works_on(shift) {
            return Fit::Good;
        }
        if self.quiet.holds(at) {
            return Fit::Quiet;
        }
        if !self.works_on(shift) {
            return Fit::DayOff;
        }
        if at < self.work.from { Fit::Early } else { Fit::Late }
    }

    /// When a message sent now would reach them without disturbing: now, or when the quiet hours end. Days off are left to the
    /// person's own settings: a message is quiet, a meeting is not.
    pub fn may_reach(&self, now: Timestamp) -> Timestamp {
        let local = now.to_zoned(self.zone.clone());
        if !self.quiet.holds(local.time()) {
            return now;
        }
        let today = local.date();
        let day = if local.time() < self.quiet.to { today } else { today.tomorrow().unwrap_or(today) };
        // A time that the clocks skip is the first that there is after it.
        day.to_datetime(self.quiet.to).to_zoned(self.zone.clone()).map_or(now, |at| at.timestamp())
    }
}

/// The next instant, from `now` on and within two weeks, that is good for somebody; `None` where they are away for longer.
pub fn good_from(person: &Person, now: Timestamp) -> Option<Timestamp> {
    if person.at(now) == Fit::Good {
        return Some(now);
    }
    let today = now.to_zoned(person.zone.clone()).date();
    (0..=14)
        .filter_map(|days| today.checked_add(days.days()).ok())
        .filter(|day| person.works_on(*day))
        .filter_map(|day| day.to_datetime(person.work.from).to_zoned(person.zone.clone()).ok())
        .map(|at| at.timestamp())
        .find(|at| *at >= now && person.at(*at) == Fit::Good)
}
