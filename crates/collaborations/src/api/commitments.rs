//! Guarantees.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Tx,
    ids::{CommitmentId, CreatorId, PartnershipId},
    web::{At, Body, Cx, Made, Result},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    actions,
    model::{NewCommitment, Progress, ReleaseCommitment, progress},
    store::{
        commitments::{self, Commitment},
        rhythm,
    },
};

/// A commitment as the API shows it, with how it stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Commitment)]
pub struct CommitmentView {
    pub id: CommitmentId,
    pub partnership_id: PartnershipId,
    pub creator_id: CreatorId,
    #[schema(value_type = String, format = Date)]
    pub starts_on: Date,
    #[schema(value_type = String, format = Date)]
    pub ends_on: Date,
    pub projects_min: Option<i64>,
    pub projects_max: Option<i64>,
    pub amount_minor: Option<i64>,
    pub currency: Option<String>,
    pub words: Option<String>,
    pub shown: bool,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub released_at: Option<Timestamp>,
    pub released_reason: Option<String>,
    pub progress: Progress,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    pub version: i64,
}

fn view(c: Commitment, days: &rhythm::Days) -> CommitmentView {
    let g = c.guarantee;
    let amount = g.amount.as_ref().map(|(minor, code)| (*minor, code.as_str()));
    let progress = progress(g.starts_on, g.ends_on, g.projects.map(|p| p.0), amount, &days.projects);
    let (amount_minor, currency) = g.amount.map_or((None, None), |(minor, code)| (Some(minor), Some(code)));
    CommitmentView {
        id: c.id,
        partnership_id: c.partnership,
        creator_id: c.creator,
        starts_on: g.starts_on,
        ends_on: g.ends_on,
        projects_min: g.projects.map(|p| p.0),
        projects_max: g.projects.and_then(|p| p.1),
        amount_minor,
        currency,
        words: g.words,
        shown: g.shown,
        released_at: c.released_at,
        released_reason: c.released_reason,
        progress,
        created_at: c.created_at,
        version: c.version,
    }
}

fn found(tx: &mut Tx<'_>, id: CommitmentId) -> kernel::Result<CommitmentView> {
    let c = commitments::find(tx, id)?;
    let days = rhythm::days(tx, c.partnership, None)?;
    Ok(view(c, &days))
}

/// How many commitments of a partnership are listed.
const MOST: i64 = 200;

pub async fn commitments(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let all = cx
        .read(move |tx| {
            partnerships::store::views::find(tx, id)?;
            let days = rhythm::days(tx, id, None)?;
            Ok(commitments::of(tx, id, MOST)?.into_iter().map(|c| view(c, &days)).collect::<Vec<_>>())
        })
        .await?;
    cx.json_list(all, None)
}

pub async fn commitment(cx: Cx, At(id): At<CommitmentId>) -> Result {
    let shown = cx.read(move |tx| found(tx, id)).await?;
    cx.json_versioned(&shown, shown.version)
}

pub async fn commit(cx: Cx, Body(new): Body<NewCommitment>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::commit(tx, &new)?;
        let shown = found(tx, id)?;
        Ok(Made::new(kernel::paths::api(&format!("/commitments/{id}")), shown.version, &shown))
    })
    .await
}

pub async fn edit_commitment(cx: Cx, At(id): At<CommitmentId>, Body(change): Body<NewCommitment>) -> Result {
    let version = cx.if_match()?;
    let shown = cx
        .write(move |tx| {
            actions::edit_commitment(tx, id, &change, version)?;
            found(tx, id)
        })
        .await?;
    cx.json_versioned(&shown, shown.version)
}

pub async fn release_commitment(cx: Cx, At(id): At<CommitmentId>, Body(why): Body<ReleaseCommitment>) -> Result {
    let version = cx.if_match()?;
    let shown = cx
        .write(move |tx| {
            actions::release_commitment(tx, id, &why, version)?;
            found(tx, id)
        })
        .await?;
    cx.json_versioned(&shown, shown.version)
}
