//! The form of support.

use collaborations::model as money;
use i18n::Currency;
use kernel::{
    Msg, Problems, Tx,
    ids::{PartnershipId, SupportId},
    paths,
    web::{At, Cx, FormData, FormState, Result, Shell, Toast},
};

use super::form::{Field, FormPage, id, options, wrong};
use crate::{
    actions,
    model::{NewSupport, SupportKind},
    store::{
        self, With,
        goals::{self, Goal},
        supports::{self, Support},
    },
};

pub(super) fn page(shell: Shell, with: &With, goals: &[Goal], support: Option<&Support>, f: Option<FormState>) -> FormPage {
    let key = if support.is_some() { "memory-support-edit" } else { "memory-support-log" };
    let (title, lede) = (shell.l.t(key).to_owned(), super::both(&shell, with));
    let fields = fields(&shell, goals);
    let shell = super::below(shell, &lede, paths::partnership(with.id)).crumb(title.clone(), None);
    FormPage {
        title,
        lede,
        words: None,
        fields,
        f: f.unwrap_or_else(|| support.map_or_else(FormState::default, stored)),
        back: super::place(with.id, "support"),
        remove: support.map(|support| format!("/supports/{}/remove", support.id)),
        draft: format!("support-{}", support.map_or_else(|| with.id.to_string(), |support| support.id.to_string())),
        shell,
    }
}

fn fields(shell: &Shell, goals: &[Goal]) -> Vec<Field> {
    let kinds = options!(shell.l, SupportKind, none);
    let money =
        ["RUB", "USD", "EUR"].into_iter().chain(i18n::CURRENCIES.iter().map(|c| c.code).filter(|c| !matches!(*c, "RUB" | "USD" | "EUR")));
    let currencies = money.map(|code| (code.to_owned(), format!("{code}, {}", shell.l.currency_name(code)))).collect();
    let mut fields = vec![
        Field::pick("kind", "memory-support-kind", kinds).needed(),
        Field::area("what", "memory-what").needed(),
        Field::tick("conflict_checked", "memory-conflict-checked").helped("memory-conflict-help"),
        Field::area("conflict_note", "memory-conflict-note"),
        Field::url("link", "memory-link"),
        Field::day("done_on", "memory-done-on").helped("memory-today-help"),
        Field::line("minutes", "memory-minutes"),
        Field::line("cost_minor", "memory-cost-minor"),
        Field::pick("currency", "memory-currency", currencies),
    ];
    if !goals.is_empty() {
        let some = goals.iter().map(|goal| (goal.id.to_string(), goal.words.clone()));
        fields.push(Field::pick("goal_id", "memory-goal-id", std::iter::once(Default::default()).chain(some).collect()));
    }
    fields
}

fn stored(s: &Support) -> FormState {
    let currency = s.currency.clone().unwrap_or_else(|| "RUB".into());
    FormState::of([
        ("version", s.version.to_string()),
        ("kind", s.kind.code().to_owned()),
        ("what", s.what.clone()),
        ("link", s.link.clone().unwrap_or_default()),
        ("done_on", s.done_on.to_string()),
        ("minutes", s.minutes.map(|n| n.to_string()).unwrap_or_default()),
        ("cost_minor", s.cost_minor.map(|minor| money::shown(minor, &currency)).unwrap_or_default()),
        ("currency", currency),
        ("goal_id", s.goal_id.map(|id| id.to_string()).unwrap_or_default()),
        ("conflict_checked", if s.conflict_checked { "1" } else { "" }.to_owned()),
        ("conflict_note", s.conflict_note.clone().unwrap_or_default()),
    ])
}

fn typed(form: &FormData, problems: &mut Problems) -> NewSupport {
    let text = |name: &str| form.text(name).to_owned();
    let currency = Some(text("currency")).filter(|code| Currency::find(code).is_some()).unwrap_or_default();
    NewSupport {
        kind: text("kind"),
        what: text("what"),
        link: text("link"),
        done_on: text("done_on"),
        minutes: form.text("minutes").into(),
        cost_minor: money::typed("cost_minor", form.text("cost_minor"), &currency, problems),
        currency,
        goal_id: id(form.text("goal_id"), "goal_id", problems),
        conflict_checked: form.on("conflict_checked"),
        conflict_note: text("conflict_note"),
        member_id: None,
    }
}

fn opened(tx: &mut Tx<'_>, id: PartnershipId) -> kernel::Result<(With, Vec<Goal>)> {
    let with = store::with(tx, id)?;
    Ok((with.clone(), goals::of_creator(tx, with.creator_id, 50)?))
}

pub async fn new(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let (with, goals) = cx.read(move |tx| opened(tx, id)).await?;
    cx.page(&page(cx.shell("partners"), &with, &goals, None, None))
}

pub async fn create(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let mut problems = Problems::none();
    let new = typed(&form, &mut problems);
    let done = match problems.check() {
        Ok(()) => cx.write(move |tx| actions::log_support(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => cx.see_toast(&super::place(id, "support"), Msg::new("memory-support-noted")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            let (with, goals) = cx.read(move |tx| opened(tx, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), &with, &goals, None, Some(form.state(problems))))
        }
    }
}

async fn found(cx: &Cx, id: SupportId) -> kernel::Result<(With, Vec<Goal>, Support)> {
    cx.read(move |tx| {
        let support = supports::one(tx, id)?;
        let (with, goals) = opened(tx, support.partnership_id)?;
        Ok((with, goals, support))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<SupportId>) -> Result {
    let (with, goals, support) = found(&cx, id).await?;
    cx.page(&page(cx.shell("partners"), &with, &goals, Some(&support), None))
}

pub async fn save(cx: Cx, At(id): At<SupportId>, form: FormData) -> Result {
    let mut problems = Problems::none();
    let change = typed(&form, &mut problems);
    let done = match (problems.check(), form.version()) {
        (Ok(()), Ok(version)) => cx.write(move |tx| actions::edit_support(tx, id, &change, version)).await.map(drop),
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    let (with, goals, support) = found(&cx, id).await?;
    match done {
        Ok(()) => cx.see_toast(&super::place(with.id, "support"), Msg::new("common-saved")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            cx.page_with(status, &page(cx.shell("partners"), &with, &goals, Some(&support), Some(form.state(problems))))
        }
    }
}

pub async fn remove(cx: Cx, At(id): At<SupportId>) -> Result {
    let support = cx.read(move |tx| supports::one(tx, id)).await?;
    cx.write(move |tx| actions::remove_support(tx, id)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("common-deleted")).undo(format!("/supports/{id}/restore"));
    cx.see_with(&super::place(support.partnership_id, "support"), toast)
}

pub async fn restore(cx: Cx, At(id): At<SupportId>) -> Result {
    let support = cx
        .write(move |tx| {
            actions::restore_support(tx, id)?;
            supports::one(tx, id)
        })
        .await?;
    cx.see_toast(&super::place(support.partnership_id, "support"), Msg::new("common-undone"))
}
