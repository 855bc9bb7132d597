//! The engine from outside, as the slices see it.

mod playbooks;
mod rules;
mod turns;
mod world;
