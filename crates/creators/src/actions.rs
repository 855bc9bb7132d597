//! The verbs. Each asks the gate first, checks what was sent, writes the rows, the index and one event, in one transaction.
//!
//! Events name what was changed, not what it was: they are never deleted, and a person's data must be erasable.

pub mod address;
pub mod assessments;
pub mod attachments;
pub mod audience;
pub mod channels;
pub mod custom;
pub mod expertise;
pub mod labels;
pub mod notes;
pub mod person;

pub use person::{archive, create, create_many, edit, known, restore};

use jiff::civil::Date;
use kernel::{Error, Msg, Result, Tx, Via, ids::CreatorId};

use crate::{model::Source, store};

/// Something about a living or archived creator is about to change; one that was merged away points elsewhere.
pub(crate) fn changeable(tx: &mut Tx, id: CreatorId) -> Result<store::person::CreatorRow> {
    // Held while it changes: a note must not land on a record that is being merged into another at this moment.
    store::person::hold(tx, id)?;
    standing(tx, id)
}

/// The same for somebody who only asks, before much work is begun.
pub(crate) fn standing(tx: &mut Tx, id: CreatorId) -> Result<store::person::CreatorRow> {
    let row = store::person::row(tx, id)?;
    if row.merged_into.is_some() {
        return Err(Error::Conflict(Msg::new("creators-is-merged")));
    }
    Ok(row)
}

/// A list that grows one by one has an end too: `most`, of which `there` are there.
fn room(there: usize, most: usize) -> Result<()> {
    if there < most { Ok(()) } else { Err(Error::field("", Msg::new("creators-no-room").with("max", most))) }
}

/// How numbers that come through this door came to be known.
fn source(tx: &Tx) -> Source {
    match tx.scope().via() {
        Via::Page => Source::Manual,
        Via::Api => Source::Api,
        Via::Job | Via::Cli => Source::Import,
    }
}

/// The day on which something without a date is said to be true. The rules of a day's end are the database's: a member's own
/// day may already be tomorrow, and what they observed there is not in the future.
fn today(tx: &Tx) -> Date {
    tx.now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The last day that somewhere on earth has begun.
fn latest_day(tx: &Tx) -> Date {
    tx.now().to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(14))).date()
}
