//! Which steps a list shows, and where its page begins.

use engine::step::Group;
use jiff::civil::Date;
use kernel::ids::{BrandId, MemberId, PartnershipId};
use serde::{Deserialize, Serialize};

use super::StepId;

kernel::codes! {
    /// Whose and which steps.
    pub enum Tab {
        /// Open ones of one member.
        Mine = "mine" "steps-tab-mine",
        /// Open ones of everybody, and of nobody.
        Team = "team" "steps-tab-team",
        /// Put off to a day to come.
        Snoozed = "snoozed" "steps-tab-snoozed",
        /// Done or dismissed today.
        Done = "done" "steps-tab-done",
    }
}

/// Every condition that is given holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub group: Option<Group>,
    /// Of creators of this market.
    pub market: Option<String>,
    pub brand: Option<BrandId>,
    pub partnership: Option<PartnershipId>,
    /// On the team's list: of this member alone.
    pub member: Option<MemberId>,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Query {
    pub tab: Tab,
    /// Whose list it is: for everything but the team's.
    pub me: Option<MemberId>,
    pub filter: Filter,
    pub after: Option<Place>,
    pub limit: i64,
}

/// The place of a step in the order of its list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Place {
    Ranked(i64, Date, Date, StepId),
    Until(Date, StepId),
    Closed(jiff::Timestamp, StepId),
}
