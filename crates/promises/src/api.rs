//! Promises in JSON.

use jiff::{Timestamp, civil::Date};
use kernel::{
    Lang, Tx,
    ids::{CreatorId, MemberId, PartnershipId, PromiseId, Uuid},
    web::{At, Body, Cursor, Cx, Made, Result},
};
use partnerships::store::{today, views};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions,
    model::{
        BreakPromise, EditPromise, KeepPromise, NewPromise, PromiseSide, PromiseSource, PromiseState, PromiseSubject, Quarter,
        ReleasePromise, ReopenPromise, Standing,
    },
    pages::rate,
    store::{
        lists::{self, After, Filter, PromiseDue, PromiseWhich},
        rows::{self, Promise},
    },
};

/// A promise as the API shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Promise)]
pub struct PromiseView {
    pub id: PromiseId,
    pub partnership_id: PartnershipId,
    pub creator_id: CreatorId,
    pub creator_name: String,
    pub brand_name: String,
    pub side: PromiseSide,
    pub subject: PromiseSubject,
    pub words: String,
    #[schema(value_type = String)]
    pub language: Lang,
    pub translation: Option<String>,
    #[schema(value_type = String, format = Date)]
    pub due_on: Date,
    #[schema(value_type = String, format = Date)]
    pub made_on: Date,
    /// The member who wrote it down; null, if the product did.
    pub made_by: Option<MemberId>,
    /// Who is named to keep it.
    pub owner_id: Option<MemberId>,
    /// Who keeps it: the one named, or whoever cares for the partnership.
    pub keeper_id: Option<MemberId>,
    pub keeper_name: Option<String>,
    pub source: PromiseSource,
    /// The contact, the commitment or the thing it came from.
    #[schema(value_type = Option<String>, format = Uuid)]
    pub source_id: Option<Uuid>,
    /// The rule that made it.
    pub source_rule: Option<String>,
    pub clause: Option<String>,
    /// For the team alone.
    pub note: Option<String>,
    pub state: PromiseState,
    /// How many days an open promise is past its day, in the workspace's zone; 0 while it is not.
    pub days_late: i32,
    #[schema(value_type = Option<String>, format = Date)]
    pub closed_on: Option<Date>,
    pub outcome: Option<String>,
    pub released_reason: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    pub version: i64,
}

impl PromiseView {
    fn of(p: Promise, today: Date) -> Self {
        let days_late = if let Standing::Late(days) = p.standing(today) { days } else { 0 };
        Self {
            id: p.id,
            partnership_id: p.partnership,
            creator_id: p.creator,
            creator_name: p.creator_name,
            brand_name: p.brand_name,
            side: p.side,
            subject: p.subject,
            words: p.words,
            language: p.language,
            translation: p.translation,
            due_on: p.due_on,
            made_on: p.made_on,
            made_by: p.made_by,
            owner_id: p.owner,
            keeper_id: p.keeper,
            keeper_name: p.keeper_name,
            source: p.source_kind,
            source_id: p.source_id,
            source_rule: p.source_rule,
            clause: p.clause,
            note: p.note,
            state: p.state,
            days_late,
            closed_on: p.closed_on,
            outcome: p.outcome,
            released_reason: p.released_reason,
            created_at: p.created_at,
            version: p.version,
        }
    }
}

/// How well each side keeps its promises, by calendar quarter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PromiseRates {
    /// The last eight quarters, the running one last.
    pub ours: Vec<PromiseRate>,
    pub theirs: Vec<PromiseRate>,
}

/// A quarter and its rate.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PromiseRate {
    #[serde(flatten)]
    pub quarter: Quarter,
    /// How many came to an end, kept or broken.
    pub n: i64,
    /// The share of `n` kept by their day, 0 to 1; null where `n` is 0.
    pub rate: Option<f64>,
}

impl From<Quarter> for PromiseRate {
    fn from(quarter: Quarter) -> Self {
        Self { n: quarter.n(), rate: quarter.rate(), quarter }
    }
}

/// Conditions and paging of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListQuery {
    state: Option<PromiseWhich>,
    side: Option<PromiseSide>,
    owner: Option<MemberId>,
    due: Option<PromiseDue>,
    partnership: Option<PartnershipId>,
    from: Option<Date>,
    to: Option<Date>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    limit: Option<String>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    after: Option<String>,
}

pub async fn list(cx: Cx) -> Result {
    let q: ListQuery = cx.query()?;
    let which = q.state.unwrap_or(PromiseWhich::Open);
    let filter = Filter { which, side: q.side, keeper: q.owner, due: q.due, partnership: q.partnership, from: q.from, to: q.to };
    let paging = cx.paging()?;
    let after: Option<After> = paging.after.as_ref().map(Cursor::values).transpose()?;
    let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let (mut rows, today) = cx
        .read(move |tx| {
            let today = today(tx)?;
            Ok((lists::page(tx, &filter, today, after, paging.limit + 1)?, today))
        })
        .await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|p| Cursor::of(&lists::place(which, p)));
    cx.json_list(rows.into_iter().map(|p| PromiseView::of(p, today)).collect(), next)
}

fn view(tx: &mut Tx<'_>, id: PromiseId) -> kernel::Result<PromiseView> {
    let today = today(tx)?;
    Ok(PromiseView::of(rows::find(tx, id)?, today))
}

pub async fn show(cx: Cx, At(id): At<PromiseId>) -> Result {
    let shown = cx.read(move |tx| view(tx, id)).await?;
    cx.json_versioned(&shown, shown.version)
}

pub async fn create(cx: Cx, Body(new): Body<NewPromise>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::make(tx, &new)?;
        let shown = view(tx, id)?;
        Ok(Made::new(kernel::paths::api(&kernel::paths::promise(id)), shown.version, &shown))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<PromiseId>, Body(change): Body<EditPromise>) -> Result {
    done(cx, id, move |tx, version| actions::edit(tx, id, &change, version)).await
}

pub async fn keep(cx: Cx, At(id): At<PromiseId>, Body(how): Body<KeepPromise>) -> Result {
    done(cx, id, move |tx, version| actions::keep(tx, id, &how, version)).await
}

pub async fn break_(cx: Cx, At(id): At<PromiseId>, Body(how): Body<BreakPromise>) -> Result {
    done(cx, id, move |tx, version| actions::break_(tx, id, &how, version)).await
}

pub async fn release(cx: Cx, At(id): At<PromiseId>, Body(why): Body<ReleasePromise>) -> Result {
    done(cx, id, move |tx, version| actions::release(tx, id, &why, version)).await
}

pub async fn reopen(cx: Cx, At(id): At<PromiseId>, Body(why): Body<ReopenPromise>) -> Result {
    done(cx, id, move |tx, version| actions::reopen(tx, id, &why, version)).await
}

/// Acts on the version that the client has seen, and shows what came of it.
async fn done(cx: Cx, id: PromiseId, act: impl Fn(&mut Tx<'_>, i64) -> kernel::Result<i64> + Send + 'static) -> Result {
    let version = cx.if_match()?;
    let shown = cx
        .write(move |tx| {
            act(tx, version)?;
            view(tx, id)
        })
        .await?;
    cx.json_versioned(&shown, shown.version)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RateQuery {
    partnership: Option<PartnershipId>,
}

pub async fn rates(cx: Cx) -> Result {
    let of = cx.query::<RateQuery>()?.partnership;
    let (ours, theirs) = cx
        .read(move |tx| {
            if let Some(id) = of {
                views::find(tx, id)?;
            }
            let today = today(tx)?;
            Ok((rate::read(tx, PromiseSide::Ours, of, today)?, rate::read(tx, PromiseSide::Theirs, of, today)?))
        })
        .await?;
    let all = |quarters: Vec<Quarter>| quarters.into_iter().map(PromiseRate::from).collect();
    cx.json(&PromiseRates { ours: all(ours), theirs: all(theirs) })
}
