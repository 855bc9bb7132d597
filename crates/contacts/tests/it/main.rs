//! Contacts over real databases, and by those who can click.

mod merging;
mod pages;
mod plans;
mod programs;
mod samples;
mod verbs;
mod world;
