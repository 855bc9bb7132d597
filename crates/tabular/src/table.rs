//! A file as a stream of rows under a header.

use crate::header::Header;
use crate::raw_csv::{Bad, RawCsv};
use crate::sheet::{ReaderCommand, SheetStream};
use crate::{Cell, Encoding, FileProblem, Limits, RowProblem, SkipReason};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::fs::File;
use std::path::Path;

/// How a file is to be read. A proposal of [`crate::sniff_path`], which the user may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    pub kind: Kind,
    /// The record that names the columns, counted from 1 over all records, blank ones included; `None` without one.
    pub header: Option<u64>,
}

/// What kind of file it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Csv(Dialect),
    /// An XLSX, read at the sheet of this name.
    Sheet(String),
}

/// The marks of a CSV file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    pub encoding: Encoding,
    /// An ASCII character.
    pub delimiter: u8,
    /// Whether `"` at the start of a cell quotes it.
    pub quoting: bool,
    pub line_end: LineEnd,
}

/// What ends a record. A CR that is not followed by LF is text, except in files that have no LF at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineEnd {
    Lf,
    CrLf,
    Cr,
}

/// A good row.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Its number below the header, from 1, skipped and refused rows counted.
    pub number: u64,
    /// Physical line in a CSV, row in a sheet, from 1.
    pub line: u64,
    /// As many as there are columns.
    pub cells: Vec<Cell>,
}

/// A row that holds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub number: u64,
    pub line: u64,
    pub why: SkipReason,
}

/// A row that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub number: u64,
    pub line: u64,
    /// Column from 1, when one is to blame.
    pub column: Option<usize>,
    pub problem: RowProblem,
    /// The beginning of the row, for the report.
    pub excerpt: String,
}

/// What became of one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Row(Record),
    Skipped(Skipped),
    Refused(Refused),
}

/// How many records became what; the sum is the number of records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub rows: u64,
    pub skipped: u64,
    pub refused: u64,
}

impl Tally {
    /// All records below the header.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.rows + self.skipped + self.refused
    }

    pub(crate) fn count(&mut self, entry: &Entry) {
        match entry {
            Entry::Row(_) => self.rows += 1,
            Entry::Skipped(_) => self.skipped += 1,
            Entry::Refused(_) => self.refused += 1,
        }
    }
}

enum Source<'r> {
    Csv(RawCsv<'r>),
    Sheet(SheetStream),
}

pub(crate) struct SourceRecord {
    pub line: u64,
    pub cells: Result<Vec<Cell>, Bad>,
}

/// A stream of [`Entry`]s. After an `Err` it ends.
pub struct Table<'r> {
    source: Source<'r>,
    header: Header,
    limits: Limits,
    tally: Tally,
    /// Records that were read to learn the width of a file without a header.
    pending: VecDeque<SourceRecord>,
    ended: bool,
}

/// Opens a file. `reader` says how to start the process that reads an XLSX.
///
/// # Errors
/// When the file cannot be opened, or is refused before its first row.
pub fn open(path: &Path, layout: &Layout, limits: &Limits, reader: &ReaderCommand) -> Result<Table<'static>, FileProblem> {
    let file = File::open(path)?;
    if file.metadata()?.len() > limits.file_bytes {
        return Err(FileProblem::TooLarge { limit: limits.file_bytes });
    }
    match &layout.kind {
        Kind::Csv(dialect) => Table::from_csv(file, *dialect, layout.header, limits),
        Kind::Sheet(name) => {
            let sheet = SheetStream::open(path, Some(name), limits, reader)?;
            Table::start(Source::Sheet(sheet), layout.header, limits)
        }
    }
}

impl<'r> Table<'r> {
    /// A table over CSV bytes.
    ///
    /// # Errors
    /// When the file is refused before its first row.
    pub fn from_csv(
        reader: impl std::io::Read + Send + 'r,
        dialect: Dialect,
        header: Option<u64>,
        limits: &Limits,
    ) -> Result<Self, FileProblem> {
        Self::start(Source::Csv(RawCsv::new(reader, dialect, limits)), header, limits)
    }

    pub(crate) fn from_sheet(sheet: SheetStream, header: Option<u64>, limits: &Limits) -> Result<Self, FileProblem> {
        Self::start(Source::Sheet(sheet), header, limits)
    }

    fn start(source: Source<'r>, header: Option<u64>, limits: &Limits) -> Result<Self, FileProblem> {
        let mut table = Self {
            source,
            header: Header::default(),
            limits: limits.clone(),
            tally: Tally::default(),
            pending: VecDeque::new(),
            ended: false,
        };
        match header {
            Some(position) => table.header = table.read_header(position)?,
            None => table.header = Header::unnamed(table.first_width()?),
        }
        let found = table.header.width();
        if found > limits.columns {
            return Err(FileProblem::TooManyColumns { found, limit: limits.columns });
        }
        if found == 0 { Err(FileProblem::NoRows) } else { Ok(table) }
    }

    /// The width of the first record that can be read, which may stand below refused ones.
    fn first_width(&mut self) -> Result<usize, FileProblem> {
        const TRIES: usize = 100;
        let mut read = VecDeque::new();
        let mut width = 0;
        while width == 0 && read.len() < TRIES {
            let Some(record) = self.next_source()? else { break };
            width = match &record.cells {
                Ok(cells) => cells.len(),
                Err(bad) => too_wide(bad).map_or(Ok(0), Err)?,
            };
            read.push_back(record);
        }
        self.pending = read;
        Ok(width)
    }

    fn read_header(&mut self, position: u64) -> Result<Header, FileProblem> {
        for _ in 1..position {
            self.next_source()?;
        }
        match self.next_source()?.ok_or(FileProblem::NoRows)?.cells {
            Ok(cells) => Ok(Header::new(&cells)),
            Err(bad) => Err(too_wide(&bad).unwrap_or(FileProblem::NoRows)),
        }
    }

    /// The names of the columns: trimmed, line breaks made spaces, repeated and empty ones as they are.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        self.header.names()
    }

    /// What was read so far.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.tally
    }

    fn next_source(&mut self) -> Result<Option<SourceRecord>, FileProblem> {
        if let Some(record) = self.pending.pop_front() {
            return Ok(Some(record));
        }
        match &mut self.source {
            Source::Csv(csv) => Ok(csv.next_record()?.map(|record| SourceRecord {
                line: record.line,
                cells: record.cells.map(|cells| {
                    let unguarded = |text: String| match crate::formula_guard::strip(&text) {
                        same if same.len() == text.len() => text,
                        stripped => stripped.to_owned(),
                    };
                    cells.into_iter().map(|text| Cell::from_text(unguarded(text))).collect()
                }),
            })),
            Source::Sheet(sheet) => sheet.next_record(),
        }
    }

    fn next_entry(&mut self) -> Result<Option<Entry>, FileProblem> {
        let Some(record) = self.next_source()? else { return Ok(None) };
        let number = self.tally.total() + 1;
        if number > self.limits.rows {
            return Err(FileProblem::TooManyRows { limit: self.limits.rows });
        }
        let line = record.line;
        let entry = match record.cells.and_then(|cells| self.fit(cells)) {
            Err(bad) => Entry::Refused(Refused { number, line, column: bad.column, problem: bad.problem, excerpt: bad.excerpt }),
            Ok(cells) => match self.header.skip_reason(&cells) {
                Some(why) => Entry::Skipped(Skipped { number, line, why }),
                None => Entry::Row(Record { number, line, cells }),
            },
        };
        self.tally.count(&entry);
        Ok(Some(entry))
    }

    /// The cells made as many as the columns. Cells after the last column may be missing or there when they are blank:
    /// in a sheet always, in a CSV only if there are too many, or none at all.
    fn fit(&self, mut cells: Vec<Cell>) -> Result<Vec<Cell>, Bad> {
        let (expected, found) = (self.header.width(), cells.len());
        let may_be_short = matches!(self.source, Source::Sheet(_)) || cells.iter().all(Cell::is_blank);
        let extra = cells.iter().skip(expected).rposition(|cell| !cell.is_blank());
        let problem = if let Some(last) = extra {
            RowProblem::TooManyCells { expected, found: expected + last + 1 }
        } else if found < expected && !may_be_short {
            RowProblem::TooFewCells { expected, found }
        } else {
            cells.resize(expected, Cell::Empty);
            return Ok(cells);
        };
        let excerpt = cells.iter().map(Cell::text).collect::<Vec<_>>().join(" | ");
        Err(Bad { column: Some(expected.min(found) + 1), problem, excerpt: excerpt.chars().take(1_000).collect() })
    }
}

/// More cells than any file may have, in the record that decides how many columns there are.
fn too_wide(bad: &Bad) -> Option<FileProblem> {
    match bad.problem {
        RowProblem::TooManyCells { expected, found } => Some(FileProblem::TooManyColumns { found, limit: expected }),
        _ => None,
    }
}

impl Iterator for Table<'_> {
    type Item = Result<Entry, FileProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let entry = self.next_entry().transpose();
        self.ended = !matches!(entry, Some(Ok(_)));
        entry
    }
}
