//! The verbs of accounts.
//!
//! What a person does with their own account (sign in, set a password, end a session) happens outside every workspace, in the
//! system's scope; the person comes from the session and never from the request. What happens to a workspace goes through the
//! scope's gate like every other verb.

pub mod account;
pub mod address;
pub mod enter;
pub mod invitations;
pub mod members;
pub mod second_factor;
pub mod tokens;
pub mod workspaces;

use kernel::{
    Result, Tx, Via, args, events,
    ids::{MemberId, PersonId, Uuid, WorkspaceId},
};

use crate::store;

/// An event of a transaction that belongs to no workspace, written into the workspace that it concerns.
fn record(
    tx: &mut Tx<'_>,
    ws: WorkspaceId,
    actor: Option<MemberId>,
    verb: &'static str,
    subject: (&'static str, Option<Uuid>),
    facts: serde_json::Value,
) -> Result<()> {
    let kind = if actor.is_some() { "member" } else { "system" };
    let via = if actor.is_some() { Via::Page } else { tx.scope().via() };
    let none: Option<Uuid> = None;
    let values = args![ws, tx.new_id(), tx.now(), kind, actor, via.code(), verb, subject.0, subject.1, none, none, facts];
    tx.exec(events::INSERT, &values)?;
    Ok(())
}

/// The same in every workspace of a person: whoever answers for a workspace sees what happened to the keys to it.
fn record_everywhere(tx: &mut Tx<'_>, person: PersonId, by: By, verb: &'static str, facts: &serde_json::Value) -> Result<()> {
    for place in store::people::memberships(tx, person)? {
        let actor = (by == By::Themselves).then_some(place.member);
        record(tx, place.workspace, actor, verb, ("member", Some(place.member.0)), facts.clone())?;
    }
    Ok(())
}

/// Who changes an account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    Themselves,
    /// Somebody with access to the server.
    Operator,
}
