//! What the team writes down.

use kernel::{
    ids::{CreatorId, NoteId},
    web::{At, Body, Cx, Made, Result},
};

use super::{page, path, seen, unchanged};
use crate::{
    actions,
    model::NewNote,
    store::{notes, person},
};

pub async fn list(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let paging = cx.paging()?;
    let before = paging.after.map(|cursor| cursor.values::<NoteId>()).transpose()?;
    let rows = cx
        .read(move |tx| {
            person::row(tx, creator)?;
            notes::page(tx, creator, before, paging.limit + 1)
        })
        .await?;
    let (rows, next) = page(rows, paging.limit, |note| note.id);
    cx.json_list(rows, next)
}

pub async fn show(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>) -> Result {
    let note = cx.read(move |tx| notes::one(tx, creator, id)).await?;
    cx.json_versioned(&note, note.version)
}

pub async fn add(cx: Cx, At(creator): At<CreatorId>, Body(new): Body<NewNote>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::notes::add(tx, creator, &new)?;
        let note = notes::one(tx, creator, id)?;
        Ok(Made::new(path(creator, &format!("/notes/{id}")), note.version, &note))
    })
    .await
}

pub async fn edit(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>, Body(change): Body<NewNote>) -> Result {
    let version = cx.if_match()?;
    let note = cx
        .write(move |tx| {
            actions::notes::edit(tx, creator, id, &change, version)?;
            notes::one(tx, creator, id)
        })
        .await?;
    cx.json_versioned(&note, note.version)
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>) -> Result {
    let seen = seen(&cx)?;
    cx.write(move |tx| {
        unchanged(seen, notes::one(tx, creator, id)?.version)?;
        actions::notes::remove(tx, creator, id)
    })
    .await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At((creator, id)): At<(CreatorId, NoteId)>) -> Result {
    let note = cx
        .write(move |tx| {
            actions::notes::restore(tx, creator, id)?;
            notes::one(tx, creator, id)
        })
        .await?;
    cx.json_versioned(&note, note.version)
}
