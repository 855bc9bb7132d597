//! Making, editing, putting away and bringing back.

use kernel::{Action, Event, Result, Tx, ids::CreatorId};

use crate::{
    index,
    model::{EditCreator, Known, KnownAccount, KnownBy, NewCreator, NewNote, Profile, ValidCreator, ValidNote},
    store::{self, person::Record},
};

/// What creators of this workspace are checked against. Whoever makes many asks once.
pub fn known(tx: &mut Tx) -> Result<Known> {
    Ok(Known { markets: store::person::markets(tx)?, fields: store::custom::fields(tx)? })
}

/// Makes a creator.
pub fn create(tx: &mut Tx, new: &NewCreator) -> Result<CreatorId> {
    tx.scope().must(Action::Edit)?;
    let known = known(tx)?;
    let valid = new.validate(&known)?;
    let ids = create_many(tx, &[valid])?;
    ids.first().copied().ok_or_else(|| kernel::Error::internal("one creator was asked for and none made"))
}

/// Makes many creators at once: a few statements for all of them, none for each. Hand over a thousand or so at a time.
pub fn create_many(tx: &mut Tx, creators: &[ValidCreator]) -> Result<Vec<CreatorId>> {
    tx.scope().must(Action::Edit)?;
    let ids: Vec<CreatorId> = creators.iter().map(|_| CreatorId(tx.new_id())).collect();
    let profiles: Vec<(CreatorId, &Profile)> = ids.iter().copied().zip(creators.iter().map(|c| &c.profile)).collect();
    store::person::insert(tx, &profiles)?;
    let channels: Vec<_> = ids.iter().copied().zip(creators.iter().map(|c| c.channels.as_slice())).collect();
    let (source, today) = (super::source(tx), super::today(tx));
    store::channels::insert(tx, &channels, 0, source, today)?;
    store::notes::insert_many(tx, &first_notes(&ids, creators)?)?;
    let known: Vec<(CreatorId, KnownBy)> = ids.iter().copied().zip(creators.iter().map(KnownBy::from)).collect();
    index::add(tx, &known)?;
    Event::write_all(ids.iter().map(|id| Event::new("creator_create", "creator", id.0).of_creator(*id)).collect(), tx)?;
    Ok(ids)
}

fn first_notes(ids: &[CreatorId], creators: &[ValidCreator]) -> Result<Vec<(CreatorId, ValidNote)>> {
    let written = ids.iter().zip(creators).filter_map(|(id, c)| Some((*id, c.note.as_ref()?)));
    written.map(|(id, body)| Ok((id, NewNote { body: body.clone(), ..NewNote::default() }.validate()?))).collect()
}

/// Changes a creator that has this version; the new version. A change that changes nothing leaves the version as it is.
pub fn edit(tx: &mut Tx, id: CreatorId, change: &EditCreator, version: i64) -> Result<i64> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, id)?;
    let known = known(tx)?;
    let before = store::person::record(tx, id)?;
    let fields = change.over(before.fields());
    let profile = fields.validate(&known)?;
    write(tx, &before, &profile, version)
}

/// Writes a validated profile over a creator and follows it in the index.
pub(crate) fn write(tx: &mut Tx, before: &Record, profile: &Profile, version: i64) -> Result<i64> {
    let id = before.row.id;
    let known_before = store::person::known_by(tx, before)?;
    let old = before.fields();
    let new_version = store::person::update(tx, id, version, profile)?;
    if before.contacts != profile.contacts {
        store::person::replace_contacts(tx, id, profile)?;
    }
    if before.labels != profile.labels {
        store::labels::replace(tx, id, &profile.labels)?;
    }
    if before.custom != profile.custom {
        store::custom::replace_values(tx, id, profile)?;
    }
    let accounts: Vec<KnownAccount> = known_before.accounts.clone();
    index::change(tx, id, &known_before, &KnownBy::of(profile, accounts))?;
    let changed = old.differences(&store::person::record(tx, id)?.fields());
    Event::new("creator_edit", "creator", id.0).of_creator(id).fact("changed", changed).write(tx)?;
    Ok(new_version)
}

/// Puts a creator away: lists and searches show them no more, everything is kept.
pub fn archive(tx: &mut Tx, id: CreatorId) -> Result<()> {
    set_archived(tx, id, true, "creator_archive")
}

/// Brings a creator back.
pub fn restore(tx: &mut Tx, id: CreatorId) -> Result<()> {
    set_archived(tx, id, false, "creator_restore")
}

fn set_archived(tx: &mut Tx, id: CreatorId, archived: bool, verb: &'static str) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, id)?;
    if store::person::set_archived(tx, id, archived)? {
        Event::new(verb, "creator", id.0).of_creator(id).write(tx)?;
    }
    Ok(())
}
