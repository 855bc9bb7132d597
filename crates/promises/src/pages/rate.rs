//! How well promises are kept, quarter by quarter; every figure opens into its rows.

use askama::Template;
use jiff::civil::Date;
use kernel::{
    Error, Tx,
    ids::PartnershipId,
    web::{Cx, Page, Result, Shell},
};
use partnerships::store::{
    today,
    views::{self, Shown},
};
use serde::Deserialize;

use super::list::chosen;
use crate::{
    model::{PromiseSide, Quarter, quarters, starts},
    section::in_script,
    store::rates,
};

/// How many quarters are shown.
pub const QUARTERS: usize = 8;

#[derive(Template)]
#[template(path = "promises_rate.html")]
pub struct RatePage {
    shell: Shell,
    of: Option<Shown>,
    sides: [(PromiseSide, Vec<Quarter>); 2],
}
impl Page for RatePage {}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    #[serde(deserialize_with = "chosen")]
    partnership: Option<PartnershipId>,
}

/// The last quarters of one side.
pub(crate) fn read(tx: &mut Tx<'_>, side: PromiseSide, of: Option<PartnershipId>, today: Date) -> kernel::Result<Vec<Quarter>> {
    let since = starts(today, QUARTERS).first().copied().unwrap_or(today);
    Ok(quarters(&rates::closed(tx, side, of, since)?, today, QUARTERS))
}

pub async fn show(cx: Cx) -> Result {
    let asked: Asked = cx.query().map_err(|_| Error::NotFound)?;
    let (of, ours, theirs) = cx
        .read(move |tx| {
            let of = asked.partnership.map(|id| views::find(tx, id)).transpose()?;
            let today = today(tx)?;
            Ok((of, read(tx, PromiseSide::Ours, asked.partnership, today)?, read(tx, PromiseSide::Theirs, asked.partnership, today)?))
        })
        .await?;
    cx.page(&page(cx.shell("promises"), of, ours, theirs))
}

pub(super) fn page(shell: Shell, of: Option<Shown>, ours: Vec<Quarter>, theirs: Vec<Quarter>) -> RatePage {
    let here = shell.l.t("promises-rate").to_owned();
    let shell = match &of {
        Some(p) => super::of_partnership(shell, p).crumb(here, None),
        None => super::among_promises(shell).crumb(here, None),
    };
    RatePage { shell, of, sides: [(PromiseSide::Ours, ours), (PromiseSide::Theirs, theirs)] }
}

/// What the template asks for.
impl RatePage {
    fn whose(&self) -> Option<String> {
        let p = self.of.as_ref()?;
        let name = in_script(&self.shell.l, &p.creator_name, p.creator_latin.as_deref());
        Some(self.shell.l.t2("partnerships-with", "creator", name, "brand", &p.brand_name))
    }

    fn name(&self, q: &Quarter) -> String {
        self.shell.l.t2("promises-quarter", "quarter", q.number().to_string(), "year", q.first_day.year().to_string())
    }

    /// The rate, or that it is not known.
    fn rate(&self, q: &Quarter) -> String {
        q.rate().map_or_else(|| self.shell.l.t("promises-rate-unknown").to_owned(), |rate| self.shell.l.percent(rate, 0))
    }

    /// The share of the bar, of 200.
    fn bar(q: &Quarter) -> String {
        q.rate().map_or_else(|| "0".to_owned(), |rate| format!("{:.0}", rate * 200.0))
    }

    fn of_n(&self, q: &Quarter) -> String {
        self.shell.l.t2("promises-of-n", "kept", q.in_time, "n", q.n())
    }

    /// The list of what stands behind a quarter.
    fn rows(&self, side: PromiseSide, q: &Quarter, state: &str) -> String {
        let of = self.of.as_ref().map(|p| format!("&partnership={}", p.id)).unwrap_or_default();
        format!("/promises?state={state}&side={}&from={}&to={}{of}", side.code(), q.first_day, q.last_day)
    }
}
