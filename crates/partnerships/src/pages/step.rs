//! A move from stage to stage: a page with its reason, or the same in a dialog over the partnership's page.

use askama::Template;
use kernel::{
    Error, Msg, Problems,
    ids::PartnershipId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use crate::{
    actions,
    model::{EndReason, Stage},
    store::views::{self, Shown},
};

/// Which move.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Move,
    Pause,
    Resume,
    End,
    Reopen,
}

impl Step {
    pub(super) const ALL: [Self; 5] = [Self::Move, Self::Pause, Self::Resume, Self::End, Self::Reopen];

    /// The last part of the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::End => "end",
            Self::Reopen => "reopen",
        }
    }

    /// The Fluent key of what it does.
    pub fn key(self) -> &'static str {
        match self {
            Self::Move => "partnerships-move",
            Self::Pause => "partnerships-pause",
            Self::Resume => "partnerships-resume",
            Self::End => "partnerships-end",
            Self::Reopen => "partnerships-reopen",
        }
    }

    /// The Fluent key of what becomes of the reason.
    fn help(self) -> &'static str {
        match self {
            Self::Move => "partnerships-move-help",
            Self::End => "partnerships-end-help",
            _ => "partnerships-reason-help",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

#[derive(Template)]
#[template(path = "step.html")]
pub struct StepPage {
    shell: Shell,
    id: PartnershipId,
    title: String,
    lede: String,
    step: Step,
    f: FormState,
}

/// The same as a dialog.
#[derive(Template)]
#[template(path = "step_dialog.html")]
struct StepDialog<'a> {
    shell: &'a Shell,
    id: &'a PartnershipId,
    title: &'a str,
    step: Step,
    f: &'a FormState,
}

impl Page for StepPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "step").then(|| StepDialog { shell: &self.shell, id: &self.id, title: &self.title, step: self.step, f: &self.f }.render())
    }
}

pub(super) fn page(shell: Shell, p: &Shown, step: Step, f: FormState) -> StepPage {
    let title = shell.l.t(step.key()).to_owned();
    let lede = shell.l.t2("partnerships-with", "creator", &p.creator_name, "brand", &p.brand_name);
    let shell = super::among_partners(shell).crumb(&p.creator_name, Some(kernel::paths::partnership(p.id))).crumb(&title, None);
    StepPage { shell, id: p.id, title, lede, step, f }
}

pub async fn ask(cx: Cx, At((id, step)): At<(PartnershipId, String)>) -> Result {
    let step = Step::parse(&step).ok_or(Error::NotFound)?;
    let p = cx.read(move |tx| views::find(tx, id)).await?;
    let f = FormState::of([("version", p.version.to_string()), ("stage", next(&p).code().to_owned())]);
    cx.page(&page(cx.shell("partners"), &p, step, f))
}

/// The stage that usually follows.
fn next(p: &Shown) -> Stage {
    let now = p.state.growing();
    Stage::GROWING.into_iter().find(|s| *s > now).unwrap_or(now)
}

pub async fn make(cx: Cx, At((id, step)): At<(PartnershipId, String)>, form: FormData) -> Result {
    let step = Step::parse(&step).ok_or(Error::NotFound)?;
    let (status, problems) = match put(&cx, id, step, &form).await {
        Ok(()) => return cx.see(&kernel::paths::partnership(id)),
        Err(Error::Invalid(problems)) => (422, problems),
        Err(Error::Conflict(message)) => (409, Problems::of("", message)),
        Err(Error::Stale) => (412, Problems::of("", Msg::new("error-stale"))),
        Err(other) => return Err(other),
    };
    let p = cx.read(move |tx| views::find(tx, id)).await?;
    cx.page_with(status, &page(cx.shell("partners"), &p, step, form.state(problems)))
}

async fn put(cx: &Cx, id: PartnershipId, step: Step, form: &FormData) -> kernel::Result<()> {
    let (version, why) = (form.version()?, form.opt("reason"));
    let mut problems = Problems::none();
    let stage = Stage::read("stage", form.text("stage"), &mut problems);
    let kind = EndReason::read("kind", form.text("kind"), &mut problems).unwrap_or(EndReason::Unknown);
    if step == Step::Move && stage.is_none() && problems.is_empty() {
        problems.add("stage", Msg::new("error-required"));
    }
    problems.check()?;
    cx.write(move |tx| {
        let why = why.as_deref();
        match step {
            Step::Move => actions::move_stage(tx, id, stage.unwrap_or(Stage::Prospect), why, version),
            Step::Pause => actions::pause(tx, id, why, version),
            Step::Resume => actions::resume(tx, id, why, version),
            Step::End => actions::end(tx, id, kind, why.unwrap_or(""), version),
            Step::Reopen => actions::reopen(tx, id, why, version),
        }
    })
    .await
    .map(drop)
}
