//! A week in two zones: whose clocks show what, when both are at work, and what happens when clocks change.
//!
//! Hours are instants until they are drawn: each day is drawn by its own clock changes, so that a day of 23 or 25 hours is right.

use clocks::Person;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// A stretch of time.
pub type Stretch = (Timestamp, Timestamp);

/// The hours of somebody's work that fall on a day of the reader's.
pub fn at_work(person: &Person, day: Date, reader: &TimeZone) -> Vec<Stretch> {
    let Some((begins, ends)) = bounds(day, reader) else { return Vec::new() };
    let own = begins.to_zoned(person.zone.clone()).date();
    // A shift that goes over midnight begins the day before; the other's date may differ from ours by one either way.
    let days = (-1..=2).filter_map(|n: i32| own.checked_add(n.days()).ok());
    days.filter(|own| person.works_on(*own))
        .filter_map(|own| clocks::overlap(&[(person.zone.clone(), person.work)], own))
        .map(|shift| (shift.from.max(begins), shift.to.min(ends)))
        .filter(|(from, to)| from < to)
        .collect()
}

/// What two share.
pub fn shared(ours: &[Stretch], theirs: &[Stretch]) -> Vec<Stretch> {
    let meet = |a: &Stretch, b: &Stretch| (a.0.max(b.0), a.1.min(b.1));
    ours.iter().flat_map(|a| theirs.iter().map(move |b| meet(a, b))).filter(|(from, to)| from < to).collect()
}

/// The beginning and the end of a day by the clocks of a zone.
pub fn bounds(day: Date, zone: &TimeZone) -> Option<Stretch> {
    let start = |day: Date| day.to_zoned(zone.clone()).ok().map(|z| z.timestamp());
    Some((start(day)?, start(day.tomorrow().ok()?)?))
}

/// The minute that the clocks of a zone show at an instant of a day; its end is the last.
pub fn minute(at: Timestamp, day: Date, zone: &TimeZone) -> i32 {
    let local = at.to_zoned(zone.clone());
    if local.date() > day { 24 * 60 } else { i32::from(local.hour()) * 60 + i32::from(local.minute()) }
}

/// A change of clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub day: Date,
    /// By how many minutes clocks go forward; negative: back.
    pub minutes: i64,
    /// How long that day is, in minutes.
    pub length: i64,
}

/// The changes of clocks of a zone from one day to another, both included.
pub fn changes(zone: &TimeZone, from: Date, to: Date) -> Vec<Change> {
    let (Some((begins, _)), Some((_, ends))) = (bounds(from, zone), bounds(to, zone)) else { return Vec::new() };
    let before = begins.checked_sub(SignedDuration::from_secs(1)).unwrap_or(begins);
    zone.following(before)
        .take_while(|change| change.timestamp() < ends)
        .filter_map(|change| {
            let at = change.timestamp();
            let was = zone.to_offset(at - SignedDuration::from_secs(1)).seconds();
            let minutes = i64::from(zone.to_offset(at).seconds() - was) / 60;
            let day = at.to_zoned(zone.clone()).date();
            let (begins, ends) = bounds(day, zone)?;
            let length = ends.duration_since(begins).as_secs() / 60;
            (minutes != 0).then_some(Change { day, minutes, length })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    fn minutes(stretches: &[Stretch], day: Date, reader: &TimeZone) -> Vec<(i32, i32)> {
        stretches.iter().map(|(from, to)| (minute(*from, day, reader), minute(*to, day, reader))).collect()
    }

    #[test]
    fn another_market_is_at_work_at_other_hours_before_and_after_a_change() {
        let (york, moscow) = (zone("America/New_York"), Person::in_zone(zone("Europe/Moscow")));
        let seen = |day| minutes(&at_work(&moscow, day, &york), day, &york);
        // Eight hours apart in winter, seven in summer; clocks in New York went forward on 8 March.
        assert_eq!(seen(date(2026, 3, 6)), [(60, 600)]);
        assert_eq!(seen(date(2026, 3, 9)), [(120, 660)]);
        let me = Person::in_zone(york.clone());
        let day = date(2026, 3, 9);
        let both = shared(&at_work(&me, day, &york), &at_work(&moscow, day, &york));
        assert_eq!(minutes(&both, day, &york), [(540, 660)]);
        assert!(seen(date(2026, 3, 7)).is_empty(), "a Saturday");
    }

    #[test]
    fn hours_over_midnight_fall_on_two_days() {
        let (york, kamchatka) = (zone("America/New_York"), Person::in_zone(zone("Asia/Kamchatka")));
        let day = date(2026, 7, 15);
        // Sixteen hours ahead: nine on the 16th is five in the afternoon here, six in the evening is two in the night.
        assert_eq!(minutes(&at_work(&kamchatka, day, &york), day, &york), [(0, 120), (1020, 1440)]);
    }

    #[test]
    fn a_change_of_clocks_makes_a_day_longer_or_shorter() {
        for (name, from, to, expected) in [
            ("America/New_York", date(2026, 3, 2), date(2026, 3, 8), Some((date(2026, 3, 8), 60, 23 * 60))),
            ("America/New_York", date(2026, 10, 26), date(2026, 11, 1), Some((date(2026, 11, 1), -60, 25 * 60))),
            ("Europe/Berlin", date(2026, 3, 23), date(2026, 3, 29), Some((date(2026, 3, 29), 60, 23 * 60))),
            ("Australia/Lord_Howe", date(2026, 4, 1), date(2026, 4, 7), Some((date(2026, 4, 5), -30, 24 * 60 + 30))),
            ("Europe/Moscow", date(2026, 3, 1), date(2026, 12, 31), None),
            ("Europe/Berlin", date(2026, 3, 30), date(2026, 4, 5), None),
        ] {
            let found: Vec<_> = changes(&zone(name), from, to).iter().map(|c| (c.day, c.minutes, c.length)).collect();
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{name}");
        }
    }

    #[test]
    fn shared_hours_are_those_of_the_reference() {
        let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/time_zones.json")).unwrap();
        let all: serde_json::Value = serde_json::from_str(&text).unwrap();
        let mut seen = 0;
        for case in all["cases"].as_array().unwrap().iter().filter(|c| c["input"]["zones"].as_array().is_some_and(|z| z.len() == 2)) {
            let people: Vec<Person> = case["input"]["zones"].as_array().unwrap().iter().map(|z| person(z, &case["input"])).collect();
            for expected in case["expected"].as_array().unwrap() {
                let day: Date = expected["date"].as_str().unwrap().parse().unwrap();
                // The reference pairs the hours of one calendar date; a day of the reader's may hold the end of a shift more.
                let reader = &people[0].zone;
                let both = shared(&at_work(&people[0], day, reader), &at_work(&people[1], day, reader));
                let Some(from) = expected["utc_start"].as_str() else { continue };
                let from: Timestamp = from.replace('Z', ":00Z").parse().unwrap();
                assert!(both.iter().any(|(begin, _)| *begin == from), "{} {day}: {both:?}", case["name"]);
                seen += 1;
            }
        }
        assert!(seen >= 6, "{seen}");
    }

    fn person(z: &serde_json::Value, input: &serde_json::Value) -> Person {
        let own = |name: &str| if z[name].is_string() { z[name].clone() } else { input[name].clone() };
        let time = |name: &str| own(name).as_str().unwrap().parse().unwrap();
        let mut person = Person::in_zone(zone(z["tz"].as_str().unwrap()));
        person.days = (0..7).map(|n| jiff::civil::Weekday::from_monday_zero_offset(n).unwrap()).collect();
        person.work = clocks::Span::new(time("start"), time("end"));
        person
    }
}
