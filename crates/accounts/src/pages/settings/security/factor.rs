//! Setting up and dropping the second factor.

use askama::Template;
use kernel::{
    Error, Msg, Result,
    web::{Cx, FormData, FormState, Page, Response, Shell},
};

use super::{HERE, here, page_with};
use crate::{
    actions::second_factor,
    attempts::Verdict,
    letters::Letters,
    pages::{back, door::renewed, look, settings, system, wait},
    second_factor::{Key, Qr},
    secret::Secret,
    store,
    vault::Vault,
};

const SETUP: &str = "/settings/security/app";

#[derive(Template)]
#[template(path = "app.html")]
pub(in crate::pages) struct AppPage {
    pub shell: Shell,
    pub qr: Qr,
    pub key: String,
    pub f: FormState,
}
impl Page for AppPage {}

#[derive(Template)]
#[template(path = "codes.html")]
pub(in crate::pages) struct CodesPage {
    pub shell: Shell,
    pub codes: Vec<String>,
}
impl Page for CodesPage {}

/// Offers a new key.
pub async fn begin(cx: Cx) -> Result<Response> {
    let (person, key) = (cx.visitor()?.person, Key::new(&Secret::new(&cx.app)));
    let sealed = Vault::of(&cx.app).seal(person, &key, &Secret::new(&cx.app));
    system(&cx.app, move |tx| second_factor::begin(tx, person, &sealed)).await?;
    cx.see(SETUP)
}

/// Shows the offered key as a square and in letters.
pub async fn setup(cx: Cx) -> Result<Response> {
    setup_with(&cx, 200, FormState::default()).await
}

async fn setup_with(cx: &Cx, status: u16, f: FormState) -> Result<Response> {
    let (person, vault) = (cx.visitor()?.person, Vault::of(&cx.app));
    let (email, key) =
        look(&cx.app, move |tx| Ok((store::people::account(tx, person)?.email, second_factor::pending(tx, person, &vault)?))).await?;
    let Some(key) = key else { return cx.see(HERE) };
    let shell = settings::shell(cx, "accounts-app-title");
    cx.page_with(status, &AppPage { shell, qr: Qr::of(&key.address(&email)?)?, key: key.spelled(), f })
}

/// Confirms the offered key and shows the recovery codes, once.
pub async fn confirm(cx: Cx, form: FormData) -> Result<Response> {
    let (this, seed, typed) = (here(&cx)?, Secret::new(&cx.app), form.text("code").to_owned());
    let (fresh, vault) = (this.secret.clone(), Vault::of(&cx.app));
    match system(&cx.app, move |tx| second_factor::confirm(tx, &this, &typed, &seed, &vault)).await {
        Ok(Some(codes)) => Ok(renewed(&cx, codes_page(&cx, codes)?, &fresh)),
        Ok(None) => setup_with(&cx, 422, back(form, "code", Msg::new("accounts-wrong-code"))).await,
        Err(Error::NotFound) => cx.see(HERE),
        Err(other) => Err(other),
    }
}

/// New recovery codes, for a right code.
pub async fn new_codes(cx: Cx, form: FormData) -> Result<Response> {
    let (person, seed, typed) = (cx.visitor()?.person, Secret::new(&cx.app), form.text("code").to_owned());
    let vault = Vault::of(&cx.app);
    let (verdict, codes) = system(&cx.app, move |tx| {
        let (verdict, right) = second_factor::shown(tx, person, &typed, &vault)?;
        let codes = if right { Some(second_factor::renew_codes(tx, person, &seed)?) } else { None };
        Ok((verdict, codes))
    })
    .await?;
    match codes {
        Some(codes) => codes_page(&cx, codes),
        None => refused(&cx, form, verdict).await,
    }
}

/// Drops the second factor, for a right code.
pub async fn turn_off(cx: Cx, form: FormData) -> Result<Response> {
    let (this, letters, typed) = (here(&cx)?, Letters::of(&cx.app), form.text("code").to_owned());
    let (fresh, vault) = (this.secret.clone(), Vault::of(&cx.app));
    let (verdict, right) = system(&cx.app, move |tx| {
        let (verdict, right) = second_factor::shown(tx, this.person, &typed, &vault)?;
        if right {
            second_factor::turn_off(tx, &this, &letters)?;
        }
        Ok((verdict, right))
    })
    .await?;
    if !right {
        return refused(&cx, form, verdict).await;
    }
    Ok(renewed(&cx, cx.see_toast(HERE, Msg::new("accounts-factor-dropped"))?, &fresh))
}

async fn refused(cx: &Cx, form: FormData, verdict: Verdict) -> Result<Response> {
    match verdict {
        Verdict::Wait(seconds) => page_with(cx, 429, back(form, "code", wait(seconds))).await,
        Verdict::Go => page_with(cx, 422, back(form, "code", Msg::new("accounts-wrong-code"))).await,
    }
}

fn codes_page(cx: &Cx, codes: Vec<String>) -> Result<Response> {
    cx.page(&CodesPage { shell: settings::shell(cx, "accounts-codes-title"), codes })
}
