//! XLSX out: one sheet, rows kept in a temporary file until the end.

use super::{ExportProblem, Value};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use std::io::{Seek, Write};

/// Rows of an XLSX sheet, the header included.
const ROWS: u32 = 1_048_576;
const CELL_CHARACTERS: u64 = 32_767;

/// Writes one sheet.
pub struct XlsxExport {
    book: Workbook,
    next_row: u32,
}

fn failed(error: &XlsxError, row: u32, column: u16) -> ExportProblem {
    match error {
        XlsxError::MaxStringLengthExceeded => {
            ExportProblem::CellTooLong { row: u64::from(row) + 1, column: u64::from(column) + 1, limit: CELL_CHARACTERS }
        }
        XlsxError::RowColumnLimitError => ExportProblem::TooManyRows { limit: u64::from(ROWS) },
        other => ExportProblem::Write(other.to_string()),
    }
}

impl XlsxExport {
    /// Starts with the names of the columns. `sheet` is cut and cleaned to what Excel allows.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(sheet: &str, columns: &[&str]) -> Result<Self, ExportProblem> {
        let mut book = Workbook::new();
        let worksheet = book.add_worksheet_with_constant_memory().map_err(|error| failed(&error, 0, 0))?;
        worksheet.set_name(sheet_name(sheet)).map_err(|error| failed(&error, 0, 0))?;
        worksheet.set_freeze_panes(1, 0).map_err(|error| failed(&error, 0, 0))?;
        let bold = Format::new().set_bold();
        for (column, name) in (0..).zip(columns) {
            worksheet.write_string_with_format(0, column, *name, &bold).map_err(|error| failed(&error, 0, column))?;
        }
        Ok(Self { book, next_row: 1 })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When the sheet is full, a text is too long, or it cannot be written.
    pub fn row(&mut self, cells: &[Value<'_>]) -> Result<(), ExportProblem> {
        let row = self.next_row;
        if row >= ROWS {
            return Err(ExportProblem::TooManyRows { limit: u64::from(ROWS) });
        }
        let sheet = self.book.worksheet_from_index(0).map_err(|error| failed(&error, row, 0))?;
        for (column, cell) in (0..).zip(cells) {
            write(sheet, row, column, *cell).map_err(|error| failed(&error, row, column))?;
        }
        self.next_row += 1;
        Ok(())
    }

    /// Writes the workbook.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish<W: Write + Seek + Send>(mut self, out: W) -> Result<(), ExportProblem> {
        self.book.save_to_writer(out).map_err(|error| failed(&error, self.next_row, 0))
    }
}

#[expect(clippy::cast_precision_loss, reason = "an XLSX number is a double by definition")]
fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: Value<'_>) -> Result<(), XlsxError> {
    match cell {
        Value::Empty => {}
        Value::Text(text) => drop(sheet.write_string(row, column, text)?),
        Value::Count(number) => drop(sheet.write_number(row, column, number as f64)?),
        Value::Decimal(number) => drop(sheet.write_number(row, column, number.to_f64())?),
        Value::Bool(value) => drop(sheet.write_boolean(row, column, value)?),
        Value::Date(date) => drop(sheet.write_string(row, column, date.to_string())?),
    }
    Ok(())
}

/// Excel allows 31 characters, none of `[]:*?/\`, and no apostrophe at the ends.
fn sheet_name(name: &str) -> String {
    let clean: String = name.chars().filter(|letter| !"[]:*?/\\".contains(*letter)).take(31).collect();
    let clean = clean.trim_matches(['\'', ' ']);
    if clean.is_empty() { "Sheet1".to_owned() } else { clean.to_owned() }
}
