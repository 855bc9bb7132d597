//! Every recurring job, on one page.

use kernel::jobs::{self, Every, JobKind};

/// What is done again and again.
pub const EVERY: &[Every] = &[
    // Finished jobs, sent mail, old answers to repeated requests: at night, when few people work.
    jobs::NIGHTLY,
];

/// The kinds of job that belong to the application and to no slice.
pub fn kinds() -> Vec<JobKind> {
    vec![jobs::housekeeping()]
}
