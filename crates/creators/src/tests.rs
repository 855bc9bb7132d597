//! The verbs on both engines.

mod api;
mod channels;
mod custom;
mod finding;
mod kept;
mod pages;
mod person;
mod scorecard;

use kernel::{
    Error, Problems, Result, Tx,
    ids::CreatorId,
    testing::{TestDb, TestWorkspace},
};

use crate::{actions, model::NewCreator};

/// Runs `work` in a transaction of the manager's.
async fn write<T: Send + 'static>(db: &TestDb, ws: &TestWorkspace, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> Result<T> {
    db.write(&ws.manager(), work).await
}

/// Reads as the viewer.
async fn read<T: Send + 'static>(db: &TestDb, ws: &TestWorkspace, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> Result<T> {
    db.read(&ws.viewer(), work).await
}

fn named(given: &str, family: &str) -> NewCreator {
    NewCreator { given_name: given.into(), family_name: family.into(), ..NewCreator::default() }
}

async fn made(db: &TestDb, ws: &TestWorkspace, new: NewCreator) -> CreatorId {
    write(db, ws, move |tx| actions::create(tx, &new)).await.expect("a creator can be made")
}

#[track_caller]
fn problems<T: std::fmt::Debug>(outcome: Result<T>) -> Problems {
    match outcome {
        Err(Error::Invalid(problems)) => problems,
        other => panic!("it must be refused for what was sent, but: {other:?}"),
    }
}

/// The verbs of the newest events of a creator, oldest first.
async fn happened(db: &TestDb, ws: &TestWorkspace, id: CreatorId) -> Vec<String> {
    let events = read(db, ws, move |tx| crate::store::events::page(tx, id, None, None, 50)).await.expect("a timeline");
    events.into_iter().rev().map(|e| e.verb).collect()
}
