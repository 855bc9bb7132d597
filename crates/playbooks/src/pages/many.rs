//! Choosing a playbook for many partnerships at once: those of a brand, at a stage, of a tier, of a manager.

use askama::Template;
use kernel::{
    Msg, Problems, Tx,
    ids::PlaybookId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};
use partnerships::{
    model::{Filter, Stage},
    store::{brands, people, tiers},
};

use super::Options;
use crate::{
    actions,
    model::ChooseInput,
    store::books::{self, Book},
};

#[derive(Template)]
#[template(path = "playbook_choose.html")]
pub struct ManyPage {
    shell: Shell,
    title: String,
    book: Book,
    choices: Choices,
    f: FormState,
}
impl Page for ManyPage {}

impl ManyPage {
    fn stages(&self) -> [Stage; 4] {
        Stage::GROWING
    }
}

/// By what partnerships can be chosen.
#[derive(Default)]
pub(super) struct Choices {
    pub brands: Options,
    pub tiers: Options,
    pub managers: Options,
}

fn choices(tx: &mut Tx<'_>) -> kernel::Result<Choices> {
    Ok(Choices {
        brands: brands::all(tx)?.into_iter().map(|b| (b.id.to_string(), b.name)).collect(),
        tiers: tiers::open(tx)?.into_iter().map(|t| (t.id.to_string(), t.name)).collect(),
        managers: people::colleagues(tx)?.into_iter().map(|c| (c.id.to_string(), c.name)).collect(),
    })
}

pub(super) fn page(shell: Shell, book: Book, choices: Choices, f: FormState) -> ManyPage {
    let title = shell.l.t("playbooks-choose-many").to_owned();
    ManyPage { shell: super::within(shell, &book).crumb(&title, None), title, book, choices, f }
}

pub async fn ask(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let (book, choices) = cx.read(move |tx| Ok((books::find(tx, id)?, choices(tx)?))).await?;
    cx.page(&page(cx.shell("playbooks"), book, choices, FormState::default()))
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

pub async fn choose(cx: Cx, At(book): At<PlaybookId>, form: FormData) -> Result {
    let mut problems = Problems::none();
    let p = &mut problems;
    let filter = Filter {
        brand: id(&form, "brand", p),
        stage: Stage::read("stage", form.text("stage"), p),
        tier: id(&form, "tier", p),
        manager: id(&form, "manager", p),
        creator: None,
    };
    if problems.is_empty() && filter.is_empty() {
        problems.add("brand", Msg::new("playbooks-error-whole"));
    }
    let chosen = match problems.check() {
        Ok(()) => {
            let input = ChooseInput { ids: Vec::new(), filter: Some(filter), reason: form.text("reason").to_owned() };
            cx.write(move |tx| actions::choose_many(tx, book, &input)).await
        }
        Err(error) => Err(error),
    };
    match chosen {
        Ok(done) => {
            let said = Msg::new("partnerships-bulk-done").with("n", done.changed).with("skipped", done.skipped);
            cx.see_toast(&format!("{}/partnerships", kernel::paths::playbook(book)), said)
        }
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            let (book, choices) = cx.read(move |tx| Ok((books::find(tx, book)?, choices(tx)?))).await?;
            cx.page_with(status, &page(cx.shell("playbooks"), book, choices, f))
        }
    }
}
