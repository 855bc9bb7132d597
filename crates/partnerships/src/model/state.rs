//! The state of a partnership: everything that verbs change, as one value, so that every verb is a function from one state to
//! the next.

use jiff::civil::Date;
use kernel::{
    db::{FromRow, Row},
    ids::{MemberId, TierId},
};
use serde::{Deserialize, Serialize};

kernel::codes! {
    /// Where a partnership stands. The first four grow one from the other; the last two are rests.
    pub enum Stage {
        Prospect = "prospect" "stage-prospect",
        Foundation = "foundation" "stage-foundation",
        Deepening = "deepening" "stage-deepening",
        Expansion = "expansion" "stage-expansion",
        Paused = "paused" "stage-paused",
        Ended = "ended" "stage-ended",
    }

    /// Whose decision an end was, or what made it necessary.
    pub enum EndReason {
        Ours = "ours" "partnerships-end-ours",
        Theirs = "theirs" "partnerships-end-theirs",
        Mutual = "mutual" "partnerships-end-mutual",
        Product = "product" "partnerships-end-product",
        MarketRule = "market_rule" "partnerships-end-market-rule",
        Unknown = "unknown" "partnerships-end-unknown",
    }

    /// A standing part that a creator plays for the brand.
    pub enum PartnerRole {
        Ambassador = "ambassador" "partnerships-role-ambassador",
        Advisor = "advisor" "partnerships-role-advisor",
    }

    /// What the team thinks may come of it.
    pub enum Potential {
        Unknown = "unknown" "partnerships-potential-unknown",
        OneOff = "one_off" "partnerships-potential-one-off",
        MultiYear = "multi_year" "partnerships-potential-multi-year",
    }
}

impl Stage {
    /// The stages that grow one from the other, in order.
    pub const GROWING: [Self; 4] = [Self::Prospect, Self::Foundation, Self::Deepening, Self::Expansion];

    /// The stage's place in `creators.stages`: a bit of its own.
    pub fn bit(self) -> i64 {
        1 << (self as u8)
    }

    /// 1 to 4 for a growing stage; none for a rest.
    pub fn rank(self) -> Option<u8> {
        (1..).zip(Self::GROWING).find(|&(_, stage)| stage == self).map(|(rank, _)| rank)
    }
}

/// What verbs change. The fields are the columns of `partnerships`, in this order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    pub manager: Option<MemberId>,
    pub stage: Stage,
    pub stage_since: Date,
    /// Of a paused or ended partnership: where it stood.
    pub stage_before: Option<Stage>,
    /// What was said at the last move.
    pub stage_reason: Option<String>,
    pub ended_reason: Option<EndReason>,
    pub role: Option<PartnerRole>,
    pub tier: Option<TierId>,
    pub potential: Potential,
    pub potential_reason: Option<String>,
    pub potential_set_on: Option<Date>,
    pub potential_review_on: Option<Date>,
    /// The day of the first collaboration.
    pub since: Option<Date>,
}

impl State {
    /// A partnership that begins at a growing stage and of which nothing else is known.
    pub fn beginning(stage: Stage, today: Date) -> Self {
        Self {
            manager: None,
            stage,
            stage_since: today,
            stage_before: None,
            stage_reason: None,
            ended_reason: None,
            role: None,
            tier: None,
            potential: Potential::Unknown,
            potential_reason: None,
            potential_set_on: None,
            potential_review_on: None,
            since: None,
        }
    }

    /// The growing stage it stands at, or stood at when it was paused or ended.
    pub fn growing(&self) -> Stage {
        self.stage_before.unwrap_or(self.stage)
    }
}

impl FromRow for State {
    fn from_row(row: &mut Row<'_>) -> kernel::db::Result<Self> {
        Ok(Self {
            manager: row.take()?,
            stage: row.take()?,
            stage_since: row.take()?,
            stage_before: row.take()?,
            stage_reason: row.take()?,
            ended_reason: row.take()?,
            role: row.take()?,
            tier: row.take()?,
            potential: row.take()?,
            potential_reason: row.take()?,
            potential_set_on: row.take()?,
            potential_review_on: row.take()?,
            since: row.take()?,
        })
    }
}
