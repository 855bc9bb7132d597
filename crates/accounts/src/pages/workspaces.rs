//! The workspaces of somebody who works in several.

use askama::Template;
use kernel::{
    Error, Msg, Result, Role,
    ids::WorkspaceId,
    web::{Cx, FormData, Page, Response, Shell},
};

use super::{door::renewed, look, system};
use crate::{actions::enter, secret::Secret, store};

#[derive(Template)]
#[template(path = "workspaces.html")]
pub(super) struct WorkspacesPage {
    pub shell: Shell,
    pub places: Vec<Place>,
}
impl Page for WorkspacesPage {}

pub(super) struct Place {
    pub id: i64,
    pub name: String,
    pub role: Role,
    pub here: bool,
}

pub async fn list(cx: Cx) -> Result<Response> {
    let visitor = cx.visitor()?;
    let (person, here) = (visitor.person, visitor.workspace);
    let places = look(&cx.app, move |tx| store::people::memberships(tx, person)).await?;
    let places =
        places.into_iter().map(|m| Place { id: m.workspace.0, here: m.workspace == here, name: m.workspace_name, role: m.role }).collect();
    cx.page(&page(cx.shell(""), places))
}

pub async fn switch(cx: Cx, form: FormData) -> Result<Response> {
    let visitor = cx.visitor()?;
    let (person, session) = (visitor.person, visitor.session.ok_or(Error::SignIn)?);
    let to: i64 = form.text("workspace").parse().map_err(|_| Error::field("workspace", Msg::new("error-not-choice")))?;
    let secret = Secret::new(&cx.app);
    let given = secret.clone();
    if !system(&cx.app, move |tx| enter::switch(tx, person, session, WorkspaceId(to), &given)).await? {
        return Err(Error::NotFound);
    }
    Ok(renewed(&cx, cx.see("/")?, &secret))
}

pub(super) fn page(shell: Shell, places: Vec<Place>) -> WorkspacesPage {
    let title = shell.l.t("accounts-workspaces-title").to_owned();
    WorkspacesPage { shell: shell.crumb(title, None), places }
}
