//! Saying what somebody is good at, and taking it back.

use kernel::{
    Action, Error, Event, Result, Tx,
    ids::{CreatorId, ExpertiseId},
    text::limit,
};

use crate::{
    model::{NewExpertise, label_key},
    store::{expertise, person},
};

/// How many topics a creator may have.
pub const MOST: usize = limit::LIST;

/// Adds a topic, or new evidence to the topic that is there.
pub fn put(tx: &mut Tx, creator: CreatorId, new: &NewExpertise) -> Result<ExpertiseId> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let valid = new.validate()?;
    let there = expertise::of(tx, creator)?;
    if !there.iter().any(|e| label_key(&e.topic) == valid.topic_key) {
        super::room(there.len(), MOST)?;
    }
    let id = expertise::put(tx, creator, &valid)?;
    person::touch(tx, creator)?;
    let shown = valid.evidence.is_some() || valid.evidence_url.is_some();
    Event::new("expertise_put", "expertise", id.0).of_creator(creator).fact("topic", valid.topic).fact("evidence", shown).write(tx)?;
    Ok(id)
}

/// Takes a topic away.
pub fn remove(tx: &mut Tx, creator: CreatorId, id: ExpertiseId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let gone = expertise::one(tx, creator, id)?;
    if !expertise::delete(tx, creator, id)? {
        return Err(Error::NotFound);
    }
    person::touch(tx, creator)?;
    Event::new("expertise_remove", "expertise", id.0).of_creator(creator).fact("topic", gone.topic).write(tx)?;
    Ok(())
}
