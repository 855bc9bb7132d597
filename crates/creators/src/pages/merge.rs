//! Choosing the record that another one is merged with: whoever is alike, or whoever is searched for.

use askama::Template;
use kernel::{
    Tx,
    ids::CreatorId,
    web::{At, Cx, Page, Result, Shell},
};

use super::show::about::{foreign, in_script};
use crate::{
    index::{self, Why},
    store::{
        person::{self, CreatorRow},
        view::{self, Brief},
    },
};

/// How many are shown of each kind.
const SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "merge_with.html")]
pub struct MergePage {
    shell: Shell,
    creator: CreatorRow,
    q: String,
    lines: Vec<Line>,
}
impl Page for MergePage {}

/// Somebody who may be chosen, and why they are offered.
pub struct Line {
    pub brief: Brief,
    pub why: Option<Why>,
}

#[derive(serde::Deserialize, Default)]
#[serde(default)]
struct Asked {
    q: String,
}

pub fn page(shell: Shell, creator: CreatorRow, q: String, lines: Vec<Line>) -> MergePage {
    let title = shell.l.t("creators-merge").to_owned();
    MergePage { shell: super::below(shell, &creator).crumb(title, None), creator, q, lines }
}

pub async fn choose(cx: Cx, At(id): At<CreatorId>) -> Result {
    let q = cx.query::<Asked>().unwrap_or_default().q;
    let asked = q.clone();
    let (row, lines) = cx.read(move |tx| offered(tx, id, &asked)).await?;
    cx.page(&page(cx.shell("partners"), row, q, lines))
}

/// What was searched for; without a search, whoever is alike.
fn offered(tx: &mut Tx, id: CreatorId, q: &str) -> kernel::Result<(CreatorRow, Vec<Line>)> {
    let record = person::record(tx, id)?;
    let offers: Vec<(CreatorId, Option<Why>)> = if q.trim().is_empty() {
        let known = person::known_by(tx, &record)?;
        index::alike(tx, &known, Some(id))?.into_iter().map(|a| (a.id, Some(a.why))).collect()
    } else {
        index::search(tx, q, SHOWN + 1)?.into_iter().map(|f| (f.id, None)).filter(|(other, _)| *other != id).collect()
    };
    let ids: Vec<CreatorId> = offers.iter().map(|(other, _)| *other).take(SHOWN).collect();
    let why = |other: CreatorId| offers.iter().find(|(id, _)| *id == other).and_then(|(_, why)| *why);
    let lines = view::briefs(tx, &ids)?.into_iter().map(|brief| Line { why: why(brief.id), brief }).collect();
    Ok((record.row, lines))
}

/// What the template asks for.
impl MergePage {
    fn home(&self, brief: &Brief) -> String {
        let city = in_script(&self.shell.l, brief.city.as_deref(), brief.city_other.as_deref());
        let country = brief.country.as_deref().map(|code| self.shell.l.country_name(code));
        city.into_iter().chain(country).chain(brief.email.as_deref()).collect::<Vec<_>>().join(", ")
    }

    fn lang_of(&self, text: &str) -> Option<&'static str> {
        foreign(&self.shell.l, text)
    }
}
