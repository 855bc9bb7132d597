//! What is typed or sent about steps.

use engine::step::Group;
use jiff::civil::Date;
use kernel::{
    Msg, Problems, Result,
    ids::{MemberId, PartnershipId, UndoId},
    text,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::StepId;

/// How many may be changed at once.
pub const MOST_IDS: usize = 500;

/// A step about to be written down by hand.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewStep)]
pub struct NewStep {
    pub partnership_id: PartnershipId,
    pub words: String,
    /// Today unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub due_on: Option<Date>,
    /// Whoever cares for the partnership unless said.
    #[serde(default)]
    pub member_id: Option<MemberId>,
    /// `promises`, `check_ins`, `risks`, `growth`, `moments` or `compliance`; `promises` unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub group: Option<Group>,
}

/// Until when a step is put off.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StepSnooze)]
pub struct SnoozeInput {
    /// The creator's next good day unless said.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<Date>,
}

/// What was done.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StepDone)]
pub struct DoneInput {
    #[serde(default)]
    pub what: Option<String>,
}

/// Why a step is not for us.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StepDismissal)]
pub struct DismissInput {
    pub reason: String,
}

/// To whom a step goes.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StepHandOver)]
pub struct HandOverInput {
    pub to: MemberId,
}

/// What is done with a step.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "do")]
#[schema(as = StepChange)]
pub enum Change {
    Snooze {
        /// The creator's next good day unless said.
        #[serde(default)]
        #[schema(value_type = Option<String>, format = Date)]
        until: Option<Date>,
    },
    Unsnooze,
    Done {
        #[serde(default)]
        what: Option<String>,
    },
    Dismiss {
        reason: String,
    },
    Reopen,
    HandOver {
        to: MemberId,
    },
}

/// A change of many steps: at most 500.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StepsBulk)]
pub struct BulkInput {
    pub ids: Vec<StepId>,
    pub change: Change,
}

impl BulkInput {
    pub fn validate(&self) -> Result<()> {
        let mut problems = Problems::none();
        if self.ids.is_empty() {
            problems.add("ids", Msg::new("error-required"));
        }
        if self.ids.len() > MOST_IDS {
            problems.add("ids", Msg::new("error-too-many-items").with("max", MOST_IDS).with("got", self.ids.len()));
        }
        problems.check()
    }
}

/// What a change of many did.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = StepsBulkDone)]
pub struct BulkView {
    /// Names the whole, to take it back.
    pub undo_id: UndoId,
    pub changed: usize,
    /// Those for which the change is not possible.
    pub skipped: usize,
}

/// Cleaned words that may be missing.
pub(crate) fn words(field: &str, raw: Option<&str>, problems: &mut Problems) -> Option<String> {
    raw.and_then(|raw| text::paragraph(field, raw, text::limit::PARAGRAPH, problems))
}
