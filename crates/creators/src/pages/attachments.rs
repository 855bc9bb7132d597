//! Files: taken in from a form, handed out to be saved.

use axum::{body::Body, extract::Request};
use kernel::{
    Error, Msg, db,
    ids::{AttachmentId, CreatorId},
    web::{At, Cx, FormState, Result, Toast},
};

use super::show::{self, Forms};
use crate::{
    actions::{
        self,
        attachments::{NewAttachment, known_type},
    },
    files,
    store::attachments,
};

pub async fn upload(cx: Cx, At(creator): At<CreatorId>, req: Request) -> Result {
    match keep(&cx, creator, req).await {
        Ok(()) => cx.see(&super::place(creator, "files")),
        Err(Error::Invalid(problems)) => {
            let forms = Forms { file: FormState::default().with_problems(problems), ..Forms::default() };
            show::with_forms(&cx, creator, 422, forms).await
        }
        Err(other) => Err(other),
    }
}

async fn keep(cx: &Cx, creator: CreatorId, req: Request) -> kernel::Result<()> {
    let id = cx
        .read(move |tx| {
            actions::standing(tx, creator)?;
            Ok(AttachmentId(tx.new_id()))
        })
        .await?;
    let arrived = files::arrive(cx, id, req).await?;
    let new = NewAttachment { name: arrived.name, media_type: arrived.media_type };
    let outcome = cx.write(move |tx| actions::attachments::add(tx, creator, id, &new, &arrived.kept)).await;
    // Where the answer was lost its row may be there after all.
    if matches!(&outcome, Err(error) if !matches!(error, Error::Db(db::Error::Unknown))) {
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
    let toast = Toast::saying(&cx.l, &Msg::new("creators-file-removed")).undo(format!("/creators/{creator}/attachments/{id}/restore"));
    cx.see_with(&super::place(creator, "files"), toast)
}

pub async fn restore(cx: Cx, At((creator, id)): At<(CreatorId, AttachmentId)>) -> Result {
    cx.write(move |tx| actions::attachments::restore(tx, creator, id)).await?;
    cx.see_toast(&super::place(creator, "files"), Msg::new("common-undone"))
}
