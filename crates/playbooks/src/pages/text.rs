//! A playbook as text: pasted or sent as a file, looked at whole, told line by line what is wrong with it.

use askama::Template;
use axum::extract::multipart::{Multipart, MultipartRejection};
use engine::playbook::{Playbook, Problem};
use i18n::L;
use kernel::{
    Error, Msg,
    ids::PlaybookId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use super::preview;
use crate::{
    actions,
    preview::Foresee,
    store::{
        books::{self, Book},
        versions,
    },
    words,
};

#[derive(Template)]
#[template(path = "playbook_text.html")]
pub struct TextPage {
    shell: Shell,
    title: String,
    /// Where the form goes.
    action: String,
    /// Where it came from.
    cancel: String,
    /// The playbook that the text is for; a new one has none.
    fresh: bool,
    f: FormState,
    wrong: Vec<String>,
}
impl Page for TextPage {}

pub(super) fn page(shell: Shell, book: Option<&Book>, f: FormState, wrong: Vec<String>) -> TextPage {
    let title = shell.l.t("playbooks-toml-in").to_owned();
    let (shell, action, cancel) = match book {
        Some(book) => {
            let path = kernel::paths::playbook(book.id);
            (super::within(shell, book), format!("{path}/text"), path)
        }
        None => (super::among(shell), "/playbooks/new/text".to_owned(), "/playbooks/new".to_owned()),
    };
    TextPage { shell: shell.crumb(&title, None), title, action, cancel, fresh: book.is_none(), f, wrong }
}

/// Every problem in words, in the order of the lines.
pub(super) fn listed(l: &L, problems: &[Problem]) -> Vec<String> {
    let mut problems: Vec<&Problem> = problems.iter().collect();
    problems.sort_by_key(|p| p.place);
    problems.into_iter().map(|p| words::problem(l, p)).collect()
}

pub async fn new(cx: Cx) -> Result {
    cx.page(&page(cx.shell("playbooks"), None, FormState::default(), Vec::new()))
}

pub async fn edit(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let (book, version) = cx
        .read(move |tx| {
            let book = books::find(tx, id)?;
            let version = versions::find(tx, id, book.current)?;
            Ok((book, version))
        })
        .await?;
    let f = FormState::of([("version", book.version.to_string()), ("toml", version.toml)]);
    cx.page(&page(cx.shell("playbooks"), Some(&book), f, Vec::new()))
}

/// The form again, with what is wrong.
pub(super) async fn again(cx: &Cx, id: Option<PlaybookId>, status: u16, form: FormData, wrong: Vec<String>) -> Result {
    let book = match id {
        Some(id) => Some(cx.read(move |tx| books::find(tx, id)).await?),
        None => None,
    };
    let f = form.state(kernel::Problems::none());
    cx.page_with(status, &page(cx.shell("playbooks"), book.as_ref(), f, wrong))
}

type Parts = std::result::Result<Multipart, MultipartRejection>;

/// Adds the playbook that the text describes.
pub async fn create(cx: Cx, parts: Parts) -> Result {
    let (form, playbook) = match arrive(&cx, parts).await? {
        Ok(arrived) => arrived,
        Err((form, wrong)) => return again(&cx, None, 422, form, wrong).await,
    };
    let note = form.text("note").to_owned();
    match cx.write(move |tx| actions::create(tx, &playbook, None, &note)).await {
        Ok(id) => cx.see_toast(&kernel::paths::playbook(id), Msg::new("playbooks-created-toast")),
        Err(Error::Invalid(problems)) => {
            let wrong = preview::said(&cx.l, &problems);
            again(&cx, None, 422, form, wrong).await
        }
        Err(other) => Err(other),
    }
}

/// Shows what the text would change; nothing is saved before that was seen.
pub async fn save(cx: Cx, At(id): At<PlaybookId>, parts: Parts, foresee: Option<Foresee>) -> Result {
    let (form, playbook) = match arrive(&cx, parts).await? {
        Ok(arrived) => arrived,
        Err((form, wrong)) => return again(&cx, Some(id), 422, form, wrong).await,
    };
    let version = form.version()?;
    preview::show(&cx, id, playbook, form.text("note"), version, foresee).await
}

/// A text that reads as a playbook; or the form with what is wrong.
type Arrived = std::result::Result<(FormData, Playbook), (FormData, Vec<String>)>;

async fn arrive(cx: &Cx, parts: Parts) -> kernel::Result<Arrived> {
    let mut parts = parts.map_err(|_| Error::Bad(415, Msg::new("error-media-type")))?;
    let torn = |_| Error::Bad(400, Msg::new("error-bad-request"));
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut file = None;
    while let Some(part) = parts.next_field().await.map_err(torn)? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(torn)?;
        if name == "file" {
            file = (!bytes.is_empty()).then(|| bytes.to_vec());
        } else {
            pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    if let Some(bytes) = file {
        let Ok(text) = String::from_utf8(bytes) else {
            return Ok(Err((FormData::from_pairs(pairs), vec![cx.l.t("playbooks-error-not-text").to_owned()])));
        };
        pairs.retain(|(name, _)| name != "toml");
        // Some editors begin a file with a mark of its encoding.
        pairs.push(("toml".to_owned(), text.trim_start_matches('\u{feff}').to_owned()));
    }
    let form = FormData::from_pairs(pairs);
    Ok(match Playbook::from_toml(form.text("toml")) {
        Ok(playbook) => Ok((form, playbook)),
        Err(problems) => Err((form, listed(&cx.l, &problems))),
    })
}
