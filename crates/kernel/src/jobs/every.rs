//! What is done again and again. A slot of time that is due and has no job gets one; a slot missed while nothing ran is made up
//! for once, by the latest.

use jiff::{SignedDuration, Timestamp};

/// A recurring job: a kind, and the slots of time in which it runs once each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every {
    /// The name of the kind.
    pub kind: &'static str,
    /// Seconds from one slot to the next.
    period: i64,
    /// Seconds from the epoch's midnight to the first slot.
    offset: i64,
}

impl Every {
    /// Every so many minutes.
    pub const fn minutes(kind: &'static str, minutes: u32) -> Self {
        Self { kind, period: minutes as i64 * 60, offset: 0 }
    }

    /// Every day at a time of UTC.
    pub const fn day_at(kind: &'static str, hour: u8, minute: u8) -> Self {
        Self { kind, period: 86_400, offset: hour as i64 * 3600 + minute as i64 * 60 }
    }

    /// The beginning of the latest slot that has begun.
    pub fn slot(&self, now: Timestamp) -> Timestamp {
        let into = (now.as_second() - self.offset).rem_euclid(self.period.max(1));
        Timestamp::from_second(now.as_second()).unwrap_or(now) - SignedDuration::from_secs(into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(every: Every, now: &str) -> String {
        every.slot(now.parse().expect("an instant")).to_string()
    }

    #[test]
    fn a_slot_begins_on_the_hour() {
        let quarter = Every::minutes("q", 15);
        assert_eq!(slot(quarter, "2026-04-14T13:42:10.5Z"), "2026-04-14T13:30:00Z");
        assert_eq!(slot(quarter, "2026-04-14T13:45:00Z"), "2026-04-14T13:45:00Z");
        let night = Every::day_at("n", 3, 20);
        assert_eq!(slot(night, "2026-04-14T03:19:59Z"), "2026-04-13T03:20:00Z");
        assert_eq!(slot(night, "2026-04-14T03:20:00Z"), "2026-04-14T03:20:00Z");
        assert_eq!(slot(night, "2026-03-01T00:00:00Z"), "2026-02-28T03:20:00Z");
    }
}
