//! The week as a picture: a row for each day with the reader's hours, the other's, and what both share.

use clocks::Person;
use i18n::L;
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::{
    model::{Item, Range, When},
    week::{Stretch, at_work, minute, shared},
};

/// Where the hours begin and how much room they have.
const LEFT: f64 = 62.0;
const WIDTH: f64 = 330.0;
const ROW: i32 = 24;
const TOP: i32 = 43;

/// What the template draws.
pub(crate) struct Chart {
    pub rows: Vec<Row>,
    pub ticks: Vec<Tick>,
    pub height: i32,
}

pub(crate) struct Row {
    pub y: i32,
    pub label: String,
    pub today: bool,
    pub ours: Vec<Bar>,
    pub theirs: Vec<Bar>,
    pub both: Vec<Bar>,
    pub dots: Vec<String>,
    pub now: Option<String>,
}

impl Row {
    /// The upper edges of what is drawn: the other's, ours, the shared, the line of now.
    pub fn edges(&self) -> (String, i32, String, i32) {
        (format!("{}", self.y - 10), self.y - 3, format!("{}.5", self.y - 12), self.y - 15)
    }

    pub fn middle(&self) -> i32 {
        self.y - 3
    }
}

pub(crate) struct Bar {
    pub x: String,
    pub width: String,
}

/// An hour on both clocks.
pub(crate) struct Tick {
    pub x: String,
    pub ours: String,
    pub theirs: String,
}

/// The week of `range` for a reader and somebody else.
pub(crate) fn chart(l: &L, range: Range, items: &[Item], me: &Person, other: &Person, now: Timestamp) -> Chart {
    let drawn: Vec<(Date, [Vec<Stretch>; 3])> = range
        .days()
        .map(|day| {
            let (ours, theirs) = (at_work(me, day, &me.zone), at_work(other, day, &me.zone));
            let both = shared(&ours, &theirs);
            (day, [ours, theirs, both])
        })
        .collect();
    let scale = Scale::over(&drawn, &me.zone);
    let mut y = TOP;
    let rows = drawn
        .iter()
        .map(|(day, [ours, theirs, both])| {
            let bars = |all: &[Stretch]| all.iter().map(|s| scale.bar(*s, *day, &me.zone)).collect();
            let dots = items.iter().filter_map(|item| dot(item, *day, &me.zone)).map(|at| scale.place(at)).collect();
            let today = now.to_zoned(me.zone.clone()).date() == *day;
            let now = today.then(|| minute(now, *day, &me.zone)).filter(|at| scale.holds(*at)).map(|at| scale.place(at));
            let row = Row { y, label: label(l, *day), today, ours: bars(ours), theirs: bars(theirs), both: bars(both), dots, now };
            y += ROW;
            row
        })
        .collect();
    Chart { rows, ticks: scale.ticks(l, range.from, &me.zone, &other.zone), height: y + 4 }
}

/// A meeting of the day.
fn dot(item: &Item, day: Date, zone: &TimeZone) -> Option<i32> {
    match item.when {
        When::At(at, _) if item.day(zone) == day => Some(minute(at, day, zone)),
        _ => None,
    }
}

/// `Mon 13`.
fn label(l: &L, day: Date) -> String {
    let name = format!("format-weekday-short-{}", day.weekday().to_monday_one_offset());
    format!("{} {}", l.t(&name), day.day())
}

/// From which minute of the day to which the picture reaches.
struct Scale {
    from: i32,
    to: i32,
}

impl Scale {
    /// From the first hour of work to the last, in whole hours and at least a working day.
    fn over(days: &[(Date, [Vec<Stretch>; 3])], zone: &TimeZone) -> Self {
        let (mut from, mut to) = (9 * 60, 18 * 60);
        for (day, [ours, theirs, _]) in days {
            for (begin, end) in ours.iter().chain(theirs) {
                from = from.min(minute(*begin, *day, zone) / 60 * 60);
                to = to.max((minute(*end, *day, zone) + 59) / 60 * 60);
            }
        }
        Self { from, to }
    }

    fn holds(&self, at: i32) -> bool {
        self.from <= at && at <= self.to
    }

    fn x(&self, at: i32) -> f64 {
        LEFT + WIDTH * f64::from(at.clamp(self.from, self.to) - self.from) / f64::from((self.to - self.from).max(1))
    }

    fn place(&self, at: i32) -> String {
        format!("{:.1}", self.x(at))
    }

    fn bar(&self, (from, to): Stretch, day: Date, zone: &TimeZone) -> Bar {
        let (from, to) = (self.x(minute(from, day, zone)), self.x(minute(to, day, zone)));
        Bar { x: format!("{from:.1}"), width: format!("{:.1}", (to - from).max(0.0)) }
    }

    /// Hours on both clocks, as the week begins.
    fn ticks(&self, l: &L, day: Date, ours: &TimeZone, theirs: &TimeZone) -> Vec<Tick> {
        let hours = (self.to - self.from) / 60;
        let every = if hours > 18 { 6 } else { 3 };
        (0..=hours)
            .filter(|hour| hour % every == 0)
            .filter_map(|hour| {
                let at = self.from + hour * 60;
                let civil = day.at(i8::try_from(at / 60 % 24).ok()?, 0, 0, 0).to_zoned(ours.clone()).ok()?;
                let their = civil.timestamp().to_zoned(theirs.clone()).time();
                Some(Tick { x: self.place(at), ours: l.time(civil.time()), theirs: l.time(their) })
            })
            .collect()
    }
}
