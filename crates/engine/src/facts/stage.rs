//! Where a partnership stands, and how free the creator is in it.

use jiff::civil::Date;

use super::Id;

crate::codes::codes! {
    /// Where a partnership stands. The first four grow one from the other; the last two are rests.
    pub enum Stage {
        Prospect = "prospect",
        Foundation = "foundation",
        Deepening = "deepening",
        Expansion = "expansion",
        Paused = "paused",
        Ended = "ended",
    }

    /// How much of the work is the creator's own to decide.
    pub enum Autonomy {
        Scripted = "scripted",
        Guided = "guided",
        CoCreated = "co_created",
        CreatorLed = "creator_led",
        FullOwnership = "full_ownership",
    }
}

impl Stage {
    /// The stages that grow one from the other, in order.
    pub const GROWING: [Self; 4] = [Self::Prospect, Self::Foundation, Self::Deepening, Self::Expansion];

    /// The stages of a partnership that is at work: a review each quarter is owed in every one.
    pub const ACTIVE: [Self; 3] = [Self::Foundation, Self::Deepening, Self::Expansion];

    pub fn is_growing(self) -> bool {
        !matches!(self, Self::Paused | Self::Ended)
    }

    /// The stage that grows out of this one.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Prospect => Some(Self::Foundation),
            Self::Foundation => Some(Self::Deepening),
            Self::Deepening => Some(Self::Expansion),
            Self::Expansion | Self::Paused | Self::Ended => None,
        }
    }
}

impl Autonomy {
    /// 1 to 5.
    pub fn level(self) -> i32 {
        self as i32 + 1
    }

    pub fn of_level(level: i32) -> Option<Self> {
        Self::ALL.iter().copied().find(|a| a.level() == level)
    }
}

/// Where the partnership stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The partnership itself.
    pub id: Id,
    pub stage: Stage,
    /// Since when it stands there.
    pub since: Date,
    /// Of a paused or ended partnership: the growing stage it stood at.
    pub before: Option<Stage>,
    /// The day of the first collaboration, from which tenure and anniversaries are counted.
    pub started: Option<Date>,
    /// How free the creator is now; none where nobody has said.
    pub autonomy: Option<Autonomy>,
    /// When the creator was last asked whether they want more of this partnership, and what they said.
    pub wants_more: Option<(Date, bool)>,
}

impl Standing {
    /// The growing stage whose part of the playbook holds.
    pub fn growing(&self) -> Stage {
        if self.stage.is_growing() { self.stage } else { self.before.unwrap_or(Stage::Prospect) }
    }
}

impl Default for Standing {
    fn default() -> Self {
        Self { id: Id::default(), stage: Stage::Prospect, since: Date::ZERO, before: None, started: None, autonomy: None, wants_more: None }
    }
}
