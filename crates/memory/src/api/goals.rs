//! Goals.

use kernel::{
    ids::{CreatorId, GoalId},
    web::{At, Body, Cx, Result},
};

use super::{made, seen, unchanged};
use crate::{
    actions,
    model::{CloseGoal, NewGoal},
    store::goals,
};

/// A creator has few goals: the list is one page.
pub async fn list(cx: Cx, At(id): At<CreatorId>) -> Result {
    let paging = cx.paging()?;
    let rows = cx
        .read(move |tx| {
            creators::store::person::row(tx, id)?;
            goals::of_creator(tx, id, paging.limit)
        })
        .await?;
    cx.json_list(rows, None)
}

pub async fn show(cx: Cx, At(id): At<GoalId>) -> Result {
    let row = cx.read(move |tx| goals::one(tx, id)).await?;
    cx.json_versioned(&row, row.version)
}

pub async fn state(cx: Cx, At(id): At<CreatorId>, Body(new): Body<NewGoal>) -> Result {
    cx.api_create(move |tx| {
        let made_id = actions::state_goal(tx, id, &new)?;
        let row = goals::one(tx, made_id)?;
        Ok(made("goals", made_id, row.version, &row))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<GoalId>, Body(change): Body<NewGoal>) -> Result {
    let version = cx.if_match()?;
    let row = cx
        .write(move |tx| {
            actions::edit_goal(tx, id, &change, version)?;
            goals::one(tx, id)
        })
        .await?;
    cx.json_versioned(&row, row.version)
}

pub async fn close(cx: Cx, At(id): At<GoalId>, Body(close): Body<CloseGoal>) -> Result {
    let version = cx.if_match()?;
    let row = cx
        .write(move |tx| {
            actions::close_goal(tx, id, &close, version)?;
            goals::one(tx, id)
        })
        .await?;
    cx.json_versioned(&row, row.version)
}

pub async fn remove(cx: Cx, At(id): At<GoalId>) -> Result {
    let seen = seen(&cx)?;
    cx.write(move |tx| {
        unchanged(seen, goals::one(tx, id)?.version)?;
        actions::remove_goal(tx, id)
    })
    .await?;
    cx.no_content()
}

pub async fn restore(cx: Cx, At(id): At<GoalId>) -> Result {
    let row = cx
        .write(move |tx| {
            actions::restore_goal(tx, id)?;
            goals::one(tx, id)
        })
        .await?;
    cx.json_versioned(&row, row.version)
}
