//! A brand and its partnerships.

use askama::Template;
use kernel::{
    Error, Msg,
    ids::{BrandId, CreatorId},
    paths,
    web::{At, Cursor, Cx, FormData, Page, Result, Shell},
};
use markets::model::Market;

use super::{
    Options,
    brands::market_name,
    details::{self, Choices, Sources},
};
use crate::{
    actions,
    cells::{Cell, Value, What},
    model::{Brand, Filter, Stage},
    store::{
        brands,
        views::{self, Query, Shown},
    },
};

#[derive(Template)]
#[template(path = "brand.html")]
pub struct BrandPage {
    shell: Shell,
    brand: Brand,
    market: String,
    tabs: Vec<Tab>,
    /// The stage that is shown, or nothing for all.
    stage: &'static str,
    here: String,
    rows: Vec<Shown>,
    total: i64,
    next: Option<String>,
    stages: Options,
    choices: Choices,
}
impl Page for BrandPage {}

struct Tab {
    name: String,
    href: String,
    count: i64,
    shown: String,
    current: bool,
}

/// What the page is made of.
pub(super) struct Read {
    pub brand: Brand,
    pub markets: Vec<Market>,
    pub counts: Vec<(Stage, i64)>,
    pub rows: Vec<Shown>,
    pub from: Sources,
}

pub async fn show(cx: Cx, At(id): At<BrandId>) -> Result {
    #[derive(serde::Deserialize)]
    struct Which {
        stage: Option<Stage>,
    }
    let stage = cx.query::<Which>().map_err(|_| Error::NotFound)?.stage;
    let paging = cx.paging()?;
    let after: Option<(CreatorId, BrandId)> = paging.after.as_ref().map(Cursor::values).transpose()?;
    let read = cx
        .read(move |tx| {
            let filter = Filter { brand: Some(id), stage, ..Filter::default() };
            Ok(Read {
                brand: brands::find(tx, id)?,
                markets: markets::store::all(tx)?,
                counts: brands::by_stage(tx, id)?,
                rows: views::list(tx, &Query { filter: &filter, after, limit: paging.limit + 1 })?,
                from: details::sources(tx)?,
            })
        })
        .await?;
    let next = |cursor: Cursor| cursor.sealed(cx.app.key());
    cx.page(&page(cx.shell("brands"), read, stage, paging.limit, next))
}

/// `limit` rows are shown; one more says that there is a next page.
pub(super) fn page(shell: Shell, mut read: Read, stage: Option<Stage>, limit: i64, seal: impl FnOnce(Cursor) -> String) -> BrandPage {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = read.rows.len() > limit;
    read.rows.truncate(limit);
    let here = address(read.brand.id, stage);
    let last = read.rows.last().filter(|_| more).map(|p| Cursor::of(&(p.creator, p.brand)));
    let next = last.map(|cursor| format!("{here}{}after={}", if stage.is_some() { "&" } else { "?" }, seal(cursor)));
    let tabs = tabs(&shell, &read, stage);
    BrandPage {
        total: tabs.iter().find(|t| t.current).map_or(0, |t| t.count),
        tabs,
        stage: stage.map_or("", Stage::code),
        here,
        next,
        market: market_name(&shell, &read.markets, &read.brand),
        stages: Stage::GROWING.iter().map(|s| (s.code().to_owned(), shell.l.t(s.key()).to_owned())).collect(),
        choices: Choices::of(&shell.l, read.from, None),
        shell: super::among_brands(shell).crumb(&read.brand.name, None),
        brand: read.brand,
        rows: read.rows,
    }
}

fn address(id: BrandId, stage: Option<Stage>) -> String {
    stage.map_or_else(|| paths::brand(id), |s| format!("{}?stage={}", paths::brand(id), s.code()))
}

fn tabs(shell: &Shell, read: &Read, now: Option<Stage>) -> Vec<Tab> {
    let count =
        |stage: Option<Stage>| read.counts.iter().filter(|(s, _)| stage == Some(*s) || stage.is_none()).map(|(_, n)| n).sum::<i64>();
    let tab = |stage: Option<Stage>| Tab {
        name: shell.l.t(stage.map_or("common-all", Stage::key)).to_owned(),
        href: address(read.brand.id, stage),
        count: count(stage),
        shown: shell.l.int(count(stage)),
        current: stage == now,
    };
    std::iter::once(None).chain(Stage::ALL.iter().copied().map(Some)).map(tab).collect()
}

pub async fn archive(cx: Cx, At(id): At<BrandId>, form: FormData) -> Result {
    let version = form.version()?;
    cx.write(move |tx| actions::archive_brand(tx, id, version)).await?;
    cx.see_toast(&paths::brand(id), Msg::new("partnerships-brand-archived"))
}

pub async fn restore(cx: Cx, At(id): At<BrandId>, form: FormData) -> Result {
    let version = form.version()?;
    cx.write(move |tx| actions::restore_brand(tx, id, version)).await?;
    cx.see_toast(&paths::brand(id), Msg::new("common-undone"))
}

/// What the template asks for.
impl BrandPage {
    fn cell(&self, p: &Shown, what: What) -> String {
        let cell = Cell {
            l: &self.shell.l,
            today: self.shell.today,
            partnership: p.id,
            editable: self.shell.can_edit(),
            value: Value::of(p, what),
        };
        cell.render().unwrap_or_default()
    }

    /// A web address without what everybody leaves out when saying it.
    fn host<'u>(&self, site: &'u str) -> &'u str {
        let rest = site.split_once("://").map_or(site, |(_, rest)| rest);
        rest.trim_start_matches("www.").trim_end_matches('/')
    }

    fn archive_key(&self) -> &'static str {
        if self.brand.archived_at.is_some() { "partnerships-restore" } else { "partnerships-archive" }
    }
}
