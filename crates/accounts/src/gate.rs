//! Who stands at the door: from the hash of a secret to a member with rights, in one indexed read per request.
//!
//! What must always hold: only an active member of the session's workspace is let in, so that a suspension or a removal counts
//! from the next request on; a session that has passed its password but not its code lets nobody in.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Lang, Result, Role, Tx, args,
    db::{FromRow, Json, Row},
    ids::{ApiTokenId, MemberId, PersonId, SessionId, WorkspaceId},
    row, statements,
    web::{Doorkeeper, Visitor},
};

/// A session that nobody uses ends after this long.
pub const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// A session ends after this long, however much it is used.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(90 * 24);
/// How exact "last seen" is: a session in use is written at most this often.
pub const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

row! {
    struct SessionRow { id: SessionId, seen_at: Timestamp }
    struct TokenRow { id: ApiTokenId, scopes: Json<Vec<String>>, used_at: Option<Timestamp> }
    struct Holder {
        person: PersonId,
        member: MemberId,
        role: Role,
        workspace: WorkspaceId,
        workspace_name: String,
        creator_word: String,
        name: String,
        latin_name: Option<String>,
        lang: Lang,
        zone: String,
        theme: String,
        density: String,
    }
}

/// A row whose first columns are a credential and whose others are its holder.
struct Pair<T>(T, Holder);

impl<T: FromRow> FromRow for Pair<T> {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self(T::from_row(row)?, Holder::from_row(row)?))
    }
}

impl Holder {
    fn visitor(self) -> Visitor {
        Visitor {
            session: None,
            token: None,
            person: self.person,
            member: self.member,
            role: self.role,
            workspace: self.workspace,
            workspace_name: self.workspace_name,
            creator_word: self.creator_word,
            name: self.name,
            latin_name: self.latin_name,
            lang: self.lang,
            zone: self.zone,
            theme: self.theme,
            density: self.density,
            token_scopes: None,
            touch: false,
        }
    }
}

/// The accounts of the product, as the kernel asks for them.
pub fn doorkeeper() -> Doorkeeper {
    Doorkeeper { session, token, touch }
}

/// The member whose full, living session has a secret with this hash.
pub fn session(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<Option<Visitor>> {
    let now = tx.now();
    let found: Option<Pair<SessionRow>> = tx.maybe(SESSION, &args![token_hash, now])?;
    Ok(found.map(|Pair(s, holder)| Visitor { session: Some(s.id), touch: stale(Some(s.seen_at), now), ..holder.visitor() }))
}

/// The member whose valid API token has this hash.
pub fn token(tx: &mut Tx<'_>, token_hash: &[u8]) -> Result<Option<Visitor>> {
    let now = tx.now();
    let found: Option<Pair<TokenRow>> = tx.maybe(TOKEN, &args![token_hash, now])?;
    Ok(found.map(|Pair(t, holder)| Visitor {
        token: Some(t.id),
        token_scopes: Some(t.scopes.0),
        touch: stale(t.used_at, now),
        ..holder.visitor()
    }))
}

/// Writes down that a session or a token is in use, and lets the session live on. Does nothing when that was written moments ago.
pub fn touch(tx: &mut Tx<'_>, visitor: &Visitor) -> Result<()> {
    let now = tx.now();
    let before = now.checked_sub(SEEN_EVERY).unwrap_or(Timestamp::MIN);
    if let Some(id) = visitor.session {
        let born: Option<(Timestamp,)> = tx.maybe(SESSION_BORN, &args![id, before])?;
        if let Some((created_at,)) = born {
            tx.exec(SESSION_SEEN, &args![id, before, now, expiry(created_at, now)])?;
        }
    }
    if let Some(id) = visitor.token {
        tx.exec(TOKEN_USED, &args![visitor.workspace, id, before, now])?;
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
    SESSION = "select s.id, s.seen_at,
            p.id, m.id, m.role, w.id, w.name, w.creator_word, p.name, p.name_latin, p.language, p.zone, p.theme, p.density
        from sessions s
        join people p on p.id = s.person_id
        join members m on m.workspace_id = s.workspace_id and m.person_id = s.person_id and m.state = 'active'
        join workspaces w on w.id = s.workspace_id
        where s.token_hash = $1 and s.expires_at > $2 and s.ended_at is null and s.stage = 'full'";
    TOKEN = "select t.id, t.scopes, t.used_at,
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
