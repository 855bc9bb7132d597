//! Notes on style: written, changed, removed and brought back.

use kernel::{
    Error, Msg, Result, Tx,
    ids::{CreatorId, PartnershipId, StyleEntryId},
};

use super::{event, hold, is};
use crate::{
    model::NewStyle,
    store::{
        self,
        styles::{self, StyleEntry},
    },
};

/// Writes a note on style down.
pub fn note_style(tx: &mut Tx, creator: CreatorId, new: &NewStyle) -> Result<StyleEntryId> {
    hold(tx, creator)?;
    let days = store::days(tx)?;
    let valid = new.validate(days)?;
    let partnership = partnership(tx, creator, new.partnership_id)?;
    let id = styles::insert(tx, creator, partnership, &valid, valid.noted_on.unwrap_or(days.today))?;
    event("style_note", "style", id.0, creator, partnership).fact("format", valid.format).write(tx)?;
    Ok(id)
}

/// Changes one; the new version.
pub fn edit_style(tx: &mut Tx, id: StyleEntryId, change: &NewStyle, version: i64) -> Result<i64> {
    let before = seen(tx, id, version)?;
    let valid = change.validate(store::days(tx)?)?;
    let partnership = partnership(tx, before.creator_id, change.partnership_id)?;
    let version = styles::update(tx, id, version, partnership, &valid, valid.noted_on.unwrap_or(before.noted_on))?;
    event("style_edit", "style", id.0, before.creator_id, partnership).fact("format", valid.format).write(tx)?;
    Ok(version)
}

/// Removes one; it can be brought back.
pub fn remove_style(tx: &mut Tx, id: StyleEntryId) -> Result<()> {
    set_deleted(tx, id, true, "style_remove")
}

/// Brings a removed one back.
pub fn restore_style(tx: &mut Tx, id: StyleEntryId) -> Result<()> {
    set_deleted(tx, id, false, "style_restore")
}

fn set_deleted(tx: &mut Tx, id: StyleEntryId, deleted: bool, verb: &'static str) -> Result<()> {
    let (creator, partnership) = styles::about(tx, id)?;
    hold(tx, creator)?;
    if !styles::set_deleted(tx, id, deleted)? {
        return Err(Error::NotFound);
    }
    event(verb, "style", id.0, creator, partnership).write(tx)?;
    Ok(())
}

fn partnership(tx: &mut Tx, creator: CreatorId, named: Option<PartnershipId>) -> Result<Option<PartnershipId>> {
    let Some(named) = named else { return Ok(None) };
    match store::with(tx, named) {
        Ok(with) if with.creator_id == creator => Ok(Some(named)),
        Ok(_) | Err(Error::NotFound) => Err(Error::field("partnership_id", Msg::new("error-not-choice"))),
        Err(other) => Err(other),
    }
}

fn seen(tx: &mut Tx, id: StyleEntryId, version: i64) -> Result<StyleEntry> {
    let creator = styles::one(tx, id)?.creator_id;
    hold(tx, creator)?;
    let entry = styles::one(tx, id)?;
    is(entry.version, version)?;
    Ok(entry)
}
