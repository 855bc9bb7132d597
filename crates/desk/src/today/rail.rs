//! What stands beside the queue: the greeting, the week in two places, what to celebrate, what was promised for this week.

use kernel::{paths, web::Cx};
use steps::store::{counts::COUNTED, lists::Shown};

use super::{
    read::Read,
    task::{Reader, foreign, market, name_of, names},
    week::{self, Week},
};

/// A line beside the queue: the day, what, and whom it is about.
#[derive(Clone, Debug)]
pub struct Line {
    pub day: String,
    pub words: String,
    pub lang: Option<&'static str>,
    pub href: String,
    pub name: String,
    pub name_lang: Option<&'static str>,
}

/// Everything beside the queue.
#[derive(Clone, Debug, Default)]
pub struct Rail {
    pub week: Option<Week>,
    pub moments: Vec<Line>,
    pub promised: Vec<Line>,
}

impl Rail {
    pub fn of(cx: &Cx, reader: &Reader, read: &Read) -> Self {
        Self {
            week: two_places(cx, read),
            moments: read.moments.iter().map(|step| moment(reader, step)).collect(),
            promised: read.promised.iter().map(|promise| promised(reader, promise)).collect(),
        }
    }
}

fn moment(reader: &Reader, step: &Shown) -> Line {
    let task = reader.task(step);
    Line {
        day: reader.l.date_short(step.due_on, reader.today),
        words: task.title,
        lang: task.title_lang,
        href: task.href,
        name: task.name,
        name_lang: task.name_lang,
    }
}

fn promised(reader: &Reader, promise: &promises::store::rows::Promise) -> Line {
    let (name, _) = names(reader.l.lang(), &promise.creator_name, promise.creator_latin.as_deref());
    Line {
        day: reader.l.date_short(promise.due_on, reader.today),
        words: promise.words.clone(),
        lang: foreign(reader.l, &promise.words),
        href: paths::promise(promise.id),
        name: name.to_owned(),
        name_lang: foreign(reader.l, name),
    }
}

/// The week here and in the market whose clock differs.
fn two_places(cx: &Cx, read: &Read) -> Option<Week> {
    let (there, zone) = week::other(&read.markets, &cx.zone, cx.now)?;
    let off = |code: &str| read.off.iter().find(|(c, _)| c == code).map_or(&[][..], |(_, days)| days);
    // Whoever sits in the zone of a market has its days off.
    let here = read.markets.iter().find(|m| Some(m.zone.as_str()) == cx.zone.iana_name()).map_or(&[][..], |m| off(&m.code));
    Week::of(&cx.l, cx.now, &cx.zone, &zone, (here, off(&there.code)))
}

/// The greeting: how much waits, how much of it is due, and whether the other place is at its desk.
pub fn lede(cx: &Cx, read: &Read) -> String {
    let l = &cx.l;
    let part = match cx.local(cx.now).hour() {
        5..12 => "morning",
        12..18 => "day",
        _ => "evening",
    };
    let name = cx.visitor.as_ref().map(|v| {
        let name = v.latin_name.as_ref().filter(|_| l.lang() == i18n::Lang::En).unwrap_or(&v.name);
        name.split_whitespace().next().unwrap_or_default().to_owned()
    });
    let greeting = l.t2("desk-today-greeting", "part", part, "name", name.unwrap_or_default());
    let waits = match (read.tabs.mine, read.tabs.due) {
        (0, _) => l.t("desk-today-waits-none").to_owned(),
        // Nobody counts beyond a thousand, and nobody needs to.
        (mine, due) if mine > COUNTED => {
            let due = if due > COUNTED { String::new() } else { l.n("desk-today-due-some", due) };
            [l.t1("desk-today-waits-many", "n", COUNTED), due].join(" ").trim_end().to_owned()
        }
        (mine, 0) => l.n("desk-today-waits", mine),
        (mine, due) => [l.n("desk-today-waits-some", mine), l.n("desk-today-due-some", due)].join(" "),
    };
    let desk = week::other(&read.markets, &cx.zone, cx.now).and_then(|(there, zone)| {
        let off = read.off.iter().find(|(code, _)| *code == there.code).map_or(&[][..], |(_, days)| days);
        let until = week::at_desk_until(&zone, off, cx.now)?;
        let city = zone.iana_name().map(|name| l.zone_city(name).into_owned())?;
        Some(l.t2("desk-today-at-desk", "city", city, "time", l.time(cx.local(until.timestamp()).time())))
    });
    [Some(greeting), Some(waits), desk].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The markets in which it is a day off at this moment.
pub fn off(cx: &Cx, read: &Read) -> Vec<String> {
    let of = |(code, days): &(String, Vec<markets::holidays::Holiday>)| {
        let there = read.markets.iter().find(|m| m.code == *code)?;
        let zone = jiff::tz::TimeZone::get(&there.zone).ok()?;
        let day = cx.now.to_zoned(zone).date();
        let holiday = days.iter().find(|holiday| holiday.date == day)?;
        Some(cx.l.t2("desk-today-off", "market", market(&cx.l, there), "holiday", name_of(&cx.l, holiday)))
    };
    read.off.iter().filter_map(of).collect()
}
