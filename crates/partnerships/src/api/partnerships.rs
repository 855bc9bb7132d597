//! Partnerships: lists, one, its beginning, its details, its history.

use jiff::{Timestamp, civil::Date};
use kernel::{
    ids::{BrandId, CreatorId, EventId, MemberId, PartnershipId, TierId},
    web::{At, Body, Cursor, Cx, Made, Result},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions,
    model::{EditPartnership, EndReason, Filter, NewPartnership, PartnerRole, Potential, Stage, tenure},
    store::{
        history,
        views::{self, Query, Shown},
    },
};

/// A partnership as the API shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartnershipView {
    pub id: PartnershipId,
    pub creator_id: CreatorId,
    pub creator_name: String,
    pub brand_id: BrandId,
    pub brand_name: String,
    pub manager_id: Option<MemberId>,
    pub manager_name: Option<String>,
    pub stage: Stage,
    #[schema(value_type = String, format = Date)]
    pub stage_since: Date,
    /// Of a paused or ended one: where it stood.
    pub stage_before: Option<Stage>,
    pub stage_reason: Option<String>,
    pub ended_reason: Option<EndReason>,
    pub role: Option<PartnerRole>,
    pub tier_id: Option<TierId>,
    pub tier_name: Option<String>,
    pub potential: Potential,
    pub potential_reason: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    pub potential_set_on: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    pub potential_review_on: Option<Date>,
    #[schema(value_type = Option<String>, format = Date)]
    pub since: Option<Date>,
    /// Which year of working together this is; from `since`, independent of stage and tier.
    pub tenure_year: Option<i32>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    pub version: i64,
}

impl PartnershipView {
    pub(super) fn of(p: Shown, today: Date) -> Self {
        let s = p.state;
        Self {
            id: p.id,
            creator_id: p.creator,
            creator_name: p.creator_name,
            brand_id: p.brand,
            brand_name: p.brand_name,
            manager_id: s.manager,
            manager_name: p.manager_name,
            stage: s.stage,
            stage_since: s.stage_since,
            stage_before: s.stage_before,
            stage_reason: s.stage_reason,
            ended_reason: s.ended_reason,
            role: s.role,
            tier_id: s.tier,
            tier_name: p.tier_name,
            potential: s.potential,
            potential_reason: s.potential_reason,
            potential_set_on: s.potential_set_on,
            potential_review_on: s.potential_review_on,
            since: s.since,
            tenure_year: s.since.and_then(|since| tenure(since, today)).map(|t| t.year),
            created_at: p.created_at,
            version: p.version,
        }
    }
}

/// An event of a partnership.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PartnershipEvent)]
pub struct EventView {
    pub id: EventId,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `partnership_stage`, `partnership_manager` and so on.
    pub verb: String,
    /// Who did it; null, if the product did.
    pub who: Option<String>,
    #[schema(value_type = Object)]
    pub facts: serde_json::Map<String, serde_json::Value>,
}

/// Conditions and paging of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListQuery {
    creator: Option<CreatorId>,
    brand: Option<BrandId>,
    stage: Option<Stage>,
    manager: Option<MemberId>,
    tier: Option<TierId>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    limit: Option<String>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    after: Option<String>,
}

pub async fn list(cx: Cx) -> Result {
    let q: ListQuery = cx.query()?;
    let filter = Filter { creator: q.creator, brand: q.brand, stage: q.stage, manager: q.manager, tier: q.tier };
    let paging = cx.paging()?;
    let after = paging.after.as_ref().map(Cursor::values).transpose()?;
    let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let mut rows = cx.read(move |tx| views::list(tx, &Query { filter: &filter, after, limit: paging.limit + 1 })).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|p| Cursor::of(&(p.creator, p.brand)));
    cx.json_list(rows.into_iter().map(|p| PartnershipView::of(p, cx.today)).collect(), next)
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let p = cx.read(move |tx| views::find(tx, id)).await?;
    answer(&cx, p)
}

pub async fn create(cx: Cx, Body(new): Body<NewPartnership>) -> Result {
    let today = cx.today;
    cx.api_create(move |tx| {
        let id = actions::start(tx, &new)?;
        let view = PartnershipView::of(views::find(tx, id)?, today);
        Ok(Made::new(kernel::paths::api(&kernel::paths::partnership(id)), view.version, &view))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<PartnershipId>, Body(change): Body<EditPartnership>) -> Result {
    let version = cx.if_match()?;
    let p = cx
        .write(move |tx| {
            actions::edit(tx, id, &change, version)?;
            views::find(tx, id)
        })
        .await?;
    answer(&cx, p)
}

pub async fn events(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let paging = cx.paging()?;
    let after = paging.after.as_ref().map(Cursor::values).transpose()?;
    let happened = cx
        .read(move |tx| {
            views::find(tx, id)?;
            history::page(tx, id, after, paging.limit)
        })
        .await?;
    let full = i64::try_from(happened.len()) == Ok(paging.limit);
    let next = happened.last().filter(|_| full).map(|e| Cursor::of(&e.id));
    let view = |e: history::Happened| EventView { id: e.id, at: e.at, verb: e.verb, who: e.who, facts: e.facts.0 };
    cx.json_list(happened.into_iter().map(view).collect(), next)
}

/// A partnership that a later change can name by its version.
pub(super) fn answer(cx: &Cx, p: Shown) -> Result {
    let view = PartnershipView::of(p, cx.today);
    cx.json_versioned(&view, view.version)
}
