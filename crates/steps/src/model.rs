//! What is kept of next steps and standings: the types, and the rules that need no database.

mod advice;
mod input;
mod print;
mod query;
mod standing;

pub use self::{advice::*, input::*, print::*, query::*, standing::*};

kernel::id_types! {
    /// A next step.
    StepId,
}
