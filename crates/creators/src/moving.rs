//! Two records of one person made one, and made two again: what becomes of each row that belongs to a creator.
//!
//! What must always hold: nothing is deleted. A row moves to the creator that is kept; one that says the same as a row there
//! stays behind at the creator that goes, whom no list shows any more; a value that is written over is remembered in
//! [`Moved`]. So taking a merge back moves the same rows again and finds everything in its place. What was changed
//! meanwhile stays changed, and what was removed stays removed: both are counted in [`Left`].
//!
//! Events are append-only and do not move: the timeline reads those of every record that went into the one shown.

mod channels;
mod rows;

use jiff::Timestamp;
use kernel::{Result, Tx, args, db::Value, ids::CreatorId};
use serde::{Deserialize, Serialize};

pub use self::channels::same_account;
use self::{channels::Channels, rows::Rows};
use crate::{
    actions, index,
    model::CreatorFields,
    store::person::{self, CreatorRow, Record},
};

/// What a merge has moved and written over: all that is needed to take it back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Moved {
    pub keep: CreatorId,
    pub gone: CreatorId,
    at: Timestamp,
    /// The kept creator's fields before the merge, and as the merge left them.
    before: CreatorFields,
    after: CreatorFields,
    updated_at: Timestamp,
    gone_updated_at: Timestamp,
    gone_archived_at: Option<Timestamp>,
    rows: Rows,
    channels: Channels,
}

/// What a merge that was taken back could not put as it was, because somebody has changed it since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Left {
    /// Fields and values that were changed after the merge and stay with the kept creator.
    pub changed: u64,
    /// Rows that had moved and were removed after the merge.
    pub removed: u64,
}

impl Left {
    pub fn nothing(self) -> bool {
        self == Self::default()
    }
}

/// Both rows, held until the transaction ends, so that of two merges at once the later one sees what the first did.
pub fn hold(tx: &mut Tx, keep: CreatorId, gone: CreatorId) -> Result<(CreatorRow, CreatorRow)> {
    tx.all::<(CreatorId,)>(HOLD, &args![tx.ws(), Value::ids(&[keep, gone])])?;
    Ok((person::row(tx, keep)?, person::row(tx, gone)?))
}

/// Moves everything of `gone` to `keep`, writes `fields` over the fields of `keep`, and puts `gone` away.
///
/// Of `fields` the lists that are rows of their own (contacts, labels) must be those of both together, the kept one's first.
pub fn merge(tx: &mut Tx, keep: CreatorId, gone: CreatorId, fields: &CreatorFields) -> Result<Moved> {
    let (kept, going) = (person::record(tx, keep)?, person::record(tx, gone)?);
    let (known, known_gone) = (person::known_by(tx, &kept)?, person::known_by(tx, &going)?);
    let profile = fields.validate(&actions::known(tx)?)?;
    // First out, then in: a key of both is not thereby one of two creators.
    index::remove(tx, gone, &known_gone)?;
    let before = kept.fields();
    let rows = Rows::take(tx, keep, gone, &taken(&before, fields))?;
    let channels = Channels::unite(tx, keep, gone)?;
    person::update(tx, keep, kept.row.version, &profile)?;
    person::set_merged(tx, gone, Some(keep))?;
    let united = person::record(tx, keep)?;
    let known_after = person::known_by(tx, &united)?;
    index::change(tx, keep, &known, &known_after)?;
    Ok(Moved {
        keep,
        gone,
        at: tx.now(),
        before,
        after: united.fields(),
        updated_at: kept.row.updated_at,
        gone_updated_at: going.row.updated_at,
        gone_archived_at: going.row.archived_at,
        rows,
        channels,
    })
}

/// Own fields in which the other creator's value was chosen over the one there.
fn taken(before: &CreatorFields, chosen: &CreatorFields) -> Vec<kernel::ids::CustomFieldId> {
    let other = |(id, value): &(&kernel::ids::CustomFieldId, &String)| chosen.custom.get(id).is_some_and(|c| c != *value);
    before.custom.iter().filter(other).map(|(id, _)| *id).collect()
}

/// Takes a merge back.
pub fn unmerge(tx: &mut Tx, moved: &Moved) -> Result<Left> {
    let (keep, gone) = (moved.keep, moved.gone);
    let merged = person::record(tx, keep)?;
    let known = person::known_by(tx, &merged)?;
    let mut left = Left::default();
    moved.rows.give_back(tx, keep, gone, &mut left)?;
    moved.channels.divide(tx, keep, gone, &mut left)?;
    let rest = person::record(tx, keep)?;
    let fields = moved.fields(&merged, &rest, &mut left);
    let profile = fields.validate(&actions::known(tx)?)?;
    person::update(tx, keep, merged.row.version, &profile)?;
    let untouched = merged.row.updated_at == moved.at && left.nothing();
    tx.exec(SET_UPDATED, &args![tx.ws(), keep, if untouched { moved.updated_at } else { tx.now() }])?;
    tx.exec(BRING_BACK, &args![tx.ws(), gone, moved.gone_archived_at, moved.gone_updated_at])?;
    let alone = person::record(tx, keep)?;
    let known_alone = person::known_by(tx, &alone)?;
    index::change(tx, keep, &known, &known_alone)?;
    let back = person::record(tx, gone)?;
    let known_back = person::known_by(tx, &back)?;
    index::add(tx, &[(gone, known_back)])?;
    Ok(left)
}

impl Moved {
    /// The kept creator's fields as they were, but for those that somebody has changed since. Lists that are rows of
    /// their own are what the rows say.
    fn fields(&self, merged: &Record, rest: &Record, left: &mut Left) -> CreatorFields {
        const ROWS: [&str; 5] = ["contacts", "niches", "values", "tags", "custom"];
        let (now, rows) = (merged.fields(), rest.fields());
        let mut fields = self.before.clone();
        for name in self.after.differences(&now).into_iter().filter(|name| !ROWS.contains(name)) {
            fields.take(name, &now);
            left.changed += 1;
        }
        for name in ROWS {
            fields.take(name, &rows);
        }
        fields
    }
}

/// The creator that stands for this one: itself, or the one it went into in the end.
pub fn successor(tx: &mut Tx, id: CreatorId) -> Result<CreatorId> {
    let (last,) = tx.one(SUCCESSOR, &args![tx.ws(), id])?;
    Ok(last)
}

/// Every named statement of this module.
pub const ALL_STATEMENTS: [&[(&str, &str)]; 3] = [STATEMENTS, rows::STATEMENTS, channels::STATEMENTS];

kernel::statements! {
    HOLD = "select id from creators where workspace_id = $1 and id = any($2) order by id /*pg for update*/";
    SET_UPDATED = "update creators set updated_at = $3 where workspace_id = $1 and id = $2";
    BRING_BACK = "update creators set merged_into = null, archived_at = $3, updated_at = $4, version = version + 1 where workspace_id = $1 and id = $2";
    SUCCESSOR = "with recursive chain (id, next) as (
            select id, merged_into from creators where workspace_id = $1 and id = $2
            union select c.id, c.merged_into from creators c join chain on c.id = chain.next where c.workspace_id = $1)
        select id from chain where next is null";
}
