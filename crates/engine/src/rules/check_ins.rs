//! Conversations: those that ask for nothing, the quarterly review, planning, and what the creator wants.
//!
//! The engine schedules the reminder and never the message.

use jiff::civil::Date;
use stats::calendar::plus_days;

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::{
    facts::{Contact, PlannedKind},
    health::Part,
    playbook::{Applied, Setting},
    step::{Cause, Group},
    warmth::last,
};

/// Days by which a review or an invitation can be late before it counts as missed.
const GRACE_DAYS: i32 = 14;
/// A new partnership is asked what it wants after so many days.
const FIRST_WISHES_DAYS: i32 = 30;
const YEAR_DAYS: i32 = 365;

pub const RULES: &[Rule] = &[
    Rule {
        code: "check_in",
        group: Group::CheckIns,
        holds: Holds::Growing,
        reaches: Reaches::OnAGoodDay,
        lifts: Some(Part::CheckIns),
        action: "check_in",
        settled_by: "engine-settled-check-in",
        says: ["engine-check-in-soon", "engine-check-in-due", "engine-check-in-late"],
        args: &["from"],
        evaluate: check_in,
    },
    Rule {
        code: "review",
        group: Group::CheckIns,
        holds: Holds::Active,
        reaches: Reaches::OnAGoodDay,
        lifts: Some(Part::CheckIns),
        action: "schedule_review",
        settled_by: "engine-settled-review",
        says: ["engine-review-soon", "engine-review-due", "engine-review-late"],
        args: &["from", "due"],
        evaluate: review,
    },
    Rule {
        code: "planning",
        group: Group::CheckIns,
        holds: Holds::Active,
        reaches: Reaches::OnAGoodDay,
        lifts: None,
        action: "invite_to_planning",
        settled_by: "engine-settled-planning",
        says: ["engine-planning-soon", "engine-planning-due", "engine-planning-due"],
        args: &["from"],
        evaluate: planning,
    },
    Rule {
        code: "ask_wishes",
        group: Group::CheckIns,
        holds: Holds::Active,
        reaches: Reaches::OnAGoodDay,
        lifts: Some(Part::Answers),
        action: "ask_wishes",
        settled_by: "engine-settled-wishes",
        says: ["engine-ask-wishes", "engine-ask-wishes", "engine-ask-wishes"],
        args: &["from"],
        evaluate: wishes,
    },
];

/// Counted only from a real two-way contact that asked for nothing.
fn check_in(cx: &Cx<'_>, found: &mut Found<'_>) {
    let (Some(ideal), latest) = (cx.get(Setting::CheckInIdeal), cx.get(Setting::CheckInLatest)) else { return };
    let latest = latest.unwrap_or(ideal);
    let before = last(cx, Contact::checks_in);
    let from = before.map_or(cx.began(), |c| c.on);
    let times = Times::ahead(plus_days(from, ideal.number), 0).last(plus_days(from, latest.number));
    if booked(cx, PlannedKind::CheckIn, from) || booked(cx, PlannedKind::Review, from) {
        return;
    }
    let cause = before.map_or(Cause::Missing, |c| Cause::Fact(c.fact()));
    if let Some(step) = found.raise(cx, cause, times) {
        let late = cx.day.passed(plus_days(from, latest.number));
        step.since(from).arg("from", from).rests_on(if late { latest } else { ideal });
        match before {
            Some(before) => step.because("engine-fact-last-check-in", before.fact(), before.on),
            None => step.because_since("engine-fact-no-check-in", Some(from)),
        };
        not_counted(cx, from).into_iter().for_each(|c| {
            step.because("engine-fact-contact-not-counted", c.fact(), c.on);
        });
    }
}

/// The days on which the next plain conversation and the next review are due, if nobody speaks before; none where no day can be
/// said or one is booked. A day that has come has a step.
pub(crate) fn next_talks(cx: &Cx<'_>) -> (Option<Date>, Option<Date>) {
    let stage = cx.facts.standing.stage;
    let plain = || {
        let from = last(cx, Contact::checks_in).map_or(cx.began(), |c| c.on);
        let free = !booked(cx, PlannedKind::CheckIn, from) && !booked(cx, PlannedKind::Review, from);
        cx.get(Setting::CheckInIdeal).filter(|_| free).and_then(|ideal| welcome(cx, plus_days(from, ideal.number)))
    };
    let review = || {
        let from = last(cx, Contact::reviews).map_or(cx.began(), |c| c.on);
        cx.get(Setting::Review)
            .filter(|_| !booked(cx, PlannedKind::Review, from))
            .and_then(|every| welcome(cx, plus_days(from, every.number)))
    };
    (Holds::Growing.at(stage).then(plain).flatten(), Holds::Active.at(stage).then(review).flatten())
}

/// The first good day of the creator from a day on, after a pause.
fn welcome(cx: &Cx<'_>, day: Date) -> Option<Date> {
    let again = cx.facts.creator.no_contact_before;
    (again != Some(Date::MAX)).then(|| cx.facts.creator.good_day(again.map_or(day, |again| again.max(day))))
}

/// The last contact since a day that did not count, so that nobody wonders why.
fn not_counted<'a>(cx: &Cx<'a>, since: Date) -> Option<&'a Contact> {
    last(cx, |c| !c.checks_in()).filter(|c| c.on > since)
}

fn review(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(every) = cx.get(Setting::Review) else { return };
    let before = last(cx, Contact::reviews);
    periodic(cx, found, Period { every, before: before.map(|c| (c.on, c.fact())), booked: PlannedKind::Review, ahead: GRACE_DAYS })
}

fn planning(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(every) = cx.get(Setting::Planning) else { return };
    let held = cx.facts.planned.iter().rev().find(|p| p.kind == PlannedKind::Planning && cx.day.reached(p.on));
    periodic(cx, found, Period { every, before: held.map(|p| (p.on, p.fact())), booked: PlannedKind::Planning, ahead: GRACE_DAYS })
}

/// Something that comes again and again.
struct Period {
    every: Applied,
    before: Option<(Date, crate::facts::FactRef)>,
    booked: PlannedKind,
    ahead: i32,
}

/// Each period that goes by is a cause of its own, so that one that was dismissed does not silence the next.
fn periodic(cx: &Cx<'_>, found: &mut Found<'_>, period: Period) {
    let from = period.before.map_or(cx.began(), |(on, _)| on);
    if booked(cx, period.booked, from) {
        return;
    }
    let every = period.every.number;
    let first = plus_days(from, every);
    let missed = cx.day.periods(first, every);
    let times = Times { shown: plus_days(first, -period.ahead), due: first, last: Some(plus_days(first, GRACE_DAYS)) };
    if let Some(step) = found.raise(cx, Cause::Day(plus_days(first, missed * every)), times) {
        step.since(from).arg("from", from).rests_on(period.every);
        if step.says.starts_with("engine-review") {
            let due = step.due;
            step.arg("due", due);
        }
        match period.before {
            Some((on, fact)) => step.because("engine-fact-last-time", fact, on),
            None => step.because_since("engine-fact-never", Some(from)),
        };
    }
}

/// Such a conversation has a day that is still to come.
fn booked(cx: &Cx<'_>, kind: PlannedKind, since: Date) -> bool {
    cx.facts.planned.iter().any(|p| p.kind == kind && p.on > since && !cx.day.passed(p.on))
}

fn wishes(cx: &Cx<'_>, found: &mut Found<'_>) {
    let current = cx.facts.wishes.current();
    let (from, due) = match current {
        Some((on, _)) => (on, plus_days(on, YEAR_DAYS)),
        None => (cx.began(), plus_days(cx.began(), FIRST_WISHES_DAYS)),
    };
    let missed = cx.day.periods(due, YEAR_DAYS);
    if let Some(step) = found.raise(cx, Cause::Day(plus_days(due, missed * YEAR_DAYS)), Times::ahead(due, 0)) {
        step.since(from).arg("from", from);
        match current {
            Some((on, fact)) => step.because("engine-fact-last-wishes", fact, on),
            None => step.because_since("engine-fact-no-wishes", Some(from)),
        };
    }
}
