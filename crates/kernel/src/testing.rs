//! What tests stand on: a fresh, migrated database of either engine, a clock that stands still, people with every role.
//!
//! A test that touches data runs on both engines: `TestDb::each(|db| async move { … }).await`. Without PostgreSQL on the
//! machine it fails and names the package; it is never skipped in silence.

mod app;
mod postgres;
mod world;

use std::{
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    pin::pin,
    sync::OnceLock,
};

use jiff::Timestamp;

pub use self::{
    app::{Answer, Person, TestApp},
    world::TestWorkspace,
};
use crate::{
    Chance, Clock, Db,
    db::{Address, Engine, migrate},
};

/// The instant at which every test begins: 2026-04-14, 13:42 UTC.
pub const START: &str = "2026-04-14T13:42:00Z";

/// A clock that stands at [`START`] until it is moved.
pub fn clock() -> Clock {
    Clock::set_to(START.parse::<Timestamp>().expect("a constant instant"))
}

/// The same random numbers on every run.
pub fn chance() -> Chance {
    Chance::seeded(2026)
}

/// A database of its own for one test. It is gone when the value is dropped.
pub struct TestDb {
    db: Db,
    address: Address,
    pub clock: Clock,
    home: Home,
}

/// What is removed at the end, after the database is closed.
enum Home {
    Folder(tempfile::TempDir),
    Server(#[expect(dead_code, reason = "held for what its end does")] Box<postgres::Database>),
}

impl std::ops::Deref for TestDb {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

impl TestDb {
    /// A fresh SQLite file with the product's schema.
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("perennial.sqlite3");
        std::fs::copy(sqlite_template(), &path).expect("the template can be copied");
        Self::over(Address::Sqlite(path), Home::Folder(folder))
    }

    /// As [`TestDb::sqlite`], with the file at a place of the test's choice.
    pub fn sqlite_at(path: &std::path::Path) -> Self {
        std::fs::copy(sqlite_template(), path).expect("the template can be copied");
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Self::over(Address::Sqlite(path.to_owned()), Home::Folder(folder))
    }

    /// A fresh PostgreSQL database with the product's schema, reached as a role without privileges, so that row-level
    /// security holds.
    pub fn postgres() -> Self {
        let database = postgres::Database::fresh();
        Self::over(Address::Postgres(database.url()), Home::Server(Box::new(database)))
    }

    /// A fresh database of the engine.
    pub fn on(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => Self::sqlite(),
            Engine::Postgres => Self::postgres(),
        }
    }

    fn over(address: Address, home: Home) -> Self {
        let clock = clock();
        let db = Db::open(&address, clock.clone(), chance()).expect("a fresh database opens");
        Self { db, address, clock, home }
    }

    /// The database itself, to hand to what wants its own.
    pub fn db(&self) -> Db {
        self.db.clone()
    }

    /// Where it is. (A method and no field: a closure that names a field alone would let the rest be dropped.)
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The clock of this database; it stands at [`START`] until the test moves it.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// A folder that lives as long as the database; `None` on PostgreSQL.
    pub fn folder(&self) -> Option<PathBuf> {
        match &self.home {
            Home::Folder(folder) => Some(folder.path().to_owned()),
            Home::Server(_) => None,
        }
    }

    /// Runs `body` on a fresh database of each engine, and says which one failed.
    pub async fn each<F: Future<Output = ()>>(body: impl Fn(Self) -> F) {
        let mut failed = Vec::new();
        for engine in [Engine::Sqlite, Engine::Postgres] {
            if let Err(panic) = caught(async { body(Self::on(engine)).await }).await {
                failed.push((engine, panic));
            }
        }
        let names: Vec<&str> = failed.iter().map(|(engine, _)| engine.name()).collect();
        if let Some((_, panic)) = failed.into_iter().next() {
            eprintln!("^ failed on {}", names.join(" and on "));
            resume_unwind(panic);
        }
    }
}

/// Proves that both engines accept every statement of a list (`store::STATEMENTS`).
pub async fn prepare_all(statements: &'static [(&'static str, &'static str)]) {
    assert!(!statements.is_empty(), "a list without statements proves nothing");
    TestDb::each(|db| async move {
        let wrong = db
            .read(&crate::Scope::system("test"), |tx| {
                let refused =
                    |(name, sql): &(&str, &str)| tx.attempt(|tx| Ok(tx.prepare(sql)?)).err().map(|e| format!("{name}: {e}\n{sql}"));
                Ok(statements.iter().filter_map(refused).collect::<Vec<_>>())
            })
            .await
            .expect("readable");
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    })
    .await;
}

/// Awaits `work`; a panic inside becomes an error.
async fn caught<F: Future<Output = ()>>(work: F) -> std::thread::Result<()> {
    let mut work = pin!(work);
    std::future::poll_fn(move |cx| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(cx))) {
        Ok(poll) => poll.map(Ok),
        Err(panic) => std::task::Poll::Ready(Err(panic)),
    })
    .await
}

/// A migrated file, made once per process and copied for each test.
fn sqlite_template() -> PathBuf {
    static TEMPLATE: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = TEMPLATE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("template.sqlite3");
        migrate::run(&Address::Sqlite(path.clone()), migrate::MIGRATIONS).expect("the migrations run on SQLite");
        (folder, path)
    });
    path.clone()
}
