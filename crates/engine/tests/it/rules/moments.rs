use engine::facts::*;
use jiff::civil::{Date, date};
use stats::calendar::plus_days;

use crate::world::*;

fn urgencies(facts: &Facts, rule: &str, days: &[Date]) -> Vec<Option<&'static str>> {
    days.iter().map(|&day| told(facts, day, rule).map(|f| f.0)).collect()
}

#[test]
fn an_anniversary() {
    let mut facts = quiet();
    let days = [date(2026, 9, 1), date(2026, 9, 2), date(2026, 9, 8), date(2026, 9, 9), date(2026, 9, 16), date(2026, 9, 17)];
    assert_eq!(urgencies(&facts, "anniversary", &days), [None, Some("soon"), Some("soon"), Some("due"), Some("due"), None]);
    assert_eq!(told(&facts, date(2026, 9, 9), "anniversary").expect("raised").2, "anniversary:2");
    assert_eq!(told(&facts, date(2024, 9, 12), "anniversary"), None, "the first day is none");
    facts.standing.started = Some(date(2024, 2, 29));
    assert_eq!(told(&facts, date(2025, 3, 1), "anniversary").map(|f| f.1), Some(date(2025, 2, 28)));
    assert_eq!(told(&facts, date(2028, 3, 1), "anniversary").map(|f| f.1), Some(date(2028, 2, 29)));
    facts.standing.started = Some(date(2024, 1, 2));
    assert_eq!(told(&facts, date(2026, 12, 28), "anniversary").map(|f| (f.1, f.2)), Some((date(2027, 1, 2), "anniversary:3".into())));
    facts.standing.started = Some(date(2024, 12, 30));
    assert_eq!(told(&facts, date(2027, 1, 3), "anniversary").map(|f| f.1), Some(date(2026, 12, 30)), "last year's, a few days late");
}

#[test]
fn a_birthday_on_29_february() {
    let mut facts = quiet();
    facts.creator.birthday = Some(YearDay { month: 2, day: 29 });
    for (today, expected) in [
        (date(2027, 2, 20), None),
        (date(2027, 2, 21), Some(("soon", date(2027, 2, 28)))),
        (date(2027, 2, 28), Some(("due", date(2027, 2, 28)))),
        (date(2027, 3, 7), Some(("due", date(2027, 2, 28)))),
        (date(2027, 3, 8), None),
        (date(2028, 2, 28), Some(("soon", date(2028, 2, 29)))),
        (date(2028, 2, 29), Some(("due", date(2028, 2, 29)))),
    ] {
        assert_eq!(told(&facts, today, "birthday").map(|f| (f.0, f.1)), expected, "{today}");
    }
    assert_eq!(told(&facts, date(2028, 2, 29), "birthday").expect("raised").2, "birthday:2028", "once a year");
    facts.creator.birthday = None;
    assert_eq!(told(&facts, date(2028, 2, 29), "birthday"), None);
}

#[test]
fn round_collaborations() {
    for (sequence, raised) in [(1, false), (4, false), (5, true), (6, false), (10, true), (15, false), (20, true)] {
        let mut facts = quiet();
        facts.collaborations = vec![collaboration(sequence, plus_days(TODAY, -3))];
        assert_eq!(told(&facts, TODAY, "round_collaboration").is_some(), raised, "{sequence}");
    }
    let fifth = |days: i32| {
        let mut facts = quiet();
        facts.collaborations = vec![collaboration(5, plus_days(TODAY, -days)), collaboration(10, plus_days(TODAY, 60))];
        told(&facts, TODAY, "round_collaboration").is_some()
    };
    assert_eq!([-1, 0, 13, 14].map(fifth), [false, true, true, false], "one that is booked says nothing yet");
}

#[test]
fn a_round_number_of_followers() {
    let passed = |days: i32| {
        let mut facts = quiet();
        facts.creator.milestone = Some(Milestone { channel: id(7), on: plus_days(TODAY, -days), followers: 200_000 });
        told(&facts, TODAY, "followers").map(|f| f.2)
    };
    assert_eq!(passed(13), Some(format!("followers:channel.{}.{}", id(7), plus_days(TODAY, -13))), "the next number is another cause");
    assert_eq!(passed(14), None);
}

#[test]
fn their_own_launch() {
    let launch = |days: i32| {
        let mut facts = quiet();
        facts.planned.push(Planned { id: id(90), on: plus_days(TODAY, days), kind: PlannedKind::Launch });
        told(&facts, TODAY, "own_launch").map(|f| f.0)
    };
    assert_eq!([1, 0, -7, -8].map(launch), [None, Some("due"), Some("due"), None]);
}
