//! The tables of merging: rows in, types out. Nothing is decided here.

pub mod merges;
pub mod pairs;
pub mod sides;
