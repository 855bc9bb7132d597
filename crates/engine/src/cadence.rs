//! How often we work together in twelve months, against what the stage is for and the cap.

use jiff::civil::Date;
use stats::{cadence as arithmetic, calendar::plus_years};

use crate::{facts::Collaboration, playbook::Setting, rules::Cx};

/// When one more audience-facing collaboration keeps to the cap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Slot {
    /// There is no cap, or today would do.
    #[default]
    Now,
    /// From that day.
    On(Date),
    /// On no day that one can see.
    Never,
}

/// The rhythm as of today.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cadence {
    /// Audience-facing collaborations in the twelve months that end today.
    pub count: i32,
    /// All collaborations so far.
    pub total: i32,
    pub min: Option<i32>,
    pub max: Option<i32>,
    pub cap: Option<i32>,
    pub next_slot: Slot,
    /// The day of the last one that is booked: until then there is confirmed work.
    pub booked_until: Option<Date>,
}

/// The rhythm of a partnership.
pub fn cadence(cx: &Cx<'_>) -> Cadence {
    let all = &cx.facts.collaborations;
    let cap = cx.number(Setting::FatigueCap);
    Cadence {
        count: count_to(all.iter().filter(|c| c.audience_facing && cx.day.within_year(c.on)).count()),
        total: count_to(all.iter().filter(|c| cx.day.reached(c.on)).count()),
        min: cx.number(Setting::CollaborationsMin),
        max: cx.number(Setting::CollaborationsMax),
        cap,
        next_slot: cap.map_or(Slot::Now, |cap| next_slot(cx, cap)),
        booked_until: all.last().map(|c| c.on).filter(|&on| !cx.day.reached(on)),
    }
}

/// The days of the audience-facing collaborations in order, those that are booked included.
pub fn faced(collaborations: &[Collaboration]) -> Vec<Date> {
    collaborations.iter().filter(|c| c.audience_facing).map(|c| c.on).collect()
}

/// The next day on which one more keeps to the cap.
pub(crate) fn next_slot(cx: &Cx<'_>, cap: i32) -> Slot {
    let cap = usize::try_from(cap).unwrap_or(0);
    // With fewer in all than the cap allows, any day will do; most partnerships are here.
    let near = |c: &&Collaboration| c.audience_facing && !cx.day.reached(stats::calendar::leaves_year(c.on));
    if cx.facts.collaborations.iter().filter(near).count() < cap {
        return Slot::Now;
    }
    let dates = faced(&cx.facts.collaborations);
    cx.day.until(|today| {
        let turn = arithmetic::next_turn(&dates, today).unwrap_or(Date::MAX);
        match arithmetic::next_slot(&dates, today, cap) {
            Some(slot) if slot == today => (Slot::Now, turn),
            Some(slot) => (Slot::On(slot), slot),
            // The horizon goes on with the days.
            None if cap > 0 => (Slot::Never, stats::calendar::plus_days(today, 1)),
            None => (Slot::Never, Date::MAX),
        }
    })
}

/// The first collaboration, done or booked, that makes more than the cap in the twelve months that end with it, as long as
/// those twelve months reach to today; and how many there are.
pub(crate) fn over_cap<'a>(cx: &Cx<'a>, cap: i32) -> Option<(&'a Collaboration, i32)> {
    let faced = || cx.facts.collaborations.iter().filter(|c| c.audience_facing);
    faced().find_map(|at| {
        let begins = plus_years(at.on, -1);
        let count = count_to(faced().filter(|c| begins < c.on && c.on <= at.on).count());
        (count > cap && !cx.day.reached(relieved(faced(), at, cap))).then_some((at, count))
    })
}

/// The first day from a collaboration on whose twelve months hold no more than the cap, later collaborations aside.
fn relieved<'a>(faced: impl Iterator<Item = &'a Collaboration>, at: &Collaboration, cap: i32) -> Date {
    let begins = plus_years(at.on, -1);
    let window: Vec<Date> = faced.filter(|c| begins < c.on && c.on <= at.on).map(|c| c.on).collect();
    let leaving = window.len().saturating_sub(usize::try_from(cap).unwrap_or(0)).saturating_sub(1);
    window.get(leaving).map_or(at.on, |&day| stats::calendar::leaves_year(day))
}

pub(crate) fn count_to(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
