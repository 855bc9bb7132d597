//! The pages of the calendar.

pub mod calendar;
mod chart;
mod days;
pub mod feeds;
pub mod meeting;
mod samples;

pub use samples::samples;
