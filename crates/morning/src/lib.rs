//! The letter of the morning: what is due today, in the member's language, at the beginning of the day in their zone.
//!
//! What must always hold: nobody gets two letters for one day, and none when nothing is due; the letter and the row that says it
//! was written are one transaction.

mod api;
pub mod hour;
pub mod jobs;
pub mod letter;
mod pages;
mod routes;
pub mod store;
pub mod write;

use kernel::{Slice, db::verify::Check};

/// What this slice hands over.
pub fn slice() -> Slice {
    Slice {
        routes: routes::routes(),
        jobs: jobs::all(),
        checks: CHECKS,
        statements: vec![store::STATEMENTS],
        samples: pages::samples,
        ..Slice::named("morning")
    }
}

/// What the tables' own rules cannot say.
const CHECKS: &[Check] = &[Check {
    name: "a letter of the morning holds something",
    finds: "select cast(member_id as text) from digests where (steps = 0) <> (mail_id is null)",
}];
