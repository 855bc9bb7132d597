//! Everything made with one partner, and what is guaranteed, on a page of its own.

use askama::Template;
use kernel::{
    ids::PartnershipId,
    web::{At, Cx, Page, Result, Shell},
};

use crate::section::{self, Pips, Plan, Section, Together};

#[derive(Template)]
#[template(path = "together.html")]
pub struct TogetherPage {
    shell: Shell,
    title: String,
    t: Together,
}

impl TogetherPage {
    fn work(&self) -> askama::Result<String> {
        Section::new(&self.shell, &self.t).render()
    }

    fn plan(&self) -> askama::Result<String> {
        Plan::new(&self.shell, &self.t).render()
    }

    fn pips(&self) -> askama::Result<String> {
        Pips::new(&self.shell, self.t.rhythm()).render()
    }
}

impl Page for TogetherPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        match id {
            "work" => Some(self.work()),
            "plan" => Some(self.plan()),
            _ => None,
        }
    }
}

pub(super) fn page(shell: Shell, t: Together) -> TogetherPage {
    let title = super::pair(&shell.l, &t.partnership);
    let here = shell.l.t("term-collaborations").to_owned();
    let p = &t.partnership;
    let name = super::in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref()).to_owned();
    TogetherPage { shell: super::below(shell, t.partnership.id, &name).crumb(here, None), title, t }
}

pub async fn show(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let t = cx.read(move |tx| section::read(tx, id)).await?;
    cx.page(&page(cx.shell("partners"), t))
}
