//! How a partnership stands, as the engine found it: kept, sent and shown in this shape.

use engine::{
    Evaluation,
    cadence::Slot,
    depth::DepthPart,
    facts::FactRef,
    gates::Verdict,
    health::{Band, Part, Pillar},
    playbook::{Applied, Measure, Op, Playbook, Whose},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One gate to the next stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GateView {
    pub measure: Measure,
    pub op: Op,
    /// What is asked for; yes is 1.
    pub value: f64,
    pub verdict: Verdict,
    pub found: Option<f64>,
    pub whose: Whose,
    /// The day on which time alone clears it.
    pub clears: Option<Date>,
    /// The newest row that speaks for what was found.
    pub fact: Option<FactRef>,
}

/// One pillar of health.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PillarView {
    pub pillar: Pillar,
    /// 0 to 100; none where nothing is known.
    pub value: Option<f64>,
    pub applies: bool,
}

/// Health as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HealthView {
    pub score: Option<f64>,
    pub band: Band,
    /// The known share of the weight, 0 to 1.
    pub coverage: f64,
    pub pillars: Vec<PillarView>,
    /// The parts that are known.
    pub parts: Vec<(Part, f64)>,
    pub lowest: Option<Pillar>,
    /// The identity of the step that would lift the lowest pillar most.
    pub lift: Option<String>,
    /// The creator's own answer, 1 to 5, and its day.
    pub voice: Option<(Date, f64)>,
}

/// The guarantee of the running year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CommitmentView {
    pub from: Date,
    pub until: Date,
    pub year: i32,
    pub guaranteed: Applied,
    /// The row it was promised in, where it is not the playbook's.
    #[serde(default)]
    pub agreed: Option<engine::facts::FactRef>,
    pub done: i32,
    pub booked: i32,
    pub owed: i32,
    pub forecast: i32,
    pub course: engine::commitment::Course,
    pub at_risk_from: Option<Date>,
    pub last_day: Option<Date>,
}

/// The rhythm of twelve months.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CadenceView {
    pub count: i32,
    pub total: i32,
    pub min: Option<i32>,
    pub max: Option<i32>,
    pub cap: Option<i32>,
    /// `now`, `never`, or the day from which one more keeps to the cap.
    pub next_slot: String,
    pub booked_until: Option<Date>,
}

/// A playbook's version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaybookRef {
    pub id: kernel::ids::Uuid,
    pub version: i64,
}

/// Everything that is said of a partnership beside its steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    pub next_change_on: Option<Date>,
    /// None where the product's own playbook holds.
    pub playbook: Option<PlaybookRef>,
    pub tenure_year: Option<i32>,
    pub warmth: engine::warmth::Warmth,
    /// In regular contact outside projects.
    pub regular: bool,
    pub health: HealthView,
    pub gates: Vec<GateView>,
    pub commitment: Option<CommitmentView>,
    pub cadence: CadenceView,
    /// When the next plain conversation is due, if nobody speaks before.
    pub check_in_on: Option<Date>,
    /// When the next review is due, if none is held before.
    pub review_on: Option<Date>,
    pub depth: Option<f64>,
    pub depth_parts: Vec<(DepthPart, f64)>,
}

impl Standing {
    /// What the engine found, with the gates of the playbook that held.
    pub fn of(found: &Evaluation, playbook: &Playbook, stage: engine::facts::Stage, which: Option<PlaybookRef>) -> Self {
        let gates = &playbook.stage(stage).gates;
        Self {
            next_change_on: found.next_change,
            playbook: which,
            tenure_year: found.tenure_year,
            warmth: found.warmth,
            regular: found.regular,
            health: health(found),
            gates: found.gates.iter().filter_map(|state| Some(gate(state, gates.get(state.place)?))).collect(),
            commitment: found.commitment.as_ref().map(commitment),
            cadence: cadence(found),
            check_in_on: found.next_check_in,
            review_on: found.next_review,
            depth: found.depth.score,
            depth_parts: DepthPart::ALL.iter().zip(found.depth.parts).filter_map(|(&part, value)| Some((part, value?))).collect(),
        }
    }
}

fn gate(state: &engine::gates::GateState, gate: &engine::playbook::Gate) -> GateView {
    GateView {
        measure: state.measure,
        op: gate.op,
        value: gate.value,
        verdict: state.verdict,
        found: state.found,
        whose: state.whose,
        clears: state.clears,
        fact: state.fact,
    }
}

fn health(found: &Evaluation) -> HealthView {
    let health = &found.health;
    let pillar = |&pillar: &Pillar| {
        let found = health.pillar(pillar);
        PillarView { pillar, value: found.value, applies: found.applies }
    };
    HealthView {
        score: health.score,
        band: health.band,
        coverage: health.coverage,
        pillars: Pillar::ALL.iter().map(pillar).collect(),
        parts: Part::ALL.iter().zip(health.parts).filter_map(|(&part, value)| Some((part, value?))).collect(),
        lowest: health.lowest,
        lift: health.lift.and_then(|at| found.steps.get(at)).map(engine::step::Step::identity),
        voice: health.voice,
    }
}

fn commitment(c: &engine::commitment::Commitment) -> CommitmentView {
    CommitmentView {
        from: c.from,
        until: c.until,
        year: c.year,
        guaranteed: c.guaranteed,
        agreed: c.agreed,
        done: c.done,
        booked: c.booked,
        owed: c.owed,
        forecast: c.forecast,
        course: c.course,
        at_risk_from: c.at_risk_from,
        last_day: c.last_day,
    }
}

fn cadence(found: &Evaluation) -> CadenceView {
    let c = &found.cadence;
    CadenceView {
        count: c.count,
        total: c.total,
        min: c.min,
        max: c.max,
        cap: c.cap,
        next_slot: match c.next_slot {
            Slot::Now => "now".to_owned(),
            Slot::Never => "never".to_owned(),
            Slot::On(day) => day.to_string(),
        },
        booked_until: c.booked_until,
    }
}
