use engine::{facts::*, health::Part};
use jiff::civil::{Date, date};
use stats::calendar::plus_days;

use crate::world::*;

fn with_promise(side: Side, days: i32, outcome: Outcome) -> Facts {
    let mut facts = quiet();
    facts.promises.push(Promise { outcome, ..promise(50, side, plus_days(TODAY, days)) });
    facts
}

#[test]
fn a_promise_of_ours() {
    for (days, outcome, expected) in [
        (8, Outcome::Open, None),
        (7, Outcome::Open, Some("soon")),
        (1, Outcome::Open, Some("soon")),
        (0, Outcome::Open, Some("due")),
        (-1, Outcome::Open, Some("broken")),
        (-400, Outcome::Open, Some("broken")),
        (-1, Outcome::Kept, None),
        (-1, Outcome::Broken, None),
        (0, Outcome::Released, None),
    ] {
        let found = told(&with_promise(Side::Ours, days, outcome), TODAY, "promise_ours");
        assert_eq!(found.as_ref().map(|f| f.0), expected, "{days} {outcome:?}");
        if let Some((_, due, identity)) = found {
            assert_eq!((due, identity.as_str()), (plus_days(TODAY, days), "promise_ours:promise.00000000-0000-0000-0000-000000000032"));
        }
    }
}

#[test]
fn a_promise_keeps_its_identity_when_its_day_moves_and_lifts_what_it_is_about() {
    let identity = |days| told(&with_promise(Side::Ours, days, Outcome::Open), TODAY, "promise_ours").expect("raised").2;
    assert_eq!(identity(5), identity(-5));
    for (subject, part) in [(Subject::Results, Part::Results), (Subject::Payment, Part::Promises), (Subject::Answer, Part::Answers)] {
        let mut facts = with_promise(Side::Ours, 0, Outcome::Open);
        facts.promises[0].subject = subject;
        let step = steps(&facts, TODAY, "promise_ours").remove(0);
        assert_eq!((step.lifts, step.since), (Some(part), facts.promises[0].made), "the creator has waited since it was made");
    }
}

#[test]
fn a_promise_of_theirs_is_asked_about_and_never_broken() {
    for (days, expected) in [(1, None), (0, Some("due")), (-30, Some("due"))] {
        let found = told(&with_promise(Side::Theirs, days, Outcome::Open), TODAY, "promise_theirs");
        assert_eq!(found.map(|f| f.0), expected, "{days}");
    }
    assert_eq!(told(&with_promise(Side::Theirs, -3, Outcome::Kept), TODAY, "promise_theirs"), None);
    assert_eq!(steps(&with_promise(Side::Theirs, -3, Outcome::Open), TODAY, "promise_ours"), []);
}

fn with_wish(wish: impl FnOnce(&mut Wish)) -> Facts {
    let mut facts = quiet();
    let mut one = Wish { id: id(60), asked: date(2026, 4, 1), updated: None, answered: None, matched: None };
    wish(&mut one);
    facts.wishes.list.push(one);
    facts
}

/// The default gives fourteen days.
#[test]
fn a_wish_waits_for_its_answer() {
    let said = |asked: Date| told(&with_wish(|w| w.asked = asked), TODAY, "answer_wish");
    let wish = "answer_wish:wish.00000000-0000-0000-0000-00000000003c";
    for (asked, urgency) in [(TODAY, "soon"), (date(2026, 4, 1), "soon"), (date(2026, 3, 31), "due"), (date(2026, 3, 30), "broken")] {
        assert_eq!(said(asked), Some((urgency, plus_days(asked, 14), format!("{wish}.{asked}"))));
    }
    assert_eq!(said(date(2026, 4, 20)), None, "not before it was said");
    for settled in [Some(date(2026, 4, 1)), Some(TODAY)] {
        assert_eq!(told(&with_wish(|w| w.answered = settled), TODAY, "answer_wish"), None);
        assert_eq!(told(&with_wish(|w| w.matched = settled), TODAY, "answer_wish"), None, "done is an answer");
    }
}

#[test]
fn a_wish_said_anew_is_a_new_cause() {
    let answered_before =
        |w: &mut Wish| (w.asked, w.answered, w.updated) = (date(2025, 11, 1), Some(date(2025, 11, 9)), Some(date(2026, 4, 10)));
    let found = told(&with_wish(answered_before), TODAY, "answer_wish").expect("the answer is older than the words");
    assert_eq!((found.0, found.1), ("soon", date(2026, 4, 24)));
    assert!(found.2.ends_with(".2026-04-10"), "{}", found.2);
    let step = steps(&with_wish(|_| ()), TODAY, "answer_wish").remove(0);
    assert_eq!(step.rests_on.map(|r| (r.setting.code(), r.number)), Some(("answer_due_days", 14)));
}

#[test]
fn a_day_said_aloud_becomes_a_promise() {
    let with = |by: Date| {
        let mut facts = quiet();
        facts.contacts.push(Contact { said_by: Some(by), ..contact(70, date(2026, 4, 7), ContactKind::Project) });
        facts
    };
    for (by, urgency) in [(date(2026, 4, 20), "due"), (TODAY, "due"), (date(2026, 4, 13), "broken"), (date(2026, 4, 1), "broken")] {
        let found = told(&with(by), TODAY, "said_aloud").expect("raised");
        assert_eq!((found.0, found.1), (urgency, date(2026, 4, 7)), "{by}");
        assert_eq!(found.2, "said_aloud:contact.00000000-0000-0000-0000-000000000046");
    }
    let mut made = with(TODAY);
    made.contacts.iter_mut().for_each(|c| c.said_by = None);
    assert_eq!(told(&made, TODAY, "said_aloud"), None, "once it is a promise it is spoken of as one");
}

/// The year runs from 9 September 2025; four are guaranteed, three weeks lead. One is done in October, one in March.
#[test]
fn a_guarantee_while_it_can_be_kept() {
    let with = |booked: &[Date]| {
        let mut facts = quiet();
        facts.collaborations.retain(|c| c.on < TODAY);
        facts.collaborations.extend(booked.iter().enumerate().map(|(n, &on)| collaboration(n as u16 + 6, on)));
        facts
    };
    let rule = "guarantee_at_risk";
    for (today, expected) in [
        // Two owed at twice three weeks each: 84 days before 9 September 2026.
        (date(2026, 6, 17), None),
        (date(2026, 6, 18), Some("soon")),
        // The last day is 42 days before; a week before that it is due.
        (date(2026, 7, 21), Some("soon")),
        (date(2026, 7, 22), Some("due")),
        (date(2026, 7, 29), Some("due")),
        (date(2026, 7, 30), Some("broken")),
    ] {
        let found = told(&with(&[]), today, rule);
        assert_eq!(found.as_ref().map(|f| f.0), expected, "{today}");
        assert!(found.is_none_or(|f| f.2 == "guarantee_at_risk:2"), "the second year");
    }
    assert_eq!(told(&with(&[date(2026, 8, 1), date(2026, 9, 8)]), date(2026, 8, 1), rule), None, "booked is enough");
    assert!(
        told(&with(&[date(2026, 8, 1), date(2026, 9, 9)]), date(2026, 8, 5), rule).is_some(),
        "the anniversary belongs to the next year"
    );
    let step = steps(&with(&[date(2026, 9, 1)]), date(2026, 8, 5), rule).remove(0);
    let number = |name: &str| step.args.iter().find(|(n, _)| n == name).map(|(_, arg)| arg.clone());
    use engine::words::Arg::{Date as Day, Int};
    assert_eq!([number("guaranteed"), number("done"), number("booked"), number("owed")], [4, 2, 1, 1].map(|n| Some(Int(n))));
    assert_eq!(number("last_day"), Some(Day(date(2026, 8, 19))));
}

/// Three projects from January to June are promised; two months of twelve are not enough of a year to be measured by it.
#[test]
fn what_was_promised_to_this_creator_stands_above_the_playbook() {
    let mut facts = quiet();
    facts.collaborations.retain(|c| c.on < TODAY);
    let done = facts.collaborations.iter().filter(|c| c.on >= date(2026, 1, 1)).count() as i32;
    facts.agreed.push(Agreed { id: id(60), from: date(2026, 1, 1), until: date(2026, 7, 1), projects: done + 1 });
    for (today, until, guaranteed, course) in [
        (date(2025, 12, 31), date(2026, 9, 9), 4, "open"),
        // Three weeks for the one that is owed, twice that without hurry.
        (TODAY, date(2026, 7, 1), done + 1, "open"),
        (date(2026, 5, 21), date(2026, 7, 1), done + 1, "at_risk"),
        (date(2026, 6, 11), date(2026, 7, 1), done + 1, "lost"),
        (date(2026, 7, 1), date(2026, 9, 9), 4, "at_risk"),
    ] {
        let year = on(&facts, today).commitment.expect("guaranteed");
        assert_eq!((year.until, year.guaranteed.number, year.course.code()), (until, guaranteed, course), "{today}");
    }
    let found = told(&facts, date(2026, 5, 21), "guarantee_at_risk").expect("raised");
    assert_eq!(found.2, "guarantee_at_risk:commitment.00000000-0000-0000-0000-00000000003c");
    facts.standing.started = None;
    assert!(on(&facts, TODAY).commitment.is_some(), "it holds before the first collaboration");
}

#[test]
fn work_that_the_audience_does_not_see_counts_for_a_guarantee() {
    let mut facts = quiet();
    facts.collaborations.iter_mut().for_each(|c| c.audience_facing = false);
    let found = on(&facts, TODAY);
    let year = found.commitment.expect("guaranteed");
    assert_eq!((year.done, year.booked, year.owed, year.course.code()), (2, 2, 0, "booked"));
    assert_eq!((found.cadence.count, found.cadence.total), (0, 5));
}

#[test]
fn the_forecast_of_a_year() {
    let mut facts = quiet();
    facts.collaborations.retain(|c| c.on < TODAY);
    for (today, forecast, course) in [
        (date(2026, 4, 14), 4, "open"),
        (date(2026, 6, 17), 4, "open"),
        (date(2026, 6, 18), 3, "at_risk"),
        (date(2026, 7, 29), 3, "at_risk"),
        (date(2026, 7, 30), 2, "lost"),
        (date(2026, 9, 8), 2, "lost"),
        (date(2026, 9, 9), 4, "open"),
    ] {
        let year = on(&facts, today).commitment.expect("guaranteed");
        assert_eq!((year.forecast, year.course.code()), (forecast, course), "{today}");
    }
}
