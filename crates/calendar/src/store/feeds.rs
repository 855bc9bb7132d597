//! The table `calendar_feeds`.

use jiff::{SignedDuration, Timestamp};
use kernel::{
    Lang, Result, Tx, args,
    ids::{CalendarFeedId, MemberId, WorkspaceId},
};

use crate::model::Whose;

kernel::row! {
    /// A feed as its owner sees it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Feed {
        pub id: CalendarFeedId,
        pub whose: Whose,
        pub language: Lang,
        /// The end of the secret.
        pub hint: String,
        pub created_at: Timestamp,
        pub used_at: Option<Timestamp>,
    }

    /// Whose calendar a secret opens.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Opened {
        pub workspace: WorkspaceId,
        pub feed: CalendarFeedId,
        pub member: MemberId,
        pub whose: Whose,
        pub language: Lang,
        pub zone: String,
        pub secret_hash: Vec<u8>,
        pub used_at: Option<Timestamp>,
    }
}

kernel::statements! {
    INSERT = "insert into calendar_feeds (workspace_id, id, member_id, scope, language, hint, secret_hash, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    LIST = "select id, scope, language, hint, created_at, used_at from calendar_feeds
        where workspace_id = $1 and member_id = $2 and revoked_at is null order by id desc limit 100";
    FIND = "select id, scope, language, hint, created_at, used_at from calendar_feeds
        where workspace_id = $1 and member_id = $2 and id = $3 and revoked_at is null";
    REVOKE = "update calendar_feeds set revoked_at = $4 where workspace_id = $1 and member_id = $2 and id = $3 and revoked_at is null";
    // Outside every workspace: the secret says which. A feed ends with the membership.
    OPEN = "select f.workspace_id, f.id, f.member_id, f.scope, f.language, w.zone, f.secret_hash, f.used_at from calendar_feeds f
        join members m on m.workspace_id = f.workspace_id and m.id = f.member_id and m.state = 'active' join people w on w.id = m.person_id
        where f.secret_hash = $1 and f.revoked_at is null and f.created_at >= m.created_at";
    USED = "update calendar_feeds set used_at = $3 where workspace_id = $1 and id = $2";
}

/// How exact "last used" is.
const USED_EVERY: SignedDuration = SignedDuration::from_mins(15);

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    member: MemberId,
    (whose, language): (Whose, Lang),
    (hint, hash): (&str, &[u8]),
) -> Result<CalendarFeedId> {
    let id = CalendarFeedId(tx.new_id());
    tx.exec(INSERT, &args![tx.ws(), id, member, whose, language, hint, hash, tx.now()])?;
    Ok(id)
}

/// The living feeds of a member.
pub fn list(tx: &mut Tx<'_>, member: MemberId) -> Result<Vec<Feed>> {
    Ok(tx.all(LIST, &args![tx.ws(), member])?)
}

pub fn find(tx: &mut Tx<'_>, member: MemberId, id: CalendarFeedId) -> Result<Feed> {
    Ok(tx.one(FIND, &args![tx.ws(), member, id])?)
}

pub(crate) fn revoke(tx: &mut Tx<'_>, member: MemberId, id: CalendarFeedId) -> Result<bool> {
    Ok(tx.exec(REVOKE, &args![tx.ws(), member, id, tx.now()])? == 1)
}

/// The living feed of an active member whose secret has this hash (system scope).
pub(crate) fn open(tx: &mut Tx<'_>, hash: &[u8]) -> Result<Option<Opened>> {
    Ok(tx.maybe(OPEN, &args![hash])?)
}

impl Opened {
    /// Whether its use is due to be written down.
    pub(crate) fn is_stale(&self, now: Timestamp) -> bool {
        self.used_at.is_none_or(|last| now.duration_since(last) >= USED_EVERY)
    }
}

pub(crate) fn used(tx: &mut Tx<'_>, id: CalendarFeedId) -> Result<()> {
    tx.exec(USED, &args![tx.ws(), id, tx.now()])?;
    Ok(())
}
