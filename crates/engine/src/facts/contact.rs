//! What was said and done with a creator.

use jiff::civil::Date;

use super::{FactRef, Id, Kind};

crate::codes::codes! {
    /// Who began it, or that both spoke.
    pub enum Direction {
        /// From us to the creator.
        Ours = "ours",
        /// From the creator to us.
        Theirs = "theirs",
        /// A call or a meeting.
        Both = "both",
    }

    /// What it was for.
    pub enum ContactKind {
        CheckIn = "check_in",
        Ask = "ask",
        Project = "project",
        Review = "review",
        Support = "support",
        Other = "other",
    }
}

/// One contact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    pub id: Id,
    /// The day in the workspace's zone.
    pub on: Date,
    pub direction: Direction,
    pub kind: ContactKind,
    /// It asked the creator for something.
    pub asks: bool,
    /// It was about a project.
    pub project: bool,
    /// The other side answered. A contact of both sides needs no answer.
    pub replied: bool,
    /// By what means: any number that tells one from another.
    pub channel: u8,
    /// Time that the team gave to it.
    pub minutes: u16,
    /// Begun by us at an hour that is quiet for the creator, by their own clock.
    pub out_of_hours: bool,
    /// Whether it was in a language that the creator wants; none where that is not known.
    pub in_their_language: Option<bool>,
    /// A day said aloud by which we do something, of which no promise has been made yet.
    pub said_by: Option<Date>,
}

impl Contact {
    pub fn fact(&self) -> FactRef {
        FactRef { kind: Kind::Contact, id: self.id }
    }

    /// Both sides spoke.
    pub fn two_way(&self) -> bool {
        self.direction == Direction::Both || self.replied
    }

    /// A real conversation that asked for nothing and was about no project. Regular contact is counted from these.
    pub fn plain(&self) -> bool {
        self.two_way() && !self.asks && !self.project && !matches!(self.kind, ContactKind::Ask | ContactKind::Project)
    }

    /// What a check-in is counted from: a review is one too, since it is a conversation that sells nothing.
    pub fn checks_in(&self) -> bool {
        self.plain() && matches!(self.kind, ContactKind::CheckIn | ContactKind::Review)
    }

    /// What a quarterly review is counted from.
    pub fn reviews(&self) -> bool {
        self.two_way() && self.kind == ContactKind::Review
    }

    /// We asked for something.
    pub fn is_ask(&self) -> bool {
        self.from_us() && (self.asks || self.kind == ContactKind::Ask)
    }

    /// We gave: attention or help, with nothing wanted.
    pub fn is_gift(&self) -> bool {
        self.from_us()
            && !self.asks
            && !self.project
            && matches!(self.kind, ContactKind::CheckIn | ContactKind::Review | ContactKind::Support)
    }

    /// We took part in beginning it.
    pub fn from_us(&self) -> bool {
        self.direction != Direction::Theirs
    }

    /// It was about work: a project, or something asked for.
    pub fn about_work(&self) -> bool {
        self.project || self.asks || matches!(self.kind, ContactKind::Ask | ContactKind::Project)
    }
}
