//! Saying what is known of an audience, and taking it back.

use kernel::{
    Action, Error, Event, Msg, Result, Tx,
    ids::{AudienceFactId, CreatorId},
};

use crate::{
    model::NewAudienceFact,
    store::{audience, person},
};

/// How many facts may be known of an audience.
pub const MOST: usize = 200;

/// Adds a fact, or a newer measure of the one that is there.
pub fn put(tx: &mut Tx, creator: CreatorId, new: &NewAudienceFact) -> Result<AudienceFactId> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let valid = new.validate()?;
    if valid.observed_on.is_some_and(|on| on > super::latest_day(tx)) {
        return Err(Error::field("observed_on", Msg::new("creators-date-ahead")));
    }
    let there = audience::of(tx, creator)?;
    if !there.iter().any(|f| (f.kind, &f.label) == (valid.kind, &valid.label)) {
        super::room(there.len(), MOST)?;
    }
    let id = audience::put(tx, creator, &valid)?;
    person::touch(tx, creator)?;
    Event::new("audience_put", "audience_fact", id.0).of_creator(creator).fact("kind", valid.kind).fact("label", valid.label).write(tx)?;
    Ok(id)
}

/// Takes a fact away.
pub fn remove(tx: &mut Tx, creator: CreatorId, id: AudienceFactId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    if !audience::delete(tx, creator, id)? {
        return Err(Error::NotFound);
    }
    person::touch(tx, creator)?;
    Event::new("audience_remove", "audience_fact", id.0).of_creator(creator).write(tx)?;
    Ok(())
}
