//! Rows made ready to be written: each is a person to be, or the reason why it is none.
//!
//! What must always hold: every row of the file is exactly one [`Line`]; nothing in it was replaced by a guess.

use creators::model::{KnownBy, Metric, NewCreator, ValidCreator};
use jiff::civil::Date;
use kernel::ids::{BrandId, CreatorId, MemberId, TierId, Uuid};
use partnerships::model::Stage;
use sha2::{Digest, Sha256};

use crate::model::Fault;

mod cells;
mod context;
mod reader;
mod videos;

pub use self::{
    context::{Context, stages},
    reader::Reader,
    videos::Videos,
};

/// One row of the file.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number below the header, from 1.
    pub number: i64,
    /// The line of a CSV or the row of a sheet, from 1.
    pub line: i64,
    pub content: Content,
}

/// What a row holds.
#[derive(Clone, Debug)]
pub enum Content {
    Person(Box<Person>),
    /// Nothing to bring in, with the reason.
    Skipped(Fault),
    /// Cannot be read.
    Refused(Vec<Fault>),
    /// One more row of somebody whose row has this number.
    Same {
        first: i64,
    },
}

/// Somebody as a row describes them.
#[derive(Clone, Debug)]
pub struct Person {
    /// As typed, to be laid over somebody who is there already.
    pub new: NewCreator,
    pub valid: ValidCreator,
    pub known: KnownBy,
    /// Keys that leave no doubt.
    pub exact: Vec<String>,
    /// Keys of the name, through spellings and alphabets.
    pub alike: Vec<String>,
    /// Whether the name is only that of an account, because the row has no other.
    pub named_by_account: bool,
    /// The id that an export of ours gave.
    pub id: Option<CreatorId>,
    /// The fingerprint of the row, where nothing else would tell that it is the same again.
    pub print: Option<Uuid>,
    pub counts: Vec<Count>,
    pub deal: Option<Deal>,
    /// What was read all the same, and what was left out.
    pub remarks: Vec<Fault>,
}

/// A number counted at an account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Count {
    /// Which of the person's channels.
    pub channel: usize,
    pub metric: Metric,
    pub on: Date,
    pub value: i64,
}

/// A partnership as a row describes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deal {
    pub brand: BrandId,
    pub stage: Option<Stage>,
    pub tier: Option<TierId>,
    pub manager: Option<MemberId>,
    pub since: Option<Date>,
}

/// The fingerprint of a row: the same cells give the same one.
pub fn print<'a>(cells: impl Iterator<Item = std::borrow::Cow<'a, str>>) -> Uuid {
    let mut hash = Sha256::new();
    for cell in cells {
        hash.update(cell.trim().as_bytes());
        hash.update([0x1f]);
    }
    let digest = hash.finalize();
    let mut short = [0; 16];
    short.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(short)
}
