//! A person's own account: profile, password, devices; and what the operator may do for somebody who is locked out.

use kernel::{
    Error, Result, Tx,
    ids::{PersonId, SessionId},
};
use serde_json::json;

use super::{By, record_everywhere};
use crate::{
    letters::Letters,
    model::{EditProfile, Preferences},
    secret::Secret,
    store::{self, entry::Purpose},
};

/// Somebody who changes what opens their account: this device stays signed in, under a new secret.
#[derive(Clone, Debug)]
pub struct Here {
    pub person: PersonId,
    pub session: SessionId,
    pub secret: Secret,
}

/// Changes what a person says of themselves.
pub fn edit_profile(tx: &mut Tx<'_>, person: PersonId, change: &EditProfile, version: i64) -> Result<()> {
    let profile = change.validate()?;
    let before = store::people::person(tx, person)?;
    if !store::people::update_profile(tx, person, &profile, version)? {
        return Err(Error::Stale);
    }
    if before.name != profile.name || before.name_latin != profile.name_latin {
        let facts = json!({ "from": before.name, "to": profile.name });
        record_everywhere(tx, person, By::Themselves, "member_rename", &facts)?;
    }
    Ok(())
}

/// Changes one preference or two, from any page.
pub fn prefer(tx: &mut Tx<'_>, person: PersonId, preferences: Preferences) -> Result<()> {
    store::people::update_preferences(tx, person, preferences)
}

/// Changes the password of somebody who is signed in and knew the old one: every other device is signed out, and this session
/// gets a new secret. `checked` is the hash that was compared.
pub fn change_password(tx: &mut Tx<'_>, this: &Here, checked: Option<&str>, hash: &str, letters: &Letters) -> Result<()> {
    let account = store::people::account(tx, this.person)?;
    if account.password_hash.as_deref() != checked {
        return Err(Error::Stale);
    }
    set_password(tx, this.person, By::Themselves, hash, Some(this.session))?;
    letters.password_set(tx, &account)?;
    renew(tx, this)
}

/// Sends a link to sign in or to set a new password, if somebody with this address may come in anywhere. Nothing tells the one
/// who asks whether it was sent.
pub fn ask_link(tx: &mut Tx<'_>, email: &str, purpose: Purpose, secret: &Secret, letters: &Letters) -> Result<()> {
    let Some(account) = store::people::by_email(tx, email)? else { return Ok(()) };
    if store::people::memberships(tx, account.person)?.is_empty() {
        return Ok(());
    }
    store::entry::insert(tx, Some(account.person), purpose, &secret.hash())?;
    match purpose {
        Purpose::SignIn => letters.sign_in(tx, &account, secret),
        Purpose::Reset => letters.reset(tx, &account, secret),
        Purpose::Address | Purpose::Demo | Purpose::Setup => Ok(()),
    }
}

/// Sets a password by a link from a mail, which is used up. `None` when the link is used or too old.
pub fn reset_password(tx: &mut Tx<'_>, link_hash: &[u8], hash: &str, letters: &Letters) -> Result<Option<PersonId>> {
    let Some(person) = store::entry::use_up(tx, Purpose::Reset, link_hash)?.flatten() else { return Ok(None) };
    prove_mailbox(tx, person)?;
    set_password(tx, person, By::Themselves, hash, None)?;
    let account = store::people::account(tx, person)?;
    letters.password_set(tx, &account)?;
    Ok(Some(person))
}

/// Sets a password and signs every device out (but perhaps one). A move to another address that was asked for before is off.
pub fn set_password(tx: &mut Tx<'_>, person: PersonId, by: By, hash: &str, but: Option<SessionId>) -> Result<()> {
    store::people::set_password(tx, person, hash)?;
    store::entry::drop_unused(tx, Some(person), Purpose::Address)?;
    store::sessions::end_all(tx, person, but)?;
    record_everywhere(tx, person, by, "password_set", &json!({}))
}

/// Signs one device of a person out.
pub fn end_session(tx: &mut Tx<'_>, person: PersonId, session: SessionId) -> Result<()> {
    if store::sessions::end(tx, person, session)? { Ok(()) } else { Err(Error::NotFound) }
}

/// Signs a person out on this device: no mistake if somebody else did already.
pub fn sign_out(tx: &mut Tx<'_>, person: PersonId, session: SessionId) -> Result<()> {
    store::sessions::end(tx, person, session).map(drop)
}

/// Signs a person out everywhere.
pub fn end_all_sessions(tx: &mut Tx<'_>, person: PersonId) -> Result<u64> {
    let ended = store::sessions::end_all(tx, person, None)?;
    record_everywhere(tx, person, By::Themselves, "sessions_end", &json!({ "count": ended }))?;
    Ok(ended)
}

/// Gives a session a new secret after a change of what opens the account.
pub fn renew(tx: &mut Tx<'_>, this: &Here) -> Result<()> {
    if store::sessions::renew(tx, this.person, this.session, None, &this.secret.hash())? { Ok(()) } else { Err(Error::SignIn) }
}

/// Somebody has shown that they read mail to the person's address. If nobody had before, the account may have been set up by
/// another who had only been handed a link: what that one chose (password, second factor, sessions, tokens) goes.
pub fn prove_mailbox(tx: &mut Tx<'_>, person: PersonId) -> Result<()> {
    if !store::people::mark_verified(tx, person)? {
        return Ok(());
    }
    let account = store::people::account(tx, person)?;
    store::people::wipe_secrets(tx, person)?;
    let ended = store::sessions::end_all(tx, person, None)?;
    let revoked = store::tokens::revoke_of_person(tx, person)?;
    if account.password_hash.is_some() || account.second_factor || ended + revoked > 0 {
        record_everywhere(tx, person, By::Themselves, "account_claim", &json!({ "sessions": ended, "tokens": revoked }))?;
    }
    Ok(())
}
