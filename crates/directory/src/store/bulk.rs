//! The rows of an action on many: the run and its steps.

use kernel::{
    Error, Result, Tx, args,
    db::{Cell, FromCell, Json, Value, WrongCell},
    ids::{CreatorId, MemberId, PartnershipId, UndoId, Uuid},
};
use serde::{Deserialize, Serialize};

use crate::{actions::bulk::Doing, query::Stage};

/// How far a run is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = BulkState)]
pub enum State {
    Running,
    Done,
    Undoing,
    Undone,
}
impl FromCell for State {
    fn from_cell(cell: Cell<'_>) -> Result<Self, WrongCell> {
        match cell {
            Cell::Text("running") => Ok(Self::Running),
            Cell::Text("done") => Ok(Self::Done),
            Cell::Text("undoing") => Ok(Self::Undoing),
            Cell::Text("undone") => Ok(Self::Undone),
            _ => Err(WrongCell("a state")),
        }
    }
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }
}

kernel::row! {
    /// An action on many.
    #[derive(Clone, Debug)]
    pub struct Run {
        pub id: Uuid,
        pub member: MemberId,
        pub action: Json<Doing>,
        pub state: State,
        pub total: i64,
        /// Of how many it is decided.
        pub done: i64,
        pub changed: i64,
    }

    struct StepRow { number: i64, creators: Json<Vec<CreatorId>>, undo: Option<Json<Undo>> }

    /// The partnership that stands for a creator.
    pub struct Lead { pub creator: CreatorId, pub id: PartnershipId, pub stage: Stage, pub since: Option<jiff::civil::Date> }
}

/// Some hundred creators of a run.
#[derive(Clone, Debug)]
pub struct Step {
    pub number: i64,
    pub creators: Vec<CreatorId>,
    pub undo: Option<Undo>,
}

/// What takes a step back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Undo {
    /// The creators that the step changed.
    Creators(Vec<CreatorId>),
    /// The partnerships' own undo.
    Partnerships(UndoId),
}

pub fn insert(tx: &mut Tx, run: &Run, steps: &[Vec<CreatorId>]) -> Result<()> {
    let (ws, now) = (tx.ws(), tx.now());
    tx.exec(INSERT_RUN, &args![ws, run.id, run.member, Value::json(&run.action.0), run.state.code(), run.total, now])?;
    let rows: Vec<Vec<Value>> = (1_i64..).zip(steps).map(|(number, ids)| args![ws, run.id, number, Value::json(ids)].to_vec()).collect();
    tx.exec_many(INSERT_STEP, &rows)?;
    Ok(())
}

pub fn run(tx: &mut Tx, id: Uuid) -> Result<Run> {
    Ok(tx.one(RUN, &args![tx.ws(), id])?)
}

/// The first step that is not done yet.
pub fn next(tx: &mut Tx, run: Uuid) -> Result<Option<Step>> {
    step(tx, NEXT, run)
}

/// The last step that was done and can be taken back.
pub fn last(tx: &mut Tx, run: Uuid) -> Result<Option<Step>> {
    step(tx, LAST, run)
}

fn step(tx: &mut Tx, sql: &str, run: Uuid) -> Result<Option<Step>> {
    let row: Option<StepRow> = tx.maybe(sql, &args![tx.ws(), run])?;
    Ok(row.map(|r| Step { number: r.number, creators: r.creators.0, undo: r.undo.map(|u| u.0) }))
}

/// A step is done: how it is taken back, and how many it changed.
pub fn did(tx: &mut Tx, run: Uuid, step: &Step, undo: &Undo, changed: usize) -> Result<()> {
    let ws = tx.ws();
    tx.exec(DID, &args![ws, run, step.number, Value::json(undo)])?;
    tx.exec(COUNTED, &args![ws, run, step.creators.len(), changed])?;
    Ok(())
}

/// A step is taken back.
pub fn undid(tx: &mut Tx, run: Uuid, step: &Step) -> Result<()> {
    let ws = tx.ws();
    tx.exec(UNDID, &args![ws, run, step.number])?;
    tx.exec(COUNTED, &args![ws, run, -i64::try_from(step.creators.len()).unwrap_or(0), 0_i64])?;
    Ok(())
}

/// Moves a run on, if it is where it is thought to be.
pub fn turn(tx: &mut Tx, run: Uuid, from: State, to: State) -> Result<()> {
    let now = tx.now();
    if tx.exec(TURN, &args![tx.ws(), run, from.code(), to.code(), now])? == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The partnerships of some creators.
pub fn leads(tx: &mut Tx, creators: &[CreatorId]) -> Result<Vec<Lead>> {
    Ok(tx.all(LEADS, &args![tx.ws(), Value::ids(creators)])?)
}

/// Which of these creators there are, living or archived.
pub fn there(tx: &mut Tx, creators: &[CreatorId]) -> Result<Vec<(CreatorId, bool)>> {
    Ok(tx.all(THERE, &args![tx.ws(), Value::ids(creators)])?)
}

kernel::statements! {
    INSERT_RUN = "insert into bulk_runs (workspace_id, id, member_id, action, state, total, created_at) values ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_STEP = "insert into bulk_steps (workspace_id, run_id, number, creators) values ($1, $2, $3, $4)";
    RUN = "select id, member_id, action, state, total, done, changed from bulk_runs where workspace_id = $1 and id = $2";
    NEXT = "select number, creators, undo from bulk_steps where workspace_id = $1 and run_id = $2 and undo is null order by number limit 1";
    LAST = "select number, creators, undo from bulk_steps where workspace_id = $1 and run_id = $2 and undo is not null order by number desc limit 1";
    DID = "update bulk_steps set undo = $4 where workspace_id = $1 and run_id = $2 and number = $3";
    UNDID = "update bulk_steps set undo = null where workspace_id = $1 and run_id = $2 and number = $3";
    COUNTED = "update bulk_runs set done = done + $3, changed = changed + $4 where workspace_id = $1 and id = $2";
    TURN = "update bulk_runs set state = $4, finished_at = $5 where workspace_id = $1 and id = $2 and state = $3";
    LEADS = "select creator_id, id, stage, since from partnerships where workspace_id = $1 and creator_id = any($2)";
    THERE = "select id, archived_at is not null from creators where workspace_id = $1 and id = any($2) and merged_into is null";
}
