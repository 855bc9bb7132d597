//! How long an evaluation takes: one partnership, and a workspace of a hundred thousand with two million contacts.
//!
//! `cargo run --release -p engine --example measure`
//!
//! One evaluation is told in time of the processor, which other work on the machine does not lengthen.
#![expect(clippy::print_stdout, reason = "a measurement is printed")]

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Instant,
};

use engine::{
    Evaluation, evaluate,
    facts::*,
    playbook::{PRESETS, Policy},
    rules::Registry,
};
use jiff::civil::{Date, date};
use stats::{calendar::plus_days, seeded::Seeded};

const TODAY: Date = date(2026, 4, 14);
const PARTNERSHIPS: u32 = 100_000;
const BATCH: u32 = 1_000;
const CONTACTS: i32 = 20;

fn main() {
    let rules = Registry::default();
    let playbook = PRESETS[0].playbook().expect("the default can be read");
    let policy = Policy::new(&playbook);
    one(&rules, policy);
    workspace(&rules, policy);
}

/// A thousand partnerships, each evaluated a hundred times, so that the making of facts does not count.
fn one(rules: &Registry, policy: Policy<'_>) {
    let mut all: Vec<Facts> = Vec::new();
    for n in 0..1_000 {
        let mut facts = Facts::default();
        fill(&mut facts, n);
        all.push(facts);
    }
    let mut into = Evaluation::default();
    let (mut steps, mut later) = (0, 0);
    let begun = processor_seconds();
    for facts in all.iter().cycle().take(100_000) {
        evaluate(rules, facts, policy, TODAY, &mut into);
        steps += into.steps.len();
        later += usize::from(into.next_change.is_none_or(|next| next > plus_days(TODAY, 1)));
    }
    let spent = processor_seconds() - begun;
    println!("one evaluation: {:.2} µs ({:.2} steps; {} % unchanged tomorrow)", spent * 10.0, steps as f64 / 1e5, later / 1_000);
}

/// Two threads take batches until there are none; each keeps one batch of facts and one evaluation.
fn workspace(rules: &Registry, policy: Policy<'_>) {
    let before = memory();
    let (next, raised) = (AtomicU32::new(0), AtomicU32::new(0));
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut batch: Vec<Facts> = vec![Facts::default(); BATCH as usize];
                let mut into = Evaluation::default();
                loop {
                    let first = next.fetch_add(BATCH, Ordering::Relaxed);
                    if first >= PARTNERSHIPS {
                        break;
                    }
                    for (facts, n) in batch.iter_mut().zip(first..) {
                        fill(facts, n);
                    }
                    for facts in &batch {
                        evaluate(rules, facts, policy, TODAY, &mut into);
                        raised.fetch_add(u32::try_from(into.steps.len()).unwrap_or(0), Ordering::Relaxed);
                    }
                }
            });
        }
    });
    let spent = begun.elapsed();
    println!(
        "{PARTNERSHIPS} partnerships with {CONTACTS} contacts each, facts made and evaluated on two threads: {:.2} s, {} steps, {} MB more at the peak",
        spent.as_secs_f64(),
        raised.load(Ordering::Relaxed),
        memory().saturating_sub(before) / 1024
    );
}

/// What this thread has used of a processor (the first figure of schedstat is nanoseconds).
fn processor_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|first| first.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// The most memory this program ever held, in kB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// A partnership as workspaces have them: two years old, in touch now and then, a few promises and projects.
fn fill(facts: &mut Facts, number: u32) {
    let mut chance = Seeded::new(u64::from(number));
    facts.clear();
    let mut row = u128::from(number) << 32;
    let mut fresh = || {
        row += 1;
        Id::from(row)
    };
    let past = |chance: &mut Seeded, days: i32| plus_days(TODAY, -chance.between(0, days));
    let started = past(&mut chance, 1_200);
    facts.standing = Standing {
        id: fresh(),
        stage: chance.pick(&Stage::ACTIVE),
        since: started.max(past(&mut chance, 400)),
        before: None,
        started: Some(started),
        autonomy: Some(chance.pick(Autonomy::ALL)),
        wants_more: chance.chance(60).then_some((started, true)),
    };
    facts.manager = Some(Manager { id: fresh(), leaves: None, over: 0, place: 0 });
    facts.creator.hours = Hours { days: 0b1_1111, work: Some(Span { from: 600, to: 1_080 }), quiet: None };
    facts.creator.abroad = Some(number.is_multiple_of(2));
    facts.creator.away.extend((0..24).map(|n| plus_days(TODAY, 15 * n - 100)));
    for _ in 0..CONTACTS {
        let kind = chance.pick(ContactKind::ALL);
        facts.contacts.push(Contact {
            id: fresh(),
            on: past(&mut chance, 500),
            direction: chance.pick(Direction::ALL),
            kind,
            asks: kind == ContactKind::Ask,
            project: kind == ContactKind::Project,
            replied: chance.chance(60),
            channel: chance.pick(&[1, 2, 3]),
            minutes: 15,
            out_of_hours: chance.chance(5),
            in_their_language: Some(chance.chance(90)),
            said_by: None,
        });
    }
    for _ in 0..6 {
        let due = plus_days(TODAY, chance.between(-400, 60));
        let kept = due <= TODAY && chance.chance(95);
        facts.promises.push(Promise {
            id: fresh(),
            side: if chance.chance(80) { Side::Ours } else { Side::Theirs },
            subject: chance.pick(Subject::ALL),
            outcome: if kept { Outcome::Kept } else { Outcome::Open },
            made: plus_days(due, -30),
            due,
            settled: kept.then_some(due),
        });
    }
    let mut days: Vec<Date> = (0..8).map(|_| plus_days(TODAY, chance.between(-900, 150))).collect();
    days.sort_unstable();
    for (on, sequence) in days.into_iter().zip(1..) {
        facts.collaborations.push(Collaboration {
            id: fresh(),
            on,
            sequence,
            audience_facing: chance.chance(85),
            format: Some(1),
            index: Some(1.1),
        });
    }
    let asked = past(&mut chance, 500);
    facts.wishes.list.push(Wish { id: fresh(), asked, updated: None, answered: Some(plus_days(asked, 9)), matched: None });
    facts.support.push(Support { id: fresh(), on: past(&mut chance, 400), minutes: 30, served: None });
    facts.style.push(Style { id: fresh(), on: past(&mut chance, 400), format: Some(1) });
    facts.sort();
}
