//! Goals of creators.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Lang, Result, Tx, args,
    ids::{CreatorId, GoalId},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{GoalKind, GoalState, ValidGoal};

macro_rules! select {
    () => {
        "select g.id, g.creator_id, g.words, g.language, g.kind, g.on_date, g.stated_on, g.state, g.closed_on, g.created_at, g.version from goals g"
    };
}

kernel::row! {
    /// Where a creator wants to go.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Goal {
        pub id: GoalId,
        pub creator_id: CreatorId,
        pub words: String,
        #[schema(value_type = String)]
        pub language: Lang,
        pub kind: GoalKind,
        /// The day of a launch, or by when.
        #[schema(value_type = Option<String>, format = Date)]
        pub on_date: Option<Date>,
        #[schema(value_type = String, format = Date)]
        pub stated_on: Date,
        pub state: GoalState,
        #[schema(value_type = Option<String>, format = Date)]
        pub closed_on: Option<Date>,
        #[schema(value_type = String, format = DateTime)]
        pub created_at: Timestamp,
        pub version: i64,
    }
}

/// The goals of a creator, those still open first, then the newest.
pub fn of_creator(tx: &mut Tx, creator: CreatorId, limit: i64) -> Result<Vec<Goal>> {
    Ok(tx.all(OF_CREATOR, &args![tx.ws(), creator, limit])?)
}

pub fn one(tx: &mut Tx, id: GoalId) -> Result<Goal> {
    Ok(tx.one(ONE, &args![tx.ws(), id])?)
}

pub(crate) fn about(tx: &mut Tx, id: GoalId) -> Result<CreatorId> {
    Ok(tx.one::<(CreatorId,)>(ABOUT, &args![tx.ws(), id])?.0)
}

pub(crate) fn insert(tx: &mut Tx, creator: CreatorId, goal: &ValidGoal, stated: Date) -> Result<GoalId> {
    let id = GoalId(tx.new_id());
    let by = tx.scope().member();
    tx.exec(INSERT, &args![tx.ws(), id, creator, &goal.words, goal.language, goal.kind, goal.on_date, stated, by, tx.now()])?;
    Ok(id)
}

pub(crate) fn update(tx: &mut Tx, id: GoalId, version: i64, goal: &ValidGoal, stated: Date) -> Result<i64> {
    let values = args![tx.ws(), id, version, &goal.words, goal.language, goal.kind, goal.on_date, stated, tx.now()];
    tx.maybe::<(i64,)>(UPDATE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

pub(crate) fn close(tx: &mut Tx, id: GoalId, version: i64, state: GoalState, on: Option<Date>) -> Result<i64> {
    let values = args![tx.ws(), id, version, state, on, tx.now()];
    tx.maybe::<(i64,)>(CLOSE, &values)?.map(|(version,)| version).ok_or(Error::Stale)
}

pub(crate) fn set_deleted(tx: &mut Tx, id: GoalId, deleted: bool) -> Result<bool> {
    let at = deleted.then(|| tx.now());
    Ok(tx.exec(DELETE, &args![tx.ws(), id, at, deleted])? > 0)
}

kernel::statements! {
    OF_CREATOR = concat!(select!(), " where g.workspace_id = $1 and g.creator_id = $2 and g.deleted_at is null
        order by g.state <> 'open', g.stated_on desc, g.id desc limit $3");
    ONE = concat!(select!(), " where g.workspace_id = $1 and g.id = $2 and g.deleted_at is null");
    ABOUT = "select creator_id from goals where workspace_id = $1 and id = $2";
    INSERT = "insert into goals (workspace_id, id, creator_id, words, language, kind, on_date, stated_on, created_by, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)";
    UPDATE = "update goals set words = $4, language = $5, kind = $6, on_date = $7, stated_on = $8, updated_at = $9, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    CLOSE = "update goals set state = $4, closed_on = $5, updated_at = $6, version = version + 1
        where workspace_id = $1 and id = $2 and version = $3 and deleted_at is null returning version";
    DELETE = "update goals set deleted_at = $3, version = version + 1 where workspace_id = $1 and id = $2 and (deleted_at is null) = $4";
}
