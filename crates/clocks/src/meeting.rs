//! When to meet: inside everybody's hours if they have any in common, else at the least cost, borne in turn.
//!
//! Nobody is asked into quiet hours, a day off or a holiday. Where no hour is good for all, each proposal says how many minutes it
//! lies outside whose hours, and the one who has borne least so far is asked first: the burden is counted, so that it can
//! alternate.

use jiff::{SignedDuration, Timestamp};

use crate::{Fit, Person};

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// From this instant on.
    pub from: Timestamp,
    /// How many days ahead.
    pub days: i64,
    pub minutes: i64,
    /// How many proposals at most, no two on one day of the first person.
    pub most: usize,
}

/// Somebody to meet, and the minutes outside their hours that earlier meetings took from them.
#[derive(Clone, Debug)]
pub struct Guest {
    pub person: Person,
    pub borne: i64,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub from: Timestamp,
    pub to: Timestamp,
    /// For each guest, in their order: the minutes outside their working hours.
    pub outside: Vec<i64>,
}

impl Slot {
    pub fn good_for_all(&self) -> bool {
        self.outside.iter().all(|m| *m == 0)
    }
}

/// Proposals begin on half hours.
const STEP: i64 = 30;
/// How finely a meeting is held against hours.
const GRAIN: i64 = 15;

/// The proposals, in order of time; empty where only writing to each other is left.
pub fn find(guests: &[Guest], wanted: &Wanted) -> Vec<Slot> {
    if guests.is_empty() || wanted.minutes <= 0 {
        return Vec::new();
    }
    let slots: Vec<Slot> = starts(wanted).filter_map(|from| slot(guests, from, wanted.minutes)).collect();
    let good: Vec<&Slot> = slots.iter().filter(|s| s.good_for_all()).collect();
    let pool = if good.is_empty() { slots.iter().collect() } else { good };
    let mut best = by_day(&pool, guests);
    best.truncate(wanted.most);
    best.sort_by_key(|s| s.from);
    best
}

fn starts(wanted: &Wanted) -> impl Iterator<Item = Timestamp> {
    let step = STEP * 60;
    let first = wanted.from.as_second().div_euclid(step) * step;
    let first = if first < wanted.from.as_second() { first + step } else { first };
    (0..wanted.days * 24 * 60 / STEP).filter_map(move |n| Timestamp::from_second(first + n * step).ok())
}

/// A meeting that begins here, unless somebody must be left in peace.
fn slot(guests: &[Guest], from: Timestamp, minutes: i64) -> Option<Slot> {
    let mut outside = Vec::with_capacity(guests.len());
    for guest in guests {
        let mut strain = 0;
        let mut at = 0;
        while at < minutes {
            match guest.person.at(from + SignedDuration::from_mins(at)) {
                Fit::Good => {}
                Fit::Early | Fit::Late => strain += GRAIN.min(minutes - at),
                Fit::Quiet | Fit::DayOff => return None,
            }
            at += GRAIN;
        }
        outside.push(strain);
    }
    Some(Slot { from, to: from + SignedDuration::from_mins(minutes), outside })
}

/// The best of each day, the best days first: what the most burdened would then have borne, then what it costs all together, then
/// on the hour rather than at half past, then near the middle of the day for all, then soon.
fn by_day(slots: &[&Slot], guests: &[Guest]) -> Vec<Slot> {
    let mut best: Vec<(jiff::civil::Date, &Slot)> = Vec::new();
    for slot in slots {
        let day = slot.from.to_zoned(guests[0].person.zone.clone()).date();
        match best.last_mut() {
            Some((last, kept)) if *last == day => {
                if cost(slot, guests) < cost(kept, guests) {
                    *kept = slot;
                }
            }
            _ => best.push((day, slot)),
        }
    }
    // Sorting is stable: among equals the sooner day comes first.
    best.sort_by_key(|(_, slot)| burden(slot, guests));
    best.into_iter().map(|(_, slot)| slot.clone()).collect()
}

fn burden(slot: &Slot, guests: &[Guest]) -> (i64, i64) {
    if slot.good_for_all() {
        return (0, 0);
    }
    let after = guests.iter().zip(&slot.outside).map(|(g, m)| if *m == 0 { 0 } else { g.borne + m });
    (after.max().unwrap_or(0), slot.outside.iter().sum())
}

fn cost(slot: &Slot, guests: &[Guest]) -> ((i64, i64), bool, i64) {
    let middles: i64 = guests.iter().map(|g| from_middle(&g.person, slot)).sum();
    (burden(slot, guests), slot.from.as_second() % 3600 != 0, middles)
}

/// Minutes between the middle of a meeting and the middle of a working day.
fn from_middle(person: &Person, slot: &Slot) -> i64 {
    let middle = Timestamp::from_second(i64::midpoint(slot.from.as_second(), slot.to.as_second())).unwrap_or(slot.from);
    let local = middle.to_zoned(person.zone.clone()).time();
    let minute = |t: jiff::civil::Time| i64::from(t.hour()) * 60 + i64::from(t.minute());
    let (from, to) = (minute(person.work.from), minute(person.work.to));
    let to = if to <= from { to + 24 * 60 } else { to };
    let noon = i64::midpoint(from, to) % (24 * 60);
    let away = (minute(local) - noon).abs();
    away.min(24 * 60 - away)
}
