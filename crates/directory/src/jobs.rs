//! What is done later: the steps of an action on many.

use kernel::{
    App,
    ids::Uuid,
    jobs::{JobCx, JobError, JobKind},
};

use crate::actions::bulk;

/// The kinds of jobs.
pub fn all() -> Vec<JobKind> {
    vec![JobKind { name: bulk::JOB, run: |cx| Box::pin(steps(cx)) }]
}

/// Each step is a transaction of its own that says it is done: repeated after a fall, the job goes on where it was.
async fn steps(cx: JobCx<App>) -> Result<(), JobError> {
    let run: Uuid = cx.payload()?;
    loop {
        match cx.write(move |tx| bulk::step(tx, run)).await.map_err(JobError::from) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(JobError::Fail(why)) => {
                cx.write(move |tx| bulk::give_up(tx, run)).await?;
                return Err(JobError::Fail(why));
            }
            Err(later) => return Err(later),
        }
    }
}
