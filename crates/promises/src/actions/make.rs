//! Making a promise, and changing one that is open.

use kernel::{
    Action, Error, Msg, Problems, Result, Role, Tx,
    ids::{CreatorId, MemberId, PartnershipId, PromiseId, Uuid},
};
use partnerships::store::{people, today, views};

use super::{about, because, opened};
use crate::{
    model::{EditPromise, NewPromise, Origin, PromiseSource, PromiseState},
    store::rows,
};

/// Makes a promise, from the contact that is named or by hand.
pub fn make(tx: &mut Tx<'_>, new: &NewPromise) -> Result<PromiseId> {
    let origin = new.contact_id.map_or_else(Origin::hand, Origin::contact);
    make_from(tx, new, &origin)
}

/// Makes a promise out of something said in a contact.
pub fn from_contact(tx: &mut Tx<'_>, contact: Uuid, new: &NewPromise) -> Result<PromiseId> {
    make(tx, &NewPromise { contact_id: Some(contact), ..new.clone() })
}

/// Makes a promise that comes from anywhere. A rule makes one promise about one thing: asked again, it finds the one it made.
pub fn make_from(tx: &mut Tx<'_>, new: &NewPromise, origin: &Origin) -> Result<PromiseId> {
    tx.scope().must(Action::Edit)?;
    if let (Some(rule), Some(thing)) = (&origin.rule, origin.id)
        && let Some(made) = rows::of_rule(tx, rule, thing)?
    {
        return Ok(made);
    }
    let mut problems = Problems::none();
    let valid = new.validate(today(tx)?, &mut problems);
    let creator = living(tx, new.partnership_id, &mut problems)?;
    owner(tx, valid.owner, &mut problems)?;
    if let (PromiseSource::Contact, Some(contact)) = (origin.kind, origin.id)
        && rows::said_to(tx, contact)? != creator
    {
        problems.add("contact_id", Msg::new("error-not-choice"));
    }
    problems.check()?;
    let Some(creator) = creator else { return Err(Error::NotFound) };
    let id = PromiseId(tx.new_id());
    rows::insert(tx, id, (new.partnership_id, creator), new.side, origin, &valid)?;
    let made = rows::find(tx, id)?;
    about("promise_make", &made).write(tx)?;
    Ok(id)
}

/// Changes an open promise; the new version. Its day moves only with a reason, which is kept in the event.
pub fn edit(tx: &mut Tx<'_>, id: PromiseId, change: &EditPromise, version: i64) -> Result<i64> {
    let before = opened(tx, id, version)?;
    if before.state != PromiseState::Open {
        return Err(Error::Conflict(Msg::new("promises-error-closed")));
    }
    let mut problems = Problems::none();
    let kept = before.valid();
    let (after, reason) = change.put(&kept, before.side, today(tx)?, &mut problems);
    if after.owner != kept.owner {
        owner(tx, after.owner, &mut problems)?;
    }
    problems.check()?;
    if after == kept {
        return Ok(version);
    }
    if !rows::save(tx, id, version, &after)? {
        return Err(Error::Stale);
    }
    if after.due_on != kept.due_on {
        let event = about("promise_move", &before).fact("to", after.due_on.to_string());
        because(event, reason.as_deref()).write(tx)?;
    }
    if (crate::model::Valid { due_on: kept.due_on, ..after.clone() }) != kept {
        about("promise_edit", &rows::find(tx, id)?).write(tx)?;
    }
    Ok(version + 1)
}

/// The creator of a partnership to which something can be added: one that is there, and whose record was not merged away.
fn living(tx: &mut Tx<'_>, id: PartnershipId, problems: &mut Problems) -> Result<Option<CreatorId>> {
    let found = match views::find(tx, id) {
        Ok(p) => views::current(tx, id)?.is_none().then_some(p.creator),
        Err(Error::NotFound) => None,
        Err(other) => return Err(other),
    };
    if found.is_none() {
        problems.add("partnership_id", Msg::new("error-not-choice"));
    }
    Ok(found)
}

fn owner(tx: &mut Tx<'_>, id: Option<MemberId>, problems: &mut Problems) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let able = people::colleague(tx, id)?.is_some_and(|c| c.state == "active" && matches!(c.role, Role::Owner | Role::Manager));
    if !able && problems.get("owner_id").is_none() {
        problems.add("owner_id", Msg::new("promises-error-owner"));
    }
    Ok(())
}
