//! Moving an account to another e-mail address.
//!
//! What must always hold: the new address is proved by a link that was mailed there; the old one is told when it is asked for and
//! when it has happened; nobody learns whether an address has an account; links that were mailed to the old address stop working.

use kernel::{
    Error, Result, Tx,
    ids::{PersonId, SessionId},
};
use serde_json::json;

use super::{
    By,
    account::{self, Here},
    record_everywhere,
};
use crate::{
    letters::Letters,
    secret::Secret,
    store::{self, entry::Purpose},
};

/// Sends the link. `checked` is the hash of the password that was compared, if there is one.
pub fn ask(tx: &mut Tx<'_>, person: PersonId, checked: Option<&str>, email: &str, secret: &Secret, letters: &Letters) -> Result<()> {
    let account = store::people::account(tx, person)?;
    if account.password_hash.as_deref() != checked {
        return Err(Error::Stale);
    }
    store::entry::insert_address(tx, person, email, &secret.hash())?;
    if store::people::by_email(tx, email)?.is_none() {
        letters.address_confirm(tx, &account, email, secret)?;
    }
    letters.address_asked(tx, &account, email)
}

/// Moves the person whose link this is. A device on which they are signed in stays signed in, under a new secret. `None`
/// when the link is used, too old, or the address has become somebody else's.
pub fn set(tx: &mut Tx<'_>, link_hash: &[u8], here: Option<&Here>, letters: &Letters) -> Result<Option<PersonId>> {
    let Some((person, email)) = store::entry::use_up_address(tx, link_hash)? else { return Ok(None) };
    let here = here.filter(|here| here.person == person);
    let moved = move_to(tx, person, By::Themselves, &email, here.map(|here| here.session), letters)?;
    if moved && let Some(here) = here {
        account::renew(tx, here)?;
    }
    Ok(moved.then_some(person))
}

/// Moves somebody, on their own proof or on the operator's word, and signs every device out (but perhaps one). False when another
/// has the address.
pub fn move_to(tx: &mut Tx<'_>, person: PersonId, by: By, email: &str, but: Option<SessionId>, letters: &Letters) -> Result<bool> {
    let before = store::people::account(tx, person)?;
    if !store::people::set_email(tx, person, email)? {
        return Ok(false);
    }
    for purpose in [Purpose::SignIn, Purpose::Reset, Purpose::Address] {
        store::entry::drop_unused(tx, Some(person), purpose)?;
    }
    store::sessions::end_all(tx, person, but)?;
    record_everywhere(tx, person, by, "member_email", &json!({ "name": before.name, "from": before.email, "to": email }))?;
    letters.address_changed(tx, &before, email)?;
    Ok(true)
}
