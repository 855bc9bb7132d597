//! Coming in: by password or by a link, then perhaps by a code.
//!
//! What must always hold: each sign-in makes a new session with a new secret; with a second factor the first one alone opens
//! nothing; a link opens once.

use kernel::{
    Result, Tx,
    ids::{PersonId, SessionId, WorkspaceId},
};
use serde_json::json;

use super::{account, record};
use crate::{
    attempts::{self, Kind, Verdict, Whose},
    model::{Device, Membership},
    second_factor::recovery_hash,
    secret::Secret,
    store::{self, entry::Purpose},
    vault::Vault,
};

/// By what somebody came in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    Password,
    Link,
    Reset,
    Invitation,
    Demo,
    Setup,
}

impl How {
    fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Link => "link",
            Self::Reset => "reset",
            Self::Invitation => "invitation",
            Self::Demo => "demo",
            Self::Setup => "setup",
        }
    }
}

/// What became of an attempt to come in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Signed in: the secret is that of a session.
    In,
    /// The secret is that of a half-open session, which waits for the second factor.
    CodeWanted,
    /// The person is a member of no workspace.
    Nowhere,
    /// The link, or the half-open session, is used or too old.
    Gone,
    /// The code is wrong.
    WrongCode,
}

/// Lets a person in whose first factor was right. With a second factor the session is only half open.
pub fn enter(tx: &mut Tx<'_>, person: PersonId, how: How, secret: &Secret, device: &Device) -> Result<Entry> {
    let Some(place) = workspace_for(tx, person)? else { return Ok(Entry::Nowhere) };
    if how != How::Demo && store::people::account(tx, person)?.second_factor {
        store::sessions::insert_half(tx, person, &secret.hash(), device)?;
        return Ok(Entry::CodeWanted);
    }
    open(tx, person, &place, how.code(), secret, device)?;
    Ok(Entry::In)
}

/// Lets a person in by password. `checked` is the hash that was compared: if it has been changed since, the door stays shut.
pub fn by_password(tx: &mut Tx<'_>, person: PersonId, checked: &str, secret: &Secret, device: &Device) -> Result<Entry> {
    let account = store::people::account(tx, person)?;
    if account.password_hash.as_deref() != Some(checked) {
        return Ok(Entry::Gone);
    }
    attempts::forget(tx, Kind::Password, &account.email)?;
    enter(tx, person, How::Password, secret, device)
}

/// Uses up a link from a mail and lets its person in.
pub fn by_link(tx: &mut Tx<'_>, link_hash: &[u8], secret: &Secret, device: &Device) -> Result<Entry> {
    let Some(person) = store::entry::use_up(tx, Purpose::SignIn, link_hash)?.flatten() else { return Ok(Entry::Gone) };
    account::prove_mailbox(tx, person)?;
    enter(tx, person, How::Link, secret, device)
}

/// Lets the person of a demo link in; the link goes on working.
pub fn by_demo_link(tx: &mut Tx<'_>, link_hash: &[u8], secret: &Secret, device: &Device) -> Result<Entry> {
    match store::entry::demo(tx, link_hash)? {
        Some(person) => enter(tx, person, How::Demo, secret, device),
        None => Ok(Entry::Gone),
    }
}

/// Opens a half-open session with a code of the app or a recovery code. The attempt is counted first, and the count stays
/// when the code is wrong.
pub fn by_code(
    tx: &mut Tx<'_>,
    half_hash: &[u8],
    typed: &str,
    secret: &Secret,
    device: &Device,
    visitor: std::net::IpAddr,
    vault: &Vault,
) -> Result<(Verdict, Entry)> {
    let Some((half, person)) = store::sessions::half(tx, half_hash)? else { return Ok((Verdict::Go, Entry::Gone)) };
    let whose = [Whose::Account(person.to_string()), Whose::Visitor(visitor)];
    let verdict = attempts::count(tx, Kind::Code, &whose)?;
    if verdict != Verdict::Go {
        return Ok((verdict, Entry::WrongCode));
    }
    if !code_is_right(tx, person, typed, vault)? {
        return Ok((verdict, Entry::WrongCode));
    }
    attempts::forget(tx, Kind::Code, &person.to_string())?;
    // Of two right codes sent at once for one half-open session, the second finds it ended.
    if !store::sessions::end(tx, person, half)? {
        return Ok((verdict, Entry::Gone));
    }
    let Some(place) = workspace_for(tx, person)? else { return Ok((verdict, Entry::Nowhere)) };
    open(tx, person, &place, "code", secret, device)?;
    Ok((verdict, Entry::In))
}

/// Whether a code opens the second factor; it is used up by asking.
pub fn code_is_right(tx: &mut Tx<'_>, person: PersonId, typed: &str, vault: &Vault) -> Result<bool> {
    if let Some(hash) = recovery_hash(typed) {
        return store::people::use_code(tx, person, &hash);
    }
    let Some(sealed) = store::people::keys(tx, person)?.in_use else { return Ok(false) };
    match vault.opened(person, &sealed)?.step_of(typed, tx.now()) {
        Some(step) => store::people::use_step(tx, person, step),
        None => Ok(false),
    }
}

/// Moves a session to another workspace of its person, under a new secret. False when the person may not come in there.
pub fn switch(tx: &mut Tx<'_>, person: PersonId, session: SessionId, to: WorkspaceId, secret: &Secret) -> Result<bool> {
    let place = store::people::memberships(tx, person)?.into_iter().find(|m| m.workspace == to);
    let Some(place) = place else { return Ok(false) };
    let moved = store::sessions::renew(tx, person, session, Some(to), &secret.hash())?;
    if moved {
        record(tx, to, Some(place.member), "sign_in", ("member", Some(place.member.0)), json!({ "by": "switch" }))?;
    }
    Ok(moved)
}

/// The workspace a person worked in last, or else the first by name.
fn workspace_for(tx: &mut Tx<'_>, person: PersonId) -> Result<Option<Membership>> {
    let last = store::people::last_workspace(tx, person)?;
    let mut places = store::people::memberships(tx, person)?;
    let at = places.iter().position(|m| Some(m.workspace) == last).unwrap_or(0);
    Ok((!places.is_empty()).then(|| places.swap_remove(at)))
}

fn open(tx: &mut Tx<'_>, person: PersonId, place: &Membership, by: &str, secret: &Secret, device: &Device) -> Result<()> {
    store::sessions::insert_full(tx, person, place.workspace, &secret.hash(), device)?;
    record(tx, place.workspace, Some(place.member), "sign_in", ("member", Some(place.member.0)), json!({ "by": by }))
}
