//! The day of an evaluation, which remembers on what coming day its answers change.
//!
//! Rules never see the date itself: they ask whether a day was reached, and every question that is answered "not yet" leaves
//! its day behind. Nothing that follows from the answers can change before the earliest of those days, so
//! [`Day::next_change`] is right by construction for every rule that anybody adds.

use std::cell::Cell;

use jiff::civil::Date;
use stats::calendar::{full_years, leaves_year, plus_days, plus_years};

/// A day, and the next one on which an answer given so far becomes another.
#[derive(Debug)]
pub struct Day {
    today: Date,
    next: Cell<Date>,
}

impl Day {
    pub fn new(today: Date) -> Self {
        Self { today, next: Cell::new(Date::MAX) }
    }

    /// The first coming day on which any question asked so far has another answer.
    pub fn next_change(&self) -> Option<Date> {
        Some(self.next.get()).filter(|&next| next != Date::MAX)
    }

    /// Today is that day or later.
    pub fn reached(&self, day: Date) -> bool {
        let reached = day <= self.today;
        if !reached && day < self.next.get() {
            self.next.set(day);
        }
        reached
    }

    /// Today is later than that day.
    pub fn passed(&self, day: Date) -> bool {
        day < self.today || (self.reached(day) && self.reached(plus_days(day, 1)))
    }

    /// The day has come, and fewer than so many days ago.
    pub fn within(&self, day: Date, days: i32) -> bool {
        self.reached(day) && !self.reached(plus_days(day, days))
    }

    /// The day has come, and lies in the twelve months that end today.
    pub fn within_year(&self, day: Date) -> bool {
        self.reached(day) && !self.reached(leaves_year(day))
    }

    /// Whole years since a day, none while it has not come.
    pub fn full_years(&self, since: Date) -> Option<i32> {
        self.until(|today| match full_years(since, today) {
            Some(years) => (Some(years), plus_years(since, years + 1)),
            None => (None, since),
        })
    }

    /// How many whole periods of so many days have gone by since a day.
    pub fn periods(&self, since: Date, days: i32) -> i32 {
        let days = days.max(1);
        self.until(|today| {
            let gone = stats::calendar::days_between(since, today).div_euclid(days).max(0);
            (gone, plus_days(since, (gone + 1) * days))
        })
    }

    /// Something that follows from today's date, and the first coming day on which it is another. Ask the questions above
    /// where they will do.
    pub fn until<T>(&self, answer: impl FnOnce(Date) -> (T, Date)) -> T {
        let (value, changes) = answer(self.today);
        self.reached(changes.max(plus_days(self.today, 1)));
        value
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 4, 14);

    /// The answer, and the day on which it changes.
    fn asked<T>(question: impl FnOnce(&Day) -> T) -> (T, Option<Date>) {
        let day = Day::new(TODAY);
        (question(&day), day.next_change())
    }

    #[test]
    fn every_question_leaves_the_day_on_which_its_answer_changes() {
        assert_eq!(asked(|d| d.reached(TODAY)), (true, None));
        assert_eq!(asked(|d| d.reached(date(2026, 4, 15))), (false, Some(date(2026, 4, 15))));
        assert_eq!(asked(|d| d.passed(date(2026, 4, 13))), (true, None));
        assert_eq!(asked(|d| d.passed(TODAY)), (false, Some(date(2026, 4, 15))));
        assert_eq!(asked(|d| d.passed(date(2026, 4, 20))), (false, Some(date(2026, 4, 20))));
        assert_eq!(asked(|d| d.within(date(2026, 4, 10), 5)), (true, Some(date(2026, 4, 15))));
        assert_eq!(asked(|d| d.within(date(2026, 4, 9), 5)), (false, None));
        assert_eq!(asked(|d| d.within(date(2026, 4, 20), 5)), (false, Some(date(2026, 4, 20))));
        assert_eq!(asked(|d| d.within_year(date(2025, 4, 14))), (false, None));
        assert_eq!(asked(|d| d.within_year(date(2025, 4, 15))), (true, Some(date(2026, 4, 15))));
        assert_eq!(asked(|d| d.full_years(date(2024, 9, 9))), (Some(1), Some(date(2026, 9, 9))));
        assert_eq!(asked(|d| d.full_years(date(2026, 9, 9))), (None, Some(date(2026, 9, 9))));
        assert_eq!(asked(|d| d.periods(date(2026, 4, 1), 7)), (1, Some(date(2026, 4, 15))));
    }

    #[test]
    fn the_earliest_day_is_kept() {
        let day = Day::new(TODAY);
        for coming in [date(2026, 6, 1), date(2026, 5, 1), date(2026, 7, 1)] {
            assert!(!day.reached(coming));
        }
        assert_eq!(day.next_change(), Some(date(2026, 5, 1)));
    }
}
