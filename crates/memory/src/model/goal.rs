//! Where the creator wants to go.

use jiff::civil::Date;
use kernel::{Lang, Msg, Problems, Result};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Days, language, required};

kernel::codes! {
    pub enum GoalKind {
        Growth = "growth" "memory-goal-growth",
        /// Something of their own: a course, a book, a shop.
        Launch = "launch" "memory-goal-launch",
        Learning = "learning" "memory-goal-learning",
        Other = "other" "memory-goal-other",
    }

    pub enum GoalState {
        Open = "open" "memory-goal-open",
        Reached = "reached" "memory-goal-reached",
        Dropped = "dropped" "memory-goal-dropped",
    }
}

/// A goal as it was stated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewGoal {
    /// The creator's own words.
    pub words: String,
    /// `en` or `ru`; told from the letters when left out.
    pub language: String,
    /// `growth`, `launch`, `learning` or `other`.
    pub kind: String,
    /// The day of a launch, or by when.
    pub on_date: String,
    /// When they said it; today when left out.
    pub stated_on: String,
}

/// How a goal ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct CloseGoal {
    /// `reached` or `dropped`; `open` opens it again.
    pub state: String,
    /// When; today when left out.
    pub on: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ValidGoal {
    pub words: String,
    pub language: Lang,
    pub kind: GoalKind,
    pub on_date: Option<Date>,
    pub stated_on: Option<Date>,
}

impl NewGoal {
    pub fn validate(&self, days: Days) -> Result<ValidGoal> {
        let mut problems = Problems::none();
        let words = required("words", &self.words, &mut problems);
        let valid = ValidGoal {
            language: language(&self.language, &words, &mut problems),
            kind: GoalKind::read("kind", &self.kind, &mut problems).unwrap_or(GoalKind::Other),
            on_date: days.any("on_date", &self.on_date, &mut problems),
            stated_on: days.past("stated_on", &self.stated_on, &mut problems),
            words,
        };
        problems.check()?;
        Ok(valid)
    }
}

impl CloseGoal {
    /// The state, and the day it ended; an open one has none.
    pub fn validate(&self, days: Days, stated: Date) -> Result<(GoalState, Option<Date>)> {
        let mut problems = Problems::none();
        let state = GoalState::read("state", &self.state, &mut problems);
        if state.is_none() && problems.is_empty() {
            problems.add("state", Msg::new("error-required"));
        }
        let on = days.past("on", &self.on, &mut problems);
        if on.is_some_and(|day| day < stated) && problems.get("on").is_none() {
            problems.add("on", Msg::new("memory-error-before-goal"));
        }
        problems.check()?;
        let state = state.unwrap_or(GoalState::Open);
        Ok((state, (state != GoalState::Open).then(|| on.unwrap_or(days.today.max(stated)))))
    }
}
