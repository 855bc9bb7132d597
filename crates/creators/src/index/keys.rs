//! Keys of identity: which creators share an address, an account, a name.

use kernel::{Result, Tx, args, db::Value, ids::CreatorId};

use crate::model::KnownBy;

pub(super) fn add(tx: &mut Tx, made: &[(CreatorId, KnownBy)]) -> Result<()> {
    let ws = tx.ws();
    let mut rows: Vec<(CreatorId, String)> = made.iter().flat_map(|(id, known)| known.keys().into_iter().map(|key| (*id, key))).collect();
    // In the order of the table, so that each of its pages is changed once and not at random.
    rows.sort_by(|a, b| a.1.cmp(&b.1));
    let sets: Vec<Vec<Value>> = rows.into_iter().map(|(id, key)| args![ws, key, id].to_vec()).collect();
    tx.exec_many(ADD, &sets)?;
    Ok(())
}

pub(super) fn change(tx: &mut Tx, id: CreatorId, before: &KnownBy, after: &KnownBy) -> Result<()> {
    let ws = tx.ws();
    let (old, new) = (before.keys(), after.keys());
    let gone: Vec<Vec<Value>> = old.iter().filter(|key| !new.contains(key)).map(|key| args![ws, key, id].to_vec()).collect();
    tx.exec_many(REMOVE, &gone)?;
    let fresh: Vec<Vec<Value>> = new.into_iter().filter(|key| !old.contains(key)).map(|key| args![ws, key, id].to_vec()).collect();
    tx.exec_many(ADD, &fresh)?;
    Ok(())
}

/// Living creators that stand under any of the keys, with the key; at most `limit` rows.
pub fn bearers(tx: &mut Tx, keys: &[String], limit: i64) -> Result<Vec<(String, CreatorId)>> {
    Ok(tx.all(BEARERS, &args![tx.ws(), keys.to_vec(), limit])?)
}

/// The first creators under each of the keys, with the key; put away or not. However many bear a key, no more are read.
pub fn first_bearers(tx: &mut Tx, keys: &[String], of_each: i64) -> Result<Vec<(String, CreatorId)>> {
    let mut keys = keys.to_vec();
    keys.sort();
    keys.dedup();
    Ok(tx.all(FIRST_BEARERS, &args![tx.ws(), keys, of_each])?)
}

kernel::statements! {
    ADD = "insert into identity_keys (workspace_id, key, creator_id) values ($1, $2, $3) on conflict do nothing";
    REMOVE = "delete from identity_keys where workspace_id = $1 and key = $2 and creator_id = $3";
    // PostgreSQL joins each key with its own few; SQLite, which knows no such join, asks for them as a list.
    FIRST_BEARERS = "select f.key, f.creator_id from /*lite rarray($2) k cross join identity_keys f*//*pg unnest($2::text[]) k(value)*/
        /*pg cross join lateral (select key, creator_id from identity_keys where workspace_id = $1 and key = k.value order by creator_id limit $3) f*/
        /*lite where f.workspace_id = $1 and f.key = k.value and f.creator_id in
          (select creator_id from identity_keys where workspace_id = $1 and key = k.value order by creator_id limit $3)*/";
    // The look-up stands apart from the question whether they are living: without statistics (just after a large import)
    // PostgreSQL would otherwise read every creator for each key.
    BEARERS = "select f.key, f.creator_id from (select key, creator_id from identity_keys where workspace_id = $1 and key = any($2) limit $3) f
        where (select c.archived_at is null from creators c where c.workspace_id = $1 and c.id = f.creator_id)";
}
