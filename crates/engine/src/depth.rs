//! How deep a partnership is: named, visible parts, each from rows that can be counted by hand.

use stats::score;

use crate::{
    cadence::count_to,
    facts::{Contact, Stage},
    health::MINIMUM_COVERAGE,
    rules::Cx,
};

crate::codes::codes! {
    /// What depth is made of. All weigh alike.
    pub enum DepthPart {
        /// A quarter for each full year together.
        Tenure = "tenure",
        /// A tenth for each collaboration.
        Work = "work",
        /// A twelfth for each plain conversation of twelve months.
        Talk = "talk",
        /// Wishes asked for or said within twelve months.
        Voice = "voice",
        /// The creator's freedom, from scripted (0) to full ownership (100).
        Freedom = "freedom",
        /// A quarter for each act of support in twelve months.
        Support = "support",
    }
}

/// A depth score with its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Depth {
    /// None where less than half is known.
    pub score: Option<f64>,
    /// In the order of [`DepthPart::ALL`].
    pub parts: [Option<f64>; DepthPart::ALL.len()],
}

/// Depth on the day of the context; a prospect has none.
pub fn depth(cx: &Cx<'_>) -> Depth {
    if cx.facts.standing.stage == Stage::Prospect {
        return Depth::default();
    }
    let mut parts = [None; DepthPart::ALL.len()];
    for &part in DepthPart::ALL {
        parts[part as usize] = value(cx, part).map(|v| v.min(100.0));
    }
    let weighed = parts.map(|value| score::Part { weight: 1.0, value });
    Depth { score: score::score(&weighed, MINIMUM_COVERAGE).value, parts }
}

fn value(cx: &Cx<'_>, part: DepthPart) -> Option<f64> {
    let facts = cx.facts;
    match part {
        DepthPart::Tenure => facts.standing.started.and_then(|started| cx.day.full_years(started)).map(|years| 25.0 * f64::from(years)),
        DepthPart::Work => {
            let done = facts.collaborations.iter().filter(|c| cx.day.reached(c.on)).count();
            (done > 0).then(|| 10.0 * f64::from(count_to(done)))
        }
        DepthPart::Talk => talk(cx),
        DepthPart::Voice => facts.wishes.current().map(|(on, _)| if cx.day.within_year(on) { 100.0 } else { 0.0 }),
        DepthPart::Freedom => facts.standing.autonomy.map(|autonomy| 25.0 * f64::from(autonomy.level() - 1)),
        DepthPart::Support => {
            let given = facts.support.iter().filter(|s| cx.day.within_year(s.on)).count();
            (!facts.support.is_empty()).then(|| 25.0 * f64::from(count_to(given)))
        }
    }
}

/// Nothing is known of talk where no contact was ever logged.
fn talk(cx: &Cx<'_>) -> Option<f64> {
    let plain = || cx.facts.contacts.iter().rev().filter(|c| Contact::plain(c));
    let recent = plain().take_while(|c| cx.day.within_year(c.on)).take(12).count();
    (!cx.facts.contacts.is_empty()).then(|| f64::from(count_to(recent)) * 100.0 / 12.0)
}
