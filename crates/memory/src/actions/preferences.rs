//! How the creator likes to work: one form, the whole of it.

use kernel::{Result, Tx, ids::PartnershipId};

use super::{event, is, opened};
use crate::{
    model::EditPreferences,
    store::{
        self,
        preferences::{self, Known},
    },
};

/// Writes the preferences of a partnership (version 0 where there are none yet); the new version.
pub fn prefer(tx: &mut Tx, id: PartnershipId, change: &EditPreferences, version: i64) -> Result<i64> {
    let with = opened(tx, id)?;
    let now = preferences::of_partnership(tx, id)?;
    is(now.version, version)?;
    let valid = change.validate(store::days(tx)?, now.contact_paused_until)?;
    let known = Known::of(&valid, now.wishes_asked_on);
    if known == now.known() {
        return Ok(version);
    }
    let version = preferences::put(tx, id, version, &known)?;
    event("preferences_edit", "preferences", id.0, with.creator_id, Some(id)).write(tx)?;
    Ok(version)
}
