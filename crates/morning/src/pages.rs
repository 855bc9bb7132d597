//! The settings page of the letter.

use askama::Template;
use kernel::{
    Msg,
    web::{Cx, FormData, Page, Result, Shell},
};

use crate::{
    api::{decide, wanted},
    hour::BEGINS,
};

#[derive(Template)]
#[template(path = "letters.html")]
pub struct LettersPage {
    shell: Shell,
    wanted: bool,
    /// Where the product sends mail at all.
    mails: bool,
    /// `7:30 AM in Berlin`.
    when: String,
}
impl Page for LettersPage {}

pub async fn show(cx: Cx) -> Result {
    let wanted = cx.read(wanted).await?;
    let at = cx.today.to_datetime(BEGINS).to_zoned(cx.zone.clone());
    let when = at.map_or_else(|_| cx.l.time(BEGINS), |at| cx.l.time_in(&at));
    let mails = cx.app.config().mail != "none";
    cx.page(&page(cx.shell("settings"), wanted, mails, when))
}

pub async fn save(cx: Cx, form: FormData) -> Result {
    let wanted = form.on("wanted");
    cx.write(move |tx| decide(tx, wanted)).await?;
    cx.see_toast("/settings/letters", Msg::new(if wanted { "morning-started" } else { "morning-stopped" }))
}

fn page(shell: Shell, wanted: bool, mails: bool, when: String) -> LettersPage {
    let (settings, title) = (shell.l.t("nav-settings").to_owned(), shell.l.t("morning-letters").to_owned());
    LettersPage { shell: shell.crumb(settings, Some("/settings".to_owned())).crumb(title, None), wanted, mails, when }
}

/// The page with the letter, without it, and where no mail leaves.
pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    [("letters wanted", true, true), ("letters stopped", false, true), ("letters without mail", true, false)]
        .into_iter()
        .map(|(name, wanted, mails)| {
            let page = page(shell.clone(), wanted, mails, "7:30, Екатеринбург".into());
            (name, page.render().unwrap_or_else(|e| e.to_string()))
        })
        .collect()
}
