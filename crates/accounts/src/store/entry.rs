//! Secret links: to sign in, to reset a password, to move to another address, to open the demo, to set the product up. Used once, except the demo's.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Result, Tx, args,
    ids::{EntryTokenId, PersonId},
    statements,
};

/// What a link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    SignIn,
    Reset,
    /// Moves the account to the address it was mailed to.
    Address,
    /// Opens again and again until it ends.
    Demo,
    /// Makes the first workspace and its owner.
    Setup,
}

impl Purpose {
    pub fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Reset => "reset",
            Self::Address => "address",
            Self::Demo => "demo",
            Self::Setup => "setup",
        }
    }

    /// How long a link lives.
    pub fn life(self) -> SignedDuration {
        match self {
            Self::SignIn => SignedDuration::from_mins(15),
            Self::Reset | Self::Address => SignedDuration::from_mins(60),
            Self::Setup => SignedDuration::from_hours(24),
            Self::Demo => SignedDuration::from_hours(24 * 30),
        }
    }
}

/// Stores a new link. Those given out before for the same stop working, except the demo's.
pub fn insert(tx: &mut Tx<'_>, person: Option<PersonId>, purpose: Purpose, hash: &[u8]) -> Result<()> {
    if purpose != Purpose::Demo {
        drop_unused(tx, person, purpose)?;
    }
    store(tx, person, purpose, hash, None)
}

/// Stores a link that moves a person to an address; one for another address stops working.
pub fn insert_address(tx: &mut Tx<'_>, person: PersonId, email: &str, hash: &[u8]) -> Result<()> {
    drop_unused(tx, Some(person), Purpose::Address)?;
    store(tx, Some(person), Purpose::Address, hash, Some(email))
}

/// Links of a person that nobody has used stop working.
pub fn drop_unused(tx: &mut Tx<'_>, person: Option<PersonId>, purpose: Purpose) -> Result<()> {
    tx.exec(DROP_UNUSED, &args![purpose.code(), person])?;
    Ok(())
}

fn store(tx: &mut Tx<'_>, person: Option<PersonId>, purpose: Purpose, hash: &[u8], email: Option<&str>) -> Result<()> {
    let now = tx.now();
    let until = now.checked_add(purpose.life()).unwrap_or(Timestamp::MAX);
    tx.exec(INSERT, &args![EntryTokenId(tx.new_id()), person, purpose.code(), hash, email, now, until])?;
    Ok(())
}

/// Whether a link would open.
pub fn is_open(tx: &mut Tx<'_>, purpose: Purpose, hash: &[u8]) -> Result<bool> {
    let found: Option<(EntryTokenId,)> = tx.maybe(OPEN, &args![hash, purpose.code(), tx.now()])?;
    Ok(found.is_some())
}

/// Uses a link up. Of many who try at once one gets it; the person is `None` for the set-up link.
pub fn use_up(tx: &mut Tx<'_>, purpose: Purpose, hash: &[u8]) -> Result<Option<Option<PersonId>>> {
    let found: Option<(Option<PersonId>,)> = tx.maybe(USE_UP, &args![hash, purpose.code(), tx.now()])?;
    Ok(found.map(|(person,)| person))
}

/// The address that a link would move its person to.
pub fn address(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<String>> {
    let found: Option<(String,)> = tx.maybe(ADDRESS, &args![hash, tx.now()])?;
    Ok(found.map(|(email,)| email))
}

/// Uses such a link up: the person, and the address.
pub fn use_up_address(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<(PersonId, String)>> {
    Ok(tx.maybe(USE_UP_ADDRESS, &args![hash, tx.now()])?)
}

/// The person whom a demo link signs in.
pub fn demo(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<PersonId>> {
    let found: Option<(PersonId,)> = tx.maybe(DEMO, &args![hash, tx.now()])?;
    Ok(found.map(|(person,)| person))
}

/// Forgets links that ended before an instant.
pub fn sweep(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64> {
    Ok(tx.exec(SWEEP, &args![before])?)
}

statements! {
    DROP_UNUSED = "delete from entry_tokens where purpose = $1 and used_at is null
        and (person_id = $2 or (person_id is null and $2 is null))";
    INSERT = "insert into entry_tokens (id, person_id, purpose, token_hash, email, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7)";
    OPEN = "select id from entry_tokens where token_hash = $1 and purpose = $2 and expires_at > $3 and used_at is null";
    USE_UP = "update entry_tokens set used_at = $3 where token_hash = $1 and purpose = $2 and expires_at > $3 and used_at is null
        returning person_id";
    ADDRESS = "select email from entry_tokens where token_hash = $1 and purpose = 'address' and expires_at > $2 and used_at is null";
    USE_UP_ADDRESS = "update entry_tokens set used_at = $2 where token_hash = $1 and purpose = 'address' and expires_at > $2
        and used_at is null returning person_id, email";
    DEMO = "select person_id from entry_tokens where token_hash = $1 and purpose = 'demo' and expires_at > $2 and used_at is null";
    SWEEP = "delete from entry_tokens where expires_at < $1 or used_at < $1";
}
