//! Calendars as other programs read them (RFC 5545, with the names of RFC 7986): one text, written here because a calendar of
//! one's own zone needs its clock changes spelled out, which the libraries leave to their callers.
//!
//! A day is a day without a zone (a birthday is on the same date everywhere); an hour is civil time with its zone and the zone's
//! definition in the same text, so that it stays at ten o'clock when clocks change.

mod zone;

use jiff::{Timestamp, Zoned, civil::Date};

/// Something on a day or at an hour.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The same for the same thing for ever: `promise-…@host`.
    pub uid: String,
    /// Changes when the entry does, and only grows.
    pub revision: i64,
    /// When it was last changed.
    pub changed: Timestamp,
    pub when: When,
    pub summary: String,
    pub details: String,
    pub url: Option<String>,
    /// Does not make its owner busy.
    pub free: bool,
}

#[derive(Clone, Debug)]
pub enum When {
    Day(Date),
    /// Both ends in one zone.
    Hours(Zoned, Zoned),
}

/// The text of a calendar. `name` is what programs show; lines end and fold as the standard says.
pub fn write(name: &str, language: &str, entries: &[Entry]) -> String {
    let mut out = Text::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Perennial//Perennial//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        out.line(line);
    }
    out.line(&format!("NAME;LANGUAGE={language}:{}", escaped(name)));
    out.line(&format!("X-WR-CALNAME:{}", escaped(name)));
    out.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    out.line("X-PUBLISHED-TTL:PT1H");
    zone::write(&mut out, entries);
    for entry in entries {
        event(&mut out, entry);
    }
    out.line("END:VCALENDAR");
    out.0
}

fn event(out: &mut Text, entry: &Entry) {
    out.line("BEGIN:VEVENT");
    out.line(&format!("UID:{}", escaped(&entry.uid)));
    out.line(&format!("DTSTAMP:{}", instant(entry.changed)));
    out.line(&format!("LAST-MODIFIED:{}", instant(entry.changed)));
    out.line(&format!("SEQUENCE:{}", entry.revision));
    match &entry.when {
        When::Day(day) => {
            out.line(&format!("DTSTART;VALUE=DATE:{}", day.strftime("%Y%m%d")));
            // The end is the day after: it is not part of the entry.
            out.line(&format!("DTEND;VALUE=DATE:{}", day.tomorrow().unwrap_or(*day).strftime("%Y%m%d")));
        }
        When::Hours(from, to) => {
            out.line(&format!("DTSTART{}", civil(from)));
            out.line(&format!("DTEND{}", civil(to)));
        }
    }
    out.line(&format!("SUMMARY:{}", escaped(&entry.summary)));
    if !entry.details.is_empty() {
        out.line(&format!("DESCRIPTION:{}", escaped(&entry.details)));
    }
    if let Some(url) = &entry.url {
        out.line(&format!("URL:{}", url.replace(['\r', '\n'], "")));
    }
    out.line(if entry.free { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
    out.line("END:VEVENT");
}

/// `;TZID=…:20260414T100000`, or in UTC where the zone has no name.
fn civil(at: &Zoned) -> String {
    match at.time_zone().iana_name() {
        Some(name) if name != "UTC" => format!(";TZID={name}:{}", at.strftime("%Y%m%dT%H%M%S")),
        _ => format!(":{}", instant(at.timestamp())),
    }
}

fn instant(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Lines of at most 75 octets, folded between characters.
#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, line: &str) {
        let mut room = 75;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = 74;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
