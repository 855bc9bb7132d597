//! Many at once, and back.

use kernel::{
    ids::{MemberId, UndoId},
    web::{At, Body, Cx, Result},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{actions, model::BulkInput};

/// From whom to whom.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverInput {
    pub from: MemberId,
    pub to: MemberId,
}

pub async fn change(cx: Cx, Body(input): Body<BulkInput>) -> Result {
    let done = cx.write(move |tx| actions::bulk(tx, &input)).await?;
    cx.json(&done)
}

pub async fn hand_over(cx: Cx, Body(who): Body<HandOverInput>) -> Result {
    let done = cx.write(move |tx| actions::hand_over(tx, who.from, who.to)).await?;
    cx.json(&done)
}

pub async fn undo(cx: Cx, At(id): At<UndoId>) -> Result {
    cx.write(move |tx| actions::undo(tx, id)).await?;
    cx.no_content()
}
