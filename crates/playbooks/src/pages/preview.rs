//! What a change would change, and for whom, before it is saved.

use askama::Template;
use engine::playbook::Playbook;
use kernel::{
    Error, Msg, Problems,
    ids::PlaybookId,
    web::{At, Cx, FormData, Page, Result, Shell},
};

use super::{editor, show::HeldRow, text};
use crate::{
    actions,
    model::ChangeView,
    preview::{self, Foresee, Preview},
    store::books::{self, Book},
    words,
};

#[derive(Template)]
#[template(path = "playbook_preview.html")]
pub struct PreviewPage {
    shell: Shell,
    title: String,
    book: Book,
    changes: Vec<Change>,
    collisions: Vec<(String, String)>,
    count: i64,
    holds_for: i64,
    spared: i64,
    /// Stage by stage: how many.
    by_stage: Vec<(u8, String, i64)>,
    rows: Vec<HeldRow>,
    /// How many next steps would appear and go, where it can be told.
    steps: Option<(usize, usize)>,
    toml: String,
    note: String,
    version: i64,
    /// Somebody saved meanwhile.
    stale: bool,
}
impl Page for PreviewPage {}

impl PreviewPage {
    /// Whether more are touched than are listed.
    fn has_more(&self) -> bool {
        usize::try_from(self.count) != Ok(self.rows.len())
    }
}

/// A difference as pages show it.
pub(super) struct Change {
    pub place: String,
    pub is: ChangeView,
}

/// Differences in words, each with the stage it belongs to.
pub(super) fn changes(l: &i18n::L, differences: &[engine::playbook::Difference]) -> Vec<Change> {
    let of = |d: &engine::playbook::Difference| Change {
        place: d.stage.map_or_else(|| l.t("playbooks-all-stages").to_owned(), |stage| words::stage(l, stage)),
        is: words::change(l, d),
    };
    differences.iter().map(of).collect()
}

/// What is about to be saved.
pub(super) struct Draft<'a> {
    pub playbook: &'a Playbook,
    pub note: &'a str,
    pub version: i64,
    pub stale: bool,
}

pub(super) fn page(shell: Shell, book: Book, draft: &Draft<'_>, preview: &Preview) -> PreviewPage {
    let title = shell.l.t("playbooks-preview-title").to_owned();
    let shell = super::within(shell, &book).crumb(&title, None);
    let l = &shell.l;
    PreviewPage {
        changes: changes(l, &preview.differences),
        collisions: super::show::collisions(l, draft.playbook),
        count: preview.count(),
        holds_for: preview.holds_for,
        spared: preview.spared,
        by_stage: preview.touched.iter().map(|(s, n)| (s.rank().unwrap_or(1), l.t(s.key()).to_owned(), *n)).collect(),
        rows: preview.first.iter().map(|held| HeldRow::of(l, held)).collect(),
        steps: preview.foreseen.as_ref().map(|f| (f.appear, f.go)),
        toml: draft.playbook.to_toml(),
        note: draft.note.to_owned(),
        version: draft.version,
        stale: draft.stale,
        title,
        book,
        shell,
    }
}

pub(super) async fn show(cx: &Cx, id: PlaybookId, playbook: Playbook, note: &str, version: i64, foresee: Option<Foresee>) -> Result {
    let draft = playbook.clone();
    let (book, preview) = cx
        .read(move |tx| {
            let book = books::find(tx, id)?;
            let preview = preview::preview(tx, &book, &draft, foresee)?;
            Ok((book, preview))
        })
        .await?;
    // Whoever was late sees how it differs from what is there now, and saves over it knowingly.
    let stale = book.version != version;
    let draft = Draft { playbook: &playbook, note, version: book.version, stale };
    cx.page_with(if stale { 412 } else { 200 }, &page(cx.shell("playbooks"), book, &draft, &preview))
}

/// Saves what was previewed, or goes back to editing it.
pub async fn save(cx: Cx, At(id): At<PlaybookId>, form: FormData, foresee: Option<Foresee>) -> Result {
    let (toml, note, version) = (form.text("toml").to_owned(), form.text("note").to_owned(), form.version()?);
    let playbook = match Playbook::from_toml(&toml) {
        Ok(playbook) => playbook,
        Err(problems) => return text::again(&cx, Some(id), 422, form, text::listed(&cx.l, &problems)).await,
    };
    if form.text("go") == "edit" {
        let book = cx.read(move |tx| books::find(tx, id)).await?;
        let f = editor::form_of(&cx.l, &playbook, &note, version);
        return cx.page(&editor::page(cx.shell("playbooks"), book, f, Vec::new(), None));
    }
    let saved = {
        let (playbook, note) = (playbook.clone(), note.clone());
        cx.write(move |tx| actions::save(tx, id, &playbook, &note, version)).await
    };
    match saved {
        Ok(_) => cx.see_toast(&kernel::paths::playbook(id), Msg::new("common-saved")),
        Err(Error::Stale) => show(&cx, id, playbook, &note, version, foresee).await,
        Err(Error::Invalid(problems)) => text::again(&cx, Some(id), 422, form, said(&cx.l, &problems)).await,
        Err(other) => Err(other),
    }
}

/// What a verb refused, place and sentence.
pub(super) fn said(l: &i18n::L, problems: &Problems) -> Vec<String> {
    let one = |p: &kernel::error::Problem| {
        let (place, what) = (words::place(l, &p.field), l.msg(&p.message));
        if place.is_empty() { what } else { l.t2("playbooks-of", "place", place, "what", what) }
    };
    problems.all().map(one).collect()
}
