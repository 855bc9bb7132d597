//! A new password by way of the mailbox.

use askama::Template;
use kernel::{
    Error, Problems, Result,
    web::{At, Cx, FormData, FormState, Page, Response, Shell, hash},
};

use super::{
    device, entered, gone, mails,
    sign_in::{SentPage, ask},
};
use crate::{
    actions::{
        account,
        enter::{self, Entry, How},
    },
    letters::Letters,
    pages::{look, system, wait, with_problems},
    password::Password,
    secret::Secret,
    store::{self, entry::Purpose},
};

#[derive(Template)]
#[template(path = "forgot.html")]
pub(in crate::pages) struct ForgotPage {
    pub shell: Shell,
    pub f: FormState,
    pub mail: bool,
}
impl Page for ForgotPage {}

#[derive(Template)]
#[template(path = "reset.html")]
pub(in crate::pages) struct ResetPage {
    pub shell: Shell,
    pub f: FormState,
}
impl Page for ResetPage {}

pub async fn show_forgot(cx: Cx) -> Result<Response> {
    cx.page(&ForgotPage { shell: cx.shell(""), f: FormState::default(), mail: mails(&cx) })
}

pub async fn forgot(cx: Cx, form: FormData) -> Result<Response> {
    let again = |status, form, problems| {
        let f = with_problems(form, problems);
        cx.page_with(status, &ForgotPage { shell: cx.shell(""), f, mail: mails(&cx) })
    };
    match ask(&cx, &form, Purpose::Reset).await {
        Ok(email) => cx.page(&SentPage { shell: cx.shell(""), text: "accounts-sent-reset", email }),
        Err(Error::Invalid(problems)) => again(422, form, problems),
        Err(Error::TooMany(seconds)) => again(429, form, Problems::of("", wait(seconds))),
        Err(other) => Err(other),
    }
}

pub async fn show_reset(cx: Cx, At(token): At<String>) -> Result<Response> {
    if !look(&cx.app, move |tx| store::entry::is_open(tx, Purpose::Reset, &hash(&token))).await? {
        return gone(&cx);
    }
    cx.page(&ResetPage { shell: cx.shell(""), f: FormState::default() })
}

/// Sets the password and comes in with it; a second factor is still asked for.
pub async fn reset(cx: Cx, At(token): At<String>, form: FormData) -> Result<Response> {
    let mut problems = Problems::none();
    let password = Password::new("password", form.text("password"), &mut problems);
    let link = hash(&token);
    let open = link.clone();
    if !look(&cx.app, move |tx| store::entry::is_open(tx, Purpose::Reset, &open)).await? {
        return gone(&cx);
    }
    if !problems.is_empty() {
        return cx.page_with(422, &ResetPage { shell: cx.shell(""), f: with_problems(form, problems) });
    }
    let stored = password.hashed(Secret::new(&cx.app)).await?;
    let (secret, device, letters) = (Secret::new(&cx.app), device(&cx), Letters::of(&cx.app));
    let given = secret.clone();
    let entry = system(&cx.app, move |tx| match account::reset_password(tx, &link, &stored, &letters)? {
        Some(person) => enter::enter(tx, person, How::Reset, &given, &device),
        None => Ok(Entry::Gone),
    })
    .await?;
    entered(&cx, entry, &secret, "/")
}
