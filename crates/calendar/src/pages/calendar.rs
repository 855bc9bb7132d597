//! The calendar: a month, a week or a day, in the reader's zone and in another one.

use std::fmt::Write;

use askama::Template;
use clocks::Person;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kernel::{
    Error, Lang, Tx,
    ids::{CreatorId, parse},
    web::{Cx, Page, Result, Shell},
};
use markets::model::Market;
use serde::{Deserialize, Deserializer};

use super::{
    chart::{Chart, chart},
    days::{DayCell, Showing, days},
};
use crate::{
    model::{Item, Kind, Range, View, Whose},
    store::{
        items::{self, Query},
        people::{self, Hours},
    },
    week::{Change, changes},
    words,
};

/// What the address asks for. What is not chosen comes as an empty text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    #[serde(deserialize_with = "chosen")]
    view: Option<View>,
    #[serde(deserialize_with = "chosen")]
    on: Option<Date>,
    #[serde(deserialize_with = "chosen")]
    whose: Option<Whose>,
    #[serde(deserialize_with = "chosen")]
    kind: Option<Kind>,
    /// A market's code or a creator's id: whose zone stands beside the reader's.
    with: String,
}

/// What is chosen; nothing where the text is empty.
fn chosen<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<T>, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() {
        return Ok(None);
    }
    T::deserialize(serde::de::value::StringDeserializer::<D::Error>::new(text)).map(Some)
}

/// What a page of the calendar shows.
#[derive(Clone)]
pub(crate) struct Chosen {
    pub view: View,
    pub on: Date,
    pub whose: Whose,
    pub kind: Option<Kind>,
    pub with: String,
}

/// Somebody whose clocks stand beside the reader's.
#[derive(Clone)]
pub(crate) struct Other {
    /// What the address says.
    pub code: String,
    pub label: String,
    pub person: Person,
}

pub(crate) struct Read {
    pub items: Vec<Item>,
    /// More was there than is read at once.
    pub full: bool,
    pub markets: Vec<Market>,
    pub creator: Option<Hours>,
}

/// Who looks, and when.
pub(crate) struct Reader {
    pub zone: TimeZone,
    pub now: Timestamp,
}

#[derive(Template)]
#[template(path = "calendar.html", blocks = ["calendar"])]
pub struct CalendarPage {
    shell: Shell,
    chosen: Chosen,
    days: Vec<DayCell>,
    chart: Option<Chart>,
    others: Vec<Other>,
    /// The one of them whose clocks are shown, and the reader's own place.
    other: Option<Other>,
    here: String,
    notes: Vec<String>,
    full: bool,
    today: Date,
}

impl Page for CalendarPage {
    fn fragment(&self, id: &str) -> Option<askama::Result<String>> {
        (id == "calendar").then(|| self.as_calendar().render())
    }

    fn size(&self) -> usize {
        64 << 10
    }
}

pub async fn show(cx: Cx) -> Result {
    let asked: Asked = cx.query().map_err(|_| Error::NotFound)?;
    // Nobody plans beyond these, and no database holds what lies beyond.
    let on = asked.on.unwrap_or(cx.today).clamp(Date::constant(1970, 1, 1), Date::constant(2200, 12, 31));
    let chosen = Chosen {
        view: asked.view.unwrap_or(View::Month),
        on,
        whose: asked.whose.unwrap_or(Whose::Mine),
        kind: asked.kind,
        with: asked.with,
    };
    let query = Query { range: Range::of(chosen.view, on), whose: chosen.whose, me: cx.scope.member(), zone: cx.zone.clone() };
    let with: Option<CreatorId> = parse(&chosen.with);
    let read = cx.read(move |tx| read(tx, &query, with)).await?;
    let reader = Reader { zone: cx.zone.clone(), now: cx.now };
    cx.page(&page(cx.shell("calendar"), chosen, read, &reader))
}

/// A fixed number of statements, whatever there is.
fn read(tx: &mut Tx<'_>, query: &Query, with: Option<CreatorId>) -> kernel::Result<Read> {
    let (items, full) = items::read(tx, query)?;
    let creator = with.map(|id| people::creator(tx, id)).transpose()?;
    Ok(Read { items, full, markets: markets::store::all(tx)?, creator })
}

pub(crate) fn page(shell: Shell, chosen: Chosen, read: Read, reader: &Reader) -> CalendarPage {
    let l = shell.l.clone();
    let title = l.t("nav-calendar").to_owned();
    let here = reader.zone.iana_name().map_or_else(String::new, |zone| l.zone_city(zone).into_owned());
    let others = others(&shell, &read);
    let elsewhere = |o: &&Other| o.person.zone != reader.zone;
    let other = others.iter().find(|o| o.code == chosen.with).or_else(|| others.iter().find(elsewhere)).cloned();
    let range = Range::of(chosen.view, chosen.on);
    let today = reader.now.to_zoned(reader.zone.clone()).date();
    let items: Vec<Item> = read.items.into_iter().filter(|i| chosen.kind.is_none_or(|k| i.kind() == k)).collect();
    let me = Person::in_zone(reader.zone.clone());
    let days = days(&Showing { l: &l, view: chosen.view, on: chosen.on, today, zone: &reader.zone }, range, &items);
    let beside = (chosen.view == View::Week).then_some(other.as_ref()).flatten();
    let chart = beside.map(|other| chart(&l, range, &items, &me, &other.person, reader.now));
    let notes = notes(&shell, range, &reader.zone, other.as_ref());
    let shell = shell.crumb(title, None);
    CalendarPage { shell, chosen, days, chart, others, other, here, notes, full: read.full, today }
}

/// Whose clocks can be chosen: each market's, and the creator's who was asked for.
fn others(shell: &Shell, read: &Read) -> Vec<Other> {
    let l = &shell.l;
    let of_creator = read.creator.iter().filter_map(|hours| {
        let person = hours.person()?;
        let name = words::in_script(l, &hours.name, hours.latin.as_deref());
        Some(Other { code: hours.creator.to_string(), label: place(l, &person.zone, name), person })
    });
    let of_markets = read.markets.iter().filter_map(|market| {
        let person = Person::in_zone(TimeZone::get(&market.zone).ok()?);
        let name = if l.lang() == Lang::Ru { &market.name_ru } else { &market.name_en };
        Some(Other { code: market.code.clone(), label: place(l, &person.zone, name), person })
    });
    of_creator.chain(of_markets).collect()
}

/// `Moscow · Russia`.
fn place(l: &i18n::L, zone: &TimeZone, whose: &str) -> String {
    let city = zone.iana_name().map_or_else(String::new, |zone| l.zone_city(zone).into_owned());
    format!("{city} · {whose}")
}

/// What happens to the clocks of both places in these days.
fn notes(shell: &Shell, range: Range, zone: &TimeZone, other: Option<&Other>) -> Vec<String> {
    let l = &shell.l;
    let zones = [Some(zone), other.map(|o| &o.person.zone).filter(|z| *z != zone)];
    let said = |zone: &TimeZone, change: &Change| {
        let key = if change.minutes > 0 { "calendar-clocks-forward" } else { "calendar-clocks-back" };
        let place = zone.iana_name().map_or_else(String::new, |zone| l.zone_city(zone).into_owned());
        let length = l.decimal(change.length as f64 / 60.0, 1);
        let day = l.weekday_date_long(change.day);
        l.f(key, &[("place", place.into()), ("day", day.into()), ("minutes", change.minutes.abs().into()), ("hours", length.into())])
    };
    zones.into_iter().flatten().flat_map(|zone| changes(zone, range.from, range.to).into_iter().map(move |c| said(zone, &c))).collect()
}

/// A link of a row of choices: words, address, whether it is chosen.
type Choice = (String, String, bool);

/// What the template asks for.
impl CalendarPage {
    fn l(&self) -> &i18n::L {
        &self.shell.l
    }

    /// The address of the same calendar with something changed.
    fn address(&self, to: &Chosen) -> String {
        let mut path = format!("/calendar?view={}&on={}", to.view.code(), to.on);
        if to.whose != Whose::Mine {
            let _ = write!(path, "&whose={}", to.whose.code());
        }
        if let Some(kind) = to.kind {
            let _ = write!(path, "&kind={}", kind.code());
        }
        if self.others.iter().any(|o| o.code == to.with) {
            let _ = write!(path, "&with={}", to.with);
        }
        path
    }

    fn step(&self, by: i32) -> String {
        self.address(&Chosen { on: self.chosen.view.step(self.chosen.on, by), ..self.chosen.clone() })
    }

    fn at_today(&self) -> String {
        self.address(&Chosen { on: self.today, ..self.chosen.clone() })
    }

    fn day(&self, on: &Date) -> String {
        self.address(&Chosen { on: *on, view: View::Day, ..self.chosen.clone() })
    }

    /// How much can be seen at once, and the letter that leads there.
    fn views(&self) -> Vec<(Choice, &'static str)> {
        let to = |view: View| self.address(&Chosen { view, ..self.chosen.clone() });
        let letters = ["m", "w", "d"];
        let choice = |v: View| (self.l().t(v.key()).to_owned(), to(v), v == self.chosen.view);
        View::ALL.iter().zip(letters).map(|(v, letter)| (choice(*v), letter)).collect()
    }

    /// The filters: name, key of the label, choices by value.
    fn filters(&self) -> Vec<(&'static str, &'static str, Vec<Choice>)> {
        let choice = |code: &str, key: &str, on: bool| (self.l().t(key).to_owned(), code.to_owned(), on);
        let whose = Whose::ALL.iter().map(|w| choice(w.code(), w.key(), *w == self.chosen.whose)).collect();
        let mut kinds = vec![choice("", "calendar-everything", self.chosen.kind.is_none())];
        kinds.extend(Kind::ALL.iter().map(|k| choice(k.code(), k.key(), self.chosen.kind == Some(*k))));
        let chosen = self.other.as_ref().map(|o| o.code.as_str());
        let with = self.others.iter().map(|o| (o.label.clone(), o.code.clone(), chosen == Some(&o.code))).collect();
        vec![("whose", "calendar-whose", whose), ("kind", "calendar-what", kinds), ("with", "calendar-with", with)]
    }

    fn heading(&self) -> String {
        let (l, on) = (self.l(), self.chosen.on);
        match self.chosen.view {
            View::Month => l.month_year(on),
            View::Week => {
                let range = Range::of(View::Week, on);
                l.t2("calendar-span", "from", l.date_short(range.from, self.today), "to", l.date_short(range.to, self.today))
            }
            View::Day => l.t2("calendar-day-of", "day", l.weekday_date_long(on), "year", on.year().to_string()),
        }
    }

    /// The names of the days of the week.
    fn weekdays(&self) -> Vec<String> {
        (1..=7).map(|n| self.l().t(&format!("format-weekday-short-{n}")).to_owned()).collect()
    }

    fn is_empty(&self) -> bool {
        self.days.iter().all(|d| d.items.is_empty())
    }

    fn is_plain(&self) -> bool {
        self.chosen.kind.is_none()
    }

    /// Where the other one is, without whose it is.
    fn there(&self) -> String {
        let zone = self.other.as_ref().and_then(|o| o.person.zone.iana_name());
        zone.map_or_else(String::new, |zone| self.l().zone_city(zone).into_owned())
    }

    /// The picture in words.
    fn said(&self) -> String {
        self.l().t2("calendar-chart", "here", self.here.as_str(), "there", self.there())
    }

    /// Everything of the whole team.
    fn of_team(&self) -> String {
        self.address(&Chosen { whose: Whose::Team, kind: None, ..self.chosen.clone() })
    }

    fn of_all_kinds(&self) -> String {
        self.address(&Chosen { kind: None, ..self.chosen.clone() })
    }

    fn is_team(&self) -> bool {
        self.chosen.whose == Whose::Team
    }
}
