//! One date text taken apart.

use super::{DateFormat, Moment, with_time};
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// The numbers of a date such as `17.04.2026`, as they stand.
pub(super) struct Numbers<'a> {
    parts: Vec<&'a str>,
    separator: char,
}

fn number(part: &str) -> i16 {
    part.parse().unwrap_or(i16::MAX)
}

/// Two digits: 70 to 99 are of the twentieth century.
fn full_year(part: &str) -> Option<i16> {
    match (part.len(), number(part)) {
        (2, year @ 0..=69) => Some(2000 + year),
        (2, year) => Some(1900 + year),
        (4, year @ 1900..=2100) => Some(year),
        _ => None,
    }
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl Numbers<'_> {
    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// The date that these numbers are in a format, if they are one.
    pub(super) fn date(&self, format: DateFormat, year: i16) -> Option<Date> {
        let small = |part: &str| if part.len() <= 2 { number(part) } else { i16::MAX };
        // Nobody writes the month first with points: such a day is read as it is written in any column.
        let format = if format == DateFormat::MonthDayYear && self.separator == '.' { DateFormat::DayMonthYear } else { format };
        match (format, &self.parts[..]) {
            (DateFormat::DayMonthYear, [d, m, y]) => civil(full_year(y)?, small(m), small(d)),
            (DateFormat::MonthDayYear, [m, d, y]) => civil(full_year(y)?, small(m), small(d)),
            (DateFormat::YearMonthDay, [y, m, d]) => civil(full_year(y)?, small(m), small(d)),
            (DateFormat::YearDayMonth, [y, d, m]) => civil(full_year(y)?, small(m), small(d)),
            (DateFormat::DayMonth, [d, m]) | (DateFormat::MonthDay, [m, d]) => civil(year, small(m), small(d)),
            (DateFormat::DayMonthZeroLost, [d, m]) => {
                let month = if *m == "1" { 10 } else { small(m) };
                civil(year, month, small(d))
            }
            _ => None,
        }
    }

    /// The formats under which these numbers are a date that people write so.
    fn formats(&self) -> Vec<DateFormat> {
        use DateFormat::{DayMonth, DayMonthYear, DayMonthZeroLost, MonthDay, MonthDayYear, YearDayMonth, YearMonthDay};
        let usual: &[DateFormat] = match (self.len(), self.separator) {
            // Nobody writes the month first with points.
            (3, '.') => &[DayMonthYear, YearMonthDay, YearDayMonth],
            (3, _) => &[DayMonthYear, MonthDayYear, YearMonthDay, YearDayMonth],
            (2, '.') => &[DayMonth, DayMonthZeroLost],
            (2, '/') => &[DayMonth, MonthDay],
            _ => &[],
        };
        // A leap year, so that 29 February is a date while the year is unknown.
        usual.iter().copied().filter(|format| self.date(*format, 2000).is_some()).collect()
    }
}

/// Whether a date is written with points: `17.04.2026`.
pub(super) fn is_pointed(text: &str) -> bool {
    numbers(text).is_some_and(|(numbers, _)| numbers.separator == '.')
}

/// Numbers of at most four digits with one kind of separator between them, and a time after them.
pub(super) fn numbers(text: &str) -> Option<(Numbers<'_>, Option<Time>)> {
    let (day, time) = split_time(text)?;
    let day = day.trim_end_matches(['.', ' ']).trim_end_matches("г");
    let day = day.trim_end_matches(['.', ' ']);
    let separator = day.chars().find(|letter| !letter.is_ascii_digit())?;
    if !matches!(separator, '.' | '/' | '-') {
        return None;
    }
    let parts: Vec<&str> = day.split(separator).collect();
    let digits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = matches!(parts.len(), 2 | 3) && parts.iter().all(digits);
    fits.then_some((Numbers { parts, separator }, time))
}

/// `… 20:23`, `… 20:23:05`, `… 8:23 PM`, and the day before it.
fn split_time(text: &str) -> Option<(&str, Option<Time>)> {
    let Some(colon) = text.find(':') else { return Some((text, None)) };
    let start = text[..colon].rfind([' ', 'T'])?;
    let (day, clock) = (text[..start].trim_end_matches([',', ' ']), text[start + 1..].trim().to_uppercase());
    let (digits, half) = match clock.strip_suffix("PM").or_else(|| clock.strip_suffix("AM")) {
        Some(digits) => (digits.trim_end(), Some(clock.ends_with("PM"))),
        None => (clock.as_str(), None),
    };
    let whole_seconds = digits.split('.').next()?;
    let parts: Vec<i8> = whole_seconds.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let hour = match (*parts.first()?, half) {
        (12, Some(false)) => 0,
        (hour @ 1..=11, Some(true)) => hour + 12,
        (hour, _) => hour,
    };
    let second = parts.get(2).copied().unwrap_or(0);
    let time = Time::new(hour, *parts.get(1)?, second, 0).ok().filter(|_| parts.len() <= 3)?;
    Some((day, Some(time)))
}

/// A date that can be read in one way only.
pub(super) fn plain(text: &str) -> Option<Moment> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(Moment::Instant(instant));
    }
    serial(text).or_else(|| year_first(text)).or_else(|| named(text))
}

/// Days since 1899-12-30, 1954 to 2118: the number that a spreadsheet shows for a date without a format.
fn serial(text: &str) -> Option<Moment> {
    let (days, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let whole = days.len() == 5 && days.bytes().all(|byte| byte.is_ascii_digit());
    let days: i64 = days.parse().ok().filter(|days| whole && (20_000..80_000).contains(days))?;
    let fraction: f64 = format!("0.{fraction}").parse().ok()?;
    let date = Date::constant(1899, 12, 30).checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    let seconds = (fraction * 86_400.0).round();
    if seconds < 1.0 {
        return Some(Moment::Day(date));
    }
    let moment = date.at(0, 0, 0, 0).checked_add(jiff::Span::new().try_seconds(seconds as i64).ok()?).ok()?;
    Some(Moment::Local(moment))
}

/// `2026-04-17`, `2026/4/17`, `2026.04.17`, `20260417`.
fn year_first(text: &str) -> Option<Moment> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return civil(full_year(&text[..4])?, number(&text[4..6]), number(&text[6..])).map(Moment::Day);
    }
    let (numbers, time) = numbers(text)?;
    let year_first = numbers.parts.first().is_some_and(|part| part.len() == 4);
    let date = numbers.date(DateFormat::YearMonthDay, 2000).filter(|_| year_first)?;
    Some(with_time(date, time))
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "январь", "января", "янв"],
    &["february", "feb", "февраль", "февраля", "фев", "февр"],
    &["march", "mar", "март", "марта", "мар"],
    &["april", "apr", "апрель", "апреля", "апр"],
    &["may", "май", "мая"],
    &["june", "jun", "июнь", "июня", "июн"],
    &["july", "jul", "июль", "июля", "июл"],
    &["august", "aug", "август", "августа", "авг"],
    &["september", "sep", "sept", "сентябрь", "сентября", "сен", "сент"],
    &["october", "oct", "октябрь", "октября", "окт"],
    &["november", "nov", "ноябрь", "ноября", "ноя", "нояб"],
    &["december", "dec", "декабрь", "декабря", "дек"],
];

fn month(word: &str) -> Option<i16> {
    let word = word.to_lowercase();
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word.as_str())).map(|(month, _)| month)
}

/// `17 апреля 2026 г.`, `Apr 17, 2026`, `01-Jan-22`: a name of a month, a day and a year in this order.
fn named(text: &str) -> Option<Moment> {
    if text.len() > 60 {
        return None;
    }
    let (day, time) = split_time(text)?;
    let (mut found, mut numbers) = (None, Vec::new());
    for word in day.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers.push(word);
        } else if let Some(ordinal) = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).filter(|n| number(n) < 32) {
            numbers.push(ordinal);
        } else if let Some(month) = month(word) {
            if found.replace(month).is_some() {
                return None;
            }
        } else if !["г", "год", "года", "of", "в"].contains(&word) && weekday(word).is_none() {
            return None;
        }
    }
    let (day, year) = match numbers[..] {
        [year, day] if year.len() == 4 => (day, year),
        [day, year] => (day, year),
        _ => return None,
    };
    let date = civil(full_year(year)?, found?, number(day))?;
    Some(with_time(date, time))
}

fn weekday(word: &str) -> Option<usize> {
    const DAYS: [&str; 14] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс"];
    DAYS.iter().position(|day| word.to_lowercase().starts_with(day))
}

pub(super) fn candidates(text: &str) -> Vec<DateFormat> {
    let bare_number = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && !text.contains('.');
    if bare_number || serial(text).is_some() {
        return Vec::new();
    }
    if plain(text).is_some() {
        return vec![DateFormat::Plain];
    }
    numbers(text).map(|(numbers, _)| numbers.formats()).unwrap_or_default()
}
