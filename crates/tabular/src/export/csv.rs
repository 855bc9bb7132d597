//! CSV out.

use super::{ExportProblem, Value};
use crate::formula_guard::guard;
use std::borrow::Cow;
use std::io::Write;

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvStyle {
    pub delimiter: u8,
    /// A byte order mark in front, by which Excel knows UTF-8.
    pub bom: bool,
    /// Whether fractions are written after a comma.
    pub decimal_comma: bool,
}

impl CsvStyle {
    /// What programs expect.
    pub const PLAIN: Self = Self { delimiter: b',', bom: false, decimal_comma: false };
    /// What Excel opens in the United States.
    pub const EXCEL: Self = Self { delimiter: b',', bom: true, decimal_comma: false };
    /// What Excel opens in Russia.
    pub const RUSSIAN_EXCEL: Self = Self { delimiter: b';', bom: true, decimal_comma: true };
}

/// Writes CSV in UTF-8 with CRLF.
pub struct CsvExport<W: Write> {
    writer: csv::Writer<W>,
    style: CsvStyle,
}

fn failed(error: impl std::fmt::Display) -> ExportProblem {
    ExportProblem::Write(error.to_string())
}

impl<W: Write> CsvExport<W> {
    /// Starts with the names of the columns.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(mut out: W, style: CsvStyle, columns: &[&str]) -> Result<Self, ExportProblem> {
        if style.bom {
            out.write_all("\u{FEFF}".as_bytes()).map_err(failed)?;
        }
        let mut writer = csv::WriterBuilder::new()
            .delimiter(style.delimiter)
            .terminator(csv::Terminator::CRLF)
            .quote_style(csv::QuoteStyle::Necessary)
            .from_writer(out);
        writer.write_record(columns.iter().map(|name| guard(name).into_owned())).map_err(failed)?;
        Ok(Self { writer, style })
    }

    /// Writes one row, as wide as the header.
    ///
    /// # Errors
    /// When it cannot be written or has another width.
    pub fn row(&mut self, cells: &[Value<'_>]) -> Result<(), ExportProblem> {
        for cell in cells {
            let text = self.cell(*cell);
            self.writer.write_field(text.as_bytes()).map_err(failed)?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(failed)
    }

    fn cell<'a>(&self, cell: Value<'a>) -> Cow<'a, str> {
        match cell {
            Value::Empty => Cow::Borrowed(""),
            Value::Text(text) => guard(text),
            Value::Count(number) => Cow::Owned(number.to_string()),
            Value::Decimal(number) if self.style.decimal_comma => Cow::Owned(number.to_string().replace('.', ",")),
            Value::Decimal(number) => Cow::Owned(number.to_string()),
            Value::Bool(value) => Cow::Borrowed(if value { "TRUE" } else { "FALSE" }),
            Value::Date(date) => Cow::Owned(date.to_string()),
        }
    }

    /// Writes what is left and gives the target back.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> Result<W, ExportProblem> {
        self.writer.into_inner().map_err(|error| failed(error.error()))
    }
}
