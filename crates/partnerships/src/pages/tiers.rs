//! The settings page of tiers: one list, saved as a whole.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{
    Action, Error, Msg, Problems, Tx,
    ids::TierId,
    web::{Cx, FormData, Page, Result, Shell},
};

use crate::{
    actions,
    model::{TierLine, TiersInput},
    store::tiers,
};

const HERE: &str = "/settings/tiers";

#[derive(Template)]
#[template(path = "tiers.html")]
pub struct TiersPage {
    shell: Shell,
    version: i64,
    lines: Vec<Line>,
    /// The id of the field, or nothing, and what is wrong with it.
    wrong: Vec<(String, String)>,
}
impl Page for TiersPage {}

struct Line {
    /// Nothing for a new one.
    id: String,
    name: String,
    used: i64,
    wrong: bool,
}

impl Line {
    fn in_use(&self) -> bool {
        self.used > 0
    }
}

impl TiersPage {
    fn label(&self, line: &Line) -> &str {
        self.shell.l.t(if line.id.is_empty() { "partnerships-tier-new" } else { "term-tier" })
    }
}

/// What is stored: the tiers, how many partnerships have each, the list's version.
pub(super) type Stored = (Vec<TierLine>, Vec<(TierId, i64)>, i64);

fn stored(tx: &mut Tx<'_>) -> kernel::Result<Stored> {
    let lines = tiers::open(tx)?.into_iter().map(|t| TierLine { id: Some(t.id), name: t.name }).collect();
    Ok((lines, tiers::in_use(tx)?, tiers::version(tx)?))
}

/// The list with a line for one more, where the viewer may add it.
pub(super) fn page(shell: Shell, (mut lines, used, version): Stored, problems: &Problems) -> TiersPage {
    let title = shell.l.t("partnerships-tiers").to_owned();
    let settings = shell.l.t("nav-settings").to_owned();
    let shell = shell.crumb(settings, Some("/settings".to_owned())).crumb(title, None);
    if shell.can(Action::Configure) && lines.last().is_none_or(|l| !l.name.is_empty()) {
        lines.push(TierLine::default());
    }
    let used: BTreeMap<TierId, i64> = used.into_iter().collect();
    let wrong_at = |place: usize| problems.all().any(|p| place_of(&p.field) == Some(place));
    let line = |(place, line): (usize, TierLine)| Line {
        used: line.id.and_then(|id| used.get(&id).copied()).unwrap_or(0),
        id: line.id.map_or_else(String::new, |id| id.to_string()),
        name: line.name,
        wrong: wrong_at(place),
    };
    let wrong =
        problems.all().map(|p| (place_of(&p.field).map_or_else(String::new, |n| format!("tier-{n}")), shell.l.msg(&p.message))).collect();
    TiersPage { lines: lines.into_iter().enumerate().map(line).collect(), version, wrong, shell }
}

/// The place of `tiers.2.name`.
fn place_of(field: &str) -> Option<usize> {
    field.strip_prefix("tiers.")?.split('.').next()?.parse().ok()
}

/// The lines of the form, the empty last one among them.
fn typed(form: &FormData) -> Vec<TierLine> {
    let line = |(id, name): (&str, &str)| TierLine { id: kernel::ids::parse(id), name: name.to_owned() };
    form.all("id").into_iter().zip(form.all("name")).map(line).collect()
}

/// Without script the arrows send the form, which comes back changed.
fn moved(form: &FormData) -> Option<Vec<TierLine>> {
    let (way, place) = form.text("move").split_once(':')?;
    let (mut lines, at) = (typed(form), place.parse::<usize>().ok()?);
    match way {
        "off" if at < lines.len() => drop(lines.remove(at)),
        "up" if at > 0 && at < lines.len() => lines.swap(at, at - 1),
        "down" if at + 1 < lines.len() => lines.swap(at, at + 1),
        _ => {}
    }
    lines.retain(|l| l.id.is_some() || !l.name.trim().is_empty());
    Some(lines)
}

pub async fn show(cx: Cx) -> Result {
    let stored = cx.read(stored).await?;
    cx.page(&page(cx.shell("settings"), stored, &Problems::none()))
}

pub async fn save(cx: Cx, form: FormData) -> Result {
    let version = form.version()?;
    if let Some(lines) = moved(&form) {
        return again(&cx, 200, lines, version, Problems::none()).await;
    }
    let lines: Vec<TierLine> = typed(&form).into_iter().filter(|l| l.id.is_some() || !l.name.trim().is_empty()).collect();
    let input = TiersInput { tiers: lines.clone() };
    match cx.write(move |tx| actions::arrange_tiers(tx, &input, version)).await {
        Ok(_) => cx.see_toast(HERE, Msg::new("common-saved")),
        Err(Error::Invalid(problems)) => again(&cx, 422, lines, version, problems).await,
        Err(Error::Stale) => again(&cx, 412, lines, version, Problems::of("", Msg::new("error-stale"))).await,
        Err(other) => Err(other),
    }
}

async fn again(cx: &Cx, status: u16, lines: Vec<TierLine>, version: i64, problems: Problems) -> Result {
    let (_, used, now) = cx.read(stored).await?;
    // Whoever was late sees the list as typed and saves it over what is there now, knowingly.
    let version = if status == 412 { now } else { version };
    cx.page_with(status, &page(cx.shell("settings"), (lines, used, version), &problems))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_and_crosses_change_the_list_without_script() {
        let form = |way: &str| {
            let pairs = [("id", ""), ("name", "A"), ("id", ""), ("name", "B"), ("id", ""), ("name", " "), ("move", way)];
            FormData::from_pairs(pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).to_vec())
        };
        let names = |way: &str| moved(&form(way)).map(|lines| lines.into_iter().map(|l| l.name).collect::<Vec<_>>());
        assert_eq!(names("up:1"), Some(vec!["B".into(), "A".into()]));
        assert_eq!(names("down:0"), Some(vec!["B".into(), "A".into()]));
        assert_eq!(names("off:0"), Some(vec!["B".into()]));
        assert_eq!(names("up:0"), Some(vec!["A".into(), "B".into()]));
        assert_eq!(names(""), None);
    }
}
