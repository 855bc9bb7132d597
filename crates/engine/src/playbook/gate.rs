//! Gates: conditions over named facts that hold before the next stage is proposed.

use super::Text;

crate::codes::codes! {
    /// A named fact that a gate can ask about.
    pub enum Measure {
        /// Collaborations so far.
        Collaborations = "collaborations",
        /// Audience-facing ones in the last twelve months.
        CollaborationsYear = "collaborations_12_months",
        /// Whole years since the first collaboration.
        TenureYears = "tenure_years",
        /// Share of results that were due and shared.
        ResultsShared = "results_shared_share",
        /// Median index of the last three measured collaborations against the creator's own usual.
        LiftMedian = "lift_median",
        /// Promises of ours broken or overdue in the last six months.
        BrokenPromises = "broken_promises_6_months",
        /// Share of our promises of twelve months that were kept in time.
        PromisesKept = "promises_kept_share",
        /// The creator said that they want more.
        WantsMore = "creator_wants_more",
        /// Conversations that asked for nothing, in twelve months.
        CheckIns = "check_ins_12_months",
        /// There is a plain two-way contact within the cadence.
        RegularContact = "regular_contact",
        /// Wishes were asked for or said within twelve months.
        WishesCurrent = "wishes_current",
        /// Wishes that wait for an answer.
        WishesWaiting = "wishes_waiting",
        /// Acts of support in twelve months.
        Support = "support_12_months",
        /// Notes on the creator's style.
        StyleNotes = "style_notes",
    }

    pub enum Op {
        AtLeast = ">=",
        AtMost = "<=",
        Is = "=",
    }

    /// Who can still do something about an unmet gate.
    pub enum Whose {
        Ours = "ours",
        Theirs = "theirs",
        Both = "both",
    }
}

/// How a measure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    Count,
    /// From 0 to 1.
    Share,
    /// 1 is no difference.
    Ratio,
    YesNo,
}

impl Measure {
    pub fn kind(self) -> MeasureKind {
        match self {
            Self::ResultsShared | Self::PromisesKept => MeasureKind::Share,
            Self::LiftMedian => MeasureKind::Ratio,
            Self::WantsMore | Self::RegularContact | Self::WishesCurrent => MeasureKind::YesNo,
            Self::Collaborations
            | Self::CollaborationsYear
            | Self::TenureYears
            | Self::BrokenPromises
            | Self::CheckIns
            | Self::WishesWaiting
            | Self::Support
            | Self::StyleNotes => MeasureKind::Count,
        }
    }

    pub fn whose(self) -> Whose {
        match self {
            Self::WantsMore => Whose::Theirs,
            Self::Collaborations | Self::CollaborationsYear | Self::TenureYears | Self::LiftMedian => Whose::Both,
            Self::ResultsShared
            | Self::BrokenPromises
            | Self::PromisesKept
            | Self::CheckIns
            | Self::RegularContact
            | Self::WishesCurrent
            | Self::WishesWaiting
            | Self::Support
            | Self::StyleNotes => Whose::Ours,
        }
    }

    /// The most it can be asked to be; the least is 0.
    pub fn most(self) -> f64 {
        match self.kind() {
            MeasureKind::Count => 1_000.0,
            MeasureKind::Share | MeasureKind::YesNo => 1.0,
            MeasureKind::Ratio => 10.0,
        }
    }
}

/// One condition. Yes is 1 and no is 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    pub measure: Measure,
    pub op: Op,
    pub value: f64,
    pub why: Text,
}

impl Gate {
    pub fn holds(&self, found: f64) -> bool {
        match self.op {
            Op::AtLeast => found >= self.value,
            Op::AtMost => found <= self.value,
            Op::Is => (found - self.value).abs() < 1e-9,
        }
    }
}
