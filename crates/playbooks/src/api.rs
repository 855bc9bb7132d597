//! Playbooks in JSON.

pub mod partnerships;
pub mod playbooks;
pub mod versions;
