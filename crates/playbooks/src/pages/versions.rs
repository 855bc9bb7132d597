//! The versions of a playbook: what changed from one to the next, who changed it and why; and the way back.

use askama::Template;
use kernel::{
    Error, Msg, Problems, Tx,
    ids::PlaybookId,
    web::{At, Cx, FormData, Page, Result, Shell},
};

use super::preview::{self, Change};
use crate::{
    actions,
    store::{
        books::{self, Book},
        versions::{self, Version},
    },
};

/// How many versions a page shows.
pub(super) const SHOWN: i64 = 10;

#[derive(Template)]
#[template(path = "playbook_versions.html")]
pub struct VersionsPage {
    shell: Shell,
    title: String,
    book: Book,
    rows: Vec<Row>,
    /// Where the page of older ones begins.
    next: Option<i64>,
    problem: String,
}
impl Page for VersionsPage {}

struct Row {
    number: i64,
    made: String,
    note: Option<String>,
    back_to: Option<i64>,
    in_force: bool,
    /// None for the first version.
    changes: Option<Vec<Change>>,
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Before {
    before: Option<i64>,
}

/// The playbook and a page of its versions, each with what it changed; one older than are shown is read to compare with.
pub(super) type Stored = (Book, Vec<Version>);

fn stored(tx: &mut Tx<'_>, id: PlaybookId, before: Option<i64>) -> kernel::Result<Stored> {
    let book = books::find(tx, id)?;
    let from = before.unwrap_or(i64::MAX);
    Ok((book, versions::page(tx, id, from, SHOWN + 1)?))
}

pub async fn list(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let Before { before } = cx.query()?;
    answer(&cx, id, before, 200, String::new()).await
}

async fn answer(cx: &Cx, id: PlaybookId, before: Option<i64>, status: u16, problem: String) -> Result {
    let stored = cx.read(move |tx| stored(tx, id, before)).await?;
    cx.page_with(status, &page(cx.shell("playbooks"), stored, &cx.zone, problem)?)
}

pub(super) fn page(shell: Shell, (book, versions): Stored, zone: &jiff::tz::TimeZone, problem: String) -> kernel::Result<VersionsPage> {
    let title = shell.l.t("playbooks-versions").to_owned();
    let shell = super::within(shell, &book).crumb(&title, None);
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let mut rows = Vec::new();
    for (place, version) in versions.iter().take(shown).enumerate() {
        let changes = match versions.get(place + 1) {
            Some(older) => {
                let (old, new) = (read(&book, older)?, read(&book, version)?);
                Some(preview::changes(&shell.l, &engine::playbook::compare(&old, &new)))
            }
            None => None,
        };
        rows.push(Row {
            number: version.number,
            made: super::show::made(&shell.l, version, zone, shell.today),
            note: version.note.clone(),
            back_to: version.back_to,
            in_force: version.number == book.current,
            changes,
        });
    }
    let next = (versions.len() > shown).then(|| rows.last().map(|row| row.number)).flatten();
    Ok(VersionsPage { title, rows, next, problem, book, shell })
}

fn read(book: &Book, version: &Version) -> kernel::Result<engine::playbook::Playbook> {
    versions::kept(book.id, version.number, &version.toml)
}

/// Goes back to what an older version said, as a new version.
pub async fn go_back(cx: Cx, At((id, number)): At<(PlaybookId, i64)>, form: FormData) -> Result {
    let (version, note) = (form.version()?, form.text("note").to_owned());
    match cx.write(move |tx| actions::go_back(tx, id, number, &note, version)).await {
        Ok(_) => cx.see_toast(&kernel::paths::playbook(id), Msg::new("playbooks-back-toast").with("number", number.to_string())),
        Err(error) => {
            let (status, problems) = match error {
                Error::Invalid(problems) => (422, problems),
                Error::Conflict(message) => (409, Problems::of("", message)),
                Error::Stale => (412, Problems::of("", Msg::new("error-stale"))),
                other => return Err(other),
            };
            let problem = preview::said(&cx.l, &problems).join(". ");
            answer(&cx, id, None, status, problem).await
        }
    }
}

/// A version as a file.
pub async fn download(cx: Cx, At((id, number)): At<(PlaybookId, i64)>) -> Result {
    let (book, version) = cx.read(move |tx| Ok((books::find(tx, id)?, versions::find(tx, id, number)?))).await?;
    cx.file("application/toml; charset=utf-8", &format!("{} {number}.toml", book.name(cx.lang())), version.toml)
}
