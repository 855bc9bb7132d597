//! Every recurring job, on one page.

use kernel::jobs::{self, Every, JobKind};

/// What is done again and again.
pub const EVERY: &[Every] = &[
    // People who may be there twice are looked for soon after somebody was added or changed.
    Every::minutes(merging::JOB.name, 1),
    // A day begins in some workspace's zone: what follows from it for partnerships.
    Every::minutes(steps::jobs::TURN.name, 15),
    // Half past seven has come on somebody's clocks: the letter of the morning.
    Every::minutes(morning::jobs::TURN.name, 15),
    // Finished jobs, sent mail, old answers to repeated requests: at night, when few people work.
    jobs::NIGHTLY,
    // Index rows that an older version made, after an upgrade.
    Every::day_at(creators::index::REINDEX.name, 2, 40),
    // Files that were removed a month ago.
    Every::day_at(creators::SWEEP.name, 2, 50),
    // Sessions and links that ended long ago, windows of attempts.
    Every::day_at(accounts::SWEEP, 3, 10),
];

/// The kinds of job that belong to the application and to no slice.
pub fn kinds() -> Vec<JobKind> {
    vec![jobs::housekeeping()]
}
