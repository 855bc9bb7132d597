//! Too much work in front of the audience, or none of anything.

use stats::calendar::plus_days;

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::{
    cadence::{Slot, next_slot, over_cap},
    facts::Contact,
    health::Part,
    playbook::Setting,
    step::{Cause, Group},
    warmth::last,
};

/// Silence where the playbook names no rhythm.
const SILENCE_DAYS: i32 = 90;

pub const RULES: &[Rule] = &[
    Rule {
        code: "over_cap",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::Nobody,
        lifts: Some(Part::Range),
        action: "plan_rest",
        settled_by: "engine-settled-over-cap",
        says: ["engine-over-cap-planned", "engine-over-cap-now", "engine-over-cap-now"],
        args: &["count", "cap", "on", "slot"],
        evaluate: cap,
    },
    Rule {
        code: "silence",
        group: Group::Risks,
        holds: Holds::Growing,
        reaches: Reaches::OnAGoodDay,
        lifts: Some(Part::CheckIns),
        action: "write",
        settled_by: "engine-settled-silence",
        says: ["engine-silence", "engine-silence", "engine-silence-long"],
        args: &["from"],
        evaluate: silence,
    },
];

/// More than the cap in twelve months: now, or with what is booked. `slot` is the next day that keeps to the cap, or the word
/// `never`.
fn cap(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(cap) = cx.get(Setting::FatigueCap) else { return };
    let Some((at, count)) = over_cap(cx, cap.number) else { return };
    let times = Times { shown: at.on.min(cx.began()), due: at.on, last: None };
    if let Some(step) = found.raise(cx, Cause::Fact(at.fact()), times) {
        step.arg("count", count).arg("cap", cap.number).arg("on", at.on).rests_on(cap);
        match next_slot(cx, cap.number) {
            Slot::On(day) => step.arg("slot", day),
            Slot::Now => step.arg("slot", "now"),
            Slot::Never => step.arg("slot", "never"),
        };
        let begins = stats::calendar::plus_years(at.on, -1);
        for one in cx.facts.collaborations.iter().filter(|c| c.audience_facing && begins < c.on && c.on <= at.on) {
            step.because("engine-fact-collaboration", one.fact(), one.on);
        }
    }
}

/// Nobody spoke, of anything, for twice the latest days of a check-in; at three times it is long.
fn silence(cx: &Cx<'_>, found: &mut Found<'_>) {
    let rhythm = cx.get(Setting::CheckInLatest);
    let days = rhythm.map_or(SILENCE_DAYS, |latest| 2 * latest.number);
    let before = last(cx, Contact::two_way);
    let from = before.map_or(cx.began(), |c| c.on);
    let times = Times::ahead(plus_days(from, days), 0).last(plus_days(from, days + days / 2));
    let cause = before.map_or(Cause::Missing, |c| Cause::Fact(c.fact()));
    if let Some(step) = found.raise(cx, cause, times) {
        step.since(from).arg("from", from);
        step.rests_on = rhythm;
        match before {
            Some(before) => step.because("engine-fact-last-contact", before.fact(), before.on),
            None => step.because_since("engine-fact-no-contact", Some(from)),
        };
    }
}
