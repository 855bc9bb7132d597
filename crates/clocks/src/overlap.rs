//! The hours that several people share on a day.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::Span;

/// The shared part of a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    pub from: Timestamp,
    pub to: Timestamp,
}

impl Overlap {
    pub fn minutes(self) -> i64 {
        (self.to.as_second() - self.from.as_second()) / 60
    }
}

/// The intersection of everybody's working hours on the same calendar date; `None` where they only touch or miss each other.
/// Working hours that go over midnight end on the next day.
pub fn overlap(hours: &[(TimeZone, Span)], day: Date) -> Option<Overlap> {
    let mut shared: Option<Overlap> = None;
    for (zone, span) in hours {
        let last = if span.from < span.to { day } else { day.tomorrow().ok()? };
        let from = day.to_datetime(span.from).to_zoned(zone.clone()).ok()?.timestamp();
        let to = last.to_datetime(span.to).to_zoned(zone.clone()).ok()?.timestamp();
        let own = Overlap { from, to };
        shared = Some(shared.map_or(own, |s| Overlap { from: s.from.max(own.from), to: s.to.min(own.to) }));
    }
    shared.filter(|s| s.from < s.to)
}
