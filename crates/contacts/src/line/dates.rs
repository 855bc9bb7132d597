//! Days as people say them: «до пятницы», "in two weeks", "on May 3". Said of something done they look back, of something
//! promised they look forward.

use std::ops::Range;

use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};

use super::text::Text;

/// Which way a day without a year or week is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    Past,
    Future,
}

/// A day found in a text: which words say it, with the preposition before them.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub words: Range<usize>,
    pub day: Date,
}

/// The first day said within `range`.
pub fn find(text: &Text, range: Range<usize>, today: Date, toward: Toward) -> Option<Said> {
    range.clone().find_map(|at| {
        let (day, end) = day_at(text, at, range.end, today, toward)?;
        let mut from = at;
        while from > range.start && PREPOSITIONS.contains(&text.low(from - 1)) {
            from -= 1;
        }
        Some(Said { words: from..end, day })
    })
}

const PREPOSITIONS: [&str; 17] =
    ["by", "on", "until", "till", "before", "the", "due", "no", "later", "than", "до", "к", "ко", "в", "во", "на", "с"];

/// A day that begins with the word at `at`, and where it ends.
fn day_at(text: &Text, at: usize, end: usize, today: Date, toward: Toward) -> Option<(Date, usize)> {
    plain(text, at, end, today)
        .or_else(|| distance(text, at, end, today))
        .or_else(|| ends(text, at, end, today))
        .or_else(|| weekday(text, at, end, today, toward))
        .or_else(|| month_day(text, at, end, today, toward))
        .or_else(|| numeric(text, at, today, toward))
}

/// Days by their own word.
fn plain(text: &Text, at: usize, end: usize, today: Date) -> Option<(Date, usize)> {
    const WORDS: &[(&str, i32)] = &[
        ("the day after tomorrow", 2),
        ("day after tomorrow", 2),
        ("the day before yesterday", -2),
        ("day before yesterday", -2),
        ("tomorrow", 1),
        ("today", 0),
        ("tonight", 0),
        ("this morning", 0),
        ("yesterday", -1),
        ("last night", -1),
        ("послезавтра", 2),
        ("завтра", 1),
        ("завтрашнего дня", 1),
        ("сегодня", 0),
        ("вчера", -1),
        ("позавчера", -2),
    ];
    WORDS.iter().find_map(|(phrase, days)| Some((plus(today, *days)?, text.has(at, end, phrase)?)))
}

/// "in two weeks", «через 3 дня», "2 days ago", «неделю назад».
fn distance(text: &Text, at: usize, end: usize, today: Date) -> Option<(Date, usize)> {
    if matches!(text.low(at), "in" | "within" | "через" | "спустя") {
        let (count, next) = amount(text, at + 1, end);
        let (day, next) = shifted(text, next, end, today, count, 1)?;
        return Some((day, next));
    }
    let (count, next) = amount(text, at, end);
    let (day, next) = shifted(text, next, end, today, count, -1)?;
    matches!(text.low(next), "ago" | "назад").then_some((day, next + 1)).filter(|_| next < end)
}

/// A number in figures or words, or one where none is said.
fn amount(text: &Text, at: usize, end: usize) -> (i32, usize) {
    const WORDS: &[(&str, i32)] = &[
        ("a couple of", 2),
        ("a few", 3),
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("twelve", 12),
        ("пару", 2),
        ("один", 1),
        ("одну", 1),
        ("два", 2),
        ("две", 2),
        ("три", 3),
        ("четыре", 4),
        ("пять", 5),
        ("шесть", 6),
        ("семь", 7),
        ("восемь", 8),
        ("девять", 9),
        ("десять", 10),
        ("полтора", 1),
    ];
    if let Some(n) = text.low(at).parse::<i32>().ok().filter(|n| (1..=400).contains(n) && at < end) {
        return (n, at + 1);
    }
    WORDS.iter().find_map(|(phrase, n)| Some((*n, text.has(at, end, phrase)?))).unwrap_or((1, at))
}

fn shifted(text: &Text, at: usize, end: usize, today: Date, count: i32, sign: i32) -> Option<(Date, usize)> {
    if at >= end {
        return None;
    }
    let n = i64::from(count * sign);
    let span = match text.low(at) {
        "day" | "days" | "день" | "дня" | "дней" => n.days(),
        "week" | "weeks" | "неделю" | "недели" | "недель" => n.weeks(),
        "fortnight" => (n * 2).weeks(),
        "month" | "months" | "месяц" | "месяца" | "месяцев" => n.months(),
        "year" | "years" | "год" | "года" | "лет" => n.years(),
        _ => return None,
    };
    Some((today.checked_add(span).ok()?, at + 1))
}

/// Ends of a week, month, year or quarter, and the next week: what is due then is due on its last working day.
fn ends(text: &Text, at: usize, end: usize, today: Date) -> Option<(Date, usize)> {
    const HEADS: &[&str] = &["the end of the", "the end of", "end of the", "end of", "конца", "концу", "конце"];
    let to_friday = |day: Date| plus(day, 4 - i32::from(day.weekday().to_monday_zero_offset()));
    for phrase in ["next week", "следующей неделе", "следующей недели", "той неделе"] {
        if let Some(next) = text.has(at, end, phrase) {
            return Some((to_friday(plus(today, 7)?)?, next));
        }
    }
    if let Some(next) = ["this week", "этой неделе", "этой недели"].iter().find_map(|p| text.has(at, end, p)) {
        let friday = to_friday(today)?;
        return Some((if friday < today { plus(friday, 2)? } else { friday }, next));
    }
    let next = HEADS.iter().find_map(|head| text.has(at, end, head))?;
    let (ahead, next) = match text.low(next) {
        "next" | "следующей" | "следующего" => (1, next + 1),
        "this" | "этой" | "этого" => (0, next + 1),
        _ => (0, next),
    };
    if next >= end {
        return None;
    }
    let day = match text.low(next) {
        "week" | "недели" => {
            let friday = to_friday(plus(today, 7 * ahead)?)?;
            if friday < today { plus(friday, 2)? } else { friday }
        }
        "month" | "месяца" => today.first_of_month().checked_add(i64::from(ahead).months()).ok()?.last_of_month(),
        "quarter" | "квартала" => {
            let month = (today.month() - 1) / 3 * 3 + 3;
            date(today.year(), month, 1).checked_add(i64::from(3 * ahead).months()).ok()?.last_of_month()
        }
        "year" | "года" => date(today.year() + i16::try_from(ahead).ok()?, 12, 31),
        word => month_number(word).map(|month| {
            let year = if month < today.month() { today.year() + 1 } else { today.year() };
            date(year, month, 1).last_of_month()
        })?,
    };
    Some((day, next + 1))
}

/// A day of the week. Said of the past the last one, of the future the coming one; "next" is that of the next week.
fn weekday(text: &Text, at: usize, end: usize, today: Date, toward: Toward) -> Option<(Date, usize)> {
    let (which, next) = match text.low(at) {
        "next" | "следующий" | "следующую" | "следующее" | "следующей" | "следующего" | "следующему" => {
            (Some(1), at + 1)
        }
        "this" | "этот" | "эту" | "это" | "этой" | "этого" | "этому" => (Some(0), at + 1),
        "last" | "past" | "прошлый" | "прошлую" | "прошлое" | "прошлой" | "прошлого" => {
            (Some(-1), at + 1)
        }
        _ => (None, at),
    };
    if next >= end {
        return None;
    }
    let wanted = weekday_of(text.low(next))?;
    let of_week = i32::from(wanted.to_monday_zero_offset()) - i32::from(today.weekday().to_monday_zero_offset());
    let days = match (which, toward) {
        (Some(1), _) => of_week + 7,
        (Some(0), _) => of_week,
        (Some(_), _) if of_week < 0 && toward == Toward::Past && text.low(at) == "last" => of_week,
        (Some(_), _) => of_week - 7,
        (None, Toward::Future) => {
            if of_week > 0 {
                of_week
            } else {
                of_week + 7
            }
        }
        (None, Toward::Past) => {
            if of_week < 0 {
                of_week
            } else {
                of_week - 7
            }
        }
    };
    Some((plus(today, days)?, next + 1))
}

/// "May 3", "May 3rd, 2027", "3 May", «3 мая», «3 мая 2027».
fn month_day(text: &Text, at: usize, end: usize, today: Date, toward: Toward) -> Option<(Date, usize)> {
    if at + 1 >= end {
        return None;
    }
    let (month, day, next) = match (month_number(text.low(at)), month_number(text.low(at + 1))) {
        (Some(month), _) => (month, day_number(text.low(at + 1))?, at + 2),
        (None, Some(month)) => (month, day_number(text.low(at))?, at + 2),
        _ => return None,
    };
    let year = text.low(next).parse::<i16>().ok().filter(|y| (2000..=2100).contains(y) && next < end);
    match year {
        Some(year) => {
            let next = next + 1;
            let next = if next < end && matches!(text.low(next), "года" | "г") { next + 1 } else { next };
            Some((Date::new(year, month, day).ok()?, next))
        }
        None => Some((nearest(month, day, today, toward)?, next)),
    }
}

/// `2026-05-03` anywhere, `3.05` and `03.05.2026` as Russians write it, `5/3` and `5/3/2026` as Americans do.
fn numeric(text: &Text, at: usize, today: Date, toward: Toward) -> Option<(Date, usize)> {
    let word = text.low(at);
    if word.len() == 10 && word.matches('-').count() == 2 {
        return Some((word.parse().ok()?, at + 1));
    }
    let (mark, day_first) = if word.contains('.') { ('.', true) } else { ('/', false) };
    let parts: Vec<i16> = word.split(mark).map(str::parse).collect::<Result<_, _>>().ok()?;
    let (first, second, year) = match parts[..] {
        // A day and a month have two digits somewhere: «1.5» is a number.
        [first, second] if !day_first || word.split('.').nth(1).is_some_and(|m| m.len() == 2) => (first, second, None),
        [first, second, year] => (first, second, Some(if year < 100 { year + 2000 } else { year })),
        _ => return None,
    };
    let (day, month) = if day_first { (first, second) } else { (second, first) };
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    let day = match year {
        Some(year) => Date::new(year, month, day).ok()?,
        None => nearest(month, day, today, toward)?,
    };
    Some((day, at + 1))
}

/// The day of a year that has it: the coming one, or the last one that was.
fn nearest(month: i8, day: i8, today: Date, toward: Toward) -> Option<Date> {
    let in_year = |years: i16| Date::new(today.year() + years, month, day).ok();
    match toward {
        Toward::Future => (0..=8).filter_map(in_year).find(|d| *d >= today),
        Toward::Past => (0..=8).filter_map(|n| in_year(-n)).find(|d| *d <= today),
    }
}

fn plus(day: Date, days: i32) -> Option<Date> {
    day.checked_add(i64::from(days).days()).ok()
}

fn day_number(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th", "-го", "-е"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

fn month_number(word: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "jan", "января", "январь", "янв"],
        &["february", "feb", "февраля", "февраль", "фев"],
        &["march", "mar", "марта", "март", "мар"],
        &["april", "apr", "апреля", "апрель", "апр"],
        &["may", "мая", "май"],
        &["june", "jun", "июня", "июнь"],
        &["july", "jul", "июля", "июль"],
        &["august", "aug", "августа", "август", "авг"],
        &["september", "sep", "sept", "сентября", "сентябрь", "сен"],
        &["october", "oct", "октября", "октябрь", "окт"],
        &["november", "nov", "ноября", "ноябрь", "ноя"],
        &["december", "dec", "декабря", "декабрь", "дек"],
    ];
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(at + 1).ok()
}

/// Whether a word is the name of a month or of a day of the week, and so nobody's name.
pub fn is_calendar(word: &str) -> bool {
    month_number(word).is_some() || weekday_of(word).is_some()
}

fn weekday_of(word: &str) -> Option<Weekday> {
    const DAYS: [&[&str]; 7] = [
        &["monday", "mon", "понедельник", "понедельника", "понедельнику", "пн"],
        &["tuesday", "tue", "tues", "вторник", "вторника", "вторнику", "вт"],
        &["wednesday", "wed", "среда", "среду", "среды", "среде", "ср"],
        &["thursday", "thu", "thurs", "четверг", "четверга", "четвергу", "чт"],
        &["friday", "fri", "пятница", "пятницу", "пятницы", "пятнице", "пт"],
        &["saturday", "sat", "суббота", "субботу", "субботы", "субботе", "сб"],
        &["sunday", "sun", "воскресенье", "воскресенья", "воскресенью", "вс"],
    ];
    let at = DAYS.iter().position(|names| names.contains(&word))?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Read on Tuesday, April 14, 2026.
    fn said(line: &str, toward: Toward) -> Option<(String, String)> {
        let text = Text::new(line);
        find(&text, 0..text.len(), date(2026, 4, 14), toward).map(|s| (s.day.to_string(), text.slice(s.words)))
    }

    #[test]
    fn days_to_come() {
        for (line, day, words) in [
            ("by Friday", "2026-04-17", "by Friday"),
            ("send it by tomorrow", "2026-04-15", "by tomorrow"),
            ("the day after tomorrow", "2026-04-16", "the day after tomorrow"),
            ("on Tuesday", "2026-04-21", "on Tuesday"),
            ("next Friday", "2026-04-24", "next Friday"),
            ("this Friday", "2026-04-17", "this Friday"),
            ("in two weeks", "2026-04-28", "in two weeks"),
            ("in 3 days", "2026-04-17", "in 3 days"),
            ("in a month", "2026-05-14", "in a month"),
            ("in a couple of days", "2026-04-16", "in a couple of days"),
            ("by the end of the week", "2026-04-17", "by the end of the week"),
            ("by the end of the month", "2026-04-30", "by the end of the month"),
            ("by the end of the year", "2026-12-31", "by the end of the year"),
            ("next week", "2026-04-24", "next week"),
            ("on May 3", "2026-05-03", "on May 3"),
            ("by May 3rd, 2027", "2027-05-03", "by May 3rd, 2027"),
            ("3 May", "2026-05-03", "3 May"),
            ("on April 1", "2027-04-01", "on April 1"),
            ("on Feb 29", "2028-02-29", "on Feb 29"),
            ("5/3", "2026-05-03", "5/3"),
            ("2026-05-03", "2026-05-03", "2026-05-03"),
            ("до пятницы", "2026-04-17", "до пятницы"),
            ("к пятнице", "2026-04-17", "к пятнице"),
            ("в среду", "2026-04-15", "в среду"),
            ("во вторник", "2026-04-21", "во вторник"),
            ("в следующую пятницу", "2026-04-24", "в следующую пятницу"),
            ("завтра", "2026-04-15", "завтра"),
            ("послезавтра", "2026-04-16", "послезавтра"),
            ("через две недели", "2026-04-28", "через две недели"),
            ("через неделю", "2026-04-21", "через неделю"),
            ("через 10 дней", "2026-04-24", "через 10 дней"),
            ("через пару дней", "2026-04-16", "через пару дней"),
            ("через месяц", "2026-05-14", "через месяц"),
            ("до конца недели", "2026-04-17", "до конца недели"),
            ("к концу месяца", "2026-04-30", "к концу месяца"),
            ("до конца мая", "2026-05-31", "до конца мая"),
            ("до конца квартала", "2026-06-30", "до конца квартала"),
            ("до 3 мая", "2026-05-03", "до 3 мая"),
            ("3 мая 2027 года", "2027-05-03", "3 мая 2027 года"),
            ("до 03.05", "2026-05-03", "до 03.05"),
            ("03.05.2027", "2027-05-03", "03.05.2027"),
        ] {
            assert_eq!(said(line, Toward::Future), Some((day.into(), words.into())), "{line}");
        }
    }

    #[test]
    fn days_that_were() {
        for (line, day) in [
            ("yesterday", "2026-04-13"),
            ("on Friday", "2026-04-10"),
            ("last Friday", "2026-04-10"),
            ("last Monday", "2026-04-13"),
            ("2 days ago", "2026-04-12"),
            ("a week ago", "2026-04-07"),
            ("on May 3", "2025-05-03"),
            ("on Feb 29", "2024-02-29"),
            ("вчера", "2026-04-13"),
            ("позавчера", "2026-04-12"),
            ("в пятницу", "2026-04-10"),
            ("в прошлую пятницу", "2026-04-10"),
            ("два дня назад", "2026-04-12"),
            ("неделю назад", "2026-04-07"),
            ("3 мая", "2025-05-03"),
            ("03.04", "2026-04-03"),
        ] {
            assert_eq!(said(line, Toward::Past).map(|s| s.0), Some(day.into()), "{line}");
        }
    }

    #[test]
    fn what_is_no_day() {
        for line in [
            "1.5 hours",
            "in the studio",
            "may be",
            "a few gifts",
            "31 feb",
            "32 мая",
            "в студии",
            "0.5",
            "5/31/99999",
            "мая",
            "next",
            "конца",
        ] {
            assert_eq!(said(line, Toward::Future), None, "{line}");
        }
    }
}
