//! What becomes of a step: done, put off, handed over, dismissed, taken up again, and back. One action, three endings: without a
//! script the page that one came from, with a script the queue anew, and by the API what `steps` answers.

use askama::Template;
use jiff::{ToSpan, civil::Date};
use kernel::{
    Error, Msg, Problems, Tx,
    ids::{MemberId, UndoId},
    text,
    web::{At, Cx, FormData, FormState, Page, Result, Shell, Toast},
};
use partnerships::store::people::{self, Colleague};
use serde::Deserialize;
use steps::{
    actions,
    model::{Change, StepId},
    store::lists::{self, Shown},
};

use super::{
    PATH,
    act::Act,
    asked::Asked,
    page::{self, After},
    task::{Reader, Task},
};

/// Where the visitor came from, as an address says it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Whence {
    back: String,
}

impl Whence {
    pub fn of(cx: &Cx) -> String {
        home(&cx.query::<Self>().unwrap_or_default().back)
    }
}

/// A path of ours, or Today.
fn home(back: &str) -> String {
    let ours = back.starts_with('/') && !back.starts_with("//");
    if ours { back.to_owned() } else { PATH.to_owned() }
}

/// An address as a value of another one.
pub fn escaped(path: &str) -> String {
    path.replace('%', "%25").replace('&', "%26").replace('?', "%3F").replace('=', "%3D").replace('#', "%23")
}

/// The form of one act, as a dialog over the queue or as a page.
#[derive(Template)]
#[template(path = "today_act.html", blocks = ["dialog"])]
pub struct ActPage {
    pub shell: Shell,
    pub act: Act,
    pub task: Task,
    pub f: FormState,
    pub back: String,
    pub colleagues: Vec<Colleague>,
    /// The creator's next good day, in words.
    pub good: String,
    /// Shown over the queue, which is then made anew.
    pub is_part: bool,
}
impl Page for ActPage {
    fn fragment(&self, _: &str) -> Option<askama::Result<String>> {
        Some(self.as_dialog().render())
    }
}

impl ActPage {
    fn is_to(&self, colleague: &Colleague) -> bool {
        self.f.is("to", &colleague.id.to_string())
    }
}

/// Everything else that can be done with a step, as a menu.
#[derive(Template)]
#[template(path = "today_menu.html", blocks = ["menu"])]
pub struct MenuPage {
    pub shell: Shell,
    pub task: Task,
    pub back: String,
}
impl Page for MenuPage {
    fn fragment(&self, _: &str) -> Option<askama::Result<String>> {
        Some(self.as_menu().render())
    }
}

impl MenuPage {
    fn escaped(&self) -> String {
        escaped(&self.back)
    }
}

/// A step in words, outside the queue.
pub fn task(cx: &Cx, step: &Shown, today: Date) -> Task {
    Reader { l: &cx.l, now: cx.now, today, zone: &cx.zone, off: &[], is_team: true }.task(step)
}

fn shell(cx: &Cx, words: &str) -> Shell {
    cx.shell("today").crumb(cx.l.t("nav-today"), Some(PATH.to_owned())).crumb(words, None)
}

pub async fn more(cx: Cx, At(id): At<StepId>) -> Result {
    let (step, today) = cx.read(move |tx| Ok((lists::find(tx, id)?, steps::load::today(tx)?))).await?;
    cx.page(&MenuPage { shell: shell(&cx, cx.l.t("common-more")), task: task(&cx, &step, today), back: Whence::of(&cx) })
}

struct Opened {
    step: Shown,
    today: Date,
    good: Date,
    colleagues: Vec<Colleague>,
}

async fn opened(cx: &Cx, id: StepId) -> kernel::Result<Opened> {
    let readers = cx.today;
    cx.read(move |tx| {
        let (step, today) = (lists::find(tx, id)?, steps::load::today(tx)?);
        let tomorrow = day_after(today, readers);
        let facts = steps::load::load(tx, &[step.partnership])?;
        let good = facts.rows.first().map_or(tomorrow, |row| row.facts.creator.good_day(tomorrow));
        Ok(Opened { good, today, colleagues: people::colleagues(tx)?, step })
    })
    .await
}

fn form_page(cx: &Cx, act: Act, opened: Opened, back: String, f: FormState) -> ActPage {
    ActPage {
        shell: shell(cx, cx.l.t(act.key())),
        task: task(cx, &opened.step, opened.today),
        good: cx.l.weekday_date(opened.good),
        colleagues: opened.colleagues.into_iter().filter(|c| Some(c.id) != opened.step.member).collect(),
        is_part: cx.fragment.is_some() && Asked::of_back(&back).is_some(),
        act,
        f,
        back,
    }
}

pub async fn ask(cx: Cx, At((id, act)): At<(StepId, String)>) -> Result {
    let act = Act::parse(&act).ok_or(Error::NotFound)?;
    let opened = opened(&cx, id).await?;
    let f = FormState::of([("version", opened.step.version.to_string())]);
    cx.page(&form_page(&cx, act, opened, Whence::of(&cx), f))
}

pub async fn make(cx: Cx, At((id, act)): At<(StepId, String)>, form: FormData) -> Result {
    let act = Act::parse(&act).ok_or(Error::NotFound)?;
    let back = home(form.text("back"));
    match put(&cx, id, act, &form).await {
        Ok(undo) => finish(&cx, &back, kernel::ids::parse(form.text("next")), Msg::new(act.said()), Some(undo)).await,
        Err(Error::Invalid(problems)) => {
            let opened = opened(&cx, id).await?;
            cx.page_with(422, &form_page(&cx, act, opened, back, form.state(problems)))
        }
        Err(Error::Stale) => refused(&cx, &back, Msg::new("desk-error-stale")),
        Err(Error::Conflict(message)) => refused(&cx, &back, message),
        Err(error) => Err(error),
    }
}

async fn put(cx: &Cx, id: StepId, act: Act, form: &FormData) -> kernel::Result<UndoId> {
    let version = form.version()?;
    let (when, form, readers) = (form.text("when").to_owned(), form.clone(), cx.today);
    cx.write(move |tx| {
        let change = change(tx, act, &when, &form, readers)?;
        actions::apply_for_now(tx, id, &change, version)
    })
    .await
}

/// What a form asks for.
pub fn change(tx: &mut Tx<'_>, act: Act, when: &str, form: &FormData, readers: Date) -> kernel::Result<Change> {
    let mut problems = Problems::none();
    let change = match act {
        Act::Done => Change::Done { what: form.opt("what") },
        Act::Snooze => Change::Snooze { until: until(tx, when, form, readers, &mut problems)? },
        Act::HandOver => match kernel::ids::parse::<MemberId>(form.text("to")) {
            Some(to) => Change::HandOver { to },
            None => return Err(Error::field("to", Msg::new("steps-error-member"))),
        },
        Act::Dismiss => Change::Dismiss { reason: form.text("reason").to_owned() },
        Act::Unsnooze => Change::Unsnooze,
        Act::Reopen => Change::Reopen,
    };
    problems.check()?;
    Ok(change)
}

/// Tomorrow as whoever asks means it, and not before the workspace's own: a step cannot rest until a day that has begun.
fn day_after(workspaces: Date, readers: Date) -> Date {
    let today = workspaces.max(readers);
    today.checked_add(1.day()).unwrap_or(today)
}

/// Until when: tomorrow, the next good day (none), or a day that was typed.
fn until(tx: &mut Tx<'_>, when: &str, form: &FormData, readers: Date, problems: &mut Problems) -> kernel::Result<Option<Date>> {
    match when {
        "tomorrow" => Ok(Some(day_after(steps::load::today(tx)?, readers))),
        "good" => Ok(None),
        _ => {
            let day = text::date("until", form.text("until"), problems);
            if day.is_none() && problems.is_empty() {
                problems.add("until", Msg::new("error-required"));
            }
            Ok(day)
        }
    }
}

/// Takes back what was done, to one step or to many.
pub async fn undo(cx: Cx, At(id): At<UndoId>) -> Result {
    let back = Whence::of(&cx);
    match cx.write(move |tx| actions::undo(tx, id)).await {
        Ok(_) => finish(&cx, &back, None, Msg::new("common-undone"), None).await,
        Err(Error::Conflict(message)) => refused(&cx, &back, message),
        Err(error) => Err(error),
    }
}

/// The ending of an action: the queue anew where a script asked for it, else the page that one came from.
pub async fn finish(cx: &Cx, back: &str, focus: Option<StepId>, said: Msg, undo: Option<UndoId>) -> Result {
    let toast = Toast::saying(&cx.l, &said);
    let toast = match undo {
        Some(id) => toast.undo(format!("/steps/undo/{id}?back={}", escaped(back))),
        None => toast,
    };
    let asked = Asked::of_back(back).filter(|_| cx.fragment.as_deref() == Some("queue"));
    let Some(asked) = asked else { return cx.see_with(back, toast) };
    let (read, asked) = page::load(cx, asked, None).await?;
    let queue = page::page(cx, asked, read, focus).fragment("queue").unwrap_or_else(|| Ok(String::new()));
    let queue = queue.map_err(|e| Error::internal(e.to_string()))?;
    cx.page(&After { queue, shell: page::shell(cx), toast })
}

/// What cannot be done is said where one was.
pub fn refused(cx: &Cx, back: &str, message: Msg) -> Result {
    cx.see_with(back, Toast { bad: true, ..Toast::saying(&cx.l, &message) })
}
