//! Secret links: to sign in, to reset a password, to open the demo, to set the product up. Used once, except the demo's.

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
            Self::Demo => "demo",
            Self::Setup => "setup",
        }
    }

    /// How long a link lives.
    pub fn life(self) -> SignedDuration {
        match self {
            Self::SignIn => SignedDuration::from_mins(15),
            Self::Reset => SignedDuration::from_mins(60),
            Self::Setup => SignedDuration::from_hours(24),
            Self::Demo => SignedDuration::from_hours(24 * 30),
        }
    }
}

/// Stores a new link. Those given out before for the same stop working, except the demo's.
pub fn insert(tx: &mut Tx<'_>, person: Option<PersonId>, purpose: Purpose, hash: &[u8]) -> Result<()> {
    let now = tx.now();
    if purpose != Purpose::Demo {
        tx.exec(DROP_UNUSED, &args![purpose.code(), person])?;
    }
    let until = now.checked_add(purpose.life()).unwrap_or(Timestamp::MAX);
    tx.exec(INSERT, &args![EntryTokenId(tx.new_id()), person, purpose.code(), hash, now, until])?;
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
    INSERT = "insert into entry_tokens (id, person_id, purpose, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)";
    OPEN = "select id from entry_tokens where token_hash = $1 and purpose = $2 and expires_at > $3 and used_at is null";
    USE_UP = "update entry_tokens set used_at = $3 where token_hash = $1 and purpose = $2 and expires_at > $3 and used_at is null
        returning person_id";
    DEMO = "select person_id from entry_tokens where token_hash = $1 and purpose = 'demo' and expires_at > $2 and used_at is null";
    SWEEP = "delete from entry_tokens where expires_at < $1 or used_at < $1";
}
