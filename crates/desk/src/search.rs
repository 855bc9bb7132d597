//! The search page: one field, people found in either alphabet, the match shown.

use askama::Template;
use kernel::web::{Cx, Page, Query, Result, Shell};
use serde::Deserialize;

use crate::found::{self, Line};

/// How many people a search shows; whoever needs more narrows the words.
const SHOWN: usize = 50;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

impl Asked {
    /// What was typed, cut to what a line about a conversation can be.
    pub fn line(&self) -> String {
        self.q.trim().chars().take(contacts::line::LONGEST).collect()
    }

    /// What was typed, cut to what a name can be.
    pub fn text(&self) -> String {
        self.q.trim().chars().take(100).collect()
    }
}

#[derive(Template)]
#[template(path = "search.html", blocks = ["results"])]
struct SearchPage {
    shell: Shell,
    q: String,
    lines: Vec<Line>,
    shown: usize,
}
impl Page for SearchPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "results").then(|| self.as_results().render())
    }
}

pub async fn page(cx: Cx, Query(asked): Query<Asked>) -> Result {
    let q = asked.text();
    let typed = q.clone();
    let found = if q.is_empty() { Vec::new() } else { cx.read(move |tx| creators::search(tx, &typed, SHOWN)).await? };
    let lines: Vec<Line> = found.iter().map(|f| Line::of(f, &cx.l)).collect();
    cx.page(&SearchPage { shell: cx.shell("search").crumb(cx.l.t("common-search"), None), shown: lines.len(), q, lines })
}

pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let make = |q: &str, lines: Vec<Line>| {
        SearchPage { shell: shell.clone(), q: q.into(), shown: lines.len(), lines }.render().unwrap_or_default()
    };
    vec![("search empty", make("", Vec::new())), ("search none", make("qzx", Vec::new())), ("search many", make("ivan", found::samples()))]
}
