//! Letters of the morning over real databases.

mod letters;
mod settings;
mod world;
