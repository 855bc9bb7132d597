//! Tables out, row by row, in constant memory, so that they can be read in again without loss and no cell is live.
//!
//! In CSV, texts that a spreadsheet program would run are guarded ([`crate::formula_guard`]). In XLSX, texts are typed
//! strings, which no program runs, and need no guard.

use crate::value::Decimal;
use jiff::civil::Date;

mod csv;
mod xlsx;

pub use self::csv::{CsvExport, CsvStyle};
pub use self::xlsx::XlsxExport;

/// One cell to write.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Unknown; never written as zero.
    Empty,
    Text(&'a str),
    Count(i64),
    Decimal(Decimal),
    Bool(bool),
    /// Written as an ISO text, which is read the same everywhere.
    Date(Date),
}

/// Why an export could not be written.
#[derive(Debug)]
pub enum ExportProblem {
    /// The disk or the connection gave out.
    Write(String),
    /// XLSX holds at most 1,048,576 rows.
    TooManyRows { limit: u64 },
    /// An XLSX cell holds at most 32,767 characters; row from 1, header counted, column from 1.
    CellTooLong { row: u64, column: u64, limit: u64 },
}

impl ExportProblem {
    /// The key of the message in the Fluent files.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Write(_) => "export-write-failed",
            Self::TooManyRows { .. } => "export-too-many-rows",
            Self::CellTooLong { .. } => "export-cell-too-long",
        }
    }

    /// The arguments of the message.
    #[must_use]
    pub fn args(&self) -> crate::problem::Args {
        use crate::Arg::Number;
        match self {
            Self::Write(reason) => vec![("reason", crate::problem::text(reason))],
            Self::TooManyRows { limit } => vec![("limit", Number(*limit))],
            Self::CellTooLong { row, column, limit } => {
                vec![("row", Number(*row)), ("column", Number(*column)), ("limit", Number(*limit))]
            }
        }
    }
}

impl std::fmt::Display for ExportProblem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {:?}", self.key(), self.args())
    }
}

impl std::error::Error for ExportProblem {}

#[cfg(test)]
mod tests;
