//! What changes: feeds are made and revoked, meetings arranged and called off.

pub mod feeds;
pub mod meetings;
