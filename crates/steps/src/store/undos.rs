//! What stood in many steps before one change of them all (the rows of `undos` whose kind is ours).

use jiff::{Timestamp, civil::Date};
use kernel::{
    Result, Tx, args,
    db::Json,
    ids::{MemberId, UndoId},
};
use serde::{Deserialize, Serialize};

use super::rows::Found;
use crate::model::{State, StepId};

/// One step: what was decided about it before, and the version that the change gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Before {
    pub id: StepId,
    pub version: i64,
    pub state: State,
    pub snoozed_until: Option<Date>,
    pub reason: Option<String>,
    pub closed_at: Option<Timestamp>,
    pub closed_by: Option<MemberId>,
    pub member: Option<MemberId>,
    pub given: bool,
    pub passed: Vec<MemberId>,
}

impl From<&Found> for Before {
    fn from(s: &Found) -> Self {
        Self {
            id: s.id,
            version: s.version + 1,
            state: s.state,
            snoozed_until: s.snoozed_until,
            reason: s.reason.clone(),
            closed_at: s.closed_at,
            closed_by: s.closed_by,
            member: s.member,
            given: s.given,
            passed: s.passed.0.clone(),
        }
    }
}

impl Before {
    /// The step with all that put back.
    pub(crate) fn put_back(&self, now: &Found) -> Found {
        Found {
            version: self.version,
            state: self.state,
            snoozed_until: self.snoozed_until,
            reason: self.reason.clone(),
            closed_at: self.closed_at,
            closed_by: self.closed_by,
            member: self.member,
            given: self.given,
            passed: Json(self.passed.clone()),
            ..now.clone()
        }
    }
}

kernel::statements! {
    FIND = "select before, undone_at from undos where workspace_id = $1 and id = $2 and kind = 'steps'";
    INSERT = "insert into undos (workspace_id, id, member_id, kind, before, created_at) values ($1, $2, $3, 'steps', $4, $5)";
    DONE = "update undos set undone_at = $3 where workspace_id = $1 and id = $2 and undone_at is null";
}

pub(crate) fn keep(tx: &mut Tx<'_>, before: Vec<Before>) -> Result<UndoId> {
    let id = UndoId(tx.new_id());
    let member = tx.scope().member();
    tx.exec(INSERT, &args![tx.ws(), id, member, Json(before), tx.now()])?;
    Ok(id)
}

pub(crate) fn find(tx: &mut Tx<'_>, id: UndoId) -> Result<(Vec<Before>, Option<Timestamp>)> {
    let (before, undone): (Json<Vec<Before>>, Option<Timestamp>) = tx.one(FIND, &args![tx.ws(), id])?;
    Ok((before.0, undone))
}

/// Whether it had not been undone before.
pub(crate) fn done(tx: &mut Tx<'_>, id: UndoId) -> Result<bool> {
    Ok(tx.exec(DONE, &args![tx.ws(), id, tx.now()])? == 1)
}
