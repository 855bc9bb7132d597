//! What was merged, and which pairs are known to be two people.

use kernel::{
    Result, Tx, args,
    ids::{CreatorId, MergeId, PartnershipId},
};

use crate::model::MergeView;

macro_rules! select {
    () => {
        "select m.id, m.kept_id, k.display_name, m.gone_id, g.display_name, p.name, m.merged_at, m.undone_at from merges m
        join creators k on k.workspace_id = m.workspace_id and k.id = m.kept_id
        join creators g on g.workspace_id = m.workspace_id and g.id = m.gone_id
        left join members b on b.workspace_id = m.workspace_id and b.id = m.merged_by left join people p on p.id = b.person_id"
    };
}

/// Writes a merge down with all that is needed to take it back.
pub fn insert(tx: &mut Tx, kept: CreatorId, gone: CreatorId, before: &serde_json::Value) -> Result<MergeId> {
    let id = MergeId(tx.new_id());
    tx.exec(INSERT, &args![tx.ws(), id, kept, gone, before, tx.scope().member(), tx.now()])?;
    Ok(id)
}

/// One merge.
pub fn one(tx: &mut Tx, id: MergeId) -> Result<MergeView> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

/// The newest merges that stand.
pub fn recent(tx: &mut Tx, limit: i64) -> Result<Vec<MergeView>> {
    Ok(tx.all(RECENT, &args![tx.ws(), limit])?)
}

/// What is needed to take a merge back.
pub fn before(tx: &mut Tx, id: MergeId) -> Result<serde_json::Value> {
    let (before,) = tx.one(BEFORE, &args![tx.ws(), id])?;
    Ok(before)
}

/// Marks a merge as taken back; `false` if it was already.
pub fn undone(tx: &mut Tx, id: MergeId) -> Result<bool> {
    Ok(tx.exec(UNDONE, &args![tx.ws(), id, tx.now()])? > 0)
}

/// The name of whoever went into the same creator after this merge, or of the one that creator itself went into: until that is
/// taken back, this merge cannot be.
pub fn on_top(tx: &mut Tx, merge: &MergeView) -> Result<Option<String>> {
    let found = tx.maybe::<(String,)>(ON_TOP, &args![tx.ws(), merge.id, merge.kept_id])?;
    Ok(found.map(|(name,)| name))
}

/// Says that two creators are two people; `false` if that was known.
pub fn tell_apart(tx: &mut Tx, (a, b): (CreatorId, CreatorId)) -> Result<bool> {
    Ok(tx.exec(TELL_APART, &args![tx.ws(), a, b, tx.scope().member(), tx.now()])? > 0)
}

/// Forgets that; `false` if it was not known.
pub fn not_apart(tx: &mut Tx, (a, b): (CreatorId, CreatorId)) -> Result<bool> {
    Ok(tx.exec(NOT_APART, &args![tx.ws(), a, b])? > 0)
}

/// Everybody known to be another person than this one.
pub fn apart_from(tx: &mut Tx, id: CreatorId) -> Result<Vec<CreatorId>> {
    let rows: Vec<(CreatorId,)> = tx.all(APART_FROM, &args![tx.ws(), id])?;
    Ok(rows.into_iter().map(|(other,)| other).collect())
}

/// Where both have a partnership with one brand, after the others have moved: that of the one that goes, and the kept one's.
pub fn joined(tx: &mut Tx, gone: CreatorId, keep: CreatorId) -> Result<Vec<(PartnershipId, PartnershipId)>> {
    Ok(tx.all(JOINED, &args![tx.ws(), gone, keep])?)
}

kernel::statements! {
    JOINED = "select g.id, k.id from partnerships g
        join partnerships k on k.workspace_id = g.workspace_id and k.brand_id = g.brand_id and k.creator_id = $3
        where g.workspace_id = $1 and g.creator_id = $2 order by g.id";
    INSERT = "insert into merges (workspace_id, id, kept_id, gone_id, before, merged_by, merged_at) values ($1, $2, $3, $4, $5, $6, $7)";
    ONE = concat!(select!(), " where m.workspace_id = $1 and m.id = $2");
    RECENT = concat!(select!(), " where m.workspace_id = $1 and m.undone_at is null order by m.id desc limit $2");
    BEFORE = "select before from merges where workspace_id = $1 and id = $2";
    UNDONE = "update merges set undone_at = $3 where workspace_id = $1 and id = $2 and undone_at is null";
    ON_TOP = "select g.display_name from merges m join creators g on g.workspace_id = m.workspace_id and g.id = m.gone_id
        where m.workspace_id = $1 and m.kept_id = $3 and m.id > $2 and m.undone_at is null
        union all select k.display_name from creators c join creators k on k.workspace_id = c.workspace_id and k.id = c.merged_into
        where c.workspace_id = $1 and c.id = $3 limit 1";
    TELL_APART = "insert into not_duplicates (workspace_id, a_id, b_id, said_by, said_at) values ($1, $2, $3, $4, $5) on conflict do nothing";
    NOT_APART = "delete from not_duplicates where workspace_id = $1 and a_id = $2 and b_id = $3";
    APART_FROM = "select b_id from not_duplicates where workspace_id = $1 and a_id = $2
        union all select a_id from not_duplicates where workspace_id = $1 and b_id = $2";
}
