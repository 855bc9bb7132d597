//! The first step: how the file was read, and every guess changeable.

use askama::Template;
use kernel::{
    Error, Msg, Problems,
    ids::ImportId,
    paths,
    web::{At, Cx, FormData, Page, Result, Shell},
};
use tabular::{Kind, Layout};

use super::{Step, rendered, steps, within};
use crate::{
    actions, file,
    model::{DELIMITERS, Reading, ReadingInput, Said, encodings},
    store::{self, Import},
};

#[derive(Template)]
#[template(path = "reading.html")]
pub struct ReadingPage {
    shell: Shell,
    import: Import,
    steps: Vec<Step>,
    input: ReadingInput,
    /// What was found, in words.
    found: String,
    /// Of the same file, when it was brought in before.
    before: Option<(String, String)>,
    problem: Option<String>,
}
impl Page for ReadingPage {}

/// Reads the whole file once, off the threads that answer.
pub async fn look(cx: &Cx, id: ImportId, name: &str, layout: Option<Layout>) -> kernel::Result<std::result::Result<Reading, Said>> {
    let fields = cx.read(|tx| Ok(creators::actions::known(tx)?.fields)).await?;
    let (path, name) = (file::path(&cx.app, id), name.to_owned());
    let looked = tokio::task::spawn_blocking(move || file::look(&path, &name, layout, &fields));
    let looked = looked.await.map_err(|_| Error::internal("a reader of files was lost"))?;
    Ok(looked.map_err(|problem| Said::from(&problem)))
}

pub async fn reading(cx: Cx, At(id): At<ImportId>) -> Result {
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    if import.state.is_open() { page(&cx, import).await } else { cx.see(&paths::import(id)) }
}

pub async fn page(cx: &Cx, import: Import) -> Result {
    let input = ReadingInput::of(&import.reading.0.layout);
    let page = of(cx.shell("imports"), import, input, None);
    let (id, mut page) = (page.import.id, page);
    page.before = cx.read(move |tx| store::twin(tx, id)).await?.map(|(id, at)| (paths::import(id), cx.l.datetime(&cx.local(at))));
    cx.page(&page)
}

pub async fn read_otherwise(cx: Cx, At(id): At<ImportId>, form: FormData) -> Result {
    let version = form.version()?;
    let input = typed(&form);
    let import = cx.read(move |tx| store::find(tx, id)).await?;
    if !import.state.is_open() {
        return Err(Error::Conflict(Msg::new("import-conflict-begun")));
    }
    match again(&cx, &import, &input, version).await {
        Ok(()) => cx.see(&format!("{}/reading", paths::import(id))),
        Err(Error::Invalid(problems)) => {
            let why = problems.all().next().map(|p| cx.l.msg(&p.message));
            cx.page_with(422, &of(cx.shell("imports"), import, input, why))
        }
        Err(other) => Err(other),
    }
}

/// Reads the file as said; a file that cannot be read so is a problem of the whole.
pub async fn again(cx: &Cx, import: &Import, input: &ReadingInput, version: i64) -> kernel::Result<()> {
    let mut layout = input.over(&import.reading.0.layout);
    let same_sheet = match (&layout.kind, &import.reading.0.layout.kind) {
        (Kind::Sheet(one), Kind::Sheet(other)) => one == other,
        _ => true,
    };
    if !same_sheet {
        layout.header = None;
    }
    match look(cx, import.id, &import.file_name, Some(layout)).await? {
        Ok(reading) => {
            let id = import.id;
            cx.write(move |tx| actions::read_otherwise(tx, id, version, &reading)).await
        }
        Err(_) => Err(Error::Invalid(Problems::of("", Msg::new("import-error-reading")))),
    }
}

fn typed(form: &FormData) -> ReadingInput {
    ReadingInput {
        encoding: form.opt("encoding"),
        delimiter: form.opt("delimiter"),
        quoting: form.has("encoding").then(|| form.on("quoting")),
        header: form.text("header").trim().parse().ok(),
        sheet: form.opt("sheet"),
    }
}

fn of(shell: Shell, import: Import, input: ReadingInput, problem: Option<String>) -> ReadingPage {
    let shell = within(shell, &import);
    let steps = steps(&shell, &import, 0);
    let found = found(&shell, &import.reading.0);
    ReadingPage { shell, import, steps, input, found, before: None, problem }
}

/// «UTF-8, запятые» or the name of the sheet.
fn found(shell: &Shell, reading: &Reading) -> String {
    let l = &shell.l;
    match &reading.layout.kind {
        Kind::Sheet(sheet) => l.t1("import-found-sheet", "sheet", sheet),
        Kind::Csv(d) => {
            let delimiter =
                DELIMITERS.iter().find(|(_, byte, _)| *byte == d.delimiter).map_or(String::new(), |(.., key)| l.t(key).to_owned());
            l.t2("import-found-csv", "encoding", d.encoding.name(), "delimiter", delimiter)
        }
    }
}

/// What the template asks for.
impl ReadingPage {
    fn reading(&self) -> &Reading {
        &self.import.reading.0
    }

    fn encodings(&self) -> Vec<(String, &'static str)> {
        encodings().map(|(id, encoding)| (id, encoding.name())).collect()
    }

    fn delimiters(&self) -> Vec<(&'static str, &str)> {
        DELIMITERS.iter().map(|(id, _, key)| (*id, self.shell.l.t(key))).collect()
    }

    fn is(&self, chosen: &Option<String>, id: &str) -> bool {
        chosen.as_deref() == Some(id)
    }

    fn header(&self) -> u64 {
        self.input.header.unwrap_or(0)
    }

    /// What a column is called; one without a name by its number.
    fn column(&self, at: &usize) -> String {
        let name = self.reading().columns.get(*at).map_or("", |c| c.name.as_str());
        if name.is_empty() { self.shell.l.t1("import-column-unnamed", "n", at + 1) } else { name.to_owned() }
    }
}

pub(super) fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let import = || super::sample::import(crate::model::State::Read);
    let input = ReadingInput::of(&import().reading.0.layout);
    let mut sheet = import();
    sheet.reading.0.layout.kind = Kind::Sheet("Лист 1".into());
    sheet.reading.0.sheets = vec!["Лист 1".into(), "Архив 2024".into()];
    let sheet_input = ReadingInput::of(&sheet.reading.0.layout);
    let twice =
        ReadingPage { before: Some(("/imports/0".into(), "14 апреля".into())), ..of(shell.clone(), import(), input.clone(), None) };
    let wrong = shell.l.t("import-error-reading").to_owned();
    vec![
        ("import reading csv", rendered(&of(shell.clone(), import(), input.clone(), None))),
        ("import reading sheet", rendered(&of(shell.clone(), sheet, sheet_input, None))),
        ("import reading again", rendered(&twice)),
        ("import reading wrong", rendered(&of(shell.clone(), import(), input, Some(wrong)))),
    ]
}
