//! Writes the letters of several members of one workspace: a fixed number of statements to read, one transaction in all.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use kernel::{
    App, Result, Tx,
    ids::MemberId,
    mail::{self, Mail},
};

use crate::{
    letter::{Contents, EACH, letter},
    store::{self, Reader},
};

/// Gives each member the morning of `day`: a letter where something is due, and in any case the mark that they had it. How many
/// letters were written. A member who has had it already gets nothing.
pub fn mornings(tx: &mut Tx<'_>, app: &App, members: &[MemberId], day: Date) -> Result<usize> {
    let readers = store::readers(tx, members)?;
    let ids: Vec<MemberId> = readers.iter().map(|r| r.member).collect();
    let (counts, steps) = (store::counts(tx, &ids, day)?, store::due(tx, &ids, day, EACH)?);
    // A day is as long as the clocks of the earth make it.
    let (from, to) = (at(day.yesterday().unwrap_or(day), &TimeZone::UTC), at(day.saturating_add(2.days()), &TimeZone::UTC));
    let meetings = store::meetings(tx, &ids, from, to)?;
    let mut written = 0;
    for reader in &readers {
        if !store::had(tx, reader.member, day)? {
            continue;
        }
        let contents = Contents {
            reader,
            day,
            steps: steps.iter().filter(|s| s.member == Some(reader.member)).collect(),
            counts: counts.iter().filter(|c| c.member == reader.member).collect(),
            meetings: meetings.iter().filter(|m| m.member == reader.member && on(reader, m.starts_at) == day).collect(),
        };
        written += usize::from(send(tx, app, &contents)?);
    }
    Ok(written)
}

fn at(day: Date, zone: &TimeZone) -> Timestamp {
    day.to_zoned(zone.clone()).map_or(Timestamp::MAX, |z| z.timestamp())
}

/// The reader's day of an instant.
fn on(reader: &Reader, at: Timestamp) -> Date {
    at.to_zoned(TimeZone::get(&reader.zone).unwrap_or(TimeZone::UTC)).date()
}

fn send(tx: &mut Tx<'_>, app: &App, contents: &Contents<'_>) -> Result<bool> {
    // An address that was kept by an older rule is no reason to leave the others without their letter.
    if contents.is_empty() || !mail::is_address(&contents.reader.email) {
        return Ok(false);
    }
    let letter = letter(app.config(), app.l(contents.reader.language), contents);
    let id = mail::queue(tx, Mail { to: contents.reader.email.clone(), subject: letter.subject, text: letter.text })?;
    store::letter(tx, contents.reader.member, contents.day, id, contents.due() + contents.meetings.len() as i64)?;
    Ok(true)
}
