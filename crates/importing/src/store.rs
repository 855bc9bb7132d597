//! The tables `imports`, `import_rows` and `import_mappings`, and what an import looks up elsewhere.

use jiff::Timestamp;
use kernel::{
    Error, Result, Tx, args,
    db::{Json, Value},
    ids::{CreatorId, ImportId, MemberId, Uuid},
};

use crate::model::{Counts, Fault, Mapping, Outcome, Reading, Said, State};

mod found;
mod rows;

pub use self::{found::*, rows::*};

/// Every named statement of the slice.
pub fn statements() -> Vec<&'static [(&'static str, &'static str)]> {
    vec![STATEMENTS, found::STATEMENTS, rows::STATEMENTS]
}

macro_rules! columns {
    () => {
        "i.id, i.member_id, coalesce(p.name, ''), i.file_name, i.file_bytes, i.file_sha256, i.state, i.reading, i.mapping, i.preview, i.rows_total, i.rows_seen,
        i.rows_done, i.made, i.changed, i.skipped, i.refused, i.taken_back, i.kept, i.problem, i.created_at, i.started_at, i.finished_at, i.undone_at, i.version
        from imports i left join members m on m.workspace_id = i.workspace_id and m.id = i.member_id left join people p on p.id = m.person_id"
    };
}

kernel::row! {
    /// An import as it stands.
    #[derive(Clone, Debug)]
    pub struct Import {
        pub id: ImportId,
        pub member_id: MemberId,
        pub member: String,
        pub file_name: String,
        pub file_bytes: i64,
        pub file_sha256: Vec<u8>,
        pub state: State,
        pub reading: Json<Reading>,
        pub mapping: Json<Mapping>,
        pub preview: Option<Json<crate::preview::Preview>>,
        pub rows_total: i64,
        pub rows_seen: i64,
        pub rows_done: i64,
        pub made: i64,
        pub changed: i64,
        pub skipped: i64,
        pub refused: i64,
        pub taken_back: i64,
        pub kept: i64,
        pub problem: Option<Json<Said>>,
        pub created_at: Timestamp,
        pub started_at: Option<Timestamp>,
        pub finished_at: Option<Timestamp>,
        pub undone_at: Option<Timestamp>,
        pub version: i64,
    }
}

impl Import {
    pub fn counts(&self) -> Counts {
        Counts { made: self.made, changed: self.changed, skipped: self.skipped, refused: self.refused }
    }
}

/// A file that has just arrived.
pub struct Arrived {
    pub id: ImportId,
    pub file_name: String,
    pub bytes: i64,
    pub sha256: Vec<u8>,
    pub reading: Reading,
    pub mapping: Mapping,
}

/// One import of this workspace.
pub fn find(tx: &mut Tx, id: ImportId) -> Result<Import> {
    Ok(tx.one(FIND, &args![tx.ws(), id])?)
}

/// Imports before `before`, newest first.
pub fn page(tx: &mut Tx, before: Option<ImportId>, limit: i64) -> Result<Vec<Import>> {
    Ok(tx.all(PAGE, &args![tx.ws(), before.unwrap_or(ImportId(Uuid::max())), limit])?)
}

/// Another import of the same file that was run and not undone.
pub fn twin(tx: &mut Tx, id: ImportId) -> Result<Option<(ImportId, Timestamp)>> {
    Ok(tx.maybe(TWIN, &args![tx.ws(), id])?)
}

pub fn insert(tx: &mut Tx, member: MemberId, new: &Arrived) -> Result<()> {
    let (reading, mapping) = (Value::json(&new.reading), Value::json(&new.mapping));
    let values =
        args![tx.ws(), new.id, member, &new.file_name, new.sha256.as_slice(), new.bytes, reading, mapping, new.reading.rows, tx.now()];
    tx.exec(INSERT, &values)?;
    Ok(())
}

/// Another reading, with the mapping that goes with it.
pub fn set_reading(tx: &mut Tx, id: ImportId, version: i64, reading: &Reading, mapping: &Mapping) -> Result<()> {
    changed(tx.exec(SET_READING, &args![tx.ws(), id, version, Value::json(reading), Value::json(mapping), reading.rows])?)
}

/// Another mapping; the state says what happens next.
pub fn set_mapping(tx: &mut Tx, id: ImportId, version: i64, mapping: &Mapping, state: State) -> Result<()> {
    changed(tx.exec(SET_MAPPING, &args![tx.ws(), id, version, Value::json(mapping), state])?)
}

fn changed(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// How far a check has come; `false` when it was overtaken by another decision.
pub fn checking(tx: &mut Tx, id: ImportId, version: i64, seen: i64) -> Result<bool> {
    Ok(tx.exec(CHECKING, &args![tx.ws(), id, version, seen])? == 1)
}

/// What a check has found.
pub fn checked(tx: &mut Tx, id: ImportId, version: i64, preview: &crate::preview::Preview) -> Result<()> {
    tx.exec(CHECKED, &args![tx.ws(), id, version, Value::json(preview)])?;
    Ok(())
}

/// The end of a check or a run that cannot be carried on.
pub fn fail(tx: &mut Tx, id: ImportId, problem: &Said) -> Result<()> {
    tx.exec(FAIL, &args![tx.ws(), id, Value::json(problem), tx.now()])?;
    Ok(())
}

/// From a state to another; `false` if it was not in the first.
pub fn turn(tx: &mut Tx, id: ImportId, from: State, to: State) -> Result<bool> {
    let statement = match to {
        State::Running => START,
        State::Done => FINISH,
        State::Undone => UNDONE,
        _ => TURN,
    };
    let mut values = args![tx.ws(), id, from, to].to_vec();
    if statement != TURN {
        values.push(tx.now().into());
    }
    Ok(tx.exec(statement, &values)? == 1)
}

/// Counts rows that were just written. Refused where somebody else has written them meanwhile.
pub fn progress(tx: &mut Tx, id: ImportId, before: i64, counts: Counts) -> Result<()> {
    let values = args![tx.ws(), id, before, counts.total(), counts.made, counts.changed, counts.skipped, counts.refused];
    changed(tx.exec(PROGRESS, &values)?)
}

/// Counts rows that were just taken back or kept.
pub fn undo_progress(tx: &mut Tx, id: ImportId, taken_back: i64, kept: i64) -> Result<()> {
    tx.exec(UNDO_PROGRESS, &args![tx.ws(), id, taken_back, kept])?;
    Ok(())
}

/// How columns of this signature were understood last time.
pub fn mapping_of(tx: &mut Tx, signature: &str) -> Result<Option<Mapping>> {
    let kept: Option<(serde_json::Value,)> = tx.maybe(MAPPING_OF, &args![tx.ws(), signature_key(signature)])?;
    // A mapping of an older shape is no mapping.
    Ok(kept.and_then(|(json,)| serde_json::from_value(json).ok()))
}

pub fn keep_mapping(tx: &mut Tx, signature: &str, mapping: &Mapping) -> Result<()> {
    tx.exec(KEEP_MAPPING, &args![tx.ws(), signature_key(signature), Value::json(mapping), tx.now()])?;
    Ok(())
}

/// A thousand long headers make a short key.
fn signature_key(signature: &str) -> String {
    use sha2::Digest;
    kernel::text::hex(&sha2::Sha256::digest(signature.as_bytes()))
}

/// What became of one row.
#[derive(Clone, Debug)]
pub struct RowWritten {
    pub number: i64,
    pub line: i64,
    pub outcome: Outcome,
    pub print: Option<Uuid>,
    pub creator: Option<CreatorId>,
    pub reasons: Vec<Fault>,
    pub before: Option<serde_json::Value>,
    /// Events of the creator when the row was written.
    pub events: Option<i64>,
}

kernel::statements! {
    FIND = concat!("select ", columns!(), " where i.workspace_id = $1 and i.id = $2");
    PAGE = concat!("select ", columns!(), " where i.workspace_id = $1 and i.id < $2 order by i.id desc limit $3");
    TWIN = "select o.id, o.created_at from imports i join imports o on o.workspace_id = i.workspace_id and o.file_sha256 = i.file_sha256 and o.id <> i.id
        where i.workspace_id = $1 and i.id = $2 and o.state = 'done' order by o.id desc limit 1";
    INSERT = "insert into imports (workspace_id, id, member_id, file_name, file_sha256, file_bytes, state, reading, mapping, rows_total, created_at)
        values ($1, $2, $3, $4, $5, $6, 'read', $7, $8, $9, $10)";
    SET_READING = "update imports set reading = $4, mapping = $5, rows_total = $6, state = 'read', preview = null, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and state in ('read', 'checking', 'checked')";
    SET_MAPPING = "update imports set mapping = $4, state = $5, rows_seen = 0, problem = null, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and state in ('read', 'checking', 'checked')";
    CHECKING = "update imports set rows_seen = $4 where workspace_id = $1 and id = $2 and version = $3 and state = 'checking'";
    CHECKED = "update imports set preview = $4, state = 'checked' where workspace_id = $1 and id = $2 and version = $3 and state = 'checking'";
    FAIL = "update imports set state = 'failed', problem = $3, finished_at = $4, version = version + 1
        where workspace_id = $1 and id = $2 and state in ('checking', 'running')";
    START = "update imports set state = $4, started_at = $5, version = version + 1 where workspace_id = $1 and id = $2 and state = $3";
    FINISH = "update imports set state = $4, finished_at = $5, version = version + 1 where workspace_id = $1 and id = $2 and state = $3";
    UNDONE = "update imports set state = $4, undone_at = $5, version = version + 1 where workspace_id = $1 and id = $2 and state = $3";
    TURN = "update imports set state = $4, version = version + 1 where workspace_id = $1 and id = $2 and state = $3";
    PROGRESS = "update imports set rows_done = rows_done + $4, made = made + $5, changed = changed + $6, skipped = skipped + $7, refused = refused + $8
        where workspace_id = $1 and id = $2 and rows_done = $3 and state = 'running'";
    UNDO_PROGRESS = "update imports set taken_back = taken_back + $3, kept = kept + $4 where workspace_id = $1 and id = $2";
    MAPPING_OF = "select mapping from import_mappings where workspace_id = $1 and signature = $2";
    KEEP_MAPPING = "insert into import_mappings (workspace_id, signature, mapping, used_at) values ($1, $2, $3, $4)
        on conflict (workspace_id, signature) do update set mapping = excluded.mapping, used_at = excluded.used_at";
}
