//! What is wrong with a playbook, as keys with arguments; the words live with the pages.

use super::{Measure, Setting};
use crate::{
    facts::Stage,
    words::{Arg, Args},
};

/// A place in a text, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: u32,
    pub column: u32,
}

/// A problem, and where in the text it is: a playbook that was never text has no places.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub place: Option<Place>,
    /// The dotted path of the value, such as `deepening.fatigue_cap` or `deepening.gates[2].value`. Empty for the whole.
    pub path: String,
    pub what: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// It is no TOML there.
    Syntax,
    /// The text is longer than a playbook can be.
    TooLong {
        most: usize,
    },
    /// A key that means nothing, and the one that was perhaps meant.
    UnknownKey {
        key: String,
        meant: Option<&'static str>,
    },
    Missing {
        key: &'static str,
    },
    /// Another type than the value has: `whole`, `number`, `yes_no`, `text`, `table` or `list`.
    Type {
        expected: &'static str,
        found: &'static str,
    },
    /// A name that is none of those there are: a level, a measure, an operator.
    UnknownName {
        name: String,
        meant: Option<&'static str>,
    },
    OutOfRange {
        least: f64,
        most: f64,
    },
    /// A text that says nothing.
    Empty,
    /// A text longer than so many characters.
    LongText {
        most: usize,
    },
    /// A least that is more than its most.
    MinOverMax {
        min: i32,
        max: i32,
    },
    /// A pair of which only one is there.
    Alone {
        with: Setting,
    },
    /// An active partnership has a review each quarter.
    ReviewTooRare {
        days: i32,
        most: i32,
    },
    /// Two gates that can never both hold.
    Contradiction {
        measure: Measure,
    },
    /// The last stage leads nowhere.
    GateAtTheEnd {
        stage: Stage,
    },
    /// Another format than this version reads.
    Format {
        found: i64,
    },
    /// No pillar of health weighs anything.
    NoWeight,
}

impl Wrong {
    /// The key of its words.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Syntax => "playbooks-wrong-syntax",
            Self::TooLong { .. } => "playbooks-wrong-too-long",
            Self::UnknownKey { meant: None, .. } => "playbooks-wrong-unknown-key",
            Self::UnknownKey { meant: Some(_), .. } => "playbooks-wrong-unknown-key-meant",
            Self::Missing { .. } => "playbooks-wrong-missing",
            Self::Type { .. } => "playbooks-wrong-type",
            Self::UnknownName { meant: None, .. } => "playbooks-wrong-unknown-name",
            Self::UnknownName { meant: Some(_), .. } => "playbooks-wrong-unknown-name-meant",
            Self::OutOfRange { .. } => "playbooks-wrong-out-of-range",
            Self::Empty => "playbooks-wrong-empty",
            Self::LongText { .. } => "playbooks-wrong-long-text",
            Self::MinOverMax { .. } => "playbooks-wrong-min-over-max",
            Self::Alone { .. } => "playbooks-wrong-alone",
            Self::ReviewTooRare { .. } => "playbooks-wrong-review-too-rare",
            Self::Contradiction { .. } => "playbooks-wrong-contradiction",
            Self::GateAtTheEnd { .. } => "playbooks-wrong-gate-at-the-end",
            Self::Format { .. } => "playbooks-wrong-format",
            Self::NoWeight => "playbooks-wrong-no-weight",
        }
    }

    pub fn args(&self) -> Args {
        let pair = |a: (&'static str, Arg), b: (&'static str, Arg)| vec![(a.0.into(), a.1), (b.0.into(), b.1)];
        let one = |name: &'static str, arg: Arg| vec![(name.into(), arg)];
        match self {
            Self::Syntax | Self::Empty | Self::NoWeight => Vec::new(),
            Self::TooLong { most } | Self::LongText { most } => one("most", (*most).into()),
            Self::UnknownKey { key, meant: None } => one("key", key.as_str().into()),
            Self::UnknownKey { key, meant: Some(meant) } => pair(("key", key.as_str().into()), ("meant", (*meant).into())),
            Self::UnknownName { name, meant: None } => one("name", name.as_str().into()),
            Self::UnknownName { name, meant: Some(meant) } => pair(("name", name.as_str().into()), ("meant", (*meant).into())),
            Self::Missing { key } => one("key", (*key).into()),
            Self::Type { expected, found } => pair(("expected", (*expected).into()), ("found", (*found).into())),
            Self::OutOfRange { least, most } => pair(("least", (*least).into()), ("most", (*most).into())),
            Self::MinOverMax { min, max } => pair(("min", (*min).into()), ("max", (*max).into())),
            Self::Alone { with } => one("with", with.code().into()),
            Self::ReviewTooRare { days, most } => pair(("days", (*days).into()), ("most", (*most).into())),
            Self::Contradiction { measure } => one("measure", measure.code().into()),
            Self::GateAtTheEnd { stage } => one("stage", stage.code().into()),
            Self::Format { found } => one("found", Arg::Int(*found)),
        }
    }
}
