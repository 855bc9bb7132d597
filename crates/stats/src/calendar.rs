//! Civil dates by the day: sums of days, years that clamp at the end of February.
//!
//! A year from 29 February ends on 28 February of a common year, as a month's last day does everywhere here.

use jiff::civil::Date;

/// Days from 1970-01-01 to this date; earlier dates are negative.
///
/// Counting years from March puts the leap day at the end of the year (Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms").
pub fn day_number(date: Date) -> i32 {
    let (year, month, day) = (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()));
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The date that lies so many days from 1970-01-01, or the nearest one that exists (years -9999 to 9999).
pub fn from_day_number(number: i32) -> Date {
    let number = number.clamp(day_number(Date::MIN), day_number(Date::MAX)) + 719_468;
    let era = number.div_euclid(146_097);
    let day_of_era = number.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i32::from(month <= 2);
    made(year, month, day)
}

/// `date` moved by so many days.
pub fn plus_days(date: Date, days: i32) -> Date {
    from_day_number(day_number(date).saturating_add(days))
}

/// Days from one date to another; negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i32 {
    day_number(to) - day_number(from)
}

/// The same day so many years on; 29 February becomes 28 February where there is none.
pub fn plus_years(date: Date, years: i32) -> Date {
    let year = i32::from(date.year()) + years;
    let leap_day = date.month() == 2 && date.day() == 29 && !is_leap(year);
    made(year, i32::from(date.month()), if leap_day { 28 } else { i32::from(date.day()) })
}

/// The same day so many months on; a day that the month does not have becomes its last.
pub fn plus_months(date: Date, months: i32) -> Date {
    let count = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    let last = match month {
        2 => 28 + i32::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    made(year, month, i32::from(date.day()).min(last))
}

/// Whole years from one date to another, counted by anniversaries; none when `to` is earlier.
pub fn full_years(from: Date, to: Date) -> Option<i32> {
    let years = i32::from(to.year()) - i32::from(from.year());
    let reached = years - i32::from(plus_years(from, years) > to);
    (reached >= 0).then_some(reached)
}

/// The first day on which `date` is no longer within the twelve months that end that day.
pub fn leaves_year(date: Date) -> Date {
    let on = plus_years(date, 1);
    if plus_years(on, -1) < date { plus_days(on, 1) } else { on }
}

/// Monday of the week.
pub fn monday(date: Date) -> Date {
    plus_days(date, -i32::from(date.weekday().to_monday_zero_offset()))
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The parts are right by construction; only the year can leave what a date can hold.
fn made(year: i32, month: i32, day: i32) -> Date {
    let part = |n: i32| i8::try_from(n).expect("a month or a day is small");
    let year = i16::try_from(year.clamp(-9999, 9999)).expect("it was clamped");
    Date::new(year, part(month), part(day)).unwrap_or_else(|_| jiff::civil::date(year, part(month), 28))
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};

    use super::*;
    use crate::seeded::Seeded;

    #[test]
    fn years_clamp_at_the_end_of_february() {
        assert_eq!(plus_years(date(2024, 2, 29), 1), date(2025, 2, 28));
        assert_eq!(plus_years(date(2024, 2, 29), 4), date(2028, 2, 29));
        assert_eq!(plus_years(date(2024, 2, 29), -124), date(1900, 2, 28), "a hundredth year is common");
        assert_eq!(plus_years(date(9999, 5, 1), 1), date(9999, 5, 1));
    }

    #[test]
    fn a_date_leaves_the_year_that_follows_it() {
        for (day, leaves) in [
            (date(2025, 11, 22), date(2026, 11, 22)),
            (date(2024, 2, 29), date(2025, 3, 1)),
            (date(2023, 2, 28), date(2024, 2, 28)),
            (date(2023, 3, 1), date(2024, 3, 1)),
        ] {
            assert_eq!(leaves_year(day), leaves, "{day}");
        }
    }

    #[test]
    fn full_years_are_counted_by_anniversaries() {
        for (from, to, years) in [
            (date(2024, 9, 9), date(2025, 9, 8), Some(0)),
            (date(2024, 9, 9), date(2025, 9, 9), Some(1)),
            (date(2024, 2, 29), date(2025, 2, 27), Some(0)),
            (date(2024, 2, 29), date(2025, 2, 28), Some(1)),
            (date(2024, 2, 29), date(2028, 2, 28), Some(3)),
            (date(2024, 2, 29), date(2028, 2, 29), Some(4)),
            (date(2024, 2, 29), date(2024, 2, 28), None),
        ] {
            assert_eq!(full_years(from, to), years, "{from} to {to}");
        }
    }

    /// Many days over a thousand years, the ends of months among them.
    fn days() -> impl Iterator<Item = (Date, Seeded)> {
        (0..4_000).map(|seed| {
            let mut chance = Seeded::new(seed);
            (plus_days(date(1600, 1, 1), chance.between(0, 365_000)), chance)
        })
    }

    #[test]
    fn days_are_counted_as_the_calendar_counts_them() {
        for (from, mut chance) in days() {
            let days = chance.between(-200_000, 200_000);
            let to = from.checked_add(i64::from(days).days()).expect("within the calendar");
            assert_eq!((plus_days(from, days), days_between(from, to)), (to, days));
        }
    }

    #[test]
    fn years_are_counted_as_the_calendar_counts_them() {
        for (from, mut chance) in days() {
            let years = chance.between(-300, 300);
            assert_eq!(plus_years(from, years), from.checked_add(i64::from(years).years()).expect("within the calendar"));
            assert_eq!(plus_months(from, years), from.checked_add(i64::from(years).months()).expect("within the calendar"));
        }
    }

    #[test]
    fn the_day_of_leaving_is_the_first_day_outside() {
        let leap = (0..40).map(|n| plus_years(date(1896, 2, 29), 4 * n));
        for day in days().map(|(day, _)| day).chain(leap) {
            let inside = |end: Date| day > plus_years(end, -1);
            assert!(!inside(leaves_year(day)) && inside(plus_days(leaves_year(day), -1)), "{day}");
        }
    }

    #[test]
    fn monday_begins_the_week() {
        for (day, _) in days() {
            assert_eq!(monday(day).weekday(), jiff::civil::Weekday::Monday);
            assert!((0..7).contains(&days_between(monday(day), day)));
        }
    }
}
