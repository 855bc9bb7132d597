//! The form of a playbook: by stage, every value with its unit and its reason in both languages.

use askama::Template;
use engine::{
    facts::{Autonomy, Stage},
    health::Pillar,
    playbook::{Measure, Op, Playbook, Setting, Unit},
};
use i18n::L;
use kernel::{
    Error, Msg, Problems,
    ids::PlaybookId,
    web::{At, Cx, FormData, FormState, Page, Result, Shell},
};

use super::{Options, fields, preview, sheet::GROUPS};
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
#[template(path = "playbook_form.html")]
pub struct FormPage {
    shell: Shell,
    book: Book,
    title: String,
    stages: Vec<StageForm>,
    weights: Vec<Line>,
    measures: Options,
    ops: Options,
    f: FormState,
    /// Every problem: the field, and the sentence that names its place.
    wrong: Vec<(String, String)>,
}
impl Page for FormPage {}

impl FormPage {
    fn health_is_wrong(&self) -> bool {
        self.f.problems().all().any(|p| p.field.starts_with("health."))
    }
}

struct StageForm {
    code: &'static str,
    rank: usize,
    name: String,
    open: bool,
    groups: Vec<(String, Vec<Line>)>,
    /// Rows by their field.
    perks: Vec<String>,
    gates: Vec<String>,
    /// The next stage; the last one leads nowhere.
    next: Option<String>,
}

/// A value with its reasons.
struct Line {
    field: String,
    name: String,
    help: String,
    unit: String,
    /// Of freedom: the levels to choose from.
    levels: Options,
}

fn line(l: &L, stage: Stage, setting: Setting) -> Line {
    let levels = match setting.unit() {
        Unit::Level => Autonomy::ALL.iter().map(|a| (a.code().to_owned(), words::autonomy(l, a.level()))).collect(),
        Unit::Times | Unit::Days | Unit::Hours | Unit::Percent => Options::new(),
    };
    let unit = words::unit(setting);
    Line {
        field: format!("{}.{}", stage.code(), setting.code()),
        name: words::setting(l, setting),
        help: words::setting_help(l, setting),
        unit: if unit.is_empty() { String::new() } else { l.t(unit).to_owned() },
        levels,
    }
}

fn stage_form(l: &L, f: &FormState, (rank, stage): (usize, Stage), opened: Option<&str>) -> StageForm {
    let code = stage.code();
    let row_fields = |kind: &str| {
        let count = fields::rows(|name| !f.values(name).is_empty(), stage, kind);
        (1..=count).map(|n| format!("{code}.{kind}.{n}")).collect()
    };
    let wrong = f.problems().all().any(|p| p.field.starts_with(code));
    StageForm {
        code,
        rank,
        name: words::stage(l, stage),
        open: wrong || opened == Some(code),
        groups: GROUPS.iter().map(|&(key, all)| (l.t(key).to_owned(), all.iter().map(|&s| line(l, stage, s)).collect())).collect(),
        perks: row_fields("perks"),
        gates: row_fields("gates"),
        next: stage.next().map(|next| words::stage(l, next)),
    }
}

fn weight(l: &L, pillar: Pillar) -> Line {
    Line {
        field: format!("health.{}", pillar.code()),
        name: words::pillar(l, pillar),
        help: String::new(),
        unit: String::new(),
        levels: Options::new(),
    }
}

/// `opened` is the stage that a button was pressed in.
pub(super) fn page(shell: Shell, book: Book, f: FormState, wrong: Vec<(String, String)>, opened: Option<&str>) -> FormPage {
    let title = shell.l.t1("playbooks-edit", "name", book.name(shell.lang()));
    let edit = shell.l.t("common-edit").to_owned();
    let shell = super::within(shell, &book).crumb(edit, None);
    let l = &shell.l;
    FormPage {
        stages: (1..).zip(Stage::GROWING).map(|stage| stage_form(l, &f, stage, opened)).collect(),
        weights: Pillar::ALL.iter().map(|&pillar| weight(l, pillar)).collect(),
        measures: Measure::ALL.iter().map(|&m| (m.code().to_owned(), words::measure(l, m))).collect(),
        ops: Op::ALL.iter().map(|&op| (op.code().to_owned(), l.t(words::op_key(op)).to_owned())).collect(),
        f,
        wrong,
        title,
        book,
        shell,
    }
}

/// The form as it shows a playbook.
pub(super) fn form_of(l: &L, playbook: &Playbook, note: &str, version: i64) -> FormState {
    let mut pairs = fields::shown(l, playbook);
    pairs.push(("note".to_owned(), note.to_owned()));
    pairs.push(("version".to_owned(), version.to_string()));
    FormState::of(pairs)
}

pub async fn edit(cx: Cx, At(id): At<PlaybookId>) -> Result {
    let (book, playbook) = cx.read(move |tx| Ok((books::find(tx, id)?, versions::in_force(tx, id)?))).await?;
    let f = form_of(&cx.l, &playbook, "", book.version);
    cx.page(&page(cx.shell("playbooks"), book, f, Vec::new(), Some(Stage::Foundation.code())))
}

pub async fn save(cx: Cx, At(id): At<PlaybookId>, form: FormData, foresee: Option<Foresee>) -> Result {
    let act = form.text("act").to_owned();
    if let Some(pairs) = fields::acted(&form, &act) {
        let book = cx.read(move |tx| books::find(tx, id)).await?;
        let opened = act.split(':').nth(2);
        return cx.page(&page(cx.shell("playbooks"), book, FormState::of(pairs), Vec::new(), opened));
    }
    let (playbook, problems, listed) = fields::read(&cx.l, &form);
    if !problems.is_empty() {
        return again(&cx, id, 422, form.state(problems), listed).await;
    }
    let (note, version) = (form.text("note").to_owned(), form.version()?);
    if form.text("go") == "preview" {
        return preview::show(&cx, id, playbook, &note, version, foresee).await;
    }
    let saved = {
        let (playbook, note) = (playbook, note);
        cx.write(move |tx| actions::save(tx, id, &playbook, &note, version)).await
    };
    match saved {
        Ok(_) => cx.see_toast(&kernel::paths::playbook(id), Msg::new("common-saved")),
        Err(Error::Invalid(problems)) => {
            let listed = listed_by(&cx.l, &problems);
            again(&cx, id, 422, form.state(problems), listed).await
        }
        Err(Error::Stale) => {
            let problems = Problems::of("", Msg::new("error-stale"));
            let listed = listed_by(&cx.l, &problems);
            stale(&cx, id, form, listed).await
        }
        Err(other) => Err(other),
    }
}

/// What a verb refused, for the list above the form.
fn listed_by(l: &L, problems: &Problems) -> Vec<(String, String)> {
    let said = |p: &kernel::error::Problem| {
        let (place, what) = (words::place(l, &p.field), l.msg(&p.message));
        (p.field.clone(), if place.is_empty() { what } else { l.t2("playbooks-of", "place", place, "what", what) })
    };
    problems.all().map(said).collect()
}

async fn again(cx: &Cx, id: PlaybookId, status: u16, f: FormState, listed: Vec<(String, String)>) -> Result {
    let book = cx.read(move |tx| books::find(tx, id)).await?;
    cx.page_with(status, &page(cx.shell("playbooks"), book, f, listed, None))
}

/// Whoever was late sees what was typed, and saves it over what is there now, knowingly.
async fn stale(cx: &Cx, id: PlaybookId, form: FormData, listed: Vec<(String, String)>) -> Result {
    let book = cx.read(move |tx| books::find(tx, id)).await?;
    let mut pairs: Vec<(String, String)> = form.pairs().iter().filter(|(name, _)| name != "version").cloned().collect();
    pairs.push(("version".to_owned(), book.version.to_string()));
    let f = FormState::of(pairs).with_problems(Problems::of("", Msg::new("error-stale")));
    cx.page_with(412, &page(cx.shell("playbooks"), book, f, listed, None))
}
