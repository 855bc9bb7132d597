use engine::{cadence::Slot, facts::*, words::Arg};
use jiff::civil::{Date, date};
use stats::calendar::plus_days;

use crate::world::*;

/// The cap is four in twelve months.
fn with(days: &[Date]) -> Facts {
    let mut facts = quiet();
    facts.collaborations = days.iter().enumerate().map(|(n, &on)| collaboration(n as u16 + 1, on)).collect();
    facts
}

const FOUR: [Date; 4] = [date(2025, 4, 20), date(2025, 8, 1), date(2025, 12, 1), date(2026, 3, 1)];

#[test]
fn over_the_cap_now_or_by_what_is_booked() {
    let rule = "over_cap";
    let and = |day: Date| with(&[&FOUR[..], &[day]].concat());
    assert_eq!(told(&with(&FOUR), TODAY, rule), None, "at the cap is not over it");
    assert_eq!(told(&and(TODAY), TODAY, rule).map(|f| f.0), Some("due"), "the fifth in twelve months");
    assert_eq!(told(&and(date(2026, 4, 19)), TODAY, rule).map(|f| f.0), Some("soon"), "booked for a day too early");
    assert_eq!(told(&and(date(2026, 4, 20)), TODAY, rule), None, "on the day that the first one leaves, there is room");
    let found = told(&and(date(2026, 4, 19)), TODAY, rule).expect("raised");
    assert_eq!((found.1, found.2.as_str()), (date(2026, 4, 19), "over_cap:collaboration.00000000-0000-0000-0000-000000000069"));
    assert_eq!(told(&and(date(2026, 4, 19)), date(2026, 4, 19), rule).expect("raised").2, found.2, "the same when it has come");
    assert_eq!(told(&and(date(2026, 4, 19)), date(2026, 4, 20), rule), None, "over when the window is");
    let mut unseen = and(TODAY);
    unseen.collaborations[2].audience_facing = false;
    assert_eq!(told(&unseen, TODAY, rule), None, "what the audience does not see does not tire it");
}

#[test]
fn the_evidence_is_the_window_and_the_way_out_is_named() {
    let facts = with(&[&FOUR[..], &[TODAY]].concat());
    let step = steps(&facts, TODAY, "over_cap").remove(0);
    assert_eq!(step.evidence.iter().filter_map(|e| e.on).collect::<Vec<_>>(), [&FOUR[..], &[TODAY]].concat());
    let arg = |name: &str| step.args.iter().find(|(n, _)| n == name).map(|(_, a)| a.clone());
    assert_eq!((arg("count"), arg("cap")), (Some(Arg::Int(5)), Some(Arg::Int(4))));
    // The first leaves on 20 April and makes four, the second on 1 August and makes room.
    assert_eq!(arg("slot"), Some(Arg::Date(date(2026, 8, 1))));
    assert_eq!(step.rests_on.map(|r| r.number), Some(4));
}

#[test]
fn the_next_free_day() {
    let slot = |days: &[Date]| on(&with(days), TODAY).cadence.next_slot;
    assert_eq!(slot(&FOUR[..3]), Slot::Now);
    assert_eq!(slot(&FOUR), Slot::On(date(2026, 4, 20)));
    assert_eq!(slot(&[]), Slot::Now);
    let leap = [date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 2), date(2024, 3, 3)];
    assert_eq!(on(&with(&leap), date(2025, 2, 28)).cadence.next_slot, Slot::On(date(2025, 3, 1)));
}

/// Twice forty days, and three times.
#[test]
fn silence() {
    let last = |days: i32| {
        let mut facts = quiet();
        facts.contacts = vec![contact(5, plus_days(TODAY, -days), ContactKind::Project)];
        facts
    };
    for (days, expected) in [(79, None), (80, Some("due")), (120, Some("due")), (121, Some("broken"))] {
        let found = told(&last(days), TODAY, "silence");
        assert_eq!(found.as_ref().map(|f| f.0), expected, "{days}");
        assert!(found.is_none_or(|f| f.2 == "silence:contact.00000000-0000-0000-0000-000000000005"));
    }
    let mut unanswered = last(100);
    unanswered.contacts.push(Contact { direction: Direction::Ours, ..contact(6, plus_days(TODAY, -1), ContactKind::CheckIn) });
    assert!(told(&unanswered, TODAY, "silence").is_some(), "a letter without an answer is still silence");
    let mut never = last(0);
    never.contacts.clear();
    assert_eq!(told(&never, TODAY, "silence").expect("raised").2, "silence:-");
}
