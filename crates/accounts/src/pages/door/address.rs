//! The link that moves an account to the address it was mailed to.

use askama::Template;
use kernel::{
    Msg, Result,
    web::{At, Cx, Page, Response, Shell, hash},
};

use super::{gone, renewed};
use crate::{
    actions::{account::Here, address},
    letters::Letters,
    pages::{look, system},
    secret::Secret,
    store,
};

#[derive(Template)]
#[template(path = "address_link.html")]
pub(in crate::pages) struct AddressLinkPage {
    pub shell: Shell,
    pub email: String,
}
impl Page for AddressLinkPage {}

/// Mail programs look at links before people do, so the link itself only shows a button.
pub async fn show_address_link(cx: Cx, At(token): At<String>) -> Result<Response> {
    match look(&cx.app, move |tx| store::entry::address(tx, &hash(&token))).await? {
        Some(email) => cx.page(&AddressLinkPage { shell: cx.shell(""), email }),
        None => gone(&cx),
    }
}

/// Moves the account. Somebody who is signed in here stays so; everywhere else one signs in again, with the new address.
pub async fn open_address_link(cx: Cx, At(token): At<String>) -> Result<Response> {
    let (secret, letters) = (Secret::new(&cx.app), Letters::of(&cx.app));
    let here = cx.visitor.as_ref().and_then(|v| Some(Here { person: v.person, session: v.session?, secret: secret.clone() }));
    let person = here.as_ref().map(|here| here.person);
    let moved = system(&cx.app, move |tx| address::set(tx, &hash(&token), here.as_ref(), &letters)).await?;
    let Some(moved) = moved else { return gone(&cx) };
    let done = Msg::new("accounts-address-done");
    if person == Some(moved) {
        return Ok(renewed(&cx, cx.see_toast("/settings/security", done)?, &secret));
    }
    cx.see_toast("/sign-in", done)
}
