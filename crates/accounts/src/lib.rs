//! People, and what they may open: workspaces, members and their roles, sign-in, second factor, devices, invitations, API tokens.

pub mod cli;
pub mod gate;
mod actions;
mod attempts;
mod letters;
mod model;
mod password;
mod second_factor;
mod secret;
mod store;

#[cfg(test)]
mod tests;
