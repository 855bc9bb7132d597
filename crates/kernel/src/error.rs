//! The one error that handlers and verbs return, by meaning. It is logged once and shown once, by the outermost layer.

use std::fmt;

use crate::{Msg, db};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// Not there, or not for this person: the two are never told apart.
    NotFound,
    /// Within one's own workspace, but not within one's rights.
    Forbidden,
    /// Not signed in.
    SignIn,
    /// What was sent cannot be accepted; every problem of it, by field.
    Invalid(Problems),
    /// Somebody else saved in between.
    Stale,
    /// The state of things does not allow it.
    Conflict(Msg),
    /// Too often; seconds until the next try may succeed.
    TooMany(u64),
    /// The request is larger than allowed (bytes).
    TooLarge(u64),
    /// Not a request this address answers; the status says why (400, 405, 415, 421…).
    Bad(u16, Msg),
    /// The database's own refusals.
    Db(db::Error),
    /// A mistake of ours. The text is for the log, never for the visitor.
    Internal(String),
}

impl Error {
    pub fn internal(why: impl Into<String>) -> Self {
        Self::Internal(why.into())
    }

    /// A refusal with one problem in one field.
    pub fn field(field: impl Into<String>, message: Msg) -> Self {
        Self::Invalid(Problems::of(field, message))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Forbidden => f.write_str("not allowed"),
            Self::SignIn => f.write_str("not signed in"),
            Self::Invalid(problems) => {
                let list: Vec<String> = problems.all().map(|p| format!("{}: {}", p.field, p.message.key)).collect();
                write!(f, "invalid ({})", list.join(", "))
            }
            Self::Stale => f.write_str("changed by somebody else meanwhile"),
            Self::Conflict(m) | Self::Bad(_, m) => f.write_str(m.key),
            Self::TooMany(s) => write!(f, "too often, wait {s} s"),
            Self::TooLarge(max) => write!(f, "larger than {max} bytes"),
            Self::Db(e) => e.fmt(f),
            Self::Internal(why) => f.write_str(why),
        }
    }
}
impl std::error::Error for Error {}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::NoRow => Self::NotFound,
            other => Self::Db(other),
        }
    }
}

impl From<Problems> for Error {
    fn from(problems: Problems) -> Self {
        Self::Invalid(problems)
    }
}

/// Something wrong with one field (`""` is the whole).
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub field: String,
    pub message: Msg,
}

/// Everything wrong with what was sent, in the order of the fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn of(field: impl Into<String>, message: Msg) -> Self {
        let mut problems = Self::none();
        problems.add(field, message);
        problems
    }

    pub fn add(&mut self, field: impl Into<String>, message: Msg) {
        self.0.push(Problem { field: field.into(), message });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn all(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// The first problem of a field.
    pub fn get(&self, field: &str) -> Option<&Msg> {
        self.0.iter().find(|p| p.field == field).map(|p| &p.message)
    }

    /// `Ok` when nothing is wrong.
    pub fn check(self) -> Result<()> {
        if self.is_empty() { Ok(()) } else { Err(Error::Invalid(self)) }
    }
}
