//! Meetings: arranged at an hour that leaves the creator in peace, called off with a reason.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use kernel::{
    Action, Error, Event, Msg, Problems, Result, Tx,
    ids::{MeetingId, PartnershipId},
    text,
};
use partnerships::store::views;

use crate::{
    finder::{self, outside},
    model::{CancelMeeting, MeetingPlan, NewMeeting},
    store::meetings::{self, Meeting},
};

/// Arranges a meeting of the member who acts. It may lie outside working hours, which is counted; it may not lie in somebody's quiet
/// hours or on a day off, in the past, or on another meeting of either.
pub fn arrange(tx: &mut Tx<'_>, id: PartnershipId, new: &NewMeeting) -> Result<MeetingId> {
    tx.scope().must(Action::Edit)?;
    let member = tx.scope().member().ok_or(Error::Forbidden)?;
    let of = views::find(tx, id)?;
    let valid = new.validate(tx.now())?;
    let sides = finder::sides(tx, &of, member)?;
    let (starts_at, minutes) = (valid.starts_at, valid.minutes);
    let Some(outside) = outside(&sides, starts_at, minutes) else {
        return Err(Error::field("starts_at", Msg::new("calendar-error-peace")));
    };
    if finder::taken(tx, member, of.creator, starts_at, minutes)? {
        return Err(Error::field("starts_at", Msg::new("calendar-error-taken")));
    }
    let zones = (named(&sides.ours.zone), named(&sides.theirs.zone));
    let meeting = MeetingId(tx.new_id());
    let plan = MeetingPlan { starts_at, minutes, subject: valid.subject, zones, outside };
    meetings::insert(tx, meeting, id, member, &plan)?;
    event(tx, "meeting_arrange", meeting)?.write(tx)?;
    Ok(meeting)
}

fn named(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("UTC").to_owned()
}

/// Calls a meeting off; the new version.
pub fn cancel(tx: &mut Tx<'_>, id: MeetingId, why: &CancelMeeting, version: i64) -> Result<i64> {
    tx.scope().must(Action::Edit)?;
    let reason = why.validate()?;
    let meeting = meetings::find(tx, id)?;
    if meeting.cancelled_at.is_some() {
        return Err(Error::Conflict(Msg::new("calendar-error-cancelled")));
    }
    if !meetings::cancel(tx, id, version, &reason)? {
        return Err(Error::Stale);
    }
    event(tx, "meeting_cancel", id)?.fact("reason", &reason).write(tx)?;
    Ok(version + 1)
}

/// What the timeline says of a meeting: the hour on both clocks.
fn event(tx: &mut Tx<'_>, verb: &'static str, id: MeetingId) -> Result<Event> {
    let Meeting { creator, partnership, brand_name, starts_at, minutes, zone_ours, zone_theirs, subject, .. } = meetings::find(tx, id)?;
    let clock = |zone: &str| {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        starts_at.to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string()
    };
    Ok(Event::new(verb, "meeting", id.0)
        .of_creator(creator)
        .of_partnership(partnership)
        .fact("brand", brand_name)
        .fact("ours", clock(&zone_ours))
        .fact("theirs", clock(&zone_theirs))
        .fact("minutes", minutes)
        .fact("subject", subject.unwrap_or_default()))
}

/// A wish for a meeting that can be fulfilled.
pub(crate) struct Valid {
    pub starts_at: Timestamp,
    pub minutes: i64,
    pub subject: Option<String>,
}

impl NewMeeting {
    pub(crate) fn validate(&self, now: Timestamp) -> Result<Valid> {
        let mut problems = Problems::none();
        if !(15..=480).contains(&self.minutes) || self.minutes % 15 != 0 {
            problems.add("minutes", Msg::new("calendar-error-minutes"));
        }
        if self.starts_at < now {
            problems.add("starts_at", Msg::new("calendar-error-past"));
        } else if self.starts_at > now + SignedDuration::from_hours(24 * 366) {
            problems.add("starts_at", Msg::new("calendar-error-far"));
        }
        let subject = text::line("subject", self.subject.as_deref().unwrap_or_default(), 200, &mut problems);
        problems.check()?;
        Ok(Valid { starts_at: self.starts_at, minutes: self.minutes, subject })
    }
}
