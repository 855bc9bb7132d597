//! Partnerships over real databases, and by those who can click.

mod bulk;
mod merging;
mod plans;
mod samples;
mod tiers;
mod verbs;
mod world;
