//! When something happened, as people and programs say it.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};
use kernel::{Msg, Problems, text};

/// What it takes to read a moment: the time now, and the zone of whoever writes.
#[derive(Clone, Debug)]
pub struct Clock {
    pub now: Timestamp,
    pub zone: TimeZone,
}

/// A contact older than this was a slip of the keys.
const EARLIEST: Date = jiff::civil::date(1990, 1, 1);

/// How far a clock may be fast.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

impl Clock {
    /// The civil day now.
    pub fn today(&self) -> Date {
        self.now.to_zoned(self.zone.clone()).date()
    }

    /// An instant (`2026-04-14T13:42:00Z`), a civil moment or a civil day in the zone; nothing typed is `None`. A day alone is
    /// its noon, or now if that is earlier. What is in the future, or older than anybody remembers, is a problem of the field.
    pub fn read(&self, field: &str, raw: &str, problems: &mut Problems) -> Option<Timestamp> {
        let typed = text::line(field, raw, 60, problems)?;
        let Some(at) = self.parse(&typed) else {
            problems.add(field, Msg::new("contacts-error-moment"));
            return None;
        };
        self.past(field, at, problems);
        Some(at)
    }

    /// Refuses what has not happened yet.
    pub fn past(&self, field: &str, at: Timestamp, problems: &mut Problems) {
        if at > self.now + TOLERANCE {
            problems.add(field, Msg::new("contacts-error-future"));
        } else if at.to_zoned(TimeZone::UTC).date() < EARLIEST {
            problems.add(field, Msg::new("contacts-error-long-ago"));
        }
    }

    fn parse(&self, typed: &str) -> Option<Timestamp> {
        // Microseconds are what both databases keep.
        let micro = |at: Timestamp| Timestamp::from_microsecond(at.as_microsecond()).ok();
        if let Ok(at) = typed.parse::<Timestamp>() {
            return micro(at);
        }
        if let Some(day) = (typed.len() == 10).then(|| typed.parse::<Date>().ok()).flatten() {
            let noon = self.instant(day, Time::midnight().wrapping_add(SignedDuration::from_hours(12)))?;
            return Some(if day == self.today() { noon.min(self.now) } else { noon });
        }
        let civil = (!typed.contains('[')).then(|| typed.parse::<DateTime>().ok()).flatten()?;
        micro(self.instant(civil.date(), civil.time())?)
    }

    /// A civil moment as an instant. One that a change of the clock left out is the moment as far after the gap.
    pub fn instant(&self, day: Date, time: Time) -> Option<Timestamp> {
        day.to_datetime(time).to_zoned(self.zone.clone()).ok().map(|z| z.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(zone: &str, typed: &str) -> Result<Option<String>, &'static str> {
        let clock = Clock { now: "2026-04-14T13:42:00Z".parse().expect("an instant"), zone: TimeZone::get(zone).expect("a zone") };
        let mut problems = Problems::none();
        let at = clock.read("happened_at", typed, &mut problems);
        match problems.get("happened_at") {
            Some(message) => Err(message.key),
            None => Ok(at.map(|at| at.to_string())),
        }
    }

    #[test]
    fn moments_are_read_as_people_and_programs_say_them() {
        let some = |text: &str| Ok(Some(text.to_owned()));
        assert_eq!(read("Europe/Moscow", " "), Ok(None));
        assert_eq!(read("Europe/Moscow", "2026-04-14T13:42:00Z"), some("2026-04-14T13:42:00Z"));
        assert_eq!(read("Europe/Moscow", "2026-04-14T18:42:00+05:00"), some("2026-04-14T13:42:00Z"));
        assert_eq!(read("Europe/Moscow", "2026-04-14T10:00"), some("2026-04-14T07:00:00Z"));
        assert_eq!(read("America/New_York", "2026-04-13 10:00"), some("2026-04-13T14:00:00Z"));
        assert_eq!(read("Europe/Moscow", "2026-04-13"), some("2026-04-13T09:00:00Z"));
        // Today's noon has not come in New York: what is said of today was said before now.
        assert_eq!(read("America/New_York", "2026-04-14"), some("2026-04-14T13:42:00Z"));
        // Half past two was not there on the night the clock went forward.
        assert_eq!(read("America/New_York", "2026-03-08T02:30"), some("2026-03-08T07:30:00Z"));
        assert_eq!(read("America/New_York", "2024-02-29"), some("2024-02-29T17:00:00Z"));
        // A clock may be a little fast.
        assert_eq!(read("Europe/Moscow", "2026-04-14T13:47:00Z"), some("2026-04-14T13:47:00Z"));
    }

    #[test]
    fn what_cannot_be_is_refused_by_name() {
        for (typed, why) in [
            ("2026-04-14T13:48:00Z", "contacts-error-future"),
            ("2026-04-15", "contacts-error-future"),
            ("2026-04-14T17:00", "contacts-error-future"),
            ("9999-12-01T00:00:00Z", "contacts-error-future"),
            ("1989-12-31", "contacts-error-long-ago"),
            ("0026-04-14", "contacts-error-long-ago"),
            ("2025-02-29", "contacts-error-moment"),
            ("yesterday", "contacts-error-moment"),
            ("2026-04-14T10:00[Mars/Olympus]", "contacts-error-moment"),
            ("2026-13-01T10:00:00Z", "contacts-error-moment"),
        ] {
            assert_eq!(read("Europe/Moscow", typed), Err(why), "{typed}");
        }
    }
}
