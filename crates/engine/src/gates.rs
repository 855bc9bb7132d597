//! Gates: what the next stage still needs, and whose it is.

use jiff::civil::Date;
use stats::calendar::{plus_months, plus_years};

use crate::{
    cadence::count_to,
    facts::{Collaboration, Contact, FactRef, Outcome, Promise, Side, Subject},
    playbook::{Gate, Measure, Whose},
    rules::Cx,
    warmth,
};

crate::codes::codes! {
    pub enum Verdict {
        Met = "met",
        Unmet = "unmet",
        /// There is no evidence either way, which is never taken for a yes.
        Unknown = "unknown",
    }
}

/// How one gate stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GateState {
    /// Its place in the playbook's list.
    pub place: usize,
    pub measure: Measure,
    pub verdict: Verdict,
    /// What was found; yes is 1 and no is 0.
    pub found: Option<f64>,
    pub whose: Whose,
    /// The day on which an unmet gate is met by time alone, if nothing new happens.
    pub clears: Option<Date>,
    /// The newest row that speaks for what was found.
    pub fact: Option<FactRef>,
}

/// What was found, the row that speaks for it, and when time alone makes it another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    pub found: Option<f64>,
    pub fact: Option<FactRef>,
    /// The day by which time alone has cleared what stands in the way.
    pub clears: Option<Date>,
}

impl Reading {
    fn count(count: usize, fact: Option<FactRef>) -> Self {
        Self { found: Some(count_to(count).into()), fact, clears: None }
    }

    fn yes(yes: bool, fact: Option<FactRef>) -> Self {
        Self { found: Some(if yes { 1.0 } else { 0.0 }), fact, clears: None }
    }
}

/// The gates from the present stage to the next, in the order of the playbook. A rest has none.
pub fn states(cx: &Cx<'_>, into: &mut Vec<GateState>) {
    into.clear();
    into.extend(gates(cx).iter().enumerate().map(|(place, gate)| state(cx, place, gate)));
}

/// Whether there are gates and every one of them holds.
pub fn all_met(cx: &Cx<'_>) -> bool {
    let gates = gates(cx);
    !gates.is_empty() && gates.iter().all(|gate| read(cx, gate.measure).found.is_some_and(|found| gate.holds(found)))
}

fn gates<'a>(cx: &Cx<'a>) -> &'a [Gate] {
    if cx.facts.standing.stage.is_growing() { &cx.policy.playbook.stage(cx.stage).gates } else { &[] }
}

fn state(cx: &Cx<'_>, place: usize, gate: &Gate) -> GateState {
    let Reading { found, fact, clears } = read(cx, gate.measure);
    let verdict = match found {
        None => Verdict::Unknown,
        Some(found) if gate.holds(found) => Verdict::Met,
        Some(_) => Verdict::Unmet,
    };
    let clears = clears.filter(|_| verdict == Verdict::Unmet && gate.holds(cleared(cx, gate)));
    GateState { place, measure: gate.measure, verdict, found, whose: gate.measure.whose(), clears, fact }
}

/// What would be found once time has cleared it.
fn cleared(cx: &Cx<'_>, gate: &Gate) -> f64 {
    match gate.measure {
        Measure::BrokenPromises => f64::from(count_to(overdue(cx).count())),
        _ => gate.value,
    }
}

/// What is found for a measure today.
pub fn read(cx: &Cx<'_>, measure: Measure) -> Reading {
    let facts = cx.facts;
    match measure {
        Measure::Collaborations => {
            let done = || facts.collaborations.iter().filter(|c| cx.day.reached(c.on));
            Reading::count(done().count(), done().last().map(Collaboration::fact))
        }
        Measure::CollaborationsYear => {
            let recent = || facts.collaborations.iter().filter(|c| c.audience_facing && cx.day.within_year(c.on));
            Reading::count(recent().count(), recent().last().map(Collaboration::fact))
        }
        Measure::TenureYears => tenure(cx),
        Measure::ResultsShared => share(cx, |p| p.subject == Subject::Results),
        Measure::PromisesKept => share(cx, |_| true),
        Measure::LiftMedian => lift(cx),
        Measure::BrokenPromises => broken(cx),
        Measure::WantsMore => match facts.standing.wants_more {
            Some((_, yes)) => Reading::yes(yes, None),
            None => Reading::default(),
        },
        Measure::CheckIns => {
            let recent = || facts.contacts.iter().filter(|c| Contact::checks_in(c) && cx.day.within_year(c.on));
            Reading::count(recent().count(), recent().last().map(Contact::fact))
        }
        Measure::RegularContact => Reading::yes(warmth::regular(cx), warmth::last(cx, Contact::plain).map(Contact::fact)),
        Measure::WishesCurrent => {
            let current = facts.wishes.current();
            Reading::yes(current.is_some_and(|(on, _)| cx.day.within_year(on)), current.map(|(_, fact)| fact))
        }
        Measure::WishesWaiting => {
            let waiting = || facts.wishes.list.iter().filter(|w| w.waits());
            Reading::count(waiting().count(), waiting().next().map(|w| w.fact()))
        }
        Measure::Support => {
            let recent = || facts.support.iter().filter(|s| cx.day.within_year(s.on));
            Reading::count(recent().count(), recent().last().map(|s| s.fact()))
        }
        Measure::StyleNotes => Reading::count(facts.style.len(), facts.style.last().map(|s| s.fact())),
    }
}

fn tenure(cx: &Cx<'_>) -> Reading {
    let Some(started) = cx.facts.standing.started else { return Reading { found: Some(0.0), ..Reading::default() } };
    let years = cx.day.full_years(started);
    let asked = gates(cx).iter().find(|g| g.measure == Measure::TenureYears).map(|g| g.value);
    // A whole number by the playbook's own check.
    let clears = asked.map(|years| plus_years(started, years as i32));
    Reading { found: Some(f64::from(years.unwrap_or(0))), fact: None, clears }
}

/// Of our promises that fell due in twelve months, how many were kept by their day. Released ones were nobody's fault.
fn share(cx: &Cx<'_>, about: impl Fn(&Promise) -> bool) -> Reading {
    let ours = cx.facts.promises.iter().filter(|p| p.side == Side::Ours && p.outcome != Outcome::Released && about(p));
    let (mut due, mut kept, mut last) = (0, 0, None);
    for promise in ours {
        let decided = promise.outcome != Outcome::Open || cx.day.passed(promise.due);
        if decided && cx.day.within_year(promise.due) {
            due += 1;
            kept += i32::from(promise.kept_in_time());
            last = Some(promise.fact());
        }
    }
    Reading { found: (due > 0).then(|| f64::from(kept) / f64::from(due)), fact: last, clears: None }
}

/// The median index of the last three that were measured.
fn lift(cx: &Cx<'_>) -> Reading {
    let mut last = cx.facts.collaborations.iter().rev().filter(|c| cx.day.reached(c.on)).filter_map(|c| Some((c.index?, c.fact())));
    let (a, b, c) = (last.next(), last.next(), last.next());
    let fact = a.map(|(_, fact)| fact);
    let found = match (a, b, c) {
        (Some((a, _)), Some((b, _)), Some((c, _))) => Some(a.max(b).min(a.min(b).max(c))),
        (Some((a, _)), Some((b, _)), None) => Some(f32::midpoint(a, b)),
        (Some((a, _)), ..) => Some(a),
        (None, ..) => None,
    };
    // Through its shortest decimal, so that 1.2 measured meets a gate of 1.2.
    Reading { found: found.and_then(|f| f.to_string().parse().ok()), fact, clears: None }
}

fn overdue<'a>(cx: &Cx<'a>) -> impl Iterator<Item = &'a Promise> {
    let cx = *cx;
    cx.facts.promises.iter().filter(move |p| p.open(Side::Ours) && cx.day.passed(p.due))
}

/// Broken or kept late in the last six months, counted from when that was settled; and overdue now.
fn broken(cx: &Cx<'_>) -> Reading {
    let late = |p: &&Promise| p.side == Side::Ours && (p.outcome == Outcome::Broken || (p.outcome == Outcome::Kept && !p.kept_in_time()));
    let (mut count, mut last, mut clears) = (0, None, None);
    for promise in cx.facts.promises.iter().filter(late) {
        let on = promise.settled.unwrap_or(promise.due);
        let leaves = plus_months(on, 6);
        if cx.day.reached(on) && !cx.day.reached(leaves) {
            (count, last, clears) = (count + 1, Some(promise.fact()), clears.max(Some(leaves)));
        }
    }
    let now = overdue(cx).count();
    Reading::count(count + now, overdue(cx).next().map(Promise::fact).or(last)).clearing(clears)
}

impl Reading {
    fn clearing(self, clears: Option<Date>) -> Self {
        Self { clears, ..self }
    }
}
