//! Sessions: one for each device that is signed in.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Result, Tx, args,
    ids::{PersonId, SessionId, WorkspaceId},
    statements,
};

use crate::{
    gate,
    model::{Device, Session},
};

/// How long somebody may look for their phone between the password and the code.
pub const HALF: SignedDuration = SignedDuration::from_mins(10);
/// The most sessions a person may have; the oldest give way.
const MOST: i64 = 50;

/// Opens a session in a workspace.
pub fn insert_full(tx: &mut Tx<'_>, person: PersonId, ws: WorkspaceId, hash: &[u8], device: &Device) -> Result<SessionId> {
    let now = tx.now();
    tx.exec(END_OLDEST, &args![person, now, MOST - 1])?;
    insert(tx, person, Some(ws), hash, "full", device, gate::expiry(now, now))
}

/// Opens a session that still waits for the second factor.
pub fn insert_half(tx: &mut Tx<'_>, person: PersonId, hash: &[u8], device: &Device) -> Result<SessionId> {
    let until = tx.now().checked_add(HALF).unwrap_or(Timestamp::MAX);
    insert(tx, person, None, hash, "half", device, until)
}

fn insert(
    tx: &mut Tx<'_>,
    person: PersonId,
    ws: Option<WorkspaceId>,
    hash: &[u8],
    stage: &str,
    device: &Device,
    until: Timestamp,
) -> Result<SessionId> {
    let id = SessionId(tx.new_id());
    tx.exec(INSERT, &args![id, person, ws, hash, stage, &device.address, &device.agent, tx.now(), until])?;
    Ok(id)
}

/// The person behind a half-open session.
pub fn half(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<(SessionId, PersonId)>> {
    Ok(tx.maybe(HALF_OPEN, &args![hash, tx.now()])?)
}

/// Whether the session was still open; now it is not.
pub fn end(tx: &mut Tx<'_>, person: PersonId, id: SessionId) -> Result<bool> {
    Ok(tx.exec(END, &args![person, id, tx.now()])? == 1)
}

/// Ends every session of a person but perhaps one; how many.
pub fn end_all(tx: &mut Tx<'_>, person: PersonId, but: Option<SessionId>) -> Result<u64> {
    Ok(tx.exec(END_ALL, &args![person, tx.now(), but])?)
}

/// Ends a person's sessions in one workspace.
pub fn end_in_workspace(tx: &mut Tx<'_>, person: PersonId) -> Result<u64> {
    Ok(tx.exec(END_IN_WORKSPACE, &args![tx.ws(), person, tx.now()])?)
}

/// Gives a session a new secret, and perhaps another workspace.
pub fn renew(tx: &mut Tx<'_>, person: PersonId, id: SessionId, ws: Option<WorkspaceId>, hash: &[u8]) -> Result<bool> {
    Ok(tx.exec(RENEW, &args![person, id, ws, hash])? == 1)
}

/// The devices that are signed in, the last used first.
pub fn list(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Session>> {
    Ok(tx.all(LIST, &args![person, tx.now()])?)
}

/// Forgets sessions that ended before an instant.
pub fn sweep(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64> {
    Ok(tx.exec(SWEEP, &args![before])?)
}

statements! {
    INSERT = "insert into sessions (id, person_id, workspace_id, token_hash, stage, address, agent, created_at, seen_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)";
    HALF_OPEN = "select id, person_id from sessions where token_hash = $1 and expires_at > $2 and ended_at is null and stage = 'half'";
    END = "update sessions set ended_at = $3 where person_id = $1 and id = $2 and ended_at is null";
    END_ALL = "update sessions set ended_at = $2
        where person_id = $1 and ended_at is null and (id <> $3 or $3 is null)";
    END_OLDEST = "update sessions set ended_at = $2 where id in (
        select id from sessions where person_id = $1 and ended_at is null order by seen_at desc, id desc limit 1000 offset $3)";
    END_IN_WORKSPACE = "update sessions set ended_at = $3 where workspace_id = $1 and person_id = $2 and ended_at is null";
    RENEW = "update sessions set token_hash = $4, workspace_id = coalesce(cast($3 as bigint), workspace_id)
        where person_id = $1 and id = $2 and ended_at is null";
    LIST = "select s.id, s.address, s.agent, w.name, s.created_at, s.seen_at from sessions s left join workspaces w on w.id = s.workspace_id
        where s.person_id = $1 and s.ended_at is null and s.expires_at > $2 and s.stage = 'full' order by s.seen_at desc, s.id desc";
    SWEEP = "delete from sessions where expires_at < $1 or ended_at < $1";
}
