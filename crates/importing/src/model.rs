//! What a file is taken for: how it is read, what its columns mean, what becomes of its rows. No database here.

pub mod fault;
pub mod mapping;
pub mod outcome;
pub mod reading;
pub mod target;

pub use self::{fault::*, mapping::*, outcome::*, reading::*, target::*};
