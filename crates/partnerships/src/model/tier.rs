//! Tiers: the workspace's own classes of partners. They say nothing of the stage, and nothing of the person.

use kernel::{Msg, Problems, Result, ids::TierId, text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How many a workspace may have.
pub const MOST_TIERS: usize = 20;

kernel::row! {
    /// A tier.
    #[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
    pub struct Tier {
        pub id: TierId,
        pub name: String,
    }
}

/// All tiers in their order.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TiersView {
    pub tiers: Vec<Tier>,
    pub version: i64,
}

/// The tiers as they shall be, in order. One that is left out is archived: partnerships keep it, nobody new gets it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TiersInput {
    pub tiers: Vec<TierLine>,
}

/// A tier that exists (with its id) or a new one.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TierLine {
    #[serde(default)]
    pub id: Option<TierId>,
    pub name: String,
}

impl TiersInput {
    /// Each line with its cleaned name.
    pub fn validate(&self) -> Result<Vec<(Option<TierId>, String)>> {
        let mut problems = Problems::none();
        if self.tiers.len() > MOST_TIERS {
            problems.add("tiers", Msg::new("error-too-many-items").with("max", MOST_TIERS).with("got", self.tiers.len()));
        }
        let mut lines: Vec<(Option<TierId>, String)> = Vec::new();
        for (place, line) in self.tiers.iter().enumerate() {
            let field = format!("tiers.{place}.name");
            let name = text::required_line(&field, &line.name, text::limit::NAME, &mut problems);
            if lines.iter().any(|(id, other)| *other == name && !name.is_empty() || id.is_some() && *id == line.id) {
                problems.add(field, Msg::new("error-duplicate"));
            }
            lines.push((line.id, name));
        }
        problems.check()?;
        Ok(lines)
    }
}
