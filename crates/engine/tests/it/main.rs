//! The engine from outside, as the slices see it.

mod health;
mod playbooks;
mod rules;
mod standing;
mod turns;
mod world;
