//! Collaborations.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Error, Tx,
    ids::{CollaborationId, CreatorId, PartnershipId},
    web::{At, Body, Cursor, Cx, Made, Result},
};
use partnerships::store::{today, views};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions,
    model::{
        Autonomy, CancelCollaboration, DoneCollaboration, EditCollaboration, NewCollaboration, WorkFormat, WorkState, milestone,
        weeks_of_rest,
    },
    section,
    store::{
        lists::{self, After, Filter},
        rhythm,
        work::{self, Collaboration},
    },
};

/// A collaboration as the API shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Collaboration)]
pub struct CollaborationView {
    pub id: CollaborationId,
    pub partnership_id: PartnershipId,
    pub creator_id: CreatorId,
    pub creator_name: String,
    pub brand_name: String,
    /// Which of those that the audience sees, by their days; null for others and for those called off. It changes when earlier
    /// work is written down.
    pub nth: Option<i64>,
    /// Whether that number is one to celebrate.
    pub milestone: bool,
    /// Whole weeks since the one before ended; null for the first.
    pub weeks_of_rest: Option<i64>,
    pub title: String,
    pub title_other: Option<String>,
    pub audience: bool,
    pub format: WorkFormat,
    pub topic: Option<String>,
    pub state: WorkState,
    #[schema(value_type = String, format = Date)]
    pub happens_on: Date,
    #[schema(value_type = Option<String>, format = Date)]
    pub ended_on: Option<Date>,
    pub fee_minor: Option<i64>,
    pub currency: Option<String>,
    pub autonomy: Option<Autonomy>,
    pub usual_index: Option<f64>,
    pub usual_low: Option<f64>,
    pub usual_high: Option<f64>,
    pub learned: Option<String>,
    pub over_cap_reason: Option<String>,
    pub cancelled_reason: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    pub version: i64,
}

impl From<Collaboration> for CollaborationView {
    fn from(c: Collaboration) -> Self {
        let w = c.work;
        let between = w.usual.and_then(|u| u.between);
        let (fee_minor, currency) = w.fee.map_or((None, None), |(minor, code)| (Some(minor), Some(code)));
        Self {
            id: c.id,
            partnership_id: c.partnership,
            creator_id: c.creator,
            creator_name: c.creator_name,
            brand_name: c.brand_name,
            nth: c.nth,
            milestone: c.nth.is_some_and(milestone),
            weeks_of_rest: c.before.map(|ended| weeks_of_rest(ended, w.happens_on)),
            title: w.title,
            title_other: w.title_other,
            audience: w.audience,
            format: w.format,
            topic: w.topic,
            state: w.state,
            happens_on: w.happens_on,
            ended_on: w.ended_on,
            fee_minor,
            currency,
            autonomy: w.autonomy,
            usual_index: w.usual.map(|u| u.index),
            usual_low: between.map(|b| b.0),
            usual_high: between.map(|b| b.1),
            learned: w.learned,
            over_cap_reason: w.over_cap_reason,
            cancelled_reason: w.cancelled_reason,
            created_at: c.created_at,
            version: c.version,
        }
    }
}

/// How often a partnership works together.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PartnershipCadence)]
pub struct CadenceView {
    /// Those that the audience saw in the twelve months that end today.
    pub count: i64,
    /// The most that its playbook allows in any twelve months; null where it sets none.
    pub cap: Option<i64>,
    /// Booked after today.
    pub booked: i64,
    /// Until then there is confirmed work of any kind.
    #[schema(value_type = Option<String>, format = Date)]
    pub booked_until: Option<Date>,
    /// Whole months of confirmed work ahead.
    pub months_ahead: i32,
    /// The day that was asked about.
    #[schema(value_type = String, format = Date)]
    pub on: Date,
    /// Whether one more that day keeps to the cap.
    pub fits: bool,
    /// The first day from then on that does; null where none is in sight.
    #[schema(value_type = Option<String>, format = Date)]
    pub next_free: Option<Date>,
}

/// Conditions and paging of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListQuery {
    partnership: Option<PartnershipId>,
    state: Option<WorkState>,
    audience: Option<bool>,
    from: Option<Date>,
    to: Option<Date>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    limit: Option<String>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    after: Option<String>,
}

/// A day that every database can hold. Nothing lies outside of these, so a list is the same.
fn near(day: Date) -> Date {
    day.clamp(jiff::civil::date(1900, 1, 1), jiff::civil::date(2300, 1, 1))
}

pub async fn list(cx: Cx) -> Result {
    let q: ListQuery = cx.query()?;
    let filter = Filter { partnership: q.partnership, state: q.state, audience: q.audience, from: q.from.map(near), to: q.to.map(near) };
    let paging = cx.paging()?;
    let after: Option<After> = paging.after.as_ref().map(Cursor::values).transpose()?;
    let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let mut rows = cx.read(move |tx| lists::page(tx, &filter, after, paging.limit + 1)).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|c| Cursor::of(&(c.work.happens_on, c.id)));
    cx.json_list(rows.into_iter().map(CollaborationView::from).collect(), next)
}

pub async fn show(cx: Cx, At(id): At<CollaborationId>) -> Result {
    let shown = cx.read(move |tx| view(tx, id)).await?;
    cx.json_versioned(&shown, shown.version)
}

fn view(tx: &mut Tx<'_>, id: CollaborationId) -> kernel::Result<CollaborationView> {
    Ok(work::find(tx, id)?.into())
}

pub async fn create(cx: Cx, Body(new): Body<NewCollaboration>) -> Result {
    cx.api_create(move |tx| {
        let cap = rhythm::cap(tx, new.partnership_id)?;
        let id = actions::plan(tx, &new, cap)?;
        let shown = view(tx, id)?;
        Ok(Made::new(kernel::paths::api(&kernel::paths::collaboration(id)), shown.version, &shown))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<CollaborationId>, Body(change): Body<EditCollaboration>) -> Result {
    acted(cx, id, move |tx, version| {
        let of = work::find(tx, id)?.partnership;
        let cap = rhythm::cap(tx, of)?;
        actions::edit(tx, id, &change, cap, version)
    })
    .await
}

pub async fn done(cx: Cx, At(id): At<CollaborationId>, Body(how): Body<DoneCollaboration>) -> Result {
    acted(cx, id, move |tx, version| actions::done(tx, id, &how, version)).await
}

pub async fn cancel(cx: Cx, At(id): At<CollaborationId>, Body(why): Body<CancelCollaboration>) -> Result {
    acted(cx, id, move |tx, version| actions::cancel(tx, id, &why, version)).await
}

pub async fn reopen(cx: Cx, At(id): At<CollaborationId>) -> Result {
    acted(cx, id, move |tx, version| actions::reopen(tx, id, version)).await
}

/// Acts on the version that the client has seen, and shows what came of it.
async fn acted(cx: Cx, id: CollaborationId, act: impl Fn(&mut Tx<'_>, i64) -> kernel::Result<i64> + Send + 'static) -> Result {
    let version = cx.if_match()?;
    let shown = cx
        .write(move |tx| {
            act(tx, version)?;
            view(tx, id)
        })
        .await?;
    cx.json_versioned(&shown, shown.version)
}

pub async fn remove(cx: Cx, At(id): At<CollaborationId>) -> Result {
    // It can be brought back, so the version may be left out.
    let seen = cx.header("if-match").is_some().then(|| cx.if_match()).transpose()?;
    cx.write(move |tx| {
        let version = work::find(tx, id)?.version;
        if seen.is_some_and(|seen| seen != version) {
            return Err(Error::Stale);
        }
        actions::remove(tx, id)
    })
    .await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At(id): At<CollaborationId>) -> Result {
    let shown = cx
        .write(move |tx| {
            actions::restore(tx, id)?;
            view(tx, id)
        })
        .await?;
    cx.json_versioned(&shown, shown.version)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CadenceQuery {
    on: Option<Date>,
}

pub async fn cadence(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let asked: CadenceQuery = cx.query()?;
    let shown = cx
        .read(move |tx| {
            let (p, today) = (views::find(tx, id)?, today(tx)?);
            let on = asked.on.map_or(today, near);
            let t = section::of(tx, p, today)?;
            let (rhythm, over) = (t.rhythm(), actions::over_cap(tx, id, on, t.cap, None)?);
            let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            Ok(CadenceView {
                count: number(rhythm.count),
                cap: rhythm.cap.map(number),
                booked: number(rhythm.booked),
                booked_until: rhythm.booked_until,
                months_ahead: rhythm.months_ahead(today),
                on,
                fits: over.is_none(),
                next_free: over.map_or(Some(on), |over| over.free),
            })
        })
        .await?;
    cx.json(&shown)
}
