//! The directory as JSON: lists in the language of the pages, views, actions on many, files.

use creators::model::Platform;
use jiff::civil::Date;
use kernel::{
    Action, Error, Result,
    ids::{BrandId, ChannelId, CreatorId, MemberId, PartnershipId, TierId, Uuid, ViewId},
    paths,
    web::{Allow, At, Body, Cursor, Cx, Doc, Made, Response, Routes},
};
use partnerships::model::Stage;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    actions::{
        bulk::{self, Doing},
        views::{self as verbs, EditView, NewView},
    },
    listing::{self, Asked, Chosen, Line},
    query::{Column, DirectoryQuery, QuerySpec, pairs},
    store::{
        self, Cache, Place,
        bulk::{Run, State},
        views::View,
    },
};

const FILTERS: &str = "A filter, as often as needed: `field:value|value`, with `!` in front for creators who meet none of the values. \
    Numbers and dates also as `from..to`; `-` is nothing known, `me` is you. The fields are those of a view's query";

/// The addresses of the API.
pub fn routes(cache: &Cache) -> Routes {
    let (for_list, for_bulk, for_export) = (cache.clone(), cache.clone(), cache.clone());
    let read = Allow::can(Action::Read);
    let doc = |summary| Doc::new("directory", summary);
    Routes::new()
        .api_get(
            "/creators",
            read,
            move |cx| list(cx, for_list.clone()),
            doc("List creators")
                .list::<ListedCreator>()
                .query("f", FILTERS)
                .query("q", "A name, handle or address, in either alphabet")
                .query("sort", "`name`, `-created`, `updated`, `stage`, `tenure`, `market`, `manager`, `-followers.PLATFORM`, `custom.ID`")
                .query("view", "The id of a view, instead of filters"),
        )
        .api_get(
            "/creators/export",
            Allow::can(Action::Export),
            move |cx| export(cx, for_export.clone()),
            doc("Take a list out as a file").query("format", "`csv` or `xlsx`").query("f", FILTERS),
        )
        .api_post(
            "/creators/bulk",
            Allow::can(Action::Edit),
            move |cx, body| start(cx, body, for_bulk.clone()),
            doc("Do one thing to many creators").body::<BulkRequest>().made::<BulkView>(),
        )
        .api_get("/bulk/{id}", read, shown, doc("Show how far an action on many is").ok::<BulkView>())
        .api_post("/bulk/{id}/undo", Allow::can(Action::Edit), undo, doc("Take an action on many back").ok::<BulkView>())
        .api_get("/views", Allow::can(Action::KeepViews), views, doc("List one's own views and the shared ones").list::<ViewView>())
        .api_post("/views", Allow::can(Action::KeepViews), make, doc("Keep a view").body::<NewView>().made::<ViewView>())
        .api_get("/views/{id}", Allow::can(Action::KeepViews), view, doc("Show a view").ok::<ViewView>())
        .api_patch(
            "/views/{id}",
            Allow::can(Action::KeepViews),
            change,
            doc("Change a view").body::<EditView>().ok::<ViewView>().versioned(),
        )
        .api_delete("/views/{id}", Allow::can(Action::KeepViews), forget, doc("Delete a view").no_content().versioned())
}

/// A creator in a list.
#[derive(Serialize, ToSchema)]
pub struct ListedCreator {
    id: CreatorId,
    display_name: String,
    latin_name: Option<String>,
    market: Option<String>,
    city: Option<String>,
    archived: bool,
    version: i64,
    channels: Vec<ListedChannel>,
    partnerships: Vec<ListedPartnership>,
    tags: Vec<String>,
}

#[derive(Serialize, ToSchema)]
pub struct ListedChannel {
    id: ChannelId,
    platform: Platform,
    followers: Option<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct ListedPartnership {
    id: PartnershipId,
    brand: BrandId,
    stage: Stage,
    manager: Option<MemberId>,
    tier: Option<TierId>,
    #[schema(value_type = Option<String>, format = Date)]
    since: Option<Date>,
}

impl From<Line> for ListedCreator {
    fn from(Line { row, facts }: Line) -> Self {
        Self {
            tags: facts.labels("tag").map(str::to_owned).collect(),
            channels: facts.channels.iter().map(|c| ListedChannel { id: c.id, platform: c.platform, followers: c.followers }).collect(),
            partnerships: facts
                .partnerships
                .iter()
                .map(|p| ListedPartnership { id: p.id, brand: p.brand, stage: p.stage, manager: p.manager, tier: p.tier, since: p.since })
                .collect(),
            id: row.id,
            display_name: row.display_name,
            latin_name: row.latin_name,
            market: row.market,
            city: row.city,
            archived: row.archived,
            version: row.version,
        }
    }
}

/// Parameters that a list does not know are refused by name, so that a misspelt filter is not an unfiltered list.
fn known(cx: &Cx, also: &[&str]) -> Result<()> {
    let wrong = pairs(&cx.query)
        .into_iter()
        .find(|(name, _)| !(matches!(name.as_str(), "f" | "q" | "sort" | "view") || also.contains(&name.as_str())));
    wrong.map_or(Ok(()), |(name, _)| Err(Error::field(name, kernel::Msg::new("error-unknown-field"))))
}

async fn list(cx: Cx, cache: Cache) -> Result<Response> {
    known(&cx, &["limit", "after"])?;
    let (paging, asking) = (cx.paging()?, listing::asking(&cx));
    let mut asked = asked(&cx)?;
    asked.after = paging.after.as_ref().map(Cursor::values::<Place>).transpose()?;
    let limit = usize::try_from(paging.limit).unwrap_or(50);
    let (lines, next) = cx
        .read(move |tx| {
            let ready = listing::ready(tx, &asked, &asking, &cache)?;
            let page =
                store::page(tx, &ready.compiled, ready.query.order(), &ready.catalogue, &ready.measured, asked.after.as_ref(), limit)?;
            Ok((listing::lines(tx, page.rows, &[Column::Channels, Column::Stage, Column::Tags])?, page.next))
        })
        .await?;
    cx.json_list(lines.into_iter().map(ListedCreator::from).collect(), next.map(|place| Cursor::of(&place)))
}

/// As a page is asked for, without what belongs to pages.
fn asked(cx: &Cx) -> Result<Asked> {
    let pairs: Vec<(String, String)> = pairs(&cx.query).into_iter().filter(|(name, _)| name != "after").collect();
    let view = pairs.iter().find(|(name, _)| name == "view").map(|(_, v)| v.parse::<ViewId>()).transpose().map_err(|_| Error::NotFound)?;
    let said = view.is_none() || pairs.iter().any(|(name, _)| DirectoryQuery::knows(name));
    Ok(Asked { said: said.then(|| DirectoryQuery::of_pairs(&pairs)).transpose()?, view, ..Asked::default() })
}

async fn export(cx: Cx, cache: Cache) -> Result<Response> {
    known(&cx, &["format"])?;
    let typed = pairs(&cx.query);
    let format = typed.iter().find(|(name, _)| name == "format").map_or("csv", |(_, v)| v.as_str());
    crate::pages::send(&cx, asked(&cx)?, None, format, cache).await
}

/// Whom an action is about, and what is done to each: `ids` (at most 500) or `query` (at most 100,000 creators).
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BulkRequest {
    #[serde(default)]
    ids: Vec<CreatorId>,
    #[serde(default)]
    query: Option<QuerySpec>,
    action: Doing,
}

/// An action on many.
#[derive(Serialize, ToSchema)]
pub struct BulkView {
    #[schema(value_type = String, format = Uuid)]
    id: Uuid,
    state: State,
    total: i64,
    /// Of how many it is decided.
    done: i64,
    changed: i64,
    action: Doing,
}

impl From<Run> for BulkView {
    fn from(run: Run) -> Self {
        Self { id: run.id, state: run.state, total: run.total, done: run.done, changed: run.changed, action: run.action.0 }
    }
}

async fn start(cx: Cx, Body(asked): Body<BulkRequest>, cache: Cache) -> Result<Response> {
    let asking = listing::asking(&cx);
    let chosen = match &asked.query {
        Some(_) if !asked.ids.is_empty() => return Err(Error::field("ids", kernel::Msg::new("directory-ids-or-query"))),
        Some(query) => Chosen::Matching(query.read()?),
        None => Chosen::named(asked.ids)?,
    };
    let action = asked.action;
    cx.api_create(move |tx| {
        let ids = listing::creators(tx, &chosen, &asking, &cache)?;
        let run = bulk::start(tx, &action, &ids)?;
        Ok(Made::new(paths::api(&format!("/bulk/{}", run.id)), 1, &BulkView::from(run)))
    })
    .await
}

async fn shown(cx: Cx, At(id): At<Uuid>) -> Result<Response> {
    let run = cx.read(move |tx| store::bulk::run(tx, id)).await?;
    cx.json(&BulkView::from(run))
}

async fn undo(cx: Cx, At(id): At<Uuid>) -> Result<Response> {
    let run = cx.write(move |tx| bulk::undo(tx, id)).await?;
    cx.json(&BulkView::from(run))
}

/// A saved view.
#[derive(Serialize, ToSchema)]
pub struct ViewView {
    id: ViewId,
    owner: MemberId,
    name: String,
    shared: bool,
    query: QuerySpec,
    version: i64,
}

impl From<View> for ViewView {
    fn from(view: View) -> Self {
        Self { id: view.id, owner: view.owner, name: view.name, shared: view.shared, query: view.query.0, version: view.version }
    }
}

async fn views(cx: Cx) -> Result<Response> {
    let paging = cx.paging()?;
    let limit = usize::try_from(paging.limit).unwrap_or(50);
    let (me, after) = (cx.scope.member(), paging.after.as_ref().map(Cursor::values::<(i64, ViewId)>).transpose()?);
    let mut found = cx.read(move |tx| store::views::list(tx, me, after, limit + 1)).await?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|last| Cursor::of(&(last.position, last.id)));
    cx.json_list(found.into_iter().map(ViewView::from).collect(), next)
}

async fn make(cx: Cx, Body(new): Body<NewView>) -> Result<Response> {
    let me = cx.scope.member();
    cx.api_create(move |tx| {
        let id = verbs::create(tx, &new)?;
        let view = store::views::seen_by(tx, id, me)?;
        Ok(Made::new(paths::api(&format!("/views/{id}")), view.version, &ViewView::from(view)))
    })
    .await
}

async fn view(cx: Cx, At(id): At<ViewId>) -> Result<Response> {
    let me = cx.scope.member();
    let view = cx.read(move |tx| store::views::seen_by(tx, id, me)).await?;
    let version = view.version;
    cx.json_versioned(&ViewView::from(view), version)
}

async fn change(cx: Cx, At(id): At<ViewId>, Body(change): Body<EditView>) -> Result<Response> {
    let (version, me) = (cx.if_match()?, cx.scope.member());
    let view = cx
        .write(move |tx| {
            verbs::edit(tx, id, &change, version)?;
            store::views::seen_by(tx, id, me)
        })
        .await?;
    let version = view.version;
    cx.json_versioned(&ViewView::from(view), version)
}

async fn forget(cx: Cx, At(id): At<ViewId>) -> Result<Response> {
    let version = cx.if_match()?;
    cx.write(move |tx| verbs::delete(tx, id, version)).await?;
    cx.no_content()
}
