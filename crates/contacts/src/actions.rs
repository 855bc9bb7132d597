//! The verbs. Each asks the gate first, checks what was sent, writes the row and one event, in one transaction.
//!
//! Events say by what means and what for, never what was said: they are not deleted, and a person's words must be erasable.

use kernel::{
    Action, Error, Event, Msg, Result, Tx,
    ids::{ContactId, CreatorId, MemberId, PartnershipId},
};

use crate::{
    model::{Direction, Kind, Means, NewContact, NewReply, Reply, ValidContact},
    store::{
        about,
        rows::{self, Contact},
    },
};

/// Writes a contact down.
pub fn log(tx: &mut Tx, creator: CreatorId, new: &NewContact) -> Result<ContactId> {
    tx.scope().must(Action::Edit)?;
    hold(tx, creator)?;
    let valid = new.validate(&about::clock(tx)?)?;
    let partnership = partnership(tx, creator, new.partnership_id)?;
    let member = member(tx, new.member_id)?.or_else(|| tx.scope().member());
    let id = rows::insert(tx, creator, partnership, member, &valid)?;
    event("contact_log", id, creator, partnership, &valid).write(tx)?;
    Ok(id)
}

/// Changes a contact that has this version to what is sent; the new version. What is left out becomes what it would be in
/// [`log`], but for the time and who it was: those stay.
pub fn edit(tx: &mut Tx, id: ContactId, change: &NewContact, version: i64) -> Result<i64> {
    tx.scope().must(Action::Edit)?;
    let before = seen(tx, id, version)?;
    let mut change = change.clone();
    if change.happened_at.trim().is_empty() {
        change.happened_at = before.happened_at.to_string();
    }
    let valid = change.validate(&about::clock(tx)?)?;
    let partnership = partnership(tx, before.creator_id, change.partnership_id)?;
    let member = member(tx, change.member_id)?.or(before.member_id);
    let version = rows::update(tx, id, version, partnership, member, &valid)?;
    let event = event("contact_edit", id, before.creator_id, partnership, &valid);
    if let Some(left) = before.partnership_id.filter(|p| Some(*p) != partnership) {
        // What is computed of the partnership that it was of changes as well.
        event.clone().of_partnership(left).write(tx)?;
    }
    event.write(tx)?;
    Ok(version)
}

/// Writes down that the other side has answered; the new version.
pub fn reply(tx: &mut Tx, id: ContactId, new: &NewReply, version: i64) -> Result<i64> {
    tx.scope().must(Action::Edit)?;
    let before = seen(tx, id, version)?;
    if before.direction == Direction::Both {
        return Err(Error::Conflict(Msg::new("contacts-error-both-spoke")));
    }
    let at = new.validate(&about::clock(tx)?, before.happened_at)?;
    let version = rows::answer(tx, id, version, at)?;
    named("contact_reply", &Contact { reply: Reply::Answered, ..before }).write(tx)?;
    Ok(version)
}

/// Removes a contact; it can be brought back.
pub fn remove(tx: &mut Tx, id: ContactId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    let before = rows::one(tx, id)?;
    if !rows::set_deleted(tx, id, true)? {
        return Err(Error::NotFound);
    }
    named("contact_remove", &before).write(tx)?;
    Ok(())
}

/// Brings a removed contact back.
pub fn restore(tx: &mut Tx, id: ContactId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    let (creator, _) = rows::about(tx, id)?;
    hold(tx, creator)?;
    if !rows::set_deleted(tx, id, false)? {
        return Err(Error::NotFound);
    }
    let contact = rows::one(tx, id)?;
    named("contact_restore", &contact).write(tx)?;
    Ok(())
}

/// The creator must be there and not be one that went into another; nobody merges it away meanwhile.
fn hold(tx: &mut Tx, creator: CreatorId) -> Result<()> {
    creators::store::person::hold(tx, creator)?;
    if creators::store::person::row(tx, creator)?.merged_into.is_some() {
        return Err(Error::Conflict(Msg::new("creators-is-merged")));
    }
    Ok(())
}

/// The contact, if it is still as it was read.
fn seen(tx: &mut Tx, id: ContactId, version: i64) -> Result<Contact> {
    let creator = rows::one(tx, id)?.creator_id;
    hold(tx, creator)?;
    let contact = rows::one(tx, id)?;
    if contact.version == version { Ok(contact) } else { Err(Error::Stale) }
}

/// The partnership that is meant: the one named, which must be the creator's, or the only living one.
fn partnership(tx: &mut Tx, creator: CreatorId, named: Option<PartnershipId>) -> Result<Option<PartnershipId>> {
    let all = about::partnerships(tx, creator)?;
    if let Some(named) = named {
        let known = all.iter().any(|with| with.id == named);
        return if known { Ok(Some(named)) } else { Err(Error::field("partnership_id", Msg::new("error-not-choice"))) };
    }
    let mut living = all.iter().filter(|with| with.is_living());
    Ok(living.next().filter(|_| living.next().is_none()).map(|with| with.id))
}

fn member(tx: &mut Tx, named: Option<MemberId>) -> Result<Option<MemberId>> {
    match named {
        Some(id) if !about::is_member(tx, id)? => Err(Error::field("member_id", Msg::new("error-not-choice"))),
        named => Ok(named),
    }
}

/// An event that says by what means, what for, and of whom.
fn event(verb: &'static str, id: ContactId, creator: CreatorId, partnership: Option<PartnershipId>, c: &ValidContact) -> Event {
    told(Event::new(verb, "contact", id.0).of_creator(creator), partnership, (c.channel, c.kind, c.direction, c.has_request))
}

fn named(verb: &'static str, c: &Contact) -> Event {
    told(Event::new(verb, "contact", c.id.0).of_creator(c.creator_id), c.partnership_id, (c.channel, c.kind, c.direction, c.has_request))
}

fn told(event: Event, partnership: Option<PartnershipId>, (channel, kind, direction, request): (Means, Kind, Direction, bool)) -> Event {
    let event =
        event.fact("channel", channel).fact("kind", kind).fact("direction", direction).fact("request", if request { "yes" } else { "no" });
    match partnership {
        Some(partnership) => event.of_partnership(partnership),
        None => event,
    }
}
