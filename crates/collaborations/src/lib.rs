//! Work done and planned with a partner, and the work that a partner can count on.
//!
//! What always holds: which collaboration it is by number follows from the days and is never stored; a plan that goes over the
//! cap of any twelve months says why; what is guaranteed counts every project, the cap counts what the audience sees; of the
//! commitments that hold, a person plans no two for one day of a partnership.

pub mod actions;
mod api;
pub mod model;
mod moving;
mod pages;
mod routes;
pub mod section;
pub mod store;

use kernel::{Slice, db::verify::Check};

/// The slice, for the application.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        checks: CHECKS,
        statements: store::statements(),
        samples: pages::samples,
        moves: Some(moving::MOVES),
        ..Slice::named("collaborations")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[Check {
    name: "an interval stands around a number",
    finds: "select cast(id as text) from collaborations where usual_low is not null and usual_index is null",
}];
