//! Work to do later. A job is a row, written in the transaction of the change that asks for it.
//!
//! What must always hold: a job runs at least once, so what it does is one transaction with its end ([`JobCx::finish`]) or can be
//! repeated without harm; it runs with the rights that its member has *now*; whoever lost a lease can change nothing more.

mod cx;
mod every;
mod housekeeping;
mod runner;
mod store;

use std::{future::Future, pin::Pin};

use jiff::Timestamp;

pub use self::{
    cx::JobCx,
    every::Every,
    housekeeping::{NIGHTLY, housekeeping},
    runner::{Runner, sweep},
    store::{Queue, STATEMENTS, queue},
};
use crate::{App, Error, Result, args, db::Tx, ids::JobId, scope::Actor};

/// What a job's function gives back.
pub type Running = Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>>;

/// A kind of job: its name in the table, and what it does. `C` is what its function may use besides the database.
pub struct JobKind<C = App> {
    pub name: &'static str,
    pub run: fn(JobCx<C>) -> Running,
}
impl<C> Clone for JobKind<C> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<C> Copy for JobKind<C> {}

/// Why a job did not succeed.
#[derive(Debug)]
pub enum JobError {
    /// It may succeed later: run again, ever more seldom, ten times in all.
    Retry(String),
    /// It cannot succeed: put aside, for an operator to see.
    Fail(String),
}

impl From<Error> for JobError {
    fn from(error: Error) -> Self {
        match error {
            Error::Db(_) | Error::Internal(_) | Error::Stale | Error::TooMany(_) => Self::Retry(error.to_string()),
            _ => Self::Fail(error.to_string()),
        }
    }
}
impl From<crate::db::Error> for JobError {
    fn from(error: crate::db::Error) -> Self {
        Error::from(error).into()
    }
}

/// A job about to be queued.
#[derive(Clone, Debug)]
pub struct NewJob {
    kind: &'static str,
    payload: serde_json::Value,
    unique_key: Option<String>,
    run_at: Option<Timestamp>,
}

impl NewJob {
    /// `kind` is the name of a [`JobKind`].
    pub fn new(kind: &'static str, payload: impl serde::Serialize) -> Self {
        Self { kind, payload: serde_json::to_value(payload).unwrap_or_default(), unique_key: None, run_at: None }
    }

    /// Queues it only if none of the same kind, workspace and key waits or runs.
    pub fn once(mut self, key: impl Into<String>) -> Self {
        self.unique_key = Some(key.into());
        self
    }

    /// Not before an instant; otherwise at once.
    pub fn at(mut self, instant: Timestamp) -> Self {
        self.run_at = Some(instant);
        self
    }

    /// Queues it in the scope of the transaction: it will act for the same member. The id is that of the job that was
    /// there already, where [`NewJob::once`] found one.
    pub fn queue(self, tx: &mut Tx<'_>) -> Result<JobId> {
        let actor = match tx.scope().actor() {
            Actor::Member(id) => Some(id.0),
            Actor::System(_) => None,
        };
        let (ws, id, now) = (tx.ws(), tx.new_id(), tx.now());
        let values = args![id, ws, actor, self.kind, self.payload, self.unique_key.clone(), self.run_at.unwrap_or(now), now];
        let made: Option<(crate::ids::Uuid,)> = tx.maybe(store::INSERT, &values)?;
        let (id,) = match made {
            Some(made) => made,
            None => tx.one(store::THE_SAME, &args![ws, self.kind, self.unique_key])?,
        };
        Ok(JobId(id))
    }
}
