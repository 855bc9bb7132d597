//! What can go wrong in a database, by meaning.

use std::fmt;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug)]
pub enum Error {
    /// A statement that must find one row found none.
    NoRow,
    /// A unique index refused the row; `key` is the index's name.
    Taken { key: String },
    /// A foreign key refused the row.
    Missing,
    /// A check constraint or a type refused the value.
    Refused(String),
    /// The disk is full; nothing was written, reading goes on.
    Full,
    /// The database did not answer in time or is being stopped; nothing was written.
    Unavailable(String),
    /// The answer to COMMIT was lost: the change may or may not have happened.
    Unknown,
    /// Two transactions collided; run again (done by the pool, never seen above it).
    Retry,
    /// A column is not of the type that the code asked for.
    WrongColumn { index: usize, wanted: &'static str },
    /// Anything else.
    Other(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRow => f.write_str("no such row"),
            Self::Taken { key } => write!(f, "already taken ({key})"),
            Self::Missing => f.write_str("refers to a row that does not exist"),
            Self::Refused(why) => write!(f, "refused: {why}"),
            Self::Full => f.write_str("the disk is full"),
            Self::Unavailable(why) => write!(f, "the database is not available: {why}"),
            Self::Unknown => f.write_str("the outcome of the commit is unknown"),
            Self::Retry => f.write_str("collided with another transaction"),
            Self::WrongColumn { index, wanted } => write!(f, "column {index} is not {wanted}"),
            Self::Other(why) => f.write_str(why),
        }
    }
}
impl std::error::Error for Error {}

impl Error {
    /// Whether a unique index of this name refused the row.
    pub fn is_taken(&self, index: &str) -> bool {
        matches!(self, Self::Taken { key } if key == index)
    }
}
