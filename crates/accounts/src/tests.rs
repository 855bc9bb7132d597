//! The verbs, on both engines: what must always hold of accounts.

mod doors;
mod invitations;
mod members;
mod races;
mod scene;
mod secrets;
mod tokens;
mod workspaces;
