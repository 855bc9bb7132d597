//! A partnership of a creator with a brand: how it stands and how it came to.

use jiff::civil::Date;
use serde::Serialize;

use super::{Guarantee, Platform, Pledge, Text, Words, Work};

/// One creator and one brand.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Partnership {
    /// [`Creator::key`](crate::Creator::key).
    pub creator: u64,
    /// [`Brand::key`](crate::Brand::key).
    pub brand: &'static str,
    /// [`Member::key`](crate::Member::key) of whoever cares for it.
    pub manager: Option<&'static str>,
    pub stage: Stage,
    /// Why the present stage, as written down when it was set.
    pub stage_reason: Option<Words>,
    /// Set for ended partnerships only.
    pub ended: Option<EndReason>,
    pub role: Option<Role>,
    /// Key of a [`Tier`](crate::Tier).
    pub tier: Option<&'static str>,
    pub potential: Option<Potential>,
    /// The first collaboration; prospects have none.
    pub since: Option<Date>,
    /// Oldest first.
    pub events: Vec<Event>,
    /// Oldest first; two people may disagree and both are kept.
    pub assessments: Vec<Assessment>,
    /// Oldest first, what is planned last.
    pub work: Vec<Work>,
    pub guarantees: Vec<Guarantee>,
    pub pledges: Vec<Pledge>,
    pub created_on: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    Prospect,
    Foundation,
    Deepening,
    Expansion,
    Paused,
    Ended,
}

impl Stage {
    /// The lower-case name the product stores.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Prospect => "prospect",
            Stage::Foundation => "foundation",
            Stage::Deepening => "deepening",
            Stage::Expansion => "expansion",
            Stage::Paused => "paused",
            Stage::Ended => "ended",
        }
    }
}

/// Whose decision the end was, or what made it necessary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    Ours,
    Theirs,
    Mutual,
    Product,
    MarketRule,
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Ambassador,
    Advisor,
}

/// What the team thinks may come of it, and when it will look again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Potential {
    pub kind: PotentialKind,
    pub reason: Words,
    pub decided_on: Date,
    /// May lie after today: it is a plan.
    pub review_on: Date,
    pub by: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PotentialKind {
    OneOff,
    MultiYear,
    Unknown,
}

/// Something that happened, dated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    pub on: Date,
    /// Absent when nobody did it, as with a milestone.
    pub by: Option<&'static str>,
    pub kind: EventKind,
    /// What was said or why, where somebody wrote it down.
    pub words: Option<Words>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    Added,
    Imported { file: &'static str, row: u32 },
    Note,
    Call { minutes: u32 },
    Message,
    Meeting,
    IdeaReceived,
    WishRecorded,
    ConsentRecorded,
    AccountAdded { platform: Platform },
    FollowersPassed { platform: Platform, count: u64 },
    Assessed,
    PotentialSet { kind: PotentialKind },
    StageChanged { from: Stage, to: Stage },
    ManagerChanged { from: Option<&'static str>, to: &'static str },
    TierChanged { from: Option<&'static str>, to: &'static str },
    FirstCollaboration,
}

/// One person's filled scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assessment {
    pub by: &'static str,
    pub on: Date,
    /// In the order of [`CRITERIA`].
    pub lines: Vec<Line>,
    pub summary: Option<Words>,
}

/// What is looked at, in the order it is shown.
pub const CRITERIA: [Criterion; 7] = [
    Criterion::Performance,
    Criterion::AudienceFit,
    Criterion::Expertise,
    Criterion::Conduct,
    Criterion::Reliability,
    Criterion::Values,
    Criterion::CulturalFit,
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    Performance,
    AudienceFit,
    Expertise,
    Conduct,
    Reliability,
    Values,
    /// Only somebody of the creator's own market rates it.
    CulturalFit,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    pub criterion: Criterion,
    /// 1 to 5; absent means unknown.
    pub rating: Option<u8>,
    /// Present whenever there is a rating.
    pub evidence: Option<Words>,
    pub link: Option<Text>,
}
