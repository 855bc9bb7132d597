//! The creator's own clock: the hour there, their good hours as a strip, and when to write if not now.

use engine::facts::{Creator, Hour as Judged, Hours, Span};
use i18n::L;
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use markets::holidays::Holiday;

/// An hour in units of the strip, which is 72 wide.
const HOUR: f64 = 3.0;

/// The hour where somebody is, and what it means for them.
#[derive(Clone, Debug)]
pub struct Hour {
    /// The time there, with the city of the zone.
    pub there: String,
    /// Class of the tone.
    pub tone: &'static str,
    pub verdict: Option<String>,
    /// Beginnings and lengths of good hours.
    pub good: Vec<(f64, f64)>,
    /// Where now stands.
    pub now: f64,
}

impl Hour {
    /// None where the zone is not known. `off` are the coming days off where they live, in order.
    pub fn of(l: &L, now: Timestamp, zone: Option<&str>, hours: Hours, off: &[Holiday]) -> Option<Self> {
        let theirs = now.to_zoned(TimeZone::get(zone?).ok()?);
        let local = theirs.datetime();
        let creator = Creator { hours, away: off.iter().map(|day| day.date).collect(), ..Creator::default() };
        let judged = creator.hour(local);
        let next = if judged == Judged::Good { None } else { creator.next_good_hour(local) };
        let holiday = off.iter().find(|day| day.date == local.date()).map(|day| super::task::name_of(l, day));
        Some(Self {
            there: l.time_in(&theirs),
            tone: tone(judged),
            verdict: verdict(l, judged, local, next, holiday),
            good: hours.work.map(bars).unwrap_or_default(),
            now: place(u32::from(local.hour().unsigned_abs()) * 60 + u32::from(local.minute().unsigned_abs())) - 1.25,
        })
    }
}

fn tone(judged: Judged) -> &'static str {
    match judged {
        Judged::Good => "is-good",
        Judged::Early | Judged::Late | Judged::DayOff => "is-due",
        Judged::Quiet | Judged::Away => "is-bad",
        Judged::Unknown => "",
    }
}

/// What the hour is, and from when it is better. Nothing is said that nobody knows.
fn verdict(l: &L, judged: Judged, local: DateTime, next: Option<DateTime>, holiday: Option<&str>) -> Option<String> {
    let why = match judged {
        Judged::Unknown => return None,
        Judged::Good => "good",
        Judged::Early => "early",
        Judged::Late => "late",
        Judged::DayOff => "off",
        Judged::Quiet => "quiet",
        Judged::Away => "holiday",
    };
    let from = match next {
        None => String::new(),
        Some(next) if next.date() == local.date() => l.time(next.time()),
        Some(next) => format!("{} {}", day(l, local, next), l.time(next.time())),
    };
    let known = if from.is_empty() { "no" } else { "yes" };
    let args = [("why", why.into()), ("known", known.into()), ("from", from.into()), ("holiday", holiday.unwrap_or_default().into())];
    Some(l.f("desk-hour", &args))
}

/// A day to come: within a week its weekday is enough.
fn day(l: &L, local: DateTime, next: DateTime) -> String {
    let full = l.weekday_date(next.date());
    let is_near = local.date().until(next.date()).is_ok_and(|span| span.get_days() < 7);
    if is_near { full.split(',').next().unwrap_or_default().to_owned() } else { full + "," }
}

fn place(minutes: u32) -> f64 {
    (f64::from(minutes) / 60.0 * HOUR * 10.0).round() / 10.0
}

/// One bar, or two where the hours go over midnight.
fn bars(work: Span) -> Vec<(f64, f64)> {
    let (from, to) = (place(work.from.into()), place(work.to.into()));
    if from <= to { vec![(from, to - from)] } else { vec![(0.0, to), (from, 24.0 * HOUR - from)] }
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Lang};
    use jiff::civil::date;

    use super::*;

    const WORK: Hours = Hours { days: 0b1_1111, work: Some(Span { from: 600, to: 1080 }), quiet: Some(Span { from: 1320, to: 480 }) };

    fn at(now: &str, off: &[Holiday]) -> Hour {
        let l = Catalogue::new().lang(Lang::En);
        Hour::of(&l, now.parse().expect("an instant"), Some("Asia/Yekaterinburg"), WORK, off).expect("a zone")
    }

    #[test]
    fn an_hour_says_whether_it_is_good_and_when_the_next_one_is() {
        let nothing: &[Holiday] = &[];
        // Tuesday, April 14; Yekaterinburg is five hours ahead.
        for (now, tone, said) in [
            ("2026-04-14T07:00:00Z", "is-good", "good hour"),
            ("2026-04-14T04:00:00Z", "is-due", "too early, from 10:00\u{a0}AM"),
            ("2026-04-14T14:00:00Z", "is-due", "late there, from Wed 10:00\u{a0}AM"),
            ("2026-04-14T18:30:00Z", "is-bad", "quiet hours, from Wed 10:00\u{a0}AM"),
            ("2026-04-18T07:00:00Z", "is-due", "day off there, from Mon 10:00\u{a0}AM"),
        ] {
            let hour = at(now, nothing);
            assert_eq!((hour.tone, hour.verdict.as_deref()), (tone, Some(said)), "{now}");
        }
    }

    #[test]
    fn a_holiday_is_named_and_skipped() {
        let off = [Holiday { date: date(2026, 4, 14), name_en: "Cosmonauts", name_ru: "Космонавты" }];
        let hour = at("2026-04-14T07:00:00Z", &off);
        assert_eq!(hour.verdict.as_deref(), Some("holiday there: Cosmonauts, from Wed 10:00\u{a0}AM"));
        assert_eq!(hour.tone, "is-bad");
    }

    #[test]
    fn nothing_is_said_of_hours_that_nobody_knows() {
        let l = Catalogue::new().lang(Lang::Ru);
        let now = "2026-04-14T07:00:00Z".parse().expect("an instant");
        let hour = Hour::of(&l, now, Some("Asia/Yekaterinburg"), Hours::default(), &[]).expect("a zone");
        assert_eq!((hour.verdict, hour.good, hour.now), (None, vec![], 34.75));
        assert!(Hour::of(&l, now, None, WORK, &[]).is_none() && Hour::of(&l, now, Some("Mars/Base"), WORK, &[]).is_none());
    }

    #[test]
    fn hours_over_midnight_are_two_bars() {
        assert_eq!(bars(Span { from: 1320, to: 120 }), [(0.0, 6.0), (66.0, 6.0)]);
    }
}
