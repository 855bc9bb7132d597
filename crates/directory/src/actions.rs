//! What can be done in the directory.

pub mod bulk;
pub mod views;
