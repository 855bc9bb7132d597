//! The runner: claims jobs one by one, runs a few at a time, and lets go of them in peace when it is stopped.

use std::{
    collections::HashMap,
    future::Future,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use tokio::{task::JoinSet, time::timeout};

use super::{
    Every, JobCx, JobError, JobKind, NewJob,
    store::{self, Claimed},
};
use crate::{
    Chance, Db, Result, Role, Scope, Via, args,
    bell::Bell,
    db::Tx,
    ids::{Uuid, WorkspaceId},
};

/// How many jobs run at a time in one process, and of those how many of one workspace.
const AT_ONCE: usize = 4;
const OF_ONE_WORKSPACE: i64 = 2;
/// How often a job is tried before it is put aside.
const TRIES: i64 = 10;
/// How long a lease holds, and how often a running job renews it.
const LEASE: SignedDuration = SignedDuration::from_secs(45);
const RENEW: Duration = Duration::from_secs(15);
/// How long the queue is left alone when nobody rings.
const LOOK: Duration = Duration::from_secs(1);
/// How long running jobs may go on after the stop.
const GRACE: Duration = Duration::from_secs(6);
/// How much of an error is kept.
const TOLD: usize = 500;
/// How long a job that is done is remembered; longer than any recurring job's slot.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 14);

/// Runs the jobs of a database. Cheap to clone.
pub struct Runner<C>(Arc<Inner<C>>);

struct Inner<C> {
    db: Db,
    app: C,
    kinds: Vec<JobKind<C>>,
    names: Vec<String>,
    every: Vec<Every>,
    chance: Mutex<Chance>,
    /// What runs now, so that it can be handed back.
    held: Mutex<HashMap<Uuid, Uuid>>,
    /// The slots that are known to have their job.
    planned: Mutex<HashMap<&'static str, Timestamp>>,
}

impl<C> Clone for Runner<C> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<C: Clone + Send + Sync + 'static> Runner<C> {
    /// A runner that knows these kinds; jobs of other kinds stay for others.
    pub fn new(db: Db, app: C, kinds: Vec<JobKind<C>>, every: Vec<Every>, chance: Chance) -> Self {
        let names = kinds.iter().map(|k| k.name.to_owned()).collect();
        let (held, planned) = (Mutex::default(), Mutex::default());
        Self(Arc::new(Inner { db, app, kinds, names, every, chance: Mutex::new(chance), held, planned }))
    }

    /// Runs until `stop`: at a ring of the bell, or when it is time to look. What does not end in time is handed back.
    pub async fn run(&self, bell: &Bell, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        let mut running = JoinSet::new();
        loop {
            if let Err(error) = self.fill(&mut running).await {
                tracing::warn!(%error, "the queue of jobs cannot be read");
            }
            tokio::select! {
                () = &mut stop => break,
                () = bell.heard() => {}
                () = tokio::time::sleep(LOOK) => {}
                Some(_) = running.join_next() => {}
            }
        }
        let all = async { while running.join_next().await.is_some() {} };
        if timeout(GRACE, all).await.is_err() {
            running.shutdown().await;
        }
        self.hand_back().await;
    }

    /// Runs everything that is due now, and what that queues in turn; how many jobs that were.
    pub async fn run_all(&self) -> Result<usize> {
        self.plan().await?;
        let mut count = 0;
        while let Some(job) = self.claim().await? {
            self.work(job).await;
            count += 1;
        }
        Ok(count)
    }

    async fn fill(&self, running: &mut JoinSet<()>) -> Result<()> {
        self.plan().await?;
        while running.len() < AT_ONCE {
            let Some(job) = self.claim().await? else { break };
            let runner = self.clone();
            running.spawn(async move { runner.work(job).await });
        }
        Ok(())
    }

    /// Queues the recurring jobs whose slot has begun and which nobody has queued yet.
    async fn plan(&self) -> Result<()> {
        let due: Vec<(Every, Timestamp)> = self.0.every.iter().map(|e| (*e, e.slot(self.0.db.now()))).collect();
        let known = lock(&self.0.planned).clone();
        let new: Vec<_> = due.into_iter().filter(|(every, slot)| known.get(every.kind) != Some(slot)).collect();
        if new.is_empty() {
            return Ok(());
        }
        let slots = new.clone();
        self.0
            .db
            .write(&Scope::system("schedule"), move |tx| slots.iter().try_for_each(|(every, slot)| queue_slot(tx, *every, *slot)))
            .await?;
        lock(&self.0.planned).extend(new.into_iter().map(|(every, slot)| (every.kind, slot)));
        Ok(())
    }

    async fn claim(&self) -> Result<Option<Claimed>> {
        let system = Scope::system("jobs");
        // A look costs no write: an idle product leaves its disk alone.
        let due: Option<(i64,)> = self.0.db.read(&system, |tx| Ok(tx.maybe(store::DUE, &args![tx.now()])?)).await?;
        if due.is_none() {
            return Ok(None);
        }
        let names = self.0.names.clone();
        let claimed: Option<Claimed> = self
            .0
            .db
            .write(&system, move |tx| {
                let (now, lease) = (tx.now(), tx.new_id());
                tx.exec(store::RECLAIM, &args![now, TRIES])?;
                Ok(tx.maybe(store::CLAIM, &args![lease, now + LEASE, now, names.clone(), OF_ONE_WORKSPACE])?)
            })
            .await?;
        if let Some(job) = &claimed {
            lock(&self.0.held).insert(job.id, job.lease);
        }
        Ok(claimed)
    }

    /// Runs one job to its end, renewing its lease meanwhile.
    async fn work(&self, job: Claimed) {
        let mut task = JoinSet::new();
        let runner = self.clone();
        let claimed = job.clone();
        task.spawn(async move { runner.attempt(claimed).await });
        let outcome = loop {
            tokio::select! {
                Some(ended) = task.join_next() => break ended.unwrap_or_else(|_| Err(JobError::Retry("it panicked".into()))),
                () = tokio::time::sleep(RENEW) => if self.renew(&job).await == Ok(false) {
                    tracing::warn!(kind = job.kind, job = %job.id, "another process has taken the job over");
                    lock(&self.0.held).remove(&job.id);
                    return;
                },
            }
        };
        self.settle(&job, outcome).await;
        lock(&self.0.held).remove(&job.id);
    }

    async fn attempt(&self, job: Claimed) -> Result<(), JobError> {
        let Some(kind) = self.0.kinds.iter().find(|k| k.name == job.kind) else {
            return Err(JobError::Fail("nobody here knows this kind of job".into()));
        };
        let scope = self.scope(kind.name, &job).await?;
        let (app, db) = (self.0.app.clone(), self.0.db.clone());
        (kind.run)(JobCx { app, scope, job: job.job(), attempt: job.attempts, db, payload: job.payload, lease: job.lease }).await
    }

    /// The rights of the one who asked, as they are now.
    async fn scope(&self, kind: &'static str, job: &Claimed) -> Result<Scope, JobError> {
        let ws = job.workspace;
        let Some(member) = job.member() else { return Ok(Scope::of_system(ws, kind)) };
        let role: Option<(Role,)> =
            self.0.db.read(&Scope::of_system(ws, kind), move |tx| Ok(tx.maybe(store::MEMBER, &args![ws, member])?)).await?;
        let (role,) = role.ok_or_else(|| JobError::Fail("the member who asked for it is no longer active".into()))?;
        Ok(Scope::of_member(ws, member, role, Via::Job))
    }

    async fn renew(&self, job: &Claimed) -> Result<bool, ()> {
        let (id, lease) = (job.id, job.lease);
        let renewed =
            self.0.db.write(&Scope::system("jobs"), move |tx| Ok(tx.exec(store::EXTEND, &args![id, lease, tx.now() + LEASE])?)).await;
        renewed.map(|n| n == 1).map_err(|error| tracing::warn!(%error, "a lease could not be renewed"))
    }

    /// Writes down how it ended. Nothing to do where the job has ended itself, or is no longer ours.
    async fn settle(&self, job: &Claimed, outcome: Result<(), JobError>) {
        let (id, lease) = (job.id, job.lease);
        let (statement, at, why) = match outcome {
            Ok(()) => (store::DONE, self.0.db.now(), None),
            Err(JobError::Retry(why)) if job.attempts < TRIES => (store::AGAIN, self.0.db.now() + self.pause(job.attempts), Some(why)),
            Err(JobError::Retry(why) | JobError::Fail(why)) => (store::PARK, self.0.db.now(), Some(why)),
        };
        if let Some(why) = &why {
            tracing::warn!(kind = job.kind, job = %id, attempt = job.attempts, why, parked = statement == store::PARK, "a job did not succeed");
        }
        let why: Option<String> = why.map(|w| w.chars().take(TOLD).collect());
        let written = self
            .0
            .db
            .write(&Scope::system("jobs"), move |tx| {
                let mut values = args![id, lease, at].to_vec();
                values.extend(why.clone().map(Into::into));
                Ok(tx.exec(statement, &values)?)
            })
            .await;
        if let Err(error) = written {
            // Its lease will run out and it will be run again, which a job must be able to bear.
            tracing::error!(%error, job = %id, "the end of a job could not be written");
        }
    }

    /// Ten seconds, doubled with each try up to an hour, a fifth more or less so that those who failed together do not return together.
    fn pause(&self, attempts: i64) -> SignedDuration {
        let doubled = 10_000_i64 << (attempts.clamp(1, 10) - 1);
        let jitter = lock(&self.0.chance).next_u64() % 400;
        let per_mille = 800 + i64::try_from(jitter).unwrap_or(0);
        SignedDuration::from_millis(doubled.min(3_600_000) * per_mille / 1000)
    }

    async fn hand_back(&self) {
        let held: Vec<(Uuid, Uuid)> = lock(&self.0.held).drain().collect();
        if held.is_empty() {
            return;
        }
        let system = Scope::system("jobs");
        let outcome = self.0.db.write(&system, move |tx| {
            Ok(held.iter().try_for_each(|(id, lease)| tx.exec(store::HAND_BACK, &args![*id, *lease]).map(drop))?)
        });
        if let Err(error) = outcome.await {
            tracing::warn!(%error, "jobs could not be handed back; their leases will run out");
        }
    }
}

fn queue_slot(tx: &mut Tx<'_>, every: Every, slot: Timestamp) -> Result<()> {
    let known: Option<(i64,)> = tx.maybe(store::PLANNED, &args![WorkspaceId(0), every.kind, slot.to_string()])?;
    if known.is_none() {
        NewJob::new(every.kind, ()).once(slot.to_string()).queue(tx)?;
    }
    Ok(())
}

/// Forgets jobs that were done long ago; how many.
pub fn sweep(tx: &mut Tx<'_>) -> Result<u64> {
    Ok(tx.exec(store::SWEEP, &args![tx.now() - REMEMBERED])?)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
