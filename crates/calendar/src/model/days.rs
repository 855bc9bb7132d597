//! Days that come again each year. Somebody born on 29 February is congratulated on the 28th in common years, and a year from
//! that day ends there too: the same everywhere in the product.

use jiff::civil::Date;

/// The days of the year (`MM-DD`) whose birthdays are kept on a date: two on 28 February of a common year.
pub fn born_on(day: Date) -> Vec<String> {
    let code = |month: i8, day: i8| format!("{month:02}-{day:02}");
    let mut codes = vec![code(day.month(), day.day())];
    if stands_in(day) {
        codes.push(code(2, 29));
    }
    codes
}

/// The date so many years before, of which `day` is the anniversary: two on 28 February of a common year.
pub fn turn(day: Date, years: i16) -> Vec<Date> {
    let year = day.year() - years;
    let same = Date::new(year, day.month(), day.day()).ok();
    let leap = stands_in(day).then(|| Date::new(year, 2, 29).ok()).flatten();
    same.into_iter().chain(leap).collect()
}

/// Whether a date is kept for 29 February as well.
fn stands_in(day: Date) -> bool {
    day.month() == 2 && day.day() == 28 && !day.in_leap_year()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_twenty_ninth_is_kept_on_the_last_of_february() {
        for (day, codes) in [
            (date(2026, 2, 28), vec!["02-28", "02-29"]),
            (date(2028, 2, 28), vec!["02-28"]),
            (date(2028, 2, 29), vec!["02-29"]),
            (date(2026, 4, 14), vec!["04-14"]),
            (date(2100, 2, 28), vec!["02-28", "02-29"]),
        ] {
            assert_eq!(born_on(day), codes, "{day}");
        }
        assert_eq!(turn(date(2026, 2, 28), 2), [date(2024, 2, 28), date(2024, 2, 29)]);
        assert_eq!(turn(date(2026, 2, 28), 1), [date(2025, 2, 28)]);
        assert_eq!(turn(date(2028, 2, 29), 4), [date(2024, 2, 29)]);
        assert_eq!(turn(date(2028, 2, 29), 1), [], "nobody began on a day that was not");
        assert_eq!(turn(date(2026, 4, 14), 3), [date(2023, 4, 14)]);
    }
}
