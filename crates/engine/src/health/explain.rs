//! What speaks for and against us in a pillar.

use jiff::civil::Date;

use super::{Part, Pillar, value};
use crate::{facts::FactRef, rules::Cx};

/// A fact that counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    pub good: bool,
    /// The key of its words, which take `on` and `number` as arguments.
    pub says: &'static str,
    pub fact: Option<FactRef>,
    pub on: Option<Date>,
    pub number: Option<f64>,
}

impl Reason {
    pub(super) fn row(good: bool, says: &'static str, fact: FactRef, on: Date) -> Self {
        Self { good, says, fact: Some(fact), on: Some(on), number: None }
    }
}

/// The parts of a pillar that are known, each with its value and its facts in the order of their dates.
pub fn explain(cx: &Cx<'_>, pillar: Pillar) -> Vec<(Part, f64, Vec<Reason>)> {
    let parts = Part::ALL.iter().filter(|p| p.pillar() == pillar);
    parts
        .filter_map(|&part| {
            let mut reasons = Vec::new();
            let value = value(cx, part, &mut |reason| reasons.push(reason))?;
            reasons.sort_by_key(|reason| reason.on);
            Some((part, value, reasons))
        })
        .collect()
}
