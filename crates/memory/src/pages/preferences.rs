//! The form of preferences.

use collaborations::model::Autonomy;
use kernel::{
    Msg,
    ids::PartnershipId,
    paths,
    web::{At, Cx, FormData, FormState, Result, Shell},
};

use super::form::{Field, FormPage, options, wrong};
use crate::{
    actions,
    model::{EditPreferences, NewOffLimits},
    store::{
        self, With,
        preferences::{self as stored, Preferences},
    },
};

/// How many times off the form has room for at once, and how many stay free.
const ROWS: usize = 50;
const FREE: usize = 2;

pub(super) fn page(shell: Shell, with: &With, p: &Preferences, f: Option<FormState>) -> FormPage {
    let (title, lede) = (shell.l.t("memory-preferences-edit").to_owned(), super::both(&shell, with));
    let f = f.unwrap_or_else(|| shown(p));
    let typed =
        (0..ROWS).filter(|i| !f.value(&off(*i, "from")).is_empty() || f.error(&off(*i, "from")).is_some()).max().map_or(0, |i| i + 1);
    let mut fields = vec![
        Field::area("likes", "memory-likes"),
        Field::area("never", "memory-never"),
        Field::line("calls", "memory-calls"),
        Field::line("films_in", "memory-films-in"),
        Field::line("lead_days", "memory-lead-days").helped("memory-lead-help"),
        Field::line("revision_rounds", "memory-revision-rounds"),
        Field::line("contact_every_days", "memory-contact-every-days").helped("memory-contact-every-help"),
        Field::pick("autonomy", "memory-autonomy", options!(shell.l, Autonomy, none)),
        Field::day("contact_paused_until", "memory-contact-paused-until").helped("memory-paused-help"),
        Field::line("paused_reason", "memory-paused-reason"),
    ];
    for i in 0..(typed + FREE).min(ROWS) {
        fields.push(Field::day(&off(i, "from"), "memory-off-from"));
        fields.push(Field::day(&off(i, "to"), "memory-off-to"));
        fields.push(Field::wide(&off(i, "why"), "memory-off-why"));
    }
    let shell = super::below(shell, &lede, paths::partnership(with.id)).crumb(title.clone(), None);
    FormPage {
        title,
        lede,
        words: None,
        fields,
        f,
        back: super::place(with.id, "preferences"),
        remove: None,
        draft: format!("preferences-{}", with.id),
        shell,
    }
}

fn off(i: usize, name: &str) -> String {
    format!("off_limits.{i}.{name}")
}

fn shown(p: &Preferences) -> FormState {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    let mut values = vec![
        ("version".to_owned(), p.version.to_string()),
        ("likes".to_owned(), text(&p.likes)),
        ("never".to_owned(), text(&p.never)),
        ("calls".to_owned(), text(&p.calls)),
        ("films_in".to_owned(), text(&p.films_in)),
        ("lead_days".to_owned(), number(p.lead_days)),
        ("revision_rounds".to_owned(), number(p.revision_rounds)),
        ("contact_every_days".to_owned(), number(p.contact_every_days)),
        ("autonomy".to_owned(), p.autonomy.map_or("", Autonomy::code).to_owned()),
        ("contact_paused_until".to_owned(), p.contact_paused_until.map(|day| day.to_string()).unwrap_or_default()),
        ("paused_reason".to_owned(), text(&p.paused_reason)),
    ];
    for (i, one) in p.off_limits.0.iter().enumerate() {
        values.push((off(i, "from"), one.from.to_string()));
        values.push((off(i, "to"), one.to.to_string()));
        values.push((off(i, "why"), text(&one.why)));
    }
    FormState::of(values)
}

fn typed(form: &FormData) -> EditPreferences {
    let text = |name: &str| form.text(name).to_owned();
    // A row left empty is none.
    let row = |i: usize| NewOffLimits { from: text(&off(i, "from")), to: text(&off(i, "to")), why: text(&off(i, "why")) };
    let mut off_limits: Vec<NewOffLimits> = (0..ROWS).map(row).collect();
    off_limits.retain(|row| *row != NewOffLimits::default());
    EditPreferences {
        lead_days: form.text("lead_days").into(),
        revision_rounds: form.text("revision_rounds").into(),
        contact_every_days: form.text("contact_every_days").into(),
        autonomy: text("autonomy"),
        calls: text("calls"),
        films_in: text("films_in"),
        likes: text("likes"),
        never: text("never"),
        off_limits,
        contact_paused_until: text("contact_paused_until"),
        paused_reason: text("paused_reason"),
    }
}

/// The form as it was typed, with the rows that were left empty closed up: so each problem stands at its row.
fn again(form: &FormData, typed: &EditPreferences) -> FormState {
    let kept = form.pairs().iter().filter(|(name, _)| !name.starts_with("off_limits.")).cloned();
    let rows = typed
        .off_limits
        .iter()
        .enumerate()
        .flat_map(|(i, row)| [(off(i, "from"), row.from.clone()), (off(i, "to"), row.to.clone()), (off(i, "why"), row.why.clone())]);
    FormState::of(kept.chain(rows))
}

pub async fn edit(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (with, p) = cx.read(move |tx| Ok((store::with(tx, id)?, stored::of_partnership(tx, id)?))).await?;
    cx.page(&page(cx.shell("partners"), &with, &p, None))
}

pub async fn save(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let change = typed(&form);
    let f = again(&form, &change);
    let done = match form.version() {
        Ok(version) => cx.write(move |tx| actions::prefer(tx, id, &change, version)).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => cx.see_toast(&super::place(id, "preferences"), Msg::new("common-saved")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            let (with, p) = cx.read(move |tx| Ok((store::with(tx, id)?, stored::of_partnership(tx, id)?))).await?;
            cx.page_with(status, &page(cx.shell("partners"), &with, &p, Some(f.with_problems(problems))))
        }
    }
}
