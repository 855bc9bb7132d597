//! What the palette offers for what was typed: places to go, and people.

use askama::Template;
use kernel::{
    slice::Nav,
    web::{Cx, Page, Query, Result, Shell},
};

use crate::{
    found::{self, Line},
    search::Asked,
};

/// How many people are offered.
const SHOWN: usize = 8;

#[derive(Template)]
#[template(path = "palette.html")]
struct Palette {
    shell: Shell,
    q: String,
    places: Vec<Nav>,
    lines: Vec<Line>,
}
impl Page for Palette {}

pub async fn list(cx: Cx, Query(asked): Query<Asked>) -> Result {
    let q = asked.text();
    let typed = q.clone();
    let found = if q.is_empty() { Vec::new() } else { cx.read(move |tx| creators::search(tx, &typed, SHOWN)).await? };
    let lines = found.iter().map(|f| Line::of(f, &cx.l)).collect();
    let shell = cx.shell("");
    cx.page(&Palette { places: places(&shell, &q), shell, q, lines })
}

/// Entries of the navigation whose name, in either script, begins one of its words with what was typed.
fn places(shell: &Shell, q: &str) -> Vec<Nav> {
    let typed = names::fold(q);
    let named = |nav: &Nav| names::fold(shell.l.t(nav.key)).split(' ').any(|word| word.starts_with(&typed));
    shell.nav.iter().map(|item| item.nav).filter(|nav| typed.is_empty() || named(nav)).collect()
}

pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let make =
        |q: &str, lines: Vec<Line>| Palette { shell: shell.clone(), q: q.into(), places: Vec::new(), lines }.render().unwrap_or_default();
    vec![("palette none", make("qzx", Vec::new())), ("palette many", make("ivan", found::samples()))]
}
