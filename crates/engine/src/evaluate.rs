//! Everything the engine says of one partnership on one day.

use jiff::civil::Date;

use crate::{
    cadence::{self, Cadence},
    commitment::{self, Commitment},
    day::Day,
    depth::{self, Depth},
    facts::Facts,
    gates::{self, GateState},
    health::{self, Health},
    playbook::Policy,
    rules::{Cx, Registry, check_ins},
    step::Step,
    warmth::{self, Warmth},
};

/// The advice. One value serves a whole batch: evaluating into it keeps its room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evaluation {
    /// In the order of Today.
    pub steps: Vec<Step>,
    /// In the order of the playbook.
    pub gates: Vec<GateState>,
    pub health: Health,
    /// Of the running year of the partnership, where the playbook guarantees something.
    pub commitment: Option<Commitment>,
    pub cadence: Cadence,
    pub warmth: Warmth,
    /// In regular contact outside projects: a plain conversation within the cadence.
    pub regular: bool,
    pub depth: Depth,
    /// 1 until the first anniversary; none before the first collaboration.
    pub tenure_year: Option<i32>,
    /// When the next plain conversation is due, if nobody speaks before.
    pub next_check_in: Option<Date>,
    /// When the next review is due, if none is held before.
    pub next_review: Option<Date>,
    /// The first coming day on which any of this can be another, if nothing happens.
    pub next_change: Option<Date>,
}

/// Evaluates one partnership as of a day. `facts` are in order (see [`Facts::sort`]).
pub fn evaluate(rules: &Registry, facts: &Facts, policy: Policy<'_>, today: Date, into: &mut Evaluation) {
    let day = Day::new(today);
    let cx = Cx::new(facts, policy, &day);
    rules.steps(&cx, &mut into.steps);
    gates::states(&cx, &mut into.gates);
    into.health = health::health(&cx);
    into.health.lift = lifting(&into.health, &into.steps);
    into.commitment = commitment::commitment(&cx);
    into.cadence = cadence::cadence(&cx);
    into.warmth = warmth::warmth(&cx);
    into.regular = warmth::regular(&cx);
    into.depth = depth::depth(&cx);
    into.tenure_year = facts.standing.started.and_then(|started| day.full_years(started)).map(|years| years + 1);
    (into.next_check_in, into.next_review) = check_ins::next_talks(&cx);
    into.next_change = day.next_change();
}

/// The step that would lift the lowest pillar most; among equals the most pressing.
fn lifting(health: &Health, steps: &[Step]) -> Option<usize> {
    let lowest = health.lowest?;
    let lifts = steps.iter().enumerate().filter_map(|(place, step)| Some((place, step.lifts.filter(|p| p.pillar() == lowest)?)));
    lifts.rev().max_by(|a, b| health.room(a.1).total_cmp(&health.room(b.1))).map(|(place, _)| place)
}

/// The first coming day on which the advice can be another, if nothing happens. A day's turn needs to evaluate a partnership
/// only when that day has come.
pub fn next_change(rules: &Registry, facts: &Facts, policy: Policy<'_>, today: Date) -> Option<Date> {
    let mut whole = Evaluation::default();
    evaluate(rules, facts, policy, today, &mut whole);
    whole.next_change
}
