//! The data layer: whole transactions as closures, one text of SQL for SQLite and PostgreSQL.
//!
//! Synchronous inside, asynchronous at the edge: `db.read(&scope, |tx| …).await`, `db.write(&scope, |tx| …).await`. No guard is
//! held across an await, so a request that is aborted cannot leave a lock behind; a change that was begun is finished.

mod dialect;
mod error;
mod lite;
pub mod migrate;
mod pg;
mod row;
mod spread;
mod sql;
mod tx;
mod value;
pub mod verify;

use std::{
    path::Path,
    sync::{Arc, OnceLock},
};

use tokio::sync::oneshot;

#[cfg(feature = "testing")]
pub(crate) use self::pg::aside;
pub use self::{
    dialect::Engine,
    error::{Error, Result},
    row::{FromRow, Row},
    sql::Sql,
    tx::Tx,
    value::{Cell, FromCell, Json, Value, WrongCell},
};
use crate::{Scope, chance::Chance, clock::Clock, events::Settle, ids::IdSource, moving::Moves};

/// A database of either engine. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: Pool,
    clock: Clock,
    ids: Arc<IdSource>,
    follows: Arc<OnceLock<Follows>>,
}

/// What the slices do after a change of another.
#[derive(Default)]
struct Follows {
    settles: Vec<Settle>,
    moves: Arc<[Moves]>,
}

#[derive(Clone)]
enum Pool {
    Lite(Arc<lite::Lite>),
    Pg(Arc<pg::Pg>),
}

/// Where a database is: `sqlite:PATH` or `postgres://…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    Sqlite(std::path::PathBuf),
    Postgres(String),
}

impl std::str::FromStr for Address {
    type Err = String;
    fn from_str(text: &str) -> std::result::Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(path.into()));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        Err(format!("«{}» is neither sqlite:PATH nor postgres://…", text.split('@').next_back().unwrap_or(text)))
    }
}

impl Address {
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }
}

/// The claim of one serving process on a SQLite file. It ends with the process, however that ends.
#[derive(Debug)]
pub struct Claim(#[expect(dead_code, reason = "held for its lock")] Option<std::fs::File>);

/// Makes sure that no other process serves the same SQLite file: two writers would each believe that theirs is the only one.
pub fn claim(address: &Address) -> Result<Claim> {
    let Address::Sqlite(path) = address else { return Ok(Claim(None)) };
    let mut name = path.clone().into_os_string();
    name.push(".lock");
    let file = std::fs::File::create(&name).map_err(|e| Error::Other(format!("{}: {e}", name.display())))?;
    match file.try_lock() {
        Ok(()) => Ok(Claim(Some(file))),
        Err(std::fs::TryLockError::WouldBlock) => {
            Err(Error::Other(format!("another process already serves {}; stop it first", path.display())))
        }
        Err(std::fs::TryLockError::Error(e)) => Err(Error::Other(format!("{}: {e}", name.display()))),
    }
}

impl Db {
    /// Opens a database; it is neither made nor migrated here (see [`migrate`]).
    pub fn open(address: &Address, clock: Clock, chance: Chance) -> Result<Self> {
        let pool = match address {
            Address::Sqlite(path) => Pool::Lite(Arc::new(lite::Lite::open(path, 4)?)),
            Address::Postgres(url) => Pool::Pg(Arc::new(pg::Pg::open(url, 8)?)),
        };
        Ok(Self { pool, clock, ids: Arc::new(IdSource::new(chance)), follows: Arc::default() })
    }

    /// Says what follows from every change, and from a merge of creators. Said once, before the first change; every copy of
    /// this handle knows it.
    pub fn follow_with(&self, settles: Vec<Settle>, moves: Vec<Moves>) {
        let _ = self.follows.set(Follows { settles, moves: moves.into() });
    }

    pub fn engine(&self) -> Engine {
        match self.pool {
            Pool::Lite(_) => Engine::Sqlite,
            Pool::Pg(_) => Engine::Postgres,
        }
    }

    /// What the injected clock says.
    pub fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    /// A number that changes with every commit, whoever made it: what was read since the same number was last seen still holds.
    /// None where there is no such number, or where it cannot be had at once.
    pub fn stamp(&self) -> Option<i64> {
        match &self.pool {
            Pool::Lite(lite) => lite.stamp(),
            Pool::Pg(_) => None,
        }
    }

    /// Reads in one snapshot.
    pub async fn read<T, F>(&self, scope: &Scope, work: F) -> crate::Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> crate::Result<T> + Send + 'static,
    {
        let (scope, now, ids) = (scope.clone(), self.clock.now(), self.ids.clone());
        match &self.pool {
            Pool::Lite(lite) => {
                let lite = lite.clone();
                let permit = lite.free.clone().acquire_owned().await.map_err(|_| Error::Unavailable("the database is closing".into()))?;
                // The permit goes with the work: a request that is given up still uses its reader to the end.
                let outcome = tokio::task::spawn_blocking(move || {
                    let outcome = lite.with_reader(|conn| work(&mut Tx::new(tx::Conn::Lite(conn), scope, now, ids)));
                    drop(permit);
                    outcome
                });
                outcome.await.map_err(|_| crate::Error::internal("a reader was lost"))??
            }
            Pool::Pg(pg) => run_on(pg, scope, now, ids, true, work).await,
        }
    }

    /// Changes, all or nothing. The answer comes after the change is durable. `work` may be run more than once.
    pub async fn write<T, F>(&self, scope: &Scope, work: F) -> crate::Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> crate::Result<T> + Send + 'static,
    {
        let (scope, now, ids) = (scope.clone(), self.clock.now(), self.ids.clone());
        let follows = self.follows.clone();
        let work = move |tx: &mut Tx<'_>| {
            let follows = follows.get();
            tx.set_moves(follows.map(|f| f.moves.clone()));
            let value = work(tx)?;
            tx.settle(follows.map_or(&[], |f| f.settles.as_slice()))?;
            Ok(value)
        };
        match &self.pool {
            Pool::Lite(lite) => {
                let (answer, waiting) = oneshot::channel();
                lite.submit(in_group(scope, now, ids, work, answer))?;
                waiting.await.map_err(|_| Error::Unavailable("the writer has stopped".into()))?
            }
            Pool::Pg(pg) => run_on(pg, scope, now, ids, false, work).await,
        }
    }

    /// A copy of a SQLite database into a new file, consistent while others write.
    pub async fn copy_to(&self, target: &Path) -> crate::Result<()> {
        let Pool::Lite(lite) = &self.pool else {
            return Err(Error::Other("only SQLite is copied; PostgreSQL is dumped".into()).into());
        };
        let (lite, target) = (lite.clone(), target.to_owned());
        tokio::task::spawn_blocking(move || {
            let target = target.to_str().ok_or_else(|| Error::Other("the path is not UTF-8".into()))?;
            lite::copy(&lite.path, target)
        })
        .await
        .map_err(|_| crate::Error::internal("the copy was lost"))??;
        Ok(())
    }
}

/// A transaction for the writer: its failure undoes only itself, and the answer is held back until the group is committed.
fn in_group<T, F>(scope: Scope, now: jiff::Timestamp, ids: Arc<IdSource>, work: F, answer: oneshot::Sender<crate::Result<T>>) -> lite::Write
where
    T: Send + 'static,
    F: Fn(&mut Tx<'_>) -> crate::Result<T> + Send + 'static,
{
    Box::new(move |conn| {
        let outcome = conn.map(|(conn, place)| match place {
            lite::Place::First => alone(conn, || run_caught(conn, scope, now, ids, work)),
            lite::Place::Later => in_savepoint(conn, || run_caught(conn, scope, now, ids, work)),
        });
        Box::new(move |committed| {
            let _ = answer.send(match (outcome, committed) {
                (Some(outcome), Ok(())) => outcome,
                // What went wrong in the work itself says more than that the group was not committed.
                (Some(Err(own)), Err(_)) => Err(own),
                (_, Err(error)) => Err(error.into()),
                (None, Ok(())) => Err(crate::Error::internal("a transaction was not run")),
            });
        })
    })
}

/// Runs the first of a group: when it fails, there is nothing else to keep.
fn alone<T>(conn: &lite::Connection, work: impl FnOnce() -> crate::Result<T>) -> crate::Result<T> {
    let outcome = work();
    if outcome.is_err() && conn.inside() {
        conn.tell("rollback")?;
    }
    outcome
}

fn in_savepoint<T>(conn: &lite::Connection, work: impl FnOnce() -> crate::Result<T>) -> crate::Result<T> {
    conn.tell("savepoint one")?;
    let outcome = work();
    let ended = match &outcome {
        Ok(_) => conn.tell("release savepoint one"),
        // Where the whole group is gone already, so is the savepoint: the error that undid it is the one to show.
        Err(_) => conn.tell("rollback to savepoint one").and_then(|()| conn.tell("release savepoint one")).or(Ok(())),
    };
    outcome.and_then(|value| ended.map(|()| value).map_err(Into::into))
}

fn run_caught<T>(
    conn: &lite::Connection,
    scope: Scope,
    now: jiff::Timestamp,
    ids: Arc<IdSource>,
    work: impl Fn(&mut Tx<'_>) -> crate::Result<T>,
) -> crate::Result<T> {
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&mut Tx::new(tx::Conn::Lite(conn), scope, now, ids))));
    outcome.unwrap_or_else(|_| Err(crate::Error::internal("a transaction panicked")))
}

async fn run_on<T, F>(pg: &Arc<pg::Pg>, scope: Scope, now: jiff::Timestamp, ids: Arc<IdSource>, read: bool, work: F) -> crate::Result<T>
where
    T: Send + 'static,
    F: Fn(&mut Tx<'_>) -> crate::Result<T> + Send + 'static,
{
    let (answer, waiting) = oneshot::channel();
    pg.submit(Box::new(move |worker| {
        let outcome = worker.run(&scope, read, |conn| work(&mut Tx::new(tx::Conn::Pg(conn), scope.clone(), now, ids.clone())));
        let _ = answer.send(outcome);
    }))?;
    waiting.await.map_err(|_| Error::Unavailable("a database worker has stopped".into()))?
}
