//! The settings of the workspace.

use askama::Template;
use kernel::{
    Error, Msg, Problems, Result,
    web::{Cx, FormData, FormState, Page, Response, Shell},
};

use crate::{
    actions::workspaces,
    model::{CreatorWord, EditWorkspace, WorkspaceView},
    pages::{with_problems, zones},
    store,
};

#[derive(Template)]
#[template(path = "workspace.html")]
pub(in crate::pages) struct WorkspacePage {
    pub shell: Shell,
    pub f: FormState,
    pub zones: Vec<(String, String)>,
}
impl Page for WorkspacePage {}

pub async fn show(cx: Cx) -> Result<Response> {
    let view = cx.read(store::workspaces::view).await?;
    cx.page(&page(super::shell(&cx, "term-workspace"), shown(&view)))
}

pub async fn save(cx: Cx, form: FormData) -> Result<Response> {
    let version = form.version()?;
    let text = |name: &str| form.text(name).to_owned();
    let change = EditWorkspace { name: text("name"), creator_word: text("creator_word"), language: text("language"), zone: text("zone") };
    let again = |status, form, problems| cx.page_with(status, &page(super::shell(&cx, "term-workspace"), with_problems(form, problems)));
    match cx.write(move |tx| workspaces::edit(tx, &change, version)).await {
        Ok(()) => cx.see_toast("/settings/workspace", Msg::new("common-saved")),
        Err(Error::Invalid(problems)) => again(422, form, problems),
        Err(Error::Stale) => again(412, form, Problems::of("", Msg::new("error-stale"))),
        Err(other) => Err(other),
    }
}

pub(in crate::pages) fn shown(w: &WorkspaceView) -> FormState {
    let version = w.version.to_string();
    FormState::of([
        ("version", version.as_str()),
        ("name", &w.name),
        ("creator_word", &w.creator_word),
        ("language", &w.language),
        ("zone", &w.zone),
    ])
}

pub(in crate::pages) fn page(shell: Shell, f: FormState) -> WorkspacePage {
    let zones = zones::choices(&shell.l, f.value("zone"));
    WorkspacePage { shell, f, zones }
}
