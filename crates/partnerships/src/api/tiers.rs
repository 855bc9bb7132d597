//! Tiers: one list with one version.

use kernel::{
    Tx,
    web::{Body, Cx, Result},
};

use crate::{
    actions,
    model::{TiersInput, TiersView},
    store::tiers,
};

fn view(tx: &mut Tx<'_>) -> kernel::Result<TiersView> {
    Ok(TiersView { tiers: tiers::open(tx)?, version: tiers::version(tx)? })
}

pub async fn show(cx: Cx) -> Result {
    let view = cx.read(view).await?;
    cx.json_versioned(&view, view.version)
}

pub async fn arrange(cx: Cx, Body(wanted): Body<TiersInput>) -> Result {
    let version = cx.if_match()?;
    let view = cx
        .write(move |tx| {
            actions::arrange_tiers(tx, &wanted, version)?;
            view(tx)
        })
        .await?;
    cx.json_versioned(&view, view.version)
}
