//! What the palette offers for what was typed: a conversation to write down, people, places to go, things to do.

use askama::Template;
use contacts::line;
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
    commands: Vec<Command>,
}

/// Something to do.
struct Command {
    href: String,
    words: String,
    icon: &'static str,
    key: &'static str,
}
impl Page for Palette {}

pub async fn list(cx: Cx, Query(asked): Query<Asked>) -> Result {
    let q = asked.text();
    let typed = q.clone();
    let found = if q.is_empty() { Vec::new() } else { cx.read(move |tx| creators::search(tx, &typed, SHOWN)).await? };
    let lines = found.iter().map(|f| Line::of(f, &cx.l)).collect();
    let shell = cx.shell("");
    let commands = commands(&shell, &asked.line(), cx.today);
    cx.page(&Palette { places: places(&shell, &q), shell, q, lines, commands })
}

/// What was typed as the line of a conversation, where it reads like one; else what can be done, by its name.
fn commands(shell: &Shell, typed: &str, today: jiff::civil::Date) -> Vec<Command> {
    if !shell.can_edit() {
        return Vec::new();
    }
    let is_line = typed.split_whitespace().nth(1).is_some() && line::read(typed, &line::Setting { today, people: &[] }).says_something();
    if is_line {
        let href = format!("{}?line={}", crate::log::PATH, encoded(typed));
        return vec![Command { href, words: shell.l.t1("desk-log-this", "line", typed), icon: "edit", key: "" }];
    }
    let all = [
        (crate::log::PATH, "desk-log", "edit", "l"),
        ("/promises", "desk-command-promises", "promise", ""),
        ("/wishes?state=unanswered", "desk-command-wishes", "quote", ""),
    ];
    let named = |key: &str| begins(shell.l.t(key), typed);
    let command = |(href, key, icon, letter): (&str, &str, &'static str, &'static str)| Command {
        href: href.to_owned(),
        words: shell.l.t(key).to_owned(),
        icon,
        key: letter,
    };
    all.into_iter().filter(|(_, key, ..)| named(key)).map(command).collect()
}

/// Whether one of the words begins with what was typed, in either script.
fn begins(words: &str, typed: &str) -> bool {
    let typed = names::fold(typed);
    typed.is_empty() || names::fold(words).split(' ').any(|word| word.starts_with(&typed))
}

/// A text as a value of an address.
fn encoded(text: &str) -> String {
    let one = |b: u8| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(one).collect()
}

/// Entries of the navigation whose name, in either script, begins one of its words with what was typed.
fn places(shell: &Shell, q: &str) -> Vec<Nav> {
    shell.nav.iter().map(|item| item.nav).filter(|nav| begins(shell.l.t(nav.key), q)).collect()
}

pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let make = |q: &str, lines: Vec<Line>| {
        let commands = commands(shell, q, shell.today);
        Palette { shell: shell.clone(), q: q.into(), places: Vec::new(), lines, commands }.render().unwrap_or_default()
    };
    vec![
        ("palette none", make("qzx", Vec::new())),
        ("palette many", make("ivan", found::samples())),
        ("palette line", make("called Vera, wants fewer gifts", Vec::new())),
    ]
}
