//! The application: the slices joined into one, and the commands an operator gives.
//!
//! A library, so that the tests and the load bench drive what is shipped; `main.rs` only hands over the arguments.

pub mod backup;
pub mod commands;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod schedule;
pub mod slices;
pub mod start;
