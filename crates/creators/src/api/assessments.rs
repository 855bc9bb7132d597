//! Scorecards: everybody's own judgement.

use kernel::{
    ids::{AssessmentId, CreatorId},
    web::{At, Body, Cx, Made, Result},
};

use super::{path, seen, unchanged};
use crate::{
    actions,
    model::NewAssessment,
    store::{assessments, person},
};

pub async fn list(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let all = cx
        .read(move |tx| {
            person::row(tx, creator)?;
            assessments::of(tx, creator)
        })
        .await?;
    cx.json_list(all, None)
}

pub async fn show(cx: Cx, At((creator, id)): At<(CreatorId, AssessmentId)>) -> Result {
    let assessment = cx.read(move |tx| assessments::one(tx, creator, id)).await?;
    cx.json_versioned(&assessment, assessment.version)
}

pub async fn add(cx: Cx, At(creator): At<CreatorId>, Body(new): Body<NewAssessment>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::assessments::assess(tx, creator, &new)?;
        let assessment = assessments::one(tx, creator, id)?;
        Ok(Made::new(path(creator, &format!("/assessments/{id}")), assessment.version, &assessment))
    })
    .await
}

pub async fn edit(cx: Cx, At((creator, id)): At<(CreatorId, AssessmentId)>, Body(change): Body<NewAssessment>) -> Result {
    let version = cx.if_match()?;
    let assessment = cx
        .write(move |tx| {
            actions::assessments::edit(tx, creator, id, &change, version)?;
            assessments::one(tx, creator, id)
        })
        .await?;
    cx.json_versioned(&assessment, assessment.version)
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, AssessmentId)>) -> Result {
    let seen = seen(&cx)?;
    cx.write(move |tx| {
        unchanged(seen, assessments::one(tx, creator, id)?.version)?;
        actions::assessments::remove(tx, creator, id)
    })
    .await?;
    cx.no_content()
}
