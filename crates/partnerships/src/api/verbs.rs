//! Moves from stage to stage.

use kernel::{
    Tx,
    ids::PartnershipId,
    web::{At, Body, Cx, Result},
};

use super::partnerships::answer;
use crate::{
    actions,
    model::{EndInput, EndReason, MoveInput, ReasonInput},
    store::views,
};

pub async fn move_stage(cx: Cx, At(id): At<PartnershipId>, Body(to): Body<MoveInput>) -> Result {
    done(cx, id, move |tx, version| actions::move_stage(tx, id, to.stage, to.reason.as_deref(), version)).await
}

pub async fn pause(cx: Cx, At(id): At<PartnershipId>, Body(why): Body<ReasonInput>) -> Result {
    done(cx, id, move |tx, version| actions::pause(tx, id, why.reason.as_deref(), version)).await
}

pub async fn resume(cx: Cx, At(id): At<PartnershipId>, Body(why): Body<ReasonInput>) -> Result {
    done(cx, id, move |tx, version| actions::resume(tx, id, why.reason.as_deref(), version)).await
}

pub async fn end(cx: Cx, At(id): At<PartnershipId>, Body(why): Body<EndInput>) -> Result {
    done(cx, id, move |tx, version| actions::end(tx, id, why.kind.unwrap_or(EndReason::Unknown), &why.reason, version)).await
}

pub async fn reopen(cx: Cx, At(id): At<PartnershipId>, Body(why): Body<ReasonInput>) -> Result {
    done(cx, id, move |tx, version| actions::reopen(tx, id, why.reason.as_deref(), version)).await
}

/// Acts on the version that the client has seen, and shows what came of it.
async fn done(cx: Cx, id: PartnershipId, act: impl Fn(&mut Tx<'_>, i64) -> kernel::Result<i64> + Send + 'static) -> Result {
    let version = cx.if_match()?;
    let p = cx
        .write(move |tx| {
            act(tx, version)?;
            views::find(tx, id)
        })
        .await?;
    answer(&cx, p)
}
