//! What the engine says of a step, as it is kept.

use engine::{
    facts::Stage,
    health::Part,
    playbook::Applied,
    step::{Evidence, Group, Step, Urgency},
    words::{Args, Code},
};
use kernel::db::{FromCell, Value};
use serde::{Deserialize, Serialize};

/// The rule of a step that a person wrote down.
pub const BY_HAND: &str = "hand";

kernel::codes! {
    /// What became of a step.
    #[schema(as = StepState)]
    pub enum State {
        Open = "open" "steps-state-open",
        Snoozed = "snoozed" "steps-state-snoozed",
        Done = "done" "steps-state-done",
        Dismissed = "dismissed" "steps-state-dismissed",
        /// Its cause went away by itself.
        Gone = "gone" "steps-state-gone",
    }
}

impl State {
    /// Somebody may still do something about it.
    pub fn is_living(self) -> bool {
        matches!(self, Self::Open | Self::Snoozed)
    }
}

/// The words of a step and what speaks for it, as keys and arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// The key of its sentence; of a step written by hand, nothing.
    pub says: Code,
    pub args: Args,
    /// The code of the one primary action.
    pub action: Code,
    pub rests_on: Option<Applied>,
    pub lifts: Option<Part>,
    pub evidence: Vec<Evidence>,
    /// What a person wrote down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl From<&Step> for Advice {
    fn from(step: &Step) -> Self {
        Self {
            says: step.says.clone(),
            args: step.args.clone(),
            action: step.action.clone(),
            rests_on: step.rests_on,
            lifts: step.lifts,
            evidence: step.evidence.clone(),
            words: None,
        }
    }
}

impl Advice {
    /// Of a step that a person wrote down.
    pub fn by_hand(words: String) -> Self {
        let none = Code::Borrowed("");
        Self {
            says: none.clone(),
            args: Vec::new(),
            action: "do".into(),
            rests_on: None,
            lifts: None,
            evidence: Vec::new(),
            words: Some(words),
        }
    }
}

/// The place of a step among all: broken before due before soon, then the stage that has grown furthest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank(i64);

impl Rank {
    const STAGES: i64 = 8;

    pub fn new(urgency: Urgency, stage: Stage) -> Self {
        let grown = Stage::GROWING.iter().rev().position(|&s| s == stage).unwrap_or(Stage::GROWING.len());
        Self(urgency as i64 * Self::STAGES + i64::try_from(grown).unwrap_or(0))
    }

    /// Below this everything is due or broken.
    pub fn soon() -> Self {
        Self(Urgency::Soon as i64 * Self::STAGES)
    }

    /// The number that is kept.
    pub fn number(self) -> i64 {
        self.0
    }

    pub fn urgency(self) -> Urgency {
        let at = usize::try_from(self.0 / Self::STAGES).unwrap_or(0);
        Urgency::ALL.get(at).copied().unwrap_or(Urgency::Soon)
    }
}

impl From<Rank> for Value {
    fn from(rank: Rank) -> Self {
        rank.0.into()
    }
}

impl FromCell for Rank {
    fn from_cell(cell: kernel::db::Cell<'_>) -> Result<Self, kernel::db::WrongCell> {
        i64::from_cell(cell).map(Self)
    }
}

/// The group of a code that the database holds.
pub fn group(code: &str) -> Group {
    Group::parse(code).unwrap_or(Group::Promises)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_comes_first_and_within_it_the_stage_that_has_grown_furthest() {
        let order = [
            Rank::new(Urgency::Broken, Stage::Expansion),
            Rank::new(Urgency::Broken, Stage::Foundation),
            Rank::new(Urgency::Broken, Stage::Ended),
            Rank::new(Urgency::Due, Stage::Expansion),
            Rank::new(Urgency::Due, Stage::Prospect),
            Rank::new(Urgency::Soon, Stage::Expansion),
        ];
        assert!(order.is_sorted(), "{order:?}");
        for (rank, urgency) in
            order.iter().zip([Urgency::Broken, Urgency::Broken, Urgency::Broken, Urgency::Due, Urgency::Due, Urgency::Soon])
        {
            assert_eq!(rank.urgency(), urgency);
        }
    }
}
