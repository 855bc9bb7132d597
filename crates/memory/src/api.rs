//! What is remembered, in JSON.

pub mod goals;
pub mod preferences;
pub mod styles;
pub mod supports;
pub mod wishes;

use kernel::{
    Error, Result,
    web::{Cursor, Cx, Made},
};
use serde::Serialize;

/// The version from which something is removed, if the client names one: a removal can be taken back.
fn seen(cx: &Cx) -> Result<Option<i64>> {
    cx.header("if-match").is_some().then(|| cx.if_match()).transpose()
}

fn unchanged(seen: Option<i64>, version: i64) -> Result<()> {
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

fn made(kind: &str, id: impl std::fmt::Display, version: i64, body: &impl Serialize) -> Made {
    Made::new(kernel::paths::api(&format!("/{kind}/{id}")), version, body)
}
