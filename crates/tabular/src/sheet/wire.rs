//! What the two processes say to each other: one line of JSON for the request, then the file; one line a row back.

use crate::{Cell, FileProblem, Limits};
use serde::{Deserialize, Serialize};

/// The first line that the reader gets.
#[derive(Serialize, Deserialize)]
pub(super) struct Request {
    pub sheet: Option<String>,
    file_bytes: u64,
    columns: usize,
    rows: u64,
    record_bytes: usize,
    unpacked_bytes: u64,
    ratio: u64,
    parts: usize,
}

impl Request {
    pub(super) fn new(sheet: Option<&str>, limits: &Limits) -> Self {
        Self {
            sheet: sheet.map(str::to_owned),
            file_bytes: limits.file_bytes,
            columns: limits.columns,
            rows: limits.rows,
            record_bytes: limits.record_bytes,
            unpacked_bytes: limits.unpacked_bytes,
            ratio: limits.ratio,
            parts: limits.parts,
        }
    }

    pub(super) fn line(&self) -> String {
        serde_json::to_string(self).expect("plain fields") + "\n"
    }

    pub(super) fn limits(&self) -> Limits {
        Limits {
            file_bytes: self.file_bytes,
            columns: self.columns,
            rows: self.rows,
            record_bytes: self.record_bytes,
            unpacked_bytes: self.unpacked_bytes,
            ratio: self.ratio,
            parts: self.parts,
            ..Limits::default()
        }
    }
}

/// One line of the answer. `Sheets` comes first; after `End` or `Problem` nothing does.
#[derive(Serialize, Deserialize)]
pub(super) enum Frame {
    Sheets { names: Vec<String>, chosen: String },
    Row { line: u64, cells: Vec<WireCell> },
    End,
    Problem(FileProblem),
}

impl Frame {
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        serde_json::from_slice(line).ok()
    }
}

/// A [`Cell`] with its number as text, because JSON would round it.
#[derive(Serialize, Deserialize)]
pub(super) enum WireCell {
    #[serde(rename = "")]
    Empty,
    #[serde(rename = "t")]
    Text(String),
    #[serde(rename = "n")]
    Number(String),
    #[serde(rename = "b")]
    Bool(bool),
    #[serde(rename = "d")]
    Date(jiff::civil::DateTime),
    #[serde(rename = "e")]
    Error(String),
}

impl From<WireCell> for Cell {
    fn from(cell: WireCell) -> Self {
        match cell {
            WireCell::Empty => Self::Empty,
            WireCell::Text(text) => Self::from_text(text),
            WireCell::Number(number) => number.parse().map_or(Self::Text(number), Self::Number),
            WireCell::Bool(value) => Self::Bool(value),
            WireCell::Date(date) => Self::Date(date),
            WireCell::Error(name) => Self::Error(name),
        }
    }
}
