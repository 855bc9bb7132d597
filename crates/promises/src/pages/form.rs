//! The form by which a promise is written down or changed.

use askama::Template;
use jiff::civil::Date;
use kernel::{
    Error, Lang, Msg, Problems, Tx,
    ids::{MemberId, PartnershipId, PromiseId, Uuid},
    text,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use partnerships::store::{
    people::{self, Colleague},
    views::{self, Shown},
};
use serde::Deserialize;

use super::Options;
use crate::{
    actions,
    model::{EditPromise, NewPromise, PromiseSide, PromiseState, PromiseSubject},
    section::in_script,
    store::rows::{self, Promise},
};

#[derive(Template)]
#[template(path = "promise_form.html")]
pub struct FormPage {
    shell: Shell,
    title: String,
    lede: String,
    /// The promise that is changed; a new one has none.
    p: Option<Promise>,
    cancel: String,
    keepers: Options,
    f: FormState,
}
impl Page for FormPage {}

impl FormPage {
    fn sides(&self) -> &'static [PromiseSide] {
        PromiseSide::ALL
    }

    fn subjects(&self) -> &'static [PromiseSubject] {
        PromiseSubject::ALL
    }

    fn languages(&self) -> &'static [Lang] {
        Lang::all()
    }

    /// Whether somebody of ours keeps it.
    fn is_ours(&self) -> bool {
        self.p.as_ref().is_none_or(|p| p.side == PromiseSide::Ours)
    }
}

fn keepers(shell: &Shell, colleagues: Vec<Colleague>) -> Options {
    let mut options = vec![(String::new(), shell.l.t("promises-keeper-manager").to_owned())];
    options.extend(colleagues.into_iter().map(|c| (c.id.to_string(), c.name)));
    options
}

pub(super) fn new_page(shell: Shell, p: &Shown, colleagues: Vec<Colleague>, f: FormState) -> FormPage {
    let title = shell.l.t("promises-new").to_owned();
    let name = in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref());
    let lede = shell.l.t2("partnerships-with", "creator", name, "brand", &p.brand_name);
    let keepers = keepers(&shell, colleagues);
    FormPage { shell: super::of_partnership(shell, p).crumb(&title, None), title, lede, p: None, cancel: super::place(p.id), keepers, f }
}

pub(super) fn edit_page(shell: Shell, p: Promise, colleagues: Vec<Colleague>, f: Option<FormState>) -> FormPage {
    let title = shell.l.t("promises-edit").to_owned();
    let name = in_script(&shell.l, &p.creator_name, p.creator_latin.as_deref());
    let lede = shell.l.t2("partnerships-with", "creator", name, "brand", &p.brand_name);
    let keepers = keepers(&shell, colleagues);
    let cancel = kernel::paths::promise(p.id);
    let shell = super::among_promises(shell).crumb(&p.words, Some(cancel.clone())).crumb(&title, None);
    FormPage { shell, title, lede, f: f.unwrap_or_else(|| shown(&p)), p: Some(p), cancel, keepers }
}

fn shown(p: &Promise) -> FormState {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    FormState::of([
        ("version", p.version.to_string()),
        ("words", p.words.clone()),
        ("language", p.language.code().to_owned()),
        ("translation", text(&p.translation)),
        ("subject", p.subject.code().to_owned()),
        ("due_on", p.due_on.to_string()),
        ("owner_id", p.owner.map(|id| id.to_string()).unwrap_or_default()),
        ("clause", text(&p.clause)),
        ("note", text(&p.note)),
    ])
}

/// What a link to the form may say beforehand: the side, and the contact in which it was said with its words.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    side: Option<PromiseSide>,
    contact: Option<Uuid>,
    words: String,
    due: Option<Date>,
}

pub async fn new(cx: Cx, At(id): At<PartnershipId>) -> Result {
    let asked: Asked = cx.query().map_err(|_| Error::NotFound)?;
    let (p, colleagues) = cx.read(move |tx| Ok((views::find(tx, id)?, people::colleagues(tx)?))).await?;
    let f = FormState::of([
        ("side", asked.side.unwrap_or(PromiseSide::Ours).code().to_owned()),
        ("contact_id", asked.contact.map(|id| id.to_string()).unwrap_or_default()),
        ("words", asked.words),
        ("due_on", asked.due.map(|day| day.to_string()).unwrap_or_default()),
        ("subject", PromiseSubject::Other.code().to_owned()),
    ]);
    cx.page(&new_page(cx.shell("partners"), &p, colleagues, f))
}

pub async fn create(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result {
    let made = match typed(id, &form) {
        Ok(new) => cx.write(move |tx| actions::make(tx, &new)).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(_) => cx.see_toast(&super::back(&form, super::place(id)), Msg::new("promises-made-toast")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            let (p, colleagues) = cx.read(move |tx| Ok((views::find(tx, id)?, people::colleagues(tx)?))).await?;
            cx.page_with(status, &new_page(cx.shell("partners"), &p, colleagues, f))
        }
    }
}

/// An id as a choice sends it; nothing chosen is `None`.
fn id<T: std::str::FromStr>(form: &FormData, field: &str, problems: &mut Problems) -> Option<T> {
    let raw = form.text(field);
    let id = kernel::ids::parse(raw);
    if id.is_none() && !raw.is_empty() {
        problems.add(field, Msg::new("error-not-choice"));
    }
    id
}

/// The promise that a form asks for. The day is looked at first: without one there is nothing to check the rest against.
fn typed(partnership: PartnershipId, form: &FormData) -> kernel::Result<NewPromise> {
    let mut problems = Problems::none();
    let due_on = text::date("due_on", form.text("due_on"), &mut problems);
    if due_on.is_none() && problems.is_empty() {
        problems.add("due_on", Msg::new("error-required"));
    }
    let side = PromiseSide::read("side", form.text("side"), &mut problems).unwrap_or(PromiseSide::Ours);
    let new = NewPromise {
        subject: PromiseSubject::read("subject", form.text("subject"), &mut problems),
        language: form.text("language").to_owned(),
        translation: form.text("translation").to_owned(),
        made_on: text::date("made_on", form.text("made_on"), &mut problems),
        owner_id: id(form, "owner_id", &mut problems),
        contact_id: id(form, "contact_id", &mut problems),
        clause: form.text("clause").to_owned(),
        note: form.text("note").to_owned(),
        ..NewPromise::of(partnership, side, form.text("words"), due_on.unwrap_or_default())
    };
    if form.text("words").trim().is_empty() {
        problems.add("words", Msg::new("error-required"));
    }
    problems.check()?;
    Ok(new)
}

fn sources(tx: &mut Tx<'_>, id: PromiseId) -> kernel::Result<(Promise, Vec<Colleague>)> {
    Ok((rows::find(tx, id)?, people::colleagues(tx)?))
}

pub async fn edit(cx: Cx, At(id): At<PromiseId>) -> Result {
    let (p, colleagues) = cx.read(move |tx| sources(tx, id)).await?;
    if p.state != PromiseState::Open {
        return Err(Error::Conflict(Msg::new("promises-error-closed")));
    }
    cx.page(&edit_page(cx.shell("promises"), p, colleagues, None))
}

pub async fn save(cx: Cx, At(id): At<PromiseId>, form: FormData) -> Result {
    match put(&cx, id, &form).await {
        Ok(_) => cx.see_toast(&kernel::paths::promise(id), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            let (p, colleagues) = cx.read(move |tx| sources(tx, id)).await?;
            cx.page_with(status, &edit_page(cx.shell("promises"), p, colleagues, Some(f)))
        }
    }
}

async fn put(cx: &Cx, promise: PromiseId, form: &FormData) -> kernel::Result<i64> {
    let mut problems = Problems::none();
    let owner: Option<MemberId> = id(form, "owner_id", &mut problems);
    let due_on = text::date("due_on", form.text("due_on"), &mut problems);
    let change = EditPromise {
        subject: PromiseSubject::read("subject", form.text("subject"), &mut problems),
        words: Some(form.text("words").to_owned()),
        language: Some(form.text("language").to_owned()),
        translation: Some(form.text("translation").to_owned()),
        due_on,
        due_reason: form.opt("due_reason"),
        owner_id: Some(owner),
        clause: Some(form.text("clause").to_owned()),
        note: Some(form.text("note").to_owned()),
    };
    problems.check()?;
    let version = form.version()?;
    cx.write(move |tx| actions::edit(tx, promise, &change, version)).await
}
