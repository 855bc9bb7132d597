//! Held to `reference/time_zones.json`, computed with another implementation of the zone database.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use clocks::{Fit, Person, Span, overlap};
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use serde_json::Value;

fn cases() -> Vec<Value> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/time_zones.json")).unwrap();
    serde_json::from_str::<Value>(&text).unwrap()["cases"].as_array().unwrap().clone()
}

fn time(value: &Value) -> Time {
    value.as_str().unwrap().parse().unwrap()
}

/// The reference leaves seconds out.
fn instant(text: &str) -> Timestamp {
    text.replace('Z', ":00Z").parse().unwrap()
}

#[test]
fn shared_hours_are_those_of_the_reference() {
    let mut seen = 0;
    for case in cases().iter().filter(|c| c["input"]["zones"].is_array()) {
        let input = &case["input"];
        let hours: Vec<(TimeZone, Span)> = input["zones"]
            .as_array()
            .unwrap()
            .iter()
            .map(|z| {
                let own = |name: &str| time(if z[name].is_string() { &z[name] } else { &input[name] });
                (TimeZone::get(z["tz"].as_str().unwrap()).unwrap(), Span::new(own("start"), own("end")))
            })
            .collect();
        for expected in case["expected"].as_array().unwrap() {
            let day: Date = expected["date"].as_str().unwrap().parse().unwrap();
            let found = overlap(&hours, day);
            assert_eq!(found.map_or(0, |o| o.minutes()), expected["minutes"].as_i64().unwrap(), "{} {day}", case["name"]);
            assert_eq!(found.map(|o| o.from), expected["utc_start"].as_str().map(instant), "{} {day}", case["name"]);
            assert_eq!(found.map(|o| o.to), expected["utc_end"].as_str().map(instant), "{} {day}", case["name"]);
            seen += 1;
        }
    }
    assert!(seen >= 13, "{seen}");
}

#[test]
fn messages_wait_as_long_as_in_the_reference() {
    let case = cases().into_iter().find(|c| c["input"]["moments"].is_array()).unwrap();
    let input = &case["input"];
    for (moment, expected) in input["moments"].as_array().unwrap().iter().zip(case["expected"].as_array().unwrap()) {
        let zone = TimeZone::get(moment["tz"].as_str().unwrap()).unwrap();
        let mut person = Person::in_zone(zone);
        person.quiet = Span::new(time(&input["quiet_start"]), time(&input["quiet_end"]));
        let now = instant(moment["utc"].as_str().unwrap());
        assert_eq!(person.may_reach(now), instant(expected["send_at_utc"].as_str().unwrap()), "{moment}");
        let quiet = person.may_reach(now) != now;
        assert_eq!(quiet, expected["quiet"].as_bool().unwrap(), "{moment}");
        assert!(!quiet || person.at(now) == Fit::Quiet);
    }
}
