//! What follows from a change, in its transaction: the partnerships it touched are evaluated before it is committed. Where they
//! are many, they are marked, and a job evaluates them.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    Result, Scope, Tx,
    events::Touched,
    ids::{CreatorId, PartnershipId, WorkspaceId},
};

use crate::{evaluate::evaluate, jobs, store::stale};

/// More than so many are left to the job.
const MOST_AT_ONCE: usize = 50;

/// The hook of the slice.
pub fn settle(tx: &mut Tx<'_>, touched: &Touched) -> Result<()> {
    for (ws, who) in by_workspace(touched) {
        if ws == tx.ws() {
            follow(tx, &who)?;
        } else {
            // The product itself, at work in several workspaces at once.
            let now = tx.now();
            tx.replay(&Scope::of_system(ws, "steps"), now, |tx| follow(tx, &who))?;
        }
    }
    Ok(())
}

#[derive(Default)]
struct Who {
    creators: BTreeSet<CreatorId>,
    partnerships: BTreeSet<PartnershipId>,
}

fn by_workspace(touched: &Touched) -> BTreeMap<WorkspaceId, Who> {
    let mut all: BTreeMap<WorkspaceId, Who> = BTreeMap::new();
    for &(ws, id) in &touched.creators {
        all.entry(ws).or_default().creators.insert(id);
    }
    for &(ws, id) in &touched.partnerships {
        all.entry(ws).or_default().partnerships.insert(id);
    }
    all
}

fn follow(tx: &mut Tx<'_>, who: &Who) -> Result<()> {
    let creators: Vec<CreatorId> = who.creators.iter().copied().collect();
    let mut ids = who.partnerships.clone();
    ids.extend(stale::of_creators(tx, &creators)?);
    let ids: Vec<PartnershipId> = ids.into_iter().collect();
    if ids.len() <= MOST_AT_ONCE {
        return evaluate(tx, &ids);
    }
    stale::mark(tx, &ids)?;
    jobs::soon(tx)
}
