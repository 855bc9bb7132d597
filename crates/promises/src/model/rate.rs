//! How well promises are kept, over time.
//!
//! The rate of a period is those kept by their day, of all that came to an end in it, kept or broken. One that was let go counts
//! neither way and is shown beside it. Nothing closed is not a rate of zero: it is not known.

use jiff::{ToSpan, civil::Date};
use serde::Serialize;
use utoipa::ToSchema;

kernel::row! {
    /// What was closed on one day.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ClosedOn {
        pub day: Date,
        pub in_time: i64,
        pub kept_late: i64,
        pub broken: i64,
        pub released: i64,
    }
}

/// What was closed in a calendar quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PromiseQuarter)]
pub struct Quarter {
    #[schema(value_type = String, format = Date)]
    pub first_day: Date,
    #[schema(value_type = String, format = Date)]
    pub last_day: Date,
    /// Kept by their day.
    pub in_time: i64,
    /// Kept after it.
    pub kept_late: i64,
    pub broken: i64,
    /// Let go with a reason; these count neither way.
    pub released: i64,
}

impl Quarter {
    /// How many came to an end, kept or broken.
    pub fn n(&self) -> i64 {
        self.in_time + self.kept_late + self.broken
    }

    /// The share kept by their day, 0 to 1; nothing where nothing came to an end.
    pub fn rate(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "counts of promises are far below 2^52")]
        (self.n() > 0).then(|| self.in_time as f64 / self.n() as f64)
    }

    /// 1 to 4.
    pub fn number(&self) -> i8 {
        (self.first_day.month() - 1) / 3 + 1
    }
}

/// The last `count` calendar quarters, the running one last.
pub fn quarters(closed: &[ClosedOn], today: Date, count: usize) -> Vec<Quarter> {
    let mut quarters: Vec<Quarter> = starts(today, count)
        .into_iter()
        .map(|first| Quarter {
            first_day: first,
            last_day: first.saturating_add(3.months()).saturating_sub(1.day()),
            in_time: 0,
            kept_late: 0,
            broken: 0,
            released: 0,
        })
        .collect();
    for on in closed {
        if let Some(q) = quarters.iter_mut().find(|q| (q.first_day..=q.last_day).contains(&on.day)) {
            q.in_time += on.in_time;
            q.kept_late += on.kept_late;
            q.broken += on.broken;
            q.released += on.released;
        }
    }
    quarters
}

/// The first days of the last `count` quarters, in order.
pub fn starts(today: Date, count: usize) -> Vec<Date> {
    let running = Date::new(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).unwrap_or(today);
    let back = |n: usize| running.saturating_sub((i64::try_from(n).unwrap_or(0) * 3).months());
    (0..count).rev().map(back).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn on(day: Date, in_time: i64, kept_late: i64, broken: i64, released: i64) -> ClosedOn {
        ClosedOn { day, in_time, kept_late, broken, released }
    }

    #[test]
    fn a_rate_has_its_n_and_unknown_is_not_zero() {
        let closed = [on(date(2026, 1, 1), 2, 1, 0, 0), on(date(2026, 3, 31), 1, 0, 1, 4), on(date(2026, 4, 1), 0, 0, 1, 0)];
        let q = quarters(&closed, date(2026, 4, 14), 3);
        assert_eq!(
            q.iter().map(|q| (q.number(), q.n(), q.rate())).collect::<Vec<_>>(),
            [(4, 0, None), (1, 5, Some(0.6)), (2, 1, Some(0.0)),]
        );
        assert_eq!(q[1].released, 4);
    }

    #[test]
    fn quarters_begin_and_end_where_the_calendar_says() {
        let q = quarters(&[], date(2024, 2, 29), 5);
        assert_eq!((q[4].first_day, q[4].last_day), (date(2024, 1, 1), date(2024, 3, 31)));
        assert_eq!((q[0].first_day, q[0].last_day), (date(2023, 1, 1), date(2023, 3, 31)));
        let outside = quarters(&[on(date(2022, 12, 31), 9, 9, 9, 9)], date(2024, 2, 29), 5);
        assert!(outside.iter().all(|q| q.n() == 0));
    }
}
