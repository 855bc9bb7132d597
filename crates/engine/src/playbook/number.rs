//! How a measure's value is written: whole, decimal or yes and no.

use super::{Measure, MeasureKind};

/// As TOML has it, so that reading gives the same number back.
pub(super) fn written(measure: Measure, value: f64) -> String {
    match measure.kind() {
        MeasureKind::Count => format!("{value:.0}"),
        MeasureKind::Share | MeasureKind::Ratio => format!("{value:?}"),
        MeasureKind::YesNo => (value >= 0.5).to_string(),
    }
}
