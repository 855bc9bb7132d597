//! Imports by HTTP on both engines: from the file to its totals, and back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod api;
mod duplicates;
mod hostile;
mod journey;
mod real;
mod samples;
#[path = "../support/scene.rs"]
mod scene;
mod undo;
