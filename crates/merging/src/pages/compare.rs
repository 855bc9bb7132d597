//! Two records side by side: each field of both with the choice between them, and what is kept of both.

mod samples;

use std::collections::BTreeMap;

use askama::Template;
use creators::{
    model::script_lang,
    moving::{self, Left},
};
use kernel::{
    Error, Msg, Problems,
    ids::{CreatorId, MergeId},
    paths,
    web::{At, Cx, FormData, Page, Result, Shell, Toast},
};
use serde::Deserialize;

pub(super) use self::samples::samples;
use super::said;
use crate::{
    DUPLICATES, actions,
    model::{FIELDS, NewMerge, Side, Standing, Two, custom_name},
    store::sides::{self, Sheet, Words},
};

#[derive(Template)]
#[template(path = "compare.html")]
pub struct ComparePage {
    shell: Shell,
    keep: Head,
    gone: Head,
    lines: Vec<Line>,
    lists: Vec<List>,
    /// What stands in both, and what becomes of it.
    both: Vec<String>,
    problems: Vec<String>,
}
impl Page for ComparePage {}

/// Whose record a column shows.
struct Head {
    id: CreatorId,
    version: i64,
    name: String,
    lang: &'static str,
    changed: String,
    archived: bool,
}

/// A field of which one value is kept.
struct Line {
    name: String,
    label: String,
    keep: Cell,
    gone: Cell,
    /// Whose value is chosen; `None` where both say the same.
    side: Option<Side>,
    prose: bool,
}

struct Cell {
    text: String,
    lang: &'static str,
}

/// Something of which all is kept.
struct List {
    label: &'static str,
    keep: Vec<String>,
    gone: Vec<String>,
}

/// For the template, which cannot name the enum.
impl Line {
    fn is(&self, code: &str) -> bool {
        self.side.is_some_and(|side| side.code() == code)
    }

    /// Both sides of a row, each with its code.
    fn cells(&self) -> [(&'static str, &Cell); 2] {
        [("keep", &self.keep), ("gone", &self.gone)]
    }

    fn both_are_there(&self) -> bool {
        self.prose && !self.keep.text.is_empty() && !self.gone.text.is_empty()
    }
}

impl Cell {
    fn new(text: String) -> Self {
        Self { lang: script_lang(&text).unwrap_or(""), text }
    }
}

#[derive(Deserialize)]
struct Asked {
    a: CreatorId,
    b: CreatorId,
}

type Choices = BTreeMap<String, Side>;

/// Both records, and what is wrong with how they were to be merged.
struct Comparison {
    keep: Sheet,
    gone: Sheet,
    words: Words,
}

fn read(tx: &mut kernel::Tx, keep: CreatorId, gone: CreatorId) -> kernel::Result<Comparison> {
    // A record that went into another is compared as the one it went into.
    let (keep, gone) = (moving::successor(tx, keep)?, moving::successor(tx, gone)?);
    if keep == gone {
        return Err(Error::Conflict(Msg::new("merging-same")));
    }
    Ok(Comparison { keep: sides::sheet(tx, keep)?, gone: sides::sheet(tx, gone)?, words: sides::words(tx)? })
}

pub async fn compare(cx: Cx) -> Result {
    let Ok(Asked { a, b }) = cx.query() else { return cx.see(DUPLICATES) };
    let found = cx.read(move |tx| read(tx, a, b)).await?;
    cx.page(&ComparePage::of(&cx, &found, &Choices::new(), Problems::none()))
}

pub async fn merge(cx: Cx, form: FormData) -> Result {
    let new = sent(&form)?;
    let (keep, gone, choices) = (new.keep, new.gone, new.choices.clone());
    match cx.write(move |tx| actions::merge(tx, &new)).await {
        Ok(id) => {
            let toast = Toast::saying(&cx.l, &Msg::new("merging-done")).undo(format!("/merges/{id}/undo"));
            cx.see_with(&paths::creator(keep), toast)
        }
        Err(error) => {
            let (status, problems) = to_show(error)?;
            let found = cx.read(move |tx| read(tx, keep, gone)).await?;
            cx.page_with(status, &ComparePage::of(&cx, &found, &choices, problems))
        }
    }
}

/// What can be shown beside the records and mended there, with its status. Anything else has a page of its own.
fn to_show(error: Error) -> kernel::Result<(u16, Problems)> {
    match error {
        Error::Invalid(problems) => Ok((422, problems)),
        Error::Stale => Ok((412, Problems::of("", Msg::new("merging-stale")))),
        other => Err(other),
    }
}

fn sent(form: &FormData) -> kernel::Result<NewMerge> {
    let id = |name: &str| form.text(name).parse::<CreatorId>().map_err(|_| Error::field(name, Msg::new("error-required")));
    let version = |name: &str| form.text(name).parse().map_err(|_| Error::Stale);
    let choice = |(name, value): &(String, String)| Some((name.strip_prefix("choices.")?.to_owned(), Side::parse(value)?));
    Ok(NewMerge {
        keep: id("keep")?,
        gone: id("gone")?,
        keep_version: version("keep_version")?,
        gone_version: version("gone_version")?,
        choices: form.pairs().iter().filter_map(choice).collect(),
    })
}

pub async fn undo(cx: Cx, At(id): At<MergeId>) -> Result {
    let (merge, left) = cx.write(move |tx| actions::undo(tx, id)).await?;
    cx.see_toast(&paths::creator(merge.gone_id), taken_back(left))
}

/// What is said of a merge that was taken back.
fn taken_back(left: Left) -> Msg {
    let counts = |key| Msg::new(key).with("changed", left.changed).with("removed", left.removed);
    match (left.changed, left.removed) {
        (0, 0) => Msg::new("merging-undone"),
        (_, 0) => counts("merging-undone-changed"),
        (0, _) => counts("merging-undone-removed"),
        _ => counts("merging-undone-both"),
    }
}

impl ComparePage {
    fn of(cx: &Cx, found: &Comparison, choices: &Choices, problems: Problems) -> Self {
        Self::new(cx.shell("partners"), found, choices, &problems, |at| cx.l.datetime(&cx.local(at)))
    }

    fn new(shell: Shell, found: &Comparison, choices: &Choices, problems: &Problems, when: impl Fn(jiff::Timestamp) -> String) -> Self {
        let (title, back) = (shell.l.t("merging-title").to_owned(), shell.l.t("merging-duplicates").to_owned());
        let shell = super::within(shell).crumb(back, Some(DUPLICATES.to_owned())).crumb(title, None);
        let head = |sheet: &Sheet| {
            let row = &sheet.record.row;
            let (lang, archived) = (script_lang(&row.display_name).unwrap_or(""), row.archived_at.is_some());
            Head { id: row.id, version: row.version, name: row.display_name.clone(), lang, changed: when(row.updated_at), archived }
        };
        let l = &shell.l;
        let said: Vec<String> = problems.all().map(|p| l.msg(&p.message)).collect();
        Self {
            keep: head(&found.keep),
            gone: head(&found.gone),
            lines: lines(&shell, found, choices),
            lists: lists(&shell, found),
            both: said::at_both(l, &found.keep, &found.gone),
            problems: said,
            shell,
        }
    }
}

fn lines(shell: &Shell, found: &Comparison, choices: &Choices) -> Vec<Line> {
    let (l, words, keep, gone) = (&shell.l, &found.words, &found.keep, &found.gone);
    let gone_is_newer = gone.record.row.updated_at > keep.record.row.updated_at;
    let two = Two { keep: &keep.fields, gone: &gone.fields, gone_is_newer };
    let line = |name: String, label: String, standing: Standing, texts: [String; 2], prose: bool| {
        let side = match standing {
            Standing::Nothing => return None,
            Standing::Same => None,
            Standing::Differs(usual) => Some(choices.get(&name).copied().unwrap_or(usual)),
        };
        let [keep, gone] = texts.map(Cell::new);
        Some(Line { name, label, keep, gone, side, prose })
    };
    let fixed = FIELDS.iter().filter_map(|field| {
        let label = l.t(&format!("merging-field-{}", field.name.replace('_', "-"))).to_owned();
        let texts = [&keep.fields, &gone.fields].map(|fields| said::field(l, words, field, fields));
        line(field.name.to_owned(), label, two.standing(field), texts, field.prose)
    });
    let own = words.fields.iter().filter_map(|field| {
        let texts = [&keep.fields, &gone.fields].map(|fields| said::custom(l, field, fields));
        // A value that only one of them has stays in any case.
        let standing = two.custom(field.id);
        let standing = if texts.iter().any(String::is_empty) && standing != Standing::Nothing { Standing::Same } else { standing };
        line(custom_name(field.id), field.label(shell.lang()).to_owned(), standing, texts, false)
    });
    fixed.chain(own).collect()
}

fn lists(shell: &Shell, found: &Comparison) -> Vec<List> {
    let (keep, gone) = (said::lists(&shell.l, &found.keep), said::lists(&shell.l, &found.gone));
    let both = keep.into_iter().zip(gone).filter(|((_, one), (_, other))| !one.is_empty() || !other.is_empty());
    both.map(|((label, keep), (_, gone))| List { label, keep, gone }).collect()
}
