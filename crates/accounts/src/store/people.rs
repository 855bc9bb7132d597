//! People: one for each e-mail address, over all workspaces.

use jiff::Timestamp;
use kernel::{
    Error, Lang, Result, Tx, args, db,
    ids::{PersonId, WorkspaceId},
    row, statements,
};

use crate::model::{Density, Membership, Newcomer, Person, Preferences, Profile, Theme};

row! {
    /// What sign-in needs to know of a person.
    #[derive(Clone, Debug)]
    pub struct Account {
        pub person: PersonId,
        pub email: String,
        pub name: String,
        pub language: Lang,
        pub password_hash: Option<String>,
        pub second_factor: bool,
        pub verified_at: Option<Timestamp>,
    }
}

row! {
    /// The keys of a second factor, sealed.
    pub struct Keys {
        pub in_use: Option<Vec<u8>>,
        /// Waits for its first right code.
        pub offered: Option<Vec<u8>>,
    }
}

pub fn by_email(tx: &mut Tx<'_>, email: &str) -> Result<Option<Account>> {
    Ok(tx.maybe(BY_EMAIL, &args![email])?)
}

pub fn account(tx: &mut Tx<'_>, id: PersonId) -> Result<Account> {
    Ok(tx.one(ACCOUNT, &args![id])?)
}

pub fn person(tx: &mut Tx<'_>, id: PersonId) -> Result<Person> {
    Ok(tx.one(PERSON, &args![id])?)
}

/// A new person. `verified` when the address is known to be theirs.
pub fn insert(
    tx: &mut Tx<'_>,
    email: &str,
    new: &Newcomer,
    language: Lang,
    password_hash: Option<&str>,
    verified: bool,
) -> Result<PersonId> {
    let id = PersonId(tx.new_id());
    let now = tx.now();
    let values = args![
        id,
        email,
        &new.name,
        &new.name_latin,
        language,
        &new.zone,
        Theme::System.code(),
        Density::Normal.code(),
        password_hash,
        now,
        verified.then_some(now),
    ];
    tx.exec(INSERT, &values)?;
    Ok(id)
}

/// Whether the profile was stored; it is not when somebody saved in between.
pub fn update_profile(tx: &mut Tx<'_>, id: PersonId, p: &Profile, version: i64) -> Result<bool> {
    let values = args![id, version, &p.name, &p.name_latin, p.language, &p.zone, p.theme.code(), p.density.code()];
    Ok(tx.exec(UPDATE_PROFILE, &values)? == 1)
}

pub fn update_preferences(tx: &mut Tx<'_>, id: PersonId, p: Preferences) -> Result<()> {
    tx.exec(UPDATE_PREFERENCES, &args![id, p.language, p.theme.map(Theme::code), p.density.map(Density::code)])?;
    Ok(())
}

pub fn set_password(tx: &mut Tx<'_>, id: PersonId, hash: &str) -> Result<()> {
    tx.exec(SET_PASSWORD, &args![id, hash])?;
    Ok(())
}

/// Moves a person to an address that they have proved to be theirs; false when somebody else has it.
pub fn set_email(tx: &mut Tx<'_>, id: PersonId, email: &str) -> Result<bool> {
    match tx.attempt(|tx| Ok(tx.exec(SET_EMAIL, &args![id, email, tx.now()])?)) {
        Ok(_) => Ok(true),
        Err(Error::Db(db::Error::Taken { .. })) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Every sealed key in use: whose, and by what address they are known.
pub fn sealed_keys(tx: &mut Tx<'_>) -> Result<Vec<(PersonId, String, Vec<u8>)>> {
    Ok(tx.all(SEALED_KEYS, &[])?)
}

/// Whether the address was not known to be the person's before.
pub fn mark_verified(tx: &mut Tx<'_>, id: PersonId) -> Result<bool> {
    Ok(tx.exec(MARK_VERIFIED, &args![id, tx.now()])? == 1)
}

/// Takes away what somebody may have set up who did not own the address.
pub fn wipe_secrets(tx: &mut Tx<'_>, id: PersonId) -> Result<()> {
    tx.exec(WIPE, &args![id])?;
    tx.exec(DROP_CODES, &args![id])?;
    Ok(())
}

pub fn keys(tx: &mut Tx<'_>, id: PersonId) -> Result<Keys> {
    Ok(tx.one(KEYS, &args![id])?)
}

pub fn set_pending_key(tx: &mut Tx<'_>, id: PersonId, key: &[u8]) -> Result<()> {
    tx.exec(SET_PENDING, &args![id, key])?;
    Ok(())
}

/// Whether the pending key came into use; it does not when it is no longer the one that was confirmed.
pub fn confirm_key(tx: &mut Tx<'_>, id: PersonId, key: &[u8], step: i64) -> Result<bool> {
    Ok(tx.exec(CONFIRM_KEY, &args![id, key, step])? == 1)
}

pub fn drop_key(tx: &mut Tx<'_>, id: PersonId) -> Result<()> {
    tx.exec(DROP_KEY, &args![id])?;
    tx.exec(DROP_CODES, &args![id])?;
    Ok(())
}

/// Whether a code's step was still unused; from now on it is not, and neither is any before it.
pub fn use_step(tx: &mut Tx<'_>, id: PersonId, step: i64) -> Result<bool> {
    Ok(tx.exec(USE_STEP, &args![id, step])? == 1)
}

/// Puts new recovery codes in place of the old ones.
pub fn replace_codes(tx: &mut Tx<'_>, id: PersonId, hashes: &[Vec<u8>]) -> Result<()> {
    tx.exec(DROP_CODES, &args![id])?;
    let sets: Vec<_> = hashes.iter().map(|hash| args![id, hash.as_slice()].to_vec()).collect();
    tx.exec_many(INSERT_CODE, &sets)?;
    Ok(())
}

/// Whether a recovery code was right and unused; from now on it is used.
pub fn use_code(tx: &mut Tx<'_>, id: PersonId, hash: &[u8]) -> Result<bool> {
    Ok(tx.exec(USE_CODE, &args![id, hash, tx.now()])? == 1)
}

/// How many recovery codes are left.
pub fn codes_left(tx: &mut Tx<'_>, id: PersonId) -> Result<i64> {
    let (left,): (i64,) = tx.one(CODES_LEFT, &args![id])?;
    Ok(left)
}

/// The places of a person where they may come in.
pub fn memberships(tx: &mut Tx<'_>, id: PersonId) -> Result<Vec<Membership>> {
    Ok(tx.all(MEMBERSHIPS, &args![id])?)
}

/// The workspace that a person worked in last.
pub fn last_workspace(tx: &mut Tx<'_>, id: PersonId) -> Result<Option<WorkspaceId>> {
    let found: Option<(WorkspaceId,)> = tx.maybe(LAST_WORKSPACE, &args![id])?;
    Ok(found.map(|(ws,)| ws))
}

statements! {
    BY_EMAIL = "select id, email, name, language, password_hash, totp_secret is not null, verified_at from people where email = $1";
    ACCOUNT = "select id, email, name, language, password_hash, totp_secret is not null, verified_at from people where id = $1";
    PERSON = "select id, email, name, name_latin, language, zone, theme, density, password_hash is not null, totp_secret is not null, version
        from people where id = $1";
    INSERT = "insert into people (id, email, name, name_latin, language, zone, theme, density, password_hash, created_at, verified_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    UPDATE_PROFILE = "update people set name = $3, name_latin = $4, language = $5, zone = $6, theme = $7, density = $8, version = version + 1
        where id = $1 and version = $2";
    UPDATE_PREFERENCES = "update people set language = coalesce(cast($2 as text), language), theme = coalesce(cast($3 as text), theme),
        density = coalesce(cast($4 as text), density) where id = $1";
    SET_PASSWORD = "update people set password_hash = $2 where id = $1";
    SET_EMAIL = "update people set email = $2, verified_at = $3, version = version + 1 where id = $1";
    SEALED_KEYS = "select id, email, totp_secret from people where totp_secret is not null order by email";
    MARK_VERIFIED = "update people set verified_at = $2 where id = $1 and verified_at is null";
    WIPE = "update people set password_hash = null, totp_secret = null, totp_pending = null where id = $1";
    KEYS = "select totp_secret, totp_pending from people where id = $1";
    SET_PENDING = "update people set totp_pending = $2 where id = $1 and totp_secret is null";
    CONFIRM_KEY = "update people set totp_secret = totp_pending, totp_pending = null, totp_step = $3
        where id = $1 and totp_pending = $2 and totp_secret is null";
    DROP_KEY = "update people set totp_secret = null, totp_pending = null where id = $1";
    USE_STEP = "update people set totp_step = $2 where id = $1 and totp_step < $2";
    DROP_CODES = "delete from recovery_codes where person_id = $1";
    INSERT_CODE = "insert into recovery_codes (person_id, code_hash) values ($1, $2)";
    USE_CODE = "update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null";
    CODES_LEFT = "select cast(count(*) as bigint) from recovery_codes where person_id = $1 and used_at is null";
    MEMBERSHIPS = "select m.workspace_id, m.id, m.role, w.name from members m join workspaces w on w.id = m.workspace_id
        where m.person_id = $1 and m.state = 'active' order by w.name, m.workspace_id";
    LAST_WORKSPACE = "select workspace_id from sessions where person_id = $1 and workspace_id is not null order by seen_at desc limit 1";
}
