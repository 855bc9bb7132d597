//! Writing notes, changing and removing them, and bringing them back.

use kernel::{
    Action, Error, Event, Result, Tx,
    ids::{CreatorId, NoteId},
};

use crate::{model::NewNote, store::notes};

/// Adds a note.
pub fn add(tx: &mut Tx, creator: CreatorId, new: &NewNote) -> Result<NoteId> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let id = notes::insert(tx, creator, &new.validate()?)?;
    Event::new("note_add", "note", id.0).of_creator(creator).write(tx)?;
    Ok(id)
}

/// Changes a note that has this version; the new version.
pub fn edit(tx: &mut Tx, creator: CreatorId, id: NoteId, change: &NewNote, version: i64) -> Result<i64> {
    tx.scope().must(Action::Edit)?;
    notes::one(tx, creator, id)?;
    let version = notes::update(tx, id, version, &change.validate()?)?;
    Event::new("note_edit", "note", id.0).of_creator(creator).write(tx)?;
    Ok(version)
}

/// Removes a note; it can be brought back.
pub fn remove(tx: &mut Tx, creator: CreatorId, id: NoteId) -> Result<()> {
    set_deleted(tx, creator, id, true, "note_remove")
}

/// Brings a removed note back.
pub fn restore(tx: &mut Tx, creator: CreatorId, id: NoteId) -> Result<()> {
    set_deleted(tx, creator, id, false, "note_restore")
}

fn set_deleted(tx: &mut Tx, creator: CreatorId, id: NoteId, deleted: bool, verb: &'static str) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    if !notes::set_deleted(tx, creator, id, deleted)? {
        return Err(Error::NotFound);
    }
    Event::new(verb, "note", id.0).of_creator(creator).write(tx)?;
    Ok(())
}
