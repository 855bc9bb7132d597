//! What is to be said, as a key with arguments. The sentences live with the pages, in every language.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A key or a code: fixed in the source, or read from where it was kept.
pub type Code = Cow<'static, str>;

/// Named arguments, in the order in which they were given.
pub type Args = Vec<(Code, Arg)>;

/// A value put into a sentence. A span of time is given as its day, never as a count of days that grows by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arg {
    Int(i64),
    Number(f64),
    Date(Date),
    /// A code that has a name of its own in every language, or a piece of text as it was typed.
    Word(Code),
}

impl From<i32> for Arg {
    fn from(value: i32) -> Self {
        Self::Int(value.into())
    }
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Arg {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<Date> for Arg {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Word(Cow::Owned(value.to_owned()))
    }
}
