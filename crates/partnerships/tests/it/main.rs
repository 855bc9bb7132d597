//! Partnerships over real databases, and by those who can click.

mod bulk;
mod merging;
mod pages;
mod plans;
mod samples;
mod tiers;
mod verbs;
mod world;
