//! Rows of an import.

use std::collections::HashSet;

use kernel::{
    Result, Tx, args,
    db::{Json, Value},
    ids::{CreatorId, ImportId},
};

use super::RowWritten;
use crate::model::{Fault, Outcome, Said};

kernel::row! {
    /// A row as it is shown.
    #[derive(Clone, Debug)]
    pub struct RowShown {
        pub number: i64,
        pub line: i64,
        pub outcome: Outcome,
        pub creator_id: Option<CreatorId>,
        pub creator: Option<String>,
        pub reasons: Option<Json<Vec<Fault>>>,
        /// `taken_back` or `kept`.
        pub undo: Option<String>,
        /// Why undoing has kept it.
        pub undo_why: Option<Json<Vec<Said>>>,
    }

    /// A row that can be taken back.
    #[derive(Clone, Debug)]
    pub struct RowToUndo {
        pub number: i64,
        pub outcome: Outcome,
        pub creator_id: CreatorId,
        pub before: Option<serde_json::Value>,
        pub events: Option<i64>,
    }
}

pub fn add_rows(tx: &mut Tx, import: ImportId, rows: Vec<RowWritten>) -> Result<()> {
    let ws = tx.ws();
    let sets: Vec<Vec<Value>> = rows
        .into_iter()
        .map(|row| {
            let reasons = if !row.reasons.is_empty() { Value::json(&row.reasons) } else { Value::Null };
            let before = row.before.map_or(Value::Null, |b| Value::json(&b));
            args![ws, import, row.number, row.line, row.outcome, row.print, row.creator, reasons, before, row.events].to_vec()
        })
        .collect();
    tx.exec_many(ADD, &sets)?;
    Ok(())
}

/// Rows after a number with this outcome, or of any.
pub fn rows(tx: &mut Tx, import: ImportId, outcome: Option<Outcome>, after: i64, limit: i64) -> Result<Vec<RowShown>> {
    Ok(match outcome {
        Some(outcome) => tx.all(OF_OUTCOME, &args![tx.ws(), import, after, limit, outcome])?,
        None => tx.all(OF_IMPORT, &args![tx.ws(), import, after, limit])?,
    })
}

/// Rows that made or changed somebody and are not taken back yet, the last first: what came later goes first.
pub fn to_undo(tx: &mut Tx, import: ImportId, limit: i64) -> Result<Vec<RowToUndo>> {
    Ok(tx.all(TO_UNDO, &args![tx.ws(), import, limit])?)
}

/// Says of rows what undoing has done with them: taken back where nothing speaks against it.
pub fn mark_undone(tx: &mut Tx, import: ImportId, rows: Vec<(i64, Vec<Said>)>) -> Result<()> {
    let ws = tx.ws();
    let marked = |(number, why): (i64, Vec<Said>)| {
        let (mark, why) = if why.is_empty() { ("taken_back", Value::Null) } else { ("kept", Value::json(&why)) };
        args![ws, import, number, mark, why].to_vec()
    };
    let sets: Vec<Vec<Value>> = rows.into_iter().map(marked).collect();
    tx.exec_many(MARK, &sets)?;
    Ok(())
}

/// Everybody whom rows of this import have made so far.
pub fn made(tx: &mut Tx, import: ImportId) -> Result<HashSet<CreatorId>> {
    let rows: Vec<(CreatorId,)> = tx.all(MADE, &args![tx.ws(), import])?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Rows after a number that undoing has kept.
pub fn kept(tx: &mut Tx, import: ImportId, after: i64, limit: i64) -> Result<Vec<RowShown>> {
    Ok(tx.all(KEPT, &args![tx.ws(), import, after, limit])?)
}

/// How many events a creator has while nobody but this import has touched them.
pub fn expect_events(tx: &mut Tx, import: ImportId, creator: CreatorId, events: i64) -> Result<()> {
    tx.exec(EXPECT_EVENTS, &args![tx.ws(), import, creator, events])?;
    Ok(())
}

kernel::statements! {
    ADD = "insert into import_rows (workspace_id, import_id, row_number, line, outcome, print, creator_id, reasons, before, events)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    OF_OUTCOME = "select r.row_number, r.line, r.outcome, r.creator_id, c.display_name, r.reasons, r.undo, r.undo_why from import_rows r
        left join creators c on c.workspace_id = r.workspace_id and c.id = r.creator_id
        where r.workspace_id = $1 and r.import_id = $2 and r.row_number > $3 and r.outcome = $5 order by r.row_number limit $4";
    OF_IMPORT = "select r.row_number, r.line, r.outcome, r.creator_id, c.display_name, r.reasons, r.undo, r.undo_why from import_rows r
        left join creators c on c.workspace_id = r.workspace_id and c.id = r.creator_id
        where r.workspace_id = $1 and r.import_id = $2 and r.row_number > $3 order by r.row_number limit $4";
    TO_UNDO = "select row_number, outcome, creator_id, before, events from import_rows where workspace_id = $1 and import_id = $2
        and outcome in ('made', 'changed') and undo is null and creator_id is not null order by row_number desc limit $3";
    MADE = "select creator_id from import_rows where workspace_id = $1 and import_id = $2 and outcome = 'made' and creator_id is not null";
    KEPT = "select r.row_number, r.line, r.outcome, r.creator_id, c.display_name, r.reasons, r.undo, r.undo_why from import_rows r
        left join creators c on c.workspace_id = r.workspace_id and c.id = r.creator_id
        where r.workspace_id = $1 and r.import_id = $2 and r.row_number > $3 and r.undo = 'kept' order by r.row_number limit $4";
    EXPECT_EVENTS = "update import_rows set events = $4 where workspace_id = $1 and import_id = $2 and creator_id = $3 and undo is null";
    MARK = "update import_rows set undo = $4, undo_why = $5 where workspace_id = $1 and import_id = $2 and row_number = $3";
}
