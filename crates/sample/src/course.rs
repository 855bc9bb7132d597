//! How far a partnership has come, and when each stage was reached.

use jiff::civil::Date;

use crate::creator::{day_between, days_before, days_between};
use crate::model::Stage;
use crate::rng::Rng;

/// The stages passed, in order.
pub struct Course {
    /// Begins with the prospect.
    pub path: Vec<Stage>,
    /// When each stage after the first was reached.
    pub changed: Vec<Date>,
    /// The first collaboration, soon after the foundation.
    pub since: Option<Date>,
}

impl Course {
    pub fn stage(&self) -> Stage {
        self.path.last().copied().unwrap_or(Stage::Prospect)
    }
}

/// A course decided beforehand: the present stage and the months since the first collaboration, or since the first letter for
/// a prospect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Story {
    pub stage: Stage,
    pub months: i64,
}

impl Story {
    /// Days since the foundation.
    pub fn days(self) -> i64 {
        self.months * 30 + self.months / 2
    }
}

/// The course of a story, which is never paused or ended.
pub fn told(rng: &mut Rng, story: Story, today: Date) -> Course {
    let climb = [Stage::Prospect, Stage::Foundation, Stage::Deepening, Stage::Expansion];
    let reached = climb.iter().position(|stage| *stage == story.stage).unwrap_or(0);
    let mut changed = Vec::new();
    if reached > 0 {
        let foundation = days_before(today, story.days());
        changed.push(foundation);
        changed.extend(dates(rng, foundation, today, reached - 1));
    }
    Course { path: climb[..=reached].to_vec(), since: changed.first().copied(), changed }
}

/// A course drawn by chance, as far as the days since the first letter allow.
pub fn drawn(rng: &mut Rng, first: Date, today: Date) -> Course {
    let path = path(rng, days_between(first, today));
    let changed = dates(rng, first, today, path.len() - 1);
    let since = path.iter().position(|stage| *stage == Stage::Foundation).map(|at| {
        let next = changed.get(at).copied().unwrap_or(today);
        day_between(rng, changed[at - 1], next.min(days_before(changed[at - 1], -40)))
    });
    Course { path, changed, since }
}

fn path(rng: &mut Rng, days: u64) -> Vec<Stage> {
    use Stage::{Deepening, Ended, Expansion, Foundation, Paused, Prospect};
    let mut path = vec![Prospect];
    if days < 45 || rng.chance(22) {
        if days > 120 && rng.chance(20) {
            path.push(Ended);
        }
        return path;
    }
    path.push(Foundation);
    if days > 320 && rng.chance(58) {
        path.push(Deepening);
        if days > 700 && rng.chance(45) {
            path.push(Expansion);
        }
    }
    if days > 150 {
        match rng.below(100) {
            0..9 => path.push(Paused),
            9..18 => path.push(Ended),
            _ => {}
        }
    }
    path
}

/// So many dates in order, spread between two days; none is before the first.
fn dates(rng: &mut Rng, first: Date, last: Date, count: usize) -> Vec<Date> {
    let step = days_between(first, last) as i64 / (count as i64 + 1);
    (1..=count as i64)
        .map(|nth| {
            let shift = rng.below(step as u64 / 2 + 1) as i64 - step / 4;
            days_before(last, (days_between(first, last) as i64 - step * nth - shift).max(0))
        })
        .collect()
}
