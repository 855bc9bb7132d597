//! What becomes of a promise: a page that asks how, or the same in a dialog over another page. From a list one click is enough.

use askama::Template;
use jiff::civil::Date;
use kernel::{
    Error, Msg, Problems,
    ids::PromiseId,
    text,
    web::{At, Cx, FormData, FormState, Page, Result, Shell, Toast},
};
use partnerships::store::today;
use serde::Deserialize;

use crate::{
    actions,
    model::{BreakPromise, KeepPromise, ReleasePromise, ReopenPromise},
    store::rows::{self, Promise},
};

/// What becomes of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Keep,
    Break,
    Release,
    Reopen,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::Keep, Self::Break, Self::Release, Self::Reopen];

    /// The last part of the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Break => "break",
            Self::Release => "release",
            Self::Reopen => "reopen",
        }
    }

    /// The Fluent key of what it does.
    pub fn key(self) -> &'static str {
        match self {
            Self::Keep => "promises-keep",
            Self::Break => "promises-break",
            Self::Release => "promises-release",
            Self::Reopen => "promises-reopen",
        }
    }

    /// What is said once it is done.
    fn done(self) -> &'static str {
        match self {
            Self::Keep => "promises-kept-toast",
            Self::Break => "promises-broken-toast",
            Self::Release => "promises-released-toast",
            Self::Reopen => "promises-reopened-toast",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

#[derive(Template)]
#[template(path = "promise_step.html")]
pub struct StepPage {
    shell: Shell,
    p: Promise,
    title: String,
    step: Step,
    f: FormState,
}

/// The same as a dialog.
#[derive(Template)]
#[template(path = "promise_step_dialog.html")]
struct StepDialog<'a> {
    shell: &'a Shell,
    p: &'a Promise,
    title: &'a str,
    step: Step,
    f: &'a FormState,
}

impl Page for StepPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "step").then(|| StepDialog { shell: &self.shell, p: &self.p, title: &self.title, step: self.step, f: &self.f }.render())
    }
}

pub(super) fn page(shell: Shell, p: Promise, step: Step, f: FormState) -> StepPage {
    let title = shell.l.t(step.key()).to_owned();
    let shell = super::among_promises(shell).crumb(&p.words, Some(kernel::paths::promise(p.id))).crumb(&title, None);
    StepPage { shell, p, title, step, f }
}

pub async fn ask(cx: Cx, At((id, step)): At<(PromiseId, String)>) -> Result {
    let step = Step::parse(&step).ok_or(Error::NotFound)?;
    let (p, today) = cx.read(move |tx| Ok((rows::find(tx, id)?, today(tx)?))).await?;
    let f = FormState::of([("version", p.version.to_string()), ("on", today.max(p.made_on).to_string())]);
    cx.page(&page(cx.shell("promises"), p, step, f))
}

pub async fn make(cx: Cx, At((id, step)): At<(PromiseId, String)>, form: FormData) -> Result {
    let step = Step::parse(&step).ok_or(Error::NotFound)?;
    match put(&cx, id, step, &form).await {
        Ok(version) => {
            let toast = Toast::saying(&cx.l, &Msg::new(step.done()));
            let toast = if step == Step::Reopen { toast } else { toast.undo(format!("/promises/{id}/reopen?version={version}")) };
            cx.see_with(&super::back(&form, kernel::paths::promise(id)), toast)
        }
        Err(error) => {
            let (status, f) = super::again(form, error)?;
            let p = cx.read(move |tx| rows::find(tx, id)).await?;
            cx.page_with(status, &page(cx.shell("promises"), p, step, f))
        }
    }
}

/// The version of a form, or that of an undo, which has no fields and names it in its address.
fn version(cx: &Cx, form: &FormData) -> kernel::Result<i64> {
    #[derive(Deserialize)]
    struct Seen {
        version: Option<i64>,
    }
    match cx.query::<Seen>().ok().and_then(|seen| seen.version) {
        Some(seen) if !form.has("version") => Ok(seen),
        _ => form.version(),
    }
}

async fn put(cx: &Cx, id: PromiseId, step: Step, form: &FormData) -> kernel::Result<i64> {
    let version = version(cx, form)?;
    let mut problems = Problems::none();
    let on: Option<Date> = text::date("on", form.text("on"), &mut problems);
    problems.check()?;
    let (outcome, reason) = (form.text("outcome").to_owned(), form.text("reason").to_owned());
    cx.write(move |tx| match step {
        Step::Keep => actions::keep(tx, id, &KeepPromise { on, outcome: outcome.clone() }, version),
        Step::Break => actions::break_(tx, id, &BreakPromise { on, outcome: outcome.clone() }, version),
        Step::Release => actions::release(tx, id, &ReleasePromise { reason: reason.clone() }, version),
        Step::Reopen => actions::reopen(tx, id, &ReopenPromise { reason: reason.clone() }, version),
    })
    .await
}
