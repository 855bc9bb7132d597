//! Playbooks over real databases, and by those who can click.

mod api;
mod pages;
mod policies;
mod preview;
mod samples;
mod verbs;
mod world;
