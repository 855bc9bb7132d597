//! What comes in and what is shown of playbooks. What a playbook is and whether it holds together is the engine's to say.

mod input;
mod view;

pub use self::{input::*, view::*};

/// The longest name, in characters.
pub const NAME: usize = kernel::text::limit::NAME;
