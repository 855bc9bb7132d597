//! A playbook as TOML: one line a value, with its reason in both languages.

use std::fmt::Write;

use super::{Playbook, Setting, StagePlan, Text, Unit, Value, number::written};
use crate::{
    facts::{Autonomy, Stage},
    health::Pillar,
};

/// The format that this version writes and reads.
pub(super) const FORMAT: i64 = 1;

pub(super) fn playbook(playbook: &Playbook) -> String {
    let mut out = format!("format = {FORMAT}\n");
    line(&mut out, "name", &both(&playbook.name));
    line(&mut out, "about", &both(&playbook.about));
    if playbook.weights.iter().any(Option::is_some) {
        out.push_str("\n[health]\n");
        for &pillar in Pillar::ALL {
            if let Some(value) = &playbook.weights[pillar as usize] {
                line(&mut out, pillar.code(), &valued(&value.number.to_string(), &value.why));
            }
        }
    }
    for stage in Stage::GROWING {
        plan(&mut out, stage, playbook.stage(stage));
    }
    out
}

fn plan(out: &mut String, stage: Stage, plan: &StagePlan) {
    // A new stage has a heading even when nothing is set at it, so that it is seen to have nothing.
    let _ = write!(out, "\n[{}]\n", stage.code());
    for &setting in Setting::ALL {
        if let Some(value) = plan.get(setting) {
            line(out, setting.code(), &valued(&number(setting, value), &value.why));
        }
    }
    for perk in &plan.perks {
        let _ = write!(out, "\n[[{}.perks]]\n", stage.code());
        text(out, perk);
    }
    for gate in &plan.gates {
        let _ = write!(out, "\n[[{}.gates]]\n", stage.code());
        line(out, "measure", &quoted(gate.measure.code()));
        line(out, "is", &quoted(gate.op.code()));
        line(out, "value", &written(gate.measure, gate.value));
        text(out, &gate.why);
    }
}

fn number(setting: Setting, value: &Value) -> String {
    match setting.unit() {
        Unit::Level => Autonomy::of_level(value.number).map_or_else(|| value.number.to_string(), |level| quoted(level.code())),
        Unit::Times | Unit::Days | Unit::Hours | Unit::Percent => value.number.to_string(),
    }
}

fn line(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {value}");
}

fn text(out: &mut String, text: &Text) {
    line(out, "en", &quoted(&text.en));
    line(out, "ru", &quoted(&text.ru));
}

fn both(text: &Text) -> String {
    format!("{{ en = {}, ru = {} }}", quoted(&text.en), quoted(&text.ru))
}

fn valued(value: &str, why: &Text) -> String {
    format!("{{ value = {value}, en = {}, ru = {} }}", quoted(&why.en), quoted(&why.ru))
}

/// A basic string of one line.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
