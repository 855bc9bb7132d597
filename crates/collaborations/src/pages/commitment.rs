//! The form by which work is guaranteed, a guarantee changed, or given up.

use askama::Template;
use jiff::{ToSpan, civil::Date};
use kernel::{
    Error, Msg, Problems,
    ids::{CommitmentId, PartnershipId},
    text,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use partnerships::{
    model::tenure,
    store::{
        today,
        views::{self, Shown},
    },
};

use crate::{
    actions,
    model::{NewCommitment, ReleaseCommitment, shown as amount, typed as minor, year_from},
    store::commitments::{self, Commitment},
};

#[derive(Template)]
#[template(path = "commitment_form.html")]
pub struct CommitmentPage {
    shell: Shell,
    title: String,
    lede: String,
    c: Option<Commitment>,
    cancel: String,
    f: FormState,
}
impl Page for CommitmentPage {}

impl CommitmentPage {
    /// Codes of currencies, those of our two markets first.
    fn currencies(&self) -> Vec<&'static str> {
        let mut codes = vec!["RUB", "USD"];
        codes.extend(i18n::CURRENCIES.iter().map(|c| c.code).filter(|code| !matches!(*code, "RUB" | "USD")));
        codes
    }
}

pub(super) fn page(shell: Shell, p: &Shown, c: Option<Commitment>, f: FormState) -> CommitmentPage {
    let title = shell.l.t(if c.is_some() { "collaborations-commitment-edit" } else { "collaborations-commit" }).to_owned();
    let lede = super::pair(&shell.l, p);
    let name = super::in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref()).to_owned();
    CommitmentPage { shell: super::below(shell, p.id, &name).crumb(&title, None), title, lede, c, cancel: super::plan(p.id), f }
}

/// The first day of the year to guarantee: after what holds already, otherwise the running year of the partnership.
pub(super) fn next_year(since: Option<Date>, today: Date, held: &[Commitment]) -> Date {
    let last = held.iter().filter(|c| c.released_at.is_none()).map(|c| c.guarantee.ends_on).max();
    if let Some(last) = last.filter(|last| *last >= today) {
        return last.saturating_add(1.day());
    }
    match since.and_then(|since| Some((since, tenure(since, today)?))) {
        Some((since, tenure)) => stats::calendar::plus_years(since, tenure.year - 1),
        None => today,
    }
}

fn shown(c: &Commitment) -> FormState {
    let g = &c.guarantee;
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    FormState::of([
        ("version", c.version.to_string()),
        ("starts_on", g.starts_on.to_string()),
        ("ends_on", g.ends_on.to_string()),
        ("projects_min", number(g.projects.map(|p| p.0))),
        ("projects_max", number(g.projects.and_then(|p| p.1))),
        ("amount", g.amount.as_ref().map(|(minor, code)| amount(*minor, code)).unwrap_or_default()),
        ("currency", g.amount.as_ref().map(|a| a.1.clone()).unwrap_or_default()),
        ("words", g.words.clone().unwrap_or_default()),
        ("shown", if g.shown { "1" } else { "" }.to_owned()),
    ])
}

pub async fn new(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (p, held, today) = cx.read(move |tx| Ok((views::find(tx, id)?, commitments::of(tx, id, 200)?, today(tx)?))).await?;
    let first = next_year(p.state.since, today, &held);
    let f = FormState::of([("starts_on", first.to_string()), ("ends_on", year_from(first).to_string())]);
    cx.page(&page(cx.shell("partners"), &p, None, f))
}

pub async fn create(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let made = match typed(id, &form) {
        Ok(new) => cx.write(move |tx| actions::commit(tx, &new)).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(_) => cx.see_toast(&super::plan(id), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(&cx.l, form, as_typed(error))?;
            let p = cx.read(move |tx| views::find(tx, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), &p, None, f))
        }
    }
}

/// A problem of the amount stands at the field in which it is typed.
fn as_typed(error: Error) -> Error {
    let Error::Invalid(problems) = error else { return error };
    let mut said = Problems::none();
    for p in problems.all() {
        said.add(if p.field == "amount_minor" { "amount" } else { p.field.as_str() }, p.message.clone());
    }
    Error::Invalid(said)
}

fn typed(partnership_id: PartnershipId, form: &FormData) -> kernel::Result<NewCommitment> {
    let mut problems = Problems::none();
    let whole = |field: &str, problems: &mut Problems| {
        let raw = form.text(field).trim();
        let number = raw.parse::<i64>().ok();
        if number.is_none() && !raw.is_empty() {
            problems.add(field, Msg::new("error-not-number"));
        }
        number
    };
    let starts_on = text::date("starts_on", form.text("starts_on"), &mut problems);
    if starts_on.is_none() && problems.is_empty() {
        problems.add("starts_on", Msg::new("error-required"));
    }
    let currency = form.text("currency").to_owned();
    let new = NewCommitment {
        partnership_id,
        starts_on: starts_on.unwrap_or_default(),
        ends_on: text::date("ends_on", form.text("ends_on"), &mut problems),
        projects_min: whole("projects_min", &mut problems),
        projects_max: whole("projects_max", &mut problems),
        amount_minor: minor("amount", form.text("amount"), &currency, &mut problems),
        currency,
        words: form.text("words").to_owned(),
        shown: form.on("shown"),
    };
    problems.check()?;
    Ok(new)
}

fn sources(tx: &mut kernel::Tx<'_>, id: CommitmentId) -> kernel::Result<(Shown, Commitment)> {
    let c = commitments::find(tx, id)?;
    Ok((views::find(tx, c.partnership)?, c))
}

pub async fn edit(cx: Cx, At(id): At<CommitmentId>) -> Result {
    let (p, c) = cx.read(move |tx| sources(tx, id)).await?;
    let f = shown(&c);
    cx.page(&page(cx.shell("partners"), &p, Some(c), f))
}

pub async fn save(cx: Cx, At(id): At<CommitmentId>, form: FormData) -> Result {
    let (p, c) = cx.read(move |tx| sources(tx, id)).await?;
    let saved = match (typed(p.id, &form), form.version()) {
        (Ok(change), Ok(version)) => cx.write(move |tx| actions::edit_commitment(tx, id, &change, version)).await,
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    match saved {
        Ok(_) => cx.see_toast(&super::plan(p.id), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(&cx.l, form, as_typed(error))?;
            cx.page_with(status, &page(cx.shell("partners"), &p, Some(c), f))
        }
    }
}

pub async fn release(cx: Cx, At(id): At<CommitmentId>, form: FormData) -> Result {
    let (p, c) = cx.read(move |tx| sources(tx, id)).await?;
    let why = ReleaseCommitment { reason: form.text("reason").to_owned() };
    let done = match form.version() {
        Ok(version) => cx.write(move |tx| actions::release_commitment(tx, id, &why, version)).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => cx.see_toast(&super::plan(p.id), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(&cx.l, form, error)?;
            let problems = f.problems().clone();
            let f = shown(&c).with_problems(problems);
            cx.page_with(status, &page(cx.shell("partners"), &p, Some(c), f))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::next_year;

    #[test]
    fn a_year_begins_at_the_anniversary() {
        assert_eq!(next_year(Some(date(2024, 9, 9)), date(2026, 4, 14), &[]), date(2025, 9, 9));
        assert_eq!(next_year(Some(date(2024, 2, 29)), date(2025, 3, 1), &[]), date(2025, 2, 28));
        assert_eq!(next_year(None, date(2026, 4, 14), &[]), date(2026, 4, 14));
    }
}
