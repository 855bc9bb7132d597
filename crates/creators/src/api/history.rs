//! What was counted at an account, day by day.

use jiff::{civil::Date, tz};
use kernel::{
    Error, Msg, Problems, Tx,
    ids::{ChannelId, CreatorId},
    web::{At, Body, Cx, Result},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::page;
use crate::{
    actions,
    model::{Metric, NewObservation, Source},
    store::channels,
};

pub async fn list(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>) -> Result {
    let paging = cx.paging()?;
    let after = paging.after.map(|cursor| cursor.values::<(Date, Metric)>()).transpose()?;
    let rows = cx
        .read(move |tx| {
            channels::one(tx, creator, id)?;
            channels::history_page(tx, id, after, paging.limit + 1)
        })
        .await?;
    let (rows, next) = page(rows, paging.limit, |point| (point.on, point.metric));
    cx.json_list(rows, next)
}

/// What was counted, on one day or on many.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewObservations {
    /// At most 1000; one for each metric and day.
    points: Vec<NewObservation>,
}

/// How many observations may come at once.
const MOST: usize = 1_000;

pub async fn put(cx: Cx, At((creator, id)): At<(CreatorId, ChannelId)>, Body(new): Body<NewObservations>) -> Result {
    let channel = cx
        .write(move |tx| {
            channels::one(tx, creator, id)?;
            check(tx, &new.points)?;
            actions::channels::observe_all(tx, creator, id, &new.points)?;
            channels::one(tx, creator, id)
        })
        .await?;
    cx.json_versioned(&channel, channel.version)
}

/// Everything that is wrong with any of the points, each problem at its own.
fn check(tx: &Tx, points: &[NewObservation]) -> kernel::Result<()> {
    if points.is_empty() {
        return Err(Error::field("points", Msg::new("error-required")));
    }
    if points.len() > MOST {
        return Err(Error::field("points", Msg::new("error-too-many-items").with("max", MOST).with("got", points.len())));
    }
    // The last day that somewhere on earth has begun.
    let latest = tx.now().to_zoned(tz::TimeZone::fixed(tz::offset(14))).date();
    let (mut problems, mut said) = (Problems::none(), Vec::new());
    for (i, point) in points.iter().enumerate() {
        match point.validate(Source::Api, latest) {
            Ok(point) if said.contains(&(point.metric, point.on)) => problems.add(format!("points.{i}"), Msg::new("error-duplicate")),
            Ok(point) => said.push((point.metric, point.on)),
            Err(Error::Invalid(wrong)) => wrong.all().for_each(|p| problems.add(format!("points.{i}.{}", p.field), p.message.clone())),
            Err(other) => return Err(other),
        }
    }
    problems.check()
}

pub async fn forget(cx: Cx, At((creator, id, metric, on)): At<(CreatorId, ChannelId, Metric, Date)>) -> Result {
    cx.write(move |tx| actions::channels::forget(tx, creator, id, metric, on)).await?;
    cx.no_content()
}
