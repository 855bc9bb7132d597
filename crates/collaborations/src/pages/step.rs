//! Work done or called off: a page that asks how, or the same in a dialog; and what takes either back.

use askama::Template;
use jiff::civil::Date;
use kernel::{
    Error, Msg, Problems,
    ids::CollaborationId,
    text,
    web::{At, Cx, FormData, FormState, Page, Result, Shell, Toast},
};
use partnerships::store::today;

use crate::{
    actions,
    model::{CancelCollaboration, DoneCollaboration},
    store::work::{self, Collaboration},
};

/// What becomes of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Done,
    Cancel,
    Reopen,
}

impl Step {
    /// The last part of the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Cancel => "cancel",
            Self::Reopen => "reopen",
        }
    }

    /// The Fluent key of what it does.
    pub fn key(self) -> &'static str {
        match self {
            Self::Done => "collaborations-done",
            Self::Cancel => "collaborations-cancel",
            Self::Reopen => "collaborations-reopen",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        [Self::Done, Self::Cancel].into_iter().find(|s| s.code() == code)
    }
}

#[derive(Template)]
#[template(path = "work_step.html")]
pub struct StepPage {
    shell: Shell,
    c: Collaboration,
    title: String,
    step: Step,
    f: FormState,
}

/// The same as a dialog.
#[derive(Template)]
#[template(path = "work_step_dialog.html")]
struct StepDialog<'a> {
    shell: &'a Shell,
    c: &'a Collaboration,
    title: &'a str,
    step: Step,
    f: &'a FormState,
}

impl Page for StepPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "step").then(|| StepDialog { shell: &self.shell, c: &self.c, title: &self.title, step: self.step, f: &self.f }.render())
    }
}

pub(super) fn page(shell: Shell, c: Collaboration, step: Step, f: FormState) -> StepPage {
    let title = shell.l.t(step.key()).to_owned();
    let name = super::in_script(&shell.l, &c.creator_name, c.creator_latin.as_deref()).to_owned();
    let shell =
        super::below(shell, c.partnership, &name).crumb(&c.work.title, Some(kernel::paths::collaboration(c.id))).crumb(&title, None);
    StepPage { shell, c, title, step, f }
}

pub async fn ask(cx: Cx, At((id, step)): At<(CollaborationId, String)>) -> Result {
    let step = Step::parse(&step).ok_or(Error::NotFound)?;
    let (c, today) = cx.read(move |tx| Ok((work::find(tx, id)?, today(tx)?))).await?;
    let on = c.work.happens_on.min(today);
    let f = FormState::of([
        ("version", c.version.to_string()),
        ("happens_on", on.to_string()),
        ("learned", c.work.learned.clone().unwrap_or_default()),
    ]);
    cx.page(&page(cx.shell("partners"), c, step, f))
}

pub async fn make(cx: Cx, At((id, step)): At<(CollaborationId, String)>, form: FormData) -> Result {
    let step = Step::parse(&step).ok_or(Error::NotFound)?;
    match put(&cx, id, step, &form).await {
        Ok(()) => cx.see_toast(&kernel::paths::collaboration(id), Msg::new("common-saved")),
        Err(error) => {
            let (status, f) = super::again(&cx.l, form, error)?;
            let c = cx.read(move |tx| work::find(tx, id)).await?;
            cx.page_with(status, &page(cx.shell("partners"), c, step, f))
        }
    }
}

async fn put(cx: &Cx, id: CollaborationId, step: Step, form: &FormData) -> kernel::Result<()> {
    let version = form.version()?;
    let mut problems = Problems::none();
    let number = |field: &str, problems: &mut Problems| text::number(field, form.text(field), problems);
    let (on, ended): (Option<Date>, Option<Date>) =
        (text::date("happens_on", form.text("happens_on"), &mut problems), text::date("ended_on", form.text("ended_on"), &mut problems));
    let how = DoneCollaboration {
        happens_on: on,
        ended_on: ended,
        learned: form.text("learned").to_owned(),
        usual_index: number("usual_index", &mut problems),
        usual_low: number("usual_low", &mut problems),
        usual_high: number("usual_high", &mut problems),
    };
    problems.check()?;
    let why = CancelCollaboration { reason: form.text("reason").to_owned() };
    cx.write(move |tx| match step {
        Step::Cancel => actions::cancel(tx, id, &why, version),
        _ => actions::done(tx, id, &how, version),
    })
    .await
    .map(drop)
}

pub async fn reopen(cx: Cx, At(id): At<CollaborationId>, form: FormData) -> Result {
    let version = form.version()?;
    cx.write(move |tx| actions::reopen(tx, id, version)).await?;
    cx.see_toast(&kernel::paths::collaboration(id), Msg::new("common-saved"))
}

pub async fn remove(cx: Cx, At(id): At<CollaborationId>) -> Result {
    let of = cx
        .write(move |tx| {
            let of = work::find(tx, id)?.partnership;
            actions::remove(tx, id)?;
            Ok(of)
        })
        .await?;
    let toast = Toast::saying(&cx.l, &Msg::new("collaborations-removed")).undo(format!("/collaborations/{id}/restore"));
    cx.see_with(&super::place(of), toast)
}

pub async fn restore(cx: Cx, At(id): At<CollaborationId>) -> Result {
    cx.write(move |tx| actions::restore(tx, id)).await?;
    cx.see_toast(&kernel::paths::collaboration(id), Msg::new("common-undone"))
}
