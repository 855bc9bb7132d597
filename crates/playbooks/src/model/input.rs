//! What comes in: from forms and as JSON.

use kernel::{
    Msg, Problems, Result,
    ids::{PartnershipId, PlaybookId},
};
use partnerships::model::{Filter, MOST_IDS};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A new playbook: what it says as TOML, or a copy of another one or of a shipped one under new names.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewPlaybook {
    /// The whole playbook. Exactly one of `toml`, `copy_of` and `preset` is given.
    pub toml: Option<String>,
    pub copy_of: Option<PlaybookId>,
    /// `default`, `three_years`, `strategic_repetition`, `predictable_partner` or `three_tiers`.
    pub preset: Option<String>,
    /// Of a copy: its name in English.
    pub name_en: Option<String>,
    /// Of a copy: its name in Russian.
    pub name_ru: Option<String>,
    pub note: String,
}

/// What a playbook shall say, whole, as TOML.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaybookText {
    pub toml: String,
    /// Why it changes; kept with the version.
    #[serde(default)]
    pub note: String,
}

/// Why.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = PlaybookNote)]
pub struct NoteInput {
    pub note: String,
}

/// For which partnerships a playbook is chosen: those named (at most 500), or all that a filter finds (at most 10,000).
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PlaybookChooseMany)]
pub struct ChooseInput {
    #[serde(default)]
    pub ids: Vec<PartnershipId>,
    #[serde(default)]
    pub filter: Option<Filter>,
    #[serde(default)]
    pub reason: String,
}

impl ChooseInput {
    pub fn validate(&self) -> Result<()> {
        let mut problems = Problems::none();
        if self.ids.len() > MOST_IDS {
            problems.add("ids", Msg::new("error-too-many-items").with("max", MOST_IDS).with("got", self.ids.len()));
        }
        // An empty filter would be the whole workspace: the usual playbook is for that.
        if self.ids.is_empty() == self.filter.as_ref().is_none_or(Filter::is_empty) {
            problems.add("ids", Msg::new("partnerships-error-which"));
        }
        problems.check()
    }
}

/// The playbook of one partnership; without an id the workspace's usual one holds.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = PlaybookChooseOne)]
pub struct ChooseOne {
    pub playbook_id: Option<PlaybookId>,
    pub reason: String,
}

/// A value of a partnership's own. Null: the playbook's value does not hold for it at all.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PlaybookOwnValue)]
pub struct OwnInput {
    pub value: Option<i64>,
    pub reason: String,
}

/// What choosing for many did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PlaybookChosen)]
pub struct Chosen {
    pub changed: usize,
    /// Those that already had it, or that are not there.
    pub skipped: usize,
}
