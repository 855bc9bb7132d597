//! Many at once: the action, how far it is, taking it back, and moving a tile of the board.

use askama::Template;
use kernel::{
    Error, Msg, Result,
    ids::{CreatorId, PartnershipId, Uuid},
    web::{At, Cx, FormData, Page, Response, Shell, Toast},
};
use partnerships::model::Stage;

use crate::{
    actions::bulk::{self, Doing},
    listing::{self, Asked, Chosen},
    query::{DirectoryQuery, pairs},
    store::{
        Cache,
        bulk::{Run, State},
    },
};

#[derive(Template)]
#[template(path = "bulk.html", blocks = ["progress"])]
pub struct BulkPage {
    pub shell: Shell,
    pub run: Run,
}

impl Page for BulkPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "progress").then(|| self.as_progress().render())
    }
}

impl BulkPage {
    fn is_under_way(&self) -> bool {
        matches!(self.run.state, State::Running | State::Undoing)
    }

    fn words(&self) -> String {
        let l = &self.shell.l;
        let named = |key: &str, what: &str| l.t1(key, "what", what);
        match &self.run.action.0 {
            Doing::Tag { tag } => named("directory-bulk-do-tag", tag),
            Doing::Untag { tag } => named("directory-bulk-do-untag", tag),
            Doing::Stage { stage, .. } => named("directory-bulk-do-stage", l.t(stage.key())),
            Doing::Manager { .. } => l.t("directory-hand-over").to_owned(),
            Doing::Tier { .. } => l.t("term-tier").to_owned(),
            Doing::Archive => l.t("directory-bulk-do-archive").to_owned(),
            Doing::Restore => l.t("directory-bulk-do-restore").to_owned(),
        }
    }
}

/// Whom a form is about: those picked, or all that its query finds.
pub fn chosen(form: &FormData) -> Result<Chosen> {
    if form.on("all") {
        return DirectoryQuery::of_pairs(&pairs(form.text("query"))).map(Chosen::Matching);
    }
    let ids = form.all("id").iter().map(|id| id.parse::<CreatorId>().map_err(|_| Error::NotFound)).collect::<Result<_>>()?;
    Chosen::named(ids)
}

fn doing(form: &FormData) -> Result<Doing> {
    fn id<T: std::str::FromStr>(form: &FormData, name: &str) -> Result<Option<T>> {
        match form.text(name) {
            "-" | "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Error::field(name, Msg::new("error-not-choice"))),
        }
    }
    let tag = || form.text("tag").to_owned();
    Ok(match form.text("do") {
        "tag" => Doing::Tag { tag: tag() },
        "untag" => Doing::Untag { tag: tag() },
        "manager" => Doing::Manager { manager: id(form, "manager")? },
        "tier" => Doing::Tier { tier: id(form, "tier")? },
        "stage" => {
            let stage = Stage::parse(form.text("stage")).ok_or_else(|| Error::field("stage", Msg::new("error-not-choice")))?;
            Doing::Stage { stage, reason: form.opt("reason") }
        }
        "archive" => Doing::Archive,
        "restore" => Doing::Restore,
        _ => return Err(Error::field("do", Msg::new("error-not-choice"))),
    })
}

pub async fn start(cx: Cx, form: FormData, cache: Cache) -> Result<Response> {
    let (action, chosen, asking) = (doing(&form)?, chosen(&form)?, listing::asking(&cx));
    let run = cx
        .write(move |tx| {
            let ids = listing::creators(tx, &chosen, &asking, &cache)?;
            bulk::start(tx, &action, &ids)
        })
        .await?;
    said(&cx, &run, form.text("back"))
}

/// Back to the list with a sentence and the way to take it back, or to the page that shows how far it is.
fn said(cx: &Cx, run: &Run, back: &str) -> Result<Response> {
    let page = format!("/partners/bulk/{}", run.id);
    match run.state {
        State::Running | State::Undoing => cx.see(&page),
        State::Undone => cx.see_toast(local(back), Msg::new("directory-bulk-undone")),
        State::Done => {
            let toast = Toast::saying(&cx.l, &Msg::new("directory-bulk-done").with("n", run.changed));
            let toast = if run.changed > 0 { toast.undo(format!("{page}/undo")) } else { toast };
            cx.see_with(local(back), toast)
        }
    }
}

fn local(back: &str) -> &str {
    if back.starts_with("/partners") { back } else { kernel::paths::DIRECTORY }
}

pub async fn show(cx: Cx, At(id): At<Uuid>) -> Result<Response> {
    let run = cx.read(move |tx| crate::store::bulk::run(tx, id)).await?;
    let shell = cx
        .shell("partners")
        .crumb(cx.l.t("nav-partners"), Some(kernel::paths::DIRECTORY.to_owned()))
        .crumb(cx.l.t("directory-bulk-title"), None);
    cx.page(&BulkPage { shell, run })
}

pub async fn undo(cx: Cx, At(id): At<Uuid>) -> Result<Response> {
    let run = cx.write(move |tx| bulk::undo(tx, id)).await?;
    said(&cx, &run, "")
}

/// A tile was moved to another lane. Where that needs a reason, the partnership's own form asks for it.
pub async fn moved(cx: Cx, At(id): At<PartnershipId>, form: FormData) -> Result<Response> {
    let to = Stage::parse(form.text("to")).ok_or_else(|| Error::field("to", Msg::new("error-not-choice")))?;
    let outcome = cx
        .write(move |tx| {
            let version = partnerships::store::rows::find(tx, id)?.version;
            partnerships::actions::move_stage(tx, id, to, None, version)
        })
        .await;
    match outcome {
        Ok(_) => cx.see_toast(local(form.text("back")), Msg::new("common-saved")),
        Err(Error::Invalid(_) | Error::Conflict(_)) => cx.see(&format!("/partnerships/{id}/cell/stage")),
        Err(other) => Err(other),
    }
}

/// What the address of the list asks for, for those who need no rows.
pub fn asked(query: DirectoryQuery) -> Asked {
    Asked { said: Some(query), ..Asked::default() }
}
