//! The reading process: locks itself in, takes the file from standard input, answers on standard output.

use super::guard;
use super::rlimit;
use super::wire::{Frame, Request, WireCell};
use crate::{FileProblem, Limits};
use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};
use std::io::{BufRead, BufWriter, Cursor, Read, Write};
use std::process::ExitCode;

/// Serves one file and returns. To be called by a hidden subcommand before the program starts a thread.
#[must_use]
pub fn run_reader_child() -> ExitCode {
    if rlimit::lock_down().is_err() {
        return ExitCode::FAILURE;
    }
    let mut out = BufWriter::with_capacity(256 << 10, std::io::stdout().lock());
    let last = match serve(&mut std::io::stdin().lock(), &mut out) {
        Ok(()) => Frame::End,
        Err(problem) => Frame::Problem(problem),
    };
    match send(&mut out, &last).and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn send(out: &mut impl Write, frame: &Frame) -> Result<(), FileProblem> {
    serde_json::to_writer(&mut *out, frame).map_err(std::io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}

fn serve(input: &mut impl BufRead, out: &mut impl Write) -> Result<(), FileProblem> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let request: Request = serde_json::from_str(&line).map_err(|error| FileProblem::NoReader(error.to_string()))?;
    let limits = request.limits();
    let mut file = Vec::new();
    input.take(limits.file_bytes + 1).read_to_end(&mut file)?;
    if file.len() as u64 > limits.file_bytes {
        return Err(FileProblem::TooLarge { limit: limits.file_bytes });
    }
    guard::check(&file, &limits)?;
    let mut book = Xlsx::new(Cursor::new(file)).map_err(broken)?;
    let names = book.sheet_names();
    let first_visible = book.sheets_metadata().iter().find(|sheet| sheet.visible == SheetVisible::Visible);
    let chosen = request.sheet.or_else(|| first_visible.map(|sheet| sheet.name.clone())).unwrap_or_default();
    if !names.contains(&chosen) {
        return Err(FileProblem::NoSheet { sheet: chosen });
    }
    send(out, &Frame::Sheets { names, chosen: chosen.clone() })?;
    stream(&mut book, &chosen, &limits, out)
}

fn broken(error: XlsxError) -> FileProblem {
    match error {
        XlsxError::Password => FileProblem::Encrypted,
        XlsxError::Zip(_) => FileProblem::BrokenZip,
        // Half characters and NULs, which XML cannot hold.
        other if other.to_string().contains("character reference") => FileProblem::HostileXml,
        other => FileProblem::BrokenSheet { reason: other.to_string().chars().take(200).collect() },
    }
}

/// A row under way.
struct Row {
    line: u64,
    cells: Vec<WireCell>,
    bytes: usize,
}

fn stream(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str, limits: &Limits, out: &mut impl Write) -> Result<(), FileProblem> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(broken)?;
    let mut row = Row { line: 0, cells: Vec::new(), bytes: 0 };
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (line, column) = (u64::from(cell.get_position().0) + 1, cell.get_position().1 as usize);
        let Some(value) = wire_cell(cell.get_value()) else { continue };
        if line != row.line {
            flush(&mut row, out)?;
            row.line = line;
        }
        if column >= limits.columns {
            return Err(FileProblem::TooManyColumns { found: column + 1, limit: limits.columns });
        }
        row.bytes += match &value {
            WireCell::Text(text) => text.len(),
            _ => 8,
        };
        if row.bytes > limits.record_bytes {
            return Err(FileProblem::RecordTooLong { line, limit: limits.record_bytes });
        }
        if row.cells.len() <= column {
            row.cells.resize_with(column + 1, || WireCell::Empty);
        }
        row.cells[column] = value;
    }
    flush(&mut row, out)
}

fn flush(row: &mut Row, out: &mut impl Write) -> Result<(), FileProblem> {
    row.bytes = 0;
    let cells = std::mem::take(&mut row.cells);
    if cells.is_empty() { Ok(()) } else { send(out, &Frame::Row { line: row.line, cells }) }
}

/// The value of a cell; nothing for cells that are only formatted.
fn wire_cell(value: &DataRef<'_>) -> Option<WireCell> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::SharedString("") => return None,
        DataRef::String(text) if text.is_empty() => return None,
        DataRef::Int(number) => WireCell::Number(number.to_string()),
        DataRef::Float(number) => WireCell::Number(number.to_string()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => WireCell::Text(text.clone()),
        DataRef::SharedString(text) => WireCell::Text((*text).to_owned()),
        DataRef::Bool(value) => WireCell::Bool(*value),
        DataRef::Error(error) => WireCell::Error(error.to_string()),
        DataRef::DateTime(moment) => date(moment).unwrap_or_else(|| WireCell::Number(moment.as_f64().to_string())),
    })
}

fn date(moment: &calamine::ExcelDateTime) -> Option<WireCell> {
    if moment.is_duration() {
        return None;
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let small = |value: u8| i8::try_from(value).ok();
    let nanos = i32::from(milli).checked_mul(1_000_000)?;
    let year = i16::try_from(year).ok()?;
    let (month, day) = (small(month)?, small(day)?);
    let (hour, minute, second) = (small(hour)?, small(minute)?, small(second)?);
    jiff::civil::DateTime::new(year, month, day, hour, minute, second, nanos).ok().map(WireCell::Date)
}
