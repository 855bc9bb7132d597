//! The door: every page that somebody sees who is not signed in.
//!
//! What must always hold: an answer tells nobody whether an address has an account; a link that is opened by a mail program's
//! look-ahead (GET) is not used up by it; the session's secret travels in a cookie that scripts cannot read.

mod address;
mod code;
mod invitation;
mod link;
mod reset;
pub(super) mod samples;
mod sign_in;
mod welcome;

pub use self::{
    address::{open_address_link, show_address_link},
    code::{code, show_code},
    invitation::{accept, invitation},
    link::{open_demo, open_link, show_link},
    reset::{forgot, reset, show_forgot, show_reset},
    sign_in::{ask_link, show_sign_in, sign_in},
    welcome::{set_up, welcome},
};

use askama::Template;
use http::{HeaderValue, header::SET_COOKIE};
use kernel::{
    Lang, Msg, Result,
    web::{Cx, FormData, Page, Response, Shell, session_cookie},
};

use super::system;
use crate::{
    actions::{account, enter::Entry},
    gate,
    model::{Density, Device, Preferences, Theme},
    secret::Secret,
    store::sessions::HALF,
};

#[derive(Template)]
#[template(path = "gone.html")]
struct GonePage {
    shell: Shell,
    text: &'static str,
}
impl Page for GonePage {}

/// A link that is used, too old, or never was one: the three are not told apart.
fn gone(cx: &Cx) -> Result<Response> {
    cx.page_with(410, &GonePage { shell: cx.shell(""), text: "accounts-gone-lede" })
}

/// Where somebody goes after coming in: a path of ours that was asked for before, or the start.
fn wanted(next: &str) -> String {
    if kernel::web::is_own(next) && !next.starts_with("/sign-") { next.to_owned() } else { "/".to_owned() }
}

/// The answer to an attempt to come in that was not refused: the session's cookie, or that of half a session.
fn entered(cx: &Cx, entry: Entry, secret: &Secret, next: &str) -> Result<Response> {
    match entry {
        Entry::In => {
            let mut response = cx.see(&wanted(next))?;
            put(cx, &mut response, session(cx), secret.text(), gate::ABSOLUTE.as_secs());
            put(cx, &mut response, half(cx), "", 0);
            Ok(response)
        }
        Entry::CodeWanted => {
            let mut response = cx.see(&format!("/sign-in/code?{}", next_query(next)))?;
            put(cx, &mut response, half(cx), secret.text(), HALF.as_secs());
            Ok(response)
        }
        Entry::Nowhere => cx.page_with(403, &GonePage { shell: cx.shell(""), text: "accounts-nowhere" }),
        Entry::Gone | Entry::WrongCode => gone(cx),
    }
}

/// Puts a new secret of the session that goes on into an answer.
pub(super) fn renewed(cx: &Cx, mut response: Response, secret: &Secret) -> Response {
    put(cx, &mut response, session(cx), secret.text(), gate::ABSOLUTE.as_secs());
    response
}

/// Takes the session's cookie away.
pub(super) fn signed_out(cx: &Cx, mut response: Response) -> Response {
    put(cx, &mut response, session(cx), "", 0);
    put(cx, &mut response, half(cx), "", 0);
    response
}

fn next_query(next: &str) -> String {
    serde_html_form::to_string([("next", wanted(next))]).unwrap_or_default()
}

fn session(cx: &Cx) -> &'static str {
    session_cookie(cx.app.config().secure())
}

/// The cookie of a session that waits for its second factor.
fn half(cx: &Cx) -> &'static str {
    if cx.app.config().secure() { "__Host-perennial-half" } else { "perennial-half" }
}

fn put(cx: &Cx, response: &mut Response, name: &str, value: &str, seconds: i64) {
    let secure = if cx.app.config().secure() { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(line) = HeaderValue::from_str(&line) {
        response.headers_mut().append(SET_COOKIE, line);
    }
}

fn device(cx: &Cx) -> Device {
    Device::new(cx.address, cx.header("user-agent").unwrap_or(""))
}

/// Whether letters leave this server.
pub(super) fn mails(cx: &Cx) -> bool {
    cx.app.config().mail != "none"
}

/// Signs out on this device.
pub async fn sign_out(cx: Cx) -> Result<Response> {
    if let Some((person, session)) = cx.visitor.as_ref().and_then(|v| Some((v.person, v.session?))) {
        system(&cx.app, move |tx| account::sign_out(tx, person, session)).await?;
    }
    let response = cx.see_toast("/sign-in", Msg::new("accounts-signed-out"))?;
    Ok(signed_out(&cx, response))
}

/// How long a preference of somebody who is not signed in is remembered.
const YEAR: i64 = 365 * 86_400;

/// Changes the language, the scheme or the density from any page, signed in or not.
pub async fn preferences(cx: Cx, form: FormData) -> Result<Response> {
    let chosen = Preferences {
        language: Lang::parse(form.text("language")),
        theme: Theme::parse(form.text("theme")),
        density: Density::parse(form.text("density")),
    };
    if let Some(person) = cx.visitor.as_ref().map(|v| v.person) {
        system(&cx.app, move |tx| account::prefer(tx, person, chosen)).await?;
    }
    let mut response = cx.see(form.text("back"))?;
    // The door speaks the language chosen last, also after signing out.
    if let Some(language) = chosen.language {
        put(&cx, &mut response, "lang", language.code(), YEAR);
    }
    if let Some(theme) = chosen.theme {
        put(&cx, &mut response, "theme", theme.code(), YEAR);
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_paths_of_ours_are_followed() {
        for (next, to) in [
            ("/creators/1?x=y", "/creators/1?x=y"),
            ("", "/"),
            ("//evil.com", "/"),
            ("/\\evil.com", "/"),
            ("/\t/evil.com", "/"),
            ("https://evil.com", "/"),
            ("https:evil", "/"),
            ("/a\r\nset-cookie: x=y", "/"),
            ("/sign-out", "/"),
            ("javascript:alert(1)", "/"),
        ] {
            assert_eq!(super::wanted(next), to, "{next}");
        }
    }
}
