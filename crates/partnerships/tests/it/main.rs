//! Partnerships over real databases, and by those who can click.

mod bulk;
mod merging;
mod plans;
mod tiers;
mod verbs;
mod world;
