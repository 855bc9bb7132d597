//! A partnership in which all is well, and the ways to change it.

use engine::{
    Evaluation, evaluate,
    facts::*,
    playbook::{PRESETS, Playbook, Policy},
    rules::Registry,
    step::Step,
};
use jiff::civil::{Date, date};

/// A Tuesday.
pub const TODAY: Date = date(2026, 4, 14);

pub fn playbook() -> Playbook {
    PRESETS[0].playbook().expect("the default can be read")
}

/// Stood on its feet for a year and a half, spoken with lately, nothing owed: there is no step.
pub fn quiet() -> Facts {
    let mut facts = Facts {
        standing: Standing {
            id: id(1),
            stage: Stage::Deepening,
            since: date(2025, 9, 20),
            before: None,
            started: Some(date(2024, 9, 9)),
            autonomy: Some(Autonomy::CoCreated),
            wants_more: None,
        },
        manager: Some(Manager { id: id(2), leaves: None, over: 0, place: 0 }),
        creator: Creator { id: id(3), ..Creator::default() },
        wishes: Wishes { asked: Some((date(2025, 11, 3), FactRef { kind: Kind::Contact, id: id(4) })), list: Vec::new() },
        ..Facts::default()
    };
    facts.contacts.push(contact(5, date(2026, 3, 2), ContactKind::Review));
    facts.contacts.push(contact(6, date(2026, 4, 2), ContactKind::CheckIn));
    for (n, on) in [date(2024, 10, 1), date(2025, 2, 3), date(2025, 5, 20), date(2025, 10, 6), date(2026, 3, 5)].into_iter().enumerate() {
        facts.collaborations.push(collaboration(n as u16 + 1, on));
    }
    facts.collaborations.push(collaboration(6, date(2026, 6, 10)));
    facts.collaborations.push(collaboration(7, date(2026, 8, 20)));
    facts.planned.push(Planned { id: id(9), on: date(2026, 1, 20), kind: PlannedKind::Planning });
    facts.sort();
    facts
}

pub fn id(number: u128) -> Id {
    Id::from(number)
}

/// A call or a meeting that asked for nothing.
pub fn contact(number: u128, on: Date, kind: ContactKind) -> Contact {
    Contact {
        id: id(number),
        on,
        direction: Direction::Both,
        kind,
        asks: false,
        project: kind == ContactKind::Project,
        replied: false,
        channel: (number % 2) as u8,
        minutes: 20,
        out_of_hours: false,
        in_their_language: None,
        said_by: None,
    }
}

/// A message of ours that asks.
pub fn ask(number: u128, on: Date) -> Contact {
    Contact { direction: Direction::Ours, asks: true, replied: true, ..contact(number, on, ContactKind::Ask) }
}

pub fn promise(number: u128, side: Side, due: Date) -> Promise {
    let made = stats::calendar::plus_days(due, -20);
    Promise { id: id(number), side, subject: Subject::Other, outcome: Outcome::Open, made, due, settled: None }
}

pub fn collaboration(sequence: u16, on: Date) -> Collaboration {
    Collaboration { id: id(100 + u128::from(sequence)), on, sequence, audience_facing: true, format: None, index: None }
}

pub fn on(facts: &Facts, today: Date) -> Evaluation {
    under(&playbook(), facts, today)
}

pub fn under(playbook: &Playbook, facts: &Facts, today: Date) -> Evaluation {
    let mut facts = facts.clone();
    facts.sort();
    let mut found = Evaluation::default();
    evaluate(&Registry::default(), &facts, Policy::new(playbook), today, &mut found);
    found
}

/// The steps of one rule.
pub fn steps(facts: &Facts, today: Date, rule: &str) -> Vec<Step> {
    on(facts, today).steps.into_iter().filter(|step| step.rule == rule).collect()
}

/// Urgency, due day and identity of the one step of a rule, if there is one.
pub fn told(facts: &Facts, today: Date, rule: &str) -> Option<(&'static str, Date, String)> {
    let mut found = steps(facts, today, rule);
    assert!(found.len() <= 1, "{rule}: {found:#?}");
    found.pop().map(|step| (step.urgency.code(), step.due, step.identity()))
}
