//! Notes on style.

use kernel::{
    ids::{CreatorId, StyleEntryId},
    web::{At, Body, Cx, Result},
};

use super::{made, page, seen, unchanged};
use crate::{actions, model::NewStyle, store::styles};

pub async fn list(cx: Cx, At(id): At<CreatorId>) -> Result {
    let paging = cx.paging()?;
    let after = paging.after.as_ref().map(kernel::web::Cursor::values).transpose()?;
    let rows = cx
        .read(move |tx| {
            creators::store::person::row(tx, id)?;
            styles::page(tx, id, after, paging.limit + 1)
        })
        .await?;
    let (rows, next) = page(rows, paging.limit, |row| (row.noted_on, row.id));
    cx.json_list(rows, next)
}

pub async fn show(cx: Cx, At(id): At<StyleEntryId>) -> Result {
    let row = cx.read(move |tx| styles::one(tx, id)).await?;
    cx.json_versioned(&row, row.version)
}

pub async fn note(cx: Cx, At(id): At<CreatorId>, Body(new): Body<NewStyle>) -> Result {
    cx.api_create(move |tx| {
        let made_id = actions::note_style(tx, id, &new)?;
        let row = styles::one(tx, made_id)?;
        Ok(made("style-entries", made_id, row.version, &row))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<StyleEntryId>, Body(change): Body<NewStyle>) -> Result {
    let version = cx.if_match()?;
    let row = cx
        .write(move |tx| {
            actions::edit_style(tx, id, &change, version)?;
            styles::one(tx, id)
        })
        .await?;
    cx.json_versioned(&row, row.version)
}

pub async fn remove(cx: Cx, At(id): At<StyleEntryId>) -> Result {
    let seen = seen(&cx)?;
    cx.write(move |tx| {
        unchanged(seen, styles::one(tx, id)?.version)?;
        actions::remove_style(tx, id)
    })
    .await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At(id): At<StyleEntryId>) -> Result {
    let row = cx
        .write(move |tx| {
            actions::restore_style(tx, id)?;
            styles::one(tx, id)
        })
        .await?;
    cx.json_versioned(&row, row.version)
}
