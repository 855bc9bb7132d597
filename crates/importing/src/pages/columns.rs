//! The second step: where each column goes, and what is true of the file as a whole.

use askama::Template;
use creators::model::{CustomField, Platform};
use kernel::{
    Error, Problems,
    ids::ImportId,
    paths,
    web::{At, Cx, FormData, Page, Result, Shell},
};
use partnerships::model::Stage;
use tabular::DateFormat;

use super::{Step, form, rendered, steps, within};
use crate::{
    actions,
    model::{BadCells, ColumnSeen, DatesSeen, Mapping, Target},
    preview,
    store::{self, Import},
    words::{self, Menu},
};

#[derive(Template)]
#[template(path = "columns.html")]
pub struct ColumnsPage {
    shell: Shell,
    import: Import,
    steps: Vec<Step>,
    mapping: Mapping,
    menu: Menu,
    brands: Vec<(String, String)>,
    managers: Vec<(String, String)>,
    problems: Problems,
}
impl Page for ColumnsPage {}

/// What the form offers to choose from.
#[derive(Clone, Default)]
struct Choices {
    fields: Vec<CustomField>,
    brands: Vec<(String, String)>,
    managers: Vec<(String, String)>,
}

async fn choices(cx: &Cx) -> kernel::Result<Choices> {
    cx.read(|tx| {
        Ok(Choices {
            fields: creators::actions::known(tx)?.fields,
            brands: partnerships::store::brands::open(tx)?.into_iter().map(|b| (b.id.to_string(), b.name)).collect(),
            managers: store::colleagues(tx)?.into_iter().map(|(id, name, _)| (id.to_string(), name)).collect(),
        })
    })
    .await
}

pub async fn columns(cx: Cx, At(id): At<ImportId>) -> Result {
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    if !import.state.is_open() {
        return cx.see(&paths::import(id));
    }
    let mapping = import.mapping.0.clone();
    cx.page(&of(cx.shell("imports"), import, mapping, choices(&cx).await?, Problems::none()))
}

pub async fn save_columns(cx: Cx, At(id): At<ImportId>, form: FormData) -> Result {
    let version = form.version()?;
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    let decided = match form::mapping(&form, &import.mapping.0, &import.reading.0) {
        Ok(mapping) => {
            let wanted = mapping.clone();
            cx.write(move |tx| actions::decide(tx, id, version, &wanted)).await.map_err(|error| (error, mapping))
        }
        Err(error) => Err((error, import.mapping.0.clone())),
    };
    match decided {
        Ok(()) => cx.see(&paths::import(id)),
        Err((Error::Invalid(problems), mapping)) => {
            cx.page_with(422, &of(cx.shell("imports"), import, mapping, choices(&cx).await?, problems))
        }
        Err((other, _)) => Err(other),
    }
}

fn of(shell: Shell, import: Import, mapping: Mapping, choices: Choices, problems: Problems) -> ColumnsPage {
    let shell = within(shell, &import);
    let steps = steps(&shell, &import, 1);
    let menu = words::menu(&shell.l, &choices.fields, shell.can_configure());
    ColumnsPage { steps, menu, brands: choices.brands, managers: choices.managers, mapping, import, problems, shell }
}

/// A column as the table shows it.
struct Line<'p> {
    at: usize,
    seen: &'p ColumnSeen,
    name: String,
    target: String,
    note: String,
    tone: &'static str,
    /// The orders in which its days can be read: id, words, whether chosen.
    dates: Vec<(String, String, bool)>,
    year: Option<String>,
    /// Whether it is asked on which platform its accounts are.
    platform: bool,
    problem: Option<String>,
}

/// What the template asks for.
impl ColumnsPage {
    fn lines(&self) -> Vec<Line<'_>> {
        let l = &self.shell.l;
        let columns = self.import.reading.0.columns.iter().zip(&self.mapping.columns).enumerate();
        columns
            .map(|(at, (seen, chosen))| {
                let problem =
                    ["target", "platform", "date", "year"].iter().find_map(|part| self.problems.get(&format!("columns.{at}.{part}")));
                let asked = chosen.target.is_date() && matches!(seen.dates, DatesSeen::Ask { .. });
                let changed = chosen.target != seen.guess;
                let note = if changed { l.t("import-why-chosen").to_owned() } else { preview::sentence(l, &seen.why) };
                let platform = self.mapping.lacks_platform(&self.import.reading.0, at);
                let note = match (asked && chosen.date.is_none(), platform) {
                    (true, _) => l.t("import-date-which").to_owned(),
                    (_, true) => l.t("import-which-platform").to_owned(),
                    _ => note,
                };
                let unfit = seen.why.key == "import-why-unfit" && !changed;
                let tone = match (asked && chosen.date.is_none() || platform || unfit, seen.confidence >= 50 || changed) {
                    (true, _) => "is-due",
                    (false, true) if chosen.target != Target::Ignore => "is-good",
                    _ => "",
                };
                let needs_year = self.mapping.date_format(&self.import.reading.0, at).needs_year();
                Line {
                    at,
                    seen,
                    name: if seen.name.is_empty() { l.t1("import-column-unnamed", "n", at + 1) } else { seen.name.clone() },
                    target: chosen.target.id(),
                    note,
                    tone,
                    dates: if asked || chosen.date.is_some() { self.dates(seen, chosen.date) } else { Vec::new() },
                    year: (chosen.target.is_date() && needs_year || chosen.year.is_some())
                        .then(|| chosen.year.map(|y| y.to_string()).unwrap_or_default()),
                    platform,
                    problem: problem.map(|m| l.msg(m)),
                }
            })
            .collect()
    }

    /// Each order of numbers with what it makes of the first example: «10/03/25: 10 марта 2025».
    fn dates(&self, seen: &ColumnSeen, chosen: Option<DateFormat>) -> Vec<(String, String, bool)> {
        let DatesSeen::Ask { formats, examples } = &seen.dates else { return Vec::new() };
        let l = &self.shell.l;
        let id = |format: &DateFormat| serde_json::to_value(format).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
        formats
            .iter()
            .enumerate()
            .map(|(nth, format)| {
                let telling = examples.iter().find(|(_, read)| read.iter().flatten().count() > 1).or(examples.first());
                let day = telling.and_then(|(text, read)| Some((text, (*read.get(nth)?)?)));
                let words = match day {
                    Some((text, day)) => l.t2("import-date-example", "text", text, "day", l.date(day)),
                    None => l.t(format.key()).to_owned(),
                };
                (id(format), words, chosen == Some(*format))
            })
            .collect()
    }

    fn samples_of(&self, line: &Line<'_>) -> String {
        line.seen.examples.join(" · ")
    }

    fn matched(&self) -> usize {
        self.mapping.columns.iter().filter(|c| c.target != Target::Ignore).count()
    }

    fn platforms(&self) -> Vec<(&'static str, &str, bool)> {
        Platform::ALL.iter().map(|p| (p.code(), self.shell.l.t(p.key()), self.mapping.platform == Some(*p))).collect()
    }

    fn stages(&self) -> Vec<(&'static str, &str, bool)> {
        Stage::GROWING.iter().map(|s| (s.code(), self.shell.l.t(s.key()), self.mapping.stage == Some(*s))).collect()
    }

    fn bad_cells(&self) -> Vec<(&'static str, &str, bool)> {
        BadCells::ALL.iter().map(|b| (b.code(), self.shell.l.t(b.key()), self.mapping.bad_cells == *b)).collect()
    }

    fn is_brand(&self, id: &str) -> bool {
        self.mapping.brand.is_some_and(|b| b.to_string() == id)
    }

    fn is_manager(&self, id: &str) -> bool {
        self.mapping.manager.is_some_and(|m| m.to_string() == id)
    }

    fn observed_on(&self) -> String {
        self.mapping.observed_on.map(|d| d.to_string()).unwrap_or_default()
    }

    /// Problems of the whole, for the head of the form.
    fn errors(&self) -> Vec<(String, String)> {
        let place = |field: &str| match field.split('.').collect::<Vec<_>>()[..] {
            ["columns", at, _] => format!("#f-t{at}"),
            ["columns"] | [""] => "#columns".to_owned(),
            _ => format!("#f-{field}"),
        };
        self.problems.all().map(|p| (place(&p.field), self.shell.l.msg(&p.message))).collect()
    }
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let import = || super::sample::import(crate::model::State::Read);
    let choices = Choices {
        fields: Vec::new(),
        brands: vec![
            ("00000000-0000-7000-8000-000000000001".into(), "Osier".into()),
            ("00000000-0000-7000-8000-000000000002".into(), "Ивушка".into()),
        ],
        managers: vec![("00000000-0000-7000-8000-000000000003".into(), "Maya Lindqvist".into())],
    };
    let mapping = import().mapping.0;
    let wrong = mapping.check(&import().reading.0, shell.today);
    let problems = if let Err(Error::Invalid(problems)) = wrong { problems } else { Problems::none() };
    let mut videos = import();
    videos.reading.0.videos = true;
    let as_channels = Mapping { videos: true, ..mapping.clone() };
    vec![
        ("import columns", rendered(&of(shell.clone(), import(), mapping.clone(), Choices::default(), Problems::none()))),
        ("import columns wrong", rendered(&of(shell.clone(), import(), mapping, choices.clone(), problems))),
        ("import columns videos", rendered(&of(shell.clone(), videos, as_channels, choices, Problems::none()))),
    ]
}
