//! Creators in JSON: every verb of the slice, below `/api/v1`.
//!
//! What must always hold: a change names the version it was made from; a list is whole or says where it goes on; what belongs
//! to a creator is reached only through that creator, and an id of another workspace is not there, in a path as in a body.

mod address;
mod assessments;
mod attachments;
mod audience;
mod channels;
mod custom;
mod expertise;
mod history;
mod notes;
mod person;
mod routes;
mod search;

pub use self::routes::routes;

use kernel::{
    Error, Msg, Problems,
    ids::CreatorId,
    web::{Cursor, Cx},
};
use serde::Serialize;

/// The address of something of a creator's.
fn path(creator: CreatorId, rest: &str) -> String {
    kernel::paths::api(&format!("/creators/{creator}{rest}"))
}

/// The version from which something is removed or put away, if the client names one: such a change loses nobody's words, so
/// it may be left out.
fn seen(cx: &Cx) -> kernel::Result<Option<i64>> {
    cx.header("if-match").is_some().then(|| cx.if_match()).transpose()
}

fn unchanged(seen: Option<i64>, version: i64) -> kernel::Result<()> {
    if seen.is_none_or(|seen| seen == version) { Ok(()) } else { Err(Error::Stale) }
}

/// The first `limit` of the rows, and where the next page begins if there are more.
fn page<T, K: Serialize>(mut rows: Vec<T>, limit: i64, key: impl Fn(&T) -> K) -> (Vec<T>, Option<Cursor>) {
    let limit = usize::try_from(limit).unwrap_or(0);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|last| Cursor::of(&key(last)));
    (rows, next)
}

/// Refuses an order that names what is not there, or names it twice. What it leaves out comes after.
fn check_order<I: PartialEq>(order: &[I], there: &[I]) -> kernel::Result<()> {
    let mut problems = Problems::none();
    for (i, id) in order.iter().enumerate() {
        if !there.contains(id) {
            problems.add(format!("order.{i}"), Msg::new("error-not-choice"));
        } else if order.iter().take(i).any(|other| other == id) {
            problems.add(format!("order.{i}"), Msg::new("error-duplicate"));
        }
    }
    problems.check()
}
