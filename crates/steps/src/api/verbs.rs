//! What can be done with steps.

use kernel::{
    Tx,
    ids::UndoId,
    web::{At, Body, Cx, Made, Result},
};

use super::views::Speaker;
use crate::{
    actions, load,
    model::{BulkInput, Change, DismissInput, DoneInput, HandOverInput, NewStep, SnoozeInput, StepId},
    store::lists,
};

pub async fn add(cx: Cx, Body(new): Body<NewStep>) -> Result {
    let l = cx.l.clone();
    cx.api_create(move |tx| {
        let id = actions::add(tx, &new)?;
        let view = Speaker { l: l.clone(), today: load::today(tx)? }.view(lists::find(tx, id)?);
        Ok(Made::new(kernel::paths::api(&format!("/steps/{id}")), view.version, &view))
    })
    .await
}

pub async fn snooze(cx: Cx, At(id): At<StepId>, Body(input): Body<SnoozeInput>) -> Result {
    done_with(cx, id, Change::Snooze { until: input.until }).await
}

pub async fn unsnooze(cx: Cx, At(id): At<StepId>) -> Result {
    done_with(cx, id, Change::Unsnooze).await
}

pub async fn done(cx: Cx, At(id): At<StepId>, Body(input): Body<DoneInput>) -> Result {
    done_with(cx, id, Change::Done { what: input.what }).await
}

pub async fn dismiss(cx: Cx, At(id): At<StepId>, Body(input): Body<DismissInput>) -> Result {
    done_with(cx, id, Change::Dismiss { reason: input.reason }).await
}

pub async fn reopen(cx: Cx, At(id): At<StepId>) -> Result {
    done_with(cx, id, Change::Reopen).await
}

pub async fn hand_over(cx: Cx, At(id): At<StepId>, Body(input): Body<HandOverInput>) -> Result {
    done_with(cx, id, Change::HandOver { to: input.to }).await
}

/// Acts on the version that the client has seen, and shows what came of it.
async fn done_with(cx: Cx, id: StepId, change: Change) -> Result {
    let version = cx.if_match()?;
    let work = move |tx: &mut Tx<'_>| {
        actions::apply(tx, id, &change, version)?;
        Ok((load::today(tx)?, lists::find(tx, id)?))
    };
    let (today, step) = cx.write(work).await?;
    let version = step.version;
    cx.json_versioned(&Speaker { l: cx.l.clone(), today }.view(step), version)
}

pub async fn bulk(cx: Cx, Body(input): Body<BulkInput>) -> Result {
    let done = cx.write(move |tx| actions::bulk(tx, &input)).await?;
    cx.json(&done)
}

pub async fn undo(cx: Cx, At(id): At<UndoId>) -> Result {
    cx.write(move |tx| actions::undo(tx, id)).await?;
    cx.no_content()
}
