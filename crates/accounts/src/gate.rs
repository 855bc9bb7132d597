//! Who stands at the door: from the hash of a secret to a member with rights, in one indexed read per request.
//!
//! What must always hold: only an active member of the session's workspace is let in, so that a suspension or a removal counts
//! from the next request on; a session that has passed its password but not its code lets nobody in.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Lang, Result, Role, Tx, args,
    db::Json,
    ids::{ApiTokenId, MemberId, PersonId, SessionId, WorkspaceId},
    row, statements,
};

/// A session that nobody uses ends after this long.
pub const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// A session ends after this long, however much it is used.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(90 * 24);
/// How exact "last seen" is: a session in use is written at most this often.
pub const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// Who was recognised.
#[derive(Clone, Debug)]
pub struct Seen {
    pub by: Credential,
    pub expires_at: Timestamp,
    /// Whether the use is worth writing down (see [`touch`]).
    pub touch: bool,
    pub holder: Holder,
}

/// By what somebody was recognised.
#[derive(Clone, Debug, PartialEq)]
pub enum Credential {
    Session(SessionId),
    /// A token and the scopes it was given.
    Token(ApiTokenId, Vec<String>),
}

row! {
    /// The member behind a session or a token, with all that a page's frame shows of them.
    #[derive(Clone, Debug)]
    pub struct Holder {
        pub person: PersonId,
        pub member: MemberId,
        pub role: Role,
        pub workspace: WorkspaceId,
        pub workspace_name: String,
        pub creator_word: String,
        pub name: String,
        pub latin_name: Option<String>,
        pub lang: Lang,
        pub zone: String,
        pub theme: String,
        pub density: String,
    }
}

struct SessionRow {
    id: SessionId,
    seen_at: Timestamp,
    expires_at: Timestamp,
    holder: Holder,
}

struct TokenRow {
    id: ApiTokenId,
    scopes: Json<Vec<String>>,
    used_at: Option<Timestamp>,
    expires_at: Timestamp,
    holder: Holder,
}

impl kernel::db::FromRow for SessionRow {
    fn from_row(row: &mut kernel::db::Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self { id: row.take()?, seen_at: row.take()?, expires_at: row.take()?, holder: Holder::from_row(row)? })
    }
}

impl kernel::db::FromRow for TokenRow {
    fn from_row(row: &mut kernel::db::Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self { id: row.take()?, scopes: row.take()?, used_at: row.take()?, expires_at: row.take()?, holder: Holder::from_row(row)? })
    }
}

/// The member whose full, living session has a secret with this SHA-256 hash.
pub fn session(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<Option<Seen>> {
    let now = tx.now();
    let found: Option<SessionRow> = tx.maybe(SESSION, &args![token_hash, now])?;
    Ok(found.map(|s| Seen {
        by: Credential::Session(s.id),
        expires_at: s.expires_at,
        touch: stale(Some(s.seen_at), now),
        holder: s.holder,
    }))
}

/// The member whose valid API token has this SHA-256 hash.
pub fn token(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<Option<Seen>> {
    let now = tx.now();
    let found: Option<TokenRow> = tx.maybe(TOKEN, &args![token_hash, now])?;
    Ok(found.map(|t| Seen {
        by: Credential::Token(t.id, t.scopes.0),
        expires_at: t.expires_at,
        touch: stale(t.used_at, now),
        holder: t.holder,
    }))
}

/// Writes down that a session or a token is in use, and lets the session live on. Does nothing when that was written moments ago.
pub fn touch(tx: &mut Tx<'_>, seen: &Seen) -> Result<()> {
    let now = tx.now();
    let before = now.checked_sub(SEEN_EVERY).unwrap_or(Timestamp::MIN);
    match &seen.by {
        Credential::Session(id) => {
            let born: Option<(Timestamp,)> = tx.maybe(SESSION_BORN, &args![*id, before])?;
            if let Some((created_at,)) = born {
                tx.exec(SESSION_SEEN, &args![*id, before, now, expiry(created_at, now)])?;
            }
        }
        Credential::Token(id, _) => {
            tx.exec(TOKEN_USED, &args![seen.holder.workspace, *id, before, now])?;
        }
    }
    Ok(())
}

/// When a session born at `created` and used at `now` ends.
pub fn expiry(created: Timestamp, now: Timestamp) -> Timestamp {
    let after = |at: Timestamp, by| at.checked_add(by).unwrap_or(Timestamp::MAX);
    after(now, IDLE).min(after(created, ABSOLUTE))
}

fn stale(last: Option<Timestamp>, now: Timestamp) -> bool {
    last.is_none_or(|last| now.duration_since(last) >= SEEN_EVERY)
}

statements! {
    SESSION = "select s.id, s.seen_at, s.expires_at,
            p.id, m.id, m.role, w.id, w.name, w.creator_word, p.name, p.name_latin, p.language, p.zone, p.theme, p.density
        from sessions s
        join people p on p.id = s.person_id
        join members m on m.workspace_id = s.workspace_id and m.person_id = s.person_id and m.state = 'active'
        join workspaces w on w.id = s.workspace_id
        where s.token_hash = $1 and s.expires_at > $2 and s.ended_at is null and s.stage = 'full'";
    TOKEN = "select t.id, t.scopes, t.used_at, t.expires_at,
            p.id, m.id, m.role, w.id, w.name, w.creator_word, p.name, p.name_latin, p.language, p.zone, p.theme, p.density
        from api_tokens t
        join members m on m.workspace_id = t.workspace_id and m.id = t.member_id and m.state = 'active'
        join people p on p.id = m.person_id
        join workspaces w on w.id = t.workspace_id
        where t.token_hash = $1 and t.expires_at > $2 and t.revoked_at is null";
    SESSION_BORN = "select created_at from sessions where id = $1 and seen_at <= $2 and ended_at is null";
    SESSION_SEEN = "update sessions set seen_at = $3, expires_at = $4 where id = $1 and seen_at <= $2 and ended_at is null";
    TOKEN_USED = "update api_tokens set used_at = $4
        where workspace_id = $1 and id = $2 and (used_at is null or used_at <= $3) and revoked_at is null";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(days: i64) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + days * 86_400).expect("in range")
    }

    #[test]
    fn a_session_slides_until_its_absolute_end() {
        for (created, now, ends) in [(0, 0, 14), (0, 70, 84), (0, 76, 90), (0, 89, 90)] {
            assert_eq!(expiry(at(created), at(now)), at(ends), "born on day {created}, used on day {now}");
        }
    }

    #[test]
    fn a_use_is_written_at_most_every_five_minutes() {
        let now = at(1);
        let ago = |secs| Some(now - SignedDuration::from_secs(secs));
        for (last, due) in [(None, true), (ago(300), true), (ago(299), false), (ago(0), false), (ago(-10), false)] {
            assert_eq!(stale(last, now), due, "{last:?}");
        }
    }
}
