//! Support.

use kernel::{
    ids::{PartnershipId, SupportId},
    web::{At, Body, Cx, Result},
};

use super::{made, page, seen, unchanged};
use crate::{
    actions,
    model::NewSupport,
    store::{self, supports},
};

pub async fn list(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let paging = cx.paging()?;
    let after = paging.after.as_ref().map(kernel::web::Cursor::values).transpose()?;
    let rows = cx
        .read(move |tx| {
            store::with(tx, id)?;
            supports::page(tx, id, after, paging.limit + 1)
        })
        .await?;
    let (rows, next) = page(rows, paging.limit, |row| (row.done_on, row.id));
    cx.json_list(rows, next)
}

pub async fn show(cx: Cx, At(id): At<SupportId>) -> Result {
    let row = cx.read(move |tx| supports::one(tx, id)).await?;
    cx.json_versioned(&row, row.version)
}

pub async fn log(cx: Cx, At(id): At<PartnershipId>, Body(new): Body<NewSupport>) -> Result {
    cx.api_create(move |tx| {
        let made_id = actions::log_support(tx, id, &new)?;
        let row = supports::one(tx, made_id)?;
        Ok(made("supports", made_id, row.version, &row))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<SupportId>, Body(change): Body<NewSupport>) -> Result {
    let version = cx.if_match()?;
    let row = cx
        .write(move |tx| {
            actions::edit_support(tx, id, &change, version)?;
            supports::one(tx, id)
        })
        .await?;
    cx.json_versioned(&row, row.version)
}

pub async fn remove(cx: Cx, At(id): At<SupportId>) -> Result {
    let seen = seen(&cx)?;
    cx.write(move |tx| {
        unchanged(seen, supports::one(tx, id)?.version)?;
        actions::remove_support(tx, id)
    })
    .await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At(id): At<SupportId>) -> Result {
    let row = cx
        .write(move |tx| {
            actions::restore_support(tx, id)?;
            supports::one(tx, id)
        })
        .await?;
    cx.json_versioned(&row, row.version)
}
