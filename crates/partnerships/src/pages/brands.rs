//! The list of brands.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{
    ids::BrandId,
    web::{Cx, Page, Result, Shell},
};
use markets::model::Market;

use crate::{model::Brand, store::brands};

#[derive(Template)]
#[template(path = "brands.html")]
pub struct BrandsPage {
    shell: Shell,
    rows: Vec<Row>,
}
impl Page for BrandsPage {}

struct Row {
    brand: Brand,
    market: String,
    /// Partnerships beyond the first talks.
    at_work: String,
}

pub async fn list(cx: Cx) -> Result {
    let (brands, counts, markets) = cx.read(|tx| Ok((brands::all(tx)?, brands::at_work(tx)?, markets::store::all(tx)?))).await?;
    cx.page(&page(cx.shell("brands"), brands, counts, &markets))
}

/// Archived brands come last.
pub(super) fn page(shell: Shell, mut brands: Vec<Brand>, counts: Vec<(BrandId, i64)>, markets: &[Market]) -> BrandsPage {
    let counts: BTreeMap<BrandId, i64> = counts.into_iter().collect();
    brands.sort_by_key(|b| b.archived_at.is_some());
    let row = |brand: Brand| Row {
        market: market_name(&shell, markets, &brand),
        at_work: shell.l.int(counts.get(&brand.id).copied().unwrap_or(0)),
        brand,
    };
    let rows = brands.into_iter().map(row).collect();
    let title = shell.l.t("nav-brands").to_owned();
    BrandsPage { shell: shell.crumb(title, None), rows }
}

/// The name of a brand's market, or nothing.
pub(super) fn market_name(shell: &Shell, markets: &[Market], brand: &Brand) -> String {
    let found = brand.market.as_ref().and_then(|code| markets.iter().find(|m| m.code == *code));
    found.map_or_else(String::new, |m| m.name(shell.lang()).to_owned())
}
