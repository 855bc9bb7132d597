//! Filling in the scorecard. Everybody judges for themselves: an assessment is changed or removed by its own assessor, and
//! another's opinion is another assessment beside it.

use kernel::{
    Action, Error, Event, Result, Tx,
    ids::{AssessmentId, CreatorId, MemberId},
};

use crate::{
    model::NewAssessment,
    store::assessments::{self, Assessment},
};

/// How many assessments a creator may have.
pub const MOST: usize = 200;

/// Adds an assessment by whoever acts. Their market is written down with it, because they may move on.
pub fn assess(tx: &mut Tx, creator: CreatorId, new: &NewAssessment) -> Result<AssessmentId> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    let assessor = tx.scope().member().ok_or(Error::Forbidden)?;
    let card = new.validate()?;
    let (market, today) = (assessments::member_market(tx, assessor)?, super::today(tx));
    super::room(assessments::count(tx, creator)?, MOST)?;
    let id = assessments::insert(tx, creator, assessor, market.as_deref(), today, &card)?;
    Event::new("assessment_add", "assessment", id.0).of_creator(creator).fact("lines", card.lines.len()).write(tx)?;
    Ok(id)
}

/// Changes one's own assessment that has this version; the new version.
pub fn edit(tx: &mut Tx, creator: CreatorId, id: AssessmentId, change: &NewAssessment, version: i64) -> Result<i64> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    own(tx, creator, id)?;
    let card = change.validate()?;
    let today = super::today(tx);
    let version = assessments::update(tx, id, version, today, &card)?;
    Event::new("assessment_edit", "assessment", id.0).of_creator(creator).fact("lines", card.lines.len()).write(tx)?;
    Ok(version)
}

/// Removes one's own assessment.
pub fn remove(tx: &mut Tx, creator: CreatorId, id: AssessmentId) -> Result<()> {
    tx.scope().must(Action::Edit)?;
    super::changeable(tx, creator)?;
    own(tx, creator, id)?;
    assessments::delete(tx, id)?;
    Event::new("assessment_remove", "assessment", id.0).of_creator(creator).write(tx)?;
    Ok(())
}

fn own(tx: &mut Tx, creator: CreatorId, id: AssessmentId) -> Result<Assessment> {
    let assessment = assessments::one(tx, creator, id)?;
    let me: Option<MemberId> = tx.scope().member();
    if me == Some(assessment.assessor_id) { Ok(assessment) } else { Err(Error::Forbidden) }
}
