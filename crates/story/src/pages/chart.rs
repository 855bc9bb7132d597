//! The partnership so far: above the ground what was made, below it what kept the ground alive. Drawn three times, so that its
//! letters stay the size of the page's letters; the finding is its title, and a table says the same.

use std::collections::BTreeMap;

use askama::Template;
use collaborations::{model::WorkState, store::work::Collaboration};
use engine::{
    facts::{Outcome, Side},
    story::{Mark, MarkKind, story},
};
use i18n::L;
use jiff::{civil::Date, tz::TimeZone};
use kernel::web::Shell;
use partnerships::model::Stage;
use stats::calendar::{full_years, plus_months, plus_years};

use super::stage::reached;
use crate::read::Read;

#[derive(Template)]
#[template(path = "story_chart.html")]
pub struct Figure {
    shell: Shell,
    finding: String,
    drawings: Vec<Drawing>,
    rows: Vec<Row>,
}

/// A month of the table.
struct Row {
    month: String,
    above: String,
    below: String,
}

/// One drawing of it.
pub struct Drawing {
    pub class: &'static str,
    pub id: &'static str,
    pub width: f64,
    pub left: f64,
    pub right: f64,
    pub usual: String,
    pub today: String,
    pub future: Option<String>,
    pub years: Vec<(String, String, Option<String>)>,
    pub ticks: Vec<(String, String)>,
    pub blooms: Vec<Bloom>,
    pub roots: Vec<Root>,
    pub gaps: Vec<String>,
    pub labelled: bool,
}

/// A collaboration above the ground.
pub struct Bloom {
    pub x: String,
    pub stem: String,
    pub y: String,
    pub class: &'static str,
    pub nth: Option<(String, String)>,
    pub value: Option<(String, String)>,
    pub r: &'static str,
}

/// A month below it: how deep it goes, and what hangs there.
pub struct Root {
    pub x: String,
    pub depth: u32,
    pub signs: Vec<Sign>,
    pub more: Option<(String, String)>,
}

/// A mark below the ground.
pub struct Sign {
    pub shape: &'static str,
    pub x: String,
    pub y: String,
}

/// Where the usual lies, and how many units one whole over it is at most.
const USUAL: f64 = 78.9;
const UNIT: f64 = 69.0;
/// How high and how low a bloom may stand.
const TOP: f64 = 40.0;
const BOTTOM: f64 = 122.0;
/// Where something stands of which nobody knows the lift.
const UNMEASURED: f64 = 96.0;
/// Marks of a month that are drawn one below the other.
const DEEPEST: usize = 4;
/// Months shown at most, on each width, and at least.
const MOST: [(&str, &str, f64, f64, i32); 3] =
    [("at-wide", "roots-w", 1120.0, 92.0, 48), ("at-mid", "roots-m", 800.0, 92.0, 30), ("at-narrow", "roots-n", 358.0, 8.0, 14)];
const LEAST: i32 = 9;

impl Figure {
    /// Nothing where nothing was ever done, planned or said.
    pub fn of(shell: &Shell, zone: &TimeZone, read: &Read) -> Option<Self> {
        let past = Past::of(read, zone)?;
        let l = &shell.l;
        let drawings = MOST.iter().map(|&(class, id, width, left, most)| draw(l, &past, (class, id), (width, left), most)).collect();
        Some(Self { finding: finding(l, &past), drawings, rows: rows(l, &past), shell: shell.clone() })
    }
}

/// What is drawn, whatever the width.
struct Past<'a> {
    today: Date,
    /// First days of the first and the last month.
    from: Date,
    to: Date,
    started: Option<Date>,
    work: Vec<&'a Collaboration>,
    marks: Vec<Mark>,
    /// Days on which something of ours is due.
    owed: Vec<Date>,
    silent: Vec<Date>,
    /// When each stage was reached.
    stages: BTreeMap<Stage, Date>,
}

impl<'a> Past<'a> {
    fn of(read: &'a Read, zone: &TimeZone) -> Option<Self> {
        let today = read.today;
        let mut work: Vec<&Collaboration> = read.together.rows.iter().filter(|c| c.work.state != WorkState::Cancelled).collect();
        work.sort_by_key(|c| (c.work.happens_on, c.id));
        let from = first(read, &work)?.min(today).first_of_month();
        let told = story(&read.facts, from, today, today);
        let due = |p: &&engine::facts::Promise| p.side == Side::Ours && p.outcome == Outcome::Open && p.due >= today;
        let booked = work.last().map_or(today, |c| c.work.happens_on).min(plus_months(today, 6));
        let to = plus_months(today, 3).max(booked).max(plus_months(from, LEAST)).first_of_month();
        Some(Self {
            today,
            from,
            to,
            started: read.facts.standing.started.or(read.p.state.since),
            owed: read.facts.promises.iter().filter(due).map(|p| p.due).collect(),
            silent: told.silent,
            stages: reached(zone, &read.moves.iter().filter(|m| !m.is_of_manager()).collect::<Vec<_>>()),
            marks: told.marks.into_iter().filter(|m| m.kind != MarkKind::Collaboration).collect(),
            work,
        })
    }

    /// The stage that a day ended at.
    fn stage_by(&self, day: Date) -> Option<Stage> {
        self.stages.iter().filter(|(stage, on)| stage.rank().is_some() && **on <= day).map(|(stage, _)| *stage).next_back()
    }

    fn done(&self) -> impl Iterator<Item = &Collaboration> {
        self.work.iter().copied().filter(|c| c.nth.is_some() && c.work.state == WorkState::Done)
    }

    /// What hangs below a month: the shapes in their order.
    fn below(&self) -> BTreeMap<Date, Vec<MarkKind>> {
        let mut months: BTreeMap<Date, Vec<MarkKind>> = BTreeMap::new();
        for mark in &self.marks {
            months.entry(mark.on.first_of_month()).or_default().push(mark.kind);
        }
        for due in &self.owed {
            months.entry(due.first_of_month()).or_default().push(MarkKind::Owed);
        }
        months
    }
}

/// The first day of which anything is told.
fn first(read: &Read, work: &[&Collaboration]) -> Option<Date> {
    let facts = &read.facts;
    let said = facts.contacts.iter().map(|c| c.on).chain(facts.wishes.list.iter().map(|w| w.asked));
    let done = facts.support.iter().map(|s| s.on).chain(facts.promises.iter().map(|p| p.made));
    said.chain(done).chain(work.iter().map(|c| c.work.happens_on)).chain(read.p.state.since).min()
}

/// Where days lie.
struct Scale {
    from: Date,
    to: Date,
    left: f64,
    month: f64,
    unit: f64,
}

fn months_between(from: Date, to: Date) -> i32 {
    i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month())
}

impl Scale {
    fn x(&self, day: Date) -> f64 {
        let month = f64::from(months_between(self.from, day.first_of_month()));
        let part = f64::from(i32::from(day.day()) - 1) / f64::from(day.days_in_month());
        self.left + (month + part) * self.month
    }

    fn middle(&self, month: Date) -> f64 {
        self.x(month) + self.month / 2.0
    }

    fn shows(&self, day: Date) -> bool {
        self.from <= day && day < plus_months(self.to, 1)
    }

    fn y(&self, index: f64) -> f64 {
        (USUAL - (index - 1.0) * self.unit).clamp(TOP, BOTTOM)
    }
}

fn one(n: f64) -> String {
    format!("{n:.1}")
}

fn draw(l: &L, past: &Past<'_>, (class, id): (&'static str, &'static str), (width, left): (f64, f64), most: i32) -> Drawing {
    let right = width - 8.0;
    // What is to come is kept short where there is little room; what is cut off is the oldest.
    let to =
        past.to.min(plus_months(past.today, most / 4).first_of_month()).max(plus_months(past.from, LEAST).first_of_month().min(past.to));
    let from = past.from.max(plus_months(to, 1 - most));
    let count = months_between(from, to) + 1;
    let known: Vec<f64> = past.work.iter().filter_map(|c| Some(c.work.usual?.index)).collect();
    let over = known.iter().copied().fold(0.0, |most: f64, n| most.max(n - 1.0));
    let under = known.iter().copied().fold(0.0, |most: f64, n| most.max(1.0 - n));
    let fits = |room: f64, need: f64| if need > 0.0 { room / need } else { UNIT };
    let unit = UNIT.min(fits(USUAL - TOP, over)).min(fits(BOTTOM - USUAL, under));
    let scale = Scale { from, to, left, month: (right - left) / f64::from(count), unit };
    let today = scale.x(past.today);
    Drawing {
        class,
        id,
        width,
        left,
        right,
        usual: one(USUAL),
        today: one(today),
        future: (right - today > 1.0).then(|| one(right - today)),
        years: years(l, past, &scale, right),
        ticks: ticks(l, &scale, count),
        blooms: blooms(l, past, &scale),
        roots: roots(l, past, &scale),
        gaps: past.silent.iter().filter(|m| scale.shows(**m)).map(|m| one(scale.middle(*m) - 4.0)).collect(),
        labelled: left > 50.0,
    }
}

/// A line at each anniversary, and the year's name where it has room.
fn years(l: &L, past: &Past<'_>, scale: &Scale, right: f64) -> Vec<(String, String, Option<String>)> {
    let Some(started) = past.started else { return Vec::new() };
    let last = full_years(started, past.today).unwrap_or(0).max(0);
    let year = |n: i32| {
        let begins = plus_years(started, n).max(scale.from);
        let ends = plus_years(started, n + 1);
        let (x, end) = (scale.x(begins), if scale.shows(ends) { scale.x(ends) } else { right });
        let line = (begins > scale.from && n > 0).then(|| one(x));
        let room = begins < ends && scale.shows(begins) && end - x > 60.0 && (n < last || past.today < ends);
        let stage = past.stage_by(stats::calendar::plus_days(ends, -1));
        let name = l.t1("partnerships-year", "year", (n + 1).to_string());
        let name = stage.filter(|_| end - x > 150.0).map_or(name.clone(), |stage| [name.as_str(), " · ", l.t(stage.key())].concat());
        room.then_some((one(x + 6.0), name, line))
    };
    (0..=last).filter_map(year).collect()
}

/// Names of months, as many as have room.
fn ticks(l: &L, scale: &Scale, count: i32) -> Vec<(String, String)> {
    let every = [1, 2, 3, 6, 12].into_iter().find(|n| f64::from(*n) * scale.month >= 52.0).unwrap_or(12);
    let month = |n: i32| plus_months(scale.from, n);
    let name = |n: i32, month: Date| {
        let short = l.t(&format!("format-month-short-{}", month.month())).to_owned();
        let named = n == 0 || month.month() <= i8::try_from(every).unwrap_or(12);
        if named && every < 12 || every == 12 { format!("{short} {}", month.year()) } else { short }
    };
    (0..count).step_by(usize::try_from(every).unwrap_or(1)).map(|n| (one(scale.x(month(n))), name(n, month(n)))).collect()
}

fn blooms(l: &L, past: &Past<'_>, scale: &Scale) -> Vec<Bloom> {
    let shown: Vec<&Collaboration> = past.work.iter().copied().filter(|c| scale.shows(c.work.happens_on)).collect();
    let places: Vec<f64> = shown.iter().map(|c| scale.x(c.work.happens_on)).collect();
    let bloom = |(at, c): (usize, &&Collaboration)| {
        let x = places.get(at).copied().unwrap_or_default();
        let planned = c.work.state == WorkState::Planned;
        let index = c.work.usual.map(|u| u.index);
        let y = index.map_or(UNMEASURED, |n| scale.y(n));
        let near = places.iter().enumerate().any(|(other, o)| other != at && (o - x).abs() < 26.0);
        let class = match (planned, c.work.over_cap_reason.is_some()) {
            (true, _) => "plan",
            (false, true) => "tired",
            (false, false) => "",
        };
        let (r, radius) = if c.nth.is_some() { ("10.5", 10.5) } else { ("5", 5.0) };
        Bloom {
            x: one(x),
            stem: one(y + radius - 0.5),
            y: one(y),
            class,
            nth: c.nth.map(|n| (n.to_string(), one(y + 4.0))),
            value: index.filter(|_| !near).map(|n| (l.decimal(n, 2), one(y - 15.0))),
            r,
        }
    };
    shown.iter().enumerate().map(bloom).collect()
}

fn roots(l: &L, past: &Past<'_>, scale: &Scale) -> Vec<Root> {
    let root = |(month, kinds): (Date, Vec<MarkKind>)| {
        let x = scale.middle(month);
        let drawn = if kinds.len() > DEEPEST { DEEPEST - 1 } else { kinds.len() };
        let sign = |(at, kind): (usize, &MarkKind)| Sign { shape: shape(*kind), x: one(x), y: one(161.0 + 15.0 * count(at)) };
        Root {
            x: one(x),
            depth: 12 + 15 * u32::try_from(drawn.saturating_sub(1)).unwrap_or(0),
            signs: kinds.iter().take(drawn).enumerate().map(sign).collect(),
            more: (kinds.len() > drawn)
                .then(|| (one(165.0 + 15.0 * count(drawn)), format!("+{}", l.int(i64::try_from(kinds.len() - drawn).unwrap_or(0))))),
        }
    };
    past.below().into_iter().filter(|(month, _)| scale.shows(*month)).map(root).collect()
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

fn shape(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Results => "result",
        MarkKind::Answer => "idea",
        MarkKind::Introduction | MarkKind::Support => "intro",
        MarkKind::Owed => "owed",
        MarkKind::CheckIn | MarkKind::Review | MarkKind::Collaboration => "check",
    }
}

/// What is to be seen, in words.
fn finding(l: &L, past: &Past<'_>) -> String {
    let done: Vec<&Collaboration> = past.done().collect();
    let since = l.month_year(past.from);
    let mut said = vec![l.t2("story-finding-done", "n", done.len(), "since", since)];
    let rates: Vec<String> = done.iter().filter_map(|c| Some(l.decimal(c.work.usual?.index, 2))).collect();
    if !rates.is_empty() {
        said.push(l.t1("story-finding-rates", "rates", rates.join("; ")));
    }
    let of = |kinds: &[MarkKind]| past.marks.iter().filter(|m| kinds.contains(&m.kind)).count();
    let talks = of(&[MarkKind::CheckIn, MarkKind::Review]);
    let given = of(&[MarkKind::Results, MarkKind::Answer, MarkKind::Introduction, MarkKind::Support]);
    said.push(l.n("story-finding-talks", talks));
    if given > 0 {
        said.push(l.n("story-finding-given", given));
    }
    let silent: Vec<String> = past.silent.iter().rev().take(6).rev().map(|m| l.month_year(*m)).collect();
    if !silent.is_empty() {
        said.push(l.t1("story-finding-silent", "months", l.list(&silent.iter().map(String::as_str).collect::<Vec<_>>())));
    }
    said.join(" ")
}

fn rows(l: &L, past: &Past<'_>) -> Vec<Row> {
    let below = past.below();
    let mut months: Vec<Date> = below.keys().copied().chain(past.work.iter().map(|c| c.work.happens_on.first_of_month())).collect();
    months.sort_unstable();
    months.dedup();
    let row = |month: &Date| {
        let above = past.work.iter().filter(|c| c.work.happens_on.first_of_month() == *month).map(|c| {
            let rate = c.work.usual.map(|u| l.decimal(u.index, 2));
            [Some(c.work.title.clone()), rate].into_iter().flatten().collect::<Vec<_>>().join(": ")
        });
        Row { month: l.month_year(*month), above: above.collect::<Vec<_>>().join(", "), below: counted(l, below.get(month)) }
    };
    months.iter().rev().map(row).collect()
}

fn counted(l: &L, kinds: Option<&Vec<MarkKind>>) -> String {
    let mut counts: BTreeMap<MarkKind, usize> = BTreeMap::new();
    for kind in kinds.into_iter().flatten() {
        *counts.entry(*kind).or_default() += 1;
    }
    let said: Vec<String> = counts.into_iter().map(|(kind, n)| l.n(&["story-mark-", &kind.code().replace('_', "-")].concat(), n)).collect();
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_lie_in_their_months() {
        let scale = Scale { from: date(2024, 9, 1), to: date(2026, 8, 1), left: 92.0, month: 42.5, unit: UNIT };
        assert_eq!(one(scale.x(date(2024, 9, 1))), "92.0");
        assert_eq!(one(scale.middle(date(2024, 9, 1))), "113.2");
        assert_eq!(one(scale.x(date(2025, 9, 1))), "602.0");
        assert!(scale.shows(date(2026, 8, 31)) && !scale.shows(date(2026, 9, 1)) && !scale.shows(date(2024, 8, 31)));
        assert_eq!((one(scale.y(1.0)), one(scale.y(9.0)), one(scale.y(0.0))), ("78.9".into(), "40.0".into(), "122.0".into()));
    }
}
