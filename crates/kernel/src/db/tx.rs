//! A transaction: the only way to the data. It carries the scope, the time it began and the source of ids.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::{Engine, Error, FromRow, Result, Row, Sql, Value, lite, pg};
use crate::{
    Scope,
    events::{Settle, Touched},
    ids::{CreatorId, IdSource, PartnershipId, WorkspaceId},
    moving::Moves,
};

/// A running transaction of one scope. Functions on it are plain and synchronous; the closure that holds it runs where the
/// connection lives.
pub struct Tx<'c> {
    pub(super) conn: Conn<'c>,
    scope: Scope,
    now: Timestamp,
    ids: Arc<IdSource>,
    touched: Touched,
    moves: Option<Arc<[Moves]>>,
}

pub(super) enum Conn<'c> {
    Lite(&'c lite::Connection),
    Pg(&'c mut pg::Connection),
}

impl<'c> Tx<'c> {
    pub(super) fn new(conn: Conn<'c>, scope: Scope, now: Timestamp, ids: Arc<IdSource>) -> Self {
        Self { conn, scope, now, ids, touched: Touched::default(), moves: None }
    }

    /// Who acts, and in which workspace.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The workspace of the scope, as the first bound value of nearly every statement.
    pub fn ws(&self) -> WorkspaceId {
        self.scope.workspace()
    }

    /// The instant at which the transaction began.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// A new, ordered id.
    pub fn new_id(&self) -> Uuid {
        self.ids.next(self.now)
    }

    pub fn engine(&self) -> Engine {
        match self.conn {
            Conn::Lite(_) => Engine::Sqlite,
            Conn::Pg(_) => Engine::Postgres,
        }
    }

    /// How the slices let their rows go along with a creator.
    pub(crate) fn moves(&self) -> Arc<[Moves]> {
        self.moves.clone().unwrap_or_default()
    }

    pub(super) fn set_moves(&mut self, moves: Option<Arc<[Moves]>>) {
        self.moves = moves;
    }

    /// Remembers whom a change is about. Every event does so by itself; a verb that changes what holds for many, without anything
    /// having happened to each, says it here.
    pub fn touch(&mut self, creator: Option<CreatorId>, partnership: Option<PartnershipId>) {
        let ws = self.ws();
        self.touched.creators.extend(creator.map(|id| (ws, id)));
        self.touched.partnerships.extend(partnership.map(|id| (ws, id)));
    }

    /// Runs what follows from the change. What that writes is settled with it: nothing is settled twice.
    pub(super) fn settle(&mut self, settles: &[Settle]) -> crate::Result<()> {
        let touched = std::mem::take(&mut self.touched);
        if touched.is_empty() { Ok(()) } else { settles.iter().try_for_each(|settle| settle(self, &touched)) }
    }

    /// Runs `work` as somebody else at another time: for the demo, which replays years of history through the verbs.
    /// Only the system may do it, and only within the same workspace or from outside all of them.
    pub fn replay<T>(&mut self, scope: &Scope, at: Timestamp, work: impl FnOnce(&mut Self) -> crate::Result<T>) -> crate::Result<T> {
        let within = self.ws() == scope.workspace() || self.ws() == WorkspaceId(0);
        if self.scope.member().is_some() || !within {
            return Err(crate::Error::Forbidden);
        }
        let (own, now) = (std::mem::replace(&mut self.scope, scope.clone()), std::mem::replace(&mut self.now, at));
        let outcome = work(self);
        (self.scope, self.now) = (own, now);
        outcome
    }

    /// Every row of an answer.
    pub fn all<T: FromRow>(&mut self, sql: &str, args: &[Value]) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        self.each(sql, args, |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The one row of an answer; none is [`Error::NoRow`].
    pub fn one<T: FromRow>(&mut self, sql: &str, args: &[Value]) -> Result<T> {
        self.maybe(sql, args)?.ok_or(Error::NoRow)
    }

    /// The first row of an answer, if any.
    pub fn maybe<T: FromRow>(&mut self, sql: &str, args: &[Value]) -> Result<Option<T>> {
        let mut found = None;
        self.each(sql, args, |row| {
            found.get_or_insert(row);
            Ok(())
        })?;
        Ok(found)
    }

    /// Runs a statement; the number of rows it touched.
    pub fn exec(&mut self, sql: &str, args: &[Value]) -> Result<u64> {
        storable(args)?;
        match &mut self.conn {
            Conn::Lite(conn) => conn.exec(sql, args),
            Conn::Pg(conn) => conn.exec(sql, args),
        }
    }

    /// Hands each row to `take` as it arrives, so that a whole table can pass through in bounded memory.
    pub fn each<T: FromRow>(&mut self, sql: &str, args: &[Value], mut take: impl FnMut(T) -> Result<()>) -> Result<()> {
        storable(args)?;
        let mut on_row = |row: &mut Row<'_>| take(T::from_row(row)?);
        match &mut self.conn {
            Conn::Lite(conn) => conn.each(sql, args, &mut on_row),
            Conn::Pg(conn) => conn.each(sql, args, &mut on_row),
        }
    }

    /// As [`Tx::all`], for a statement made of parts.
    pub fn all_sql<T: FromRow>(&mut self, sql: &Sql) -> Result<Vec<T>> {
        self.all(sql.text(), sql.args())
    }

    /// As [`Tx::one`], for a statement made of parts.
    pub fn one_sql<T: FromRow>(&mut self, sql: &Sql) -> Result<T> {
        self.one(sql.text(), sql.args())
    }

    /// As [`Tx::maybe`], for a statement made of parts.
    pub fn maybe_sql<T: FromRow>(&mut self, sql: &Sql) -> Result<Option<T>> {
        self.maybe(sql.text(), sql.args())
    }

    /// As [`Tx::exec`], for a statement made of parts.
    pub fn exec_sql(&mut self, sql: &Sql) -> Result<u64> {
        self.exec(sql.text(), sql.args())
    }

    /// Runs a statement once for each set of values: one round trip in all on PostgreSQL.
    pub fn exec_many(&mut self, sql: &str, sets: &[Vec<Value>]) -> Result<u64> {
        sets.iter().try_for_each(|args| storable(args))?;
        match &mut self.conn {
            Conn::Lite(conn) => conn.exec_many(sql, sets),
            Conn::Pg(conn) => conn.exec_many(sql, sets),
        }
    }

    /// Runs `work` so that its failure undoes only what it did itself. Needed where a refusal by the database is an expected
    /// outcome (PostgreSQL will not go on in a transaction after an error).
    pub fn attempt<T>(&mut self, work: impl FnOnce(&mut Self) -> crate::Result<T>) -> crate::Result<T> {
        self.exec("savepoint attempt", &[])?;
        let value = match work(self) {
            Ok(value) => value,
            Err(error) => {
                // Where the savepoint is gone with the transaction, the error that undid it is the one to show.
                let _ = self.exec("rollback to savepoint attempt", &[]).and_then(|_| self.exec("release savepoint attempt", &[]));
                return Err(error);
            }
        };
        self.exec("release savepoint attempt", &[])?;
        Ok(value)
    }

    /// Checks that the engine accepts a statement, without running it.
    pub fn prepare(&mut self, sql: &str) -> Result<()> {
        match &mut self.conn {
            Conn::Lite(conn) => conn.prepare(sql),
            Conn::Pg(conn) => conn.prepare(sql),
        }
    }

    /// How the engine would run a statement, for tests that prove an index is used.
    pub fn plan(&mut self, sql: &str, args: &[Value]) -> Result<String> {
        match self.engine() {
            Engine::Sqlite => {
                let rows: Vec<(i64, i64, i64, String)> = self.all(&format!("explain query plan {sql}"), args)?;
                Ok(rows.into_iter().map(|r| r.3).collect::<Vec<_>>().join("\n"))
            }
            Engine::Postgres => {
                let rows: Vec<(String,)> = self.all(&format!("explain {sql}"), args)?;
                Ok(rows.into_iter().map(|r| r.0).collect::<Vec<_>>().join("\n"))
            }
        }
    }
}

/// Refuses what one engine would keep and the other change or refuse: SQLite makes NaN a null, PostgreSQL takes no NUL.
fn storable(args: &[Value]) -> Result<()> {
    let wrong = args.iter().find_map(|value| match value {
        Value::Real(r) if !r.is_finite() => Some("a number that is not finite"),
        Value::Text(t) if t.contains('\0') => Some("a NUL character in a text"),
        _ => None,
    });
    wrong.map_or(Ok(()), |what| Err(Error::Refused(what.into())))
}
