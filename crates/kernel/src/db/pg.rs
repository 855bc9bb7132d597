//! PostgreSQL: worker threads, each with one connection, that run whole transactions.
//!
//! What must always hold: the tenant is set inside each transaction and never outlives it; a collision (40001, 40P01) is run
//! again here and not shown; a connection that was told the server is going away, or that found itself on a read-only
//! server, is thrown away; a lost answer to COMMIT is "unknown", never "failed".

use std::{
    collections::HashMap,
    error::Error as _,
    sync::{Arc, Mutex, PoisonError, mpsc},
    time::{Duration, Instant},
};

use postgres::{
    Client, Config, Statement,
    fallible_iterator::FallibleIterator,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::{Cell, Engine, Error, Result, Row, Value, row::Cells};
use crate::Scope;

/// A connection that is thrown away after this long, so that a failover or a changed setting is noticed.
const AGE: Duration = Duration::from_secs(600);
/// How often a collided transaction is run again.
const TRIES: u32 = 5;

/// One client and the statements it has prepared.
pub(super) struct Connection {
    client: Client,
    prepared: HashMap<String, Statement>,
    born: Instant,
}

impl Connection {
    fn open(config: &Config, tls: &Tls) -> Result<Self> {
        let mut client = match tls {
            Some(tls) => config.connect(tls.clone()),
            None => config.connect(postgres::NoTls),
        }
        .map_err(|e| Error::Unavailable(told(&e)))?;
        client
            .batch_execute("set statement_timeout = '30s'; set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '60s'; set timezone = 'UTC'")
            .map_err(|e| Error::Unavailable(told(&e)))?;
        Ok(Self { client, prepared: HashMap::new(), born: Instant::now() })
    }

    fn statement(&mut self, sql: &str) -> Result<Statement> {
        if let Some(statement) = self.prepared.get(sql) {
            return Ok(statement.clone());
        }
        if self.prepared.len() > 500 {
            self.prepared.clear();
        }
        let statement = self.client.prepare(&Engine::Postgres.say(sql)).map_err(from_pg)?;
        self.prepared.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    pub(super) fn exec(&mut self, sql: &str, args: &[Value]) -> Result<u64> {
        if args.is_empty() && sql.contains("savepoint") {
            return self.client.batch_execute(sql).map(|()| 0).map_err(from_pg);
        }
        let statement = self.statement(sql)?;
        self.client.execute(&statement, &bound(args.iter().take(statement.params().len()))).map_err(from_pg)
    }

    /// Many sets of values in few round trips: multi-row inserts where the statement allows it, else one after another.
    pub(super) fn exec_many(&mut self, sql: &str, sets: &[Vec<Value>]) -> Result<u64> {
        let (mut touched, mut rest) = (0, sets);
        while !rest.is_empty() {
            let shape = shapes(sql).iter().filter(|&&rows| rows <= rest.len()).find_map(|&rows| Some((rows, many_rows(sql, rows)?)));
            let (rows, text) = shape.unwrap_or_else(|| (1, sql.to_owned()));
            let statement = self.statement(&text)?;
            let width = statement.params().len() / rows;
            let (whole, later) = rest.split_at(rest.len() / rows * rows);
            for chunk in whole.chunks(rows) {
                touched +=
                    self.client.execute(&statement, &bound(chunk.iter().flat_map(|args| args.iter().take(width)))).map_err(from_pg)?;
            }
            rest = later;
        }
        Ok(touched)
    }

    pub(super) fn each(&mut self, sql: &str, args: &[Value], take: &mut dyn FnMut(&mut Row<'_>) -> Result<()>) -> Result<()> {
        let statement = self.statement(sql)?;
        let mut rows = self.client.query_raw(&statement, args.iter().take(statement.params().len())).map_err(from_pg)?;
        while let Some(row) = rows.next().map_err(from_pg)? {
            take(&mut Row::new(&row))?;
        }
        Ok(())
    }

    pub(super) fn prepare(&mut self, sql: &str) -> Result<()> {
        self.client.prepare(&Engine::Postgres.say(sql)).map(drop).map_err(from_pg)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<()> {
        self.client.batch_execute(sql).map_err(from_pg)
    }
}

fn bound<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<&'a (dyn ToSql + Sync)> {
    values.map(|v| v as &(dyn ToSql + Sync)).collect()
}

/// How many rows one insert may take, most first: few shapes, because each is a statement of its own to prepare and to keep.
/// PostgreSQL refuses an upsert that meets a row twice, which happens in what people send; a bulk load has no such rows.
fn shapes(sql: &str) -> &'static [usize] {
    if sql.contains("do update") { &[200] } else { &[200, 40, 8, 2] }
}

/// `insert … values ($1, $2) …` for many rows; none where the statement is of another shape.
fn many_rows(sql: &str, rows: usize) -> Option<String> {
    let at = sql.find(" values (")? + " values ".len();
    let end = at + sql[at..].find(')')? + 1;
    let tuple = &sql[at + 1..end - 1];
    let width = tuple.split(',').count();
    let plain = tuple.split(',').enumerate().all(|(i, p)| p.trim() == format!("${}", i + 1));
    if !plain || sql[end..].contains('$') || width * rows > 32_000 {
        return None;
    }
    let tuples: Vec<String> =
        (0..rows).map(|r| format!("({})", (1..=width).map(|c| format!("${}", r * width + c)).collect::<Vec<_>>().join(", "))).collect();
    Some(format!("{}{}{}", &sql[..at], tuples.join(", "), &sql[end..]))
}

impl ToSql for Value {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        if !self.fits(ty) {
            return Err(format!("a value that is no {ty} was given for one").into());
        }
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Bool(b) => b.to_sql(ty, out),
            Self::Int(i) => match *ty {
                Type::FLOAT8 => (*i as f64).to_sql(ty, out),
                Type::INT4 => i32::try_from(*i)?.to_sql(ty, out),
                Type::INT2 => i16::try_from(*i)?.to_sql(ty, out),
                _ => i.to_sql(ty, out),
            },
            Self::Real(r) => r.to_sql(ty, out),
            Self::Text(t) | Self::Json(t) => {
                if *ty == Type::JSONB {
                    out.extend_from_slice(&[1]);
                }
                out.extend_from_slice(t.as_bytes());
                Ok(IsNull::No)
            }
            Self::Bytes(b) => b.to_sql(ty, out),
            Self::Id(id) => id.to_sql(ty, out),
            Self::Instant(at) => (at.as_microsecond() - EPOCH_MICROS).to_sql(&Type::INT8, out),
            Self::Date(day) => days_since_2000(*day).to_sql(&Type::INT4, out),
            Self::Ids(ids) => ids.to_sql(ty, out),
            Self::Texts(texts) => texts.to_sql(ty, out),
            Self::Ints(ints) => ints.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl Value {
    /// Whether the bytes of this value are those of the type: the server would take eight bytes of text for a number.
    fn fits(&self, ty: &Type) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(_) => *ty == Type::BOOL,
            Self::Int(_) => matches!(*ty, Type::INT8 | Type::INT4 | Type::INT2 | Type::FLOAT8),
            Self::Real(_) => *ty == Type::FLOAT8,
            Self::Text(_) | Self::Json(_) => {
                matches!(*ty, Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN | Type::JSON | Type::JSONB)
            }
            Self::Bytes(_) => *ty == Type::BYTEA,
            Self::Id(_) => *ty == Type::UUID,
            Self::Instant(_) => *ty == Type::TIMESTAMPTZ,
            Self::Date(_) => *ty == Type::DATE,
            Self::Ids(_) => *ty == Type::UUID_ARRAY,
            Self::Texts(_) => *ty == Type::TEXT_ARRAY,
            Self::Ints(_) => *ty == Type::INT8_ARRAY,
        }
    }
}

/// PostgreSQL counts from 2000-01-01.
const EPOCH_MICROS: i64 = 946_684_800_000_000;

fn epoch() -> jiff::civil::Date {
    jiff::civil::date(2000, 1, 1)
}

fn days_since_2000(day: jiff::civil::Date) -> i32 {
    (day - epoch()).get_days()
}

/// The bytes of a cell with their type.
struct Raw<'a>(Option<&'a [u8]>, Type);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(Some(raw), ty.clone()))
    }
    fn from_sql_null(ty: &Type) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self(None, ty.clone()))
    }
    fn accepts(_: &Type) -> bool {
        true
    }
}

impl Cells for postgres::Row {
    fn cell(&self, index: usize) -> Result<Cell<'_>> {
        let Raw(raw, ty) = self.try_get(index).map_err(from_pg)?;
        let Some(raw) = raw else { return Ok(Cell::Null) };
        decode(&ty, raw).ok_or_else(|| Error::Other(format!("column {index} has the unforeseen type {ty}")))
    }
}

fn decode<'a>(ty: &Type, raw: &'a [u8]) -> Option<Cell<'a>> {
    Some(match *ty {
        Type::BOOL => Cell::Bool(raw.first() == Some(&1)),
        Type::INT8 => Cell::Int(i64::from_be_bytes(raw.try_into().ok()?)),
        Type::INT4 => Cell::Int(i32::from_be_bytes(raw.try_into().ok()?).into()),
        Type::INT2 => Cell::Int(i16::from_be_bytes(raw.try_into().ok()?).into()),
        Type::FLOAT8 => Cell::Real(f64::from_be_bytes(raw.try_into().ok()?)),
        Type::FLOAT4 => Cell::Real(f32::from_be_bytes(raw.try_into().ok()?).into()),
        Type::TEXT | Type::VARCHAR | Type::NAME | Type::BPCHAR | Type::JSON | Type::UNKNOWN => Cell::Text(std::str::from_utf8(raw).ok()?),
        Type::JSONB => Cell::Text(std::str::from_utf8(raw.get(1..)?).ok()?),
        Type::BYTEA => Cell::Bytes(raw),
        Type::UUID => Cell::Id(uuid::Uuid::from_slice(raw).ok()?),
        Type::TIMESTAMPTZ => Cell::Instant(i64::from_be_bytes(raw.try_into().ok()?) + EPOCH_MICROS),
        Type::DATE => Cell::Date(epoch().checked_add(jiff::Span::new().days(i32::from_be_bytes(raw.try_into().ok()?))).ok()?),
        _ => return None,
    })
}

fn told(error: &postgres::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

pub(super) fn from_pg(error: postgres::Error) -> Error {
    let Some(db) = error.as_db_error() else {
        return if error.is_closed() || error.source().is_some_and(|s| s.is::<std::io::Error>()) {
            Error::Unavailable(told(&error))
        } else {
            Error::Other(told(&error))
        };
    };
    let said = || format!("{} ({})", db.message(), db.code().code());
    match db.code().code() {
        "23505" => Error::Taken { key: db.constraint().unwrap_or_default().to_owned() },
        "23503" => Error::Missing,
        "40001" | "40P01" => Error::Retry,
        "53100" => Error::Full,
        "25006" | "57P01" | "57P02" | "57P03" | "57014" | "55P03" | "53300" => Error::Unavailable(said()),
        code if code.starts_with("08") => Error::Unavailable(said()),
        code if code == "P0001" || code.starts_with("23") || code.starts_with("22") => Error::Refused(said()),
        _ => Error::Other(said()),
    }
}

pub(super) type Tls = Option<tokio_postgres_rustls::MakeRustlsConnect>;
type Work = Box<dyn FnOnce(&mut Worker) + Send>;

/// The workers and the queue before them.
pub(super) struct Pg {
    queue: mpsc::SyncSender<Work>,
}

/// One thread's connection, made when first needed and again after it broke.
pub(super) struct Worker {
    config: Config,
    tls: Tls,
    conn: Option<Connection>,
}

impl Pg {
    pub(super) fn open(url: &str, workers: usize) -> Result<Self> {
        let (config, tls) = settings(url)?;
        let (queue, waiting) = mpsc::sync_channel::<Work>(4096);
        let waiting = Arc::new(Mutex::new(waiting));
        let mut first = Some(aside(|| Connection::open(&config, &tls))?);
        for number in 0..workers {
            let waiting = waiting.clone();
            let mut worker = Worker { config: config.clone(), tls: tls.clone(), conn: first.take() };
            std::thread::Builder::new()
                .name(format!("postgres-{number}"))
                .spawn(move || {
                    loop {
                        let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
                        let Ok(work) = next else { return };
                        work(&mut worker);
                    }
                })
                .map_err(|e| Error::Other(e.to_string()))?;
        }
        Ok(Self { queue })
    }

    pub(super) fn submit(&self, work: Work) -> Result<()> {
        self.queue.try_send(work).map_err(|_| Error::Unavailable("too many requests are waiting for the database".into()))
    }
}

impl Worker {
    /// Runs a whole transaction, again when it collided.
    pub(super) fn run<T>(&mut self, scope: &Scope, read: bool, work: impl Fn(&mut Connection) -> crate::Result<T>) -> crate::Result<T> {
        let mut tries = 0;
        loop {
            let outcome = self.once(scope, read, &work);
            tries += 1;
            match outcome {
                Err(crate::Error::Db(Error::Retry)) if tries < TRIES => std::thread::sleep(Duration::from_millis(3 << tries)),
                Err(crate::Error::Db(Error::Retry)) => return Err(Error::Unavailable("collided too often".into()).into()),
                other => return other,
            }
        }
    }

    /// A connection in a transaction that has begun. One that was kept may have been cut meanwhile, which shows only here;
    /// nothing was done on it yet, so a new one can take its place.
    fn begun(&mut self, begin: &str) -> Result<Connection> {
        if let Some(mut kept) = self.conn.take().filter(|c| !c.client.is_closed() && c.born.elapsed() <= AGE)
            && kept.batch(begin).is_ok()
        {
            return Ok(kept);
        }
        let mut new = Connection::open(&self.config, &self.tls)?;
        new.batch(begin)?;
        Ok(new)
    }

    fn once<T>(&mut self, scope: &Scope, read: bool, work: &impl Fn(&mut Connection) -> crate::Result<T>) -> crate::Result<T> {
        let begin = format!(
            "begin {}; set local app.workspace = '{}'",
            if read { "isolation level repeatable read read only" } else { "read write" },
            scope.workspace().0
        );
        let mut conn = self.begun(&begin)?;
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&mut conn)));
        let outcome = outcome.unwrap_or_else(|_| Err(crate::Error::internal("a transaction panicked")));
        match outcome {
            Ok(value) => match conn.batch("commit") {
                Ok(()) => {
                    self.conn = Some(conn);
                    Ok(value)
                }
                // The server refused the commit: nothing happened. No answer at all: nobody knows.
                Err(Error::Unavailable(_)) if !read => Err(Error::Unknown.into()),
                Err(other) => Err(other.into()),
            },
            Err(error) => {
                let broken = matches!(&error, crate::Error::Db(Error::Unavailable(_)));
                if !broken && conn.batch("rollback").is_ok() {
                    self.conn = Some(conn);
                }
                Err(error)
            }
        }
    }
}

/// Runs blocking work of the client on a thread of its own: it has a runtime inside, which must not be entered from another.
pub(crate) fn aside<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(work).join()).unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn settings(url: &str) -> Result<(Config, Tls)> {
    let config: Config =
        url.parse().map_err(|e: postgres::Error| Error::Other(format!("the address of the database cannot be read: {}", told(&e))))?;
    let tls = (config.get_ssl_mode() != postgres::config::SslMode::Disable).then(tls);
    Ok((config, tls))
}

/// A client of its own, outside the workers: for the schema.
pub(super) fn client(url: &str) -> Result<Client> {
    let (config, tls) = settings(url)?;
    match tls {
        Some(tls) => config.connect(tls),
        None => config.connect(postgres::NoTls),
    }
    .map_err(|e| Error::Unavailable(told(&e)))
}

fn tls() -> tokio_postgres_rustls::MakeRustlsConnect {
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring supports the default versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    tokio_postgres_rustls::MakeRustlsConnect::new(config)
}
