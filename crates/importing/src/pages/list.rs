//! Imports, the newest first, and the place where a file is dropped.

use askama::Template;
use kernel::{
    ids::ImportId,
    paths,
    web::{Cursor, Cx, Page, Result, Shell},
};

use super::rendered;
use crate::{
    file,
    model::Said,
    store::{self, Import},
};

#[derive(Template)]
#[template(path = "imports.html")]
pub struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
    /// Why the file that was just sent was not taken.
    problem: Option<String>,
    next: Option<String>,
    largest: u64,
    limit: String,
}
impl Page for ListPage {}

struct Row {
    href: String,
    name: String,
    state: String,
    tone: &'static str,
    who: String,
    when: String,
    rows: String,
    /// Counts in words, of an import that was run.
    counts: Option<String>,
}

/// Imports on one page.
const PAGE: i64 = 30;

pub async fn list(cx: Cx) -> Result {
    let paging = cx.paging()?;
    let before: Option<ImportId> = paging.after.as_ref().map(Cursor::values).transpose()?;
    let mut imports = cx.read(move |tx| store::page(tx, before, PAGE + 1)).await?;
    let more = imports.len() > PAGE as usize;
    imports.truncate(PAGE as usize);
    let next = imports.last().filter(|_| more).map(|last| format!("/imports?after={}", Cursor::of(&last.id).sealed(cx.app.key())));
    cx.page(&page(cx.shell("imports"), &cx.zone, imports, None, next))
}

/// The page again, with why a file was not taken.
pub async fn refused(cx: &Cx, why: &Said) -> Result {
    let imports = cx.read(|tx| store::page(tx, None, PAGE)).await?;
    let why = why.text(&cx.l);
    cx.page_with(422, &page(cx.shell("imports"), &cx.zone, imports, Some(why), None))
}

fn page(shell: Shell, zone: &jiff::tz::TimeZone, imports: Vec<Import>, problem: Option<String>, next: Option<String>) -> ListPage {
    let title = shell.l.t("nav-imports").to_owned();
    let shell = shell.crumb(title, None);
    let rows = imports.iter().map(|import| Row::of(&shell, zone, import)).collect();
    ListPage { limit: shell.l.file_size(file::LARGEST), shell, rows, problem, next, largest: file::LARGEST }
}

impl Row {
    fn of(shell: &Shell, zone: &jiff::tz::TimeZone, import: &Import) -> Self {
        let l = &shell.l;
        let counts = (import.rows_done > 0).then(|| super::result::counts_line(l, import.counts()));
        Self {
            href: paths::import(import.id),
            name: import.file_name.clone(),
            state: l.t(import.state.key()).to_owned(),
            tone: super::result::tone(import.state),
            who: import.member.clone(),
            when: l.datetime(&import.created_at.to_zoned(zone.clone())),
            rows: l.n("count-rows", import.rows_total),
            counts,
        }
    }
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let utc = jiff::tz::TimeZone::UTC;
    let many = crate::model::State::ALL.iter().map(|&state| super::sample::import(state)).collect();
    let wrong = Said::from(&tabular::FileProblem::BrokenZip).text(&shell.l);
    let longest =
        vec![Import { file_name: "партнёры и кандидаты ".repeat(9), ..super::sample::import(crate::model::State::Done) }];
    [
        ("imports empty", page(shell.clone(), &utc, Vec::new(), None, None)),
        ("imports many", page(shell.clone(), &utc, many, None, Some("/imports?after=0".into()))),
        ("imports longest", page(shell.clone(), &utc, longest, None, None)),
        ("imports refused", page(shell.clone(), &utc, Vec::new(), Some(wrong), None)),
    ]
    .into_iter()
    .map(|(name, page)| (name, rendered(&page)))
    .collect()
}
