//! A next step: what is due, since when, on what grounds, and what settles it.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    facts::{FactRef, Stage},
    health::Part,
    playbook::Applied,
    words::{Arg, Args, Code},
};

crate::codes::codes! {
    /// The parts of Today.
    pub enum Group {
        Promises = "promises",
        CheckIns = "check_ins",
        Risks = "risks",
        Growth = "growth",
        Moments = "moments",
        Compliance = "compliance",
    }

    /// How pressing it is, the most pressing first.
    pub enum Urgency {
        /// A word is broken, or the last day has gone by.
        Broken = "broken",
        Due = "due",
        Soon = "soon",
    }
}

/// Why a step is there. Together with its rule it is the step's identity: as long as the cause stays, the step is the same,
/// however its dates and words change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Something that is missing altogether.
    Missing,
    Fact(FactRef),
    /// A fact as it is since a day: said anew, it is another cause.
    FactOn(FactRef, Date),
    /// A period that begins or falls due on a day.
    Day(Date),
    /// A year, a level, a format.
    Number(i64),
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("-"),
            Self::Fact(fact) => fact.fmt(f),
            Self::FactOn(fact, day) => write!(f, "{fact}.{day}"),
            Self::Day(day) => day.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}

/// A dated fact that speaks for a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The key of its words, which take `on` and `number` as arguments.
    pub says: Code,
    /// The row, for the link.
    pub fact: Option<FactRef>,
    pub on: Option<Date>,
    pub number: Option<f64>,
}

/// A next step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub rule: Code,
    pub group: Group,
    pub stage: Stage,
    pub cause: Cause,
    pub urgency: Urgency,
    pub due: Date,
    /// Since when the creator has waited.
    pub since: Date,
    /// The key of its sentence.
    pub says: Code,
    pub args: Args,
    /// The code of the one primary action.
    pub action: Code,
    /// The playbook value that it rests on.
    pub rests_on: Option<Applied>,
    /// The part of health that doing it lifts.
    pub lifts: Option<Part>,
    pub evidence: Vec<Evidence>,
}

impl Step {
    /// The same from evaluation to evaluation for as long as the cause stays; unique within a partnership.
    pub fn identity(&self) -> String {
        format!("{}:{}", self.rule, self.cause)
    }

    /// The order of Today: broken before due before soon, then by stage, the furthest first, then whoever has waited longest.
    pub fn order(&self) -> (Urgency, std::cmp::Reverse<usize>, Date, Date) {
        let stage = Stage::GROWING.iter().position(|&s| s == self.stage).map_or(0, |rank| rank + 1);
        (self.urgency, std::cmp::Reverse(stage), self.since, self.due)
    }

    pub fn since(&mut self, day: Date) -> &mut Self {
        self.since = day;
        self
    }

    pub fn arg(&mut self, name: &'static str, value: impl Into<Arg>) -> &mut Self {
        self.args.push((name.into(), value.into()));
        self
    }

    pub fn rests_on(&mut self, applied: Applied) -> &mut Self {
        self.rests_on = Some(applied);
        self
    }

    /// A dated row that speaks for it.
    pub fn because(&mut self, says: &'static str, fact: FactRef, on: Date) -> &mut Self {
        self.evidence.push(Evidence { says: says.into(), fact: Some(fact), on: Some(on), number: None });
        self
    }

    /// A count that speaks for it.
    pub fn because_number(&mut self, says: &'static str, number: impl Into<f64>) -> &mut Self {
        self.evidence.push(Evidence { says: says.into(), fact: None, on: None, number: Some(number.into()) });
        self
    }

    /// Something without a row of its own that speaks for it, since a day if one is known.
    pub fn because_since(&mut self, says: &'static str, since: Option<Date>) -> &mut Self {
        self.evidence.push(Evidence { says: says.into(), fact: None, on: since, number: None });
        self
    }
}
