//! Whether a playbook holds together.

use super::{Gate, Op, Playbook, Problem, QUARTER_DAYS, Setting, StagePlan, Text, Wrong};
use crate::{facts::Stage, health::Pillar};

/// A reason is a sentence or three.
const LONGEST: usize = 600;

/// The settings that say nothing without each other: the lesser and the greater.
const PAIRS: [(Setting, Setting); 2] =
    [(Setting::CollaborationsMin, Setting::CollaborationsMax), (Setting::CheckInIdeal, Setting::CheckInLatest)];

pub(super) fn playbook(playbook: &Playbook) -> Vec<Problem> {
    let mut problems = Problems(Vec::new());
    problems.text("name", &playbook.name);
    if playbook.about != Text::default() {
        problems.text("about", &playbook.about);
    }
    for &pillar in Pillar::ALL {
        if let Some(value) = &playbook.weights[pillar as usize] {
            let path = format!("health.{}", pillar.code());
            problems.range(&path, value.number.into(), (0, 100));
            problems.text(&path, &value.why);
        }
    }
    if Pillar::ALL.iter().all(|&pillar| playbook.weight(pillar) == 0.0) {
        problems.add("health", Wrong::NoWeight);
    }
    for stage in Stage::GROWING {
        problems.plan(stage, playbook.stage(stage));
    }
    problems.0
}

struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, path: &str, what: Wrong) {
        self.0.push(Problem { place: None, path: path.to_owned(), what });
    }

    fn text(&mut self, path: &str, text: &Text) {
        for (language, words) in [("en", &text.en), ("ru", &text.ru)] {
            if words.trim().is_empty() {
                self.add(&format!("{path}.{language}"), Wrong::Empty);
            } else if words.chars().count() > LONGEST {
                self.add(&format!("{path}.{language}"), Wrong::LongText { most: LONGEST });
            }
        }
    }

    fn range(&mut self, path: &str, number: i64, (least, most): (i32, i32)) {
        if !(i64::from(least)..=i64::from(most)).contains(&number) {
            self.add(path, Wrong::OutOfRange { least: least.into(), most: most.into() });
        }
    }

    fn plan(&mut self, stage: Stage, plan: &StagePlan) {
        let at = |setting: Setting| format!("{}.{}", stage.code(), setting.code());
        for &setting in Setting::ALL {
            if let Some(value) = plan.get(setting) {
                self.range(&at(setting), value.number.into(), setting.range());
                self.text(&at(setting), &value.why);
            }
        }
        for (less, more) in PAIRS {
            match (plan.number(less), plan.number(more)) {
                (Some(min), Some(max)) if min > max => self.add(&at(less), Wrong::MinOverMax { min, max }),
                (Some(_), None) => self.add(&at(less), Wrong::Alone { with: more }),
                (None, Some(_)) => self.add(&at(more), Wrong::Alone { with: less }),
                (Some(_), Some(_)) | (None, None) => (),
            }
        }
        if Stage::ACTIVE.contains(&stage) {
            match plan.number(Setting::Review) {
                None => self.add(stage.code(), Wrong::Missing { key: Setting::Review.code() }),
                Some(days) if days > QUARTER_DAYS => self.add(&at(Setting::Review), Wrong::ReviewTooRare { days, most: QUARTER_DAYS }),
                Some(_) => (),
            }
        }
        for (i, perk) in plan.perks.iter().enumerate() {
            self.text(&format!("{}.perks[{}]", stage.code(), i + 1), perk);
        }
        self.gates(stage, &plan.gates);
    }

    fn gates(&mut self, stage: Stage, gates: &[Gate]) {
        for (i, gate) in gates.iter().enumerate() {
            let path = format!("{}.gates[{}]", stage.code(), i + 1);
            if stage.next().is_none() {
                self.add(&path, Wrong::GateAtTheEnd { stage });
            }
            if !(0.0..=gate.measure.most()).contains(&gate.value) {
                self.add(&format!("{path}.value"), Wrong::OutOfRange { least: 0.0, most: gate.measure.most() });
            }
            self.text(&path, &gate.why);
            if gates[..i].iter().any(|before| before.measure == gate.measure && apart(before, gate)) {
                self.add(&path, Wrong::Contradiction { measure: gate.measure });
            }
        }
    }
}

/// No value meets both.
fn apart(a: &Gate, b: &Gate) -> bool {
    let bounds = |gate: &Gate| match gate.op {
        Op::AtLeast => (gate.value, f64::INFINITY),
        Op::AtMost => (f64::NEG_INFINITY, gate.value),
        Op::Is => (gate.value, gate.value),
    };
    let ((a_least, a_most), (b_least, b_most)) = (bounds(a), bounds(b));
    a_least.max(b_least) > a_most.min(b_most)
}
