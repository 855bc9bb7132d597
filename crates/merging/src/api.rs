//! Duplicates and merges in JSON.

use creators::{index::Why, store::view::Brief};
use kernel::{
    ids::{CreatorId, MergeId},
    paths,
    web::{At, Body, Cursor, Cx, Made, Result},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    actions,
    model::{NewMerge, NotDuplicates},
    store::{
        merges,
        pairs::{self, After, Found},
    },
};

/// Two living creators who may be one person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DuplicateView {
    pub a: Brief,
    pub b: Brief,
    /// 0 to 1; from 0.9 on a person would say yes at sight.
    pub score: f64,
    pub why: Why,
}

pub async fn duplicates(cx: Cx) -> Result {
    let paging = cx.paging()?;
    let after = paging.after.as_ref().map(Cursor::values::<After>).transpose()?;
    let (found, briefs) = cx.read(move |tx| pairs::with_briefs(tx, after, paging.limit)).await?;
    let more = i64::try_from(found.len()) == Ok(paging.limit);
    let next = found.last().filter(|_| more).map(|f| Cursor::of(&(f.score, f.a, f.b)));
    let brief = |id: CreatorId| briefs.iter().find(|b| b.id == id).cloned();
    let view = |f: Found| Some(DuplicateView { a: brief(f.a)?, b: brief(f.b)?, score: f.score as f64 / 1000.0, why: f.why });
    cx.json_list(found.into_iter().filter_map(view).collect(), next)
}

pub async fn tell_apart(cx: Cx, Body(pair): Body<NotDuplicates>) -> Result {
    cx.api_create(move |tx| {
        actions::tell_apart(tx, pair)?;
        Ok(Made::new(paths::api(&format!("/not-duplicates/{}/{}", pair.a, pair.b)), 1, &pair))
    })
    .await
}

pub async fn not_apart(cx: Cx, At((a, b)): At<(CreatorId, CreatorId)>) -> Result {
    cx.write(move |tx| actions::not_apart(tx, NotDuplicates { a, b })).await?;
    cx.no_content()
}

pub async fn merge(cx: Cx, Body(new): Body<NewMerge>) -> Result {
    cx.api_create(move |tx| {
        let id = actions::merge(tx, &new)?;
        Ok(Made::new(paths::api(&format!("/merges/{id}")), 1, &merges::one(tx, id)?))
    })
    .await
}

pub async fn show(cx: Cx, At(id): At<MergeId>) -> Result {
    let merge = cx.read(move |tx| merges::one(tx, id)).await?;
    cx.json(&merge)
}

pub async fn undo(cx: Cx, At(id): At<MergeId>) -> Result {
    let (_, left) = cx.write(move |tx| actions::undo(tx, id)).await?;
    cx.json(&left)
}
