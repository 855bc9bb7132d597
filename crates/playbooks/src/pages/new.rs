//! A new playbook: a copy of one that is there, or of one that is shipped.

use askama::Template;
use engine::playbook::{PRESETS, Playbook, Preset, Text};
use kernel::{
    Error, Msg, Problems, Tx,
    ids::PlaybookId,
    web::{Cx, FormData, FormState, Page, Result, Shell},
};
use serde::Deserialize;

use super::Options;
use crate::{
    actions,
    store::{
        books::{self, Book},
        versions,
    },
    words,
};

#[derive(Template)]
#[template(path = "playbook_new.html")]
pub struct NewPage {
    shell: Shell,
    title: String,
    own: Options,
    shipped: Options,
    f: FormState,
}
impl Page for NewPage {}

pub(super) fn page(shell: Shell, books: &[Book], f: FormState) -> NewPage {
    let title = shell.l.t("playbooks-new").to_owned();
    let shell = super::among(shell).crumb(&title, None);
    let preset = |preset: &Preset| {
        let playbook = preset.playbook().ok()?;
        Some((format!("preset:{}", preset.code), words::text(&shell.l, &playbook.name).to_owned()))
    };
    NewPage { own: super::options(&shell.l, books), shipped: PRESETS.iter().filter_map(preset).collect(), title, f, shell }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    copy: Option<PlaybookId>,
}

pub async fn new(cx: Cx) -> Result {
    let Asked { copy } = cx.query().unwrap_or_default();
    let books = cx.read(books::all).await?;
    let from = copy.map(|id| id.to_string()).unwrap_or_default();
    cx.page(&page(cx.shell("playbooks"), &books, FormState::of([("from", from)])))
}

pub async fn create(cx: Cx, form: FormData) -> Result {
    let (from, name) = (form.text("from").to_owned(), Text { en: trimmed(&form, "name_en"), ru: trimmed(&form, "name_ru") });
    match cx.write(move |tx| copied(tx, &from, &name)).await {
        Ok(id) => cx.see_toast(&format!("{}/edit", kernel::paths::playbook(id)), Msg::new("playbooks-created-toast")),
        Err(Error::Invalid(problems)) => {
            let books = cx.read(books::all).await?;
            cx.page_with(422, &page(cx.shell("playbooks"), &books, form.state(at_fields(&problems))))
        }
        Err(other) => Err(other),
    }
}

fn trimmed(form: &FormData, field: &str) -> String {
    form.text(field).trim().to_owned()
}

fn copied(tx: &mut Tx<'_>, from: &str, name: &Text) -> kernel::Result<PlaybookId> {
    let mut problems = Problems::none();
    for (field, words) in [("name_en", &name.en), ("name_ru", &name.ru)] {
        if words.is_empty() {
            problems.add(field, Msg::new("error-required"));
        }
    }
    let source = match from.strip_prefix("preset:") {
        Some(code) => Preset::by_code(code).and_then(|preset| preset.playbook().ok().map(|p| (p, Some(preset.code)))),
        None => match kernel::ids::parse::<PlaybookId>(from) {
            Some(id) => Some((versions::in_force(tx, id)?, None)),
            None => None,
        },
    };
    if source.is_none() {
        problems.add("from", Msg::new("error-not-choice"));
    }
    problems.check()?;
    let Some((source, preset)) = source else { return Err(Error::NotFound) };
    actions::create(tx, &Playbook { name: name.clone(), ..source }, preset, "")
}

/// The verb names the paths of values, the form has two fields of its own.
fn at_fields(problems: &Problems) -> Problems {
    let mut all = Problems::none();
    for problem in problems.all() {
        all.add(problem.field.replace("name.", "name_"), problem.message.clone());
    }
    all
}
