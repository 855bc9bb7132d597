//! The working week of two places on one axis: when both are at their desks, and where now stands.

use clocks::{Overlap, Person, overlap};
use i18n::{L, Lang};
use jiff::{
    Timestamp, ToSpan, Zoned,
    civil::{Date, Time},
    tz::TimeZone,
};
use markets::{holidays::Holiday, model::Market};

/// Left of this stand the days, in units of the drawing, which is 288 wide.
const LEFT: f64 = 58.0;
const WIDTH: f64 = 215.6;
/// How far apart days stand.
const DAY: f64 = 24.0;
const TOP: f64 = 40.0;

/// A week as the drawing has it: every number is a place in it.
#[derive(Clone, Debug)]
pub struct Week {
    /// The finding in words, for whoever cannot see it.
    pub says: String,
    pub own: Place,
    pub other: Place,
    pub days: Vec<Row>,
    /// The height of the whole, and of the line of hours below.
    pub height: f64,
    pub foot: f64,
}

/// One of the two places: its name, its hours in words, and the hours on its edge of the drawing.
#[derive(Clone, Debug)]
pub struct Place {
    pub city: String,
    pub hours: String,
    pub ticks: Vec<(f64, String)>,
}

impl Place {
    /// Its first hour stands where its name would: the name then stands at the other end.
    pub fn begins_left(&self) -> bool {
        self.ticks.first().is_some_and(|(x, _)| *x < LEFT + 24.0)
    }
}

/// A day: bars as beginning and length.
#[derive(Clone, Debug)]
pub struct Row {
    pub name: String,
    pub is_today: bool,
    pub y: f64,
    pub own: Option<(f64, f64)>,
    pub other: Option<(f64, f64)>,
    pub both: Option<(f64, f64)>,
    pub now: Option<f64>,
}

/// How far apart clocks are, in seconds, before one has to think of it.
const FAR: i32 = 4 * 3600;

/// The other place that matters to somebody here: the first market whose clock is far from theirs now, or at least another.
pub fn other<'m>(markets: &'m [Market], zone: &TimeZone, now: Timestamp) -> Option<(&'m Market, TimeZone)> {
    let here = zone.to_offset(now).seconds();
    let places: Vec<(&Market, TimeZone)> = markets.iter().filter_map(|m| Some((m, TimeZone::get(&m.zone).ok()?))).collect();
    let apart = |theirs: &TimeZone| (theirs.to_offset(now).seconds() - here).abs();
    let far = places.iter().find(|(_, theirs)| apart(theirs) >= FAR);
    far.or_else(|| places.iter().find(|(_, theirs)| apart(theirs) > 0)).cloned()
}

/// The place of somebody else at this moment: until when they are at their desks today.
pub fn at_desk_until(theirs: &TimeZone, off: &[Holiday], now: Timestamp) -> Option<Zoned> {
    let person = at(theirs, off);
    let local = now.to_zoned(theirs.clone());
    let end = local.date().to_datetime(person.work.to).to_zoned(theirs.clone()).ok()?;
    (person.at(now) == clocks::Fit::Good).then_some(end)
}

fn at(zone: &TimeZone, off: &[Holiday]) -> Person {
    Person { off: off.iter().map(|day| day.date).collect(), ..Person::in_zone(zone.clone()) }
}

impl Week {
    /// The working week of `now`; of a weekend, the one to come. `off` are the days off here and there.
    pub fn of(l: &L, now: Timestamp, here: &TimeZone, there: &TimeZone, off: (&[Holiday], &[Holiday])) -> Option<Self> {
        let today = now.to_zoned(here.clone()).date();
        let since = i64::from(today.weekday().to_monday_zero_offset());
        let monday = today.checked_add((if since < 5 { -since } else { 7 - since }).days()).ok()?;
        let (own, other) = (at(here, off.0), at(there, off.1));
        let axis = Axis::of(monday, &own, &other)?;
        let days: Vec<Date> = (0..5).filter_map(|n| monday.checked_add(n.days()).ok()).collect();
        let rows: Vec<Row> = days.iter().zip(0_u8..).map(|(&day, n)| axis.row(l, day, n, (&own, &other), (today, now))).collect();
        let foot = TOP + f64::from(u8::try_from(rows.len()).unwrap_or(5)) * DAY + 4.0;
        let shared = overlap(&[(here.clone(), own.work), (there.clone(), other.work)], today);
        Some(Self {
            says: says(l, here, there, shared),
            own: axis.place(l, here, &own, monday),
            other: axis.place(l, there, &other, monday),
            days: rows,
            height: foot + 6.0,
            foot,
        })
    }
}

fn says(l: &L, here: &TimeZone, there: &TimeZone, shared: Option<Overlap>) -> String {
    let (own, other) = (city(l, here), city(l, there));
    match shared {
        None => l.t2("desk-week-apart", "own", own, "other", other),
        Some(shared) => {
            let between = |zone: &TimeZone| {
                let time = |at: Timestamp| l.time(at.to_zoned(zone.clone()).time());
                l.t2("desk-week-hours", "from", time(shared.from), "to", time(shared.to))
            };
            let args = [("own", own.into()), ("other", other.into()), ("hours", between(here).into()), ("theirs", between(there).into())];
            l.f("desk-week-together", &args)
        }
    }
}

fn city(l: &L, zone: &TimeZone) -> String {
    zone.iana_name().map(|name| l.zone_city(name).into_owned()).unwrap_or_default()
}

/// Hours along the drawing: minutes from the midnight of a day here.
struct Axis {
    from: i64,
    per_minute: f64,
    here: TimeZone,
}

impl Axis {
    /// Wide enough for both working days of the first day.
    fn of(day: Date, own: &Person, other: &Person) -> Option<Self> {
        let here = own.zone.clone();
        let spans = [span(&here, day, own)?, span(&here, day, other)?];
        let from = spans.iter().map(|s| s.0).min()?;
        let to = spans.iter().map(|s| s.1).max()?;
        let minutes = f64::from(i32::try_from(to - from).ok()?.max(60));
        Some(Self { from, per_minute: WIDTH / minutes, here })
    }

    fn x(&self, minutes: i64) -> f64 {
        let along = f64::from(i32::try_from(minutes - self.from).unwrap_or(0)) * self.per_minute;
        (along.clamp(0.0, WIDTH) * 10.0).round() / 10.0 + LEFT
    }

    fn bar(&self, (from, to): (i64, i64)) -> (f64, f64) {
        let (a, b) = (self.x(from), self.x(to));
        (a, ((b - a) * 10.0).round() / 10.0)
    }

    fn row(&self, l: &L, day: Date, n: u8, (own, other): (&Person, &Person), (today, now): (Date, Timestamp)) -> Row {
        let of = |person: &Person| person.works_on(day).then(|| span(&self.here, day, person)).flatten();
        let (a, b) = (of(own), of(other));
        let both = a.zip(b).map(|(a, b)| (a.0.max(b.0), a.1.min(b.1))).filter(|(from, to)| from < to);
        let minutes = minutes(&self.here, day, now);
        let is_now = day == today && minutes >= self.from && self.x(minutes) < LEFT + WIDTH;
        Row {
            name: l.weekday_date(day).split(',').next().map_or_else(String::new, |weekday| format!("{weekday} {}", day.day())),
            is_today: day == today,
            y: TOP + f64::from(n) * DAY,
            own: a.map(|span| self.bar(span)),
            other: b.map(|span| self.bar(span)),
            both: both.map(|span| self.bar(span)),
            now: is_now.then(|| self.x(minutes)),
        }
    }

    /// Every third hour of a place from the beginning of its working day, and its end.
    fn place(&self, l: &L, zone: &TimeZone, person: &Person, day: Date) -> Place {
        let shown: Vec<i8> = (0..=3).map(|n| person.work.from.hour() + n * 3).take_while(|&h| h <= person.work.to.hour()).collect();
        let last = shown.len().saturating_sub(1);
        let tick = |(n, &hour): (usize, &i8)| {
            let time = Time::new(hour, 0, 0, 0).ok()?;
            let at = day.to_datetime(time).to_zoned(zone.clone()).ok()?.timestamp();
            Some((self.x(minutes(&self.here, day, at)), short(l, time, n == 0 || n == last)))
        };
        let hours = l.t2("desk-week-hours", "from", short(l, person.work.from, true), "to", short(l, person.work.to, true));
        let mut ticks: Vec<(f64, String)> = shown.iter().enumerate().filter_map(tick).collect();
        // Where the hours go from end to end, the last one makes room for the name.
        if ticks.len() > 1 && ticks.first().is_some_and(|t| t.0 < LEFT + 24.0) && ticks.last().is_some_and(|t| t.0 > LEFT + WIDTH - 70.0) {
            ticks.pop();
        }
        Place { city: city(l, zone), hours, ticks }
    }
}

/// A full hour as short as it is clear: `9 AM`, `12`, `15:00`.
fn short(l: &L, time: Time, with_half: bool) -> String {
    let full = l.time(time);
    match l.lang() {
        Lang::Ru => full,
        Lang::En if with_half => full.replace(":00", ""),
        Lang::En => full.split(':').next().unwrap_or_default().to_owned(),
    }
}

/// The working hours of a day as minutes from the midnight that begins it here.
fn span(here: &TimeZone, day: Date, person: &Person) -> Option<(i64, i64)> {
    let shared = overlap(&[(person.zone.clone(), person.work)], day)?;
    Some((minutes(here, day, shared.from), minutes(here, day, shared.to)))
}

fn minutes(here: &TimeZone, day: Date, at: Timestamp) -> i64 {
    let midnight = day.to_zoned(here.clone()).map_or(at, |z| z.timestamp());
    (at.as_second() - midnight.as_second()) / 60
}

#[cfg(test)]
mod tests {
    use i18n::Catalogue;
    use jiff::civil::date;

    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).expect("a zone")
    }

    fn week(now: &str, off: &[Holiday]) -> Week {
        let l = Catalogue::new().lang(Lang::En);
        Week::of(&l, now.parse().expect("an instant"), &zone("America/New_York"), &zone("Europe/Moscow"), (&[], off)).expect("a week")
    }

    #[test]
    fn both_are_at_work_from_nine_to_eleven_in_new_york() {
        let week = week("2026-04-14T13:42:00Z", &[]);
        assert_eq!(week.days.len(), 5);
        let tuesday = &week.days[1];
        assert!(tuesday.is_today && tuesday.name == "Tue 14" && tuesday.now.is_some());
        let (from, length) = tuesday.both.expect("an overlap");
        assert!(from > LEFT && (length - 2.0 * WIDTH / 16.0).abs() < 0.2, "two of sixteen hours: {length}");
        assert!(week.says.contains("9:00\u{a0}AM") && week.says.contains("11:00\u{a0}AM"), "{}", week.says);
    }

    #[test]
    fn in_the_weeks_between_the_clock_changes_the_overlap_moves() {
        // New York has changed its clock on March 8, 2026; in Moscow it never does.
        let (winter, summer) = (week("2026-03-03T13:42:00Z", &[]), week("2026-03-10T13:42:00Z", &[]));
        let length = |week: &Week| week.days[1].both.map_or(0.0, |both| both.1);
        assert!(length(&winter) < length(&summer), "an hour, then two");
    }

    #[test]
    fn a_day_off_has_no_bar() {
        let off = [Holiday { date: date(2026, 4, 14), name_en: "", name_ru: "" }];
        let week = week("2026-04-14T13:42:00Z", &off);
        assert!(week.days[1].other.is_none() && week.days[1].both.is_none() && week.days[1].own.is_some());
        assert!(week.days[2].both.is_some());
    }

    #[test]
    fn somebody_is_at_their_desk_until_their_own_six_o_clock() {
        let now: Timestamp = "2026-04-14T13:42:00Z".parse().expect("an instant");
        let until = at_desk_until(&zone("Europe/Moscow"), &[], now).expect("at work");
        assert_eq!(until.timestamp().to_string(), "2026-04-14T15:00:00Z");
        let evening: Timestamp = "2026-04-14T16:00:00Z".parse().expect("an instant");
        assert!(at_desk_until(&zone("Europe/Moscow"), &[], evening).is_none());
    }
}
