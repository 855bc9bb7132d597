//! markets
