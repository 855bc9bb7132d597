//! A score made of parts that can each be unknown.
//!
//! A missing part is left out, never taken as zero or as average; what share of the weight is known is told beside, and below
//! a minimum there is no score at all. The formulas are those of `reference/health_score.json`.

/// A part of a score: its weight, and its value from 0 to 100 if there is evidence for one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub weight: f64,
    pub value: Option<f64>,
}

/// How a score is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    Unknown,
    AtRisk,
    Watch,
    Steady,
    Strong,
}

/// A score with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// 0 to 100; none where too little is known.
    pub value: Option<f64>,
    /// Known weight over total weight, 0 to 1.
    pub coverage: f64,
    pub band: Band,
}

/// The weighted mean of the known parts.
pub fn score(parts: &[Part], minimum_coverage: f64) -> Score {
    let total: f64 = parts.iter().map(|p| p.weight).sum();
    let known: f64 = parts.iter().filter(|p| p.value.is_some()).map(|p| p.weight).sum();
    let coverage = if total > 0.0 { known / total } else { 0.0 };
    let enough = known > 0.0 && coverage >= minimum_coverage;
    let value = enough.then(|| parts.iter().filter_map(|p| Some(p.weight * p.value?)).sum::<f64>() / known);
    Score { value, coverage, band: band(value) }
}

/// How a value is read.
pub fn band(value: Option<f64>) -> Band {
    match value {
        None => Band::Unknown,
        Some(v) if v >= 75.0 => Band::Strong,
        Some(v) if v >= 55.0 => Band::Steady,
        Some(v) if v >= 35.0 => Band::Watch,
        Some(_) => Band::AtRisk,
    }
}

/// The known part with the smallest value; among equals the first.
pub fn lowest(parts: &[Part]) -> Option<usize> {
    let known = parts.iter().enumerate().filter_map(|(i, p)| Some((i, p.value?)));
    known.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(i, _)| i)
}

fn clamped(value: f64) -> f64 {
    value.clamp(0.0, 100.0)
}

/// 50 at no change, 100 at a shrunken log lift of 0.30, 0 at -0.30.
pub fn performance(shrunk_log_lift: f64) -> f64 {
    clamped(50.0 + 50.0 * shrunk_log_lift / 0.30)
}

/// 100 within the target range, 25 less for each collaboration outside it.
pub fn cadence(count: i32, min: i32, max: i32) -> f64 {
    let outside = if count < min { min - count } else { (count - max).max(0) };
    clamped(100.0 - 25.0 * f64::from(outside))
}

/// 100 up to the target, then falling evenly to 0 at three times the target.
pub fn contact(days_since: i32, target_days: i32) -> f64 {
    let over = f64::from((days_since - target_days).max(0));
    clamped(100.0 - 100.0 * over / (2.0 * f64::from(target_days.max(1))))
}

/// The share kept of what was due, of 100; unknown when nothing was due. Counts may be weighted.
pub fn kept(kept: f64, due: f64) -> Option<f64> {
    (due > 0.0).then(|| clamped(100.0 * kept / due))
}

/// An answer from 1 to 5 as 0 to 100.
pub fn voice(answer: f64) -> f64 {
    clamped(25.0 * (answer - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(weight: f64, value: impl Into<Option<f64>>) -> Part {
        Part { weight, value: value.into() }
    }

    #[test]
    fn an_unknown_part_is_left_out_and_lowers_only_the_coverage() {
        let found = score(&[part(1.0, 80.0), part(1.0, None)], 0.5);
        assert_eq!(found, Score { value: Some(80.0), coverage: 0.5, band: Band::Strong });
        assert_eq!(score(&[part(1.0, 80.0), part(1.1, None)], 0.5).value, None);
    }

    #[test]
    fn nothing_known_is_no_score_even_without_a_minimum() {
        for parts in [&[][..], &[part(1.0, None)], &[part(0.0, 50.0)]] {
            assert_eq!(score(parts, 0.0), Score { value: None, coverage: 0.0, band: Band::Unknown });
        }
    }

    #[test]
    fn bands_begin_at_their_bounds() {
        for (value, expected) in [
            (75.0, Band::Strong),
            (74.9, Band::Steady),
            (55.0, Band::Steady),
            (54.9, Band::Watch),
            (35.0, Band::Watch),
            (34.9, Band::AtRisk),
        ] {
            assert_eq!(band(Some(value)), expected, "{value}");
        }
    }

    #[test]
    fn formulas_stay_within_a_hundred() {
        assert_eq!((performance(0.6), performance(-0.6), performance(0.0)), (100.0, 0.0, 50.0));
        assert_eq!((cadence(9, 3, 4), cadence(2, 3, 4), cadence(3, 3, 4)), (0.0, 75.0, 100.0));
        assert_eq!((contact(30, 30), contact(31, 30), contact(90, 30), contact(400, 30)), (100.0, 100.0 - 100.0 / 60.0, 0.0, 0.0));
        assert_eq!((kept(1.0, 0.0), kept(1.0, 4.0)), (None, Some(25.0)));
        assert_eq!((voice(1.0), voice(5.0)), (0.0, 100.0));
    }
}
