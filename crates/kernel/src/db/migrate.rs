//! Migrations: one list, one text for both engines, each with a checksum, all or nothing.
//!
//! What must always hold: a database newer than the program is refused, and so is one whose past migrations differ from
//! the program's; on PostgreSQL every table with a workspace has forced row-level security.

use sha2::{Digest, Sha256};

use super::{Address, Engine, Error, Result, dialect::migration_statement, lite::from_lite};

/// One step of the schema's history.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub name: &'static str,
    pub text: &'static str,
}

/// The product's migrations: the files of `migrations/`, in order.
pub const MIGRATIONS: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The product's migrations: the files of `migrations/`, in order.
pub fn migrations() -> &'static [Migration] {
    MIGRATIONS
}

/// What a run of the migrations did.
#[derive(Debug, PartialEq, Eq)]
pub struct Report {
    pub before: usize,
    pub applied: Vec<&'static str>,
}

const LEDGER: &str =
    "create table if not exists schema_migrations (\n  number bigint primary key,\n  name text not null,\n  checksum text not null\n)";

impl Migration {
    /// Identifies the text; comments and spacing count, because nobody should edit a migration that has run somewhere.
    pub fn checksum(&self) -> String {
        Sha256::digest(self.text).iter().take(12).map(|b| format!("{b:02x}")).collect()
    }

    fn statements(&self, engine: Engine) -> Vec<String> {
        let bare: String = self.text.lines().filter(|l| !l.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
        bare.split(';').map(str::trim).filter(|s| !s.is_empty()).map(|s| migration_statement(engine, s)).collect()
    }
}

/// What stands between the program and the database, without changing anything.
pub fn pending(address: &Address, list: &[Migration]) -> Result<Vec<&'static str>> {
    super::pg::aside(|| {
        let mut schema = Schema::open(address, false)?;
        let done = schema.history()?;
        compare(&done, list)?;
        Ok(list.iter().skip(done.len()).map(|m| m.name).collect())
    })
}

/// Brings a database up to the program's schema, making it if it is not there.
pub fn run(address: &Address, list: &[Migration]) -> Result<Report> {
    super::pg::aside(|| {
        let mut schema = Schema::open(address, true)?;
        schema.begin()?;
        let outcome = apply(&mut schema, list);
        schema.execute(if outcome.is_ok() { "commit" } else { "rollback" })?;
        outcome
    })
}

fn apply(schema: &mut Schema, list: &[Migration]) -> Result<Report> {
    schema.execute(&migration_statement(schema.engine(), LEDGER))?;
    let done = schema.history()?;
    compare(&done, list)?;
    let mut applied = Vec::new();
    for (index, migration) in list.iter().enumerate().skip(done.len()) {
        for statement in migration.statements(schema.engine()) {
            schema.execute(&statement).map_err(|e| Error::Other(format!("{}: {e}\n{statement}", migration.name)))?;
        }
        schema.execute(&format!(
            "insert into schema_migrations (number, name, checksum) values ({}, '{}', '{}')",
            index + 1,
            migration.name,
            migration.checksum()
        ))?;
        applied.push(migration.name);
    }
    schema.guard_tenants()?;
    schema.check_references()?;
    schema.tell_planner()?;
    Ok(Report { before: done.len(), applied })
}

fn compare(done: &[(String, String)], list: &[Migration]) -> Result<()> {
    if done.len() > list.len() {
        return Err(Error::Other(format!(
            "this database was made by a newer version (it has {} migrations, this program knows {}); install that version or restore a backup",
            done.len(),
            list.len()
        )));
    }
    for ((name, checksum), migration) in done.iter().zip(list) {
        if name != migration.name || *checksum != migration.checksum() {
            return Err(Error::Other(format!("migration {name} of this database is not the {} of this program", migration.name)));
        }
    }
    Ok(())
}

/// A connection used for the schema alone.
enum Schema {
    Lite(rusqlite::Connection),
    Pg(Box<postgres::Client>),
}

impl Schema {
    fn open(address: &Address, make: bool) -> Result<Self> {
        match address {
            Address::Sqlite(path) => {
                let mut flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
                if make {
                    flags |= rusqlite::OpenFlags::SQLITE_OPEN_CREATE;
                }
                let conn = rusqlite::Connection::open_with_flags(path, flags).map_err(from_lite)?;
                conn.busy_timeout(std::time::Duration::from_secs(10)).map_err(from_lite)?;
                // Foreign keys stay off while tables are rebuilt: they would fire on delete. They are checked at the end.
                conn.execute_batch("pragma journal_mode = wal; pragma foreign_keys = off").map_err(from_lite)?;
                Ok(Self::Lite(conn))
            }
            Address::Postgres(url) => super::pg::client(url).map(|c| Self::Pg(Box::new(c))),
        }
    }

    fn engine(&self) -> Engine {
        match self {
            Self::Lite(_) => Engine::Sqlite,
            Self::Pg(_) => Engine::Postgres,
        }
    }

    /// One process migrates at a time: the write lock in SQLite, a lock on the ledger in PostgreSQL.
    fn begin(&mut self) -> Result<()> {
        match self {
            Self::Lite(_) => self.execute("begin immediate"),
            Self::Pg(_) => {
                self.execute(LEDGER)?;
                self.execute("begin; lock table schema_migrations in exclusive mode")
            }
        }
    }

    fn execute(&mut self, sql: &str) -> Result<()> {
        match self {
            Self::Lite(conn) => conn.execute_batch(sql).map_err(from_lite),
            Self::Pg(client) => client.batch_execute(sql).map_err(super::pg::from_pg),
        }
    }

    fn history(&mut self) -> Result<Vec<(String, String)>> {
        const HISTORY: &str = "select name, checksum from schema_migrations order by number";
        match self {
            Self::Lite(conn) => {
                let Ok(mut statement) = conn.prepare(HISTORY) else { return Ok(Vec::new()) };
                let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).map_err(from_lite)?;
                rows.collect::<std::result::Result<_, _>>().map_err(from_lite)
            }
            Self::Pg(client) => {
                let known = client.query_one("select to_regclass('schema_migrations') is not null", &[]).map_err(super::pg::from_pg)?;
                if !known.get::<_, bool>(0) {
                    return Ok(Vec::new());
                }
                let rows = client.query(HISTORY, &[]).map_err(super::pg::from_pg)?;
                Ok(rows.iter().map(|r| (r.get(0), r.get(1))).collect())
            }
        }
    }

    /// What was not enforced while tables were rebuilt.
    fn check_references(&mut self) -> Result<()> {
        let Self::Lite(conn) = self else { return Ok(()) };
        let orphan = conn.query_row("select \"table\" from pragma_foreign_key_check limit 1", [], |row| row.get::<_, String>(0));
        match orphan {
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok(()),
            Ok(table) => Err(Error::Other(format!("after the migrations {table} refers to rows that do not exist"))),
            Err(error) => Err(from_lite(error)),
        }
    }

    fn tell_planner(&mut self) -> Result<()> {
        match self {
            Self::Lite(conn) => super::spread::write(conn),
            // It measures by itself.
            Self::Pg(_) => Ok(()),
        }
    }

    /// The second wall. A statement that forgets the workspace finds nothing of another one; scope 0 is the system's own.
    fn guard_tenants(&mut self) -> Result<()> {
        let Self::Pg(client) = self else {
            return self.execute(APPEND_ONLY_LITE);
        };
        client.batch_execute(APPEND_ONLY_PG).map_err(super::pg::from_pg)?;
        let tables = client.query(TENANT_TABLES, &[]).map_err(super::pg::from_pg)?;
        for table in tables.iter().map(|r| r.get::<_, String>(0)) {
            client
                .batch_execute(&format!(
                    "alter table {table} enable row level security; alter table {table} force row level security;
                     create policy tenant on {table} using (workspace_id = current_setting('app.workspace')::bigint or current_setting('app.workspace') = '0')"
                ))
                .map_err(super::pg::from_pg)?;
        }
        Ok(())
    }
}

/// Tables with a workspace that have no policy yet.
const TENANT_TABLES: &str = "select c.table_name::text from information_schema.columns c
 join pg_class k on k.relname = c.table_name and k.relkind = 'r' and k.relnamespace = current_schema()::regnamespace
 where c.column_name = 'workspace_id' and c.table_schema = current_schema()
 and not exists (select 1 from pg_policy p where p.polrelid = k.oid)";

const APPEND_ONLY_LITE: &str = "
create trigger if not exists events_stay before delete on events begin select raise(abort, 'events are only added'); end;
create trigger if not exists events_hold before update on events begin select raise(abort, 'events are only added'); end;";

const APPEND_ONLY_PG: &str = "
create or replace function events_are_only_added() returns trigger language plpgsql as $$ begin raise exception 'events are only added'; end $$;
create or replace trigger events_stay before update or delete on events for each row execute function events_are_only_added();";
