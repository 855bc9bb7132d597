//! How often: collaborations in the twelve months that end on a day, and the next day on which one more fits under a cap.
//!
//! The window is (d - 12 calendar months, d], month ends clamped, as `reference/cadence_rolling_12m.json` says. Dates come in
//! order.

use jiff::civil::Date;

use crate::calendar::{days_between, leaves_year, plus_days, plus_years};

/// How many of the dates lie in the twelve months that end on a day.
pub fn count(dates: &[Date], on: Date) -> usize {
    let begins = plus_years(on, -1);
    dates.iter().filter(|&&d| begins < d && d <= on).count()
}

/// One collaboration as it stood when it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub date: Date,
    /// Those of its twelve months, itself and what came before it included.
    pub count: usize,
    pub days_since_previous: Option<i32>,
}

/// The past collaborations in order, each with its count.
pub fn sequence(dates: &[Date], as_of: Date) -> Vec<Point> {
    let past: &[Date] = &dates[..dates.partition_point(|&d| d <= as_of)];
    past.iter()
        .enumerate()
        .map(|(i, &date)| Point {
            date,
            count: count(&past[..=i], date),
            days_since_previous: i.checked_sub(1).map(|before| days_between(past[before], date)),
        })
        .collect()
}

/// The middle of the gaps between past collaborations, in days.
pub fn median_gap(points: &[Point]) -> Option<f64> {
    let mut gaps: Vec<i32> = points.iter().filter_map(|p| p.days_since_previous).collect();
    gaps.sort_unstable();
    let middle = gaps.len() / 2;
    match gaps.len() {
        0 => None,
        n if n % 2 == 1 => Some(f64::from(gaps[middle])),
        _ => Some(f64::from(gaps[middle - 1] + gaps[middle]) / 2.0),
    }
}

/// How far ahead a free day is looked for.
pub const HORIZON_DAYS: i32 = 800;

/// The first day from `as_of` on which one more collaboration keeps every window at or under the cap: the one that ends on
/// that day, and those that end on a later planned day and hold it. None within [`HORIZON_DAYS`].
pub fn next_slot(dates: &[Date], as_of: Date, cap: usize) -> Option<Date> {
    if fits(dates, as_of, cap) {
        return Some(as_of);
    }
    let last = plus_days(as_of, HORIZON_DAYS - 1);
    // Whether a day is free can change only where a date leaves a window, enters it, or is passed.
    let mut candidates: Vec<Date> = dates
        .iter()
        .flat_map(|&d| [leaves_year(d), plus_days(d, 1), plus_days(plus_years(d, -1), 1)])
        .filter(|&d| as_of <= d && d <= last)
        .collect();
    candidates.sort_unstable();
    candidates.into_iter().find(|&slot| fits(dates, slot, cap))
}

/// The first day after `day` on which the answer of [`fits`] for that day itself can be another; none when it never is again.
pub fn next_turn(dates: &[Date], day: Date) -> Option<Date> {
    let turns = dates.iter().flat_map(|&d| [leaves_year(d), d, plus_days(d, 1), plus_days(plus_years(d, -1), 1)]);
    turns.filter(|&turn| turn > day).min()
}

/// Whether one more collaboration on that day keeps to the cap.
pub fn fits(dates: &[Date], slot: Date, cap: usize) -> bool {
    let holds = |end: Date| plus_years(end, -1) < slot && slot <= end;
    std::iter::once(slot).chain(dates.iter().copied().filter(|&d| d > slot && holds(d))).all(|end| count(dates, end) < cap)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::seeded::Seeded;

    #[test]
    fn a_cap_of_none_has_no_free_day() {
        assert_eq!(next_slot(&[], date(2026, 11, 22), 0), None);
    }

    #[test]
    fn an_even_number_of_gaps_has_its_middle_between_two() {
        let points = sequence(&[date(2026, 1, 1), date(2026, 1, 11), date(2026, 2, 1)], date(2026, 3, 1));
        assert_eq!(median_gap(&points), Some(15.5));
    }

    #[test]
    fn the_free_day_is_the_first_that_fits() {
        for seed in 0..150 {
            let mut chance = Seeded::new(seed);
            let as_of = plus_days(date(2023, 1, 1), chance.between(0, 1_500));
            let mut dates: Vec<Date> = (0..chance.between(0, 8)).map(|_| plus_days(as_of, chance.between(-500, 700))).collect();
            dates.sort_unstable();
            let cap = chance.between(0, 4).unsigned_abs() as usize;
            let slow = (0..HORIZON_DAYS).map(|n| plus_days(as_of, n)).find(|&d| fits(&dates, d, cap));
            assert_eq!(next_slot(&dates, as_of, cap), slow, "seed {seed}");
            let turn = next_turn(&dates, as_of).unwrap_or(Date::MAX).min(plus_days(as_of, HORIZON_DAYS));
            let mut until = (1..HORIZON_DAYS).map(|n| plus_days(as_of, n)).take_while(|&d| d < turn);
            assert!(until.all(|d| fits(&dates, d, cap) == fits(&dates, as_of, cap)), "seed {seed}: turns before {turn}");
        }
    }
}
