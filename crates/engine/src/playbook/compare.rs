//! What a change to a playbook changes, value by value.

use super::{Gate, Playbook, Setting, StagePlan, Text, Value};
use crate::{facts::Stage, health::Pillar};

/// One change. Exactly one of `old` and `new` can be missing: something new, or something taken away.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// None for what holds at every stage.
    pub stage: Option<Stage>,
    pub what: What,
}

/// What changed, from what to what.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Name {
        old: Text,
        new: Text,
    },
    About {
        old: Text,
        new: Text,
    },
    Weight {
        pillar: Pillar,
        old: Option<Value>,
        new: Option<Value>,
    },
    /// A value, or only its reason where both numbers are one.
    Setting {
        setting: Setting,
        old: Option<Value>,
        new: Option<Value>,
    },
    Perk {
        old: Option<Text>,
        new: Option<Text>,
    },
    Gate {
        old: Option<Gate>,
        new: Option<Gate>,
    },
}

impl What {
    /// Nothing but words changed, so no partnership is touched.
    pub fn only_words(&self) -> bool {
        let numbers = |old: &Option<Value>, new: &Option<Value>| old.as_ref().map(|v| v.number) == new.as_ref().map(|v| v.number);
        match self {
            Self::Name { .. } | Self::About { .. } | Self::Perk { .. } => true,
            Self::Weight { old, new, .. } | Self::Setting { old, new, .. } => numbers(old, new),
            Self::Gate { old: Some(old), new: Some(new) } => condition(old) == condition(new),
            Self::Gate { .. } => false,
        }
    }
}

fn condition(gate: &Gate) -> (super::Measure, super::Op, f64) {
    (gate.measure, gate.op, gate.value)
}

/// Every difference, in the order of a playbook.
pub fn compare(old: &Playbook, new: &Playbook) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut add = |stage, what| found.push(Difference { stage, what });
    if old.name != new.name {
        add(None, What::Name { old: old.name.clone(), new: new.name.clone() });
    }
    if old.about != new.about {
        add(None, What::About { old: old.about.clone(), new: new.about.clone() });
    }
    for &pillar in Pillar::ALL {
        let (old, new) = (&old.weights[pillar as usize], &new.weights[pillar as usize]);
        if old != new {
            add(None, What::Weight { pillar, old: old.clone(), new: new.clone() });
        }
    }
    for stage in Stage::GROWING {
        plans(old.stage(stage), new.stage(stage), |what| add(Some(stage), what));
    }
    found
}

fn plans(old: &StagePlan, new: &StagePlan, mut add: impl FnMut(What)) {
    for &setting in Setting::ALL {
        if old.get(setting) != new.get(setting) {
            add(What::Setting { setting, old: old.get(setting).cloned(), new: new.get(setting).cloned() });
        }
    }
    for (old, new) in paired(&old.perks, &new.perks, |a, b| a == b) {
        add(What::Perk { old: old.cloned(), new: new.cloned() });
    }
    for (old, new) in paired(&old.gates, &new.gates, |a, b| a.measure == b.measure && a.op == b.op) {
        if old != new {
            add(What::Gate { old: old.cloned(), new: new.cloned() });
        }
    }
}

/// Each of the old with its like among the new, and what has none on either side. Pairs that are equal are left out.
fn paired<'a, T: PartialEq>(old: &'a [T], new: &'a [T], like: impl Fn(&T, &T) -> bool) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut rest: Vec<&T> = new.iter().collect();
    let mut pairs = Vec::new();
    for one in old {
        let place = rest.iter().position(|&other| other == one).or_else(|| rest.iter().position(|&other| like(one, other)));
        let other = place.map(|place| rest.remove(place));
        if other != Some(one) {
            pairs.push((Some(one), other));
        }
    }
    pairs.extend(rest.into_iter().map(|one| (None, Some(one))));
    pairs
}
