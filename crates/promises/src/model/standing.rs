//! How a promise stands on a given day.

use jiff::civil::Date;

use super::PromiseState;

/// How a promise stands. Days are whole civil days in the workspace's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Open, and so many days past its day.
    Late(i32),
    /// Open, and due on this very day.
    Today,
    /// Open, with so many days left.
    Ahead(i32),
    /// Kept, so many days before its day; none left is on the day itself.
    InTime(i32),
    /// Kept all the same, so many days late.
    KeptLate(i32),
    Broken,
    Released,
}

/// Days left within which an open promise is spoken of as coming up.
pub const SOON: i32 = 3;

/// How a promise due on `due` and closed on `closed` stands on `today`.
pub fn standing(state: PromiseState, due: Date, closed: Option<Date>, today: Date) -> Standing {
    match state {
        PromiseState::Broken => Standing::Broken,
        PromiseState::Released => Standing::Released,
        PromiseState::Kept => match days(closed.unwrap_or(due), due) {
            left @ 0.. => Standing::InTime(left),
            left => Standing::KeptLate(-left),
        },
        PromiseState::Open => match days(today, due) {
            0 => Standing::Today,
            left @ 1.. => Standing::Ahead(left),
            left => Standing::Late(-left),
        },
    }
}

/// Days from one day to another; negative where the second is earlier.
fn days(from: Date, to: Date) -> i32 {
    to.since(from).map_or(0, |span| span.get_days())
}

impl Standing {
    /// Open, and due or late: somebody has to act now.
    pub fn presses(self) -> bool {
        matches!(self, Self::Late(_) | Self::Today)
    }

    /// The tone class of the design: late and broken have happened, what is due soon is coming.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Late(_) | Self::Broken => "is-bad",
            Self::Today | Self::Ahead(..=SOON) => "is-due",
            _ => "",
        }
    }

    /// The icon beside it, without `i-`.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Late(_) | Self::Today | Self::Ahead(_) => "half",
            Self::InTime(_) | Self::KeptLate(_) => "kept",
            Self::Broken => "broken",
            Self::Released => "open",
        }
    }

    /// The class of its mark in a ledger.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Late(_) => "late",
            Self::Today | Self::Ahead(_) => "due",
            Self::InTime(_) | Self::KeptLate(_) => "kept",
            Self::Broken => "broken",
            Self::Released => "released",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn open(due: Date, today: Date) -> Standing {
        standing(PromiseState::Open, due, None, today)
    }

    #[test]
    fn an_open_promise_is_ahead_then_due_then_late_and_never_broken() {
        let due = date(2026, 4, 17);
        assert_eq!(open(due, date(2026, 4, 14)), Standing::Ahead(3));
        assert_eq!(open(due, due), Standing::Today);
        assert_eq!(open(due, date(2026, 4, 18)), Standing::Late(1));
        assert_eq!(open(due, date(2027, 4, 18)), Standing::Late(366));
    }

    #[test]
    fn days_are_civil_days_whatever_the_clocks_do() {
        // Clocks change on 2026-03-08 in New York and on 2026-03-29 in Berlin: the day is 23 hours long and still one day.
        assert_eq!(open(date(2026, 3, 9), date(2026, 3, 8)), Standing::Ahead(1));
        assert_eq!(open(date(2026, 3, 30), date(2026, 3, 28)), Standing::Ahead(2));
        assert_eq!(open(date(2024, 2, 29), date(2024, 3, 1)), Standing::Late(1), "the day before March is February 29 that year");
        assert_eq!(open(date(2024, 3, 1), date(2024, 2, 28)), Standing::Ahead(2));
    }

    #[test]
    fn a_kept_promise_was_in_time_or_late() {
        let kept = |closed| standing(PromiseState::Kept, date(2026, 4, 3), Some(closed), date(2026, 5, 1));
        assert_eq!(kept(date(2026, 3, 31)), Standing::InTime(3));
        assert_eq!(kept(date(2026, 4, 3)), Standing::InTime(0));
        assert_eq!(kept(date(2026, 4, 9)), Standing::KeptLate(6));
    }
}
