//! Two clocks: theirs with their good hours, and the viewer's.

use i18n::L;
use jiff::{Timestamp, tz::TimeZone};

use crate::model::{Hours, Moment, Span};

/// The hour where somebody is, and what it means for them.
pub struct Clock {
    /// The time there, with the city of the zone.
    pub there: String,
    /// The viewer's own time, where it is another.
    pub here: Option<String>,
    /// Class of the tone, and words.
    pub tone: &'static str,
    pub verdict: Option<String>,
    /// The day as a bar of 72 units: beginnings and lengths of good hours, and now.
    pub good: Vec<(f64, f64)>,
    pub now: f64,
}

/// An hour in units of the bar.
const HOUR: f64 = 3.0;

impl Clock {
    /// Of somebody in `zone` as `viewer` sees it; none where the zone is not known.
    pub fn of(l: &L, now: Timestamp, zone: Option<&str>, viewer: &TimeZone, hours: &Hours) -> Option<Self> {
        let theirs = now.to_zoned(TimeZone::get(zone?).ok()?);
        let ours = now.to_zoned(viewer.clone());
        let moment = hours.at(theirs.weekday(), theirs.time());
        let (tone, key) = judged(moment);
        Some(Self {
            there: l.time_in(&theirs),
            here: (ours.datetime() != theirs.datetime()).then(|| l.time(ours.time())),
            tone,
            verdict: key.map(|key| l.t(key).to_owned()),
            good: hours.work.map(bars).unwrap_or_default(),
            now: place(theirs.time()) - 1.25,
        })
    }
}

fn judged(moment: Moment) -> (&'static str, Option<&'static str>) {
    match moment {
        Moment::Good => ("is-good", Some("creators-hour-good")),
        Moment::Early => ("is-due", Some("creators-hour-early")),
        Moment::Late => ("is-due", Some("creators-hour-late")),
        Moment::DayOff => ("is-due", Some("creators-hour-off")),
        Moment::Quiet => ("is-bad", Some("creators-hour-quiet")),
        Moment::Unknown => ("", None),
    }
}

fn place(time: jiff::civil::Time) -> f64 {
    ((f64::from(time.hour()) + f64::from(time.minute()) / 60.0) * HOUR * 10.0).round() / 10.0
}

/// One bar, or two where the hours go over midnight.
fn bars(work: Span) -> Vec<(f64, f64)> {
    let (from, to) = (place(work.from), place(work.to));
    if from <= to { vec![(from, to - from)] } else { vec![(0.0, to), (from, 24.0 * HOUR - from)] }
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Lang};
    use jiff::civil::time;

    use super::*;
    use crate::model::Day;

    #[test]
    fn both_clocks_and_the_good_hours() {
        let l = Catalogue::new().lang(Lang::En);
        let now: Timestamp = "2026-04-14T13:42:00Z".parse().expect("an instant");
        let hours = Hours { days: vec![Day::Tuesday], work: Some(Span { from: time(10, 0, 0, 0), to: time(18, 0, 0, 0) }), quiet: None };
        let clock =
            Clock::of(&l, now, Some("Asia/Yekaterinburg"), &TimeZone::get("Europe/Berlin").expect("a zone"), &hours).expect("a clock");
        assert_eq!(
            (clock.there.as_str(), clock.here.as_deref(), clock.tone),
            ("6:42\u{a0}PM in Yekaterinburg", Some("3:42\u{a0}PM"), "is-due")
        );
        assert_eq!((clock.good, clock.now), (vec![(30.0, 24.0)], 54.85));
        let same = Clock::of(&l, now, Some("Asia/Yekaterinburg"), &TimeZone::get("Asia/Yekaterinburg").expect("a zone"), &Hours::default())
            .expect("a clock");
        assert_eq!((same.here, same.verdict, same.good), (None, None, vec![]), "nothing is said that nobody knows");
        assert!(Clock::of(&l, now, None, &TimeZone::UTC, &hours).is_none());
    }

    #[test]
    fn hours_over_midnight_are_two_bars() {
        assert_eq!(bars(Span { from: time(22, 0, 0, 0), to: time(2, 0, 0, 0) }), [(0.0, 6.0), (66.0, 6.0)]);
    }
}
