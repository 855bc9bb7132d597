//! Guaranteeing work, changing a guarantee, and giving one up with a reason.

use kernel::{
    Action, Error, Event, Msg, Problems, Result, Tx,
    ids::{CommitmentId, PartnershipId},
};
use partnerships::store::today;

use super::{because, living, said};
use crate::{
    model::{Guarantee, NewCommitment, ReleaseCommitment},
    store::{
        commitments::{self, Commitment},
        work,
    },
};

/// Guarantees work. No two guarantees hold on one day of a partnership.
pub fn commit(tx: &mut Tx<'_>, new: &NewCommitment) -> Result<CommitmentId> {
    tx.scope().must(Action::Edit)?;
    let mut problems = Problems::none();
    let guarantee = new.validate(today(tx)?, &mut problems);
    let creator = living(tx, new.partnership_id, &mut problems)?;
    problems.check()?;
    if creator.is_none() {
        return Err(Error::NotFound);
    }
    work::hold(tx, new.partnership_id)?;
    alone(tx, new.partnership_id, &guarantee, None)?;
    let id = CommitmentId(tx.new_id());
    commitments::insert(tx, id, new.partnership_id, &guarantee)?;
    about("commitment_make", &commitments::find(tx, id)?).write(tx)?;
    Ok(id)
}

/// Changes a guarantee that holds; the new version. `change.partnership_id` must be its own.
pub fn edit_commitment(tx: &mut Tx<'_>, id: CommitmentId, change: &NewCommitment, version: i64) -> Result<i64> {
    let before = held(tx, id, version)?;
    let mut problems = Problems::none();
    let after = change.validate(today(tx)?, &mut problems);
    if change.partnership_id != before.partnership {
        problems.add("partnership_id", Msg::new("error-not-choice"));
    }
    problems.check()?;
    if after == before.guarantee {
        return Ok(version);
    }
    alone(tx, before.partnership, &after, Some(id))?;
    if !commitments::save(tx, id, version, &after)? {
        return Err(Error::Stale);
    }
    let now = commitments::find(tx, id)?;
    about("commitment_edit", &now).write(tx)?;
    Ok(now.version)
}

/// Gives a guarantee up, with a reason; the new version.
pub fn release_commitment(tx: &mut Tx<'_>, id: CommitmentId, why: &ReleaseCommitment, version: i64) -> Result<i64> {
    let before = held(tx, id, version)?;
    let reason = said("reason", &why.reason, "collaborations-error-reason")?;
    if !commitments::release(tx, id, version, &reason)? {
        return Err(Error::Stale);
    }
    because(about("commitment_release", &before), Some(&reason)).write(tx)?;
    Ok(version + 1)
}

/// A guarantee that holds, about to be changed by somebody who may, at the version they have seen. Its partnership is held.
fn held(tx: &mut Tx<'_>, id: CommitmentId, version: i64) -> Result<Commitment> {
    tx.scope().must(Action::Edit)?;
    let c = commitments::find(tx, id)?;
    work::hold(tx, c.partnership)?;
    if c.version != version {
        return Err(Error::Stale);
    }
    if c.released_at.is_some() {
        return Err(Error::Conflict(Msg::new("collaborations-error-released")));
    }
    Ok(c)
}

fn alone(tx: &mut Tx<'_>, partnership: PartnershipId, guarantee: &Guarantee, own: Option<CommitmentId>) -> Result<()> {
    let others = commitments::holding(tx, partnership, guarantee.starts_on, guarantee.ends_on)?;
    if others.iter().any(|c| Some(c.id) != own) {
        return Err(Error::field("starts_on", Msg::new("collaborations-error-overlap")));
    }
    Ok(())
}

fn about(verb: &'static str, c: &Commitment) -> Event {
    let min = c.guarantee.projects.map_or(0, |(min, _)| min);
    Event::new(verb, "commitment", c.id.0)
        .of_partnership(c.partnership)
        .of_creator(c.creator)
        .fact("brand", &c.brand_name)
        .fact("min", min)
        .fact("starts", c.guarantee.starts_on.to_string())
        .fact("ends", c.guarantee.ends_on.to_string())
}
