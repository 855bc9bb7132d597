//! Who cares for the partnership.

use stats::calendar::plus_days;

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::step::{Cause, Group};

/// A handover wants so many days.
const HANDOVER_DAYS: i32 = 21;

pub const RULES: &[Rule] = &[
    Rule {
        code: "no_manager",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: None,
        action: "hand_over",
        settled_by: "engine-settled-manager",
        says: ["engine-no-manager", "engine-no-manager", "engine-no-manager"],
        args: &[],
        evaluate: nobody,
    },
    Rule {
        code: "manager_leaving",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: None,
        action: "hand_over",
        settled_by: "engine-settled-manager",
        says: ["engine-manager-leaving", "engine-manager-leaving", "engine-manager-gone"],
        args: &["leaves"],
        evaluate: leaving,
    },
    Rule {
        code: "manager_overloaded",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: None,
        action: "hand_over",
        settled_by: "engine-settled-load",
        says: ["engine-manager-overloaded", "engine-manager-overloaded", "engine-manager-overloaded"],
        args: &["over"],
        evaluate: overloaded,
    },
];

fn nobody(cx: &Cx<'_>, found: &mut Found<'_>) {
    if cx.facts.manager.is_none()
        && let Some(step) = found.raise(cx, Cause::Missing, Times::ahead(cx.facts.standing.since, 0))
    {
        step.because_since("engine-fact-no-manager", None);
    }
}

fn leaving(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some((manager, leaves)) = cx.facts.manager.and_then(|m| Some((m, m.leaves?))) else { return };
    let times = Times { shown: plus_days(leaves, -HANDOVER_DAYS), due: plus_days(leaves, -7), last: Some(leaves) };
    if let Some(step) = found.raise(cx, Cause::Fact(manager.fact()), times) {
        step.arg("leaves", leaves).because("engine-fact-manager-leaves", manager.fact(), leaves);
    }
}

/// Only for those partnerships that would be handed over first, as many as are too many. Whoever leaves is spoken of above.
fn overloaded(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(manager) = cx.facts.manager.filter(|m| m.leaves.is_none() && m.place < m.over) else { return };
    if let Some(step) = found.raise(cx, Cause::Fact(manager.fact()), Times::ahead(cx.facts.standing.since, 0)) {
        step.arg("over", i32::from(manager.over)).because_number("engine-fact-manager-over", manager.over);
    }
}
