//! Keys of identity: which creators share an address, an account, a name.

use std::collections::HashSet;

use kernel::{Result, Tx, args, db::Value, ids::CreatorId};

use crate::model::KnownBy;

pub(super) fn add(tx: &mut Tx, made: &[(CreatorId, KnownBy)]) -> Result<()> {
    let ws = tx.ws();
    let mut rows: Vec<(CreatorId, String)> = made.iter().flat_map(|(id, known)| known.keys().into_iter().map(|key| (*id, key))).collect();
    // In the order of the table, so that each of its pages is changed once and not at random.
    rows.sort_by(|a, b| a.1.cmp(&b.1));
    mark_shared(tx, &rows)?;
    let sets: Vec<Vec<Value>> = rows.into_iter().map(|(id, key)| args![ws, key, id].to_vec()).collect();
    tx.exec_many(ADD, &sets)?;
    Ok(())
}

pub(super) fn change(tx: &mut Tx, id: CreatorId, before: &KnownBy, after: &KnownBy) -> Result<()> {
    let ws = tx.ws();
    let (old, new) = (before.keys(), after.keys());
    let gone: Vec<Vec<Value>> = old.iter().filter(|key| !new.contains(key)).map(|key| args![ws, key, id].to_vec()).collect();
    tx.exec_many(REMOVE, &gone)?;
    let fresh: Vec<(CreatorId, String)> = new.into_iter().filter(|key| !old.contains(key)).map(|key| (id, key)).collect();
    mark_shared(tx, &fresh)?;
    let sets: Vec<Vec<Value>> = fresh.into_iter().map(|(id, key)| args![ws, key, id].to_vec()).collect();
    tx.exec_many(ADD, &sets)?;
    Ok(())
}

/// Remembers the keys that stand at somebody already, or twice among the new ones. Called before the new rows are there.
fn mark_shared(tx: &mut Tx, rows: &[(CreatorId, String)]) -> Result<()> {
    let mut seen = HashSet::new();
    let (mut once, mut again) = (Vec::new(), Vec::new());
    for (_, key) in rows {
        if seen.insert(key.as_str()) { once.push(key.clone()) } else { again.push(key.clone()) }
    }
    if once.is_empty() {
        return Ok(());
    }
    let ws = tx.ws();
    tx.exec(SHARED_WITH_OTHERS, &args![ws, once])?;
    let sets: Vec<Vec<Value>> = again.into_iter().map(|key| args![ws, key].to_vec()).collect();
    tx.exec_many(SHARED, &sets)?;
    Ok(())
}

/// Living creators that stand under any of the keys, with the key; at most `limit` rows.
pub fn bearers(tx: &mut Tx, keys: &[String], limit: i64) -> Result<Vec<(String, CreatorId)>> {
    Ok(tx.all(BEARERS, &args![tx.ws(), keys.to_vec(), limit])?)
}

/// Keys after `after` that have stood at two creators, in order: where to look for duplicates.
pub fn share_keys(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx.all(SHARED_AFTER, &args![tx.ws(), after, limit])?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

kernel::statements! {
    ADD = "insert into identity_keys (workspace_id, key, creator_id) values ($1, $2, $3) on conflict do nothing";
    REMOVE = "delete from identity_keys where workspace_id = $1 and key = $2 and creator_id = $3";
    SHARED = "insert into shared_keys (workspace_id, key) values ($1, $2) on conflict do nothing";
    SHARED_WITH_OTHERS = "insert into shared_keys (workspace_id, key) select cast($1 as bigint), k.value
        from /*pg unnest(cast($2 as text[])) as k (value)*/ /*lite rarray($2) as k*/
        where exists (select 1 from identity_keys i where i.workspace_id = $1 and i.key = k.value) on conflict do nothing";
    // The look-up stands apart from the question whether they are living: without statistics (just after a large import)
    // PostgreSQL would otherwise read every creator for each key.
    BEARERS = "select f.key, f.creator_id from (select key, creator_id from identity_keys where workspace_id = $1 and key = any($2) limit $3) f
        where (select c.archived_at is null from creators c where c.workspace_id = $1 and c.id = f.creator_id)";
    SHARED_AFTER = "select key from shared_keys where workspace_id = $1 and key > $2 order by key limit $3";
}
