//! Accounts on platforms.

use kernel::{
    ids::{ChannelId, CreatorId},
    web::{At, Body, Cx, Made, Result},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{check_order, path, seen, unchanged};
use crate::{
    actions,
    model::{EditChannel, NewChannel},
    store::{channels, person},
};

pub async fn list(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let channels = cx
        .read(move |tx| {
            person::row(tx, creator)?;
            channels::of(tx, creator)
        })
        .await?;
    cx.json_list(channels, None)
}

pub async fn show(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>) -> Result {
    let channel = cx.read(move |tx| channels::one(tx, creator, id)).await?;
    cx.json_versioned(&channel, channel.version)
}

pub async fn add(cx: Cx, At(creator): At<CreatorId>, Body(new): Body<NewChannel>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::channels::add(tx, creator, &new)?;
        let channel = channels::one(tx, creator, id)?;
        Ok(Made::new(path(creator, &format!("/channels/{id}")), channel.version, &channel))
    })
    .await
}

pub async fn edit(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>, Body(change): Body<EditChannel>) -> Result {
    let version = cx.if_match()?;
    let channel = cx
        .write(move |tx| {
            actions::channels::edit(tx, creator, id, &change, version)?;
            channels::one(tx, creator, id)
        })
        .await?;
    cx.json_versioned(&channel, channel.version)
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>) -> Result {
    let seen = seen(&cx)?;
    cx.write(move |tx| {
        unchanged(seen, channels::one(tx, creator, id)?.version)?;
        actions::channels::remove(tx, creator, id)
    })
    .await?;
    cx.no_content()
}

/// Ids in the order wanted. Those left out come after, as they stood.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChannelOrder {
    order: Vec<ChannelId>,
}

pub async fn reorder(cx: Cx, At(creator): At<CreatorId>, Body(wanted): Body<ChannelOrder>) -> Result {
    let channels = cx
        .write(move |tx| {
            person::row(tx, creator)?;
            let there: Vec<ChannelId> = channels::of(tx, creator)?.iter().map(|c| c.id).collect();
            check_order(&wanted.order, &there)?;
            actions::channels::reorder(tx, creator, &wanted.order)?;
            channels::of(tx, creator)
        })
        .await?;
    cx.json_list(channels, None)
}
