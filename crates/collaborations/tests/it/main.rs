//! Work together over real databases, and by those who can click.

mod api;
mod guarantees;
mod pages;
mod samples;
mod verbs;
mod world;
