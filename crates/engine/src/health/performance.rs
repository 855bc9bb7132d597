//! How the work does against the creator's own usual.

use stats::score;

use super::{Reason, Tell};
use crate::rules::Cx;

pub(super) fn lift(cx: &Cx<'_>, tell: Tell<'_>) -> Option<f64> {
    let lift = cx.facts.results.shrunk_log_lift?;
    let good = lift >= 0.0;
    let says = if good { "engine-fact-lift" } else { "engine-fact-lift-below" };
    tell(Reason { good, says, fact: None, on: None, number: Some(lift.exp()) });
    Some(score::performance(lift))
}
