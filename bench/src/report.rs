//! Printing figures.

use std::{io::Write, time::Duration};

/// A line of the report.
pub fn say(line: &str) -> Result<(), String> {
    writeln!(std::io::stdout(), "{line}").map_err(|e| e.to_string())
}

/// A quantile of sorted times, in microseconds.
pub fn micros(sorted: &[Duration], quantile: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let at = (last as f64 * quantile).round() as usize;
    sorted.get(at).map_or(0.0, |d| d.as_secs_f64() * 1e6)
}
