//! The guarantee of the running year, while it can still be kept.

use super::{Cx, Found, Holds, Reaches, Rule, Times};
use crate::{
    commitment::commitment,
    health::Part,
    step::{Cause, Group},
};

pub const RULES: &[Rule] = &[Rule {
    code: "guarantee_at_risk",
    group: Group::Promises,
    holds: Holds::Active,
    reaches: Reaches::Nobody,
    lifts: Some(Part::Guarantee),
    action: "book_project",
    settled_by: "engine-settled-guarantee",
    says: ["engine-guarantee-at-risk", "engine-guarantee-at-risk-due", "engine-guarantee-broken"],
    args: &["guaranteed", "done", "booked", "owed", "last_day", "until"],
    evaluate: guarantee,
}];

fn guarantee(cx: &Cx<'_>, found: &mut Found<'_>) {
    let Some(year) = commitment(cx) else { return };
    let (Some(shown), Some(last_day)) = (year.at_risk_from, year.last_day) else { return };
    let times = Times { shown, due: stats::calendar::plus_days(last_day, -7).max(shown), last: Some(last_day) };
    let cause = year.agreed.map_or(Cause::Number(year.year.into()), Cause::Fact);
    if let Some(step) = found.raise(cx, cause, times) {
        step.since(year.from)
            .arg("guaranteed", year.guaranteed.number)
            .arg("done", year.done)
            .arg("booked", year.booked)
            .arg("owed", year.owed)
            .arg("last_day", last_day)
            .arg("until", year.until)
            .rests_on(year.guaranteed);
        if let Some(agreed) = year.agreed {
            step.because("engine-fact-commitment", agreed, year.from);
        }
        step.because_number("engine-fact-done", year.done).because_number("engine-fact-booked", year.booked);
        for project in cx.facts.collaborations.iter().filter(|c| year.from <= c.on && c.on < year.until) {
            step.because("engine-fact-project", project.fact(), project.on);
        }
    }
}
