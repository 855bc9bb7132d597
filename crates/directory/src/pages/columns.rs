//! Which columns, and in which order: a page of its own (with script, a dialog), so that every list is spared the long choice.

use askama::Template;
use kernel::{
    Result,
    ids::ViewId,
    web::{Cx, Page, Response, Shell},
};

use super::parts;
use crate::{
    listing::{self, Asked},
    query::{Column, DirectoryQuery, Platform, pairs},
    store::{Cache, Catalogue},
};

#[derive(Template)]
#[template(path = "columns.html", blocks = ["dialog"])]
pub struct ColumnsPage {
    shell: Shell,
    kept: Vec<(String, String)>,
    choices: Vec<Choice>,
}

/// A column that can be chosen.
struct Choice {
    name: String,
    words: String,
    on: bool,
}

impl Page for ColumnsPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "columns").then(|| self.as_dialog().render())
    }
}

pub async fn show(cx: Cx, cache: Cache) -> Result<Response> {
    let (asked, asking) = (Asked::of(&cx)?, listing::asking(&cx));
    let view = asked.view;
    let ready = cx.read(move |tx| listing::ready(tx, &asked, &asking, &cache)).await?;
    let back = parts::address(&ready.query, view);
    let shell = cx.shell("partners").crumb(cx.l.t("nav-partners"), Some(back)).crumb(cx.l.t("directory-columns"), None);
    cx.page(&ColumnsPage::of(shell, &ready.query, &ready.catalogue, view))
}

impl ColumnsPage {
    pub fn of(shell: Shell, query: &DirectoryQuery, catalogue: &Catalogue, view: Option<ViewId>) -> Self {
        let shown = query.columns();
        let own = catalogue.own.iter().map(|f| Column::Custom(f.id));
        let all = Column::FIXED.iter().copied().chain(own).chain(Platform::ALL.iter().copied().map(Column::Followers));
        let rest = all.filter(|c| !shown.contains(c));
        let choice = |(column, on): (Column, bool)| {
            parts::column_words(&shell, catalogue, column).map(|words| Choice { name: column.name(), words, on })
        };
        let choices = shown.iter().map(|c| (*c, true)).chain(rest.map(|c| (c, false))).filter_map(choice).collect();
        let mut kept: Vec<(String, String)> = pairs(&query.to_url()).into_iter().filter(|(name, _)| name != "cols").collect();
        kept.extend(view.map(|id| ("view".to_owned(), id.to_string())));
        Self { shell, kept, choices }
    }
}
