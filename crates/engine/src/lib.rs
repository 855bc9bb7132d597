//! The partnership engine: a pure function from facts and a playbook to advice.
//!
//! What always holds: it reads no clock and no database. The same facts, playbook and day give the same advice; advice says
//! with keys, arguments and dated facts, never with sentences; and nothing it says changes before the day that it names as its
//! next change, unless the facts or the playbook do.

pub mod balance;
pub mod cadence;
mod codes;
pub mod commitment;
pub mod day;
pub mod depth;
pub mod evaluate;
pub mod facts;
pub mod gates;
pub mod health;
pub mod playbook;
pub mod rules;
pub mod step;
pub mod story;
pub mod warmth;
pub mod words;

pub use evaluate::{Evaluation, evaluate, next_change};
