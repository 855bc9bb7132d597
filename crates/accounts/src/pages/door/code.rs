//! The second factor at the door.

use askama::Template;
use kernel::{
    Error, Msg, Result,
    web::{Cx, FormData, FormState, Page, Response, Shell, hash},
};

use super::{device, entered, half, sign_in::Next};
use crate::{
    actions::enter::{self, Entry},
    pages::{back, system, wait},
    secret::Secret,
    vault::Vault,
};

#[derive(Template)]
#[template(path = "code.html")]
pub(in crate::pages) struct CodePage {
    pub shell: Shell,
    pub f: FormState,
    pub next: String,
}
impl Page for CodePage {}

pub async fn show_code(cx: Cx) -> Result<Response> {
    let Next { next } = cx.query()?;
    if cx.cookie(half(&cx)).is_none() {
        return cx.see("/sign-in");
    }
    cx.page(&CodePage { shell: cx.shell(""), f: FormState::default(), next })
}

pub async fn code(cx: Cx, form: FormData) -> Result<Response> {
    let Some(half) = cx.cookie(half(&cx)).map(hash) else { return cx.see("/sign-in") };
    let (typed, next) = (form.text("code").to_owned(), form.text("next").to_owned());
    let (secret, device, visitor) = (Secret::new(&cx.app), device(&cx), cx.address);
    let (given, vault) = (secret.clone(), Vault::of(&cx.app));
    let (verdict, entry) = system(&cx.app, move |tx| enter::by_code(tx, &half, &typed, &given, &device, visitor, &vault)).await?;
    let again = |status, form, message| {
        let f = back(form, "code", message);
        cx.page_with(status, &CodePage { shell: cx.shell(""), f, next: next.clone() })
    };
    match (verdict.check(), entry) {
        (Err(Error::TooMany(seconds)), _) => again(429, form, wait(seconds)),
        (_, Entry::WrongCode) => again(422, form, Msg::new("accounts-wrong-code")),
        (_, entry) => entered(&cx, entry, &secret, &next),
    }
}
