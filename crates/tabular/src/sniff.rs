//! What a file is and how it is to be read, by its bytes and never by its name.

use crate::encoding::{Detected, Detector};
use crate::sheet::{ReaderCommand, SheetStream};
use crate::table::{Dialect, Kind, Layout, SourceRecord};
use crate::{Cell, Entry, FileProblem, Limits, Table};
use std::fs::File;
use std::io::Read;
use std::path::Path;

mod dialect;
mod head;
mod magic;

/// Rows kept as a sample for the preview and for guessing columns.
pub const SAMPLE_ROWS: usize = 200;

/// A proposal of how to read a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Sniffed {
    pub layout: Layout,
    /// Whether the bytes leave no doubt about the encoding. Always true for XLSX.
    pub encoding_sure: bool,
    /// Sheets of an XLSX in their order; empty for CSV.
    pub sheets: Vec<String>,
    /// Column names as in [`Table::columns`].
    pub columns: Vec<String>,
    /// The first good rows.
    pub sample: Vec<Vec<Cell>>,
}

/// Looks at a file.
///
/// # Errors
/// When it is no table, or more than the limits allow.
pub fn sniff_path(path: &Path, limits: &Limits, reader: &ReaderCommand) -> Result<Sniffed, FileProblem> {
    let size = std::fs::metadata(path)?.len();
    if size > limits.file_bytes {
        return Err(FileProblem::TooLarge { limit: limits.file_bytes });
    }
    let (head, detected) = read_whole(File::open(path)?)?;
    match magic::look(&head)? {
        magic::Magic::Zip => sniff_sheet(path, None, limits, reader),
        magic::Magic::Text => {
            let layout = sniff_text(&head, detected, limits)?;
            let table = crate::open(path, &layout, limits, reader)?;
            describe(layout, detected.sure, Vec::new(), table)
        }
    }
}

/// Looks at a file again as the user says it is to be read: another encoding, delimiter, header row or sheet.
///
/// # Errors
/// As [`sniff_path`].
pub fn sniff_as(path: &Path, layout: Layout, limits: &Limits, reader: &ReaderCommand) -> Result<Sniffed, FileProblem> {
    let sheets = match &layout.kind {
        Kind::Csv(_) => Vec::new(),
        Kind::Sheet(name) => SheetStream::open(path, Some(name), limits, reader)?.sheets().to_vec(),
    };
    let table = crate::open(path, &layout, limits, reader)?;
    describe(layout, true, sheets, table)
}

/// Looks at one sheet of an XLSX and finds its header.
///
/// # Errors
/// As [`sniff_path`].
pub fn sniff_sheet(path: &Path, sheet: Option<&str>, limits: &Limits, reader: &ReaderCommand) -> Result<Sniffed, FileProblem> {
    let mut stream = SheetStream::open(path, sheet, limits, reader)?;
    let name = sheet.map(str::to_owned).unwrap_or_else(|| stream.chosen().to_owned());
    let mut records = Vec::new();
    while records.len() < SAMPLE_ROWS {
        match stream.next_record()? {
            Some(SourceRecord { cells: Ok(cells), .. }) => records.push(cells),
            Some(_) => records.push(Vec::new()),
            None => break,
        }
    }
    if records.is_empty() {
        return Err(FileProblem::NoRows);
    }
    let header = head::find(&records).map(|position| position as u64);
    let sheets = stream.sheets().to_vec();
    drop(stream);
    let layout = Layout { kind: Kind::Sheet(name.clone()), header };
    let table = Table::from_sheet(SheetStream::open(path, Some(&name), limits, reader)?, header, limits)?;
    describe(layout, true, sheets, table)
}

fn describe(layout: Layout, encoding_sure: bool, sheets: Vec<String>, table: Table<'_>) -> Result<Sniffed, FileProblem> {
    let columns = table.columns().to_vec();
    let mut sample = Vec::new();
    for entry in table.take(2 * SAMPLE_ROWS) {
        if let Entry::Row(row) = entry? {
            sample.push(row.cells);
        }
        if sample.len() == SAMPLE_ROWS {
            break;
        }
    }
    Ok(Sniffed { layout, encoding_sure, sheets, columns, sample })
}

/// Enough for the dialect and the header.
const HEAD: usize = 256 << 10;

/// The encoding is told from all bytes: a single euro sign can stand at the very end.
fn read_whole(mut file: File) -> Result<(Vec<u8>, Detected), FileProblem> {
    let mut detector = Detector::default();
    let mut head = Vec::new();
    let mut piece = vec![0; 64 << 10];
    loop {
        let count = file.read(&mut piece)?;
        if count == 0 {
            return Ok((head, detector.finish()));
        }
        detector.feed(&piece[..count]);
        let room = HEAD.saturating_sub(head.len()).min(count);
        head.extend_from_slice(&piece[..room]);
    }
}

fn sniff_text(head: &[u8], detected: Detected, limits: &Limits) -> Result<Layout, FileProblem> {
    let found = dialect::find(head, detected.encoding, limits)?;
    let header = head::find(&found.records).map(|position| position as u64);
    Ok(Layout { kind: Kind::Csv(found.dialect), header })
}

/// The dialect of CSV bytes whose encoding is known, with the position of the header; for tests and for text pasted
/// into a form.
///
/// # Errors
/// When the bytes are no text table.
pub fn sniff_bytes(bytes: &[u8], limits: &Limits) -> Result<(Dialect, Option<u64>), FileProblem> {
    let mut detector = Detector::default();
    detector.feed(bytes);
    let head = &bytes[..bytes.len().min(HEAD)];
    match magic::look(head)? {
        magic::Magic::Zip => Err(FileProblem::Binary),
        magic::Magic::Text => match sniff_text(head, detector.finish(), limits)? {
            Layout { kind: Kind::Csv(dialect), header } => Ok((dialect, header)),
            Layout { kind: Kind::Sheet(_), .. } => Err(FileProblem::Binary),
        },
    }
}

#[cfg(test)]
mod tests;
