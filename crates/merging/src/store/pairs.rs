//! Pairs that may be one person: kept as they were found, so that no list looks through all creators.

use creators::{
    index::Why,
    store::view::{Brief, briefs},
};
use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    db::Value,
    ids::{CreatorId, Uuid},
};

/// Two creators who may be one person; `a` is the smaller id.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    pub a: CreatorId,
    pub b: CreatorId,
    /// In thousandths; from 900 on a person would say yes at sight.
    pub score: i64,
    pub why: Why,
}

const REASONS: [(Why, &str); 5] =
    [(Why::Account, "account"), (Why::Email, "email"), (Why::Phone, "phone"), (Why::Handle, "handle"), (Why::Name, "name")];

fn code(why: Why) -> &'static str {
    REASONS.iter().find(|(reason, _)| *reason == why).map_or("name", |(_, code)| code)
}

fn parse(code: &str) -> Why {
    REASONS.iter().find(|(_, known)| *known == code).map_or(Why::Name, |(reason, _)| *reason)
}

/// The place after which a page begins: score and both ids of its last pair.
pub type After = (i64, CreatorId, CreatorId);

/// Pairs of living creators that nobody has told apart, the likeliest first.
pub fn page(tx: &mut Tx, after: Option<After>, limit: i64) -> Result<Vec<Found>> {
    let (score, a, b) = after.unwrap_or((i64::MAX, CreatorId(Uuid::max()), CreatorId(Uuid::max())));
    let rows: Vec<(CreatorId, CreatorId, i64, String)> = tx.all(PAGE, &args![tx.ws(), score, a, b, limit])?;
    Ok(rows.into_iter().map(|(a, b, score, why)| Found { a, b, score, why: parse(&why) }).collect())
}

/// A page with a few words about everybody on it.
pub fn with_briefs(tx: &mut Tx, after: Option<After>, limit: i64) -> Result<(Vec<Found>, Vec<Brief>)> {
    let found = page(tx, after, limit)?;
    let ids: Vec<CreatorId> = found.iter().flat_map(|f| [f.a, f.b]).collect();
    Ok((found, briefs(tx, &ids)?))
}

/// How many such pairs there are, as far as `most`.
pub fn count(tx: &mut Tx, most: i64) -> Result<i64> {
    let (count,) = tx.one(COUNT, &args![tx.ws(), most])?;
    Ok(count)
}

/// Forgets every pair of these creators.
pub fn forget(tx: &mut Tx, ids: &[CreatorId]) -> Result<()> {
    tx.exec(FORGET_FIRST, &args![tx.ws(), Value::ids(ids)])?;
    tx.exec(FORGET_SECOND, &args![tx.ws(), Value::ids(ids)])?;
    Ok(())
}

/// Keeps pairs that were found.
pub fn keep(tx: &mut Tx, found: &[Found]) -> Result<()> {
    let (ws, now) = (tx.ws(), tx.now());
    let sets: Vec<Vec<Value>> = found.iter().map(|f| args![ws, f.a, f.b, f.score, code(f.why), now].to_vec()).collect();
    tx.exec_many(KEEP, &sets)?;
    Ok(())
}

/// Living creators in the order in which they changed, from after a place to before an instant.
pub fn changed(
    tx: &mut Tx,
    (seen_at, seen_id): (Timestamp, CreatorId),
    until: Timestamp,
    limit: i64,
) -> Result<Vec<(CreatorId, Timestamp)>> {
    Ok(tx.all(CHANGED, &args![tx.ws(), seen_at, seen_id, until, limit])?)
}

/// How far the job has come.
pub fn seen(tx: &mut Tx) -> Result<(Timestamp, CreatorId)> {
    let seen = tx.maybe(SEEN, &args![tx.ws()])?;
    Ok(seen.unwrap_or((Timestamp::UNIX_EPOCH, CreatorId(Uuid::nil()))))
}

/// Remembers how far the job has come.
pub fn set_seen(tx: &mut Tx, (at, id): (Timestamp, CreatorId)) -> Result<()> {
    tx.exec(SET_SEEN, &args![tx.ws(), at, id])?;
    Ok(())
}

/// Every workspace there is; only the product itself sees more than its own.
pub fn workspaces(tx: &mut Tx) -> Result<Vec<kernel::ids::WorkspaceId>> {
    let rows: Vec<(kernel::ids::WorkspaceId,)> = tx.all(WORKSPACES, &[])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

// Look-ups by key for each pair, never joins: without statistics (just after a large import) PostgreSQL would begin a join with
// all creators.
macro_rules! shown {
    () => {
        " from duplicate_pairs p where p.workspace_id = $1
        and (select c.archived_at is null from creators c where c.workspace_id = $1 and c.id = p.a_id)
        and (select c.archived_at is null from creators c where c.workspace_id = $1 and c.id = p.b_id)
        and (select 1 from not_duplicates n where n.workspace_id = $1 and n.a_id = p.a_id and n.b_id = p.b_id) is null"
    };
}

kernel::statements! {
    PAGE = concat!("select p.a_id, p.b_id, p.score, p.why", shown!(), " and (p.score, p.a_id, p.b_id) < ($2, $3, $4)
        order by p.score desc, p.a_id desc, p.b_id desc limit $5");
    COUNT = concat!("select cast(count(*) as bigint) from (select 1", shown!(), " limit $2) found");
    FORGET_FIRST = "delete from duplicate_pairs where workspace_id = $1 and a_id = any($2)";
    FORGET_SECOND = "delete from duplicate_pairs where workspace_id = $1 and b_id = any($2)";
    KEEP = "insert into duplicate_pairs (workspace_id, a_id, b_id, score, why, found_at) values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, a_id, b_id) do update set score = excluded.score, why = excluded.why, found_at = excluded.found_at";
    CHANGED = "select id, updated_at from creators where workspace_id = $1 and archived_at is null and (updated_at, id) > ($2, $3) and updated_at <= $4
        order by updated_at, id limit $5";
    SEEN = "select seen_at, seen_id from duplicate_watch where workspace_id = $1";
    SET_SEEN = "insert into duplicate_watch (workspace_id, seen_at, seen_id) values ($1, $2, $3)
        on conflict (workspace_id) do update set seen_at = excluded.seen_at, seen_id = excluded.seen_id";
    WORKSPACES = "select id from workspaces order by id";
}
