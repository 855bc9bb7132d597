//! What becomes of a promise: kept, broken, let go, and open again.

use jiff::civil::Date;
use kernel::{Error, Msg, Problems, Result, Tx, ids::PromiseId};
use partnerships::store::today;

use super::{about, because, opened};
use crate::{
    model::{BreakPromise, KeepPromise, PromiseState, ReleasePromise, ReopenPromise, words},
    store::rows::{self, Fate, Promise},
};

/// Says that it was kept; the new version.
pub fn keep(tx: &mut Tx<'_>, id: PromiseId, how: &KeepPromise, version: i64) -> Result<i64> {
    let p = open(tx, id, version)?;
    let on = day(tx, &p, how.on)?;
    let outcome = words("outcome", &how.outcome)?;
    let fate = Fate { state: PromiseState::Kept, closed_on: Some(on), outcome, reason: None };
    close(tx, &p, &fate)?;
    let timely = if on <= p.due_on { "yes" } else { "no" };
    because(about("promise_keep", &p).fact("on", on.to_string()).fact("timely", timely), fate.outcome.as_deref()).write(tx)?;
    Ok(version + 1)
}

/// Says that it was broken, and what was done about it; the new version.
pub fn break_(tx: &mut Tx<'_>, id: PromiseId, how: &BreakPromise, version: i64) -> Result<i64> {
    let p = open(tx, id, version)?;
    let on = day(tx, &p, how.on)?;
    let outcome = said("outcome", &how.outcome, "promises-error-outcome")?;
    let fate = Fate { state: PromiseState::Broken, closed_on: Some(on), outcome: Some(outcome), reason: None };
    close(tx, &p, &fate)?;
    because(about("promise_break", &p).fact("on", on.to_string()), fate.outcome.as_deref()).write(tx)?;
    Ok(version + 1)
}

/// Lets it go: nobody owes it any more; the new version.
pub fn release(tx: &mut Tx<'_>, id: PromiseId, why: &ReleasePromise, version: i64) -> Result<i64> {
    let p = open(tx, id, version)?;
    let reason = said("reason", &why.reason, "promises-error-reason")?;
    let on = day(tx, &p, None)?;
    let fate = Fate { state: PromiseState::Released, closed_on: Some(on), outcome: None, reason: Some(reason) };
    close(tx, &p, &fate)?;
    because(about("promise_release", &p), fate.reason.as_deref()).write(tx)?;
    Ok(version + 1)
}

/// Opens one again that was closed by mistake or too soon; the new version.
pub fn reopen(tx: &mut Tx<'_>, id: PromiseId, why: &ReopenPromise, version: i64) -> Result<i64> {
    let p = opened(tx, id, version)?;
    if p.state == PromiseState::Open {
        return Err(Error::Conflict(Msg::new("promises-error-open")));
    }
    let reason = words("reason", &why.reason)?;
    close(tx, &p, &Fate { state: PromiseState::Open, closed_on: None, outcome: None, reason: None })?;
    because(about("promise_reopen", &p).fact("was", p.state.code()), reason.as_deref()).write(tx)?;
    Ok(version + 1)
}

fn open(tx: &mut Tx<'_>, id: PromiseId, version: i64) -> Result<Promise> {
    let p = opened(tx, id, version)?;
    if p.state == PromiseState::Open { Ok(p) } else { Err(Error::Conflict(Msg::new("promises-error-closed"))) }
}

/// The day on which it was closed: one between its making and today in the workspace's zone.
fn day(tx: &mut Tx<'_>, p: &Promise, on: Option<Date>) -> Result<Date> {
    let today = today(tx)?;
    // A zone further west may have been chosen since it was made.
    let on = on.unwrap_or_else(|| today.max(p.made_on));
    if on > today.max(p.made_on) {
        return Err(Error::field("on", Msg::new("promises-error-on-future")));
    }
    if on < p.made_on {
        return Err(Error::field("on", Msg::new("promises-error-on-before-made")));
    }
    Ok(on)
}

/// Words that must be there.
fn said(field: &'static str, raw: &str, missing: &'static str) -> Result<String> {
    words(field, raw)?.ok_or_else(|| Error::Invalid(Problems::of(field, Msg::new(missing))))
}

fn close(tx: &mut Tx<'_>, p: &Promise, fate: &Fate) -> Result<()> {
    if rows::close(tx, p.id, p.version, fate)? { Ok(()) } else { Err(Error::Stale) }
}
