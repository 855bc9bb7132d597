//! How good a partner we are: five pillars from named facts of the last twelve months, recent ones weighing more.
//!
//! A pillar without evidence is unknown, never zero. What the creator answered is shown beside and never averaged away. The
//! arithmetic is that of [`stats::score`].

mod bridge;
mod explain;
mod investment;
mod performance;
mod predictability;
mod transparency;

use jiff::civil::Date;
use stats::score;

pub use self::explain::{Reason, explain};
use crate::{day::Day, facts::Subject, rules::Cx};

crate::codes::codes! {
    pub enum Pillar {
        Predictability = "predictability",
        Transparency = "transparency",
        Investment = "investment",
        Bridge = "bridge",
        Performance = "performance",
    }

    /// What a pillar is made of.
    pub enum Part {
        /// Our promises kept by their day.
        Promises = "promises",
        /// The year's guarantee on course.
        Guarantee = "guarantee",
        /// As many collaborations as the stage is for.
        Range = "range",
        /// Results shared by their day.
        Results = "results",
        /// Answers given by their day.
        Answers = "answers",
        /// Conversations that ask for nothing.
        CheckIns = "check_ins",
        /// Things done for the creator.
        Support = "support",
        /// How often we give for each time we ask.
        Balance = "balance",
        /// Written in a language that the creator wants.
        Language = "language",
        /// Written at hours that are not quiet.
        Hours = "hours",
        /// Introductions made as promised.
        Introductions = "introductions",
        /// Lift over the creator's own usual, shrunken.
        Lift = "lift",
    }

    /// How a score is read.
    pub enum Band {
        Unknown = "unknown",
        AtRisk = "at_risk",
        Watch = "watch",
        Steady = "steady",
        Strong = "strong",
    }
}

impl Part {
    pub fn pillar(self) -> Pillar {
        match self {
            Self::Promises | Self::Guarantee | Self::Range => Pillar::Predictability,
            Self::Results | Self::Answers => Pillar::Transparency,
            Self::CheckIns | Self::Support | Self::Balance => Pillar::Investment,
            Self::Language | Self::Hours | Self::Introductions => Pillar::Bridge,
            Self::Lift => Pillar::Performance,
        }
    }

    /// The part that keeping a promise of ours lifts.
    pub fn of_promise(subject: Subject) -> Self {
        match subject {
            Subject::Results => Self::Results,
            Subject::Answer => Self::Answers,
            Subject::Introduction => Self::Introductions,
            Subject::Payment | Subject::FirstLook | Subject::Delivery | Subject::Other => Self::Promises,
        }
    }

    /// How much it weighs within its pillar.
    pub fn weight(self) -> f64 {
        match self {
            Self::Promises => 50.0,
            Self::Guarantee => 30.0,
            Self::Range => 20.0,
            Self::Results => 60.0,
            Self::Answers => 40.0,
            Self::CheckIns => 60.0,
            Self::Support | Self::Balance => 20.0,
            Self::Language | Self::Hours => 35.0,
            Self::Introductions => 30.0,
            Self::Lift => 100.0,
        }
    }
}

impl From<score::Band> for Band {
    fn from(band: score::Band) -> Self {
        match band {
            score::Band::Unknown => Self::Unknown,
            score::Band::AtRisk => Self::AtRisk,
            score::Band::Watch => Self::Watch,
            score::Band::Steady => Self::Steady,
            score::Band::Strong => Self::Strong,
        }
    }
}

/// One pillar.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PillarScore {
    /// 0 to 100; none where there is no evidence.
    pub value: Option<f64>,
    /// False where the pillar is about something that is not there: the bridge of a creator at home.
    pub applies: bool,
}

/// Health as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Health {
    /// In the order of [`Pillar::ALL`].
    pub pillars: [PillarScore; Pillar::ALL.len()],
    /// In the order of [`Part::ALL`]; none where unknown.
    pub parts: [Option<f64>; Part::ALL.len()],
    /// None where less than half is known.
    pub score: Option<f64>,
    /// The known share of the weight, 0 to 1.
    pub coverage: f64,
    pub band: Band,
    pub lowest: Option<Pillar>,
    /// The creator's own answer, 1 to 5, and its day.
    pub voice: Option<(Date, f64)>,
    /// The place, among the steps, of the one that would lift the lowest pillar most.
    pub lift: Option<usize>,
}

impl Default for Health {
    fn default() -> Self {
        Self {
            pillars: Default::default(),
            parts: Default::default(),
            score: None,
            coverage: 0.0,
            band: Band::Unknown,
            lowest: None,
            voice: None,
            lift: None,
        }
    }
}

impl Health {
    pub fn pillar(&self, pillar: Pillar) -> PillarScore {
        self.pillars[pillar as usize]
    }

    /// What doing a step that lifts this part could add to its pillar. An unknown part could be anything: half is assumed.
    pub(crate) fn room(&self, part: Part) -> f64 {
        part.weight() * (100.0 - self.parts[part as usize].unwrap_or(50.0))
    }
}

/// Below this share of the weight there is no score.
pub const MINIMUM_COVERAGE: f64 = 0.5;

/// Health on the day of the context. `lift` is set by whoever has the steps.
pub fn health(cx: &Cx<'_>) -> Health {
    let mut parts = [None; Part::ALL.len()];
    for &part in Part::ALL {
        parts[part as usize] = value(cx, part, &mut |_| ());
    }
    let mut pillars = [PillarScore::default(); Pillar::ALL.len()];
    for &pillar in Pillar::ALL {
        let own = Part::ALL.iter().filter(|p| p.pillar() == pillar);
        let (mut known, mut sum) = (0.0, 0.0);
        for &part in own {
            if let Some(value) = parts[part as usize] {
                known += part.weight();
                sum += part.weight() * value;
            }
        }
        let applies = pillar != Pillar::Bridge || cx.facts.creator.abroad != Some(false);
        pillars[pillar as usize] = PillarScore { value: (applies && known > 0.0).then(|| sum / known), applies };
    }
    total(cx, parts, pillars)
}

fn total(cx: &Cx<'_>, parts: [Option<f64>; Part::ALL.len()], pillars: [PillarScore; Pillar::ALL.len()]) -> Health {
    let weigh = |&pillar: &Pillar| {
        let found = pillars[pillar as usize];
        score::Part { weight: if found.applies { cx.policy.playbook.weight(pillar) } else { 0.0 }, value: found.value }
    };
    let mut weighed = [score::Part { weight: 0.0, value: None }; Pillar::ALL.len()];
    for (slot, pillar) in weighed.iter_mut().zip(Pillar::ALL) {
        *slot = weigh(pillar);
    }
    let found = score::score(&weighed, MINIMUM_COVERAGE);
    Health {
        pillars,
        parts,
        score: found.value,
        coverage: found.coverage,
        band: found.band.into(),
        lowest: score::lowest(&weighed).map(|place| Pillar::ALL[place]),
        voice: cx.facts.results.voice,
        lift: None,
    }
}

/// Told each fact that counts, good or bad.
pub(crate) type Tell<'a> = &'a mut dyn FnMut(Reason);

/// The value of a part, 0 to 100, telling the facts that make it.
fn value(cx: &Cx<'_>, part: Part, tell: Tell<'_>) -> Option<f64> {
    match part {
        Part::Promises => predictability::promises(cx, tell),
        Part::Guarantee => predictability::guarantee(cx, tell),
        Part::Range => predictability::range(cx, tell),
        Part::Results => transparency::results(cx, tell),
        Part::Answers => transparency::answers(cx, tell),
        Part::CheckIns => investment::check_ins(cx, tell),
        Part::Support => investment::support(cx, tell),
        Part::Balance => investment::balance(cx, tell),
        Part::Language => bridge::language(cx, tell),
        Part::Hours => bridge::hours(cx, tell),
        Part::Introductions => bridge::introductions(cx, tell),
        Part::Lift => performance::lift(cx, tell),
    }
}

/// What a fact of a day weighs: nothing outside the last twelve months, twice as much in the last six.
fn weight(day: &Day, on: Date) -> f64 {
    if !day.within_year(on) {
        0.0
    } else if day.months_since(on, 6) {
        1.0
    } else {
        2.0
    }
}

/// A weighted count of what was kept among what was due.
#[derive(Default)]
struct Tally {
    kept: f64,
    due: f64,
}

impl Tally {
    fn add(&mut self, weight: f64, kept: bool) {
        self.due += weight;
        self.kept += if kept { weight } else { 0.0 };
    }

    fn value(&self) -> Option<f64> {
        score::kept(self.kept, self.due)
    }
}
