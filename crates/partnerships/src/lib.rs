//! Partnerships of creators with brands: the heart of the product.
//!
//! What always holds: a creator and a brand have one partnership at most; stage, tier and tenure are three independent things;
//! who moved a stage, when and why is kept, and a step back or an end has a reason; a change of many can be taken back as long as
//! nobody has changed any of them since.

pub mod actions;
pub mod model;
pub mod store;
