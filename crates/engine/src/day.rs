//! The day of an evaluation, which remembers on what coming day its answers change.
//!
//! Rules never see the date itself: they ask whether a day was reached, and every question that is answered "not yet" leaves
//! its day behind. Nothing that follows from the answers can change before the earliest of those days, so
//! [`Day::next_change`] is right by construction for every rule that anybody adds.

use std::cell::Cell;

use jiff::civil::Date;
use stats::calendar::{day_number, days_between, from_day_number, full_years, leaves_year, plus_months, plus_years};

/// A day, and the next one on which an answer given so far becomes another.
#[derive(Debug)]
pub struct Day {
    today: Date,
    /// Days are compared by their numbers: a rule asks some hundred questions, and sums of days are cheap on numbers only.
    number: i32,
    next: Cell<i32>,
    year_ago: Date,
}

impl Day {
    pub fn new(today: Date) -> Self {
        Self { today, number: day_number(today), next: Cell::new(i32::MAX), year_ago: plus_years(today, -1) }
    }

    /// The first coming day on which any question asked so far has another answer.
    pub fn next_change(&self) -> Option<Date> {
        Some(self.next.get()).filter(|&next| next < day_number(Date::MAX)).map(from_day_number)
    }

    /// Today is that day or later.
    pub fn reached(&self, day: Date) -> bool {
        day <= self.today || self.reached_number(day_number(day))
    }

    fn reached_number(&self, number: i32) -> bool {
        let reached = number <= self.number;
        if !reached && number < self.next.get() {
            self.next.set(number);
        }
        reached
    }

    /// Today is later than that day.
    pub fn passed(&self, day: Date) -> bool {
        day < self.today || self.reached_number(day_number(day).saturating_add(1))
    }

    /// So many days or more have gone by since a day.
    pub fn since(&self, day: Date, days: i32) -> bool {
        self.reached_number(day_number(day).saturating_add(days))
    }

    /// The day has come, and fewer than so many days ago.
    pub fn within(&self, day: Date, days: i32) -> bool {
        self.reached(day) && !self.since(day, days)
    }

    /// The day has come, and lies in the twelve months that end today.
    pub fn within_year(&self, day: Date) -> bool {
        if day <= self.year_ago || !self.reached(day) {
            return false;
        }
        // A year is 365 days at the least, so most days that leave later than what is known already need no calendar.
        if day_number(day) + 365 < self.next.get() {
            self.reached(leaves_year(day));
        }
        true
    }

    /// So many months or more have gone by since a day.
    pub fn months_since(&self, day: Date, months: i32) -> bool {
        self.reached(plus_months(day, months))
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
        let gone = days_between(since, self.today).div_euclid(days).max(0);
        self.since(since, (gone + 1) * days);
        gone
    }

    /// Something that follows from today's date, and the first coming day on which it is another. Ask the questions above
    /// where they will do.
    pub fn until<T>(&self, answer: impl FnOnce(Date) -> (T, Date)) -> T {
        let (value, changes) = answer(self.today);
        self.reached_number(day_number(changes).max(self.number + 1));
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
        assert_eq!(asked(|d| d.passed(date(2026, 4, 20))), (false, Some(date(2026, 4, 21))));
        assert_eq!(asked(|d| d.within(date(2026, 4, 10), 5)), (true, Some(date(2026, 4, 15))));
        assert_eq!(asked(|d| d.within(date(2026, 4, 9), 5)), (false, None));
        assert_eq!(asked(|d| d.within(date(2026, 4, 20), 5)), (false, Some(date(2026, 4, 20))));
        assert_eq!(asked(|d| d.within_year(date(2025, 4, 14))), (false, None));
        assert_eq!(asked(|d| d.within_year(date(2025, 4, 15))), (true, Some(date(2026, 4, 15))));
        assert_eq!(asked(|d| d.within_year(date(2025, 4, 13))), (false, None));
        assert_eq!(asked(|d| d.within_year(TODAY)), (true, Some(date(2027, 4, 14))));
        assert_eq!(asked(|d| d.since(date(2026, 4, 10), 4)), (true, None));
        assert_eq!(asked(|d| d.since(date(2026, 4, 10), 5)), (false, Some(date(2026, 4, 15))));
        assert_eq!(asked(|d| d.months_since(date(2025, 10, 31), 6)), (false, Some(date(2026, 4, 30))));
        assert_eq!(asked(|d| d.full_years(date(2024, 9, 9))), (Some(1), Some(date(2026, 9, 9))));
        assert_eq!(asked(|d| d.full_years(date(2026, 9, 9))), (None, Some(date(2026, 9, 9))));
        assert_eq!(asked(|d| d.periods(date(2026, 4, 1), 7)), (1, Some(date(2026, 4, 15))));
    }

    #[test]
    fn the_year_ends_where_a_leap_day_does() {
        for (end, leap_day_is_within) in [(date(2025, 2, 28), true), (date(2025, 3, 1), false)] {
            let day = Day::new(end);
            assert_eq!(day.within_year(date(2024, 2, 29)), leap_day_is_within, "{end}");
            assert_eq!(day.next_change(), leap_day_is_within.then_some(date(2025, 3, 1)));
        }
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
