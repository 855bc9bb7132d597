//! What is known of an audience.

use kernel::{
    Error,
    ids::{AudienceFactId, CreatorId},
    web::{At, Body, Cx, Result},
};

use crate::{
    actions,
    model::NewAudienceFact,
    store::{audience, person},
};

pub async fn list(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let facts = cx
        .read(move |tx| {
            person::row(tx, creator)?;
            audience::of(tx, creator)
        })
        .await?;
    cx.json_list(facts, None)
}

pub async fn put(cx: Cx, At(creator): At<CreatorId>, Body(new): Body<NewAudienceFact>) -> Result {
    let fact = cx
        .write(move |tx| {
            let id = actions::audience::put(tx, creator, &new)?;
            audience::of(tx, creator)?.into_iter().find(|fact| fact.id == id).ok_or(Error::NotFound)
        })
        .await?;
    cx.json(&fact)
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, AudienceFactId)>) -> Result {
    cx.write(move |tx| actions::audience::remove(tx, creator, id)).await?;
    cx.no_content()
}
