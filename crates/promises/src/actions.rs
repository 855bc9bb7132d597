//! What can be done with promises. Each verb writes one event on the timelines of the partnership and its creator.

mod close;
mod make;

pub use self::{close::*, make::*};

use kernel::{Action, Error, Event, Result, Tx, ids::PromiseId};

use crate::store::rows::{self, Promise};

/// A promise about to be changed by somebody who may, at the version they have seen.
fn opened(tx: &mut Tx<'_>, id: PromiseId, version: i64) -> Result<Promise> {
    tx.scope().must(Action::Edit)?;
    let p = rows::find(tx, id)?;
    if p.version == version { Ok(p) } else { Err(Error::Stale) }
}

/// An event of a promise.
fn about(verb: &'static str, p: &Promise) -> Event {
    Event::new(verb, "promise", p.id.0)
        .of_partnership(p.partnership)
        .of_creator(p.creator)
        .fact("brand", &p.brand_name)
        .fact("side", p.side.code())
        .fact("promise", &p.words)
        .fact("due", p.due_on.to_string())
}

/// Somebody's own words stand beside the sentence, never inside it.
fn because(event: Event, reason: Option<&str>) -> Event {
    match reason {
        Some(words) => event.fact("reason", words),
        None => event,
    }
}
