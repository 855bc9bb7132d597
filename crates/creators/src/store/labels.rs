//! Labels of creators.

use kernel::{Result, Tx, args, db::Value, ids::CreatorId};

use crate::model::{Label, LabelKind, Profile};

/// A creator's labels, in the order they were given.
pub fn of(tx: &mut Tx, id: CreatorId) -> Result<Vec<Label>> {
    let rows: Vec<(LabelKind, String, String)> = tx.all(OF, &args![tx.ws(), id])?;
    Ok(rows.into_iter().map(|(kind, key, label)| Label { kind, key, label }).collect())
}

/// Adds the labels of new creators.
pub fn insert(tx: &mut Tx, made: &[(CreatorId, &Profile)]) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = made.iter().flat_map(|(id, profile)| rows(ws, *id, &profile.labels)).collect();
    tx.exec_many(INSERT, &sets)?;
    Ok(())
}

/// Puts other labels in place of those there.
pub fn replace(tx: &mut Tx, id: CreatorId, labels: &[Label]) -> Result<()> {
    tx.exec(DELETE_ALL, &args![tx.ws(), id])?;
    let sets = rows(tx.ws(), id, labels);
    tx.exec_many(INSERT, &sets)?;
    Ok(())
}

fn rows(ws: kernel::ids::WorkspaceId, id: CreatorId, labels: &[Label]) -> Vec<Vec<Value>> {
    labels.iter().enumerate().map(|(position, l)| args![ws, l.kind, &l.key, id, &l.label, position].to_vec()).collect()
}

/// Those of `ids` that bear the label (or, with `false`, that do not).
pub fn bearing(tx: &mut Tx, ids: &[CreatorId], label: &Label, bear: bool) -> Result<Vec<CreatorId>> {
    let rows: Vec<(CreatorId,)> = tx.all(BEARING, &args![tx.ws(), Value::ids(ids), label.kind, &label.key, bear])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Gives creators who do not bear it a label, as their last.
pub fn give(tx: &mut Tx, ids: &[CreatorId], label: &Label) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = ids.iter().map(|id| args![ws, label.kind, &label.key, *id, &label.label, LAST].to_vec()).collect();
    tx.exec_many(INSERT, &sets)?;
    Ok(())
}

/// A position after all that a form gives.
const LAST: i64 = 1_000;

/// Takes a label from creators.
pub fn take(tx: &mut Tx, ids: &[CreatorId], label: &Label) -> Result<()> {
    tx.exec(TAKE, &args![tx.ws(), label.kind, &label.key, Value::ids(ids)])?;
    Ok(())
}

/// Labels in use that begin so, for suggestions: label and number of bearers, the most used first.
pub fn in_use(tx: &mut Tx, kind: LabelKind, beginning: &str, limit: i64) -> Result<Vec<(String, i64)>> {
    let key = crate::model::label_key(beginning.trim());
    let above = format!("{key}\u{10ffff}");
    Ok(tx.all(IN_USE, &args![tx.ws(), kind, key, above, limit])?)
}

kernel::statements! {
    OF = "select kind, label_key, label from creator_labels where workspace_id = $1 and creator_id = $2 order by position, label_key";
    INSERT = "insert into creator_labels (workspace_id, kind, label_key, creator_id, label, position) values ($1, $2, $3, $4, $5, $6)
        on conflict do nothing";
    DELETE_ALL = "delete from creator_labels where workspace_id = $1 and creator_id = $2";
    BEARING = "select id from creators where workspace_id = $1 and id = any($2) and $5 = exists (select 1 from creator_labels l
        where l.workspace_id = $1 and l.kind = $3 and l.label_key = $4 and l.creator_id = creators.id)";
    TAKE = "delete from creator_labels where workspace_id = $1 and kind = $2 and label_key = $3 and creator_id = any($4)";
    IN_USE = "select min(label), cast(count(*) as bigint) from creator_labels where workspace_id = $1 and kind = $2 and label_key >= $3 and label_key < $4
        group by label_key order by count(*) desc, label_key limit $5";
}
