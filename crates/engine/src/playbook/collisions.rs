//! Where a playbook's values pull against each other. None of this is an error: the team decides, knowing.

use super::{Measure, Op, Playbook, Setting, StagePlan};
use crate::{facts::Stage, words::Args};

/// Two values that pull against each other at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collision {
    pub stage: Stage,
    pub what: Clash,
}

/// What pulls against what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// More projects are guaranteed than the cap lets the audience see: `unseen` of them must be work that it does not.
    GuaranteeOverCap { guaranteed: i32, cap: i32, unseen: i32 },
    /// More are guaranteed than the stage is for.
    GuaranteeOverRange { guaranteed: i32, max: i32, unseen: i32 },
    /// The stage is for more collaborations than the cap allows.
    RangeOverCap { max: i32, cap: i32 },
    /// Even the least of the stage is over the cap: every partnership at it is at once too busy and too idle.
    LeastOverCap { min: i32, cap: i32 },
    /// The gate to the next stage asks for more collaborations in twelve months than the cap allows.
    GateOverCap { asked: i32, cap: i32 },
    /// A friendly word comes more rarely than the review.
    CheckInRarerThanReview { check_in: i32, review: i32 },
    /// The next stage gives less freedom than this one.
    LessFreedomNext { level: i32, next: i32 },
    /// The next stage guarantees less than this one.
    LessGuaranteedNext { guaranteed: i32, next: i32 },
    /// The next stage hears of opportunities later than this one.
    LaterLookNext { hours: i32, next: i32 },
    /// The rate rises by less at the next stage.
    SmallerStepNext { percent: i32, next: i32 },
}

impl Clash {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::GuaranteeOverCap { .. } => "playbooks-collision-guarantee-over-cap",
            Self::GuaranteeOverRange { .. } => "playbooks-collision-guarantee-over-range",
            Self::RangeOverCap { .. } => "playbooks-collision-range-over-cap",
            Self::LeastOverCap { .. } => "playbooks-collision-least-over-cap",
            Self::GateOverCap { .. } => "playbooks-collision-gate-over-cap",
            Self::CheckInRarerThanReview { .. } => "playbooks-collision-check-in-rarer-than-review",
            Self::LessFreedomNext { .. } => "playbooks-collision-less-freedom-next",
            Self::LessGuaranteedNext { .. } => "playbooks-collision-less-guaranteed-next",
            Self::LaterLookNext { .. } => "playbooks-collision-later-look-next",
            Self::SmallerStepNext { .. } => "playbooks-collision-smaller-step-next",
        }
    }

    pub fn args(self) -> Args {
        let named: &[(&'static str, i32)] = match self {
            Self::GuaranteeOverCap { guaranteed, cap, unseen } => &[("guaranteed", guaranteed), ("cap", cap), ("unseen", unseen)],
            Self::GuaranteeOverRange { guaranteed, max, unseen } => &[("guaranteed", guaranteed), ("max", max), ("unseen", unseen)],
            Self::RangeOverCap { max, cap } => &[("max", max), ("cap", cap)],
            Self::LeastOverCap { min, cap } => &[("min", min), ("cap", cap)],
            Self::GateOverCap { asked, cap } => &[("asked", asked), ("cap", cap)],
            Self::CheckInRarerThanReview { check_in, review } => &[("check_in", check_in), ("review", review)],
            Self::LessFreedomNext { level, next } => &[("level", level), ("next", next)],
            Self::LessGuaranteedNext { guaranteed, next } => &[("guaranteed", guaranteed), ("next", next)],
            Self::LaterLookNext { hours, next } => &[("hours", hours), ("next", next)],
            Self::SmallerStepNext { percent, next } => &[("percent", percent), ("next", next)],
        };
        named.iter().map(|&(name, number)| (name.into(), number.into())).collect()
    }
}

/// All of them, stage by stage.
pub fn collisions(playbook: &Playbook) -> Vec<Collision> {
    let mut found = Vec::new();
    for stage in Stage::GROWING {
        let plan = playbook.stage(stage);
        let next = stage.next().map(|next| playbook.stage(next));
        let clashes = within(plan).into_iter().chain(next.into_iter().flat_map(|next| backwards(plan, next)));
        found.extend(clashes.map(|what| Collision { stage, what }));
    }
    found
}

fn within(plan: &StagePlan) -> Vec<Clash> {
    let get = |setting| plan.number(setting);
    let cap = get(Setting::FatigueCap);
    let (min, max) = (get(Setting::CollaborationsMin), get(Setting::CollaborationsMax));
    let guaranteed = get(Setting::ProjectsGuaranteed);
    let mut found = Vec::new();
    match (guaranteed, cap, max) {
        (Some(guaranteed), Some(cap), _) if guaranteed > cap => {
            found.push(Clash::GuaranteeOverCap { guaranteed, cap, unseen: guaranteed - cap });
        }
        (Some(guaranteed), _, Some(max)) if guaranteed > max => {
            found.push(Clash::GuaranteeOverRange { guaranteed, max, unseen: guaranteed - max });
        }
        _ => (),
    }
    match (min, max, cap) {
        (Some(min), _, Some(cap)) if min > cap => found.push(Clash::LeastOverCap { min, cap }),
        (_, Some(max), Some(cap)) if max > cap => found.push(Clash::RangeOverCap { max, cap }),
        _ => (),
    }
    let asked = plan.gates.iter().filter(|g| g.measure == Measure::CollaborationsYear && g.op != Op::AtMost).map(|g| g.value as i32).max();
    if let (Some(asked), Some(cap)) = (asked, cap)
        && asked > cap
    {
        found.push(Clash::GateOverCap { asked, cap });
    }
    if let (Some(check_in), Some(review)) = (get(Setting::CheckInIdeal), get(Setting::Review))
        && check_in > review
    {
        found.push(Clash::CheckInRarerThanReview { check_in, review });
    }
    found
}

/// What would get worse for the creator by growing.
fn backwards(plan: &StagePlan, next: &StagePlan) -> Vec<Clash> {
    let less = |setting| plan.number(setting).zip(next.number(setting)).filter(|(now, next)| next < now);
    [
        less(Setting::Autonomy).map(|(level, next)| Clash::LessFreedomNext { level, next }),
        less(Setting::ProjectsGuaranteed).map(|(guaranteed, next)| Clash::LessGuaranteedNext { guaranteed, next }),
        less(Setting::FirstLook).map(|(hours, next)| Clash::LaterLookNext { hours, next }),
        less(Setting::RateStep).map(|(percent, next)| Clash::SmallerStepNext { percent, next }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
