use engine::{facts::*, gates::Verdict, playbook::Measure, words::Arg};
use jiff::civil::date;
use stats::calendar::plus_days;

use crate::world::*;

/// Foundation, with everything that the default asks for: two collaborations, results shared, lift, no broken word, and a yes.
fn ready() -> Facts {
    let mut facts = quiet();
    facts.standing.stage = Stage::Foundation;
    facts.standing.wants_more = Some((date(2026, 2, 18), true));
    facts.collaborations.iter_mut().filter(|c| c.on < TODAY).for_each(|c| c.index = Some(1.1));
    facts.promises.push(Promise {
        subject: Subject::Results,
        outcome: Outcome::Kept,
        settled: Some(date(2026, 1, 7)),
        ..promise(40, Side::Ours, date(2026, 1, 9))
    });
    facts
}

fn verdicts(facts: &Facts) -> Vec<Verdict> {
    on(facts, TODAY).gates.iter().map(|g| g.verdict).collect()
}

#[test]
fn all_gates_met_proposes_the_next_stage() {
    let step = steps(&ready(), TODAY, "next_stage").remove(0);
    assert_eq!(step.args, [("stage".into(), Arg::Word("deepening".into()))]);
    assert_eq!((step.identity().as_str(), step.evidence.len()), ("next_stage:2025-09-20", 5));
    assert_eq!(verdicts(&ready()), [Verdict::Met; 5]);
    let mut last = ready();
    last.standing.stage = Stage::Expansion;
    assert_eq!((told(&last, TODAY, "next_stage"), on(&last, TODAY).gates), (None, Vec::new()), "nothing comes after it");
}

#[test]
fn one_gate_that_is_unmet_or_unknown_holds_it_back() {
    use Verdict::{Met, Unknown, Unmet};
    type Change = fn(&mut Facts);
    let cases: [(&str, Change, [Verdict; 5]); 8] = [
        ("too few", |f| f.collaborations.drain(1..).for_each(drop), [Unmet, Met, Met, Met, Met]),
        ("results never due", |f| f.promises.clear(), [Met, Unknown, Met, Met, Met]),
        ("results late", |f| f.promises[0].settled = Some(date(2026, 1, 10)), [Met, Unmet, Met, Unmet, Met]),
        ("weak", |f| f.collaborations.iter_mut().for_each(|c| c.index = Some(0.99)), [Met, Met, Unmet, Met, Met]),
        ("never measured", |f| f.collaborations.iter_mut().for_each(|c| c.index = None), [Met, Met, Unknown, Met, Met]),
        ("overdue", |f| f.promises.push(promise(41, Side::Ours, date(2026, 4, 13))), [Met, Met, Met, Unmet, Met]),
        ("no", |f| f.standing.wants_more = Some((date(2026, 2, 18), false)), [Met, Met, Met, Met, Unmet]),
        ("never asked", |f| f.standing.wants_more = None, [Met, Met, Met, Met, Unknown]),
    ];
    for (what, change, expected) in cases {
        let mut facts = ready();
        change(&mut facts);
        assert_eq!(verdicts(&facts), expected, "{what}");
        assert_eq!(told(&facts, TODAY, "next_stage"), None, "{what}");
    }
}

#[test]
fn a_broken_word_clears_after_half_a_year_and_the_day_is_named() {
    let mut facts = ready();
    facts.promises.push(Promise {
        outcome: Outcome::Broken,
        settled: Some(date(2026, 1, 19)),
        ..promise(41, Side::Ours, date(2026, 1, 13))
    });
    let gate =
        |facts: &Facts, today| on(facts, today).gates.into_iter().find(|g| g.measure == Measure::BrokenPromises).expect("it is asked");
    let found = gate(&facts, TODAY);
    assert_eq!((found.verdict, found.clears, found.whose.code()), (Verdict::Unmet, Some(date(2026, 7, 19)), "ours"));
    assert_eq!(found.fact, Some(facts.promises[1].fact()));
    assert_eq!(gate(&facts, date(2026, 7, 18)).verdict, Verdict::Unmet);
    assert_eq!(gate(&facts, date(2026, 7, 19)).verdict, Verdict::Met);
    facts.promises.push(promise(42, Side::Ours, date(2026, 4, 1)));
    assert_eq!(gate(&facts, TODAY).clears, None, "one that is still owed is not cleared by time");
}

#[test]
fn tenure_clears_on_the_anniversary() {
    let mut facts = ready();
    facts.standing.started = Some(date(2024, 2, 29));
    let three = engine::playbook::PRESETS[1].playbook().expect("three years");
    let gate = |today| under(&three, &facts, today).gates[0];
    assert_eq!((gate(date(2025, 2, 27)).verdict, gate(date(2025, 2, 27)).clears), (Verdict::Unmet, Some(date(2025, 2, 28))));
    assert_eq!(gate(date(2025, 2, 28)).verdict, Verdict::Met);
}

#[test]
fn every_measure_reads_what_it_is_named_for() {
    use engine::{day::Day, gates::read, playbook::Policy, rules::Cx};
    let playbook = playbook();
    let mut facts = ready();
    facts.support.push(Support { id: id(60), on: date(2025, 4, 15), minutes: 5, served: None });
    facts.support.push(Support { id: id(61), on: date(2025, 4, 14), minutes: 5, served: None });
    facts.style.push(Style { id: id(62), on: date(2023, 1, 1), format: None });
    facts.wishes.list.push(Wish { id: id(63), asked: date(2026, 4, 1), updated: None, answered: None, matched: None });
    facts.promises.push(Promise { outcome: Outcome::Kept, settled: Some(date(2026, 2, 9)), ..promise(45, Side::Ours, date(2026, 2, 1)) });
    facts.sort();
    let day = Day::new(TODAY);
    let cx = Cx::new(&facts, Policy::new(&playbook), &day);
    for (measure, expected) in [
        (Measure::Collaborations, 5.0),
        (Measure::CollaborationsYear, 3.0),
        (Measure::TenureYears, 1.0),
        (Measure::ResultsShared, 1.0),
        (Measure::LiftMedian, 1.1),
        (Measure::BrokenPromises, 1.0),
        (Measure::PromisesKept, 0.5),
        (Measure::WantsMore, 1.0),
        (Measure::CheckIns, 2.0),
        (Measure::RegularContact, 1.0),
        (Measure::WishesCurrent, 1.0),
        (Measure::WishesWaiting, 1.0),
        (Measure::Support, 1.0),
        (Measure::StyleNotes, 1.0),
    ] {
        assert_eq!(read(&cx, measure).found, Some(expected), "{measure:?}");
    }
    assert_eq!(Measure::ALL.len(), 14);
}

#[test]
fn the_median_of_the_last_three() {
    let with = |found: &[f32]| {
        let mut facts = ready();
        for (n, c) in facts.collaborations.iter_mut().enumerate() {
            c.index = found.get(n).copied();
        }
        on(&facts, TODAY).gates.into_iter().find(|g| g.measure == Measure::LiftMedian).expect("it is asked").found
    };
    assert_eq!(with(&[0.9]), Some(0.9));
    assert_eq!(with(&[0.9, 1.1]), Some(1.0));
    assert_eq!(with(&[9.0, 1.3, 0.8, 1.0]), Some(1.0), "the first is no longer among them");
    assert_eq!(with(&[0.9, 1.0, 1.1, 1.2, 1.3, 9.0]), Some(1.2), "one that is still to come was not measured");
}

#[test]
fn more_freedom_was_earned() {
    let with = |stage, autonomy| {
        let mut facts = quiet();
        (facts.standing.stage, facts.standing.autonomy) = (stage, autonomy);
        told(&facts, TODAY, "autonomy_earned").map(|f| f.2)
    };
    assert_eq!(with(Stage::Deepening, Some(Autonomy::Guided)).as_deref(), Some("autonomy_earned:3"));
    assert_eq!(with(Stage::Deepening, Some(Autonomy::CoCreated)), None);
    assert_eq!(with(Stage::Deepening, Some(Autonomy::FullOwnership)), None, "more than the stage asks is well");
    assert_eq!(with(Stage::Deepening, None), None, "what nobody has said is not too little");
    assert_eq!(with(Stage::Expansion, Some(Autonomy::CoCreated)).as_deref(), Some("autonomy_earned:4"));
}

#[test]
fn a_format_never_tried_together() {
    let with = |notes: &[(i32, u16)], tried: Option<u16>| {
        let mut facts = quiet();
        facts.collaborations[0].format = tried;
        facts.style = notes
            .iter()
            .zip(70..)
            .map(|(&(days, format), n)| Style { id: id(n), on: plus_days(TODAY, -days), format: Some(format) })
            .collect();
        told(&facts, TODAY, "format_untried").map(|f| (f.0, f.2))
    };
    assert_eq!(with(&[(20, 1)], Some(2)), Some(("due", "format_untried:1".into())));
    assert_eq!(with(&[(3, 1)], None), Some(("soon", "format_untried:1".into())));
    assert_eq!(with(&[(20, 1)], Some(1)), None);
    assert_eq!(with(&[(365, 1)], None), None, "a year ago is another style");
    assert_eq!(with(&[(60, 1), (20, 3)], None), Some(("due", "format_untried:3".into())), "the newest");
    let mut new = quiet();
    new.collaborations.drain(1..);
    new.style.push(Style { id: id(70), on: TODAY, format: Some(1) });
    assert_eq!(told(&new, TODAY, "format_untried"), None, "first we learn the one");
}

#[test]
fn a_goal_that_nobody_helped_with() {
    let goal = |stated: i32| Goal { id: id(80), stated: plus_days(TODAY, -stated), closed: None, helped: None };
    let with = |goal: Goal, support: Option<i32>| {
        let mut facts = quiet();
        facts.goals.push(goal);
        let served = Some(goal.fact());
        facts.support.extend(support.map(|days| Support { id: id(81), on: plus_days(TODAY, -days), minutes: 9, served }));
        told(&facts, TODAY, "support_goal").map(|f| f.2)
    };
    let fact = "support_goal:goal.00000000-0000-0000-0000-000000000050";
    assert_eq!(with(goal(89), None), None);
    assert_eq!(with(goal(90), None).as_deref(), Some(fact));
    assert_eq!(with(goal(300), Some(10)), None);
    assert_eq!(with(goal(300), Some(90)), Some(format!("{fact}.{}", plus_days(TODAY, -90))), "and again after a while");
    assert_eq!(with(Goal { closed: Some(TODAY), ..goal(300) }, None), None);
    assert_eq!(with(Goal { helped: Some(TODAY), ..goal(300) }, None), None);
}

#[test]
fn a_launch_that_we_could_support() {
    let with = |days: i32, helped: bool| {
        let mut facts = quiet();
        let launch = Planned { id: id(90), on: plus_days(TODAY, days), kind: PlannedKind::Launch };
        facts.planned.push(launch);
        facts.support.extend(helped.then(|| Support { id: id(91), on: TODAY, minutes: 9, served: Some(launch.fact()) }));
        facts
    };
    for (days, expected) in [(31, None), (30, Some("soon")), (16, Some("soon")), (15, Some("due")), (0, Some("due")), (-1, None)] {
        assert_eq!(told(&with(days, false), TODAY, "support_launch").map(|f| f.0), expected, "{days}");
    }
    assert_eq!(told(&with(10, true), TODAY, "support_launch"), None);
    assert_eq!(steps(&with(10, false), TODAY, "support_launch")[0].action, "check_conflict", "conflicts are looked for first");
}
