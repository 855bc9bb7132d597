//! Notes: written on the creator's page, changed on a page of their own.

use askama::Template;
use kernel::{
    Error, Msg,
    ids::{CreatorId, NoteId},
    web::{At, Cx, FormData, FormState, Page, Result, Shell, Toast},
};

use super::show::{self, Forms};
use crate::{
    actions::notes,
    model::NewNote,
    store::{self, notes::Note, person::CreatorRow},
};

#[derive(Template)]
#[template(path = "note.html")]
pub struct NotePage {
    shell: Shell,
    creator: CreatorRow,
    note: Note,
    f: FormState,
}
impl Page for NotePage {}

pub(super) fn page(shell: Shell, creator: CreatorRow, note: Note, f: FormState) -> NotePage {
    let title = shell.l.t("creators-note-edit").to_owned();
    NotePage { shell: super::below(shell, &creator).crumb(title, None), creator, note, f }
}

fn typed(form: &FormData) -> NewNote {
    NewNote { body: form.text("body").to_owned(), language: form.text("language").to_owned(), pinned: form.on("pinned") }
}

fn shown(note: &Note) -> FormState {
    FormState::of([
        ("version", note.version.to_string()),
        ("body", note.body.clone()),
        ("pinned", if note.pinned { "1" } else { "" }.to_owned()),
    ])
}

pub async fn add(cx: Cx, At(creator): At<CreatorId>, form: FormData) -> Result {
    let new = typed(&form);
    match cx.write(move |tx| notes::add(tx, creator, &new)).await {
        Ok(_) => cx.see(&super::place(creator, "notes")),
        Err(error) => {
            let (status, note) = super::again(form, error)?;
            show::with_forms(&cx, creator, status, Forms { note, ..Forms::default() }).await
        }
    }
}

pub async fn edit(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>) -> Result {
    let (row, note) = cx.read(move |tx| Ok((store::person::row(tx, creator)?, store::notes::one(tx, creator, id)?))).await?;
    let f = shown(&note);
    cx.page(&page(cx.shell("partners"), row, note, f))
}

pub async fn save(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>, form: FormData) -> Result {
    let (change, version) = (typed(&form), form.version()?);
    let saved = cx.write(move |tx| notes::edit(tx, creator, id, &change, version)).await;
    match saved {
        Ok(_) => cx.see_toast(&super::place(creator, "notes"), Msg::new("common-saved")),
        Err(error @ (Error::Invalid(_) | Error::Stale)) => {
            let (row, note) = cx.read(move |tx| Ok((store::person::row(tx, creator)?, store::notes::one(tx, creator, id)?))).await?;
            let (status, f) = super::again(form, error)?;
            cx.page_with(status, &page(cx.shell("partners"), row, note, f))
        }
        Err(other) => Err(other),
    }
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>) -> Result {
    cx.write(move |tx| notes::remove(tx, creator, id)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("creators-note-removed")).undo(format!("/creators/{creator}/notes/{id}/restore"));
    cx.see_with(&super::place(creator, "notes"), toast)
}

pub async fn restore(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>) -> Result {
    cx.write(move |tx| notes::restore(tx, creator, id)).await?;
    cx.see_toast(&super::place(creator, "notes"), Msg::new("common-undone"))
}
