//! Moves from stage to stage.

use kernel::{Result, Tx, ids::PartnershipId};

use crate::{
    model::{EndReason, Move, Stage, reason},
    store,
};

/// Moves to another growing stage; a step back needs a reason.
pub fn move_stage(tx: &mut Tx<'_>, id: PartnershipId, to: Stage, why: Option<&str>, version: i64) -> Result<i64> {
    make(tx, id, Move::To(to), why, version)
}

/// Lets it rest, with the intention to go on.
pub fn pause(tx: &mut Tx<'_>, id: PartnershipId, why: Option<&str>, version: i64) -> Result<i64> {
    make(tx, id, Move::Pause, why, version)
}

/// Goes on after a pause, at the stage where it stood.
pub fn resume(tx: &mut Tx<'_>, id: PartnershipId, why: Option<&str>, version: i64) -> Result<i64> {
    make(tx, id, Move::Resume, why, version)
}

/// Ends it, with a reason.
pub fn end(tx: &mut Tx<'_>, id: PartnershipId, kind: EndReason, why: &str, version: i64) -> Result<i64> {
    make(tx, id, Move::End(kind), Some(why), version)
}

/// Begins again after an end, at the stage where it stood.
pub fn reopen(tx: &mut Tx<'_>, id: PartnershipId, why: Option<&str>, version: i64) -> Result<i64> {
    make(tx, id, Move::Reopen, why, version)
}

fn make(tx: &mut Tx<'_>, id: PartnershipId, how: Move, why: Option<&str>, version: i64) -> Result<i64> {
    let kept = super::opened(tx, id, version)?;
    let why = reason(why)?;
    let after = kept.state.moved(how, why.as_deref(), store::today(tx)?)?;
    super::save(tx, &kept, &after)
}
