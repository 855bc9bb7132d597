use engine::{facts::*, playbook::Setting};
use jiff::civil::{Date, date};
use stats::calendar::plus_days;

use crate::world::*;

/// The last check-in was so many days ago.
fn checked_in(days: i32) -> Facts {
    let mut facts = quiet();
    facts.contacts = vec![contact(5, plus_days(TODAY, -days), ContactKind::CheckIn)];
    facts
}

/// Deepening: ideally after 30 days, after 40 at the latest.
#[test]
fn a_check_in_is_due_and_then_late() {
    for (days, expected) in [(29, None), (30, Some("due")), (40, Some("due")), (41, Some("broken"))] {
        let found = told(&checked_in(days), TODAY, "check_in");
        assert_eq!(found.as_ref().map(|f| f.0), expected, "{days}");
        if let Some((_, due, identity)) = found {
            assert_eq!(due, plus_days(TODAY, 30 - days));
            assert_eq!(identity, "check_in:contact.00000000-0000-0000-0000-000000000005", "the same from due to late");
        }
    }
    let named = |days| steps(&checked_in(days), TODAY, "check_in").remove(0).rests_on.map(|r| r.setting);
    assert_eq!((named(35), named(45)), (Some(Setting::CheckInIdeal), Some(Setting::CheckInLatest)));
}

#[test]
fn only_a_real_conversation_that_asked_for_nothing_counts() {
    let base = contact(6, plus_days(TODAY, -3), ContactKind::CheckIn);
    for (what, one, counts) in [
        ("a call", base, true),
        ("a review", Contact { kind: ContactKind::Review, ..base }, true),
        ("our letter, answered", Contact { direction: Direction::Ours, replied: true, ..base }, true),
        ("our letter, unanswered", Contact { direction: Direction::Ours, ..base }, false),
        ("their letter, answered", Contact { direction: Direction::Theirs, replied: true, ..base }, true),
        ("their letter, unanswered", Contact { direction: Direction::Theirs, ..base }, false),
        ("a call with a request in it", Contact { asks: true, ..base }, false),
        ("a call about a project", Contact { project: true, ..base }, false),
        ("a call to ask", Contact { kind: ContactKind::Ask, ..base }, false),
        ("a project call", Contact { kind: ContactKind::Project, ..base }, false),
        ("help given", Contact { kind: ContactKind::Support, ..base }, false),
    ] {
        let mut facts = checked_in(35);
        facts.contacts.push(one);
        let found = told(&facts, TODAY, "check_in");
        assert_eq!(found.is_none(), counts, "{what}");
        if !counts {
            let step = steps(&facts, TODAY, "check_in").remove(0);
            assert!(step.evidence.iter().any(|e| e.says == "engine-fact-contact-not-counted" && e.fact == Some(one.fact())), "{what}");
        }
    }
}

#[test]
fn whoever_was_never_talked_to_is_counted_from_the_beginning() {
    let mut facts = quiet();
    facts.contacts.clear();
    facts.standing.started = Some(plus_days(TODAY, -30));
    facts.standing.since = plus_days(TODAY, -10);
    assert_eq!(told(&facts, TODAY, "check_in"), Some(("due", TODAY, "check_in:-".into())));
    facts.standing.started = Some(plus_days(TODAY, -29));
    assert_eq!(told(&facts, TODAY, "check_in"), None);
}

#[test]
fn a_conversation_that_has_a_day_is_not_asked_for() {
    for (kind, days, asked) in [
        (PlannedKind::CheckIn, 0, false),
        (PlannedKind::CheckIn, 5, false),
        (PlannedKind::CheckIn, -1, true),
        (PlannedKind::Review, 5, false),
        (PlannedKind::Launch, 5, true),
    ] {
        let mut facts = checked_in(35);
        facts.planned.push(Planned { id: id(9), on: plus_days(TODAY, days), kind });
        assert_eq!(told(&facts, TODAY, "check_in").is_some(), asked, "{kind:?} {days}");
    }
}

#[test]
fn a_prospect_is_talked_to_and_a_playbook_without_a_rhythm_asks_for_none() {
    let mut facts = checked_in(45);
    facts.standing.stage = Stage::Prospect;
    assert_eq!(told(&facts, TODAY, "check_in").map(|f| f.0), Some("due"));
    let mut playbook = playbook();
    for setting in [Setting::CheckInIdeal, Setting::CheckInLatest] {
        playbook.stage_mut(Stage::Prospect).set(setting, None);
    }
    assert!(!under(&playbook, &facts, TODAY).steps.iter().any(|s| s.rule == "check_in"));
}

/// The last review was so many days ago; every 91.
fn reviewed(days: i32) -> Facts {
    let mut facts = quiet();
    facts.contacts.push(contact(5, plus_days(TODAY, -days), ContactKind::Review));
    facts.contacts.retain(|c| c.id != id(5) || c.on == plus_days(TODAY, -days));
    facts
}

#[test]
fn a_review_each_quarter() {
    for (days, expected) in
        [(76, None), (77, Some("soon")), (90, Some("soon")), (91, Some("due")), (105, Some("due")), (106, Some("broken"))]
    {
        let found = told(&reviewed(days), TODAY, "review");
        assert_eq!(found.as_ref().map(|f| f.0), expected, "{days}");
        assert!(found.is_none_or(|f| f.1 == plus_days(TODAY, 91 - days)));
    }
    let mut prospect = reviewed(200);
    prospect.standing.stage = Stage::Prospect;
    assert_eq!(told(&prospect, TODAY, "review"), None, "a prospect has none");
}

#[test]
fn a_quarter_that_was_let_go_does_not_silence_the_next() {
    let identity = |days| told(&reviewed(days), TODAY, "review").expect("raised").2;
    let first = plus_days(TODAY, 91 - 181);
    assert_eq!(identity(181), format!("review:{first}"));
    assert_eq!(identity(182), format!("review:{TODAY}"), "the next quarter is another cause");
    assert_eq!(told(&reviewed(182), TODAY, "review").expect("raised").0, "broken");
}

#[test]
fn a_request_does_not_spoil_a_review_but_silence_does() {
    let mut facts = reviewed(100);
    facts.contacts.push(Contact { asks: true, ..contact(7, plus_days(TODAY, -5), ContactKind::Review) });
    assert_eq!(told(&facts, TODAY, "review"), None);
    let mut facts = reviewed(100);
    facts.contacts.push(Contact { direction: Direction::Ours, ..contact(7, plus_days(TODAY, -5), ContactKind::Review) });
    assert!(told(&facts, TODAY, "review").is_some());
}

/// Deepening plans every 182 days; the last session was on 20 January.
#[test]
fn planning_sessions() {
    let mut facts = quiet();
    facts.contacts.iter_mut().for_each(|c| c.on = date(2026, 7, 1));
    for (today, expected) in
        [(date(2026, 7, 6), None), (date(2026, 7, 7), Some("soon")), (date(2026, 7, 21), Some("due")), (date(2026, 8, 30), Some("broken"))]
    {
        assert_eq!(told(&facts, today, "planning").map(|f| f.0), expected, "{today}");
    }
    facts.planned.push(Planned { id: id(10), on: date(2026, 9, 1), kind: PlannedKind::Planning });
    assert_eq!(told(&facts, date(2026, 8, 30), "planning"), None, "there is a day for it");
    facts.standing.stage = Stage::Foundation;
    facts.planned.clear();
    assert_eq!(told(&facts, date(2026, 8, 30), "planning"), None, "not in the first stage");
}

#[test]
fn wishes_are_asked_for_once_a_year() {
    let asked = |on: Option<Date>| {
        let mut facts = quiet();
        facts.wishes.asked = on.map(|on| (on, FactRef { kind: Kind::Contact, id: id(4) }));
        facts
    };
    for (on, expected) in [(Some(plus_days(TODAY, -364)), None), (Some(plus_days(TODAY, -365)), Some("due")), (None, Some("due"))] {
        assert_eq!(told(&asked(on), TODAY, "ask_wishes").map(|f| f.0), expected, "{on:?}");
    }
    let mut said = asked(None);
    said.wishes.list.push(Wish { id: id(8), asked: plus_days(TODAY, -10), updated: None, answered: Some(TODAY), matched: None });
    assert_eq!(told(&said, TODAY, "ask_wishes"), None, "a wish said unasked is as good");
    let mut young = asked(None);
    (young.standing.started, young.standing.since) = (Some(plus_days(TODAY, -29)), plus_days(TODAY, -29));
    assert_eq!(told(&young, TODAY, "ask_wishes"), None);
    assert!(told(&young, plus_days(TODAY, 1), "ask_wishes").is_some());
    let identity = |today| told(&asked(Some(date(2025, 1, 1))), today, "ask_wishes").expect("raised").2;
    assert_eq!(
        (identity(date(2026, 12, 31)), identity(date(2027, 1, 1))),
        ("ask_wishes:2026-01-01".into(), "ask_wishes:2027-01-01".into())
    );
}
