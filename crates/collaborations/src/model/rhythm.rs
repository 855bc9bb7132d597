//! How often: the cap of any twelve months, and the rest between two.
//!
//! The counting is that of [`stats::cadence`]: the window is the twelve months that end on a day, the day a year before left
//! out, month ends clamped.

use jiff::civil::Date;
use kernel::Msg;
use stats::{cadence, calendar::days_between};

/// That one more collaboration on a day goes over the cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    /// How many the fullest twelve months would hold.
    pub count: usize,
    pub cap: usize,
    /// The last day of those twelve months.
    pub until: Date,
    /// The first day from the one that was asked for on which it would fit; none within two years.
    pub free: Option<Date>,
}

/// Whether one more on `day` goes over the cap in any twelve months. `dates` are the days of the others that the audience sees,
/// done and planned, in order.
pub fn over(dates: &[Date], day: Date, cap: usize) -> Option<Over> {
    if cadence::fits(dates, day, cap) {
        return None;
    }
    let with: Vec<Date> = {
        let mut all: Vec<Date> = dates.iter().copied().chain([day]).collect();
        all.sort_unstable();
        all
    };
    // Only a window that ends on a day of work can be fuller than those before it; the fullest one that holds this day counts.
    let holds = |end: Date| day <= end && day > stats::calendar::plus_years(end, -1);
    let fullest = with
        .iter()
        .filter(|&&end| holds(end))
        .map(|&end| (cadence::count(&with, end), end))
        .max_by_key(|&(n, end)| (n, std::cmp::Reverse(end)))?;
    Some(Over { count: fullest.0, cap, until: fullest.1, free: cadence::next_slot(dates, day, cap) })
}

impl Over {
    /// The warning, which names the rule and what would keep to it.
    pub fn message(&self) -> Msg {
        let key = if self.free.is_some() { "collaborations-error-over-cap" } else { "collaborations-error-over-cap-never" };
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let said = Msg::new(key).with("count", number(self.count)).with("cap", number(self.cap)).with("until", self.until.to_string());
        match self.free {
            Some(day) => said.with("free", day.to_string()),
            None => said,
        }
    }
}

/// How many are in the twelve months that end on a day, as pips show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// Done or booked up to the day, in the twelve months that end on it.
    pub count: usize,
    pub cap: Option<usize>,
    /// Booked after the day.
    pub booked: usize,
    /// The last day that is booked: until then there is confirmed work.
    pub booked_until: Option<Date>,
}

/// The rhythm on a day. `dates` are the days of what the audience sees, `all` those of every project, each in order.
pub fn rhythm(dates: &[Date], all: &[Date], today: Date, cap: Option<usize>) -> Rhythm {
    Rhythm {
        count: cadence::count(dates, today),
        cap,
        booked: dates.iter().filter(|&&d| d > today).count(),
        booked_until: all.last().copied().filter(|&d| d > today),
    }
}

impl Rhythm {
    /// Whole months of confirmed work ahead.
    pub fn months_ahead(&self, today: Date) -> i32 {
        let Some(until) = self.booked_until else { return 0 };
        (0..).take_while(|&n| stats::calendar::plus_months(today, n + 1) <= until).count().try_into().unwrap_or(i32::MAX)
    }
}

/// Whole weeks between the end of one and the beginning of the next; 0 where they overlap.
pub fn weeks_of_rest(ended: Date, next: Date) -> i64 {
    i64::from(days_between(ended, next).max(0) / 7)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::Value;

    use super::*;

    fn day(value: &Value) -> Date {
        value.as_str().and_then(|d| d.parse().ok()).expect("a day")
    }

    #[test]
    fn the_reference_cases_of_a_cap() {
        let text = include_str!("../../../../reference/cadence_rolling_12m.json");
        let cases: Value = serde_json::from_str(text).expect("the reference can be read");
        let mut seen = 0;
        for case in cases["cases"].as_array().expect("cases") {
            let (input, expected) = (&case["input"], &case["expected"]);
            let Some(cap) = input["cap"].as_u64().and_then(|n| usize::try_from(n).ok()) else { continue };
            let dates: Vec<Date> = input["dates"].as_array().expect("dates").iter().map(day).collect();
            let as_of = day(&input["as_of"]);
            let found = over(&dates, as_of, cap);
            match expected["next_slot"].as_str().and_then(|d| d.parse::<Date>().ok()) {
                Some(slot) if slot == as_of => assert_eq!(found, None, "{}", case["name"]),
                slot => {
                    let found = found.unwrap_or_else(|| panic!("{} goes over", case["name"]));
                    assert_eq!(found.free, slot, "{}", case["name"]);
                    assert!(found.count > cap, "{}", case["name"]);
                }
            }
            seen += 1;
        }
        assert!(seen > 3, "the reference has cases of a cap");
    }

    #[test]
    fn a_plan_before_booked_work_counts_in_the_windows_that_end_later() {
        let dates = [date(2026, 3, 1), date(2026, 9, 1), date(2026, 12, 1)];
        let found = over(&dates, date(2026, 4, 1), 3).expect("four within the year to December");
        assert_eq!((found.count, found.until), (4, date(2026, 12, 1)));
        assert_eq!(over(&dates, date(2026, 4, 1), 4), None);
        assert_eq!(over(&dates, date(2027, 12, 2), 1), None, "all others are a year away");
    }

    #[test]
    fn the_day_a_year_before_is_out_and_leap_days_are_clamped() {
        assert_eq!(over(&[date(2025, 4, 14)], date(2026, 4, 14), 1), None);
        assert!(over(&[date(2025, 4, 15)], date(2026, 4, 14), 1).is_some());
        assert_eq!(over(&[date(2023, 2, 28)], date(2024, 2, 29), 1), None, "the year before February 29 begins on the 28th");
        assert!(over(&[date(2024, 2, 29)], date(2025, 2, 27), 1).is_some());
    }

    #[test]
    fn months_of_work_ahead() {
        let ahead = |until: Option<Date>| Rhythm { booked_until: until, ..Rhythm::default() }.months_ahead(date(2026, 1, 31));
        assert_eq!(
            (ahead(None), ahead(Some(date(2026, 2, 27))), ahead(Some(date(2026, 2, 28))), ahead(Some(date(2027, 1, 31)))),
            (0, 0, 1, 12)
        );
    }

    #[test]
    fn rest_is_whole_weeks() {
        assert_eq!(weeks_of_rest(date(2025, 10, 20), date(2025, 12, 1)), 6);
        assert_eq!(weeks_of_rest(date(2025, 10, 20), date(2025, 10, 1)), 0);
    }
}
