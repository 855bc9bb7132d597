//! The row that names the columns, and rows that only look like rows.

use crate::{Cell, SkipReason};

/// The names of the columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Header {
    names: Vec<String>,
    named: bool,
}

/// A column name on one line: `Engagement avg\r\n` is `Engagement avg`.
#[must_use]
pub fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Header {
    pub(crate) fn new(cells: &[Cell]) -> Self {
        Self { names: cells.iter().map(|cell| tidy(&cell.text())).collect(), named: true }
    }

    pub(crate) fn unnamed(width: usize) -> Self {
        Self { names: vec![String::new(); width], named: false }
    }

    pub(crate) fn width(&self) -> usize {
        self.names.len()
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Why a row of the right width is passed over, if it is.
    pub(crate) fn skip_reason(&self, cells: &[Cell]) -> Option<SkipReason> {
        if cells.iter().all(Cell::is_blank) {
            return Some(SkipReason::Blank);
        }
        let repeats = self.named && cells.iter().zip(&self.names).all(|(cell, name)| tidy(&cell.text()) == *name);
        repeats.then_some(SkipReason::RepeatedHeader)
    }
}
