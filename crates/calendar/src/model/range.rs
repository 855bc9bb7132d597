//! Which days are shown.

use jiff::{ToSpan, civil::Date};
use kernel::{Error, Msg, Result};

kernel::codes! {
    /// How much is seen at once.
    pub enum View {
        Month = "month" "calendar-view-month",
        Week = "week" "calendar-view-week",
        Day = "day" "calendar-view-day",
    }
}

/// The most days that are read at once.
pub const LONGEST: i32 = 400;

/// Days from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub from: Date,
    pub to: Date,
}

impl Range {
    /// Days somebody asked for.
    pub fn asked(from: Date, to: Date) -> Result<Self> {
        if to < from {
            return Err(Error::field("to", Msg::new("calendar-error-backwards")));
        }
        if from.saturating_add(LONGEST.days()) < to {
            return Err(Error::field("to", Msg::new("calendar-error-long").with("days", i64::from(LONGEST))));
        }
        Ok(Self { from, to })
    }

    /// What a view shows around a day: whole weeks, which begin on Monday.
    pub fn of(view: View, on: Date) -> Self {
        match view {
            View::Day => Self { from: on, to: on },
            View::Week => Self { from: monday(on), to: sunday(on) },
            View::Month => Self { from: monday(on.first_of_month()), to: sunday(on.last_of_month()) },
        }
    }

    pub fn days(self) -> impl Iterator<Item = Date> {
        self.from.series(1.day()).take_while(move |day| *day <= self.to)
    }
}

impl View {
    /// The day that leads to the following (`1`) or the preceding (`-1`) page.
    pub fn step(self, on: Date, by: i32) -> Date {
        match self {
            Self::Day => on.saturating_add(by.days()),
            Self::Week => on.saturating_add((7 * by).days()),
            Self::Month => on.first_of_month().saturating_add(by.months()),
        }
    }
}

fn monday(day: Date) -> Date {
    day.saturating_sub(i32::from(day.weekday().to_monday_zero_offset()).days())
}

fn sunday(day: Date) -> Date {
    monday(day).saturating_add(6.days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_and_weeks_are_whole_weeks() {
        let range = |view, on| {
            let r = Range::of(view, on);
            (r.from, r.to, r.days().count())
        };
        assert_eq!(range(View::Month, date(2026, 4, 14)), (date(2026, 3, 30), date(2026, 5, 3), 35));
        assert_eq!(range(View::Month, date(2027, 2, 3)), (date(2027, 2, 1), date(2027, 2, 28), 28));
        assert_eq!(range(View::Month, date(2026, 3, 1)), (date(2026, 2, 23), date(2026, 4, 5), 42));
        assert_eq!(range(View::Week, date(2026, 4, 19)), (date(2026, 4, 13), date(2026, 4, 19), 7));
        assert_eq!(range(View::Day, date(2028, 2, 29)), (date(2028, 2, 29), date(2028, 2, 29), 1));
        assert_eq!(View::Month.step(date(2026, 1, 31), 1), date(2026, 2, 1));
        assert_eq!(View::Month.step(date(2026, 3, 31), -1), date(2026, 2, 1));
        assert_eq!(View::Week.step(date(2026, 12, 30), 1), date(2027, 1, 6));
        assert!(Range::asked(date(2026, 4, 2), date(2026, 4, 1)).is_err());
        assert!(Range::asked(date(2026, 1, 1), date(2027, 2, 5)).is_ok() && Range::asked(date(2026, 1, 1), date(2027, 2, 6)).is_err());
    }
}
