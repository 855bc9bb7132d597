//! Wishes: asked for, recorded, said anew, answered, declined, opened again.

use kernel::{
    Error, Event, Msg, Result, Tx,
    ids::{PartnershipId, WishAnswerId, WishId},
};

use super::{event, is, opened};
use crate::{
    model::{DeclineWish, EditWish, NewAnswer, NewWish, WishState, WishesAsked},
    store::{
        self, preferences,
        wishes::{self, Wish},
    },
};

/// Writes a wish down in the creator's words.
pub fn record_wish(tx: &mut Tx, id: PartnershipId, new: &NewWish) -> Result<WishId> {
    let with = opened(tx, id)?;
    let valid = new.validate(store::days(tx)?)?;
    if let Some(contact) = new.contact_id
        && !wishes::is_contact_of(tx, contact, with.creator_id)?
    {
        return Err(Error::field("contact_id", Msg::new("error-not-choice")));
    }
    let wish = wishes::insert(tx, (with.creator_id, id), new.contact_id, &valid)?;
    event("wish_record", "wish", wish.0, with.creator_id, Some(id)).fact("on", valid.asked_on).write(tx)?;
    Ok(wish)
}

/// Writes down that the creator was asked what they want, whatever they said.
pub fn ask_wishes(tx: &mut Tx, id: PartnershipId, asked: &WishesAsked) -> Result<()> {
    let with = opened(tx, id)?;
    let days = store::days(tx)?;
    let mut problems = kernel::Problems::none();
    let on = days.past("on", &asked.on, &mut problems).unwrap_or(days.today);
    problems.check()?;
    let now = preferences::of_partnership(tx, id)?;
    let mut known = now.known();
    known.wishes_asked_on = known.wishes_asked_on.max(Some(on));
    preferences::put(tx, id, now.version, &known)?;
    event("wish_ask", "wish", id.0, with.creator_id, Some(id)).fact("on", on).write(tx)?;
    Ok(())
}

/// Corrects the words, or takes them as said anew: then the wish is open again. The new version.
pub fn reword_wish(tx: &mut Tx, id: WishId, change: &EditWish, version: i64) -> Result<i64> {
    let wish = seen(tx, id, version)?;
    let valid = change.validate(wish.asked_on)?;
    let anew = if change.anew { Some(store::days(tx)?.today.max(wish.asked_on)) } else { None };
    let version = wishes::update(tx, id, version, &valid, anew)?;
    told(if change.anew { "wish_reword" } else { "wish_correct" }, &wish).write(tx)?;
    Ok(version)
}

/// Writes down what was done about a wish; unless it is partly or not yet done, the wish is matched by it.
pub fn answer_wish(tx: &mut Tx, id: WishId, new: &NewAnswer, version: i64) -> Result<WishAnswerId> {
    let wish = seen(tx, id, version)?;
    let valid = new.validate(store::days(tx)?, wish.said_on())?;
    let answer = wishes::answer(tx, id, &valid)?;
    let (state, on) = if valid.settles { (WishState::Matched, valid.done_on) } else { (wish.state, wish.decided_on) };
    wishes::decide(tx, id, version, state, on, wish.decided_reason.as_deref().filter(|_| !valid.settles))?;
    told("wish_answer", &wish).fact("settles", if valid.settles { "yes" } else { "no" }).write(tx)?;
    Ok(answer)
}

/// Declines a wish with the reason that the creator is told; the new version.
pub fn decline_wish(tx: &mut Tx, id: WishId, decline: &DeclineWish, version: i64) -> Result<i64> {
    let wish = seen(tx, id, version)?;
    let reason = decline.validate()?;
    let on = store::days(tx)?.today.max(wish.said_on());
    let version = wishes::decide(tx, id, version, WishState::Declined, Some(on), Some(&reason))?;
    told("wish_decline", &wish).write(tx)?;
    Ok(version)
}

/// Opens a wish that was decided; the new version.
pub fn reopen_wish(tx: &mut Tx, id: WishId, version: i64) -> Result<i64> {
    let wish = seen(tx, id, version)?;
    if wish.state == WishState::Open {
        return Err(Error::Conflict(Msg::new("memory-error-wish-open")));
    }
    let version = wishes::decide(tx, id, version, WishState::Open, None, None)?;
    told("wish_reopen", &wish).write(tx)?;
    Ok(version)
}

/// Removes a wish; it can be brought back.
pub fn remove_wish(tx: &mut Tx, id: WishId) -> Result<()> {
    set_deleted(tx, id, true, "wish_remove")
}

/// Brings a removed wish back.
pub fn restore_wish(tx: &mut Tx, id: WishId) -> Result<()> {
    set_deleted(tx, id, false, "wish_restore")
}

fn set_deleted(tx: &mut Tx, id: WishId, deleted: bool, verb: &'static str) -> Result<()> {
    let (_, partnership) = wishes::about(tx, id)?;
    let with = opened(tx, partnership)?;
    if !wishes::set_deleted(tx, id, deleted)? {
        return Err(Error::NotFound);
    }
    event(verb, "wish", id.0, with.creator_id, Some(partnership)).write(tx)?;
    Ok(())
}

fn seen(tx: &mut Tx, id: WishId, version: i64) -> Result<Wish> {
    let partnership = wishes::one(tx, id)?.partnership_id;
    opened(tx, partnership)?;
    let wish = wishes::one(tx, id)?;
    is(wish.version, version)?;
    Ok(wish)
}

fn told(verb: &'static str, wish: &Wish) -> Event {
    event(verb, "wish", wish.id.0, wish.creator_id, Some(wish.partnership_id))
}
