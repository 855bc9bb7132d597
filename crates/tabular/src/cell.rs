//! One cell. A CSV has only texts; an XLSX says what a cell is, and that is kept.

use jiff::civil::DateTime;
use std::borrow::Cow;

/// The content of one cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Bool(bool),
    Date(DateTime),
    /// A spreadsheet error such as `#N/A`: no value.
    Error(String),
}

impl Cell {
    /// A text cell; a text without visible characters is empty.
    #[must_use]
    pub fn from_text(text: String) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// The cell as a person would type it: numbers with a point and without an exponent, dates in ISO form.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Bool(value) => Cow::Borrowed(if *value { "TRUE" } else { "FALSE" }),
            Self::Date(moment) if moment.time() == jiff::civil::Time::midnight() => Cow::Owned(moment.date().to_string()),
            Self::Date(moment) => Cow::Owned(moment.to_string()),
        }
    }

    /// Whether nothing is in it that a person would see.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}
