//! The pages of saved views.

use askama::Template;
use kernel::{
    Error, Msg, Result,
    ids::ViewId,
    web::{At, Cx, FormData, FormState, Page, Response, Shell},
};

use crate::{
    actions::views::{self as verbs, EditView, NewView},
    query::{DirectoryQuery, QuerySpec, pairs},
    store::views::{self, Tab},
};

/// A new view, or an old one's name.
#[derive(Template)]
#[template(path = "view.html", blocks = ["view"])]
pub struct ViewPage {
    pub shell: Shell,
    pub id: Option<ViewId>,
    pub f: FormState,
    /// Only those who may change creators share.
    pub may_share: bool,
}

impl Page for ViewPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "view").then(|| self.as_view().render())
    }
}

#[derive(Template)]
#[template(path = "views.html")]
pub struct ViewsPage {
    pub shell: Shell,
    pub views: Vec<Tab>,
}
impl Page for ViewsPage {}

fn shell(cx: &Cx, words: &str) -> Shell {
    cx.shell("partners").crumb(cx.l.t("nav-partners"), Some(kernel::paths::DIRECTORY.to_owned())).crumb(words, None)
}

pub async fn all(cx: Cx) -> Result<Response> {
    let me = cx.scope.member();
    let views = cx.read(move |tx| views::tabs(tx, me)).await?;
    cx.page(&ViewsPage { shell: shell(&cx, cx.l.t("directory-views")), views })
}

fn page(cx: &Cx, id: Option<ViewId>, f: FormState) -> ViewPage {
    let shell = shell(cx, cx.l.t("directory-view"));
    ViewPage { may_share: shell.can_edit(), shell, id, f }
}

pub async fn fresh(cx: Cx) -> Result<Response> {
    let query = pairs(&cx.query).into_iter().find(|(k, _)| k == "query").map(|(_, v)| v).unwrap_or_default();
    DirectoryQuery::of_pairs(&pairs(&query))?;
    cx.page(&page(&cx, None, FormState::of([("query", query)])))
}

fn spec(form: &FormData) -> Result<QuerySpec> {
    DirectoryQuery::of_pairs(&pairs(form.text("query"))).map(|query| QuerySpec::from(&query))
}

pub async fn create(cx: Cx, form: FormData) -> Result<Response> {
    let new = NewView { name: form.text("name").to_owned(), shared: form.on("shared"), query: spec(&form)? };
    match cx.write(move |tx| verbs::create(tx, &new)).await {
        Ok(id) => cx.see_toast(&kernel::paths::view(id), Msg::new("directory-view-made")),
        Err(Error::Invalid(problems)) => cx.page_with(422, &page(&cx, None, form.state(problems))),
        Err(other) => Err(other),
    }
}

pub async fn edit(cx: Cx, At(id): At<ViewId>) -> Result<Response> {
    let me = cx.scope.member();
    let view = cx.read(move |tx| views::seen_by(tx, id, me)).await?;
    let shared = if view.shared { "1" } else { "" };
    cx.page(&page(&cx, Some(id), FormState::of([("name", view.name), ("shared", shared.into()), ("version", view.version.to_string())])))
}

pub async fn save(cx: Cx, At(id): At<ViewId>, form: FormData) -> Result<Response> {
    let version = form.version()?;
    let change = EditView { name: Some(form.text("name").to_owned()), shared: Some(form.on("shared")), query: None };
    match cx.write(move |tx| verbs::edit(tx, id, &change, version)).await {
        Ok(_) => cx.see_toast(&kernel::paths::view(id), Msg::new("common-saved")),
        Err(Error::Invalid(problems)) => cx.page_with(422, &page(&cx, Some(id), form.state(problems))),
        Err(other) => Err(other),
    }
}

/// The view becomes what the list was changed to.
pub async fn keep(cx: Cx, At(id): At<ViewId>, form: FormData) -> Result<Response> {
    let (version, change) = (form.version()?, EditView { query: Some(spec(&form)?), ..EditView::default() });
    cx.write(move |tx| verbs::edit(tx, id, &change, version)).await?;
    cx.see_toast(&kernel::paths::view(id), Msg::new("common-saved"))
}

pub async fn duplicate(cx: Cx, At(id): At<ViewId>) -> Result<Response> {
    let me = cx.scope.member();
    let view = cx.read(move |tx| views::seen_by(tx, id, me)).await?;
    let name: String = cx.l.t1("directory-view-copy", "name", view.name).chars().take(kernel::text::limit::NAME).collect();
    let made = cx.write(move |tx| verbs::duplicate(tx, id, &name)).await?;
    cx.see_toast(&kernel::paths::view(made), Msg::new("directory-view-made"))
}

pub async fn delete(cx: Cx, At(id): At<ViewId>, form: FormData) -> Result<Response> {
    let version = form.version()?;
    cx.write(move |tx| verbs::delete(tx, id, version)).await?;
    cx.see_toast(kernel::paths::DIRECTORY, Msg::new("directory-view-gone"))
}

pub async fn place(cx: Cx, At(id): At<ViewId>, form: FormData) -> Result<Response> {
    let up = form.text("to") == "up";
    cx.write(move |tx| verbs::shift(tx, id, up)).await?;
    cx.see("/partners/views")
}
