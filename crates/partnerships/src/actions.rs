//! What can be done with brands, tiers and partnerships.
//!
//! Every verb on a partnership reads its state, makes the next one by a rule of [`crate::model`], and saves it: only if nobody
//! else did in between, with one event for each thing that differs.

mod brands;
mod bulk;
mod details;
mod merging;
mod record;
mod stages;
mod start;
mod tiers;

pub use self::{brands::*, bulk::*, details::*, merging::*, stages::*, start::*, tiers::*};

use kernel::{Action, Error, Result, Tx, ids::PartnershipId};

use crate::{
    model::State,
    store::rows::{self, Kept},
};

/// A partnership about to be changed by somebody who may, at the version they have seen.
fn opened(tx: &mut Tx<'_>, id: PartnershipId, version: i64) -> Result<Kept> {
    tx.scope().must(Action::Edit)?;
    let kept = rows::find(tx, id)?;
    if kept.version == version { Ok(kept) } else { Err(Error::Stale) }
}

/// Saves the next state and records what differs; the new version. Where nothing differs, nothing is written.
fn save(tx: &mut Tx<'_>, kept: &Kept, after: &State) -> Result<i64> {
    if kept.state == *after {
        return Ok(kept.version);
    }
    if rows::save(tx, &[(kept.id, kept.version, after)])? != 1 {
        return Err(Error::Stale);
    }
    record::changes(tx, kept, after)?;
    Ok(kept.version + 1)
}
