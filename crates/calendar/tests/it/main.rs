//! The calendar over real databases, and by those who can click.

mod feeds;
mod items;
mod meetings;
mod pages;
mod samples;
mod world;
