//! One playbook to read, and what can be done with it as a whole.

use askama::Template;
use engine::playbook::Playbook;
use i18n::L;
use kernel::{
    Msg, Tx,
    ids::{PartnershipId, PlaybookId},
    web::{At, Cx, FormData, Page, Result, Shell},
};
use partnerships::model::Stage;

use super::sheet::{self, Sheet};
use crate::{
    actions,
    store::{
        affected::{self, Held},
        books::{self, Book},
        versions::{self, Version},
    },
    words,
};

/// How many partnerships a page lists.
const LISTED: i64 = 100;

#[derive(Template)]
#[template(path = "playbook.html")]
pub struct ShowPage {
    shell: Shell,
    book: Book,
    name: String,
    about: String,
    /// When the version in force was made, and by whom.
    made: String,
    sheet: Sheet,
    stages: Vec<(usize, String)>,
    collisions: Vec<(String, String)>,
    used: i64,
}
impl Page for ShowPage {}

/// Where values pull against each other: the stage, and the sentence.
pub(super) fn collisions(l: &L, playbook: &Playbook) -> Vec<(String, String)> {
    engine::playbook::collisions(playbook).iter().map(|one| (words::stage(l, one.stage), words::collision(l, one))).collect()
}

/// What is stored: the playbook, its version in force, what it says, how many are held to it.
pub(super) type Stored = (Book, Version, Playbook, i64);

fn stored(tx: &mut Tx<'_>, id: PlaybookId) -> kernel::Result<Stored> {
    let book = books::find(tx, id)?;
    let version = versions::find(tx, id, book.current)?;
    let playbook = versions::kept(id, book.current, &version.toml)?;
    let used = affected::by_stage(tx, &book)?.iter().map(|(_, count)| count).sum();
    Ok((book, version, playbook, used))
}

pub async fn show(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let stored = cx.read(move |tx| stored(tx, id)).await?;
    let zone = cx.zone.clone();
    cx.page(&page(cx.shell("playbooks"), stored, &zone))
}

pub(super) fn page(shell: Shell, (book, version, playbook, used): Stored, zone: &jiff::tz::TimeZone) -> ShowPage {
    let name = words::text(&shell.l, &playbook.name).to_owned();
    let shell = super::among(shell).crumb(&name, None);
    let l = &shell.l;
    ShowPage {
        about: words::text(l, &playbook.about).to_owned(),
        made: made(l, &version, zone, shell.today),
        sheet: Sheet::of(l, &playbook),
        stages: sheet::stages(l),
        collisions: collisions(l, &playbook),
        used,
        book,
        name,
        shell,
    }
}

/// “Version 3, Apr 14, Maya Lindqvist”.
pub(super) fn made(l: &L, version: &Version, zone: &jiff::tz::TimeZone, today: jiff::civil::Date) -> String {
    let day = l.date_short(version.made_at.to_zoned(zone.clone()).date(), today);
    let number = l.t1("playbooks-version", "number", version.number.to_string());
    [Some(number), Some(day), version.who.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Goes back to the playbook after a change of its row.
async fn changed(cx: &Cx, id: PlaybookId, act: impl Fn(&mut Tx<'_>) -> kernel::Result<i64> + Send + 'static, said: &'static str) -> Result {
    cx.write(act).await?;
    cx.see_toast(&kernel::paths::playbook(id), Msg::new(said))
}

pub async fn archive(cx: Cx, At(id): At<PlaybookId>, form: FormData) -> Result {
    let version = form.version()?;
    changed(&cx, id, move |tx| actions::archive(tx, id, version), "playbooks-archived-toast").await
}

pub async fn restore(cx: Cx, At(id): At<PlaybookId>, form: FormData) -> Result {
    let version = form.version()?;
    changed(&cx, id, move |tx| actions::restore(tx, id, version), "common-saved").await
}

pub async fn make_default(cx: Cx, At(id): At<PlaybookId>, form: FormData) -> Result {
    let version = form.version()?;
    changed(&cx, id, move |tx| actions::make_default(tx, id, version), "common-saved").await
}

/// The playbook as a file.
pub async fn download(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let (book, toml) = cx
        .read(move |tx| {
            let book = books::find(tx, id)?;
            let version = versions::find(tx, id, book.current)?;
            Ok((book, version.toml))
        })
        .await?;
    cx.file("application/toml; charset=utf-8", &format!("{}.toml", book.name(cx.lang())), toml)
}

#[derive(Template)]
#[template(path = "playbook_partnerships.html")]
pub struct HeldPage {
    shell: Shell,
    title: String,
    book: Book,
    rows: Vec<HeldRow>,
    total: i64,
    next: Option<PartnershipId>,
}
impl Page for HeldPage {}

/// A partnership that is held to the playbook.
pub(super) struct HeldRow {
    pub id: PartnershipId,
    pub name: String,
    pub brand: String,
    /// 1 to 4.
    pub rank: u8,
    pub stage: String,
}

impl HeldRow {
    pub fn of(l: &L, held: &Held) -> Self {
        Self {
            id: held.id,
            name: super::person(l, &held.creator_name, held.creator_latin.as_deref()).to_owned(),
            brand: held.brand_name.clone(),
            rank: held.stage.rank().unwrap_or(1),
            stage: l.t(held.stage.key()).to_owned(),
        }
    }
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct After {
    after: Option<PartnershipId>,
}

/// Whom the playbook holds for.
pub async fn partnerships(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let After { after } = cx.query()?;
    let (book, held, total) = cx
        .read(move |tx| {
            let book = books::find(tx, id)?;
            let held = affected::page(tx, &book, &Stage::GROWING, after, LISTED + 1)?;
            let total = affected::by_stage(tx, &book)?.iter().map(|(_, count)| count).sum();
            Ok((book, held, total))
        })
        .await?;
    cx.page(&held_page(cx.shell("playbooks"), book, &held, total))
}

pub(super) fn held_page(shell: Shell, book: Book, held: &[Held], total: i64) -> HeldPage {
    let shown = usize::try_from(LISTED).unwrap_or(usize::MAX);
    let next = held.get(shown - 1).filter(|_| held.len() > shown).map(|last| last.id);
    let title = shell.l.t("playbooks-held").to_owned();
    let rows = held.iter().take(shown).map(|one| HeldRow::of(&shell.l, one)).collect();
    HeldPage { shell: super::within(shell, &book).crumb(&title, None), title, book, rows, total, next }
}
