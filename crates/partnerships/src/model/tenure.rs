//! How long a partnership has lasted. Counted from the first collaboration, by civil dates.

use jiff::{ToSpan, civil::Date};

/// How long, on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// Whole months.
    pub months: i32,
    /// Which year this is: the first until the first anniversary, the second from that day on.
    pub year: i32,
}

/// The tenure of a partnership that began on `since`, or nothing while that day has not come. An anniversary that a month does
/// not have (29 February, the 31st of a month of 30) falls on the month's last day.
pub fn tenure(since: Date, today: Date) -> Option<Tenure> {
    if today < since {
        return None;
    }
    let guess = (i32::from(today.year()) - i32::from(since.year())) * 12 + i32::from(today.month()) - i32::from(since.month());
    let reached = since.saturating_add(guess.months()) <= today;
    let months = if reached { guess } else { guess - 1 };
    Some(Tenure { months, year: months / 12 + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anniversaries() {
        for (since, today, months, year) in [
            ("2024-09-09", "2024-09-09", 0, 1),
            ("2024-09-09", "2024-10-08", 0, 1),
            ("2024-09-09", "2024-10-09", 1, 1),
            ("2024-09-09", "2025-09-08", 11, 1),
            ("2024-09-09", "2025-09-09", 12, 2),
            ("2024-09-09", "2026-04-14", 19, 2),
            ("2024-09-09", "2034-09-09", 120, 11),
            ("2024-02-29", "2025-02-27", 11, 1),
            ("2024-02-29", "2025-02-28", 12, 2),
            ("2024-02-29", "2028-02-28", 47, 4),
            ("2024-02-29", "2028-02-29", 48, 5),
            ("2023-02-28", "2024-02-28", 12, 2),
            ("2025-01-31", "2025-02-28", 1, 1),
            ("2025-01-31", "2025-03-30", 1, 1),
            ("2025-01-31", "2025-04-30", 3, 1),
            ("2025-12-31", "2026-01-01", 0, 1),
        ] {
            let found = tenure(since.parse().expect(since), today.parse().expect(today));
            assert_eq!(found, Some(Tenure { months, year }), "{since} to {today}");
        }
        assert_eq!(tenure("2026-05-01".parse().expect("a date"), "2026-04-30".parse().expect("a date")), None);
    }
}
