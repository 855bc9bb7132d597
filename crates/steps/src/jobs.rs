//! Evaluation beside the changes themselves: what a change of many left behind, the day's turn, a whole workspace anew.
//!
//! Each batch is a transaction of its own, so other work goes on in between, and a job that is stopped goes on where it was.

use jiff::civil::Date;
use kernel::{
    App, Result, Scope, Tx,
    ids::WorkspaceId,
    jobs::{JobCx, JobError, JobKind, NewJob},
};

use crate::{
    evaluate::{BATCH, evaluate},
    load,
    store::{stale, standings},
};

/// Evaluates whatever is behind in one workspace: marked partnerships, and those of a playbook that has changed. Whoever changes a
/// playbook queues it.
pub const CATCH_UP: JobKind = JobKind { name: "steps_catch_up", run: |cx| Box::pin(catch_up(cx)) };

/// In every workspace: evaluates what a day that has begun there changes, and whatever was left behind. Every zone's midnight
/// falls on a quarter of an hour, so it runs at each.
pub const TURN: JobKind = JobKind { name: "steps_turn", run: |cx| Box::pin(turn(cx)) };

pub(crate) fn all() -> Vec<JobKind> {
    vec![CATCH_UP, TURN]
}

/// Asks for [`CATCH_UP`] in the workspace of the transaction.
pub(crate) fn soon(tx: &mut Tx<'_>) -> Result<()> {
    NewJob::new(CATCH_UP.name, ()).once("").queue(tx).map(drop)
}

async fn catch_up(cx: JobCx<App>) -> Result<(), JobError> {
    turn_in(&cx, cx.scope.workspace()).await?;
    // What was marked while the last batch ran is taken with the end of the job.
    Ok(cx.finish(|tx| marked(tx).map(drop)).await?)
}

async fn turn(cx: JobCx<App>) -> Result<(), JobError> {
    for ws in cx.read(stale::workspaces).await? {
        turn_in(&cx, ws).await?;
    }
    Ok(cx.finish(|_| Ok(())).await?)
}

/// The turn of one workspace.
async fn turn_in(cx: &JobCx<App>, ws: WorkspaceId) -> Result<()> {
    let scope = Scope::of_system(ws, "steps");
    // A look costs no write, and nearly always there is nothing to do.
    while cx.db().read(&scope, behind).await? {
        cx.db().write(&scope, batch).await?;
    }
    Ok(())
}

/// Whether anything in the workspace is older than its day or its facts.
fn behind(tx: &mut Tx<'_>) -> Result<bool> {
    let today = load::today(tx)?;
    Ok(!standings::due(tx, today, 1)?.is_empty() || !stale::some(tx, 1)?.is_empty() || !stale::outdated(tx, 1)?.is_empty())
}

/// Evaluates one batch of what is behind; how many that were.
fn batch(tx: &mut Tx<'_>) -> Result<usize> {
    let today = load::today(tx)?;
    let count = day(tx, today)?;
    if count > 0 {
        return Ok(count);
    }
    let count = marked(tx)?;
    if count > 0 {
        return Ok(count);
    }
    let outdated = stale::outdated(tx, BATCH)?;
    evaluate(tx, &outdated)?;
    Ok(outdated.len())
}

/// One batch of the day's turn.
fn day(tx: &mut Tx<'_>, today: Date) -> Result<usize> {
    let due = standings::due(tx, today, BATCH)?;
    evaluate(tx, &due)?;
    Ok(due.len())
}

/// One batch of what is marked. A mark that is set again meanwhile stays.
fn marked(tx: &mut Tx<'_>) -> Result<usize> {
    let marks = stale::some(tx, BATCH)?;
    let ids: Vec<_> = marks.iter().map(|&(id, _)| id).collect();
    evaluate(tx, &ids)?;
    stale::unmark(tx, &marks)?;
    Ok(ids.len())
}

/// Everything that is behind in the workspace of the transaction, at once: for the demo and for tests.
pub fn catch_up_now(tx: &mut Tx<'_>) -> Result<usize> {
    let mut count = 0;
    while behind(tx)? {
        count += batch(tx)?;
    }
    Ok(count)
}
