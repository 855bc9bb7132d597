//! Identifiers: one type per concept, so that a creator's id cannot be passed where a brand's is wanted.
//!
//! Ids are UUIDv7: they sort by the time they were made, which keeps new rows together in every index.

use std::{fmt, str::FromStr, sync::Mutex};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
pub use uuid::Uuid;

/// The tenant. A small number, because it stands at the head of every key of every table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkspaceId(pub i64);

/// Declares an id type over [`Uuid`].
#[macro_export]
macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        #[serde(transparent)]
        #[schema(value_type = String, format = Uuid)]
        pub struct $name(pub $crate::ids::Uuid);
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { std::fmt::Display::fmt(&self.0, f) }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::ids::NotAnId;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                $crate::ids::Uuid::parse_str(s).map(Self).map_err(|_| $crate::ids::NotAnId)
            }
        }
        impl From<$name> for $crate::db::Value {
            fn from(id: $name) -> Self { Self::Id(id.0) }
        }
        impl $crate::db::FromCell for $name {
            fn from_cell(cell: $crate::db::Cell<'_>) -> Result<Self, $crate::db::WrongCell> {
                <$crate::ids::Uuid as $crate::db::FromCell>::from_cell(cell).map(Self)
            }
        }
    )*};
}

id_types! {
    PersonId, MemberId, InvitationId, SessionId, EntryTokenId, ApiTokenId,
    CreatorId, ContactPointId, ChannelId, ExpertiseId, AudienceFactId, CustomFieldId, NoteId, AttachmentId,
    AssessmentId, MergeId, BrandId, TierId, PartnershipId, ViewId, ImportId, EventId, JobId, MailId, UndoId,
    ContactId, WishId, WishAnswerId, GoalId, SupportId, StyleEntryId,
    CollaborationId, CommitmentId, PromiseId, PlaybookId, MeetingId, CalendarFeedId,
}

/// A piece of text that is not an id.
#[derive(Debug)]
pub struct NotAnId;
impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}
impl std::error::Error for NotAnId {}

/// Parses any id type from text that came with a request; `None` is answered as "not found".
pub fn parse<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

/// Makes ids: strictly increasing within one process, even when many are made in one millisecond or the clock steps back.
pub struct IdSource {
    state: Mutex<IdState>,
}

struct IdState {
    last: u128,
    chance: crate::chance::Chance,
    /// Random bytes fetched and not yet used: asking the system three times for each id costs more than all the rest of it.
    noise: [u8; NOISE],
    used: usize,
}

/// How many random bytes are fetched at once.
const NOISE: usize = 768;

impl IdState {
    fn random(&mut self) -> u64 {
        if self.used + 8 > NOISE {
            self.chance.fill(&mut self.noise);
            self.used = 0;
        }
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&self.noise[self.used..self.used + 8]);
        // What has gone into an id is not left behind in memory.
        self.noise[self.used..self.used + 8].fill(0);
        self.used += 8;
        u64::from_le_bytes(bytes)
    }
}

impl IdSource {
    /// Ids whose random part comes from `chance`.
    pub fn new(chance: crate::chance::Chance) -> Self {
        Self { state: Mutex::new(IdState { last: 0, chance, noise: [0; NOISE], used: NOISE }) }
    }

    /// The next id for an instant.
    pub fn next(&self, now: Timestamp) -> Uuid {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let millis = u128::from(now.as_millisecond().max(0).unsigned_abs()) << 80;
        let random = (u128::from(state.random()) << 16 | u128::from(state.random() & 0xffff)) & ((1 << 80) - 1);
        let wanted = millis | random;
        // Within a millisecond the next id is a small random step above the last one: still unguessable, and in order.
        let step = u128::from(state.random() >> 32) + 1;
        let value = if wanted > state.last { wanted } else { state.last + step };
        state.last = value;
        Uuid::from_u128(with_version_bits(value))
    }
}

/// Puts version 7 and the RFC variant into an ordered 128-bit number whose lower 80 bits are free; order is kept.
fn with_version_bits(value: u128) -> u128 {
    let time = value >> 80;
    let a = (value >> 68) & 0xfff;
    let b = (value >> 6) & ((1 << 62) - 1);
    (time << 80) | (0x7 << 76) | (a << 64) | (0b10 << 62) | b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_and_are_version_seven() {
        let ids = IdSource::new(crate::chance::Chance::seeded(7));
        let now = Timestamp::from_second(1_800_000_000).expect("in range");
        let mut last = Uuid::nil();
        for i in 0..10_000 {
            let id = ids.next(if i % 100 == 0 { now - jiff::SignedDuration::from_secs(5) } else { now });
            assert!(id > last, "{id} after {last}");
            assert_eq!(id.get_version_num(), 7);
            last = id;
        }
    }
}
