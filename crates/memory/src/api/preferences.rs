//! How the creator likes to work.

use kernel::{
    ids::PartnershipId,
    web::{At, Body, Cx, Result},
};

use crate::{
    actions,
    model::EditPreferences,
    store::{self, preferences},
};

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let known = cx
        .read(move |tx| {
            store::with(tx, id)?;
            preferences::of_partnership(tx, id)
        })
        .await?;
    cx.json_versioned(&known, known.version)
}

pub async fn put(cx: Cx, At(id): At<PartnershipId>, Body(change): Body<EditPreferences>) -> Result {
    let version = cx.if_match()?;
    let known = cx
        .write(move |tx| {
            actions::prefer(tx, id, &change, version)?;
            preferences::of_partnership(tx, id)
        })
        .await?;
    cx.json_versioned(&known, known.version)
}
