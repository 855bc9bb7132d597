//! Dates. Single cells are read by the format of their column; the format is found from the whole column, and the user
//! is asked only when the column does not decide.

use crate::Cell;
use crate::value::{Read, ValueProblem, filled};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

mod column;
mod parts;

pub use column::{DateColumn, DateSurvey};

/// The order of numbers in dates that can be read in several ways. Dates that can be read in one way only (ISO, with the
/// name of a month, with a four-digit year in front, RFC 3339 instants, spreadsheet serials, date cells) are read under
/// every format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    /// Nothing but dates that can be read in one way only.
    Plain,
    /// `17.04.2026`, `17/04/26`
    DayMonthYear,
    /// `04/17/2026`
    MonthDayYear,
    /// `26.04.17`
    YearMonthDay,
    /// `26.17.04`, as YouTube trending collections have it.
    YearDayMonth,
    /// `17.04`, the year given for the whole column.
    DayMonth,
    /// `04/17`, likewise.
    MonthDay,
    /// `1.1` is 1 October: a spreadsheet took day and month for a number and dropped the last zero.
    DayMonthZeroLost,
}

impl DateFormat {
    /// The key of its name in the Fluent files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "import-date-plain",
            Self::DayMonthYear => "import-date-day-month-year",
            Self::MonthDayYear => "import-date-month-day-year",
            Self::YearMonthDay => "import-date-year-month-day",
            Self::YearDayMonth => "import-date-year-day-month",
            Self::DayMonth => "import-date-day-month",
            Self::MonthDay => "import-date-month-day",
            Self::DayMonthZeroLost => "import-date-day-month-zero-lost",
        }
    }

    /// Whether a year must be given for the column.
    #[must_use]
    pub fn needs_year(self) -> bool {
        matches!(self, Self::DayMonth | Self::MonthDay | Self::DayMonthZeroLost)
    }
}

/// A date as exact as the file gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Day(Date),
    /// A time on the clock of a zone that the file does not name.
    Local(DateTime),
    Instant(Timestamp),
}

impl Moment {
    /// The day; of an instant, the day in UTC.
    #[must_use]
    pub fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Local(moment) => moment.date(),
            Self::Instant(instant) => instant.to_zoned(jiff::tz::TimeZone::UTC).date(),
        }
    }
}

/// The date in a cell of a column of this format; `year` for formats without one.
///
/// # Errors
/// When the cell is no date of this format, or a year is needed and not given.
pub fn date(cell: &Cell, format: DateFormat, year: Option<i16>) -> Read<Moment> {
    if let Cell::Date(moment) = cell {
        return Ok(Some(with_time(moment.date(), Some(moment.time()).filter(|time| *time != Time::midnight()))));
    }
    let Some(text) = filled(cell) else { return Ok(None) };
    let text = text.trim();
    let not_a_date = || ValueProblem::NotADate(text.to_owned());
    if let Some(moment) = parts::plain(text) {
        return Ok(Some(moment));
    }
    let (numbers, time) = parts::numbers(text).ok_or_else(not_a_date)?;
    if numbers.len() == 2 && format.needs_year() && year.is_none() {
        return Err(ValueProblem::NoYear(text.to_owned()));
    }
    let date = numbers.date(format, year.unwrap_or(2000)).ok_or_else(not_a_date)?;
    Ok(Some(with_time(date, time)))
}

fn with_time(date: Date, time: Option<Time>) -> Moment {
    time.map_or(Moment::Day(date), |time| Moment::Local(date.to_datetime(time)))
}

/// Every format in which a single cell is a date; a bare number is none.
#[must_use]
pub fn candidates(cell: &Cell) -> Vec<DateFormat> {
    match cell {
        Cell::Date(_) => vec![DateFormat::Plain],
        Cell::Text(text) => parts::candidates(text.trim()),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
