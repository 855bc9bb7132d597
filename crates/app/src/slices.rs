//! The whole application on one screen.

use kernel::{
    App, Chance, Slice,
    jobs::Runner,
    web::{Doorkeeper, Routes},
};
use tokio::{sync::watch, task::JoinHandle};

use crate::schedule;

/// Every slice, in the order in which one may lean on another.
pub fn all() -> Vec<Slice> {
    vec![
        kernel::ground(),
        accounts::slice(),
        markets::slice(),
        creators::slice(),
        partnerships::slice(),
        merging::slice(),
        directory::slice(),
        importing::slice(),
        collaborations::slice(),
        contacts::slice(),
        memory::slice(),
        promises::slice(),
        playbooks::slice_with(Some(steps::foresee)),
        steps::slice(),
        story::slice(),
        calendar::slice(),
        morning::slice(),
        desk::slice(),
    ]
}

/// Every address.
pub fn routes(slices: &[Slice]) -> Routes {
    slices.iter().fold(Routes::new(), |all, slice| all.and(slice.routes.clone()))
}

/// Who looks people up at the gate.
pub fn doorkeeper() -> Doorkeeper {
    accounts::gate::doorkeeper()
}

/// Starts the job runner; it ends when `stop` turns true, handing back what it holds.
pub fn run_jobs(app: &App, slices: &[Slice], mut stop: watch::Receiver<bool>) -> JoinHandle<()> {
    let kinds = slices.iter().flat_map(|s| s.jobs.iter().copied()).chain(schedule::kinds()).collect();
    let runner = Runner::new(app.db().clone(), app.clone(), kinds, schedule::EVERY.to_vec(), Chance::system());
    let app = app.clone();
    tokio::spawn(async move {
        let stopped = async move {
            let _ = stop.wait_for(|stopped| *stopped).await;
        };
        runner.run(app.jobs(), stopped).await;
    })
}
