//! Dates, times and spans of time.

use jiff::Zoned;
use jiff::civil::{Date, Time};

use super::Source;
use crate::L;
use crate::template::Template;

/// What a date pattern may mention, in the order of the template's gaps. Which of them a language uses is its own
/// affair: twelve hours or twenty-four, abbreviated months or whole ones.
const FIELDS: [&str; 13] = [
    "day",
    "day2",
    "month",
    "month-short",
    "month-alone",
    "month2",
    "year",
    "weekday",
    "weekday-short",
    "hour",
    "hour12",
    "minute",
    "half",
];

pub(crate) struct DateFormats {
    /// Months inside a date («апреля»), abbreviated («апр.») and alone («апрель»); week days from Monday.
    months: [Box<str>; 12],
    months_short: [Box<str>; 12],
    months_alone: [Box<str>; 12],
    weekdays: [Box<str>; 7],
    weekdays_short: [Box<str>; 7],
    halves: [Box<str>; 2],
    date: Template,
    date_long: Template,
    date_numeric: Template,
    short: Template,
    short_year: Template,
    weekday_date: Template,
    weekday_long: Template,
    month_year: Template,
    time: Template,
    datetime: Template,
    time_in: Template,
}

impl DateFormats {
    pub(super) fn new(source: &Source) -> Result<Self, String> {
        let fields = |key: &str| source.template(key, &FIELDS);
        Ok(Self {
            months: source.series("format-month-")?,
            months_short: source.series("format-month-short-")?,
            months_alone: source.series("format-month-alone-")?,
            weekdays: source.series("format-weekday-")?,
            weekdays_short: source.series("format-weekday-short-")?,
            halves: source.series("format-half-")?,
            date: fields("format-date")?,
            date_long: fields("format-date-long")?,
            date_numeric: fields("format-date-numeric")?,
            short: fields("format-date-short")?,
            short_year: fields("format-date-short-year")?,
            weekday_date: fields("format-weekday-date")?,
            weekday_long: fields("format-weekday-date-long")?,
            month_year: fields("format-month-year")?,
            time: fields("format-time")?,
            datetime: source.template("format-datetime", &["date", "time"])?,
            time_in: source.template("format-time-in", &["time", "city"])?,
        })
    }

    fn put(&self, template: &Template, out: &mut String, date: Date, time: Time) {
        let month = index(date.month()) - 1;
        let weekday = index(date.weekday().to_monday_zero_offset());
        let hour = index(time.hour());
        template.write(out, |gap, out| match FIELDS[gap] {
            "day" => push(out, index(date.day()), 1),
            "day2" => push(out, index(date.day()), 2),
            "month" => out.push_str(&self.months[month]),
            "month-short" => out.push_str(&self.months_short[month]),
            "month-alone" => out.push_str(&self.months_alone[month]),
            "month2" => push(out, month + 1, 2),
            "year" => out.push_str(&date.year().to_string()),
            "weekday" => out.push_str(&self.weekdays[weekday]),
            "weekday-short" => out.push_str(&self.weekdays_short[weekday]),
            "hour" => push(out, hour, 1),
            "hour12" => push(out, (hour + 11) % 12 + 1, 1),
            "minute" => push(out, index(time.minute()), 2),
            "half" => out.push_str(&self.halves[hour / 12]),
            field => unreachable!("{field} is not in FIELDS"),
        });
    }
}

impl L {
    /// The day with its year: `Apr 14, 2026`, `14 апреля 2026 г.`
    pub fn date(&self, date: Date) -> String {
        self.on(&self.0.formats.dates.date, date)
    }

    /// The day with the month in full: `April 14, 2026`, `14 апреля 2026 г.`
    pub fn date_long(&self, date: Date) -> String {
        self.on(&self.0.formats.dates.date_long, date)
    }

    /// The day in figures: `04/14/2026`, `14.04.2026`.
    pub fn date_numeric(&self, date: Date) -> String {
        self.on(&self.0.formats.dates.date_numeric, date)
    }

    /// The shortest date that is clear today: `Apr 14`, `14 апр.`, with the year when it is another than today's.
    pub fn date_short(&self, date: Date, today: Date) -> String {
        let formats = &self.0.formats.dates;
        self.on(if date.year() == today.year() { &formats.short } else { &formats.short_year }, date)
    }

    /// `Tue, Apr 14`, `вт, 14 апр.`
    pub fn weekday_date(&self, date: Date) -> String {
        self.on(&self.0.formats.dates.weekday_date, date)
    }

    /// `Tuesday, April 14`, `вторник, 14 апреля`
    pub fn weekday_date_long(&self, date: Date) -> String {
        self.on(&self.0.formats.dates.weekday_long, date)
    }

    /// `April 2026`, `апрель 2026 г.`
    pub fn month_year(&self, date: Date) -> String {
        self.on(&self.0.formats.dates.month_year, date)
    }

    /// `6:42 PM`, `18:42`
    pub fn time(&self, time: Time) -> String {
        let mut out = String::new();
        self.0.formats.dates.put(&self.0.formats.dates.time, &mut out, Date::ZERO, time);
        out
    }

    /// Day and time in the value's own zone. Say whose clock it is, or use [`L::time_in`].
    pub fn datetime(&self, instant: &Zoned) -> String {
        let (date, time) = (self.date(instant.date()), self.time(instant.time()));
        self.pair(&self.0.formats.dates.datetime, &date, &time)
    }

    /// The time with its place: `6:42 PM in Yekaterinburg`, `18:42, Екатеринбург`. The place is the zone's city.
    pub fn time_in(&self, instant: &Zoned) -> String {
        let time = self.time(instant.time());
        match instant.time_zone().iana_name() {
            Some(zone) => self.pair(&self.0.formats.dates.time_in, &time, &self.zone_city(zone)),
            None => time,
        }
    }

    /// A day as seen from today, 0 being today: `12 days ago`, `yesterday`, `in 3 days`.
    pub fn relative_days(&self, days: i64) -> String {
        match days {
            -1 => self.t("format-yesterday").to_owned(),
            0 => self.t("format-today").to_owned(),
            1 => self.t("format-tomorrow").to_owned(),
            2.. => self.n("format-in-days", days),
            _ => self.n("format-days-ago", days.saturating_neg()),
        }
    }

    /// A span of whole months: `1 yr 7 mo`, `1 г. 7 мес.`; in words when it is less than one.
    pub fn duration_months(&self, months: i32) -> String {
        match (months / 12, months % 12) {
            _ if months < 1 => self.t("format-under-month").to_owned(),
            (0, months) => self.n("format-months", months),
            (years, 0) => self.n("format-years", years),
            (years, months) => self.n("format-years", years) + "\u{a0}" + &self.n("format-months", months),
        }
    }

    fn on(&self, template: &Template, date: Date) -> String {
        let mut out = String::new();
        self.0.formats.dates.put(template, &mut out, date, Time::midnight());
        out
    }

    fn pair(&self, template: &Template, first: &str, second: &str) -> String {
        let mut out = String::new();
        template.write(&mut out, |gap, out| out.push_str(if gap == 0 { first } else { second }));
        out
    }
}

/// Parts of a date are small and never negative, though jiff gives them as `i8`.
fn index(part: i8) -> usize {
    usize::from(part.unsigned_abs())
}

fn push(out: &mut String, number: usize, width: usize) {
    let digits = number.to_string();
    out.extend(std::iter::repeat_n('0', width.saturating_sub(digits.len())));
    out.push_str(&digits);
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use crate::{Catalogue, Lang};

    #[test]
    fn the_day_is_written_the_way_each_language_does() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        let (day, today) = (date(2026, 4, 14), date(2026, 11, 22));
        assert_eq!(en.date(day), "Apr 14, 2026");
        assert_eq!(ru.date(day), "14 апреля 2026\u{a0}г.");
        assert_eq!(en.date_short(day, today), "Apr 14");
        assert_eq!(ru.date_short(day, today), "14\u{a0}апр.");
        assert_eq!(en.date_short(date(2025, 5, 3), today), "May 3, 2025");
        assert_eq!(ru.date_short(date(2025, 5, 3), today), "3\u{a0}мая 2025\u{a0}г.");
        assert_eq!(en.weekday_date(day), "Tue, Apr 14");
        assert_eq!(ru.weekday_date(day), "вт, 14\u{a0}апр.");
        assert_eq!(en.weekday_date_long(day), "Tuesday, April 14");
        assert_eq!(ru.weekday_date_long(day), "вторник, 14\u{a0}апреля");
        assert_eq!(en.month_year(day), "April 2026");
        assert_eq!(ru.month_year(day), "апрель 2026\u{a0}г.");
    }

    #[test]
    fn the_clock_has_twelve_hours_or_twenty_four() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        for (hour, minute, english, russian) in [
            (0, 5, "12:05\u{a0}AM", "0:05"),
            (9, 42, "9:42\u{a0}AM", "9:42"),
            (12, 0, "12:00\u{a0}PM", "12:00"),
            (18, 42, "6:42\u{a0}PM", "18:42"),
        ] {
            assert_eq!(en.time(time(hour, minute, 0, 0)), english);
            assert_eq!(ru.time(time(hour, minute, 0, 0)), russian);
        }
    }

    #[test]
    fn an_instant_is_shown_in_its_own_zone() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        let zoned = date(2026, 4, 14).at(18, 42, 0, 0).in_tz("Asia/Yekaterinburg").unwrap();
        assert_eq!(en.datetime(&zoned), "Apr 14, 2026, 6:42\u{a0}PM");
        assert_eq!(ru.datetime(&zoned), "14 апреля 2026\u{a0}г., 18:42");
        assert_eq!(en.time_in(&zoned), "6:42\u{a0}PM in Yekaterinburg");
        assert_eq!(ru.time_in(&zoned), "18:42, Екатеринбург");
    }

    #[test]
    fn spans_have_the_right_forms() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        for (days, english, russian) in [
            (-12, "12 days ago", "12\u{a0}дней назад"),
            (-21, "21 days ago", "21\u{a0}день назад"),
            (-1, "yesterday", "вчера"),
            (0, "today", "сегодня"),
            (1, "tomorrow", "завтра"),
            (3, "in 3 days", "через 3\u{a0}дня"),
        ] {
            assert_eq!(en.relative_days(days), english);
            assert_eq!(ru.relative_days(days), russian);
        }
        for (months, english, russian) in [
            (19, "1\u{a0}yr\u{a0}7\u{a0}mo", "1\u{a0}г.\u{a0}7\u{a0}мес."),
            (63, "5\u{a0}yr\u{a0}3\u{a0}mo", "5\u{a0}лет\u{a0}3\u{a0}мес."),
            (24, "2\u{a0}yr", "2\u{a0}г."),
            (8, "8\u{a0}mo", "8\u{a0}мес."),
            (0, "under a month", "меньше месяца"),
        ] {
            assert_eq!(en.duration_months(months), english);
            assert_eq!(ru.duration_months(months), russian);
        }
    }
}
