//! Members of a workspace: roles, suspension, removal.
//!
//! What must always hold: a workspace has an owner who can come in; a change of rights ends the member's sessions there, so that
//! nothing of before lives on.

use kernel::{Action, Error, Event, Msg, Result, Role, Tx, ids::MemberId};

use crate::{
    model::{EditMember, MemberView, Place},
    store,
};

/// Changes a member's role or market, or lets them in or out.
pub fn edit(tx: &mut Tx<'_>, id: MemberId, change: &EditMember, version: i64) -> Result<()> {
    tx.scope().must(Action::Members)?;
    let member = store::members::view(tx, id)?;
    let before = place(&member);
    let markets: Vec<String> = store::members::markets(tx)?.into_iter().map(|(code, ..)| code).collect();
    let after = change.validate(&before, &markets)?;
    if after == before {
        return Ok(());
    }
    keep_an_owner(tx, id, &after)?;
    let state = if after.active { "active" } else { "suspended" };
    if !store::members::update(tx, id, after.role, state, after.market.as_deref(), version)? {
        return Err(Error::Stale);
    }
    if (after.role, after.active) != (before.role, before.active) {
        end_what_was(tx, &member)?;
    }
    tell(tx, &member, &before, &after)
}

/// An event for each thing that has changed.
fn tell(tx: &mut Tx<'_>, member: &MemberView, before: &Place, after: &Place) -> Result<()> {
    let event = |verb| Event::new(verb, "member", member.id.0).fact("name", &member.name);
    if after.role != before.role {
        event("member_role").fact("from", before.role).fact("to", after.role).write(tx)?;
    }
    if after.active != before.active {
        event(if after.active { "member_restore" } else { "member_suspend" }).write(tx)?;
    }
    if after.market != before.market {
        let code = |place: &Place| place.market.clone().unwrap_or_else(|| "none".into());
        event("member_market").fact("from", code(before)).fact("to", code(after)).write(tx)?;
    }
    Ok(())
}

/// Removes a member. What they did keeps their name; their tokens end.
pub fn remove(tx: &mut Tx<'_>, id: MemberId, version: i64) -> Result<()> {
    tx.scope().must(Action::Members)?;
    let member = store::members::view(tx, id)?;
    keep_an_owner(tx, id, &Place { active: false, ..place(&member) })?;
    if !store::members::update(tx, id, member.role, "removed", member.market.as_deref(), version)? {
        return Err(Error::Stale);
    }
    end_what_was(tx, &member)?;
    let tokens = store::tokens::revoke_of_member(tx, id)?;
    Event::new("member_remove", "member", id.0).fact("name", &member.name).fact("tokens", tokens).write(tx)?;
    Ok(())
}

fn place(member: &MemberView) -> Place {
    Place { role: member.role, active: member.state == "active", market: member.market.clone() }
}

/// Refuses a change after which nobody could rule the workspace.
fn keep_an_owner(tx: &mut Tx<'_>, id: MemberId, after: &Place) -> Result<()> {
    let owners = store::members::owners(tx)?;
    let stays = after.active && after.role == Role::Owner;
    if !stays && owners == [id] {
        return Err(Error::Conflict(Msg::new("accounts-last-owner")));
    }
    Ok(())
}

/// Ends the sessions of before, and the invitations that would give another place.
fn end_what_was(tx: &mut Tx<'_>, member: &MemberView) -> Result<()> {
    let person = store::members::person_of(tx, member.id)?;
    store::sessions::end_in_workspace(tx, person)?;
    store::invitations::revoke_email(tx, &member.email).map(drop)
}
