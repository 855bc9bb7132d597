//! One change of many partnerships.

use kernel::{
    Msg, Problems, Result,
    ids::{BrandId, CreatorId, MemberId, PartnershipId, TierId, UndoId},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Stage;

/// How many may be named one by one.
pub const MOST_IDS: usize = 500;
/// How many may be changed at once, however they are chosen.
pub const MOST_AT_ONCE: usize = 10_000;

/// Which partnerships: every condition that is given holds. Those of archived creators are never among them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    #[serde(default)]
    pub creator: Option<CreatorId>,
    #[serde(default)]
    pub brand: Option<BrandId>,
    #[serde(default)]
    pub stage: Option<Stage>,
    #[serde(default)]
    pub manager: Option<MemberId>,
    #[serde(default)]
    pub tier: Option<TierId>,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is done to each.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase", tag = "set", content = "to")]
#[schema(as = PartnershipChange)]
pub enum Change {
    /// To a growing stage.
    Stage(Stage),
    Manager(Option<MemberId>),
    Tier(Option<TierId>),
}

/// A change of many: those named (at most 500), or all that a filter finds (at most 10,000).
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BulkInput {
    #[serde(default)]
    pub ids: Vec<PartnershipId>,
    #[serde(default)]
    pub filter: Option<Filter>,
    pub change: Change,
    /// Needed where stages go back.
    #[serde(default)]
    pub reason: Option<String>,
}

impl BulkInput {
    pub fn validate(&self) -> Result<()> {
        let mut problems = Problems::none();
        if self.ids.len() > MOST_IDS {
            problems.add("ids", Msg::new("error-too-many-items").with("max", MOST_IDS).with("got", self.ids.len()));
        }
        // An empty filter would be the whole workspace: that must be meant.
        if self.ids.is_empty() == self.filter.is_none() {
            problems.add("ids", Msg::new("partnerships-error-which"));
        }
        problems.check()
    }
}

/// What a change of many did.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = PartnershipBulk)]
pub struct BulkView {
    /// Names the whole, to take it back.
    pub undo_id: UndoId,
    pub changed: usize,
    /// Those that already were so, or that the change is not possible for.
    pub skipped: usize,
}
