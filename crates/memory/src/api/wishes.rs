//! Wishes.

use kernel::{
    ids::{CreatorId, PartnershipId, WishId},
    web::{At, Body, Cx, Result},
};
use serde::Deserialize;

use super::{made, page, seen, unchanged};
use crate::{
    actions,
    model::{DeclineWish, EditWish, NewAnswer, NewWish, WishFilter, WishesAsked},
    store::{
        self, preferences,
        wishes::{self, Which},
    },
};

/// Conditions and paging of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListQuery {
    state: Option<WishFilter>,
    partnership: Option<PartnershipId>,
    creator: Option<CreatorId>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    limit: Option<String>,
    #[expect(dead_code, reason = "read by Cx::paging; named so that it is not an unknown field")]
    after: Option<String>,
}

pub async fn list(cx: Cx) -> Result {
    answer_with(cx, None).await
}

pub async fn of_partnership(cx: Cx, At(id): At<PartnershipId>) -> Result {
    cx.read(move |tx| store::with(tx, id)).await?;
    answer_with(cx, Some(id)).await
}

async fn answer_with(cx: Cx, of: Option<PartnershipId>) -> Result {
    let q: ListQuery = cx.query()?;
    let which = Which { partnership: of.or(q.partnership), creator: q.creator, state: q.state };
    let paging = cx.paging()?;
    let after = paging.after.as_ref().map(kernel::web::Cursor::values).transpose()?;
    let rows = cx.read(move |tx| wishes::page(tx, &which, after, paging.limit + 1)).await?;
    let (rows, next) = page(rows, paging.limit, |view| (view.wish.asked_on, view.wish.id));
    cx.json_list(rows, next)
}

pub async fn show(cx: Cx, At(id): At<WishId>) -> Result {
    let view = cx.read(move |tx| wishes::view(tx, id)).await?;
    cx.json_versioned(&view, view.wish.version)
}

pub async fn record(cx: Cx, At(id): At<PartnershipId>, Body(new): Body<NewWish>) -> Result {
    cx.api_create(move |tx| {
        let wish = actions::record_wish(tx, id, &new)?;
        let view = wishes::view(tx, wish)?;
        Ok(made("wishes", wish, view.wish.version, &view))
    })
    .await
}

pub async fn asked(cx: Cx, At(id): At<PartnershipId>, Body(asked): Body<WishesAsked>) -> Result {
    let known = cx
        .write(move |tx| {
            actions::ask_wishes(tx, id, &asked)?;
            preferences::of_partnership(tx, id)
        })
        .await?;
    cx.json_versioned(&known, known.version)
}

/// Does something to the wish, from the version that the client has seen, and shows what it is then.
async fn change(cx: Cx, id: WishId, verb: impl Fn(&mut kernel::Tx<'_>, i64) -> kernel::Result<()> + Send + 'static) -> Result {
    let version = cx.if_match()?;
    let view = cx
        .write(move |tx| {
            verb(tx, version)?;
            wishes::view(tx, id)
        })
        .await?;
    cx.json_versioned(&view, view.wish.version)
}

pub async fn reword(cx: Cx, At(id): At<WishId>, Body(change_): Body<EditWish>) -> Result {
    change(cx, id, move |tx, version| actions::reword_wish(tx, id, &change_, version).map(drop)).await
}

pub async fn answer(cx: Cx, At(id): At<WishId>, Body(new): Body<NewAnswer>) -> Result {
    change(cx, id, move |tx, version| actions::answer_wish(tx, id, &new, version).map(drop)).await
}

pub async fn decline(cx: Cx, At(id): At<WishId>, Body(decline): Body<DeclineWish>) -> Result {
    change(cx, id, move |tx, version| actions::decline_wish(tx, id, &decline, version).map(drop)).await
}

pub async fn reopen(cx: Cx, At(id): At<WishId>) -> Result {
    change(cx, id, move |tx, version| actions::reopen_wish(tx, id, version).map(drop)).await
}

pub async fn remove(cx: Cx, At(id): At<WishId>) -> Result {
    let seen = seen(&cx)?;
    cx.write(move |tx| {
        unchanged(seen, wishes::one(tx, id)?.version)?;
        actions::remove_wish(tx, id)
    })
    .await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At(id): At<WishId>) -> Result {
    let view = cx
        .write(move |tx| {
            actions::restore_wish(tx, id)?;
            wishes::view(tx, id)
        })
        .await?;
    cx.json_versioned(&view, view.wish.version)
}
