//! What the creator's days and a pause do to steps, and the order of Today.

use engine::{facts::*, step::Step};
use jiff::civil::{Date, date};
use stats::calendar::plus_days;

use crate::world::*;

/// A check-in that falls due on a day.
fn due(on: Date) -> Facts {
    let mut facts = quiet();
    facts.contacts = vec![contact(5, plus_days(on, -30), ContactKind::CheckIn)];
    facts
}

#[test]
fn holidays_and_days_off_move_a_day_on() {
    let mut facts = due(date(2026, 5, 1));
    facts.creator.hours.days = 0b1_1111;
    facts.creator.away = vec![date(2026, 5, 1), date(2026, 5, 4)];
    // Friday a holiday, then the weekend, then Monday away.
    for (today, expected) in
        [(date(2026, 4, 30), None), (date(2026, 5, 1), Some("soon")), (date(2026, 5, 4), Some("soon")), (date(2026, 5, 5), Some("due"))]
    {
        let found = told(&facts, today, "check_in");
        assert_eq!(found.as_ref().map(|f| f.0), expected, "{today}");
        assert!(found.is_none_or(|f| f.1 == date(2026, 5, 5)));
    }
}

#[test]
fn a_last_day_moves_with_the_day_it_follows() {
    let mut facts = due(date(2026, 5, 1));
    facts.creator.away = (1..=12).map(|d| date(2026, 5, d)).collect();
    // Ten days of grace from 1 May end on the 11th, within the holidays; from 13 May there is one more good day.
    let found = |day| told(&facts, day, "check_in").map(|f| f.0);
    assert_eq!([date(2026, 5, 13), date(2026, 5, 23), date(2026, 5, 24)].map(found), [Some("due"), Some("due"), Some("broken")]);
}

#[test]
fn what_we_owe_does_not_move() {
    let mut facts = quiet();
    facts.promises.push(promise(50, Side::Ours, TODAY));
    facts.creator.away = vec![TODAY];
    facts.creator.no_contact_before = Some(Date::MAX);
    assert_eq!(told(&facts, TODAY, "promise_ours").map(|f| (f.0, f.1)), Some(("due", TODAY)));
}

#[test]
fn a_pause_keeps_everything_back_that_would_reach_the_creator() {
    let mut facts = due(plus_days(TODAY, -20));
    facts.creator.birthday = Some(YearDay { month: 4, day: 14 });
    facts.promises.push(promise(50, Side::Theirs, plus_days(TODAY, -4)));
    facts.creator.no_contact_before = Some(date(2026, 4, 16));
    for rule in ["check_in", "birthday", "promise_theirs"] {
        assert_eq!(told(&facts, date(2026, 4, 15), rule), None, "{rule}");
        assert!(told(&facts, date(2026, 4, 16), rule).is_some(), "{rule}");
    }
    assert!(on(&facts, TODAY).next_change.is_some_and(|next| next <= date(2026, 4, 16)));
}

#[test]
fn the_order_of_today() {
    let mut facts = quiet();
    facts.promises.push(promise(50, Side::Ours, plus_days(TODAY, 3)));
    facts.promises.push(promise(51, Side::Ours, plus_days(TODAY, -3)));
    facts.promises.push(promise(52, Side::Ours, TODAY));
    facts.promises.push(Promise { made: date(2025, 1, 1), ..promise(53, Side::Ours, TODAY) });
    let ids = |steps: &[Step]| steps.iter().filter_map(|s| s.evidence[0].fact).map(|f| f.id).collect::<Vec<_>>();
    let mut found = on(&facts, TODAY).steps;
    assert_eq!(ids(&found), [51, 53, 52, 50].map(id), "broken, due by how long it was waited for, soon");
    facts.standing.stage = Stage::Expansion;
    facts.promises.retain(|p| p.id == id(52));
    facts.promises[0].id = id(60);
    found.extend(on(&facts, TODAY).steps.into_iter().filter(|s| s.rule == "promise_ours"));
    found.sort_by_key(Step::order);
    assert_eq!(ids(&found), [51, 60, 53, 52, 50].map(id), "the further stage first among those that are due");
}
