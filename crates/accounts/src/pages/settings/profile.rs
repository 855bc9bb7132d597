//! What a member says of themselves, and how they want the product to look.

use askama::Template;
use kernel::{
    Error, Msg, Problems, Result,
    web::{Cx, FormData, FormState, Page, Response, Shell},
};

use crate::{
    actions::account,
    model::{Density, EditProfile, Person, Theme},
    pages::{look, system, with_problems, zones},
    store,
};

#[derive(Template)]
#[template(path = "profile.html")]
pub(in crate::pages) struct ProfilePage {
    pub shell: Shell,
    pub email: String,
    pub f: FormState,
    pub zones: Vec<(String, String)>,
}
impl Page for ProfilePage {}

pub async fn show(cx: Cx) -> Result<Response> {
    let person = me(&cx).await?;
    let f = shown(&person);
    cx.page(&page(super::shell(&cx, "accounts-profile"), person.email, f))
}

pub async fn save(cx: Cx, form: FormData) -> Result<Response> {
    let (id, version) = (cx.visitor()?.person, form.version()?);
    let text = |name: &str| form.text(name).to_owned();
    let change = EditProfile {
        name: text("name"),
        name_latin: text("name_latin"),
        language: text("language"),
        zone: text("zone"),
        theme: text("theme"),
        density: text("density"),
    };
    let again = |status, email, form, problems| {
        cx.page_with(status, &page(super::shell(&cx, "accounts-profile"), email, with_problems(form, problems)))
    };
    match system(&cx.app, move |tx| account::edit_profile(tx, id, &change, version)).await {
        Ok(()) => cx.see_toast("/settings", Msg::new("common-saved")),
        Err(Error::Invalid(problems)) => again(422, me(&cx).await?.email, form, problems),
        Err(Error::Stale) => again(412, me(&cx).await?.email, form, Problems::of("", Msg::new("error-stale"))),
        Err(other) => Err(other),
    }
}

async fn me(cx: &Cx) -> Result<Person> {
    let id = cx.visitor()?.person;
    look(&cx.app, move |tx| store::people::person(tx, id)).await
}

pub(in crate::pages) fn shown(p: &Person) -> FormState {
    let version = p.version.to_string();
    FormState::of([
        ("version", version.as_str()),
        ("name", &p.name),
        ("name_latin", p.name_latin.as_deref().unwrap_or("")),
        ("language", p.language.code()),
        ("zone", &p.zone),
        ("theme", &p.theme),
        ("density", &p.density),
    ])
}

pub(in crate::pages) fn page(shell: Shell, email: String, f: FormState) -> ProfilePage {
    let zones = zones::choices(&shell.l, f.value("zone"));
    ProfilePage { shell, email, f, zones }
}
