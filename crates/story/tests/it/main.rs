//! A partnership's story, by those who read it.

mod dossier;
mod page;
mod past;
mod world;
