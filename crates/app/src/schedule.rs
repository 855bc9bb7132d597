//! Every recurring job, on one page.

use kernel::{
    Scope,
    jobs::{self, Every, JobKind},
    mail,
};

/// What is done again and again.
pub const EVERY: &[Every] = &[
    // Finished jobs, sent mail, old answers to repeated requests, counters nobody needs: at night, when few people work.
    Every::day_at("sweep", 1, 40),
];

/// The kinds of job that belong to the application and to no slice.
pub fn kinds() -> Vec<JobKind> {
    vec![JobKind {
        name: "sweep",
        run: |cx| {
            Box::pin(async move {
                let app = cx.app.clone();
                app.db()
                    .write(&Scope::system("sweep"), |tx| {
                        jobs::sweep(tx)?;
                        mail::sweep(tx)?;
                        kernel::web::sweep_answers(tx)?;
                        accounts::sweep(tx)
                    })
                    .await?;
                Ok(())
            })
        },
    }]
}
