//! The verbs, on both engines: what must always hold of accounts.

mod doors;
mod invitations;
mod keeping;
mod members;
mod pages;
mod races;
mod scene;
mod secrets;
mod tokens;
mod workspaces;
