//! Work together and guarantees in JSON.

mod commitments;
mod work;

pub use self::{commitments::*, work::*};
