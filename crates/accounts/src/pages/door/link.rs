//! Links that sign in: by mail, once; of the demo, again and again.

use askama::Template;
use kernel::{
    Result,
    web::{At, Cx, FormData, Page, Response, Shell, hash},
};

use super::{device, entered, gone, sign_in::Next};
use crate::{
    actions::enter::{self, Entry},
    pages::{look, system},
    secret::Secret,
    store::{self, entry::Purpose},
};

#[derive(Template)]
#[template(path = "link.html")]
pub(in crate::pages) struct LinkPage {
    pub shell: Shell,
    pub next: String,
}
impl Page for LinkPage {}

/// Mail programs look at links before people do, so the link itself only shows a button.
pub async fn show_link(cx: Cx, At(token): At<String>) -> Result<Response> {
    let Next { next } = cx.query()?;
    if !look(&cx.app, move |tx| store::entry::is_open(tx, Purpose::SignIn, &hash(&token))).await? {
        return gone(&cx);
    }
    cx.page(&LinkPage { shell: cx.shell(""), next })
}

pub async fn open_link(cx: Cx, At(token): At<String>, form: FormData) -> Result<Response> {
    let (secret, device) = (Secret::new(&cx.app), device(&cx));
    let given = secret.clone();
    let entry = system(&cx.app, move |tx| enter::by_link(tx, &hash(&token), &given, &device)).await?;
    entered(&cx, entry, &secret, form.text("next"))
}

/// A demo's link signs in at once: it is printed for people to click, and is not used up.
pub async fn open_demo(cx: Cx, At(token): At<String>) -> Result<Response> {
    let (secret, device) = (Secret::new(&cx.app), device(&cx));
    let given = secret.clone();
    let entry = system(&cx.app, move |tx| enter::by_demo_link(tx, &hash(&token), &given, &device)).await?;
    match entry {
        Entry::In => entered(&cx, entry, &secret, "/"),
        _ => gone(&cx),
    }
}
