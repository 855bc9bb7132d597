//! A playbook: a workspace's policy as data, each value with its reason in both languages.
//!
//! A playbook is a value without identity or time: who keeps versions keeps a list of these. One that was read or checked
//! holds together: no range is empty, no gate contradicts another, every stage at work has its quarterly review.

mod check;
mod collisions;
mod compare;
mod gate;
mod number;
mod overrides;
mod presets;
mod problem;
mod read;
mod setting;
mod write;

pub use self::{
    collisions::{Clash, Collision, collisions},
    compare::{Difference, What, compare},
    gate::{Gate, Measure, MeasureKind, Op, Whose},
    overrides::{Applied, Override, Policy},
    presets::{PRESETS, Preset},
    problem::{Place, Problem, Wrong},
    setting::{Setting, Unit},
};
use crate::{facts::Stage, health::Pillar};

/// A quarter at its longest: no active partnership goes without a review for more days than this, whatever a playbook says.
pub const QUARTER_DAYS: i32 = 92;

/// Words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub en: String,
    pub ru: String,
}

/// A number with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub number: i32,
    pub why: Text,
}

/// What holds at one stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StagePlan {
    values: [Option<Value>; Setting::ALL.len()],
    /// What the creator gets at this stage beside the work.
    pub perks: Vec<Text>,
    /// What must hold before the next stage is proposed.
    pub gates: Vec<Gate>,
}

impl StagePlan {
    pub fn get(&self, setting: Setting) -> Option<&Value> {
        self.values[setting as usize].as_ref()
    }

    pub fn number(&self, setting: Setting) -> Option<i32> {
        self.get(setting).map(|v| v.number)
    }

    pub fn set(&mut self, setting: Setting, value: Option<Value>) {
        self.values[setting as usize] = value;
    }
}

/// A workspace's policy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Playbook {
    pub name: Text,
    pub about: Text,
    /// How much each pillar of health weighs, in the order of [`Pillar::ALL`].
    pub weights: [Option<Value>; Pillar::ALL.len()],
    /// In the order of [`Stage::GROWING`].
    pub stages: [StagePlan; Stage::GROWING.len()],
}

impl Playbook {
    /// What holds at a growing stage; a rest is held to what a prospect is.
    pub fn stage(&self, stage: Stage) -> &StagePlan {
        &self.stages[place(stage)]
    }

    pub fn stage_mut(&mut self, stage: Stage) -> &mut StagePlan {
        &mut self.stages[place(stage)]
    }

    /// How much a pillar weighs: 20 where the playbook does not say.
    pub fn weight(&self, pillar: Pillar) -> f64 {
        self.weights[pillar as usize].as_ref().map_or(20.0, |v| f64::from(v.number))
    }

    /// Reads TOML. All problems at once, each with its line.
    pub fn from_toml(text: &str) -> Result<Self, Vec<Problem>> {
        read::playbook(text)
    }

    /// Writes TOML that reads back as the same value, and as the same text when written again.
    pub fn to_toml(&self) -> String {
        write::playbook(self)
    }

    /// What keeps this from being a playbook; nothing for one that was read.
    pub fn problems(&self) -> Vec<Problem> {
        check::playbook(self)
    }
}

fn place(stage: Stage) -> usize {
    Stage::GROWING.iter().position(|&s| s == stage).unwrap_or(0)
}
