//! What was guaranteed for the running year of the partnership, and whether it can still be kept.
//!
//! A guarantee counts projects of any kind, done or booked. What was promised to this creator for a time counts within that time;
//! else what the playbook guarantees counts from one anniversary of the first collaboration to the next.

use jiff::civil::Date;
use stats::calendar::{days_between, plus_days, plus_years};

use crate::{
    cadence::count_to,
    facts::FactRef,
    playbook::{Applied, Setting},
    rules::Cx,
};

/// Days that a project takes where the playbook names no lead time.
pub const USUAL_LEAD_DAYS: i32 = 21;

crate::codes::codes! {
    /// How the year stands.
    pub enum Course {
        /// All that was guaranteed is done.
        Kept = "kept",
        /// What is not done is booked.
        Booked = "booked",
        /// There is time for what is neither.
        Open = "open",
        /// There is just time, if it is booked now: less than twice the lead time of the playbook for each.
        AtRisk = "at_risk",
        /// Less than one lead time is left for each.
        Lost = "lost",
    }
}

/// A year's guarantee.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Commitment {
    /// Its first day, and the first day after it.
    pub from: Date,
    pub until: Date,
    /// Which year of the partnership, from 1; 0 before the first collaboration.
    pub year: i32,
    pub guaranteed: Applied,
    /// The row it was promised in, where it is not the playbook's.
    pub agreed: Option<FactRef>,
    pub done: i32,
    pub booked: i32,
    /// Guaranteed and neither done nor booked.
    pub owed: i32,
    /// How many there will be at the end, if those owed are made without hurry from now on: twice the lead time each.
    pub forecast: i32,
    pub course: Course,
    /// From this day there is just time for what is owed; none when nothing is.
    pub at_risk_from: Option<Date>,
    /// The last day on which what is owed can still be booked in time.
    pub last_day: Option<Date>,
}

/// What is guaranteed, from when, and before when.
struct Terms {
    from: Date,
    until: Date,
    year: i32,
    guaranteed: Applied,
    agreed: Option<FactRef>,
}

/// What was promised for today, the newest first.
fn promised(cx: &Cx<'_>) -> Option<Terms> {
    let holds = |a: &&crate::facts::Agreed| cx.day.reached(a.from) && !cx.day.reached(a.until);
    let agreed = cx.facts.agreed.iter().rev().find(holds)?;
    let stage = cx.facts.standing.growing();
    Some(Terms {
        from: agreed.from,
        until: agreed.until,
        year: cx.facts.standing.started.and_then(|started| cx.day.full_years(started)).map_or(0, |years| years + 1),
        guaranteed: Applied { setting: Setting::ProjectsGuaranteed, stage, number: agreed.projects, own: true },
        agreed: Some(agreed.fact()),
    })
}

/// What the playbook guarantees, once the first collaboration has been.
fn usual(cx: &Cx<'_>) -> Option<Terms> {
    let guaranteed = cx.get(Setting::ProjectsGuaranteed).filter(|g| g.number > 0)?;
    let started = cx.facts.standing.started?;
    let year = cx.day.full_years(started)?;
    Some(Terms { from: plus_years(started, year), until: plus_years(started, year + 1), year: year + 1, guaranteed, agreed: None })
}

/// The running year, where something is guaranteed.
pub fn commitment(cx: &Cx<'_>) -> Option<Commitment> {
    let Terms { from, until, year, guaranteed, agreed } = promised(cx).or_else(|| usual(cx))?;
    let within = || cx.facts.collaborations.iter().filter(|c| from <= c.on && c.on < until);
    let done = count_to(within().filter(|c| cx.day.reached(c.on)).count());
    let booked = count_to(within().count()) - done;
    let owed = (guaranteed.number - done - booked).max(0);
    let lead = cx.number(Setting::BriefLead).unwrap_or(USUAL_LEAD_DAYS);
    let at_risk_from = plus_days(until, 1 - 2 * lead * owed);
    let last_day = plus_days(until, -lead * owed);
    let course = match owed {
        0 if booked == 0 => Course::Kept,
        0 => Course::Booked,
        _ if cx.day.passed(last_day) => Course::Lost,
        _ if cx.day.reached(at_risk_from) => Course::AtRisk,
        _ => Course::Open,
    };
    Some(Commitment {
        from,
        until,
        year,
        guaranteed,
        agreed,
        done,
        booked,
        owed,
        forecast: done + booked + fitting(cx, until, 2 * lead).min(owed),
        course,
        at_risk_from: (owed > 0).then_some(at_risk_from),
        last_day: (owed > 0).then_some(last_day),
    })
}

/// How many projects of so many days each fit before a day.
fn fitting(cx: &Cx<'_>, until: Date, days: i32) -> i32 {
    cx.day.until(|today| {
        let fit = days_between(today, until).max(0) / days.max(1);
        (fit, plus_days(until, 1 - fit * days.max(1)))
    })
}
