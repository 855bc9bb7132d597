//! The long work: checking a file, bringing it in, taking it back. Each goes on where it was interrupted.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{
    App, Error, Event, Result, Tx,
    ids::ImportId,
    jobs::{JobCx, JobError, JobKind},
};
use serde::{Deserialize, Serialize};
use tabular::FileProblem;

use crate::{
    apply,
    file::{self, Source},
    identify::Seen,
    lines::{self, Context},
    model::{Said, State},
    preview::{self, Preview},
    store::{self, Import},
    undo,
};

/// The names of the jobs.
pub const CHECK: &str = "import_check";
pub const RUN: &str = "import_run";
pub const UNDO: &str = "import_undo";

/// Which import, and of a check which decision it is for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Task {
    pub import: ImportId,
    pub version: i64,
}

/// What this slice can do later.
pub fn all() -> Vec<JobKind> {
    vec![
        JobKind { name: CHECK, run: |cx| Box::pin(watched(cx, CHECK)) },
        JobKind { name: RUN, run: |cx| Box::pin(watched(cx, RUN)) },
        JobKind { name: UNDO, run: |cx| Box::pin(watched(cx, UNDO)) },
    ]
}

/// Tries after which a person is told rather than made to wait.
const PATIENCE: i64 = 5;

/// Runs a job; where it cannot succeed, the import says so instead of standing still.
async fn watched(cx: JobCx<App>, kind: &'static str) -> Result<(), JobError> {
    let task: Task = cx.payload()?;
    let outcome = match kind {
        CHECK => check(&cx, task).await,
        RUN => run(&cx, task.import).await,
        _ => take_back(&cx, task.import).await,
    };
    let hopeless = match &outcome {
        Ok(()) => false,
        Err(JobError::Fail(_)) => true,
        Err(JobError::Retry(_)) => cx.attempt >= PATIENCE,
    };
    if hopeless {
        cx.write(move |tx| store::fail(tx, task.import, &Said::new("import-problem-stopped"))).await?;
    }
    outcome
}

async fn find(cx: &JobCx<App>, id: ImportId) -> Result<(Import, Arc<Context>), JobError> {
    let stages = lines::stages(&cx.app);
    Ok(cx
        .read(move |tx| {
            let import = store::find(tx, id)?;
            let context = Context::load(tx, &stages, import.reading.0.clone(), import.mapping.0.clone())?;
            Ok((import, Arc::new(context)))
        })
        .await?)
}

fn source(cx: &JobCx<App>, id: ImportId, context: &Arc<Context>, after: i64) -> Source {
    Source { path: file::path(&cx.app, id), context: context.clone(), after }
}

async fn check(cx: &JobCx<App>, task: Task) -> Result<(), JobError> {
    let (import, context) = find(cx, task.import).await?;
    if import.state != State::Checking || import.version != task.version {
        return Ok(());
    }
    let mut portions = file::feed(source(cx, task.import, &context, 0));
    // What was seen only grows, and meeting the same row twice changes nothing: a transaction may be run again.
    let seen = Arc::new(Mutex::new(Seen::default()));
    let mut found = Preview::default();
    let mut read = 0_i64;
    while let Some(portion) = portions.recv().await {
        let lines = match portion {
            Ok(lines) => Arc::new(lines),
            Err(problem) => return refused(cx, task.import, &problem).await,
        };
        read += i64::try_from(lines.len()).unwrap_or(0);
        let (before, seen, context) = (found, seen.clone(), context.clone());
        found = cx
            .read(move |tx| {
                let mut next = before.clone();
                preview::look(tx, &context, &lines, &mut seen.lock().unwrap_or_else(PoisonError::into_inner), &mut next)?;
                Ok(next)
            })
            .await?;
        let now = read;
        let wanted = read < import.rows_total;
        if wanted && !cx.write(move |tx| store::checking(tx, task.import, task.version, now)).await? {
            return Ok(());
        }
    }
    cx.finish(move |tx| store::checked(tx, task.import, task.version, &found)).await?;
    Ok(())
}

/// The file cannot be read to its end any more: it has been changed on disk, or the reader gave out.
async fn refused(cx: &JobCx<App>, id: ImportId, problem: &FileProblem) -> Result<(), JobError> {
    let said = Said::from(problem);
    cx.finish(move |tx| store::fail(tx, id, &said)).await?;
    Ok(())
}

async fn run(cx: &JobCx<App>, id: ImportId) -> Result<(), JobError> {
    loop {
        let (import, context) = find(cx, id).await?;
        if import.state != State::Running {
            return Ok(());
        }
        match rest(cx, &import, &context).await? {
            Rest::Written => break,
            Rest::Overtaken => {}
            Rest::Unreadable(problem) => return refused(cx, id, &problem).await,
        }
    }
    cx.finish(move |tx| finish(tx, id)).await?;
    Ok(())
}

/// How the writing of the rest of a file ended.
enum Rest {
    Written,
    /// Rows were written meanwhile by an earlier attempt that was taken for dead: go on after them.
    Overtaken,
    Unreadable(FileProblem),
}

async fn rest(cx: &JobCx<App>, import: &Import, context: &Arc<Context>) -> Result<Rest, JobError> {
    let (id, mut done) = (import.id, import.rows_done);
    let mut made = Arc::new(cx.read(move |tx| store::made(tx, id)).await?);
    let mut portions = file::feed(source(cx, id, context, done));
    while let Some(portion) = portions.recv().await {
        let lines = match portion {
            Ok(lines) => Arc::new(lines),
            Err(problem) => return Ok(Rest::Unreadable(problem)),
        };
        let (context, before, known) = (context.clone(), done, made.clone());
        match cx.write(move |tx| apply::write(tx, id, &context, &lines, before, &known)).await {
            Ok((counts, fresh)) => {
                done += counts.total();
                Arc::make_mut(&mut made).extend(fresh);
            }
            Err(Error::Stale) => return Ok(Rest::Overtaken),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Rest::Written)
}

/// Every row of the file has become something, or the import is not done.
fn finish(tx: &mut Tx, id: ImportId) -> Result<()> {
    let import = store::find(tx, id)?;
    if import.rows_done != import.rows_total || import.counts().total() != import.rows_done {
        return store::fail(tx, id, &Said::new("import-problem-count").with("rows", import.rows_total).with("done", import.rows_done));
    }
    store::turn(tx, id, State::Running, State::Done)?;
    let event =
        Event::new("import_done", "import", id.0).fact("file", &import.file_name).fact("made", import.made).fact("changed", import.changed);
    event.fact("skipped", import.skipped).fact("refused", import.refused).write(tx)?;
    Ok(())
}

async fn take_back(cx: &JobCx<App>, id: ImportId) -> Result<(), JobError> {
    let (import, lang) = cx.read(move |tx| Ok((store::find(tx, id)?, store::language(tx)?))).await?;
    if import.state != State::Undoing {
        return Ok(());
    }
    let why = cx.app.l(lang).t1("import-undo-reason", "file", &import.file_name);
    loop {
        let why = why.clone();
        if !cx.write(move |tx| undo::portion(tx, id, &why)).await? {
            break;
        }
    }
    cx.finish(move |tx| store::turn(tx, id, State::Undoing, State::Undone)).await?;
    Ok(())
}
