//! The ledger of one partnership on a page of its own; a partnership's page asks it for the section alone.

use askama::Template;
use kernel::{
    Error,
    ids::PartnershipId,
    web::{At, Cx, Page, Result, Shell},
};
use serde::Deserialize;

use crate::{
    section::{self, Ledger, Section, in_script},
    store::lists::LedgerTab,
};

#[derive(Template)]
#[template(path = "ledger_page.html")]
pub struct LedgerPage {
    shell: Shell,
    title: String,
    ledger: Ledger,
    back: String,
}

impl LedgerPage {
    fn section(&self, back: &str) -> askama::Result<String> {
        Section::new(&self.shell, self.ledger.clone(), back).render()
    }
}

impl Page for LedgerPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "promises").then(|| self.section(&super::place(self.ledger.partnership.id)))
    }
}

pub(super) fn page(shell: Shell, ledger: Ledger) -> LedgerPage {
    let p = &ledger.partnership;
    let name = in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref());
    let title = shell.l.t2("partnerships-with", "creator", name, "brand", &p.brand_name);
    let here = shell.l.t("nav-promises").to_owned();
    let back = shell.here.clone();
    LedgerPage { shell: super::of_partnership(shell, &ledger.partnership).crumb(here, None), title, ledger, back }
}

#[derive(Deserialize)]
struct Asked {
    tab: Option<LedgerTab>,
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let tab = cx.query::<Asked>().map_err(|_| Error::NotFound)?.tab.unwrap_or(LedgerTab::Recent);
    let ledger = cx.read(move |tx| section::read(tx, id, tab)).await?;
    cx.page(&page(cx.shell("partners"), ledger))
}
