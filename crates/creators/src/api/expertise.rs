//! What somebody is good at.

use kernel::{
    ids::{CreatorId, ExpertiseId},
    web::{At, Body, Cx, Result},
};

use crate::{
    actions,
    model::NewExpertise,
    store::{expertise, person},
};

pub async fn list(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let topics = cx
        .read(move |tx| {
            person::row(tx, creator)?;
            expertise::of(tx, creator)
        })
        .await?;
    cx.json_list(topics, None)
}

pub async fn put(cx: Cx, At(creator): At<CreatorId>, Body(new): Body<NewExpertise>) -> Result {
    let topic = cx
        .write(move |tx| {
            let id = actions::expertise::put(tx, creator, &new)?;
            expertise::one(tx, creator, id)
        })
        .await?;
    cx.json(&topic)
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, ExpertiseId)>) -> Result {
    cx.write(move |tx| actions::expertise::remove(tx, creator, id)).await?;
    cx.no_content()
}
