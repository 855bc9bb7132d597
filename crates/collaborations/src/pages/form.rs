//! The form by which work is planned, written down or changed. Going over a cap, it says so and asks why.

use askama::Template;
use kernel::{
    Error, Msg, Problems,
    ids::{CollaborationId, PartnershipId},
    text,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use partnerships::store::views::{self, Shown};

use crate::{
    actions,
    model::{Autonomy, EditCollaboration, NewCollaboration, WorkFormat, shown as amount, typed as minor},
    store::{
        rhythm,
        work::{self, Collaboration},
    },
};

#[derive(Template)]
#[template(path = "collaboration_form.html")]
pub struct FormPage {
    shell: Shell,
    title: String,
    lede: String,
    /// The work that is changed; new work has none.
    c: Option<Collaboration>,
    cancel: String,
    f: FormState,
}
impl Page for FormPage {}

impl FormPage {
    fn formats(&self) -> &'static [WorkFormat] {
        WorkFormat::ALL
    }

    fn levels(&self) -> &'static [Autonomy] {
        Autonomy::ALL
    }

    /// Whether it goes over the cap, or did.
    fn asks_why(&self) -> bool {
        self.f.error("over_cap_reason").is_some() || !self.f.value("over_cap_reason").is_empty()
    }

    /// Codes of currencies, those of our two markets first.
    fn currencies(&self) -> Vec<&'static str> {
        let mut codes = vec!["RUB", "USD"];
        codes.extend(i18n::CURRENCIES.iter().map(|c| c.code).filter(|code| !matches!(*code, "RUB" | "USD")));
        codes
    }
}

pub(super) fn new_page(shell: Shell, p: &Shown, f: FormState) -> FormPage {
    let title = shell.l.t("collaborations-new").to_owned();
    let lede = super::pair(&shell.l, p);
    let name = super::in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref()).to_owned();
    FormPage { shell: super::below(shell, p.id, &name).crumb(&title, None), title, lede, c: None, cancel: super::place(p.id), f }
}

pub(super) fn edit_page(shell: Shell, c: Collaboration, f: Option<FormState>) -> FormPage {
    let title = shell.l.t("common-edit").to_owned();
    let name = super::in_script(&shell.l, &c.creator_name, c.creator_latin.as_deref()).to_owned();
    let cancel = kernel::paths::collaboration(c.id);
    let shell = super::below(shell, c.partnership, &name).crumb(&c.work.title, Some(cancel.clone())).crumb(&title, None);
    FormPage { shell, title, lede: c.work.title.clone(), f: f.unwrap_or_else(|| shown(&c)), c: Some(c), cancel }
}

fn shown(c: &Collaboration) -> FormState {
    let w = &c.work;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<f64>| value.map(|n| n.to_string()).unwrap_or_default();
    let between = w.usual.and_then(|u| u.between);
    FormState::of([
        ("version", c.version.to_string()),
        ("title", w.title.clone()),
        ("title_other", text(&w.title_other)),
        ("audience", if w.audience { "yes" } else { "no" }.to_owned()),
        ("format", w.format.code().to_owned()),
        ("topic", text(&w.topic)),
        ("happens_on", w.happens_on.to_string()),
        ("ended_on", w.ended_on.map(|d| d.to_string()).unwrap_or_default()),
        ("fee", w.fee.as_ref().map(|(minor, code)| amount(*minor, code)).unwrap_or_default()),
        ("currency", w.fee.as_ref().map(|f| f.1.clone()).unwrap_or_default()),
        ("autonomy", w.autonomy.map_or("", Autonomy::code).to_owned()),
        ("usual_index", number(w.usual.map(|u| u.index))),
        ("usual_low", number(between.map(|b| b.0))),
        ("usual_high", number(between.map(|b| b.1))),
        ("learned", text(&w.learned)),
        ("over_cap_reason", text(&w.over_cap_reason)),
    ])
}

pub async fn new(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let p = cx.read(move |tx| views::find(tx, id)).await?;
    cx.page(&new_page(cx.shell("partners"), &p, FormState::of([("audience", "yes"), ("state", "planned")])))
}

pub async fn create(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let made = match typed(id, &form) {
        Ok(new) => {
            cx.write(move |tx| {
                let cap = rhythm::cap(tx, id)?;
                actions::plan(tx, &new, cap)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(_) => cx.see_toast(&super::place(id), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(&cx.l, form, as_typed(error))?;
            let p = cx.read(move |tx| views::find(tx, id)).await?;
            cx.page_with(status, &new_page(cx.shell("partners"), &p, f))
        }
    }
}

/// A problem of the amount stands at the field in which it is typed.
fn as_typed(error: Error) -> Error {
    let Error::Invalid(problems) = error else { return error };
    let mut said = Problems::none();
    for p in problems.all() {
        said.add(if p.field == "fee_minor" { "fee" } else { p.field.as_str() }, p.message.clone());
    }
    Error::Invalid(said)
}

/// Every field of the form, as a change names them.
fn fields(form: &FormData, problems: &mut Problems) -> EditCollaboration {
    let currency = form.text("currency").to_owned();
    let number = |field: &str, problems: &mut Problems| Some(text::number(field, form.text(field), problems));
    EditCollaboration {
        title: Some(form.text("title").to_owned()),
        title_other: Some(form.text("title_other").to_owned()),
        audience: Some(form.text("audience") != "no"),
        format: WorkFormat::read("format", form.text("format"), problems),
        topic: Some(form.text("topic").to_owned()),
        happens_on: text::date("happens_on", form.text("happens_on"), problems),
        ended_on: Some(text::date("ended_on", form.text("ended_on"), problems)),
        fee_minor: Some(minor("fee", form.text("fee"), &currency, problems)),
        currency: Some(currency),
        autonomy: Some(Autonomy::read("autonomy", form.text("autonomy"), problems)),
        usual_index: number("usual_index", problems),
        usual_low: number("usual_low", problems),
        usual_high: number("usual_high", problems),
        learned: Some(form.text("learned").to_owned()),
        over_cap_reason: Some(form.text("over_cap_reason").to_owned()),
    }
}

fn typed(partnership: PartnershipId, form: &FormData) -> kernel::Result<NewCollaboration> {
    let mut problems = Problems::none();
    let f = fields(form, &mut problems);
    for (field, missing) in
        [("title", form.text("title").trim().is_empty()), ("format", f.format.is_none()), ("happens_on", f.happens_on.is_none())]
    {
        if missing && problems.get(field).is_none() {
            problems.add(field, Msg::new("error-required"));
        }
    }
    problems.check()?;
    let (format, on) = (f.format.unwrap_or(WorkFormat::Other), f.happens_on.unwrap_or_default());
    Ok(NewCollaboration {
        title_other: f.title_other.unwrap_or_default(),
        audience: f.audience,
        topic: f.topic.unwrap_or_default(),
        done: form.text("state") == "done",
        ended_on: f.ended_on.flatten(),
        fee_minor: f.fee_minor.flatten(),
        currency: f.currency.unwrap_or_default(),
        autonomy: f.autonomy.flatten(),
        usual_index: f.usual_index.flatten(),
        usual_low: f.usual_low.flatten(),
        usual_high: f.usual_high.flatten(),
        learned: f.learned.unwrap_or_default(),
        over_cap_reason: f.over_cap_reason,
        ..NewCollaboration::of(partnership, f.title.unwrap_or_default(), format, on)
    })
}

pub async fn edit(cx: Cx, At(id): At<CollaborationId>) -> Result {
    let c = cx.read(move |tx| work::find(tx, id)).await?;
    cx.page(&edit_page(cx.shell("partners"), c, None))
}

pub async fn save(cx: Cx, At(id): At<CollaborationId>, form: FormData) -> Result {
    match put(&cx, id, &form).await {
        Ok(()) => cx.see_toast(&kernel::paths::collaboration(id), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(&cx.l, form, as_typed(error))?;
            let c = cx.read(move |tx| work::find(tx, id)).await?;
            cx.page_with(status, &edit_page(cx.shell("partners"), c, Some(f)))
        }
    }
}

async fn put(cx: &Cx, id: CollaborationId, form: &FormData) -> kernel::Result<()> {
    let version = form.version()?;
    let mut problems = Problems::none();
    let change = fields(form, &mut problems);
    problems.check()?;
    cx.write(move |tx| {
        let of = work::find(tx, id)?.partnership;
        let cap = rhythm::cap(tx, of)?;
        actions::edit(tx, id, &change, cap, version)
    })
    .await
    .map(drop)
}
