//! Invitations: an owner asks somebody in, who comes by a link.

use kernel::{
    Action, Error, Event, Lang, Msg, Result, Tx,
    ids::{InvitationId, PersonId},
};
use serde_json::json;

use super::record;
use crate::{
    letters::Letters,
    model::{NewInvitation, Newcomer},
    secret::Secret,
    store::{self, invitations::Open},
};

/// The two secrets of an invitation: one goes by mail, the other is shown to the owner, to be handed on some other way.
#[derive(Clone, Debug)]
pub struct Links {
    pub mail: Secret,
    pub link: Secret,
}

/// Stores an invitation and sends it. An earlier one to the same address stops working.
pub fn invite(tx: &mut Tx<'_>, new: &NewInvitation, links: &Links, letters: &Letters) -> Result<InvitationId> {
    tx.scope().must(Action::Members)?;
    let invitation = new.validate()?;
    if store::members::has_email(tx, &invitation.email)? {
        return Err(Error::field("email", Msg::new("accounts-already-member")));
    }
    let id = store::invitations::insert(tx, &invitation, &links.mail.hash(), &links.link.hash())?;
    let inviter = match tx.scope().member() {
        Some(member) => store::members::view(tx, member)?.name,
        None => String::new(),
    };
    let workspace = store::workspaces::view(tx)?.name;
    letters.invitation(tx, &invitation.email, invitation.language, &inviter, &workspace, &links.mail)?;
    Event::new("member_invite", "invitation", id.0).fact("email", &invitation.email).fact("role", invitation.role).write(tx)?;
    Ok(id)
}

/// Takes an invitation back.
pub fn revoke(tx: &mut Tx<'_>, id: InvitationId) -> Result<()> {
    tx.scope().must(Action::Members)?;
    let invitation = store::invitations::view(tx, id)?;
    if !store::invitations::revoke(tx, id)? {
        return Err(Error::NotFound);
    }
    Event::new("invitation_revoke", "invitation", id.0).fact("email", &invitation.email).write(tx)?;
    Ok(())
}

/// What became of accepting an invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Accepted {
    /// The person is a member now.
    By(PersonId),
    /// There is an account with this address: its owner must sign in first.
    SignInFirst,
    /// Signed in as somebody else than who was invited.
    NotYours,
    /// The invitation is used, taken back or too old.
    Gone,
}

/// Accepts an invitation as somebody who is signed in (system scope).
pub fn accept(tx: &mut Tx<'_>, link_hash: &[u8], person: PersonId) -> Result<Accepted> {
    let Some(open) = store::invitations::open(tx, link_hash)? else { return Ok(Accepted::Gone) };
    if store::people::account(tx, person)?.email != open.email {
        return Ok(Accepted::NotYours);
    }
    if !store::invitations::use_up(tx, &open)? {
        return Ok(Accepted::Gone);
    }
    admit(tx, &open, person)
}

/// Accepts an invitation as somebody new (system scope). A link that came by mail proves that the mailbox is theirs.
pub fn accept_as_newcomer(tx: &mut Tx<'_>, link_hash: &[u8], newcomer: &Newcomer, lang: Lang, password_hash: &str) -> Result<Accepted> {
    let Some(open) = store::invitations::open(tx, link_hash)? else { return Ok(Accepted::Gone) };
    if store::people::by_email(tx, &open.email)?.is_some() {
        return Ok(Accepted::SignInFirst);
    }
    // Used up first: of two who come at once, the second must not even make the person.
    if !store::invitations::use_up(tx, &open)? {
        return Ok(Accepted::Gone);
    }
    let person = store::people::insert(tx, &open.email, newcomer, lang, Some(password_hash), open.by_mail)?;
    admit(tx, &open, person)
}

fn admit(tx: &mut Tx<'_>, open: &Open, person: PersonId) -> Result<Accepted> {
    let member = store::members::admit(tx, open.workspace, person, open.role)?;
    let name = store::people::person(tx, person)?.name;
    let facts = json!({ "name": name, "email": open.email, "role": open.role });
    record(tx, open.workspace, Some(member), "member_join", ("member", Some(member.0)), facts)?;
    Ok(Accepted::By(person))
}
