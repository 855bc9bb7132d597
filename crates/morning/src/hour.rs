//! Whose morning it is.
//!
//! A morning begins at half past seven by the clocks of the member's zone, whatever they do that day, and is over at noon: a letter
//! that could not be sent until then is not sent any more.

use std::collections::BTreeMap;

use jiff::{
    Timestamp,
    civil::{Date, Time, time},
    tz::TimeZone,
};

/// When the letter leaves.
pub const BEGINS: Time = time(7, 30, 0, 0);
/// From when on it no longer does.
pub const ENDS: Time = time(12, 0, 0, 0);

/// The zones in which it is morning now, by their date. One that is not known has no morning.
pub fn mornings(zones: Vec<String>, now: Timestamp) -> BTreeMap<Date, Vec<String>> {
    let mut found: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for name in zones {
        let Ok(zone) = TimeZone::get(&name) else { continue };
        let local = now.to_zoned(zone);
        if (BEGINS..ENDS).contains(&local.time()) {
            found.entry(local.date()).or_default().push(name);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, civil::date};

    use super::*;

    #[test]
    fn the_letter_leaves_at_half_past_seven_on_every_clock() {
        for (zone, first) in [
            ("Europe/Moscow", "2026-03-08T04:30:00Z"),
            ("Asia/Yekaterinburg", "2026-03-08T02:30:00Z"),
            ("Asia/Kathmandu", "2026-03-08T01:45:00Z"),
            // Clocks go forward in the night: half past seven comes an hour sooner.
            ("America/New_York", "2026-03-08T11:30:00Z"),
            ("America/New_York", "2026-03-07T12:30:00Z"),
            // And back.
            ("America/New_York", "2026-11-01T12:30:00Z"),
            ("America/New_York", "2026-10-31T11:30:00Z"),
            ("Europe/Berlin", "2026-03-29T05:30:00Z"),
            ("Europe/Berlin", "2026-10-25T06:30:00Z"),
            ("Pacific/Kiritimati", "2026-03-07T17:30:00Z"),
            ("Pacific/Chatham", "2026-04-03T17:45:00Z"),
            ("Pacific/Chatham", "2026-04-04T18:45:00Z"),
            ("UTC", "2028-02-29T07:30:00Z"),
        ] {
            let first: Timestamp = first.parse().unwrap();
            let at = |now: Timestamp| mornings(vec![zone.to_owned()], now);
            assert_eq!(at(first).len(), 1, "{zone} {first}");
            assert!(at(first - SignedDuration::from_secs(1)).is_empty(), "{zone} {first}");
            assert_eq!(first.as_second() % 900, 0, "a turn each quarter of an hour meets it");
            let day = first.to_zoned(TimeZone::get(zone).unwrap()).date();
            assert_eq!(at(first + SignedDuration::from_mins(269)).keys().copied().collect::<Vec<_>>(), [day]);
            assert!(at(first + SignedDuration::from_mins(270)).is_empty(), "noon");
        }
    }

    #[test]
    fn over_a_year_each_zone_has_one_morning_a_day() {
        for zone in ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Europe/Moscow", "America/St_Johns"] {
            let mut days: Vec<Date> = Vec::new();
            let start: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
            for turn in 0..366 * 96 {
                let now = start + SignedDuration::from_mins(15 * turn);
                days.extend(mornings(vec![zone.to_owned()], now).into_keys());
            }
            days.dedup();
            assert!(days.windows(2).all(|d| d[0].tomorrow().unwrap() == d[1]), "{zone}: a day was left out");
            assert!(days.len() >= 365 && days.contains(&date(2026, 3, 8)) && days.contains(&date(2026, 11, 1)));
        }
    }

    #[test]
    fn a_zone_that_nobody_knows_has_no_morning() {
        let now: Timestamp = "2026-04-14T08:00:00Z".parse().unwrap();
        let zones = ["Mars/Olympus", "", "Europe/London"].map(str::to_owned).to_vec();
        assert_eq!(mornings(zones, now).into_values().flatten().collect::<Vec<_>>(), ["Europe/London"]);
    }
}
