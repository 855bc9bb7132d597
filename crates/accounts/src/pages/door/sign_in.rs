//! Sign-in by password, and asking for a link by mail.

use askama::Template;
use kernel::{
    Error, Msg, Problems, Result,
    ids::PersonId,
    web::{Cx, FormData, FormState, Page, Response, Shell},
};

use super::{device, entered, mails, wanted};
use crate::{
    actions::{
        account,
        enter::{self, Entry},
    },
    attempts::{self, Kind, Whose},
    letters::Letters,
    model,
    pages::{back, system, wait, with_problems},
    password,
    secret::Secret,
    store::{self, entry::Purpose},
};

#[derive(Template)]
#[template(path = "sign_in.html")]
pub(in crate::pages) struct SignInPage {
    pub shell: Shell,
    pub f: FormState,
    pub next: String,
    /// Whether a link can be sent.
    pub mail: bool,
}
impl Page for SignInPage {}

#[derive(Template)]
#[template(path = "sent.html")]
pub(in crate::pages) struct SentPage {
    pub shell: Shell,
    pub text: &'static str,
    pub email: String,
}
impl Page for SentPage {}

#[derive(serde::Deserialize)]
pub struct Next {
    #[serde(default)]
    pub next: String,
}

pub async fn show_sign_in(cx: Cx) -> Result<Response> {
    let Next { next } = cx.query()?;
    if cx.visitor.is_some() {
        return cx.see(&wanted(&next));
    }
    cx.page(&page(&cx, FormState::default(), next))
}

pub async fn sign_in(cx: Cx, form: FormData) -> Result<Response> {
    let mut problems = Problems::none();
    let email = model::email("email", form.text("email"), &mut problems);
    if form.text("password").is_empty() {
        problems.add("password", Msg::new("error-required"));
    }
    if !problems.is_empty() {
        return again(&cx, 422, form, problems);
    }
    let (secret, next) = (Secret::new(&cx.app), form.text("next").to_owned());
    match attempt(&cx, email, form.text("password"), &secret).await {
        Ok(Some(Entry::Nowhere)) => again(&cx, 422, form, Problems::of("", Msg::new("accounts-nowhere"))),
        Ok(Some(entry)) if entry != Entry::Gone => entered(&cx, entry, &secret, &next),
        Ok(_) => again(&cx, 422, form, Problems::of("", Msg::new("accounts-wrong-password"))),
        Err(Error::TooMany(seconds)) => again(&cx, 429, form, Problems::of("", wait(seconds))),
        Err(other) => Err(other),
    }
}

async fn attempt(cx: &Cx, email: String, typed: &str, secret: &Secret) -> Result<Option<Entry>> {
    let Some((person, stored)) = right_password(cx, &email, typed).await? else { return Ok(None) };
    let (secret, device) = (secret.clone(), device(cx));
    system(&cx.app, move |tx| enter::by_password(tx, person, &stored, &secret, &device)).await.map(Some)
}

/// The person whose password this is, and the hash it was compared with. The attempt is counted and kept before anything is
/// compared, and an address without an account takes as long as one with.
pub(super) async fn right_password(cx: &Cx, email: &str, typed: &str) -> Result<Option<(PersonId, String)>> {
    let (visitor, email) = (cx.address, email.to_owned());
    let (verdict, account) = system(&cx.app, move |tx| {
        let verdict = attempts::count(tx, Kind::Password, &[Whose::Account(email.clone()), Whose::Visitor(visitor)])?;
        Ok((verdict, store::people::by_email(tx, &email)?))
    })
    .await?;
    verdict.check()?;
    let stored = account.as_ref().and_then(|a| a.password_hash.clone());
    let right = password::matches(typed, stored.clone()).await?;
    Ok(account.zip(stored).filter(|_| right).map(|(account, stored)| (account.person, stored)))
}

/// Sends a link to sign in. The answer is the same whether somebody has that address or not.
pub async fn ask_link(cx: Cx, form: FormData) -> Result<Response> {
    match ask(&cx, &form, Purpose::SignIn).await {
        Ok(email) => cx.page(&SentPage { shell: cx.shell(""), text: "accounts-sent-link", email }),
        Err(Error::Invalid(problems)) => again(&cx, 422, form, problems),
        Err(Error::TooMany(seconds)) => again(&cx, 429, form, Problems::of("", wait(seconds))),
        Err(other) => Err(other),
    }
}

/// Counts the wish for a letter, and writes it if somebody has the address. Gives the address back.
pub(super) async fn ask(cx: &Cx, form: &FormData, purpose: Purpose) -> Result<String> {
    let mut problems = Problems::none();
    let email = model::email("email", form.text("email"), &mut problems);
    problems.check()?;
    if !mails(cx) {
        return Err(Error::field("", Msg::new("accounts-no-mail")));
    }
    let (to, visitor, secret, letters) = (email.clone(), cx.address, Secret::new(&cx.app), Letters::of(&cx.app));
    let verdict = system(&cx.app, move |tx| {
        let verdict = attempts::count(tx, Kind::Mail, &[Whose::Account(to.clone()), Whose::Visitor(visitor)])?;
        if verdict.check().is_ok() {
            account::ask_link(tx, &to, purpose, &secret, &letters)?;
        }
        Ok(verdict)
    })
    .await?;
    verdict.check().map(|()| email)
}

fn page(cx: &Cx, f: FormState, next: String) -> SignInPage {
    SignInPage { shell: cx.shell(""), f, next, mail: mails(cx) }
}

fn again(cx: &Cx, status: u16, form: FormData, problems: Problems) -> Result<Response> {
    let next = form.text("next").to_owned();
    let first = problems.all().next().cloned();
    let f = match first {
        Some(p) if p.field.is_empty() => back(form, "", p.message),
        _ => with_problems(form, problems),
    };
    cx.page_with(status, &page(cx, f, next))
}
