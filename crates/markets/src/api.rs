//! Markets in JSON.

use jiff::{ToSpan, civil::Date};
use kernel::{
    Error, Msg, Problems,
    web::{At, Body, Cx, Made, Query, Result},
};
use serde::Deserialize;

use crate::{
    actions, holidays,
    model::{HolidayView, MarketInput, MarketView},
    store,
};

pub async fn list(cx: Cx) -> Result {
    let markets = cx.read(store::all).await?;
    cx.json_list(markets.into_iter().map(MarketView::from).collect(), None)
}

pub async fn show(cx: Cx, At(code): At<String>) -> Result {
    let market = cx.read(move |tx| store::find(tx, &code)).await?;
    let version = market.version;
    cx.json_versioned(&MarketView::from(market), version)
}

pub async fn create(cx: Cx, Body(new): Body<MarketInput>) -> Result {
    cx.api_create(move |tx| {
        let code = actions::create(tx, &new)?;
        let view = MarketView::from(store::find(tx, &code)?);
        Ok(Made::new(kernel::paths::api(&format!("/markets/{code}")), view.version, &view))
    })
    .await
}

pub async fn edit(cx: Cx, At(code): At<String>, Body(change): Body<MarketInput>) -> Result {
    let version = cx.if_match()?;
    let market = cx
        .write(move |tx| {
            actions::edit(tx, &code, &change, version)?;
            store::find(tx, &code)
        })
        .await?;
    let version = market.version;
    cx.json_versioned(&MarketView::from(market), version)
}

/// Two civil days; without them, the year that begins today.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    from: Option<Date>,
    to: Option<Date>,
}

pub async fn days_off(cx: Cx, At(code): At<String>, Query(span): Query<Span>) -> Result {
    let market = cx.read(move |tx| store::find(tx, &code)).await?;
    let from = span.from.unwrap_or(cx.today);
    let to = span.to.unwrap_or_else(|| from.saturating_add(1.year()));
    if to < from {
        return Err(Error::Invalid(Problems::of("to", Msg::new("error-date-order"))));
    }
    let days = market.holidays.map(|calendar| holidays::between(&calendar, from, to)).unwrap_or_default();
    cx.json_list(days.into_iter().map(|h| HolidayView { date: h.date, name_en: h.name_en, name_ru: h.name_ru }).collect(), None)
}
