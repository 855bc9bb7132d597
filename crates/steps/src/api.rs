//! Steps and standings in JSON.

pub mod lists;
pub mod verbs;
pub mod views;
