//! The arithmetic of partnerships: pure functions on dates and numbers, each held to reference cases.
//!
//! What always holds: an unknown value is absent and never zero, nothing here knows what day it is, and every window and
//! formula is the one that its document names.

pub mod cadence;
pub mod calendar;
pub mod score;
pub mod seeded;
