//! The settings page of the workspace's own fields.

use askama::Template;
use kernel::{
    Error, Msg,
    ids::CustomFieldId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell, Toast},
};

use crate::{
    actions::custom,
    model::{CustomField, CustomKind, NewCustomField},
    store,
};

const LIST: &str = "/settings/fields";

#[derive(Template)]
#[template(path = "custom_fields.html")]
pub struct ListPage {
    shell: Shell,
    fields: Vec<CustomField>,
}
impl Page for ListPage {}

#[derive(Template)]
#[template(path = "custom_field.html")]
pub struct FieldPage {
    shell: Shell,
    title: String,
    field: Option<CustomField>,
    f: FormState,
}
impl Page for FieldPage {}

fn within(shell: Shell) -> Shell {
    let settings = shell.l.t("nav-settings").to_owned();
    shell.crumb(settings, Some("/settings".to_owned()))
}

pub fn list_page(shell: Shell, fields: Vec<CustomField>) -> ListPage {
    let title = shell.l.t("creators-own-fields").to_owned();
    ListPage { shell: within(shell).crumb(title, None), fields }
}

pub fn field_page(shell: Shell, field: Option<CustomField>, f: FormState) -> FieldPage {
    let title = field.as_ref().map_or_else(|| shell.l.t("creators-field-add").to_owned(), |field| field.label(shell.lang()).to_owned());
    let list = shell.l.t("creators-own-fields").to_owned();
    FieldPage { shell: within(shell).crumb(list, Some(LIST.to_owned())).crumb(&title, None), title, field, f }
}

fn typed(form: &FormData) -> NewCustomField {
    let text = |name: &str| form.text(name).to_owned();
    let choices = form.text("choices").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    NewCustomField { label_en: text("label_en"), label_ru: text("label_ru"), kind: text("kind"), choices }
}

fn shown(field: &CustomField) -> FormState {
    FormState::of([
        ("version", field.version.to_string()),
        ("label_en", field.label_en.clone()),
        ("label_ru", field.label_ru.clone()),
        ("kind", field.kind.code().to_owned()),
        ("choices", field.choices.0.join("\n")),
    ])
}

pub async fn list(cx: Cx) -> Result {
    let fields = cx.read(store::custom::fields).await?;
    cx.page(&list_page(cx.shell("settings"), fields))
}

/// The order as it was dragged; without script a button moves one field by one place.
pub async fn reorder(cx: Cx, form: FormData) -> Result {
    let mut order: Vec<CustomFieldId> = form.all("order").into_iter().filter_map(kernel::ids::parse).collect();
    if let Some((way, id)) = form.text("move").split_once(':')
        && let Some(at) = order.iter().position(|o| o.to_string() == id)
    {
        let other = if way == "up" { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
        order.swap(at, other);
    }
    cx.write(move |tx| custom::reorder(tx, &order)).await?;
    cx.see(LIST)
}

pub async fn new(cx: Cx) -> Result {
    cx.page(&field_page(cx.shell("settings"), None, FormState::of([("kind", CustomKind::Text.code())])))
}

pub async fn create(cx: Cx, form: FormData) -> Result {
    let new = typed(&form);
    match cx.write(move |tx| custom::define(tx, &new)).await {
        Ok(_) => cx.see_toast(LIST, Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            cx.page_with(status, &field_page(cx.shell("settings"), None, f))
        }
    }
}

pub async fn edit(cx: Cx, At(id): At<CustomFieldId>) -> Result {
    let field = cx.read(move |tx| store::custom::field(tx, id)).await?;
    let f = shown(&field);
    cx.page(&field_page(cx.shell("settings"), Some(field), f))
}

pub async fn save(cx: Cx, At(id): At<CustomFieldId>, form: FormData) -> Result {
    let (change, version) = (typed(&form), form.version()?);
    match cx.write(move |tx| custom::edit(tx, id, &change, version)).await {
        Ok(_) => cx.see_toast(LIST, Msg::new("common-saved")),
        Err(error @ (Error::Invalid(_) | Error::Stale)) => {
            let (status, f) = super::again(form, error)?;
            let field = cx.read(move |tx| store::custom::field(tx, id)).await?;
            cx.page_with(status, &field_page(cx.shell("settings"), Some(field), f))
        }
        Err(other) => Err(other),
    }
}

pub async fn archive(cx: Cx, At(id): At<CustomFieldId>) -> Result {
    cx.write(move |tx| custom::archive(tx, id)).await?;
    cx.see_with(LIST, Toast::saying(&cx.l, &Msg::new("creators-field-archived")).undo(format!("{LIST}/{id}/restore")))
}

pub async fn restore(cx: Cx, At(id): At<CustomFieldId>) -> Result {
    cx.write(move |tx| custom::restore(tx, id)).await?;
    cx.see_toast(LIST, Msg::new("common-undone"))
}

/// What the templates ask for.
impl ListPage {
    fn label<'f>(&self, field: &'f CustomField) -> &'f str {
        field.label(self.shell.lang())
    }

    /// The label in the other language, where it is another.
    fn other<'f>(&self, field: &'f CustomField) -> Option<&'f str> {
        let other = if self.shell.lang() == kernel::Lang::Ru { &field.label_en } else { &field.label_ru };
        (other != self.label(field)).then_some(other.as_str())
    }
}

impl FieldPage {
    fn kinds(&self) -> &'static [CustomKind] {
        CustomKind::ALL
    }

    fn is_choice(&self) -> bool {
        self.field.as_ref().is_none_or(|f| f.kind == CustomKind::Choice)
    }
}
