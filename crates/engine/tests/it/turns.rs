//! Evaluating only on the days that an evaluation names is the same as evaluating every day.

use engine::{
    Evaluation, evaluate,
    facts::*,
    playbook::{Override, PRESETS, Playbook, Policy, Setting},
    rules::Registry,
};
use jiff::civil::{Date, date};
use stats::{calendar::plus_days, seeded::Seeded};

use crate::world::{TODAY, id};

const DAYS: i32 = 500;

#[test]
fn only_the_named_days_change_anything() {
    let rules = Registry::default();
    let playbooks: Vec<Playbook> = PRESETS.iter().map(|p| p.playbook().expect("it can be read")).collect();
    let (mut turns, mut raised) = (0, std::collections::BTreeMap::<String, u32>::new());
    for seed in 0..300 {
        let mut chance = Seeded::new(seed);
        let facts = any(&mut chance);
        let playbook = &playbooks[seed as usize % playbooks.len()];
        let own = overrides(&mut chance);
        let policy = Policy { playbook, overrides: &own };
        let mut kept = Evaluation::default();
        evaluate(&rules, &facts, policy, TODAY, &mut kept);
        for n in 1..DAYS {
            let today = plus_days(TODAY, n);
            let mut fresh = Evaluation::default();
            evaluate(&rules, &facts, policy, today, &mut fresh);
            if kept.next_change.is_some_and(|next| next <= today) {
                turns += 1;
                assert!(kept.next_change == Some(today), "seed {seed}: {today} is not behind the named day");
                kept = fresh;
                for step in &kept.steps {
                    *raised.entry(step.rule.to_string()).or_default() += 1;
                }
            } else {
                assert_eq!(kept, fresh, "seed {seed}: {today} differs, though the next change was to be on {:?}", kept.next_change);
            }
        }
    }
    let silent: Vec<&str> = rules.rules().map(|r| r.code).filter(|code| !raised.contains_key(*code)).collect();
    assert!(silent.is_empty(), "never raised, so not proven: {silent:?}");
    // That it saves anything is part of the point.
    assert!(turns < 300 * DAYS / 3, "{turns} turns of {}", 300 * DAYS);
}

/// What was evaluated into before leaves no trace.
#[test]
fn a_value_used_again_gives_the_same_advice() {
    let rules = Registry::default();
    let playbook = PRESETS[0].playbook().expect("it can be read");
    let mut used = Evaluation::default();
    for seed in 0..200 {
        let facts = any(&mut Seeded::new(seed));
        evaluate(&rules, &facts, Policy::new(&playbook), TODAY, &mut used);
        let mut fresh = Evaluation::default();
        evaluate(&rules, &facts, Policy::new(&playbook), TODAY, &mut fresh);
        assert_eq!(used, fresh, "seed {seed}");
        let identities: std::collections::BTreeSet<String> = used.steps.iter().map(|s| s.identity()).collect();
        assert_eq!(identities.len(), used.steps.len(), "identities are unique: seed {seed} {:#?}", used.steps);
        assert!(used.steps.is_sorted_by_key(|s| s.order()), "seed {seed}");
    }
}

fn overrides(chance: &mut Seeded) -> Vec<Override> {
    let number = chance.chance(80).then(|| chance.between(1, 40));
    let own = Override { setting: chance.pick(Setting::ALL), number, why: "for this one".into() };
    if chance.chance(25) { vec![own] } else { Vec::new() }
}

/// Facts of any kind, as they could stand on [`TODAY`]: the past mostly, and what is booked.
pub fn any(chance: &mut Seeded) -> Facts {
    let mut next = u128::from(chance.number());
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let stage = chance.pick(&[
        Stage::Foundation,
        Stage::Deepening,
        Stage::Deepening,
        Stage::Expansion,
        Stage::Prospect,
        Stage::Paused,
        Stage::Ended,
    ]);
    let past = |chance: &mut Seeded, days: i32| plus_days(TODAY, -chance.between(0, days));
    let started = chance.chance(80).then(|| if chance.chance(10) { date(2024, 2, 29) } else { past(chance, 1500) });
    let mut facts = Facts {
        standing: Standing {
            id: fresh(),
            stage,
            since: past(chance, 700),
            before: (!stage.is_growing()).then_some(Stage::Deepening),
            started,
            autonomy: chance.chance(60).then(|| chance.pick(Autonomy::ALL)),
            wants_more: chance.chance(50).then(|| (past(chance, 300), chance.chance(80))),
        },
        manager: chance.chance(85).then(|| Manager {
            id: fresh(),
            leaves: chance.chance(15).then(|| plus_days(TODAY, chance.between(-20, 300))),
            over: if chance.chance(30) { 3 } else { 0 },
            place: 1,
        }),
        ..Facts::default()
    };
    facts.creator = Creator {
        id: fresh(),
        birthday: chance.chance(60).then(|| {
            if chance.chance(30) { YearDay { month: 2, day: 29 } } else { YearDay { month: chance.between(1, 12) as i8, day: 17 } }
        }),
        milestone: chance.chance(30).then(|| Milestone { channel: fresh(), on: past(chance, 20), followers: 100_000 }),
        hours: if chance.chance(50) {
            Hours { days: 0b1_1111, work: Some(Span { from: 600, to: 1080 }), quiet: None }
        } else {
            Hours::default()
        },
        no_contact_before: chance.chance(15).then(|| if chance.chance(30) { Date::MAX } else { plus_days(TODAY, chance.between(-30, 90)) }),
        away: (0..chance.between(0, 12)).map(|_| plus_days(TODAY, chance.between(-100, 400))).collect(),
        abroad: chance.pick(&[None, Some(true), Some(false)]),
    };
    let busy = chance.chance(50);
    for _ in 0..chance.between(0, 25) {
        let kind = if busy { chance.pick(&[ContactKind::Ask, ContactKind::Project]) } else { chance.pick(ContactKind::ALL) };
        facts.contacts.push(Contact {
            id: fresh(),
            on: past(chance, if busy { 60 } else { 500 }),
            direction: chance.pick(Direction::ALL),
            kind,
            asks: chance.chance(30),
            project: kind == ContactKind::Project,
            replied: chance.chance(60),
            channel: if busy { 1 } else { chance.between(1, 3) as u8 },
            minutes: 15,
            out_of_hours: chance.chance(20),
            in_their_language: chance.pick(&[None, Some(true), Some(false)]),
            said_by: chance.chance(10).then(|| plus_days(TODAY, chance.between(-20, 20))),
        });
    }
    // A week so full that it is too much.
    for _ in 0..if chance.chance(20) { 9 } else { 0 } {
        let on = past(chance, 2);
        facts.contacts.push(Contact { id: fresh(), ..crate::world::ask(0, on) });
    }
    for _ in 0..chance.between(0, 8) {
        let outcome = chance.pick(Outcome::ALL);
        let due = plus_days(TODAY, chance.between(-500, 100));
        let due = if outcome == Outcome::Open { due } else { due.min(TODAY) };
        facts.promises.push(Promise {
            id: fresh(),
            side: chance.pick(Side::ALL),
            subject: chance.pick(Subject::ALL),
            outcome,
            made: plus_days(due, -30),
            due,
            settled: (outcome != Outcome::Open).then(|| plus_days(due, chance.between(-5, 5)).min(TODAY)),
        });
    }
    let count = if chance.chance(30) { 14 } else { 6 };
    let mut days: Vec<Date> = (0..chance.between(0, count)).map(|_| plus_days(TODAY, chance.between(-600, 250))).collect();
    days.sort_unstable();
    for (n, on) in days.into_iter().enumerate() {
        facts.collaborations.push(Collaboration {
            id: fresh(),
            on,
            sequence: n as u16 + 1,
            audience_facing: chance.chance(80),
            format: chance.chance(50).then_some(1),
            index: chance.chance(60).then(|| chance.between(80, 150) as f32 / 100.0),
        });
    }
    let gap = FactRef { kind: Kind::Contact, id: fresh() };
    facts.wishes.asked = chance.chance(50).then(|| (past(chance, 500), gap));
    for _ in 0..chance.between(0, 3) {
        let asked = past(chance, 500);
        let later = |chance: &mut Seeded| chance.chance(40).then(|| plus_days(asked, chance.between(0, 60)).min(TODAY));
        facts.wishes.list.push(Wish { id: fresh(), asked, updated: later(chance), answered: later(chance), matched: later(chance) });
    }
    for _ in 0..chance.between(0, 2) {
        facts.goals.push(Goal {
            id: fresh(),
            stated: past(chance, 300),
            closed: None,
            helped: chance.chance(30).then(|| past(chance, 100)),
        });
        if chance.between(0, 3) == 0 {
            let from = plus_days(TODAY, chance.between(-300, 100));
            facts.agreed.push(Agreed {
                id: fresh(),
                from,
                until: plus_days(from, chance.between(30, 365)),
                projects: chance.between(1, 8),
            });
        }
        facts.planned.push(Planned { id: fresh(), on: plus_days(TODAY, chance.between(-50, 200)), kind: chance.pick(PlannedKind::ALL) });
    }
    for _ in 0..chance.between(0, 3) {
        let served = facts.goals.first().map(Goal::fact).filter(|_| chance.chance(50));
        facts.support.push(Support { id: fresh(), on: past(chance, 500), minutes: 30, served });
        facts.style.push(Style { id: fresh(), on: past(chance, 500), format: chance.pick(&[None, Some(1), Some(2)]) });
    }
    facts.results.shrunk_log_lift = chance.chance(50).then(|| f64::from(chance.between(-20, 30)) / 100.0);
    facts.sort();
    facts
}
