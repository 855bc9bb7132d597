//! When to meet a creator: hours, quiet hours, days off and other meetings of both sides, the burden of odd hours in turn.

use clocks::{
    Person,
    meeting::{Guest, Slot, Wanted, find},
};
use jiff::{SignedDuration, Timestamp};
use kernel::{
    Error, Msg, Result, Tx,
    ids::{CreatorId, MemberId},
};
use partnerships::store::views::Shown;

use crate::store::{meetings, people};

/// How many days ahead is looked.
const DAYS: i64 = 21;
/// How many times are proposed.
const MOST: usize = 6;
/// How far back what meetings took from each is counted.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 366);
/// The longest a meeting is; one that began so long ago may still go on.
const LONGEST: SignedDuration = SignedDuration::from_mins(480);

/// The two who meet, and the minutes outside their hours that meetings of the last year took from each.
#[derive(Clone, Debug)]
pub struct Sides {
    pub ours: Person,
    pub theirs: Person,
    pub borne: (i64, i64),
}

/// Reads whose hours are to be brought together. A creator whose zone nobody knows is refused: a guess would wake somebody.
pub fn sides(tx: &mut Tx<'_>, of: &Shown, member: MemberId) -> Result<Sides> {
    let ours = people::member(tx, member, Some(of.id))?.person();
    let theirs = people::creator(tx, of.creator)?.person().ok_or_else(|| Error::Conflict(Msg::new("calendar-error-no-zone")))?;
    let since = tx.now().checked_sub(REMEMBERED).unwrap_or(Timestamp::MIN);
    Ok(Sides { ours, theirs, borne: meetings::borne(tx, of.id, since)? })
}

/// The best times of the coming weeks, in order; empty where only writing to each other is left.
pub fn propose(tx: &mut Tx<'_>, of: &Shown, member: MemberId, sides: &Sides, minutes: i64) -> Result<Vec<Slot>> {
    let now = tx.now();
    // Nobody is asked to meet within the hour.
    let from = now + SignedDuration::from_hours(1);
    let until = now + SignedDuration::from_hours(24 * (DAYS + 2));
    let taken = meetings::taken(tx, member, of.creator, now - LONGEST, until)?;
    let guests = guests(sides);
    // A day whose best time is taken may be lost: more are asked for than shown.
    let wanted = Wanted { from, days: DAYS, minutes, most: MOST + taken.len().min(20) };
    let mut slots = find(&guests, &wanted);
    slots.retain(|slot| !taken.iter().any(|t| meet(*t, slot.from, minutes)));
    slots.truncate(MOST);
    Ok(slots)
}

fn guests(sides: &Sides) -> [Guest; 2] {
    [Guest { person: sides.ours.clone(), borne: sides.borne.0 }, Guest { person: sides.theirs.clone(), borne: sides.borne.1 }]
}

/// The minutes outside the hours of each; none where somebody must be left in peace.
pub fn outside(sides: &Sides, from: Timestamp, minutes: i64) -> Option<(i64, i64)> {
    let each = |person: &Person| {
        let mut strain = 0;
        for at in (0..minutes).step_by(15) {
            match person.at(from + SignedDuration::from_mins(at)) {
                clocks::Fit::Good => {}
                clocks::Fit::Early | clocks::Fit::Late => strain += 15.min(minutes - at),
                clocks::Fit::Quiet | clocks::Fit::DayOff => return None,
            }
        }
        Some(strain)
    };
    Some((each(&sides.ours)?, each(&sides.theirs)?))
}

/// Whether one of the two has another meeting then.
pub(crate) fn taken(tx: &mut Tx<'_>, member: MemberId, creator: CreatorId, from: Timestamp, minutes: i64) -> Result<bool> {
    let until = from + SignedDuration::from_mins(minutes);
    let taken = meetings::taken(tx, member, creator, from - LONGEST, until)?;
    Ok(taken.iter().any(|t| meet(*t, from, minutes)))
}

/// Whether two stretches overlap.
fn meet((begins, length): (Timestamp, i64), from: Timestamp, minutes: i64) -> bool {
    begins < from + SignedDuration::from_mins(minutes) && from < begins + SignedDuration::from_mins(length)
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn sides(ours: &str, theirs: &str) -> Sides {
        let person = |zone: &str| Person::in_zone(TimeZone::get(zone).unwrap());
        Sides { ours: person(ours), theirs: person(theirs), borne: (0, 0) }
    }

    #[test]
    fn minutes_outside_hours_are_those_of_the_proposals() {
        let sides = sides("America/Los_Angeles", "Europe/Moscow");
        for slot in find(&guests(&sides), &Wanted { from: at("2026-07-15T00:00:00Z"), days: 14, minutes: 60, most: 5 }) {
            let counted = outside(&sides, slot.from, 60).expect("nobody is disturbed");
            assert_eq!(vec![counted.0, counted.1], slot.outside);
        }
        assert_eq!(outside(&sides, at("2026-07-15T20:00:00Z"), 60), None, "eleven at night in Moscow");
        assert_eq!(outside(&sides, at("2026-07-18T16:30:00Z"), 30), None, "a Saturday");
    }

    #[test]
    fn meetings_that_touch_do_not_overlap() {
        let ten = at("2026-07-15T10:00:00Z");
        for (begins, length, expected) in [
            ("2026-07-15T09:30:00Z", 30, false),
            ("2026-07-15T09:30:00Z", 45, true),
            ("2026-07-15T10:30:00Z", 30, false),
            ("2026-07-15T10:15:00Z", 15, true),
        ] {
            assert_eq!(meet((at(begins), length), ten, 30), expected, "{begins} {length}");
        }
    }
}
