//! Calendars as another program would read them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use clocks::ical::{Entry, When, write};
use jiff::{
    Timestamp, ToSpan,
    civil::{DateTime, date},
    tz::TimeZone,
};

fn entry(when: When) -> Entry {
    Entry {
        uid: "check-in-1@perennial".into(),
        revision: 2,
        changed: "2026-04-01T08:00:00Z".parse().unwrap(),
        when,
        summary: "Спросить Веру, как дела; просто так".into(),
        details: "Первая строка\nВторая\\строка".into(),
        url: Some("https://example.com/partnerships/1#next".into()),
        free: true,
    }
}

fn hours(zone: &str, from: DateTime) -> When {
    let from = from.to_zoned(TimeZone::get(zone).unwrap()).unwrap();
    When::Hours(from.clone(), from.checked_add(30.minutes()).unwrap())
}

/// The lines, unfolded.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn lines_end_fold_and_escape_as_the_standard_says() {
    let text = write("Партнёры Osier", "ru", &[entry(When::Day(date(2028, 2, 29)))]);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let lines = lines(&text);
    for wanted in [
        "SUMMARY:Спросить Веру\\, как дела\\; просто так",
        "DESCRIPTION:Первая строка\\nВторая\\\\строка",
        "DTSTART;VALUE=DATE:20280229",
        "DTEND;VALUE=DATE:20280301",
        "TRANSP:TRANSPARENT",
        "SEQUENCE:2",
    ] {
        assert!(lines.iter().any(|l| l == wanted), "{wanted} is missing:\n{text}");
    }
    assert!(!text.contains("VTIMEZONE"), "a day needs no zone");
}

#[test]
fn a_line_cannot_be_broken_into_by_what_somebody_wrote() {
    let mut evil = entry(When::Day(date(2026, 4, 14)));
    evil.summary = "a\r\nEND:VEVENT\r\nBEGIN:VEVENT".into();
    evil.url = Some("https://example.com/\r\nATTENDEE:x".into());
    let text = write("x\r\ny", "en", &[evil]);
    let count = |what: &str| lines(&text).iter().filter(|l| l.as_str() == what).count();
    assert_eq!((count("BEGIN:VEVENT"), count("END:VEVENT"), count("ATTENDEE:x")), (1, 1, 0));
}

/// The offset that a program would take from the definition for this civil time, in seconds: of the last part begun.
fn offset(lines: &[String], civil: &str) -> i64 {
    let mut best: Option<(&str, i64)> = None;
    let (mut start, mut to) = ("", 0);
    for line in lines.iter().skip_while(|l| *l != "BEGIN:VTIMEZONE").take_while(|l| *l != "END:VTIMEZONE") {
        if let Some(at) = line.strip_prefix("DTSTART:") {
            start = at;
        } else if let Some(offset) = line.strip_prefix("TZOFFSETTO:") {
            let (sign, digits) = offset.split_at(1);
            let number: i64 = digits.parse().unwrap();
            to = (number / 100 * 3600 + number % 100 * 60) * if sign == "-" { -1 } else { 1 };
        } else if line.starts_with("END:") && start <= civil && best.is_none_or(|(s, _)| s < start) {
            best = Some((start, to));
        }
    }
    best.unwrap().1
}

#[test]
fn ten_in_the_morning_stays_ten_across_every_clock_change() {
    for zone in [
        "America/New_York",
        "Europe/Moscow",
        "Asia/Yekaterinburg",
        "Europe/Berlin",
        "America/Phoenix",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
    ] {
        let days: Vec<Entry> = (0..80)
            .map(|week| date(2025, 9, 1).checked_add((week * 7).days()).unwrap())
            .map(|day| entry(hours(zone, day.at(10, 0, 0, 0))))
            .collect();
        let text = write("Calendar", "en", &days);
        let lines = lines(&text);
        assert_eq!(lines.iter().filter(|l| l.starts_with("TZID:")).count(), 1);
        for day in &days {
            let When::Hours(from, _) = &day.when else { unreachable!() };
            let civil = from.strftime("%Y%m%dT%H%M%S").to_string();
            assert!(lines.contains(&format!("DTSTART;TZID={zone}:{civil}")), "{civil}");
            let read = from.datetime().to_zoned(TimeZone::UTC).unwrap().timestamp().as_second() - offset(&lines, &civil);
            assert_eq!(Timestamp::from_second(read).unwrap(), from.timestamp(), "{zone} {civil}");
        }
    }
}

#[test]
fn universal_time_needs_no_definition() {
    let text = write("Calendar", "en", &[entry(hours("UTC", date(2026, 4, 14).at(10, 0, 0, 0)))]);
    assert!(text.contains("DTSTART:20260414T100000Z") && !text.contains("VTIMEZONE"));
}
