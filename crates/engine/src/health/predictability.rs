//! Can the creator rely on us: promises kept, the year's guarantee, the number of collaborations.

use stats::{calendar::plus_years, score};

use super::{Reason, Tally, Tell, weight};
use crate::{
    cadence::count_to,
    commitment::{Course, commitment},
    facts::{Outcome, Promise, Side, Subject},
    playbook::Setting,
    rules::Cx,
};

/// Promises of ours on anything but openness and introductions, which have parts of their own.
pub(super) fn promises(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let own = |p: &Promise| !matches!(p.subject, Subject::Results | Subject::Answer | Subject::Introduction);
    let mut tally = Tally::default();
    promised(cx, own, &mut tally, tell);
    tally.value()
}

/// Counts our promises that were due: kept by their day, or not.
pub(super) fn promised(cx: &Cx<'_>, about: impl Fn(&Promise) -> bool, tally: &mut Tally, tell: Tell<'_>) {
    for promise in cx.facts.promises.iter().filter(|p| p.side == Side::Ours && about(p)) {
        let (kept, says) = match promise.outcome {
            Outcome::Kept if promise.kept_in_time() => (true, "engine-fact-promise-kept"),
            Outcome::Kept => (false, "engine-fact-promise-kept-late"),
            Outcome::Broken => (false, "engine-fact-promise-broken"),
            Outcome::Open if cx.day.passed(promise.due) => (false, "engine-fact-promise-overdue"),
            Outcome::Open | Outcome::Released => continue,
        };
        let on = promise.settled.unwrap_or(promise.due);
        let weight = weight(cx.day, on);
        if weight > 0.0 {
            tally.add(weight, kept);
            tell(Reason::row(kept, says, promise.fact(), on));
        }
    }
}

/// The running year: 100 on course, 50 while it can just be kept, then the share that there is.
pub(super) fn guarantee(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let found = commitment(cx)?;
    let value = match found.course {
        Course::Kept | Course::Booked | Course::Open => 100.0,
        Course::AtRisk => 50.0,
        Course::Lost => f64::from(found.done + found.booked) * 100.0 / f64::from(found.guaranteed.number),
    };
    let says = match found.course {
        Course::Kept => "engine-fact-guarantee-kept",
        Course::Booked => "engine-fact-guarantee-booked",
        Course::Open => "engine-fact-guarantee-open",
        Course::AtRisk => "engine-fact-guarantee-at-risk",
        Course::Lost => "engine-fact-guarantee-lost",
    };
    tell(Reason { good: value == 100.0, says, fact: None, on: Some(found.until), number: Some(found.owed.into()) });
    Some(value)
}

/// Collaborations of twelve months against what the stage is for. Too few says nothing before a whole year has gone by.
pub(super) fn range(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let (min, max) = (cx.number(Setting::CollaborationsMin)?, cx.number(Setting::CollaborationsMax)?);
    let started = cx.facts.standing.started?;
    let count = count_to(cx.facts.collaborations.iter().filter(|c| c.audience_facing && cx.day.within_year(c.on)).count());
    if count < min && !cx.day.reached(plus_years(started, 1)) {
        return None;
    }
    let value = score::cadence(count, min, max);
    let says = match count {
        c if c < min => "engine-fact-collaborations-few",
        c if c > max => "engine-fact-collaborations-many",
        _ => "engine-fact-collaborations-right",
    };
    tell(Reason { good: value == 100.0, says, fact: None, on: None, number: Some(count.into()) });
    Some(value)
}
