//! Password, second factor and devices of whoever is signed in.

mod address;
mod factor;

pub(in crate::pages) use address::AddressPage;
pub use address::{ask_address, show_address};
pub(in crate::pages) use factor::{AppPage, CodesPage};
pub use factor::{begin, confirm, new_codes, setup, turn_off};

use askama::Template;
use jiff::SignedDuration;
use kernel::{
    Error, Msg, Problems, Result,
    ids::{PersonId, SessionId},
    web::{At, Cx, FormData, FormState, Page, Response, Shell},
};

use crate::{
    actions::account::{self, Here},
    attempts::{self, Kind, Whose},
    letters::Letters,
    model::{Session, browser_and_system},
    pages::{
        Clockface, back,
        door::{renewed, signed_out},
        look, system, wait, with_problems,
    },
    password::{self, Password},
    secret::Secret,
    store::{self, people::Account},
};

const HERE: &str = "/settings/security";

#[derive(Template)]
#[template(path = "security.html")]
pub(in crate::pages) struct SecurityPage {
    pub shell: Shell,
    pub f: FormState,
    pub email: String,
    pub has_password: bool,
    /// With a second factor: how many recovery codes are left.
    pub factor: Option<i64>,
    pub devices: Vec<DeviceRow>,
}
impl Page for SecurityPage {}

pub(in crate::pages) struct DeviceRow {
    pub id: SessionId,
    pub name: String,
    pub details: String,
    pub this: bool,
}

pub async fn show(cx: Cx) -> Result<Response> {
    page_with(&cx, 200, FormState::default()).await
}

/// Changes the password. The old one is asked for, and a try at it counts like one at the door.
pub async fn set_password(cx: Cx, form: FormData) -> Result<Response> {
    let this = here(&cx)?;
    let mut problems = Problems::none();
    let new = Password::new("password", form.text("password"), &mut problems);
    let person = this.person;
    let account = look(&cx.app, move |tx| store::people::account(tx, person)).await?;
    if account.password_hash.is_some() {
        match old_password(&cx, &account, &form, &mut problems).await {
            Err(Error::TooMany(seconds)) => return page_with(&cx, 429, back(form, "", wait(seconds))).await,
            other => other?,
        }
    }
    if !problems.is_empty() {
        return page_with(&cx, 422, with_problems(form, problems)).await;
    }
    let stored = new.hashed(Secret::new(&cx.app)).await?;
    let (fresh, letters) = (this.secret.clone(), Letters::of(&cx.app));
    let email = account.email.clone();
    system(&cx.app, move |tx| {
        attempts::forget(tx, Kind::Password, &email)?;
        account::change_password(tx, &this, account.password_hash.as_deref(), &stored, &letters)
    })
    .await?;
    Ok(renewed(&cx, cx.see_toast(HERE, Msg::new("accounts-password-done"))?, &fresh))
}

/// Compares the password in the field `current`. A try at it counts like one at the door.
async fn old_password(cx: &Cx, account: &Account, form: &FormData, problems: &mut Problems) -> Result<()> {
    let whose = [Whose::Account(account.email.clone())];
    system(&cx.app, move |tx| attempts::count(tx, Kind::Password, &whose)).await?.check()?;
    if !password::matches(form.text("current"), account.password_hash.clone()).await? {
        problems.add("current", Msg::new("accounts-wrong-current"));
    }
    Ok(())
}

/// How lately somebody without a password must have come in, before they may change what opens the account.
const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// Whoever is signed in shows that it is them: by the password, or, where there is none, by having come in a moment ago.
async fn prove(cx: &Cx, account: &Account, form: &FormData, problems: &mut Problems) -> Result<()> {
    if account.password_hash.is_some() {
        return old_password(cx, account, form, problems).await;
    }
    let (person, this) = (account.person, cx.visitor()?.session);
    let sessions = look(&cx.app, move |tx| store::sessions::list(tx, person)).await?;
    let since = cx.app.clock().now() - FRESH;
    if !sessions.iter().any(|s| Some(s.id) == this && s.created_at > since) {
        problems.add("", Msg::new("accounts-address-come-in-again"));
    }
    Ok(())
}

/// Signs one device out.
pub async fn end_device(cx: Cx, At(id): At<SessionId>) -> Result<Response> {
    let person = cx.visitor()?.person;
    system(&cx.app, move |tx| account::end_session(tx, person, id)).await?;
    cx.see_toast(HERE, Msg::new("accounts-device-ended"))
}

/// Signs every device out, this one too.
pub async fn end_devices(cx: Cx) -> Result<Response> {
    let person = cx.visitor()?.person;
    system(&cx.app, move |tx| account::end_all_sessions(tx, person)).await?;
    Ok(signed_out(&cx, cx.see_toast("/sign-in", Msg::new("accounts-signed-out-everywhere"))?))
}

/// Whoever is signed in here, with a new secret for the session that goes on.
fn here(cx: &Cx) -> Result<Here> {
    let visitor = cx.visitor()?;
    Ok(Here { person: visitor.person, session: visitor.session.ok_or(Error::SignIn)?, secret: Secret::new(&cx.app) })
}

async fn page_with(cx: &Cx, status: u16, f: FormState) -> Result<Response> {
    let visitor = cx.visitor()?;
    let (person, this) = (visitor.person, visitor.session);
    let (account, left, sessions) = look(&cx.app, move |tx| state(tx, person)).await?;
    let clock = Clockface::of(cx);
    let devices = sessions.into_iter().map(|s| device_row(&clock, s, this)).collect();
    let page = SecurityPage {
        shell: super::shell(cx, "accounts-security"),
        f,
        email: account.email,
        has_password: account.password_hash.is_some(),
        factor: left,
        devices,
    };
    cx.page_with(status, &page)
}

type State = (Account, Option<i64>, Vec<Session>);

fn state(tx: &mut kernel::Tx<'_>, person: PersonId) -> Result<State> {
    let account = store::people::account(tx, person)?;
    let left = if account.second_factor { Some(store::people::codes_left(tx, person)?) } else { None };
    Ok((account, left, store::sessions::list(tx, person)?))
}

pub(in crate::pages) fn device_row(clock: &Clockface, s: Session, this: Option<SessionId>) -> DeviceRow {
    let l = &clock.l;
    let name = match browser_and_system(s.agent.as_deref().unwrap_or("")) {
        (Some(browser), Some(system)) => l.t2("accounts-device-name", "browser", browser, "system", system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => l.t("accounts-device-unknown").to_owned(),
    };
    let seen = l.t2("accounts-device-seen", "at", clock.show(s.seen_at), "since", clock.day(s.created_at));
    let parts = [Some(seen), s.address, s.workspace_name];
    DeviceRow { id: s.id, name, details: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "), this: Some(s.id) == this }
}
