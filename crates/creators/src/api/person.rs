//! One creator: making, showing, changing, putting away, and what happened.

use kernel::{
    Tx,
    ids::{CreatorId, EventId},
    web::{At, Body, Cx, Made, Result},
};

use super::{page, path, seen, unchanged};
use crate::{
    actions,
    model::{EditCreator, NewCreator},
    store::{events, person, view},
};

pub async fn create(cx: Cx, Body(new): Body<NewCreator>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::create(tx, &new)?;
        let view = view::creator(tx, id)?;
        Ok(Made::new(path(id, ""), view.version, &view))
    })
    .await
}

pub async fn show(cx: Cx, At(id): At<CreatorId>) -> Result {
    let view = cx.read(move |tx| view::creator(tx, id)).await?;
    cx.json_versioned(&view, view.version)
}

pub async fn edit(cx: Cx, At(id): At<CreatorId>, Body(change): Body<EditCreator>) -> Result {
    let version = cx.if_match()?;
    let view = cx
        .write(move |tx| {
            actions::edit(tx, id, &change, version)?;
            view::creator(tx, id)
        })
        .await?;
    cx.json_versioned(&view, view.version)
}

pub async fn archive(cx: Cx, At(id): At<CreatorId>) -> Result {
    put_away(cx, id, actions::archive).await
}

pub async fn restore(cx: Cx, At(id): At<CreatorId>) -> Result {
    put_away(cx, id, actions::restore).await
}

async fn put_away(cx: Cx, id: CreatorId, verb: fn(&mut Tx, CreatorId) -> kernel::Result<()>) -> Result {
    let seen = seen(&cx)?;
    let view = cx
        .write(move |tx| {
            unchanged(seen, person::row(tx, id)?.version)?;
            verb(tx, id)?;
            view::creator(tx, id)
        })
        .await?;
    cx.json_versioned(&view, view.version)
}

pub async fn events(cx: Cx, At(id): At<CreatorId>) -> Result {
    let paging = cx.paging()?;
    let before = paging.after.map(|cursor| cursor.values::<EventId>()).transpose()?;
    let rows = cx
        .read(move |tx| {
            person::row(tx, id)?;
            events::page(tx, id, None, before, paging.limit + 1)
        })
        .await?;
    let (rows, next) = page(rows, paging.limit, |event| event.id);
    cx.json_list(rows, next)
}
