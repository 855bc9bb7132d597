//! Days with what is in them, as the template lists them.

use i18n::L;
use jiff::{civil::Date, tz::TimeZone};

use crate::{
    model::{Item, Kind, Range, View, What, When},
    words,
};

/// How many items a day of a month shows.
const SHOWN: usize = 4;

/// A day.
pub(crate) struct DayCell {
    pub date: Date,
    /// `Tuesday, April 14`.
    pub heading: String,
    pub today: bool,
    /// Of another month than the one shown.
    pub outside: bool,
    pub weekend: bool,
    pub holidays: Vec<String>,
    pub items: Vec<Cell>,
    /// How many more there are than are shown.
    pub more: usize,
}

impl DayCell {
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.holidays.is_empty()
    }

    pub fn number(&self) -> i8 {
        self.date.day()
    }
}

/// One line of a day.
pub(crate) struct Cell {
    pub kind: Kind,
    pub href: String,
    /// Whom it is about; a person's name is set apart.
    pub name: Option<String>,
    pub deed: String,
    pub brand: Option<String>,
    /// The hours here; and on the clocks of whom one meets, with their place, where these show others.
    pub hours: Option<(String, Option<String>)>,
    pub late: bool,
    pub done: bool,
}

/// What the days are shown by.
pub(crate) struct Showing<'a> {
    pub l: &'a L,
    pub view: View,
    pub on: Date,
    pub today: Date,
    pub zone: &'a TimeZone,
}

/// The days of a range with their items, which come in order.
pub(crate) fn days(showing: &Showing<'_>, range: Range, items: &[Item]) -> Vec<DayCell> {
    let mut rest = items;
    range
        .days()
        .map(|date| {
            // Whatever lies before the first day is not of this page.
            let before = rest.iter().take_while(|i| i.day(showing.zone) < date).count();
            rest = rest.get(before..).unwrap_or_default();
            let count = rest.iter().take_while(|i| i.day(showing.zone) == date).count();
            let (of_day, after) = rest.split_at(count);
            rest = after;
            day(showing, date, of_day)
        })
        .collect()
}

fn day(showing: &Showing<'_>, date: Date, items: &[Item]) -> DayCell {
    let l = showing.l;
    let (holidays, others): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|i| i.kind() == Kind::Holiday);
    let cut = showing.view == View::Month && others.len() > SHOWN + 1;
    let shown = if cut { SHOWN } else { others.len() };
    DayCell {
        date,
        heading: l.weekday_date_long(date),
        today: date == showing.today,
        outside: showing.view == View::Month && date.month() != showing.on.month(),
        weekend: date.weekday().to_monday_zero_offset() >= 5,
        holidays: holidays.iter().map(|i| words::title(l, i)).collect(),
        items: others.iter().take(shown).map(|i| cell(showing, i)).collect(),
        more: others.len() - shown,
    }
}

fn cell(showing: &Showing<'_>, item: &Item) -> Cell {
    let l = showing.l;
    let here = |at, minutes| words::hours(l, at, minutes, showing.zone);
    let there = |at, minutes| match &item.what {
        What::Meeting { zone, .. } => {
            let theirs = TimeZone::get(zone).ok().map(|tz| words::hours(l, at, minutes, &tz))?;
            let place = l.zone_city(zone).into_owned();
            (theirs != here(at, minutes)).then(|| l.t2("calendar-hours-there", "hours", theirs, "place", place))
        }
        _ => None,
    };
    Cell {
        kind: item.kind(),
        href: words::href(item).unwrap_or_default(),
        name: item.about.as_ref().map(|about| words::name(l, about).to_owned()),
        deed: words::short(l, item),
        brand: item.about.as_ref().and_then(|about| about.brand_name.clone()),
        hours: match item.when {
            When::At(at, minutes) => Some((here(at, minutes), there(at, minutes))),
            When::Day(_) => None,
        },
        late: item.late,
        done: matches!(item.what, What::Collaboration { done: true, .. }),
    }
}
