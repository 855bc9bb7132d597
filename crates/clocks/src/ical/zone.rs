//! The definition of a zone: each clock change of the years in question, one by one. Rules that repeat are shorter, but a zone
//! that changed its law in between is then wrong for one side of it.

use std::collections::BTreeMap;

use jiff::{
    Timestamp, ToSpan, Zoned,
    tz::{Dst, Offset, TimeZone},
};

use super::{Entry, Text, When};

/// Writes every zone that an entry uses, for the time from its first to its last and a year beyond.
pub fn write(out: &mut Text, entries: &[Entry]) {
    let mut zones: BTreeMap<&str, (&Zoned, Timestamp, Timestamp)> = BTreeMap::new();
    for entry in entries {
        let When::Hours(from, to) = &entry.when else { continue };
        let Some(name) = from.time_zone().iana_name().filter(|name| *name != "UTC") else { continue };
        let (_, first, last) = zones.entry(name).or_insert((from, from.timestamp(), to.timestamp()));
        (*first, *last) = ((*first).min(from.timestamp()), (*last).max(to.timestamp()));
    }
    for (name, (sample, first, last)) in zones {
        one(out, name, sample.time_zone(), first, last);
    }
}

fn one(out: &mut Text, name: &str, zone: &TimeZone, first: Timestamp, last: Timestamp) {
    let last = last.checked_add((24 * 366).hours()).unwrap_or(last);
    out.line("BEGIN:VTIMEZONE");
    out.line(&format!("TZID:{name}"));
    // What holds at the first entry began with the change before it; a zone that never changed has held since the beginning.
    let before = zone.preceding(first).next();
    match &before {
        Some(change) => observance(out, change.timestamp(), zone),
        None => fixed(out, zone, first),
    }
    for change in zone.following(first).take_while(|change| change.timestamp() <= last) {
        observance(out, change.timestamp(), zone);
    }
    out.line("END:VTIMEZONE");
}

fn observance(out: &mut Text, at: Timestamp, zone: &TimeZone) {
    let info = zone.to_offset_info(at);
    let just_before = at.checked_sub(1.second()).unwrap_or(at);
    let from = zone.to_offset(just_before);
    // The hour that clocks showed in the moment of the change, by the offset before it.
    let shown = from.to_datetime(at);
    part(out, info.dst(), &shown.strftime("%Y%m%dT%H%M%S").to_string(), from, info.offset(), info.abbreviation());
}

fn fixed(out: &mut Text, zone: &TimeZone, at: Timestamp) {
    let info = zone.to_offset_info(at);
    part(out, Dst::No, "19700101T000000", info.offset(), info.offset(), info.abbreviation());
}

fn part(out: &mut Text, dst: Dst, start: &str, from: Offset, to: Offset, name: &str) {
    let kind = if dst.is_dst() { "DAYLIGHT" } else { "STANDARD" };
    out.line(&format!("BEGIN:{kind}"));
    out.line(&format!("DTSTART:{start}"));
    out.line(&format!("TZOFFSETFROM:{}", offset(from)));
    out.line(&format!("TZOFFSETTO:{}", offset(to)));
    out.line(&format!("TZNAME:{name}"));
    out.line(&format!("END:{kind}"));
}

fn offset(offset: Offset) -> String {
    let (seconds, sign) = (offset.seconds().unsigned_abs(), if offset.is_negative() { '-' } else { '+' });
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}
