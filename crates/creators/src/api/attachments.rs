//! Files kept with a creator: taken in as they arrive, handed out to be saved and never to be shown.

use axum::{body::Body, extract::Request};
use kernel::{
    Error, db,
    ids::{AttachmentId, CreatorId},
    web::{At, Cx, Made, Result},
};

use super::path;
use crate::{
    actions::{
        self,
        attachments::{NewAttachment, known_type},
    },
    files,
    store::{attachments, person},
};

pub use crate::files::LARGEST_BODY;

pub async fn list(cx: Cx, At(creator): At<CreatorId>) -> Result {
    let files = cx
        .read(move |tx| {
            person::row(tx, creator)?;
            attachments::of(tx, creator)
        })
        .await?;
    cx.json_list(files, None)
}

pub async fn show(cx: Cx, At((creator, id)): At<(CreatorId, AttachmentId)>) -> Result {
    let file = cx.read(move |tx| attachments::one(tx, creator, id)).await?;
    cx.json(&file)
}

pub async fn upload(cx: Cx, At(creator): At<CreatorId>, req: Request) -> Result {
    // Nobody sends twenty megabytes to learn that there is no such creator.
    let id = cx
        .read(move |tx| {
            actions::standing(tx, creator)?;
            Ok(AttachmentId(tx.new_id()))
        })
        .await?;
    let arrived = files::arrive(&cx, id, req).await?;
    cx.was_sent([arrived.kept.sha256.as_slice(), arrived.name.as_bytes()].concat());
    let outcome = cx
        .api_create(move |tx| {
            let new = NewAttachment { name: arrived.name.clone(), media_type: arrived.media_type };
            actions::attachments::add(tx, creator, id, &new, &arrived.kept)?;
            let file = attachments::one(tx, creator, id)?;
            Ok(Made::new(path(creator, &format!("/attachments/{id}")), 1, &file))
        })
        .await;
    let needless = match &outcome {
        Ok(answer) => answer.headers().contains_key("idempotent-replayed"),
        // Its row may be there after all.
        Err(Error::Db(db::Error::Unknown)) => false,
        Err(_) => true,
    };
    if needless {
        files::kept(&cx.app).remove(id.0).await?;
    }
    outcome
}

pub async fn download(cx: Cx, At((creator, id)): At<(CreatorId, AttachmentId)>) -> Result {
    let file = cx.read(move |tx| attachments::one(tx, creator, id)).await?;
    let body = files::open(&cx, id).await?;
    cx.file(known_type(&file.media_type), &file.name, Body::new(body))
}

pub async fn remove(cx: Cx, At((creator, id)): At<(CreatorId, AttachmentId)>) -> Result {
    cx.write(move |tx| actions::attachments::remove(tx, creator, id)).await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At((creator, id)): At<(CreatorId, AttachmentId)>) -> Result {
    let file = cx
        .write(move |tx| {
            actions::attachments::restore(tx, creator, id)?;
            attachments::one(tx, creator, id)
        })
        .await?;
    cx.json(&file)
}
