//! What is made together, what is guaranteed, and what either side owes the other.

use jiff::civil::Date;
use serde::Serialize;

use super::{Text, Words};

/// One project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Work {
    /// In Russian and in English.
    pub title: (Text, Text),
    pub topic: (Text, Text),
    /// The code the product stores.
    pub format: &'static str,
    /// Seen by the creator's audience.
    pub audience: bool,
    /// What is not done is planned.
    pub done: bool,
    /// When it was planned.
    pub planned_on: Date,
    pub on: Date,
    pub ended: Option<Date>,
    /// In minor units, and the currency.
    pub fee: (i64, &'static str),
    /// The rate over the creator's own usual and the ends of its interval, in hundredths.
    pub usual: Option<(u32, u32, u32)>,
    pub learned: Option<Words>,
    pub by: &'static str,
}

/// Work that the creator can count on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Guarantee {
    pub made_on: Date,
    pub from: Date,
    /// How many projects; none where it is a direction in words.
    pub projects: Option<(i64, i64)>,
    pub words: Option<Words>,
    pub shown: bool,
    pub by: &'static str,
}

/// A promise of either side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pledge {
    pub ours: bool,
    /// The code the product stores.
    pub about: &'static str,
    pub words: Words,
    pub translation: Option<Text>,
    pub made_on: Date,
    pub due_on: Date,
    pub fate: Fate,
    pub by: &'static str,
}

/// What became of a promise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Fate {
    Open,
    Kept(Date, Option<Text>),
    Broken(Date, Text),
    Released(Date, Text),
}
