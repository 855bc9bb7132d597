//! The verbs. Each asks the gate first, checks what was sent, writes the row and one event, in one transaction.
//!
//! Events say what was done, never what was said: they are not deleted, and a person's words must be erasable.

mod goals;
mod preferences;
mod styles;
mod supports;
mod wishes;

pub use self::{goals::*, preferences::*, styles::*, supports::*, wishes::*};

use kernel::{
    Action, Error, Event, Msg, Result, Tx,
    ids::{CreatorId, PartnershipId},
};

use crate::store::{self, With};

/// A partnership about to be changed by somebody who may; its creator is not merged away meanwhile.
fn opened(tx: &mut Tx, id: PartnershipId) -> Result<With> {
    tx.scope().must(Action::Edit)?;
    let creator = store::with(tx, id)?.creator_id;
    hold(tx, creator)?;
    store::with(tx, id)
}

/// A creator about whom something is about to change.
fn hold(tx: &mut Tx, creator: CreatorId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    creators::store::person::hold(tx, creator)?;
    if creators::store::person::row(tx, creator)?.merged_into.is_some() {
        return Err(Error::Conflict(Msg::new("creators-is-merged")));
    }
    Ok(())
}

/// An event of a creator and of a partnership.
fn event(verb: &'static str, kind: &'static str, id: kernel::ids::Uuid, creator: CreatorId, partnership: Option<PartnershipId>) -> Event {
    let event = Event::new(verb, kind, id).of_creator(creator);
    match partnership {
        Some(partnership) => event.of_partnership(partnership),
        None => event,
    }
}

fn is(version: i64, seen: i64) -> Result<()> {
    if version == seen { Ok(()) } else { Err(Error::Stale) }
}
