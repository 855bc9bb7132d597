//! Years of work in a partnership, and the promises around it.
//!
//! Drawn from a source of its own, so that nobody else in the demo changes with it.

use jiff::civil::Date;

use crate::creator::{days_before, days_between};
use crate::material::{rows, text};
use crate::model::*;
use crate::rng::Rng;
use crate::workspace::{RU_BRAND, home_of};

/// What was made and is planned, what is guaranteed, what was promised.
pub struct Together {
    pub work: Vec<Work>,
    pub guarantees: Vec<Guarantee>,
    pub pledges: Vec<Pledge>,
}

/// What the years of a partnership are made of.
pub struct Years {
    pub creator: u64,
    pub brand: &'static str,
    pub manager: &'static str,
    pub stage: Stage,
    pub created_on: Date,
    pub since: Option<Date>,
    /// Today, or the day on which it came to rest.
    pub last: Date,
    pub today: Date,
}

pub fn together(years: &Years) -> Together {
    let mut rng = Rng::new(years.creator.wrapping_mul(7_919).wrapping_add(years.brand.len() as u64));
    let work = work(&mut rng, years);
    Together { guarantees: guarantees(&mut rng, years), pledges: pledges(&mut rng, years), work }
}

fn after(day: Date, days: u64) -> Date {
    days_before(day, -(days as i64))
}

impl Years {
    fn living(&self) -> bool {
        !matches!(self.stage, Stage::Paused | Stage::Ended)
    }

    /// A text of two columns in the language of whoever cares for it.
    fn own(&self, ru: &'static str, en: &'static str) -> Words {
        let lang = home_of(self.manager).1;
        Words { lang, text: text(if lang == Lang::Ru { ru } else { en }) }
    }
}

fn work(rng: &mut Rng, years: &Years) -> Vec<Work> {
    let Some(since) = years.since else { return Vec::new() };
    let deck: Vec<Vec<&'static str>> = rows(include_str!("../data/work.txt")).filter(|row| row[0] == years.brand).collect();
    let learned: Vec<Vec<&'static str>> = rows(include_str!("../data/learned.txt")).collect();
    let (mut all, mut on, mut fee) = (Vec::new(), since, rng.between(6, 14));
    let mut at = rng.below(deck.len() as u64) as usize;
    while on <= years.last && all.len() < 14 {
        let row = &deck[at % deck.len()];
        at += 1;
        let lesson = rng.pick(&learned);
        let middle = 88 + (all.len() as u64).min(4) * 8 + rng.between(0, 26);
        let half = rng.between(9, 22);
        let ended = (rng.chance(40)).then(|| after(on, rng.between(4, 21))).filter(|day| *day <= years.last);
        all.push(Work {
            done: true,
            usual: (row[2] == "yes" && rng.chance(88)).then(|| as_usual(middle, half)),
            learned: rng.chance(80).then(|| years.own(lesson[0], lesson[1])),
            ended,
            ..planned(row, years, on, fee)
        });
        on = after(on, rng.between(84, 142));
        if all.len().is_multiple_of(3) {
            fee += fee.div_ceil(8);
        }
    }
    if years.living() && rng.chance(70) {
        let row = &deck[at % deck.len()];
        all.push(planned(row, years, after(years.today, rng.between(12, 75)), fee));
    }
    all
}

fn as_usual(middle: u64, half: u64) -> (u32, u32, u32) {
    (middle as u32, (middle - half) as u32, (middle + half) as u32)
}

fn planned(row: &[&'static str], years: &Years, on: Date, fee: u64) -> Work {
    let fee = if years.brand == RU_BRAND { (fee as i64 * 1_500_000, "RUB") } else { (fee as i64 * 30_000, "USD") };
    Work {
        title: (text(row[3]), text(row[4])),
        topic: (text(row[5]), text(row[6])),
        format: row[1],
        audience: row[2] == "yes",
        done: false,
        planned_on: days_before(on.min(years.last), 35).max(years.created_on),
        on,
        ended: None,
        fee,
        usual: None,
        learned: None,
        by: years.manager,
    }
}

/// The running year of the partnership, and what is meant for the next ones.
fn guarantees(rng: &mut Rng, years: &Years) -> Vec<Guarantee> {
    let Some(since) = years.since.filter(|_| years.living()) else { return Vec::new() };
    let directions: Vec<Vec<&'static str>> = rows(include_str!("../data/directions.txt")).collect();
    let full = i64::from(days_between(since, years.today) as u32) / 365;
    let anniversary = |n: i64| since.saturating_add(jiff::Span::new().years(n));
    let running = if anniversary(full) <= years.today { full } else { full - 1 };
    let mut all = Vec::new();
    let direction = |rng: &mut Rng| {
        let row = rng.pick(&directions);
        years.own(row[0], row[1])
    };
    let many = match years.stage {
        Stage::Foundation => (2, 3),
        Stage::Deepening => (4, 5),
        _ => (4, 6),
    };
    if matches!(years.stage, Stage::Deepening | Stage::Expansion) || rng.chance(35) {
        let from = anniversary(running);
        all.push(Guarantee {
            made_on: from.max(years.created_on),
            from,
            projects: Some(many),
            words: None,
            shown: true,
            by: years.manager,
        });
    }
    if matches!(years.stage, Stage::Deepening | Stage::Expansion) {
        let made_on = days_before(years.today, 40).max(years.created_on);
        let next = Guarantee {
            made_on,
            from: anniversary(running + 1),
            projects: Some(many),
            words: Some(direction(rng)),
            shown: true,
            by: years.manager,
        };
        all.push(next);
        if years.stage == Stage::Expansion {
            let words = Some(direction(rng));
            all.push(Guarantee {
                made_on,
                from: anniversary(running + 2),
                projects: None,
                words,
                shown: rng.chance(50),
                by: years.manager,
            });
        }
    }
    all
}

fn pledges(rng: &mut Rng, years: &Years) -> Vec<Pledge> {
    let deck: Vec<Vec<&'static str>> = rows(include_str!("../data/pledges.txt")).collect();
    let (ours, theirs): (Vec<_>, Vec<_>) = deck.into_iter().partition(|row| row[0] == "ours");
    let mut all = Vec::new();
    let mut at = rng.below(ours.len() as u64) as usize;
    let mut made_on = after(years.created_on, rng.between(3, 20));
    while made_on <= years.last && all.len() < 30 {
        let from_us = !rng.chance(24);
        let row = if from_us { &ours[at % ours.len()] } else { rng.pick(&theirs) };
        at += 1;
        let due_on = after(made_on, rng.between(5, 28));
        let fate = fate(rng, years, due_on, made_on);
        all.push(pledge(rng, years, row, (made_on, due_on), fate));
        made_on = after(made_on, rng.between(24, 58));
    }
    if years.living() && years.since.is_some() {
        all.extend(pressing(rng, years, &ours));
    }
    all
}

/// What stands on a morning's list: due today, due soon, late.
fn pressing(rng: &mut Rng, years: &Years, ours: &[Vec<&'static str>]) -> Vec<Pledge> {
    let days: &[i64] = match years.creator % 18 {
        0 => &[0, 10],
        2 => &[0],
        4 => &[-3, 6],
        5 => &[2],
        7 => &[-6],
        8 | 17 => &[14],
        _ => &[],
    };
    let mut at = rng.below(ours.len() as u64) as usize;
    let mut one = |due: i64| {
        at += 1;
        let made_on = days_before(years.today, 12).max(years.created_on);
        pledge(rng, years, &ours[at % ours.len()], (made_on, days_before(years.today, -due).max(made_on)), Fate::Open)
    };
    days.iter().map(|&due| one(due)).collect()
}

fn pledge(rng: &mut Rng, years: &Years, row: &[&'static str], (made_on, due_on): (Date, Date), fate: Fate) -> Pledge {
    let words = years.own(row[2], row[3]);
    let other = if words.lang == Lang::Ru { row[3] } else { row[2] };
    let translation = rng.chance(78).then(|| text(other));
    Pledge { ours: row[0] == "ours", about: row[1], words, translation, made_on, due_on, fate, by: years.manager }
}

fn fate(rng: &mut Rng, years: &Years, due: Date, made: Date) -> Fate {
    let said = |rng: &mut Rng, kind: &str| {
        let texts: Vec<Vec<&'static str>> = rows(include_str!("../data/fates.txt")).filter(|row| row[0] == kind).collect();
        let row = rng.pick(&texts);
        years.own(row[1], row[2]).text
    };
    if due > years.last {
        return if years.living() { Fate::Open } else { Fate::Released(years.last, said(rng, "released")) };
    }
    let late = |rng: &mut Rng| after(due, rng.between(1, 6)).min(years.last);
    match rng.below(100) {
        0..78 => {
            let on = days_before(due, rng.below(5) as i64).max(made);
            Fate::Kept(on, rng.chance(35).then(|| said(rng, "kept")))
        }
        78..89 => Fate::Kept(late(rng), rng.chance(50).then(|| said(rng, "kept"))),
        89..96 => Fate::Broken(late(rng), said(rng, "broken")),
        _ => Fate::Released(due, said(rng, "released")),
    }
}
