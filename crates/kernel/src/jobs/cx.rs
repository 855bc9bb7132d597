//! What a running job can use.

use serde::de::DeserializeOwned;

use super::{JobError, store};
use crate::{Db, Result, Scope, args, db::Tx, ids::JobId, ids::Uuid};

/// A job's surroundings: the rights of the one who asked for it, what was asked, and `app`.
#[derive(Clone)]
pub struct JobCx<C> {
    pub app: C,
    pub scope: Scope,
    pub job: JobId,
    /// Which try this is, from 1.
    pub attempt: i64,
    pub(super) db: Db,
    pub(super) payload: serde_json::Value,
    pub(super) lease: Uuid,
}

impl<C> JobCx<C> {
    /// What was given when it was queued.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T, JobError> {
        serde_json::from_value(self.payload.clone()).map_err(|e| JobError::Fail(format!("its payload cannot be read: {e}")))
    }

    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Reads in the job's scope.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        self.db.read(&self.scope, work).await
    }

    /// Changes in the job's scope.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        self.db.write(&self.scope, work).await
    }

    /// The last transaction of a job: its effect and its end are one, so the effect happens exactly once. Refused
    /// ([`crate::Error::Stale`]) where another process has taken the job over meanwhile.
    pub async fn finish<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        let (job, lease) = (self.job, self.lease);
        self.write(move |tx| {
            let value = work(tx)?;
            let ended = tx.exec(store::DONE, &args![job, lease, tx.now()])?;
            if ended == 1 { Ok(value) } else { Err(crate::Error::Stale) }
        })
        .await
    }
}
