//! Merging over real databases of both engines, through the verbs, the pages and the API.

mod concurrent;
mod dump;
mod pages;
mod restored;
mod samples;
mod suggested;
mod undone;
mod united;
mod world;
