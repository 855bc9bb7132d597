//! The last step: work under way, and what became of every row.

use askama::Template;
use i18n::L;
use kernel::{
    ids::ImportId,
    paths,
    web::{At, Cx, Page, Result, Shell},
};
use tabular::{CsvExport, CsvStyle, Value};

use super::{Progress, Step, rendered, steps, within};
use crate::{
    actions,
    model::{Counts, Fault, Outcome, State},
    preview,
    store::{self, Import, RowShown},
};

#[derive(Template)]
#[template(path = "result.html", blocks = ["work"])]
pub struct ResultPage {
    shell: Shell,
    import: Import,
    steps: Vec<Step>,
    progress: Progress,
    rows: Vec<RowShown>,
    /// Rows that undoing has kept.
    kept: Vec<RowShown>,
    when: String,
}

impl Page for ResultPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "work").then(|| self.as_work().render())
    }
}

/// Rows shown on the page; all of them are in the file to download.
const SHOWN: i64 = 50;

pub async fn page(cx: &Cx, import: Import) -> Result {
    let id = import.id;
    let undone = import.state == State::Undone;
    let (rows, kept) = cx
        .read(move |tx| {
            let kept = if undone { store::kept(tx, id, 0, SHOWN)? } else { Vec::new() };
            Ok((store::rows(tx, id, Some(Outcome::Refused), 0, SHOWN)?, kept))
        })
        .await?;
    let when = import.finished_at.or(import.started_at).map(|at| cx.l.datetime(&cx.local(at))).unwrap_or_default();
    cx.page(&ResultPage { kept, ..of(cx.shell("imports"), import, rows, when) })
}

pub async fn undo(cx: Cx, At(id): At<ImportId>) -> Result {
    cx.write(move |tx| actions::undo(tx, id)).await?;
    cx.see(&paths::import(id))
}

/// Rows written to the file of refused rows in one reading.
const PORTION: i64 = 2_000;

/// Every row that was refused, as a CSV that a spreadsheet opens: line, column, what stood there, why.
pub async fn errors(cx: Cx, At(id): At<ImportId>) -> Result {
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    let l = &cx.l;
    let heads = [
        "import-errors-row",
        "import-errors-line",
        "import-errors-column",
        "import-errors-name",
        "import-errors-value",
        "import-errors-why",
    ]
    .map(|k| l.t(k));
    let style = if cx.lang() == kernel::Lang::Ru { CsvStyle::RUSSIAN_EXCEL } else { CsvStyle::EXCEL };
    let broken = |e: tabular::ExportProblem| kernel::Error::internal(e.to_string());
    let mut csv = CsvExport::new(Vec::new(), style, &heads).map_err(broken)?;
    let mut after = 0;
    loop {
        let rows = cx.read(move |tx| store::rows(tx, id, Some(Outcome::Refused), after, PORTION)).await?;
        let Some(last) = rows.last() else { break };
        after = last.number;
        for row in &rows {
            for fault in row.reasons.iter().flat_map(|r| &r.0) {
                let why = preview::sentence(l, &fault.why);
                let column = fault.column.map_or(Value::Empty, |c| Value::Count(i64::try_from(c).unwrap_or(i64::MAX)));
                let cells = [
                    Value::Count(row.number),
                    Value::Count(row.line),
                    column,
                    Value::Text(&fault.name),
                    Value::Text(&fault.value),
                    Value::Text(&why),
                ];
                csv.row(&cells).map_err(broken)?;
            }
        }
    }
    let name = l.t1("import-errors-file", "file", &import.file_name);
    cx.file("text/csv; charset=utf-8", &name, csv.finish().map_err(broken)?)
}

fn of(shell: Shell, import: Import, rows: Vec<RowShown>, when: String) -> ResultPage {
    let shell = within(shell, &import);
    let steps = steps(&shell, &import, 3);
    let undone = import.taken_back + import.kept;
    let progress = match import.state {
        State::Undoing => Progress::of(&shell, "import-undoing", undone, import.made + import.changed),
        _ => Progress::of(&shell, "import-running", import.rows_done, import.rows_total),
    };
    ResultPage { shell, import, steps, progress, rows, kept: Vec::new(), when }
}

/// «40 добавлено, 2 изменено, …»
pub(super) fn counts_line(l: &L, counts: Counts) -> String {
    let parts: Vec<String> =
        Outcome::ALL.iter().filter(|o| counts.of(**o) > 0).map(|o| l.n(&format!("import-count-{}", o.code()), counts.of(*o))).collect();
    parts.join(", ")
}

/// The tone of a state's badge.
pub(super) fn tone(state: State) -> &'static str {
    match state {
        State::Done => "is-good",
        State::Failed => "is-bad",
        State::Checking | State::Running | State::Undoing | State::Checked | State::Read => "is-due",
        State::Undone => "",
    }
}

/// What the template asks for.
impl ResultPage {
    fn working(&self) -> bool {
        self.import.state.is_working()
    }

    fn is(&self, code: &str) -> bool {
        self.import.state.code() == code
    }

    fn totals(&self) -> Vec<(&str, String, &'static str)> {
        let counts = self.import.counts();
        let tone = |o: Outcome| if o == Outcome::Refused && counts.refused > 0 { "is-due" } else { "" };
        Outcome::ALL.iter().map(|o| (self.shell.l.t(o.key()), self.shell.l.int(counts.of(*o)), tone(*o))).collect()
    }

    fn said(&self, fault: &Fault) -> String {
        preview::sentence(&self.shell.l, &fault.why)
    }

    fn problem(&self) -> String {
        self.import.problem.as_ref().map_or_else(String::new, |p| p.0.text(&self.shell.l))
    }

    fn can_undo(&self) -> bool {
        matches!(self.import.state, State::Done | State::Failed) && self.import.made + self.import.changed > 0
    }

    /// Why a row was kept: sentences of their own.
    fn why_kept(&self, row: &RowShown) -> String {
        let l = &self.shell.l;
        row.undo_why.iter().flat_map(|w| &w.0).map(|why| why.text(l)).collect::<Vec<_>>().join(". ")
    }

    fn more_kept(&self) -> bool {
        self.import.kept > SHOWN
    }

    fn creator_href(&self, row: &RowShown) -> String {
        row.creator_id.map(paths::creator).unwrap_or_default()
    }

    fn more_refused(&self) -> bool {
        self.import.refused > SHOWN
    }

    fn column_of(&self, fault: &Fault) -> String {
        match (fault.column, fault.name.is_empty()) {
            (_, false) => fault.name.clone(),
            (Some(n), true) => self.shell.l.t1("import-column-unnamed", "n", n),
            (None, true) => String::new(),
        }
    }
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let when = || "14 Apr, 16:42".to_owned();
    let page = |state| of(shell.clone(), super::sample::import(state), super::sample::refused_rows(), when());
    let mut clean = page(State::Done);
    (clean.rows, clean.import.refused) = (Vec::new(), 0);
    let part = page(State::Running).fragment("work").and_then(std::result::Result::ok).unwrap_or_default();
    let mut kept = page(State::Undone);
    (kept.import.taken_back, kept.import.kept, kept.kept) = (39, 3, super::sample::kept_rows());
    vec![
        ("import running", rendered(&page(State::Running))),
        ("import running part", part),
        ("import done", rendered(&page(State::Done))),
        ("import done clean", rendered(&clean)),
        ("import failed", rendered(&page(State::Failed))),
        ("import undoing", rendered(&page(State::Undoing))),
        ("import undone", rendered(&kept)),
    ]
}
