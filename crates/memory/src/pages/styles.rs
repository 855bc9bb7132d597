//! The form of a note on style.

use collaborations::model::WorkFormat;
use contacts::store::about::{self, With};
use kernel::{
    Msg, Problems, Tx,
    ids::{CreatorId, StyleEntryId},
    web::{At, Cx, FormData, FormState, Result, Shell, Toast},
};

use super::form::{Field, FormPage, id, options, wrong};
use crate::{
    actions,
    model::NewStyle,
    store::styles::{self, StyleEntry},
};

/// The creator, the name by which a page calls them, and their partnerships.
#[derive(Clone)]
pub(super) struct Whose {
    pub creator: CreatorId,
    pub name: String,
    pub partnerships: Vec<With>,
}

fn whose(tx: &mut Tx<'_>, creator: CreatorId) -> kernel::Result<Whose> {
    Ok(Whose { creator, name: creators::store::person::row(tx, creator)?.display_name, partnerships: about::partnerships(tx, creator)? })
}

pub(super) fn page(shell: Shell, whose: &Whose, entry: Option<&StyleEntry>, f: Option<FormState>) -> FormPage {
    let title = shell.l.t(if entry.is_some() { "memory-style-edit" } else { "memory-style-add" }).to_owned();
    let formats = options!(shell.l, WorkFormat, none);
    let brands = whose.partnerships.iter().map(|with| (with.id.to_string(), with.brand.clone()));
    let own = (String::new(), shell.l.t("memory-own-work").to_owned());
    let fields = vec![
        Field::pick("format", "memory-format", formats).needed(),
        Field::day("noted_on", "memory-noted-on").helped("memory-today-help"),
        Field::line("topic", "memory-topic"),
        Field::line("tone", "memory-tone"),
        Field::line("hook", "memory-hook").helped("memory-hook-help"),
        Field::line("result_index", "memory-result-index").helped("memory-result-help"),
        Field::url("link", "memory-link"),
        Field::pick("partnership_id", "memory-partnership-id", std::iter::once(own).chain(brands).collect()),
        Field::area("note", "memory-note"),
    ];
    let shell = super::below(shell, &whose.name, kernel::paths::creator(whose.creator)).crumb(title.clone(), None);
    FormPage {
        title,
        lede: whose.name.clone(),
        words: None,
        fields,
        f: f.unwrap_or_else(|| entry.map_or_else(FormState::default, stored)),
        back: super::list_of(whose.creator, "style"),
        remove: entry.map(|entry| format!("/style-entries/{}/remove", entry.id)),
        draft: format!("style-{}", entry.map_or_else(|| whose.creator.to_string(), |entry| entry.id.to_string())),
        shell,
    }
}

fn stored(e: &StyleEntry) -> FormState {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    FormState::of([
        ("version", e.version.to_string()),
        ("format", e.format.code().to_owned()),
        ("noted_on", e.noted_on.to_string()),
        ("topic", text(&e.topic)),
        ("tone", text(&e.tone)),
        ("hook", text(&e.hook)),
        ("result_index", e.result_index.map(|n| n.to_string()).unwrap_or_default()),
        ("link", text(&e.link)),
        ("partnership_id", e.partnership_id.map(|id| id.to_string()).unwrap_or_default()),
        ("note", text(&e.note)),
    ])
}

fn typed(form: &FormData, problems: &mut Problems) -> NewStyle {
    let text = |name: &str| form.text(name).to_owned();
    NewStyle {
        partnership_id: id(form.text("partnership_id"), "partnership_id", problems),
        noted_on: text("noted_on"),
        format: text("format"),
        topic: text("topic"),
        tone: text("tone"),
        hook: text("hook"),
        link: text("link"),
        result_index: form.text("result_index").into(),
        note: text("note"),
        language: String::new(),
    }
}

pub async fn new(cx: Cx, At(id): At<CreatorId>) -> Result {
    let whose = cx.read(move |tx| whose(tx, id)).await?;
    cx.page(&page(cx.shell("partners"), &whose, None, None))
}

pub async fn create(cx: Cx, At(id): At<CreatorId>, form: FormData) -> Result {
    let mut problems = Problems::none();
    let new = typed(&form, &mut problems);
    let done = match problems.check() {
        Ok(()) => cx.write(move |tx| actions::note_style(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => cx.see_toast(&super::list_of(id, "style"), Msg::new("common-saved")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            let whose = cx.read(move |tx| whose(tx, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), &whose, None, Some(form.state(problems))))
        }
    }
}

async fn found(cx: &Cx, id: StyleEntryId) -> kernel::Result<(Whose, StyleEntry)> {
    cx.read(move |tx| {
        let entry = styles::one(tx, id)?;
        Ok((whose(tx, entry.creator_id)?, entry))
    })
    .await
}

pub async fn edit(cx: Cx, At(id): At<StyleEntryId>) -> Result {
    let (whose, entry) = found(&cx, id).await?;
    cx.page(&page(cx.shell("partners"), &whose, Some(&entry), None))
}

pub async fn save(cx: Cx, At(id): At<StyleEntryId>, form: FormData) -> Result {
    let mut problems = Problems::none();
    let change = typed(&form, &mut problems);
    let done = match (problems.check(), form.version()) {
        (Ok(()), Ok(version)) => cx.write(move |tx| actions::edit_style(tx, id, &change, version)).await.map(drop),
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    let (whose, entry) = found(&cx, id).await?;
    match done {
        Ok(()) => cx.see_toast(&super::list_of(whose.creator, "style"), Msg::new("common-saved")),
        Err(error) => {
            let (status, problems) = wrong(error)?;
            cx.page_with(status, &page(cx.shell("partners"), &whose, Some(&entry), Some(form.state(problems))))
        }
    }
}

pub async fn remove(cx: Cx, At(id): At<StyleEntryId>) -> Result {
    let (whose, _) = found(&cx, id).await?;
    cx.write(move |tx| actions::remove_style(tx, id)).await?;
    let toast = Toast::saying(&cx.l, &Msg::new("common-deleted")).undo(format!("/style-entries/{id}/restore"));
    cx.see_with(&super::list_of(whose.creator, "style"), toast)
}

pub async fn restore(cx: Cx, At(id): At<StyleEntryId>) -> Result {
    cx.write(move |tx| actions::restore_style(tx, id)).await?;
    let (whose, _) = found(&cx, id).await?;
    cx.see_toast(&super::list_of(whose.creator, "style"), Msg::new("common-undone"))
}
