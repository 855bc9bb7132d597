//! What was promised to the creator for a time: so many projects.

use jiff::civil::Date;

use super::{FactRef, Id, Kind};

/// A commitment that holds. It stands above what the playbook guarantees as a rule: it was said to the creator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreed {
    pub id: Id,
    /// The first day, and the first day after.
    pub from: Date,
    pub until: Date,
    /// Projects of any kind, at the least.
    pub projects: i32,
}

impl Agreed {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Commitment, id: self.id }
    }
}
