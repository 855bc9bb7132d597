//! Public holidays: days on which a market's people are not at work, by their civil date and under their names in both
//! languages.
//!
//! The table is written by the test `the_table_is_what_the_reference_says` from `reference/holidays.json`, where sources and
//! limits are told: Russian days moved by decree are known to the end of 2027, days by the moon are expected ones.

mod table;

use jiff::civil::Date;

pub use table::CALENDARS;

/// The first and the last year the table knows.
pub const YEARS: (i16, i16) = (2024, 2028);

/// A day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub date: Date,
    pub name_en: &'static str,
    pub name_ru: &'static str,
}

/// One name with every date that bears it.
struct Days {
    name_en: &'static str,
    name_ru: &'static str,
    dates: &'static [Date],
}

/// The holidays of a calendar from one day to another, both included, in order. A calendar that does not exist has none.
pub fn between(code: &str, from: Date, to: Date) -> Vec<Holiday> {
    let mut found: Vec<Holiday> = table::calendar(code)
        .iter()
        .flat_map(|days| days.dates.iter().map(|&date| Holiday { date, name_en: days.name_en, name_ru: days.name_ru }))
        .filter(|h| from <= h.date && h.date <= to)
        .collect();
    found.sort_by_key(|h| h.date);
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_ends_are_included_and_the_order_is_that_of_the_days() {
        let may = between("RU", date(2026, 5, 1), date(2026, 5, 11));
        let seen: Vec<_> = may.iter().map(|h| (h.date, h.name_ru)).collect();
        assert_eq!(
            seen,
            [
                (date(2026, 5, 1), "Праздник Весны и Труда"),
                (date(2026, 5, 9), "День Победы"),
                (date(2026, 5, 11), "День Победы (выходной)"),
            ]
        );
        assert!(between("RU", date(2026, 5, 2), date(2026, 5, 8)).is_empty());
        assert!(between("FR", date(2026, 1, 1), date(2026, 12, 31)).is_empty());
    }

    #[test]
    fn every_calendar_has_days_in_every_year() {
        for code in CALENDARS {
            for year in YEARS.0..=YEARS.1 {
                assert!(between(code, date(year, 1, 1), date(year, 12, 31)).len() >= 6, "{code} {year}");
            }
        }
    }
}
