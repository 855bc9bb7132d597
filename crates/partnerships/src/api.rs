//! Brands, tiers and partnerships in JSON.

pub mod brands;
pub mod bulk;
pub mod partnerships;
pub mod tiers;
pub mod verbs;
