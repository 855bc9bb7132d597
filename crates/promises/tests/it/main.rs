//! Promises over real databases, and by those who can click.

mod api;
mod joining;
mod lists;
mod pages;
mod samples;
mod verbs;
mod world;
