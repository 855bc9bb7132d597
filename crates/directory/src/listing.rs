//! What one visit to the directory reads, in one snapshot: the view, the names, the count, the rows and what they show.

use std::sync::Arc;

use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    Action, Error, Result, Tx,
    ids::{CreatorId, EventId, ViewId},
    web::{Cursor, Cx},
};

use crate::{
    actions::bulk,
    query::{Column, DirectoryQuery, Layout, STANDING, Stage, limits, pairs},
    store::{
        self, Asking, Cache, Catalogue, Compiled, Facts, Measured, Place, Row,
        views::{Tab, View},
    },
};

/// Rows of a page.
pub const PAGE: usize = 50;
/// Tiles of a lane of the board, to begin with.
pub const LANE: usize = 20;

/// What an address asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The query said in the address; `None` where the view's own is meant.
    pub said: Option<DirectoryQuery>,
    pub view: Option<ViewId>,
    pub after: Option<Place>,
    /// The one lane of the board that is asked for.
    pub lane: Option<Stage>,
}

impl Asked {
    /// Reads an address.
    pub fn of(cx: &Cx) -> Result<Self> {
        let pairs = pairs(&cx.query);
        let value = |name: &str| pairs.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str()).filter(|v| !v.is_empty());
        let place = |sealed: &str| Cursor::open(sealed, cx.app.key()).and_then(|c| c.values());
        let view = value("view").map(str::parse).transpose().map_err(|_| Error::NotFound)?;
        let said = view.is_none() || pairs.iter().any(|(name, _)| DirectoryQuery::knows(name));
        Ok(Self {
            said: said.then(|| DirectoryQuery::of_pairs(&pairs)).transpose()?,
            view,
            after: value("after").map(place).transpose()?,
            lane: value("lane").and_then(Stage::parse),
        })
    }
}

/// Who asks, by a request.
pub fn asking(cx: &Cx) -> Asking {
    Asking { ws: cx.scope.workspace(), me: cx.scope.member(), today: cx.today, zone: cx.zone.clone() }
}

/// Who asks, by a job.
pub fn asking_later(tx: &Tx, zone: TimeZone) -> Asking {
    let today: Date = tx.now().to_zoned(zone.clone()).date();
    Asking { ws: tx.ws(), me: tx.scope().member(), today, zone }
}

/// A creator with what the columns show.
#[derive(Clone, Debug)]
pub struct Line {
    pub row: Row,
    pub facts: Facts,
}

/// A column of the board.
#[derive(Clone, Debug)]
pub struct Lane {
    pub stage: Stage,
    pub count: usize,
    pub lines: Vec<Line>,
    pub next: Option<Place>,
}

/// Everything a page of the directory shows.
#[derive(Clone, Debug)]
pub struct Listed {
    pub query: DirectoryQuery,
    pub view: Option<View>,
    /// Whether the query is no longer the view's own.
    pub changed: bool,
    pub tabs: Vec<Tab>,
    pub catalogue: Arc<Catalogue>,
    pub measured: Measured,
    pub lines: Vec<Line>,
    pub next: Option<Place>,
    pub lanes: Vec<Lane>,
    /// Pairs that may be one person; none where the reader cannot make one of two.
    pub duplicates: i64,
}

/// A query made ready: everything that must be known before its rows are read.
pub struct Ready {
    pub query: DirectoryQuery,
    pub view: Option<View>,
    pub changed: bool,
    pub catalogue: Arc<Catalogue>,
    pub compiled: Compiled,
    pub measured: Measured,
    /// The last thing that had happened in the workspace.
    pub event: Option<EventId>,
}

/// Makes what is asked ready.
pub fn ready(tx: &mut Tx, asked: &Asked, asking: &Asking, cache: &Cache) -> Result<Ready> {
    let view = asked.view.map(|id| store::views::seen_by(tx, id, asking.me)).transpose()?;
    let own = view.as_ref().map(|v| v.query.0.read()).transpose()?;
    let query = asked.said.clone().or_else(|| own.clone()).unwrap_or_default();
    let event = cache.event(tx)?;
    let catalogue = cache.catalogue(tx, event)?;
    let found = store::found(tx, &query.text)?;
    let compiled = store::compile(&query, asking, &catalogue, found)?;
    let measured = cache.measured(tx, &compiled, query.order(), &catalogue, event)?;
    Ok(Ready { changed: own.is_some_and(|own| own != query), query, view, catalogue, compiled, measured, event })
}

/// Reads one page of a list, or the board.
pub fn listed(tx: &mut Tx, asked: &Asked, asking: &Asking, cache: &Cache) -> Result<Listed> {
    let Ready { query, view, changed, catalogue, compiled, measured, event } = ready(tx, asked, asking, cache)?;
    // The pages after the first bring rows alone.
    let first = asked.after.is_none();
    let tabs = if first { store::views::tabs(tx, asking.me)? } else { Vec::new() };
    let duplicates = if first && tx.scope().can(Action::Merge) { cache.duplicates(tx, event)? } else { 0 };
    let mut out = Listed { view, changed, tabs, measured, lines: Vec::new(), next: None, lanes: Vec::new(), query, catalogue, duplicates };
    if out.query.layout == Layout::Board {
        out.lanes = lanes(tx, &compiled, asked)?;
        return Ok(out);
    }
    let page = store::page(tx, &compiled, out.query.order(), &out.catalogue, &out.measured, asked.after.as_ref(), PAGE)?;
    out.next = page.next;
    out.lines = lines(tx, page.rows, out.query.columns())?;
    Ok(out)
}

/// Rows with what the columns show of them.
pub fn lines(tx: &mut Tx, rows: Vec<Row>, columns: &[Column]) -> Result<Vec<Line>> {
    let ids: Vec<CreatorId> = rows.iter().map(|r| r.id).collect();
    let facts = store::facts(tx, &ids, columns)?;
    Ok(rows.into_iter().zip(facts).map(|(row, facts)| Line { row, facts }).collect())
}

fn lanes(tx: &mut Tx, compiled: &Compiled, asked: &Asked) -> Result<Vec<Lane>> {
    let order = [Stage::Prospect, Stage::Foundation, Stage::Deepening, Stage::Expansion, Stage::Paused, Stage::Ended];
    debug_assert_eq!(order.len(), STANDING.len());
    let wanted = order.into_iter().filter(|stage| asked.lane.is_none_or(|one| one == *stage));
    let columns = [Column::Stage, Column::Channels, Column::Manager];
    wanted
        .map(|stage| {
            let (page, count) = store::lane(tx, compiled, stage, asked.after.as_ref(), LANE)?;
            Ok(Lane { stage, count, next: page.next, lines: lines(tx, page.rows, &columns)? })
        })
        .collect()
}

/// The creators named in an action, or all that its query finds.
#[derive(Clone, Debug)]
pub enum Chosen {
    Named(Vec<CreatorId>),
    Matching(DirectoryQuery),
}

impl Chosen {
    /// Names more than can be named are refused, and so is nobody.
    pub fn named(ids: Vec<CreatorId>) -> Result<Self> {
        if ids.len() > limits::IDS {
            return Err(Error::field("id", kernel::Msg::new("error-too-many-items").with("max", limits::IDS).with("got", ids.len())));
        }
        if ids.is_empty() {
            return Err(Error::field("id", kernel::Msg::new("directory-nobody-chosen")));
        }
        Ok(Self::Named(ids))
    }
}

/// The ids of those chosen, all of this workspace; at most one more than an action may be about.
pub fn creators(tx: &mut Tx, chosen: &Chosen, asking: &Asking, cache: &Cache) -> Result<Vec<CreatorId>> {
    match chosen {
        Chosen::Named(ids) => bulk::known(tx, ids),
        Chosen::Matching(query) => {
            let asked = Asked { said: Some(query.clone()), ..Asked::default() };
            let ready = ready(tx, &asked, asking, cache)?;
            store::ids(tx, &ready.compiled, &ready.measured, bulk::MOST + 1)
        }
    }
}

/// A list of one creator and one column: for a cell that was edited.
pub fn one(tx: &mut Tx, id: CreatorId, column: Column) -> Result<Listed> {
    let query = DirectoryQuery { columns: Some(vec![column]), ..DirectoryQuery::default() };
    let row = store::row(tx, id)?;
    let catalogue = Arc::new(Catalogue::load(tx)?);
    let lines = lines(tx, vec![row], &[column])?;
    Ok(Listed {
        query,
        view: None,
        changed: false,
        tabs: Vec::new(),
        catalogue,
        measured: Measured::counting(1),
        lines,
        next: None,
        lanes: Vec::new(),
        duplicates: 0,
    })
}

/// What was asked for, as the log of exports keeps it.
pub fn said(asked: &Asked) -> String {
    match (&asked.said, asked.view) {
        (Some(query), _) => query.to_url(),
        (None, Some(view)) => format!("view={view}"),
        (None, None) => String::new(),
    }
}
