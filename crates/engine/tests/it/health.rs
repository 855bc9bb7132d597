//! Health, part by part: the arithmetic of the reference, from facts.

use engine::{
    day::Day,
    facts::*,
    health::{Band, Health, Part, Pillar, Reason, explain},
    playbook::{Playbook, Policy, Setting},
    rules::Cx,
};
use jiff::civil::{Date, date};
use stats::calendar::plus_days;

use crate::world::*;

fn of(facts: &Facts) -> Health {
    on(facts, TODAY).health
}

fn part(facts: &Facts, part: Part) -> Option<f64> {
    of(facts).parts[part as usize]
}

fn reasons(facts: &Facts, pillar: Pillar) -> Vec<Reason> {
    let (playbook, day) = (playbook(), Day::new(TODAY));
    explain(&Cx::new(facts, Policy::new(&playbook), &day), pillar).into_iter().flat_map(|(_, _, reasons)| reasons).collect()
}

/// Promises settled so many days ago.
fn settled(list: &[(i32, Outcome, Subject)]) -> Facts {
    let mut facts = quiet();
    for (n, &(days, outcome, subject)) in list.iter().enumerate() {
        let due = plus_days(TODAY, -days);
        facts.promises.push(Promise { outcome, subject, settled: Some(due), ..promise(500 + n as u128, Side::Ours, due) });
    }
    facts
}

#[test]
fn nothing_known_is_unknown_and_not_zero() {
    let facts = Facts { standing: Standing { stage: Stage::Prospect, since: TODAY, ..Standing::default() }, ..Facts::default() };
    let found = of(&facts);
    assert_eq!((found.score, found.coverage, found.band, found.lowest, found.lift), (None, 0.0, Band::Unknown, None, None));
    assert!(found.pillars.iter().all(|p| p.value.is_none()) && found.parts.iter().all(Option::is_none));
}

#[test]
fn promises_kept_of_those_due_as_in_the_reference() {
    let eight = |kept: usize, days: i32| {
        let list: Vec<_> = (0..8).map(|n| (days, if n < kept { Outcome::Kept } else { Outcome::Broken }, Subject::Other)).collect();
        part(&settled(&list), Part::Promises)
    };
    assert_eq!(eight(7, 10), Some(87.5));
    assert_eq!(eight(8, 10), Some(100.0));
    assert_eq!(eight(7, 300), Some(87.5), "all old weigh alike");
    assert_eq!(eight(7, 366), None, "more than a year ago is out of sight");
    let mixed = settled(&[(10, Outcome::Broken, Subject::Other), (300, Outcome::Kept, Subject::Other)]);
    assert!((part(&mixed, Part::Promises).expect("known") - 100.0 / 3.0).abs() < 1e-9, "a recent one weighs twice");
    assert_eq!(part(&settled(&[(10, Outcome::Released, Subject::Other)]), Part::Promises), None, "a release is nobody's fault");
}

#[test]
fn a_promise_kept_late_or_overdue_was_not_kept() {
    let mut late = settled(&[(10, Outcome::Kept, Subject::Payment)]);
    late.promises[0].due = plus_days(TODAY, -11);
    assert_eq!(part(&late, Part::Promises), Some(0.0));
    let mut overdue = quiet();
    overdue.promises.push(promise(500, Side::Ours, plus_days(TODAY, -1)));
    assert_eq!(part(&overdue, Part::Promises), Some(0.0));
    overdue.promises[0].due = TODAY;
    assert_eq!(part(&overdue, Part::Promises), None, "not due before its day is over");
    overdue.promises[0] = promise(500, Side::Theirs, plus_days(TODAY, -9));
    assert_eq!(part(&overdue, Part::Promises), None, "health is about us");
}

#[test]
fn each_promise_counts_where_it_belongs() {
    for (subject, counts) in [
        (Subject::Results, Part::Results),
        (Subject::Answer, Part::Answers),
        (Subject::Payment, Part::Promises),
        (Subject::FirstLook, Part::Promises),
        (Subject::Introduction, Part::Introductions),
    ] {
        let mut facts = settled(&[(3, Outcome::Kept, subject)]);
        facts.creator.abroad = Some(true);
        let known = Part::ALL.iter().filter(|&&p| [Part::Results, Part::Answers, Part::Promises, Part::Introductions].contains(&p));
        for &one in known {
            assert_eq!(part(&facts, one).is_some(), one == counts, "{subject:?} {one:?}");
        }
    }
}

#[test]
fn contact_as_in_the_reference() {
    let after = |days: i32| {
        let mut facts = quiet();
        facts.contacts = vec![contact(5, plus_days(TODAY, -days), ContactKind::CheckIn)];
        part(&facts, Part::CheckIns)
    };
    assert_eq!([0, 30, 45, 60, 90, 95, 400].map(after), [100.0, 100.0, 75.0, 50.0, 0.0, 0.0, 0.0].map(Some));
    let mut new = quiet();
    new.contacts.clear();
    (new.standing.started, new.standing.since) = (Some(plus_days(TODAY, -30)), plus_days(TODAY, -30));
    assert_eq!(part(&new, Part::CheckIns), None, "whoever has just begun owes no conversation yet");
    new.standing.started = Some(plus_days(TODAY, -45));
    assert_eq!(part(&new, Part::CheckIns), Some(75.0));
}

/// Deepening is for three to four.
#[test]
fn the_range_as_in_the_reference() {
    let with = |count: usize, started: Date| {
        let mut facts = quiet();
        facts.standing.started = Some(started);
        facts.collaborations = (0..count).map(|n| collaboration(n as u16 + 1, plus_days(TODAY, -10 * n as i32))).collect();
        part(&facts, Part::Range)
    };
    let long_ago = date(2024, 1, 1);
    assert_eq!([0, 1, 3, 4, 5, 8, 9].map(|n| with(n, long_ago)), [25.0, 50.0, 100.0, 100.0, 75.0, 0.0, 0.0].map(Some));
    let lately = date(2025, 4, 15);
    assert_eq!(
        [1, 3, 8].map(|n| with(n, lately)),
        [None, Some(100.0), Some(0.0)],
        "too few says nothing within the first year, too many does"
    );
    assert_eq!(with(1, date(2025, 4, 14)), Some(50.0), "a whole year has gone by");
}

#[test]
fn a_guarantee_on_course_at_risk_and_lost() {
    let mut facts = quiet();
    facts.collaborations.retain(|c| c.on < TODAY);
    let at = |day| on(&facts, day).health.parts[Part::Guarantee as usize];
    assert_eq!([date(2026, 4, 14), date(2026, 6, 18), date(2026, 7, 30)].map(at), [100.0, 50.0, 50.0].map(Some), "two of four at the end");
    facts.collaborations.truncate(3);
    assert_eq!(on(&facts, date(2026, 8, 30)).health.parts[Part::Guarantee as usize], Some(0.0));
}

#[test]
fn wishes_against_the_days_for_an_answer() {
    let wish = |asked: i32, answered: Option<i32>| {
        let mut facts = quiet();
        let day = |days: i32| plus_days(TODAY, -days);
        facts.wishes.list.push(Wish { id: id(60), asked: day(asked), updated: None, answered: answered.map(day), matched: None });
        part(&facts, Part::Answers)
    };
    assert_eq!(wish(40, Some(26)), Some(100.0));
    assert_eq!(wish(40, Some(25)), Some(0.0));
    assert_eq!(wish(15, None), Some(0.0));
    assert_eq!(wish(14, None), None, "there is time left");
}

#[test]
fn support_and_balance() {
    let with = |support: &[i32], asks: u128| {
        let mut facts = quiet();
        facts.contacts.clear();
        facts.contacts.extend((0..asks).map(|n| ask(30 + n, plus_days(TODAY, -3))));
        let given = |(n, &days): (usize, &i32)| Support { id: id(70 + n as u128), on: plus_days(TODAY, -days), minutes: 9, served: None };
        facts.support.extend(support.iter().enumerate().map(given));
        (part(&facts, Part::Support), part(&facts, Part::Balance))
    };
    assert_eq!(with(&[], 0), (Some(0.0), None), "half a year has gone by and nothing was given");
    assert_eq!(with(&[5], 3), (Some(50.0), Some(100.0)));
    assert_eq!(with(&[5], 6), (Some(50.0), Some(50.0)));
    assert_eq!(with(&[5, 300, 20], 0), (Some(100.0), Some(100.0)));
    assert_eq!(with(&[366], 2), (Some(0.0), Some(0.0)));
}

#[test]
fn the_bridge_is_asked_of_nobody_at_home() {
    let with = |abroad: Option<bool>| {
        let mut facts = quiet();
        facts.creator.abroad = abroad;
        facts.creator.hours.days = 0b111_1111;
        facts.contacts.clear();
        for (n, (right, quiet)) in [(Some(true), false), (Some(true), false), (Some(false), true), (None, false)].into_iter().enumerate() {
            facts.contacts.push(Contact {
                in_their_language: right,
                out_of_hours: quiet,
                ..contact(20 + n as u128, TODAY, ContactKind::CheckIn)
            });
        }
        facts
    };
    let abroad = with(Some(true));
    assert!((part(&abroad, Part::Language).expect("known") - 200.0 / 3.0).abs() < 1e-9);
    assert_eq!(part(&abroad, Part::Hours), Some(75.0));
    let home = of(&with(Some(false)));
    assert_eq!((home.pillar(Pillar::Bridge).value, home.pillar(Pillar::Bridge).applies), (None, false));
    assert!(home.coverage > of(&with(None)).coverage, "what does not apply is not missing");
    let mut unasked = with(Some(true));
    unasked.creator.hours = Hours::default();
    assert_eq!(part(&unasked, Part::Hours), None, "nobody has asked about their hours");
}

#[test]
fn performance_as_in_the_reference() {
    let with = |lift| {
        let mut facts = quiet();
        facts.results.shrunk_log_lift = lift;
        of(&facts).pillar(Pillar::Performance).value
    };
    assert_eq!([Some(0.12), Some(0.0), Some(-0.5), None].map(with), [Some(70.0), Some(50.0), Some(0.0), None]);
}

/// Two pillars of 25 and 25, of a total of 100: just enough.
#[test]
fn the_score_leaves_out_what_is_unknown_and_needs_half() {
    let known = |weights: [i32; 5]| {
        let mut facts = settled(&[(3, Outcome::Kept, Subject::Other), (3, Outcome::Broken, Subject::Other)]);
        facts.standing.started = None;
        facts.collaborations.clear();
        facts.standing.since = plus_days(TODAY, -20);
        let mut playbook: Playbook = playbook();
        for (slot, weight) in playbook.weights.iter_mut().zip(weights) {
            slot.as_mut().expect("every pillar weighs something").number = weight;
        }
        under(&playbook, &facts, TODAY).health
    };
    let found = known([25, 25, 25, 0, 25]);
    assert_eq!((found.pillar(Pillar::Predictability).value, found.pillar(Pillar::Investment).value), (Some(50.0), Some(100.0)));
    assert_eq!((found.score, found.coverage, found.band), (Some(75.0), 0.5, Band::Strong));
    let found = known([25, 26, 25, 0, 25]);
    assert_eq!((found.score, found.band), (None, Band::Unknown));
    assert_eq!(found.lowest, Some(Pillar::Predictability), "the lowest is named even so");
}

#[test]
fn the_creators_own_answer_stands_beside() {
    let mut facts = settled(&[(3, Outcome::Kept, Subject::Results)]);
    let before = of(&facts);
    facts.results.voice = Some((date(2026, 3, 18), 1.0));
    let after = of(&facts);
    assert_eq!(after.voice, Some((date(2026, 3, 18), 1.0)));
    assert_eq!((before.score, before.pillars), (after.score, after.pillars), "it is never averaged away");
}

#[test]
fn the_lowest_pillar_names_the_step_that_lifts_it_most() {
    let mut facts = settled(&[(3, Outcome::Broken, Subject::Results), (3, Outcome::Kept, Subject::Answer)]);
    facts.promises.push(Promise { subject: Subject::Results, ..promise(600, Side::Ours, plus_days(TODAY, 3)) });
    facts.promises.push(Promise { subject: Subject::Answer, ..promise(601, Side::Ours, TODAY) });
    facts.promises.push(promise(602, Side::Ours, plus_days(TODAY, -2)));
    facts.promises.push(Promise { outcome: Outcome::Kept, settled: Some(TODAY), ..promise(603, Side::Ours, TODAY) });
    let found = on(&facts, TODAY);
    assert_eq!(found.health.lowest, Some(Pillar::Transparency));
    let step = &found.steps[found.health.lift.expect("there is one")];
    assert_eq!(step.cause, engine::step::Cause::Fact(FactRef { kind: Kind::Promise, id: id(600) }), "{:#?}", found.steps);
    facts.promises.retain(|p| p.outcome != Outcome::Open);
    assert_eq!(on(&facts, TODAY).health.lift, None, "no step lifts it");
}

#[test]
fn every_pillar_tells_what_speaks_for_and_against() {
    let mut facts =
        settled(&[(3, Outcome::Kept, Subject::Other), (5, Outcome::Broken, Subject::Other), (4, Outcome::Kept, Subject::Results)]);
    facts.results.shrunk_log_lift = Some(-0.1);
    facts.contacts.retain(|c| c.id == id(6));
    let told = |pillar| reasons(&facts, pillar).iter().map(|r| (r.good, r.says)).collect::<Vec<_>>();
    let ours = told(Pillar::Predictability);
    assert!(ours.contains(&(true, "engine-fact-promise-kept")) && ours.contains(&(false, "engine-fact-promise-broken")), "{ours:?}");
    assert!(
        ours.contains(&(true, "engine-fact-guarantee-booked")) && ours.contains(&(true, "engine-fact-collaborations-right")),
        "{ours:?}"
    );
    assert_eq!(told(Pillar::Transparency), [(true, "engine-fact-promise-kept")]);
    assert!(told(Pillar::Investment).contains(&(true, "engine-fact-check-in")));
    assert_eq!(told(Pillar::Performance), [(false, "engine-fact-lift-below")]);
    let rows = reasons(&facts, Pillar::Predictability);
    assert!(rows.iter().filter(|r| r.fact.is_some()).all(|r| r.on.is_some()), "every row has its day");
}

#[test]
fn a_playbook_without_the_value_leaves_the_part_unknown() {
    let mut playbook = playbook();
    let plan = playbook.stage_mut(Stage::Deepening);
    for setting in
        [Setting::CheckInIdeal, Setting::CheckInLatest, Setting::ProjectsGuaranteed, Setting::CollaborationsMin, Setting::AsksPerGift]
    {
        plan.set(setting, None);
    }
    let parts = under(&playbook, &quiet(), TODAY).health.parts;
    for one in [Part::CheckIns, Part::Guarantee, Part::Range, Part::Balance] {
        assert_eq!(parts[one as usize], None, "{one:?}");
    }
}
