//! The first set-up: it needs the link that the server printed, and is not there once a workspace is.

use askama::Template;
use kernel::{
    Error, Problems, Result, Scope,
    web::{Cx, FormData, FormState, Page, Response, Shell, hash},
};

use super::{device, entered, gone};
use crate::{
    actions::{
        enter::{self, Entry, How},
        workspaces::{self, Joining},
    },
    model::{self, EditWorkspace, NewPerson},
    pages::{look, with_problems, zones},
    password::Password,
    secret::Secret,
    store::{self, entry::Purpose},
};

#[derive(Template)]
#[template(path = "welcome.html")]
pub(in crate::pages) struct WelcomePage {
    pub shell: Shell,
    pub token: String,
    pub f: FormState,
    pub zones: Vec<(String, String)>,
}
impl Page for WelcomePage {}

#[derive(serde::Deserialize)]
pub struct Token {
    #[serde(default)]
    token: String,
}

pub async fn welcome(cx: Cx) -> Result<Response> {
    let Token { token } = cx.query()?;
    if !may_set_up(&cx, &token).await? {
        return gone(&cx);
    }
    let zone = if cx.lang() == kernel::Lang::Ru { "Europe/Moscow" } else { "America/New_York" };
    cx.page(&page(&cx, token, FormState::of([("zone", zone)])))
}

pub async fn set_up(cx: Cx, form: FormData) -> Result<Response> {
    let token = form.text("token").to_owned();
    if !may_set_up(&cx, &token).await? {
        return gone(&cx);
    }
    let mut problems = Problems::none();
    let text = |name: &str| form.text(name).to_owned();
    let email = model::email("email", form.text("email"), &mut problems);
    let newcomer = NewPerson { name: text("name"), name_latin: text("name_latin"), zone: text("zone") }.validate(&mut problems);
    let password = Password::new("password", form.text("password"), &mut problems);
    let lang = cx.lang();
    let settings =
        EditWorkspace { name: text("workspace"), creator_word: "creator".into(), language: lang.code().into(), zone: text("zone") };
    let settings = match settings.validate() {
        Ok(settings) if problems.is_empty() => settings,
        outcome => {
            add_workspace_problems(outcome.err(), &mut problems);
            return cx.page_with(422, &page(&cx, token, with_problems(form, problems)));
        }
    };
    let password_hash = Some(password.hashed(Secret::new(&cx.app)).await?);
    let owner = Joining { email, newcomer, language: lang, password_hash };
    let (secret, device, app, link) = (Secret::new(&cx.app), device(&cx), cx.app.clone(), hash(&token));
    let given = secret.clone();
    let ws = look(&cx.app, store::workspaces::next).await?;
    let made = cx.app.db().write(&Scope::of_system(ws, "set-up"), move |tx| workspaces::set_up(tx, &app, &link, &settings, &owner)).await?;
    let Some(person) = made else { return gone(&cx) };
    let entry = super::system(&cx.app, move |tx| enter::enter(tx, person, How::Setup, &given, &device)).await?;
    match entry {
        Entry::In => entered(&cx, entry, &secret, "/"),
        _ => cx.see("/sign-in"),
    }
}

/// The name of the workspace is one field among those of its owner, and has another name here.
fn add_workspace_problems(refusal: Option<Error>, problems: &mut Problems) {
    if let Some(Error::Invalid(found)) = refusal
        && let Some(message) = found.get("name")
    {
        problems.add("workspace", message.clone());
    }
}

async fn may_set_up(cx: &Cx, token: &str) -> Result<bool> {
    let link = hash(token);
    look(&cx.app, move |tx| Ok(!store::workspaces::any(tx)? && store::entry::is_open(tx, Purpose::Setup, &link)?)).await
}

fn page(cx: &Cx, token: String, f: FormState) -> WelcomePage {
    let zones = zones::choices(&cx.l, f.value("zone"));
    WelcomePage { shell: cx.shell(""), token, f, zones }
}
