//! The beginning of a partnership.

use kernel::{Action, Error, Event, Msg, Problems, Result, Tx, db, ids::PartnershipId};

use crate::{
    model::{NewPartnership, Stage, State},
    store::{self, brands, rows},
};

/// Begins a partnership of a creator and a brand, of which there is one at most.
pub fn start(tx: &mut Tx<'_>, new: &NewPartnership) -> Result<PartnershipId> {
    tx.scope().must(Action::Edit)?;
    let stage = new.stage.unwrap_or(Stage::Prospect);
    check(tx, new, stage)?;
    let beginning = State::beginning(stage, store::today(tx)?);
    let state = super::details::put(tx, &beginning, &new.details())?;
    let id = PartnershipId(tx.new_id());
    match tx.attempt(|tx| rows::insert(tx, id, new.creator_id, new.brand_id, &state)) {
        Err(Error::Db(db::Error::Taken { .. })) => return Err(Error::field("brand_id", Msg::new("partnerships-error-already"))),
        other => other?,
    }
    let brand = brands::find(tx, new.brand_id)?.name;
    Event::new("partnership_start", "partnership", id.0)
        .of_partnership(id)
        .of_creator(new.creator_id)
        .fact("brand", brand)
        .fact("to", stage.code())
        .write(tx)?;
    Ok(id)
}

fn check(tx: &mut Tx<'_>, new: &NewPartnership, stage: Stage) -> Result<()> {
    let mut problems = Problems::none();
    if !rows::is_living(tx, new.creator_id)? {
        problems.add("creator_id", Msg::new("error-not-choice"));
    }
    if !brands::open(tx)?.iter().any(|b| b.id == new.brand_id) {
        problems.add("brand_id", Msg::new("error-not-choice"));
    }
    if stage.rank().is_none() {
        problems.add("stage", Msg::new("error-not-choice"));
    }
    problems.check()
}
