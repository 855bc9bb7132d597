//! The slice on both engines.

mod api;
mod evaluation;
mod plans;
mod same;
mod speech;
mod turns;
mod verbs;
mod world;
