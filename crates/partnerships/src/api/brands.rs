//! Brands.

use kernel::{
    ids::BrandId,
    web::{At, Body, Cx, Made, Result},
};

use crate::{
    actions,
    model::{BrandInput, BrandView},
    store::brands,
};

pub async fn list(cx: Cx) -> Result {
    let brands = cx.read(brands::all).await?;
    cx.json_list(brands.into_iter().map(BrandView::from).collect(), None)
}

pub async fn show(cx: Cx, At(id): At<BrandId>) -> Result {
    let brand = cx.read(move |tx| brands::find(tx, id)).await?;
    answer(&cx, brand.into())
}

pub async fn create(cx: Cx, Body(new): Body<BrandInput>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::create_brand(tx, &new)?;
        let view = BrandView::from(brands::find(tx, id)?);
        Ok(Made::new(kernel::paths::api(&format!("/brands/{id}")), view.version, &view))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<BrandId>, Body(change): Body<BrandInput>) -> Result {
    let version = cx.if_match()?;
    let brand = cx
        .write(move |tx| {
            actions::edit_brand(tx, id, &change, version)?;
            brands::find(tx, id)
        })
        .await?;
    answer(&cx, brand.into())
}

pub async fn archive(cx: Cx, At(id): At<BrandId>) -> Result {
    put_away(cx, id, true).await
}

pub async fn restore(cx: Cx, At(id): At<BrandId>) -> Result {
    put_away(cx, id, false).await
}

async fn put_away(cx: Cx, id: BrandId, away: bool) -> Result {
    let version = cx.if_match()?;
    let brand = cx
        .write(move |tx| {
            if away {
                actions::archive_brand(tx, id, version)?
            } else {
                actions::restore_brand(tx, id, version)?
            };
            brands::find(tx, id)
        })
        .await?;
    answer(&cx, brand.into())
}

fn answer(cx: &Cx, view: BrandView) -> Result {
    cx.json_versioned(&view, view.version)
}
