//! The engine from outside, as the slices see it.

mod playbooks;
