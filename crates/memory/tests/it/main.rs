//! What is remembered, over real databases, and by those who can click.

mod merging;
mod pages;
mod programs;
mod samples;
mod verbs;
mod world;
