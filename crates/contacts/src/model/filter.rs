//! Which contacts a list shows.

use kernel::ids::{CreatorId, MemberId, PartnershipId};
use serde::Deserialize;

use super::{Direction, Kind, Means};

/// Conditions; all of them hold for every row of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Filter {
    pub creator: Option<CreatorId>,
    pub partnership: Option<PartnershipId>,
    pub kind: Option<Kind>,
    pub channel: Option<Means>,
    pub direction: Option<Direction>,
    pub member: Option<MemberId>,
    /// Whether there was a request in it.
    pub request: Option<bool>,
}
