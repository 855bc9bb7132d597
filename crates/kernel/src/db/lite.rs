//! SQLite: a pool of readers, and one writer thread that groups waiting transactions into one commit.
//!
//! What must always hold: a write is answered only after the commit that holds it is on disk (`synchronous = full`); a
//! transaction that fails undoes only itself (a savepoint each); an I/O error at commit ends the process, because what is on
//! disk is no longer known.

use std::{
    cell::RefCell,
    collections::HashMap,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, Mutex, PoisonError, mpsc},
    time::Duration,
};

use rusqlite::{ErrorCode, OpenFlags, types::ValueRef};

use super::{Cell, Engine, Error, Result, Row, Value, row::Cells};

/// A connection with the texts of its statements already said in SQLite's way.
pub(super) struct Connection {
    raw: rusqlite::Connection,
    said: RefCell<HashMap<String, Arc<str>>>,
    /// Whether it was a full disk that undid the last transaction that SQLite undid by itself.
    filled: std::cell::Cell<bool>,
}

/// How many transactions may share one commit.
const GROUP: usize = 256;
/// How many transactions may wait for the writer before the next one is refused.
const WAITING: usize = 4096;
/// A statement that runs longer than this is stopped, so that no reader can hold back the log.
const READ_LIMIT: Duration = Duration::from_secs(30);

impl Connection {
    fn open(path: &Path, write: bool) -> Result<Self> {
        let mut flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
        flags |= if write { OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
        let raw = rusqlite::Connection::open_with_flags(path, flags).map_err(from_lite)?;
        raw.busy_timeout(Duration::from_secs(5)).map_err(from_lite)?;
        // Pages that change again and again in a large import are carried over into the database once in sixteen megabytes of log.
        // The journal mode first: the other settings depend on it. FULL makes every commit durable before it is answered.
        raw.execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;
             pragma temp_store = memory; pragma cache_size = -32000; pragma wal_autocheckpoint = 4000; pragma journal_size_limit = 67108864;",
        )
        .map_err(from_lite)?;
        // A plan that looked at bound values is made anew for each new value: a tenth of the time of a list.
        raw.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(from_lite)?;
        if !write {
            raw.execute_batch("pragma query_only = on; pragma cache_size = -8000;").map_err(from_lite)?;
        }
        rusqlite::vtab::array::load_module(&raw).map_err(from_lite)?;
        raw.set_prepared_statement_cache_capacity(256);
        Ok(Self { raw, said: RefCell::default(), filled: false.into() })
    }

    fn said(&self, sql: &str) -> Arc<str> {
        if let Some(said) = self.said.borrow().get(sql) {
            return said.clone();
        }
        let mut cache = self.said.borrow_mut();
        // Statements made of parts are few but not fixed in number: the cache is emptied before it can grow without bound.
        if cache.len() > 1000 {
            cache.clear();
        }
        let said: Arc<str> = Engine::Sqlite.say(sql).into();
        cache.insert(sql.to_owned(), said.clone());
        said
    }

    /// Begins or ends a transaction.
    pub(super) fn tell(&self, sql: &'static str) -> Result<()> {
        self.raw.prepare_cached(sql).and_then(|mut statement| statement.raw_execute()).map(drop).map_err(from_lite)
    }

    /// Whether a transaction is open. A full disk makes SQLite undo the whole transaction by itself.
    pub(super) fn inside(&self) -> bool {
        !self.raw.is_autocommit()
    }

    /// Why no transaction is open any more.
    fn undone(&self) -> Error {
        if self.filled.get() { Error::Full } else { Error::Unavailable("the transaction was undone by the database".into()) }
    }

    fn bound(&self, sql: &str, args: &[Value]) -> Result<rusqlite::CachedStatement<'_>> {
        let mut statement = self.prepared(sql)?;
        self.bind_all(&mut statement, args)?;
        Ok(statement)
    }

    fn prepared(&self, sql: &str) -> Result<rusqlite::CachedStatement<'_>> {
        self.raw.prepare_cached(&self.said(sql)).map_err(from_lite)
    }

    fn bind_all(&self, statement: &mut rusqlite::CachedStatement<'_>, args: &[Value]) -> Result<()> {
        // A closure that goes on after its transaction was undone must not write outside of any.
        if !self.inside() {
            return Err(self.undone());
        }
        if statement.parameter_count() > args.len() {
            return Err(Error::Other(format!("statement wants {} values, got {}", statement.parameter_count(), args.len())));
        }
        for (index, value) in args.iter().enumerate().take(statement.parameter_count()) {
            bind(statement, index + 1, value)?;
        }
        Ok(())
    }

    /// Runs a statement for each set of values; it is looked up once.
    pub(super) fn exec_many(&self, sql: &str, sets: &[Vec<Value>]) -> Result<u64> {
        let mut statement = self.prepared(sql)?;
        let mut count = 0;
        for args in sets {
            self.bind_all(&mut statement, args)?;
            count += self.run(&mut statement)?;
        }
        Ok(count)
    }

    pub(super) fn exec(&self, sql: &str, args: &[Value]) -> Result<u64> {
        let mut statement = self.bound(sql, args)?;
        self.run(&mut statement)
    }

    fn run(&self, statement: &mut rusqlite::CachedStatement<'_>) -> Result<u64> {
        // A statement with `returning` used for its effect gives rows; they are stepped over.
        if statement.column_count() > 0 {
            let mut rows = statement.raw_query();
            let mut count = 0;
            while rows.next().map_err(|e| self.explained(e))?.is_some() {
                count += 1;
            }
            return Ok(count);
        }
        statement.raw_execute().map(|n| n as u64).map_err(|e| self.explained(e))
    }

    pub(super) fn each(&self, sql: &str, args: &[Value], take: &mut dyn FnMut(&mut Row<'_>) -> Result<()>) -> Result<()> {
        let mut statement = self.bound(sql, args)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(|e| self.explained(e))? {
            take(&mut Row::new(row))?;
        }
        Ok(())
    }

    pub(super) fn prepare(&self, sql: &str) -> Result<()> {
        self.raw.prepare(&Engine::Sqlite.say(sql)).map(drop).map_err(from_lite)
    }

    /// Names the unique index that refused a row: SQLite names only its columns.
    fn explained(&self, error: rusqlite::Error) -> Error {
        let error = from_lite(error);
        if !self.inside() {
            self.filled.set(matches!(error, Error::Full));
        }
        match error {
            Error::Taken { key } => {
                let index = key.strip_prefix("UNIQUE constraint failed: ").and_then(|what| self.index_of(what));
                Error::Taken { key: index.unwrap_or(key) }
            }
            other => other,
        }
    }

    /// `table.column, table.column` or `index 'name'`; a primary key has the name that PostgreSQL would give it.
    fn index_of(&self, what: &str) -> Option<String> {
        if let Some(name) = what.strip_prefix("index '") {
            return Some(name.trim_end_matches('\'').to_owned());
        }
        let wanted: Vec<&str> = what.split(", ").filter_map(|c| c.split_once('.').map(|(_, c)| c)).collect();
        let table = what.split('.').next()?;
        let mut list = self.raw.prepare("select name from pragma_index_list(?1) where \"unique\" = 1 and origin <> 'pk'").ok()?;
        let names: Vec<String> = list.query_map([table], |r| r.get(0)).ok()?.flatten().collect();
        let named = names.into_iter().find(|name| {
            let Ok(mut info) = self.raw.prepare("select name from pragma_index_info(?1) order by seqno") else { return false };
            let Ok(rows) = info.query_map([name], |r| r.get::<_, String>(0)) else { return false };
            rows.flatten().eq(wanted.iter().map(|&c| c.to_owned()))
        });
        Some(named.unwrap_or_else(|| format!("{table}_pkey")))
    }
}

fn bind(statement: &mut rusqlite::CachedStatement<'_>, index: usize, value: &Value) -> Result<()> {
    use rusqlite::types::Value as Lite;
    let list = |items: Vec<Lite>| Rc::new(items);
    match value {
        Value::Null => statement.raw_bind_parameter(index, rusqlite::types::Null),
        Value::Bool(b) => statement.raw_bind_parameter(index, b),
        Value::Int(i) => statement.raw_bind_parameter(index, i),
        Value::Real(r) => statement.raw_bind_parameter(index, r),
        Value::Text(t) | Value::Json(t) => statement.raw_bind_parameter(index, t),
        Value::Bytes(b) => statement.raw_bind_parameter(index, b),
        Value::Id(id) => statement.raw_bind_parameter(index, id.as_bytes().as_slice()),
        Value::Instant(at) => statement.raw_bind_parameter(index, at.as_microsecond()),
        Value::Date(day) => statement.raw_bind_parameter(index, day.to_string()),
        Value::Ids(ids) => statement.raw_bind_parameter(index, list(ids.iter().map(|id| Lite::Blob(id.as_bytes().to_vec())).collect())),
        Value::Texts(texts) => statement.raw_bind_parameter(index, list(texts.iter().map(|t| Lite::Text(t.clone())).collect())),
        Value::Ints(ints) => statement.raw_bind_parameter(index, list(ints.iter().map(|&i| Lite::Integer(i)).collect())),
    }
    .map_err(from_lite)
}

impl Cells for rusqlite::Row<'_> {
    fn cell(&self, index: usize) -> Result<Cell<'_>> {
        Ok(match self.get_ref(index).map_err(from_lite)? {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(i) => Cell::Int(i),
            ValueRef::Real(r) => Cell::Real(r),
            ValueRef::Text(t) => Cell::Text(std::str::from_utf8(t).map_err(|_| Error::Other("text is not UTF-8".into()))?),
            ValueRef::Blob(b) => Cell::Bytes(b),
        })
    }
}

/// What a SQLite error means.
pub(super) fn from_lite(error: rusqlite::Error) -> Error {
    let rusqlite::Error::SqliteFailure(failure, text) = &error else { return Error::Other(error.to_string()) };
    classify(*failure, text.clone().unwrap_or_else(|| error.to_string()))
}

fn classify(failure: rusqlite::ffi::Error, text: String) -> Error {
    use rusqlite::ffi;
    match failure.extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => Error::Taken { key: text },
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Error::Missing,
        _ => match failure.code {
            ErrorCode::ConstraintViolation => Error::Refused(text),
            ErrorCode::DiskFull => Error::Full,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::OperationInterrupted | ErrorCode::CannotOpen => {
                Error::Unavailable(text)
            }
            _ => Error::Other(text),
        },
    }
}

/// What the writer thread is asked to do: run inside the open group, then hear whether the group was committed. Without a
/// connection it is not run and only hears the refusal.
pub(super) type Write = Box<dyn FnOnce(Option<(&Connection, Place)>) -> Finish + Send>;

/// Where in its group a transaction runs. What fails first takes nothing with it when the whole group is undone, so it needs no
/// savepoint: a large change would keep a copy in memory of every page it touches only to be able to undo itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    First,
    Later,
}
/// Called after the commit (`Ok`) or when the group could not be committed.
pub(super) type Finish = Box<dyn FnOnce(Result<()>) + Send>;

/// The two sides of a SQLite file.
pub(super) struct Lite {
    pub(super) path: PathBuf,
    writer: mpsc::SyncSender<Write>,
    readers: Mutex<Vec<Connection>>,
    /// Only ever asked whether something was committed.
    watch: Mutex<Connection>,
    pub(super) free: Arc<tokio::sync::Semaphore>,
}

impl Lite {
    pub(super) fn open(path: &Path, readers: usize) -> Result<Self> {
        let writing = Connection::open(path, true)?;
        check_version(&writing)?;
        let (sender, waiting) = mpsc::sync_channel::<Write>(WAITING);
        std::thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || write_loop(&writing, &waiting))
            .map_err(|e| Error::Other(e.to_string()))?;
        let pool = (0..readers).map(|_| Connection::open(path, false)).collect::<Result<Vec<_>>>()?;
        let watch = Connection::open(path, false)?;
        // It is asked between other work, and never waits.
        watch.raw.busy_timeout(Duration::ZERO).map_err(from_lite)?;
        let (readers, free) = (Mutex::new(pool), Arc::new(tokio::sync::Semaphore::new(readers)));
        Ok(Self { path: path.to_owned(), writer: sender, readers, watch: Mutex::new(watch), free })
    }

    /// A number that changes with every commit to the file, whichever process made it. None if it cannot be said at once.
    pub(super) fn stamp(&self) -> Option<i64> {
        let watch = self.watch.try_lock().ok()?;
        let mut statement = watch.raw.prepare_cached("pragma data_version").ok()?;
        statement.query_row([], |row| row.get(0)).ok()
    }

    /// Hands a transaction to the writer; refuses at once when too many wait.
    pub(super) fn submit(&self, work: Write) -> Result<()> {
        self.writer.try_send(work).map_err(|e| {
            Error::Unavailable(match e {
                mpsc::TrySendError::Full(_) => "too many changes are waiting".into(),
                mpsc::TrySendError::Disconnected(_) => "the writer has stopped".into(),
            })
        })
    }

    /// Runs `work` on a reader, in one snapshot. The caller holds a permit of `free`, so a reader is there.
    pub(super) fn with_reader<T>(&self, work: impl FnOnce(&Connection) -> T) -> Result<T> {
        let conn = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut conn = match conn {
            Some(conn) => conn,
            None => Connection::open(&self.path, false)?,
        };
        let began = std::time::Instant::now();
        let _ = conn.raw.progress_handler(100_000, Some(move || began.elapsed() > READ_LIMIT));
        conn.tell("begin")?;
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&conn)));
        if conn.tell("rollback").is_ok() {
            self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
        }
        outcome.map_err(|_| Error::Other("a reader panicked".into()))
    }
}

/// A compact, consistent copy of a database into a new file, while others read and write.
pub(super) fn copy(from: &Path, to: &str) -> Result<()> {
    let conn = Connection::open(from, true)?;
    conn.raw.execute("vacuum into ?1", [to]).map(drop).map_err(from_lite)
}

fn check_version(conn: &Connection) -> Result<()> {
    // Earlier versions can corrupt a database in write-ahead mode under rare interleavings of checkpoint and commit.
    if rusqlite::version_number() < 3_051_003 {
        return Err(Error::Other(format!("SQLite {} is too old; 3.51.3 is needed", rusqlite::version())));
    }
    let on: bool = conn.raw.query_row("pragma foreign_keys", [], |r| r.get(0)).map_err(from_lite)?;
    if on { Ok(()) } else { Err(Error::Other("foreign keys are off".into())) }
}

fn write_loop(conn: &Connection, waiting: &mpsc::Receiver<Write>) {
    while let Ok(first) = waiting.recv() {
        if let Err(error) = conn.tell("begin immediate") {
            refuse(vec![first(None)], &error);
            continue;
        }
        let mut answers = vec![first(Some((conn, Place::First)))];
        while conn.inside() && answers.len() < GROUP {
            match waiting.try_recv() {
                Ok(next) => answers.push(next(Some((conn, Place::Later)))),
                Err(_) => break,
            }
        }
        if conn.inside() {
            commit(conn, answers);
        } else {
            // The first failed and was undone, or SQLite has undone the group, with the changes of those who had done no wrong.
            refuse(answers, &conn.undone());
        }
    }
    let _ = conn.raw.execute_batch("pragma wal_checkpoint(truncate)");
}

fn refuse(answers: Vec<Finish>, error: &Error) {
    for finish in answers {
        finish(Err(match error {
            Error::Full => Error::Full,
            other => Error::Unavailable(other.to_string()),
        }));
    }
}

fn commit(conn: &Connection, answers: Vec<Finish>) {
    match conn.tell("commit") {
        Ok(()) => answers.into_iter().for_each(|finish| finish(Ok(()))),
        Err(error) => {
            let _ = conn.tell("rollback");
            if !matches!(error, Error::Full | Error::Unavailable(_) | Error::Missing | Error::Refused(_)) {
                tracing::error!(%error, "the commit failed and what is on disk is no longer known: stopping");
                std::process::exit(74);
            }
            refuse(answers, &error);
        }
    }
}
