//! Playbooks: what they say goes in as TOML, and comes out as TOML and as values.

use engine::playbook::{Playbook, Preset, Text};
use i18n::L;
use kernel::{
    Error, Msg, Problems, Tx,
    ids::PlaybookId,
    web::{At, Body, Cursor, Cx, Made, Result},
};

use crate::{
    actions,
    model::{NewPlaybook, PlaybookText, PlaybookView, PlaybookWhole, PreviewView, TouchedView, stages, weights},
    preview::{self, Foresee},
    store::{
        affected,
        books::{self, Book},
        versions,
    },
    words,
};

fn row(tx: &mut Tx<'_>, id: PlaybookId) -> kernel::Result<PlaybookView> {
    let book = books::find(tx, id)?;
    seen(tx, &book)
}

fn seen(tx: &mut Tx<'_>, book: &Book) -> kernel::Result<PlaybookView> {
    let used = affected::by_stage(tx, book)?.iter().map(|(_, count)| count).sum();
    Ok(PlaybookView::of(book, used))
}

pub(super) fn whole(tx: &mut Tx<'_>, l: &L, id: PlaybookId) -> kernel::Result<PlaybookWhole> {
    let book = books::find(tx, id)?;
    let version = versions::find(tx, id, book.current)?;
    let playbook = versions::kept(id, book.current, &version.toml)?;
    Ok(PlaybookWhole {
        playbook: seen(tx, &book)?,
        about: (&playbook.about).into(),
        health: weights(&playbook),
        stages: stages(&playbook),
        collisions: words::collisions(l, &playbook),
        toml: version.toml,
    })
}

/// The playbook of a text; every problem with its path, line and column.
fn read(l: &L, toml: &str) -> kernel::Result<Playbook> {
    Playbook::from_toml(toml).map_err(|problems| Error::Invalid(words::problems(l, &problems)))
}

pub async fn list(cx: Cx) -> Result {
    let paging = cx.paging()?;
    let after: usize = paging.after.map(|cursor| cursor.values()).transpose()?.unwrap_or(0);
    let (books, used) = cx.read(|tx| Ok((books::all(tx)?, books::in_use(tx)?))).await?;
    let limit = usize::try_from(paging.limit).unwrap_or(usize::MAX);
    let next = (books.len() > after + limit).then(|| Cursor::of(&(after + limit)));
    let page = books.iter().skip(after).take(limit);
    cx.json_list(page.map(|book| PlaybookView::of(book, used.get(&book.id).copied().unwrap_or(0))).collect(), next)
}

pub async fn show(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let l = cx.l.clone();
    let view = cx.read(move |tx| whole(tx, &l, id)).await?;
    cx.json_versioned(&view, view.playbook.version)
}

pub async fn create(cx: Cx, Body(new): Body<NewPlaybook>) -> Result {
    let l = cx.l.clone();
    cx.api_create(move |tx| {
        let (playbook, preset) = source(tx, &l, &new)?;
        let id = actions::create(tx, &playbook, preset, &new.note)?;
        let view = whole(tx, &l, id)?;
        Ok(Made::new(kernel::paths::api(&kernel::paths::playbook(id)), view.playbook.version, &view))
    })
    .await
}

/// What a new playbook shall say, and of which shipped one it is a copy.
fn source(tx: &mut Tx<'_>, l: &L, new: &NewPlaybook) -> kernel::Result<(Playbook, Option<&'static str>)> {
    let named = |playbook: Playbook| {
        let name = |given: &Option<String>, otherwise: &str| given.as_deref().map_or(otherwise, str::trim).to_owned();
        let name = Text { en: name(&new.name_en, &playbook.name.en), ru: name(&new.name_ru, &playbook.name.ru) };
        Playbook { name, ..playbook }
    };
    match (&new.toml, new.copy_of, &new.preset) {
        (Some(toml), None, None) => Ok((named(read(l, toml)?), None)),
        (None, Some(id), None) => Ok((named(versions::in_force(tx, id)?), None)),
        (None, None, Some(code)) => {
            let shipped = Preset::by_code(code).and_then(|preset| Some((preset.playbook().ok()?, preset.code)));
            let (playbook, code) = shipped.ok_or_else(|| Error::field("preset", Msg::new("error-not-choice")))?;
            Ok((named(playbook), Some(code)))
        }
        _ => Err(Error::Invalid(Problems::of("toml", Msg::new("playbooks-error-one-source")))),
    }
}

pub async fn save(cx: Cx, At(id): At<PlaybookId>, Body(text): Body<PlaybookText>) -> Result {
    let version = cx.if_match()?;
    let playbook = read(&cx.l, &text.toml)?;
    let l = cx.l.clone();
    let view = cx
        .write(move |tx| {
            actions::save(tx, id, &playbook, &text.note, version)?;
            whole(tx, &l, id)
        })
        .await?;
    cx.json_versioned(&view, view.playbook.version)
}

pub async fn preview(cx: Cx, At(id): At<PlaybookId>, Body(text): Body<PlaybookText>, foresee: Option<Foresee>) -> Result {
    let playbook = read(&cx.l, &text.toml)?;
    let collisions = words::collisions(&cx.l, &playbook);
    let preview = cx
        .read(move |tx| {
            let book = books::find(tx, id)?;
            preview::preview(tx, &book, &playbook, foresee)
        })
        .await?;
    cx.json(&PreviewView {
        changes: preview.differences.iter().map(|d| words::change(&cx.l, d)).collect(),
        collisions,
        partnerships: preview.count(),
        first: preview.first.iter().map(touched).collect(),
        steps_appear: preview.foreseen.as_ref().map(|f| f.appear),
        steps_go: preview.foreseen.as_ref().map(|f| f.go),
    })
}

pub(super) fn touched(held: &affected::Held) -> TouchedView {
    TouchedView { partnership_id: held.id, creator: held.creator_name.clone(), brand: held.brand_name.clone(), stage: held.stage.code() }
}

pub async fn archive(cx: Cx, At(id): At<PlaybookId>) -> Result {
    changed(cx, id, actions::archive).await
}

pub async fn restore(cx: Cx, At(id): At<PlaybookId>) -> Result {
    changed(cx, id, actions::restore).await
}

pub async fn make_default(cx: Cx, At(id): At<PlaybookId>) -> Result {
    changed(cx, id, actions::make_default).await
}

async fn changed(cx: Cx, id: PlaybookId, act: fn(&mut Tx<'_>, PlaybookId, i64) -> kernel::Result<i64>) -> Result {
    let version = cx.if_match()?;
    let view = cx
        .write(move |tx| {
            act(tx, id, version)?;
            row(tx, id)
        })
        .await?;
    cx.json_versioned(&view, view.version)
}
