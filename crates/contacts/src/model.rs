//! What a contact is: its codes, its input with every rule that needs no database, and what it counts as.

mod contact;
mod filter;
mod input;
mod moment;

pub use self::{contact::*, filter::*, input::*, moment::*};
