//! The list of markets.

use askama::Template;
use i18n::L;
use jiff::{ToSpan, civil::Date};
use kernel::{
    db::Json,
    web::{Cx, Page, Result, Shell},
};

use crate::{
    holidays,
    model::{Market, PLATFORMS},
    shipped, store,
};

#[derive(Template)]
#[template(path = "markets.html")]
pub struct ListPage {
    shell: Shell,
    rows: Vec<Row>,
}
impl Page for ListPage {}

/// A market as the list shows it.
struct Row {
    languages: String,
    platforms: String,
    order: String,
    /// The next day off: when, and what.
    next: Option<(String, String)>,
    market: Market,
}

impl Row {
    fn of(l: &L, today: Date, market: Market) -> Self {
        let languages: Vec<&str> = market.languages.0.iter().map(|code| l.language_name(code)).collect();
        let keys: Vec<String> = market.platforms.0.iter().map(|p| format!("platform-{p}")).collect();
        let platforms: Vec<&str> = keys.iter().map(|key| l.t(key)).collect();
        Self {
            languages: l.list(&languages),
            platforms: l.list(&platforms),
            order: l.t(super::form::order_key(&market.name_order)).to_owned(),
            next: market.holidays.as_deref().and_then(|calendar| next_holiday(l, calendar, today)),
            market,
        }
    }
}

fn next_holiday(l: &L, calendar: &str, today: Date) -> Option<(String, String)> {
    let next = holidays::between(calendar, today, today.saturating_add(1.year())).into_iter().next()?;
    let name = if l.lang() == i18n::Lang::Ru { next.name_ru } else { next.name_en };
    Some((l.date_short(next.date, today), name.to_owned()))
}

pub async fn list(cx: Cx) -> Result {
    let markets = cx.read(store::all).await?;
    cx.page(&page(cx.shell("settings"), markets))
}

fn page(shell: Shell, markets: Vec<Market>) -> ListPage {
    let title = shell.l.t("markets-title").to_owned();
    let shell = super::within(shell).crumb(title, None);
    let rows = markets.into_iter().map(|m| Row::of(&shell.l, shell.today, m)).collect();
    ListPage { shell, rows }
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, ListPage)> {
    let shipped = || shipped::markets().map(|(code, m)| sample(code, m)).to_vec();
    let mut longest = shipped();
    longest.push(Market {
        code: "GB-WLS".into(),
        name_en: "The United Kingdom of Great Britain and Northern Ireland, with the Channel Islands".into(),
        name_ru: "Соединённое Королевство Великобритании и Северной Ирландии с Нормандскими островами".into(),
        languages: Json(["en", "cy", "gd", "ga", "kw"].map(str::to_owned).to_vec()),
        platforms: Json(PLATFORMS.map(str::to_owned).to_vec()),
        holidays: None,
        ..sample("GB", shipped::markets()[0].1.clone())
    });
    let one = shipped().into_iter().take(1).collect();
    [("markets empty", Vec::new()), ("markets one", one), ("markets many", shipped()), ("markets longest", longest)]
        .into_iter()
        .map(|(name, markets)| (name, page(shell.clone(), markets)))
        .collect()
}

fn sample(code: &str, m: crate::model::ValidMarket) -> Market {
    Market {
        code: code.into(),
        name_en: m.name_en,
        name_ru: m.name_ru,
        languages: Json(m.languages),
        currency: m.currency,
        zone: m.zone,
        name_order: m.name_order,
        holidays: m.holidays,
        platforms: Json(m.platforms),
        version: 1,
    }
}
