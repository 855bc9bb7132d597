//! Asking to move the account to another e-mail address.

use askama::Template;
use kernel::{
    Error, Msg, Problems, Result,
    web::{Cx, FormData, FormState, Page, Response, Shell},
};

use super::prove;
use crate::{
    actions::address,
    attempts::{self, Kind, Whose},
    letters::Letters,
    model,
    pages::{back, door::mails, look, settings, system, wait, with_problems},
    secret::Secret,
    store,
};

#[derive(Template)]
#[template(path = "address.html")]
pub(in crate::pages) struct AddressPage {
    pub shell: Shell,
    /// The address that the account has.
    pub now: String,
    pub has_password: bool,
    /// Whether letters leave this server: without them nobody can prove an address.
    pub mail: bool,
    /// The address to which a link is on its way.
    pub sent: Option<String>,
    pub f: FormState,
}
impl Page for AddressPage {}

pub async fn show_address(cx: Cx) -> Result<Response> {
    page_with(&cx, 200, None, FormState::default()).await
}

/// Sends a link to the new address and a word to the old one. The answer is the same whether somebody has the new address or not.
pub async fn ask_address(cx: Cx, form: FormData) -> Result<Response> {
    match asked(&cx, &form).await {
        Ok(email) => page_with(&cx, 200, Some(email), FormState::default()).await,
        Err(Error::Invalid(problems)) => page_with(&cx, 422, None, with_problems(form, problems)).await,
        Err(Error::TooMany(seconds)) => page_with(&cx, 429, None, back(form, "", wait(seconds))).await,
        Err(other) => Err(other),
    }
}

async fn asked(cx: &Cx, form: &FormData) -> Result<String> {
    let (person, visitor) = (cx.visitor()?.person, cx.address);
    if !mails(cx) {
        return Err(Error::field("", Msg::new("accounts-address-no-mail")));
    }
    let account = look(&cx.app, move |tx| store::people::account(tx, person)).await?;
    let mut problems = Problems::none();
    let email = model::email("email", form.text("email"), &mut problems);
    if email == account.email {
        problems.add("email", Msg::new("accounts-address-same"));
    }
    prove(cx, &account, form, &mut problems).await?;
    problems.check()?;
    let (to, checked, secret, letters) = (email.clone(), account.password_hash, Secret::new(&cx.app), Letters::of(&cx.app));
    let whose = [Whose::Account(account.email), Whose::Account(email.clone()), Whose::Visitor(visitor)];
    let verdict = system(&cx.app, move |tx| {
        let verdict = attempts::count(tx, Kind::Mail, &whose)?;
        if verdict.check().is_ok() {
            address::ask(tx, person, checked.as_deref(), &to, &secret, &letters)?;
        }
        Ok(verdict)
    })
    .await?;
    verdict.check().map(|()| email)
}

async fn page_with(cx: &Cx, status: u16, sent: Option<String>, f: FormState) -> Result<Response> {
    let person = cx.visitor()?.person;
    let account = look(&cx.app, move |tx| store::people::account(tx, person)).await?;
    let shell = settings::shell(cx, "accounts-address-title");
    let has_password = account.password_hash.is_some();
    cx.page_with(status, &AddressPage { shell, now: account.email, has_password, mail: mails(cx), sent, f })
}
