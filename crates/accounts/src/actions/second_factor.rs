//! Setting up and dropping the second factor. Either changes what opens the account, so other devices are signed out.

use kernel::{Error, Msg, Result, Tx, ids::PersonId};
use serde_json::json;

use super::{
    By,
    account::{self, Here},
    record_everywhere,
};
use crate::{
    attempts::{self, Kind, Verdict, Whose},
    letters::Letters,
    second_factor::{Key, recovery_codes, recovery_hash},
    secret::Secret,
    store,
    vault::Vault,
};

/// Offers a key, already sealed, to be read by an app. It opens nothing until a first right code confirms it.
pub fn begin(tx: &mut Tx<'_>, person: PersonId, sealed: &[u8]) -> Result<()> {
    if store::people::account(tx, person)?.second_factor {
        return Err(Error::Conflict(Msg::new("accounts-factor-is-on")));
    }
    store::people::set_pending_key(tx, person, sealed)
}

/// The key that waits for its first code.
pub fn pending(tx: &mut Tx<'_>, person: PersonId, vault: &Vault) -> Result<Option<Key>> {
    store::people::keys(tx, person)?.offered.map(|sealed| vault.opened(person, &sealed)).transpose()
}

/// Confirms the offered key with a first right code. Gives the recovery codes, to be shown once; `None` for a wrong code.
/// `seed` is what the codes are made of.
pub fn confirm(tx: &mut Tx<'_>, this: &Here, typed: &str, seed: &Secret, vault: &Vault) -> Result<Option<Vec<String>>> {
    let person = this.person;
    let sealed = store::people::keys(tx, person)?.offered.ok_or(Error::NotFound)?;
    let Some(step) = vault.opened(person, &sealed)?.step_of(typed, tx.now()) else { return Ok(None) };
    if !store::people::confirm_key(tx, person, &sealed, step)? {
        return Err(Error::Stale);
    }
    let codes = replace_codes(tx, person, seed)?;
    sign_others_out(tx, this)?;
    record_everywhere(tx, person, By::Themselves, "second_factor_on", &json!({}))?;
    Ok(Some(codes))
}

/// New recovery codes in place of the old ones, for somebody who has just shown a right code.
pub fn renew_codes(tx: &mut Tx<'_>, person: PersonId, seed: &Secret) -> Result<Vec<String>> {
    let codes = replace_codes(tx, person, seed)?;
    record_everywhere(tx, person, By::Themselves, "recovery_codes_new", &json!({}))?;
    Ok(codes)
}

/// Drops the second factor, for somebody who has just shown a right code.
pub fn turn_off(tx: &mut Tx<'_>, this: &Here, letters: &Letters) -> Result<()> {
    sign_others_out(tx, this)?;
    drop_factor(tx, this.person, By::Themselves)?;
    let account = store::people::account(tx, this.person)?;
    letters.factor_off(tx, &account)
}

fn sign_others_out(tx: &mut Tx<'_>, this: &Here) -> Result<()> {
    store::sessions::end_all(tx, this.person, Some(this.session))?;
    account::renew(tx, this)
}

/// Drops the second factor: the operator does so for somebody who lost both the phone and the codes.
pub fn drop_factor(tx: &mut Tx<'_>, person: PersonId, by: By) -> Result<()> {
    store::people::drop_key(tx, person)?;
    record_everywhere(tx, person, by, "second_factor_off", &json!({}))
}

/// Whether somebody who is signed in shows a right code. Counted like the codes of sign-in; the count stays when it is wrong.
pub fn shown(tx: &mut Tx<'_>, person: PersonId, typed: &str, vault: &Vault) -> Result<(Verdict, bool)> {
    let verdict = attempts::count(tx, Kind::Code, &[Whose::Account(person.to_string())])?;
    let right = verdict == Verdict::Go && super::enter::code_is_right(tx, person, typed, vault)?;
    if right {
        attempts::forget(tx, Kind::Code, &person.to_string())?;
    }
    Ok((verdict, right))
}

fn replace_codes(tx: &mut Tx<'_>, person: PersonId, seed: &Secret) -> Result<Vec<String>> {
    let codes = recovery_codes(seed);
    let hashes: Vec<Vec<u8>> = codes.iter().filter_map(|code| recovery_hash(code)).collect();
    store::people::replace_codes(tx, person, &hashes)?;
    Ok(codes)
}
