//! What is known of partnerships: the types, and the rules that need no database.
//!
//! Stage, tier and tenure are three independent things: where the partnership stands, how the workspace classes it, and how
//! long it has lasted. None is ever computed from another.

mod brand;
mod bulk;
mod input;
mod moves;
mod state;
mod tenure;
mod tier;

pub use self::{brand::*, bulk::*, input::*, moves::*, state::*, tenure::*, tier::*};
