//! Days that are theirs, or ours together.

use jiff::civil::Date;
use stats::calendar::{plus_days, plus_years};

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::{
    facts::{PlannedKind, YearDay},
    step::{Cause, Group},
};

/// How long before its day a moment is shown, and how long it can be caught up on.
const AHEAD_DAYS: i32 = 7;
const AFTER_DAYS: i32 = 7;
const MILESTONE_DAYS: i32 = 14;

pub const RULES: &[Rule] = &[
    Rule {
        code: "anniversary",
        group: Group::Moments,
        holds: Holds::Growing,
        reaches: Reaches::OnTheDay,
        lifts: None,
        action: "congratulate",
        settled_by: "engine-settled-moment",
        says: ["engine-anniversary", "engine-anniversary", "engine-anniversary"],
        args: &["years", "on"],
        evaluate: anniversary,
    },
    Rule {
        code: "round_collaboration",
        group: Group::Moments,
        holds: Holds::Growing,
        reaches: Reaches::OnTheDay,
        lifts: None,
        action: "congratulate",
        settled_by: "engine-settled-moment",
        says: ["engine-round-collaboration", "engine-round-collaboration", "engine-round-collaboration"],
        args: &["number", "on"],
        evaluate: round_collaboration,
    },
    Rule {
        code: "followers",
        group: Group::Moments,
        holds: Holds::Growing,
        reaches: Reaches::OnTheDay,
        lifts: None,
        action: "congratulate",
        settled_by: "engine-settled-moment",
        says: ["engine-followers", "engine-followers", "engine-followers"],
        args: &["followers", "on"],
        evaluate: followers,
    },
    Rule {
        code: "birthday",
        group: Group::Moments,
        holds: Holds::Growing,
        reaches: Reaches::OnTheDay,
        lifts: None,
        action: "congratulate",
        settled_by: "engine-settled-moment",
        says: ["engine-birthday-soon", "engine-birthday", "engine-birthday"],
        args: &["on"],
        evaluate: birthday,
    },
    Rule {
        code: "own_launch",
        group: Group::Moments,
        holds: Holds::Growing,
        reaches: Reaches::OnTheDay,
        lifts: None,
        action: "congratulate",
        settled_by: "engine-settled-moment",
        says: ["engine-own-launch", "engine-own-launch", "engine-own-launch"],
        args: &["on"],
        evaluate: own_launch,
    },
];

/// The year's day that is near: the one to come within a week, or the one that was within a week.
fn near(cx: &Cx<'_>, of_year: impl Fn(i16) -> Date) -> Option<Date> {
    cx.day.until(|today| {
        let days = [-1, 0, 1].map(|step| of_year(today.year().saturating_add(step)));
        let ends = |day: Date| plus_days(day, AFTER_DAYS + 1);
        let near = days.into_iter().find(|&day| plus_days(day, -AHEAD_DAYS) <= today && today < ends(day));
        let starts = days.into_iter().map(|day| plus_days(day, -AHEAD_DAYS)).filter(|&day| day > today).min();
        (near, near.map(ends).or(starts).unwrap_or(plus_days(today, 1)))
    })
}

fn anniversary(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(started) = cx.facts.standing.started else { return };
    let Some(on) = near(cx, |year| plus_years(started, i32::from(year) - i32::from(started.year()))) else { return };
    let years = i32::from(on.year()) - i32::from(started.year());
    if years < 1 {
        return;
    }
    if let Some(step) = found.raise(cx, Cause::Number(years.into()), Times::ahead(on, AHEAD_DAYS)) {
        step.arg("years", years).arg("on", on).because_since("engine-fact-started", Some(started));
    }
}

/// The fifth, the tenth, and each tenth after it.
fn round_collaboration(cx: &Cx<'_>, found: &mut Found<'_>) {
    let round = cx.facts.collaborations.iter().filter(|c| c.sequence == 5 || (c.sequence > 0 && c.sequence % 10 == 0));
    for one in round {
        if !cx.day.within(one.on, MILESTONE_DAYS) {
            continue;
        }
        if let Some(step) = found.raise(cx, Cause::Fact(one.fact()), Times::ahead(one.on, 0)) {
            step.arg("number", i32::from(one.sequence)).arg("on", one.on);
            step.because("engine-fact-collaboration", one.fact(), one.on);
        }
    }
}

fn followers(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(passed) = cx.facts.creator.milestone.filter(|m| cx.day.within(m.on, MILESTONE_DAYS)) else { return };
    if let Some(step) = found.raise(cx, Cause::FactOn(passed.fact(), passed.on), Times::ahead(passed.on, 0)) {
        step.arg("followers", usize::try_from(passed.followers).unwrap_or(usize::MAX)).arg("on", passed.on);
        step.because("engine-fact-followers", passed.fact(), passed.on);
    }
}

/// Somebody born on 29 February is congratulated on the 28th in common years.
fn birthday(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(day) = cx.facts.creator.birthday else { return };
    let Some(on) = near(cx, |year| in_year(day, year)) else { return };
    if let Some(step) = found.raise(cx, Cause::Number(on.year().into()), Times::ahead(on, AHEAD_DAYS)) {
        step.arg("on", on).because("engine-fact-birthday", cx.facts.creator.fact(), on);
    }
}

fn in_year(day: YearDay, year: i16) -> Date {
    let last = Date::new(year, day.month.clamp(1, 12), 1).map_or(day.day, |first| first.days_in_month());
    Date::new(year, day.month.clamp(1, 12), day.day.clamp(1, last)).unwrap_or(Date::MAX)
}

fn own_launch(cx: &Cx<'_>, found: &mut Found<'_>) {
    for launch in cx.facts.planned.iter().filter(|p| p.kind == PlannedKind::Launch) {
        if !cx.day.within(launch.on, AFTER_DAYS + 1) {
            continue;
        }
        if let Some(step) = found.raise(cx, Cause::Fact(launch.fact()), Times::ahead(launch.on, 0)) {
            step.arg("on", launch.on).because("engine-fact-launch", launch.fact(), launch.on);
        }
    }
}
