//! When somebody works, and when to leave them in peace: civil times in the person's own zone.

use jiff::civil::{Time, Weekday};
use kernel::{Msg, Problems};

use super::CreatorFields;

kernel::codes! {
    /// A day of the week.
    pub enum Day {
        Monday = "mon" "creators-day-mon",
        Tuesday = "tue" "creators-day-tue",
        Wednesday = "wed" "creators-day-wed",
        Thursday = "thu" "creators-day-thu",
        Friday = "fri" "creators-day-fri",
        Saturday = "sat" "creators-day-sat",
        Sunday = "sun" "creators-day-sun",
    }
}

impl From<Weekday> for Day {
    fn from(day: Weekday) -> Self {
        Self::ALL[day.to_monday_zero_offset() as usize]
    }
}

/// A span of the day; one that ends before it begins goes over midnight.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    pub from: Time,
    pub to: Time,
}

impl Span {
    pub fn holds(self, time: Time) -> bool {
        if self.from <= self.to { self.from <= time && time < self.to } else { self.from <= time || time < self.to }
    }
}

/// Working days and hours, and quiet hours. What is not known is absent, never assumed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Hours {
    /// In the order of the week; empty when nobody has asked.
    pub days: Vec<Day>,
    pub work: Option<Span>,
    pub quiet: Option<Span>,
}

/// Whether an hour is good for writing to somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    Good,
    Early,
    Late,
    DayOff,
    Quiet,
    /// Nobody has asked about their hours.
    Unknown,
}

impl Hours {
    pub(super) fn read(typed: &CreatorFields, problems: &mut Problems) -> Self {
        let mut days: Vec<Day> = typed.work_days.iter().filter_map(|raw| Day::read("work_days", raw, problems)).collect();
        days.sort();
        days.dedup();
        Self {
            days,
            work: span(("work_from", &typed.work_from), ("work_to", &typed.work_to), problems),
            quiet: span(("quiet_from", &typed.quiet_from), ("quiet_to", &typed.quiet_to), problems),
        }
    }

    /// How an hour of the person's own day is for them.
    pub fn at(&self, day: Weekday, time: Time) -> Moment {
        if self.quiet.is_some_and(|quiet| quiet.holds(time)) {
            return Moment::Quiet;
        }
        if !self.days.is_empty() && !self.days.contains(&day.into()) {
            return Moment::DayOff;
        }
        match self.work {
            None => Moment::Unknown,
            Some(work) if work.holds(time) => Moment::Good,
            Some(work) if time < work.from && work.from <= work.to => Moment::Early,
            Some(_) => Moment::Late,
        }
    }
}

/// Both ends or neither.
fn span(from: (&str, &str), to: (&str, &str), problems: &mut Problems) -> Option<Span> {
    let ends = [from, to].map(|(field, raw)| time(field, raw, problems));
    match ends {
        [Some(from), Some(to)] => Some(Span { from, to }),
        [None, None] => None,
        [missing, _] => {
            let field = if missing.is_none() { from.0 } else { to.0 };
            if problems.get(field).is_none() {
                problems.add(field, Msg::new("error-required"));
            }
            None
        }
    }
}

/// A time of day as forms send it (`18:42`).
fn time(field: &str, raw: &str, problems: &mut Problems) -> Option<Time> {
    let typed = raw.trim();
    if typed.is_empty() {
        return None;
    }
    let parsed = clock_time(typed);
    if parsed.is_none() {
        problems.add(field, Msg::new("error-not-time"));
    }
    parsed
}

/// `HH:MM`, or `H:MM`; seconds are not kept.
pub fn clock_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// How times are stored and shown in forms.
pub fn time_code(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use jiff::civil::time as at;

    use super::*;

    fn hours(typed: CreatorFields) -> (Hours, Problems) {
        let mut problems = Problems::none();
        (Hours::read(&typed, &mut problems), problems)
    }

    #[test]
    fn an_hour_is_judged_by_what_is_known() {
        let typed = CreatorFields {
            work_days: vec!["tue".into(), "mon".into(), "mon".into()],
            work_from: "10:00".into(),
            work_to: "18:00".into(),
            quiet_from: "22:00".into(),
            quiet_to: "08:00".into(),
            ..Default::default()
        };
        let (hours, problems) = hours(typed);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(hours.days, [Day::Monday, Day::Tuesday]);
        assert_eq!(hours.at(Weekday::Monday, at(12, 0, 0, 0)), Moment::Good);
        assert_eq!(hours.at(Weekday::Monday, at(9, 59, 0, 0)), Moment::Early);
        assert_eq!(hours.at(Weekday::Monday, at(18, 0, 0, 0)), Moment::Late);
        assert_eq!(hours.at(Weekday::Sunday, at(12, 0, 0, 0)), Moment::DayOff);
        assert_eq!(hours.at(Weekday::Monday, at(23, 30, 0, 0)), Moment::Quiet);
        assert_eq!(hours.at(Weekday::Monday, at(7, 59, 0, 0)), Moment::Quiet, "quiet hours go over midnight");
        assert_eq!(Hours::default().at(Weekday::Monday, at(3, 0, 0, 0)), Moment::Unknown);
    }

    #[test]
    fn a_span_needs_both_ends_and_real_times() {
        let (_, problems) =
            hours(CreatorFields { work_from: "10:00".into(), quiet_from: "25:00".into(), quiet_to: "6".into(), ..Default::default() });
        assert_eq!(problems.get("work_to").map(|m| m.key), Some("error-required"));
        assert_eq!(problems.get("quiet_from").map(|m| m.key), Some("error-not-time"));
        assert_eq!(problems.get("quiet_to").map(|m| m.key), Some("error-not-time"));
    }
}
