//! How the partnership can grow: the next stage, more freedom, something new, help for what the creator builds.

use stats::calendar::plus_days;

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::{
    facts::{Autonomy, FactRef, PlannedKind},
    gates,
    health::Part,
    playbook::Setting,
    step::{Cause, Group},
};

/// A note on style is about what the creator does now for so long.
const STYLE_DAYS: i32 = 365;
/// A format is proposed to whoever has worked with us so many times.
const FORMAT_AFTER: usize = 2;
/// A goal with no help of ours is spoken of after so many days.
const GOAL_DAYS: i32 = 90;
/// A launch can be supported well when it is known so many days ahead.
const LAUNCH_DAYS: i32 = 30;

pub const RULES: &[Rule] = &[
    Rule {
        code: "next_stage",
        group: Group::Growth,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: None,
        action: "propose_stage",
        settled_by: "engine-settled-stage",
        says: ["engine-next-stage", "engine-next-stage", "engine-next-stage"],
        args: &["stage"],
        evaluate: next_stage,
    },
    Rule {
        code: "autonomy_earned",
        group: Group::Growth,
        holds: Holds::Active,
        reaches: Reaches::Nobody,
        lifts: None,
        action: "raise_autonomy",
        settled_by: "engine-settled-autonomy",
        says: ["engine-autonomy-earned", "engine-autonomy-earned", "engine-autonomy-earned"],
        args: &["from", "to"],
        evaluate: autonomy,
    },
    Rule {
        code: "format_untried",
        group: Group::Growth,
        holds: Holds::Active,
        reaches: Reaches::OnAGoodDay,
        lifts: None,
        action: "propose_format",
        settled_by: "engine-settled-format",
        says: ["engine-format-untried", "engine-format-untried", "engine-format-untried"],
        args: &["seen"],
        evaluate: format,
    },
    Rule {
        code: "support_goal",
        group: Group::Growth,
        holds: Holds::Active,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Support),
        action: "support",
        settled_by: "engine-settled-support",
        says: ["engine-support-goal", "engine-support-goal", "engine-support-goal"],
        args: &["from"],
        evaluate: goal,
    },
    Rule {
        code: "support_launch",
        group: Group::Growth,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Support),
        action: "check_conflict",
        settled_by: "engine-settled-support",
        says: ["engine-support-launch", "engine-support-launch", "engine-support-launch"],
        args: &["on"],
        evaluate: launch,
    },
];

/// Every gate holds: the engine proposes, a person decides.
fn next_stage(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(next) = cx.stage.next().filter(|_| gates::all_met(cx)) else { return };
    let since = cx.facts.standing.since;
    if let Some(step) = found.raise(cx, Cause::Day(since), Times::ahead(since, 0)) {
        step.arg("stage", next.code());
        for gate in &cx.policy.playbook.stage(cx.stage).gates {
            let reading = gates::read(cx, gate.measure);
            step.evidence.push(crate::step::Evidence {
                says: format!("engine-measure-{}", gate.measure.code().replace('_', "-")).into(),
                fact: reading.fact,
                on: None,
                number: reading.found,
            });
        }
    }
}

/// The stage is for more freedom than the creator has.
fn autonomy(cx: &Cx<'_>, found: &mut Found<'_>) {
    let (Some(now), Some(earned)) = (cx.facts.standing.autonomy, cx.get(Setting::Autonomy)) else { return };
    let Some(level) = Autonomy::of_level(earned.number).filter(|&level| level > now) else { return };
    let since = cx.facts.standing.since;
    if let Some(step) = found.raise(cx, Cause::Number(level.level().into()), Times::ahead(since, 0)) {
        step.arg("from", now.code()).arg("to", level.code()).rests_on(earned);
        step.because_since("engine-fact-stage-since", Some(since));
    }
}

/// A format that the creator makes and that was never tried together. The newest is proposed.
fn format(cx: &Cx<'_>, found: &mut Found<'_>) {
    let together = &cx.facts.collaborations;
    if cx.facts.style.is_empty() || together.iter().filter(|c| cx.day.reached(c.on)).count() < FORMAT_AFTER {
        return;
    }
    let untried = |format: u16| !together.iter().any(|c| c.format == Some(format));
    let mut notes = cx.facts.style.iter().rev().filter_map(|s| Some((s, s.format.filter(|&f| untried(f))?)));
    let Some((note, format)) = notes.find(|(s, _)| cx.day.within(s.on, STYLE_DAYS)) else { return };
    if let Some(step) = found.raise(cx, Cause::Number(format.into()), Times::ahead(plus_days(note.on, 14), 14)) {
        step.arg("seen", note.on).because("engine-fact-style", note.fact(), note.on);
    }
}

/// An open goal that nobody has helped with for a while.
fn goal(cx: &Cx<'_>, found: &mut Found<'_>) {
    for goal in cx.facts.goals.iter().filter(|g| g.closed.is_none()) {
        let helped = goal.helped.max(helped(cx, goal.fact()));
        let from = helped.map_or(goal.stated, |on| on.max(goal.stated));
        let cause = helped.map_or(Cause::Fact(goal.fact()), |on| Cause::FactOn(goal.fact(), on));
        if let Some(step) = found.raise(cx, cause, Times::ahead(plus_days(from, GOAL_DAYS), 0)) {
            step.since(from).arg("from", from).because("engine-fact-goal", goal.fact(), goal.stated);
            if let Some(on) = helped {
                step.because("engine-fact-helped", goal.fact(), on);
            }
        }
    }
}

fn helped(cx: &Cx<'_>, what: FactRef) -> Option<jiff::civil::Date> {
    cx.facts.support.iter().filter(|s| s.served == Some(what) && cx.day.reached(s.on)).map(|s| s.on).max()
}

/// A launch of the creator's own that is near, and for which nothing was done. First comes the check for conflicts.
fn launch(cx: &Cx<'_>, found: &mut Found<'_>) {
    for launch in cx.facts.planned.iter().filter(|p| p.kind == PlannedKind::Launch) {
        if cx.day.passed(launch.on) || helped(cx, launch.fact()).is_some() {
            continue;
        }
        let times = Times::ahead(plus_days(launch.on, -LAUNCH_DAYS / 2), LAUNCH_DAYS / 2);
        if let Some(step) = found.raise(cx, Cause::Fact(launch.fact()), times) {
            step.arg("on", launch.on).because("engine-fact-launch", launch.fact(), launch.on);
        }
    }
}
