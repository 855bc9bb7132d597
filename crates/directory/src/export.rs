//! The directory as a file: every field under the name by which the import knows it, so that what goes out comes in again.
//!
//! A creator takes one row, and one more for each further account, partnership or contact of one kind; each row names the
//! creator by id, so that reading them in makes nobody twice. The file is written to disk from one snapshot, a few hundred
//! creators at a time, and sent from there: a slow reader holds no connection to the database.

use std::{
    fs::File,
    io::{BufWriter, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use creators::model::{ContactKind, CreatorFields};
use jiff::civil::Date;
use kernel::{Error, Lang, Result, Tx, ids::CreatorId};
use tabular::{CsvExport, CsvStyle, ExportProblem, Value, XlsxExport};

use crate::{
    listing::Ready,
    query::{Sort, SortKey},
    store::{
        self, Catalogue,
        export::{AccountRow, PartnerRow, Whole},
    },
};

/// What kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    pub fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    pub fn file_name(self, today: Date) -> String {
        format!("creators-{today}.{}", if self == Self::Csv { "csv" } else { "xlsx" })
    }
}

/// Creators read at once.
const PART: usize = 500;

/// Writes a list into a fresh file of the folder; the file, at its beginning and already without a name: it is gone when it
/// is closed, however that comes.
pub fn write(tx: &mut Tx, ready: &Ready, only: Option<&[CreatorId]>, format: Format, lang: Lang, folder: &Path) -> Result<File> {
    std::fs::create_dir_all(folder).map_err(|e| broken(&e))?;
    let path: PathBuf = folder.join(format!("export-{}", tx.new_id()));
    let file = File::options().read(true).write(true).create_new(true).open(&path).map_err(|e| broken(&e))?;
    std::fs::remove_file(&path).map_err(|e| broken(&e))?;
    let columns = Columns::of(&ready.catalogue);
    let names: Vec<&str> = columns.names.iter().map(String::as_str).collect();
    let out = BufWriter::new(file);
    let mut sheet = match format {
        Format::Csv => {
            let style = if lang == Lang::Ru { CsvStyle::RUSSIAN_EXCEL } else { CsvStyle::EXCEL };
            Sheet::Csv(Box::new(CsvExport::new(out, style, &names).map_err(refused)?))
        }
        Format::Xlsx => Sheet::Xlsx(Box::new(XlsxExport::new("Creators", &names).map_err(refused)?), out),
    };
    match only {
        Some(ids) => rows(tx, ids, ready, &columns, &mut sheet)?,
        None => all(tx, ready, &columns, &mut sheet)?,
    }
    let mut file = sheet.finish()?;
    file.seek(SeekFrom::Start(0)).map_err(|e| broken(&e))?;
    Ok(file)
}

fn broken(error: &std::io::Error) -> Error {
    if error.kind() == std::io::ErrorKind::StorageFull {
        Error::Db(kernel::db::Error::Full)
    } else {
        Error::internal(format!("an export: {error}"))
    }
}

fn refused(problem: ExportProblem) -> Error {
    match problem {
        ExportProblem::TooManyRows { limit } => Error::Conflict(kernel::Msg::new("directory-export-rows").with("limit", limit)),
        ExportProblem::CellTooLong { row, column, .. } => {
            Error::Conflict(kernel::Msg::new("directory-export-cell").with("row", row).with("column", column))
        }
        ExportProblem::Write(why) => Error::internal(format!("an export: {why}")),
    }
}

enum Sheet {
    Csv(Box<CsvExport<BufWriter<File>>>),
    Xlsx(Box<XlsxExport>, BufWriter<File>),
}

impl Sheet {
    fn row(&mut self, cells: &[Value<'_>]) -> Result<()> {
        match self {
            Self::Csv(csv) => csv.row(cells),
            Self::Xlsx(xlsx, _) => xlsx.row(cells),
        }
        .map_err(refused)
    }

    fn finish(self) -> Result<File> {
        let mut out = match self {
            Self::Csv(csv) => csv.finish().map_err(refused)?,
            Self::Xlsx(xlsx, mut out) => {
                xlsx.finish(&mut out).map_err(refused)?;
                out
            }
        };
        out.flush().map_err(|e| broken(&e))?;
        out.into_inner().map_err(|e| broken(e.error()))
    }
}

/// The whole list, in its order where that is an order (what a text finds is few, and comes by name).
fn all(tx: &mut Tx, ready: &Ready, columns: &Columns, sheet: &mut Sheet) -> Result<()> {
    let sort = if ready.query.order().key == SortKey::Relevance { Sort::NAME } else { ready.query.order() };
    let mut after = None;
    loop {
        let page = store::page(tx, &ready.compiled, sort, &ready.catalogue, &ready.measured, after.as_ref(), PART)?;
        let ids: Vec<CreatorId> = page.rows.iter().map(|r| r.id).collect();
        rows(tx, &ids, ready, columns, sheet)?;
        after = page.next;
        if after.is_none() {
            return Ok(());
        }
    }
}

fn rows(tx: &mut Tx, ids: &[CreatorId], ready: &Ready, columns: &Columns, sheet: &mut Sheet) -> Result<()> {
    for part in ids.chunks(PART) {
        for whole in store::export::whole(tx, part)? {
            columns.write(&whole, &ready.catalogue, sheet)?;
        }
    }
    Ok(())
}

/// The person's own fields that hold one text or a list, by the names of the import.
const PERSON: [&str; 32] = [
    "given_name",
    "patronymic",
    "family_name",
    "goes_by",
    "given_latin",
    "patronymic_latin",
    "family_latin",
    "other_names",
    "pronouns",
    "address_en",
    "address_ru",
    "languages",
    "market",
    "country",
    "city",
    "city_other",
    "zone",
    "work_days",
    "work_from",
    "work_to",
    "quiet_from",
    "quiet_to",
    "birthday",
    "niches",
    "tags",
    "values",
    "goals",
    "audience_note",
    "consent_basis",
    "consent_on",
    "consent_until",
    "consent_note",
];
const ACCOUNT: [&str; 6] = ["platform", "handle", "account_title", "account_id", "followers", "observed_on"];
const PARTNERSHIP: [&str; 5] = ["brand", "stage", "tier", "manager", "since"];

struct Columns {
    names: Vec<String>,
    own: Vec<kernel::ids::CustomFieldId>,
}

impl Columns {
    fn of(catalogue: &Catalogue) -> Self {
        let own: Vec<_> = catalogue.own.iter().map(|f| f.id).collect();
        let names = ["creator_id"].into_iter().chain(PERSON).map(String::from);
        let names = names
            .chain(ContactKind::ALL.iter().map(|kind| format!("contact_{}", kind.code())))
            .chain(ACCOUNT.iter().chain(&PARTNERSHIP).map(|n| (*n).to_owned()))
            .chain(own.iter().map(|id| format!("custom_{id}")));
        Self { names: names.collect(), own }
    }

    fn write(&self, whole: &Whole, catalogue: &Catalogue, sheet: &mut Sheet) -> Result<()> {
        let fields = whole.record.fields();
        let (id, person) = (whole.record.row.id.0.to_string(), person(&fields));
        let contacts: Vec<Vec<&str>> = ContactKind::ALL
            .iter()
            .map(|kind| whole.contacts.iter().filter(|c| c.kind == *kind).map(|c| c.value.as_str()).collect())
            .collect();
        let most = contacts.iter().map(Vec::len).chain([whole.accounts.len(), whole.partnerships.len(), 1]).max().unwrap_or(1);
        for at in 0..most {
            let mut cells = vec![Value::Text(&id)];
            cells.extend(person.iter().map(|text| cell(text)));
            cells.extend(contacts.iter().map(|of| of.get(at).map_or(Value::Empty, |text| Value::Text(text))));
            let platform = whole.accounts.get(at);
            cells.extend(account(platform));
            let names = partnership(whole.partnerships.get(at), catalogue);
            cells.extend(names.iter().map(|text| cell(text)));
            let own: Vec<String> = self.own.iter().map(|id| fields.custom.get(id).cloned().unwrap_or_default()).collect();
            cells.extend(own.iter().map(|text| cell(text)));
            sheet.row(&cells)?;
        }
        Ok(())
    }
}

fn cell(text: &str) -> Value<'_> {
    if text.is_empty() { Value::Empty } else { Value::Text(text) }
}

/// The texts of [`PERSON`], in its order; a list is written with semicolons, as the import reads it.
fn person(f: &CreatorFields) -> [String; 32] {
    let list = |items: &[String]| items.join("; ");
    let text = String::clone;
    [
        text(&f.given_name),
        text(&f.patronymic),
        text(&f.family_name),
        text(&f.goes_by),
        text(&f.given_latin),
        text(&f.patronymic_latin),
        text(&f.family_latin),
        list(&f.other_names),
        text(&f.pronouns),
        text(&f.address_en),
        text(&f.address_ru),
        list(&f.languages),
        text(&f.market),
        text(&f.country),
        text(&f.city),
        text(&f.city_other),
        text(&f.zone),
        list(&f.work_days),
        text(&f.work_from),
        text(&f.work_to),
        text(&f.quiet_from),
        text(&f.quiet_to),
        text(&f.birthday),
        list(&f.niches),
        list(&f.tags),
        list(&f.values),
        text(&f.goals),
        text(&f.audience_note),
        text(&f.consent_basis),
        text(&f.consent_on),
        text(&f.consent_until),
        text(&f.consent_note),
    ]
}

fn account(row: Option<&AccountRow>) -> [Value<'_>; 6] {
    let Some(row) = row else { return [Value::Empty; 6] };
    [
        Value::Text(row.platform.code()),
        Value::Text(&row.handle),
        row.title.as_deref().map_or(Value::Empty, Value::Text),
        row.external_id.as_deref().map_or(Value::Empty, Value::Text),
        row.followers.map_or(Value::Empty, Value::Count),
        row.followers.and(row.followers_on).map_or(Value::Empty, Value::Date),
    ]
}

fn partnership(row: Option<&PartnerRow>, catalogue: &Catalogue) -> [String; 5] {
    let Some(row) = row else { return Default::default() };
    [
        catalogue.brand(row.brand).map(|b| b.name.clone()).unwrap_or_default(),
        row.stage.code().to_owned(),
        row.tier.and_then(|id| catalogue.tier(id)).map(|t| t.name.clone()).unwrap_or_default(),
        row.manager.and_then(|id| catalogue.member(id)).map(|m| m.name.clone()).unwrap_or_default(),
        row.since.map(|d| d.to_string()).unwrap_or_default(),
    ]
}
