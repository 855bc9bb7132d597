//! The partnership engine.
