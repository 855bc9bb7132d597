//! creators
pub mod model;
