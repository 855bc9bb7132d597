//! What stood in many rows before one change of them all (the rows of `undos` whose kind is ours).

use jiff::Timestamp;
use kernel::{
    Result, Tx, args,
    db::Json,
    ids::{PartnershipId, UndoId},
};
use serde::{Deserialize, Serialize};

use crate::model::State;

/// One row: what it was, and the version that the change gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Before {
    pub id: PartnershipId,
    pub version: i64,
    pub state: State,
}

kernel::statements! {
    FIND = "select before, undone_at from undos where workspace_id = $1 and id = $2 and kind = 'partnerships'";
    INSERT = "insert into undos (workspace_id, id, member_id, kind, before, created_at) values ($1, $2, $3, 'partnerships', $4, $5)";
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
