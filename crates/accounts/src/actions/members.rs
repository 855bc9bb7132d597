//! Members of a workspace: roles, suspension, removal.
//!
//! What must always hold: a workspace has an owner who can come in; a change of rights ends the member's sessions there, so that
//! nothing of before lives on.

use kernel::{Action, Error, Event, Msg, Result, Role, Tx, ids::MemberId};

use crate::{
    model::{EditMember, MemberView, Place},
    store,
};

/// Changes a member's role or lets them in or out.
pub fn edit(tx: &mut Tx<'_>, id: MemberId, change: &EditMember, version: i64) -> Result<()> {
    tx.scope().must(Action::Members)?;
    let member = store::members::view(tx, id)?;
    let before = place(&member);
    let after = change.validate(before)?;
    if after == before {
        return Ok(());
    }
    keep_an_owner(tx, id, after)?;
    let state = if after.active { "active" } else { "suspended" };
    end_what_was(tx, &member, after.role, state, version)?;
    if after.role != before.role {
        let event = Event::new("member_role", "member", id.0).fact("name", &member.name);
        event.fact("from", before.role).fact("to", after.role).write(tx)?;
    }
    if after.active != before.active {
        let verb = if after.active { "member_restore" } else { "member_suspend" };
        Event::new(verb, "member", id.0).fact("name", &member.name).write(tx)?;
    }
    Ok(())
}

/// Removes a member. What they did keeps their name; their tokens end.
pub fn remove(tx: &mut Tx<'_>, id: MemberId, version: i64) -> Result<()> {
    tx.scope().must(Action::Members)?;
    let member = store::members::view(tx, id)?;
    keep_an_owner(tx, id, Place { role: member.role, active: false })?;
    end_what_was(tx, &member, member.role, "removed", version)?;
    let tokens = store::tokens::revoke_of_member(tx, id)?;
    Event::new("member_remove", "member", id.0).fact("name", &member.name).fact("tokens", tokens).write(tx)?;
    Ok(())
}

fn place(member: &MemberView) -> Place {
    Place { role: member.role, active: member.state == "active" }
}

/// Refuses a change after which nobody could rule the workspace.
fn keep_an_owner(tx: &mut Tx<'_>, id: MemberId, after: Place) -> Result<()> {
    let owners = store::members::owners(tx)?;
    let stays = after.active && after.role == Role::Owner;
    if !stays && owners == [id] {
        return Err(Error::Conflict(Msg::new("accounts-last-owner")));
    }
    Ok(())
}

/// Stores a member's new place. Sessions of before end, and so do invitations that would give another one.
fn end_what_was(tx: &mut Tx<'_>, member: &MemberView, role: Role, state: &str, version: i64) -> Result<()> {
    if !store::members::update(tx, member.id, role, state, version)? {
        return Err(Error::Stale);
    }
    let person = store::members::person_of(tx, member.id)?;
    store::sessions::end_in_workspace(tx, person)?;
    store::invitations::revoke_email(tx, &member.email).map(drop)
}
