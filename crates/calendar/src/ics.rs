//! A calendar as other programs read it, in the language of its reader, each entry with the page it leads to.

use clocks::ical::{self, Entry};
use i18n::L;
use jiff::{SignedDuration, tz::TimeZone};
use kernel::Config;

use crate::{
    model::{Item, Kind, What, When},
    words,
};

/// The text of a calendar. `zone` is that of its reader: an hour stays the same hour on their clocks.
pub fn write(config: &Config, l: &L, name: &str, zone: &TimeZone, items: &[Item]) -> String {
    let entries: Vec<Entry> = items.iter().map(|item| entry(config, l, zone, item)).collect();
    ical::write(name, l.lang().code(), &entries)
}

fn entry(config: &Config, l: &L, zone: &TimeZone, item: &Item) -> Entry {
    Entry {
        uid: format!("{}@{}", words::uid(item), host(config)),
        revision: item.version - 1,
        changed: item.changed,
        when: match item.when {
            When::Day(day) => ical::When::Day(day),
            When::At(at, minutes) => {
                let end = at + SignedDuration::from_mins(minutes);
                ical::When::Hours(at.to_zoned(zone.clone()), end.to_zoned(zone.clone()))
            }
        },
        summary: words::title(l, item),
        details: details(l, item),
        url: words::href(item).map(|path| config.link(&path)),
        free: item.kind() != Kind::Meeting,
    }
}

/// The brand, and the hours on the creator's clocks.
fn details(l: &L, item: &Item) -> String {
    let brand = item.about.as_ref().and_then(|about| about.brand_name.clone());
    let there = match (&item.what, item.when) {
        (What::Meeting { zone, .. }, When::At(at, minutes)) => TimeZone::get(zone).ok().map(|tz| {
            let hours = words::hours(l, at, minutes, &tz);
            l.t2("calendar-hours-there", "hours", hours, "place", l.zone_city(zone).into_owned())
        }),
        _ => None,
    };
    brand.into_iter().chain(there).collect::<Vec<_>>().join("\n")
}

/// The name of the host that people know.
fn host(config: &Config) -> &str {
    let origin = config.origin();
    origin.find("://").map_or(origin, |at| origin.get(at + 3..).unwrap_or(origin))
}
