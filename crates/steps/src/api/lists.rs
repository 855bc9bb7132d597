//! Reading: lists, one step with its reasons, counts, a standing.

use engine::step::Group;
use kernel::{
    ids::{BrandId, MemberId, PartnershipId},
    web::{At, Cursor, Cx, Result},
};
use serde::Deserialize;

use super::views::{CountsView, LoadView, Speaker, StandingView};
use crate::{
    load,
    model::{Filter, Query, StepId, Tab},
    store::{counts, lists, standings},
    why,
};

/// Conditions and paging of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListQuery {
    tab: Option<Tab>,
    group: Option<Group>,
    market: Option<String>,
    brand: Option<BrandId>,
    partnership: Option<PartnershipId>,
    member: Option<MemberId>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    limit: Option<String>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    after: Option<String>,
}

pub async fn list(cx: Cx) -> Result {
    let q: ListQuery = cx.query()?;
    let paging = cx.paging()?;
    let tab = q.tab.unwrap_or(Tab::Mine);
    let after = paging.after.as_ref().map(Cursor::values).transpose()?;
    let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let filter = Filter { group: q.group, market: q.market, brand: q.brand, partnership: q.partnership, member: q.member };
    let query = Query { tab, me: Some(cx.visitor()?.member), filter, after, limit: paging.limit + 1 };
    let since = beginning(&cx);
    let (today, mut steps) = cx.read(move |tx| Ok((load::today(tx)?, lists::page(tx, &query, since)?))).await?;
    let more = steps.len() > limit;
    steps.truncate(limit);
    let next = steps.last().filter(|_| more).map(|step| Cursor::of(&step.place(tab)));
    let speaker = Speaker { l: cx.l.clone(), today };
    cx.json_list(steps.into_iter().map(|step| speaker.view(step)).collect(), next)
}

/// When the visitor's day began.
fn beginning(cx: &Cx) -> jiff::Timestamp {
    cx.today.to_zoned(cx.zone.clone()).map_or(cx.now, |day| day.timestamp())
}

pub async fn show(cx: Cx, At(id): At<StepId>) -> Result {
    let (today, why) = cx.read(move |tx| Ok((load::today(tx)?, why::why(tx, id)?))).await?;
    let version = why.step.version;
    let view = Speaker { l: cx.l.clone(), today }.why(why);
    cx.json_versioned(&view, version)
}

pub async fn counts(cx: Cx) -> Result {
    let (me, since) = (cx.visitor()?.member, beginning(&cx));
    let (tabs, groups) = cx.read(move |tx| Ok((counts::tabs(tx, me, since)?, counts::groups(tx, Some(me))?))).await?;
    cx.json(&CountsView::of(tabs, groups))
}

pub async fn load(cx: Cx) -> Result {
    let load = cx.read(counts::load).await?;
    cx.json_list(load.into_iter().map(LoadView::from).collect(), None)
}

pub async fn standing(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (on, standing) = cx.read(move |tx| standings::find(tx, id)).await?;
    cx.json(&StandingView::of(id, on, standing))
}
