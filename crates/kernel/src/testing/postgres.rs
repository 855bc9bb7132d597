//! A scratch PostgreSQL cluster, shared by every test process of this checkout and left running for the next one.
//!
//! It lives in `target/test-postgres`, speaks over a Unix socket in that folder and nowhere else, and trades durability for
//! speed. `PERENNIAL_TEST_POSTGRES` names a server to use instead, by the address of a superuser.
//!
//! What must always hold: tests connect as a role that owns its database and is no superuser; one process at a time
//! starts the cluster or makes the template.

use std::{
    fs::{self, File},
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use ::postgres::{Client, Config, NoTls};
use sha2::{Digest, Sha256};

use crate::db::{Address, aside, migrate};

/// Names the server to use instead of a scratch cluster.
const OTHER_SERVER: &str = "PERENNIAL_TEST_POSTGRES";
/// The role that tests connect as, and its password where the server asks for one.
const ROLE: &str = "perennial_app";
/// The longest path of a socket that every system takes, less the name of the socket itself.
const SOCKET_PATH: usize = 80;

/// A database of one test, dropped with this value.
pub(super) struct Database {
    server: Server,
    name: String,
}

impl Database {
    /// A copy of the migrated template.
    pub(super) fn fresh() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        // The client runs a runtime of its own inside, which may not happen on a thread that already runs one.
        let server = aside(|| {
            let (server, template) = ready();
            server.copy(template, &name);
            server.clone()
        });
        Self { server, name }
    }

    pub(super) fn url(&self) -> String {
        self.server.url(ROLE, &self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        aside(|| {
            if let Ok(mut admin) = self.server.admin() {
                let _ = admin.batch_execute(&format!("drop database if exists {} with (force)", self.name));
            }
        });
    }
}

/// Where a server is and who rules it.
#[derive(Clone)]
struct Server {
    admin: Config,
}

impl Server {
    fn admin(&self) -> Result<Client, ::postgres::Error> {
        self.admin.connect(NoTls)
    }

    fn url(&self, role: &str, database: &str) -> String {
        use ::postgres::config::Host;
        let host = match self.admin.get_hosts().first() {
            Some(Host::Unix(path)) => path.display().to_string().replace('/', "%2F"),
            Some(Host::Tcp(name)) => name.clone(),
            None => "localhost".to_owned(),
        };
        let port = self.admin.get_ports().first().copied().unwrap_or(5432);
        format!("postgres://{role}:{role}@{host}:{port}/{database}?sslmode=disable")
    }

    fn copy(&self, template: &str, name: &str) {
        let mut admin = self.admin().expect("the test server answers");
        admin.batch_execute(&format!("create database {name} template {template} owner {ROLE}")).expect("the template can be copied");
    }
}

/// The server and its migrated template, made when first asked for.
fn ready() -> &'static (Server, String) {
    static READY: OnceLock<(Server, String)> = OnceLock::new();
    READY.get_or_init(|| {
        let _alone = lock();
        let server = match std::env::var(OTHER_SERVER) {
            Ok(url) => Server { admin: url.parse().unwrap_or_else(|e| panic!("{OTHER_SERVER}: {e}")) },
            Err(_) => scratch(),
        };
        let template = template(&server);
        (server, template)
    })
}

fn target() -> PathBuf {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    fs::create_dir_all(&target).and_then(|()| target.canonicalize()).expect("the target folder can be made")
}

fn lock() -> File {
    let file = File::create(target().join("test-postgres.lock")).expect("the target folder can be written");
    file.lock().expect("the file system has locks");
    file
}

/// Makes the role and the migrated database that all others are copied from, unless an earlier process did.
fn template(server: &Server) -> String {
    let name = format!("template_{}", checksum());
    let mut admin = server.admin().unwrap_or_else(|e| panic!("the test server does not answer: {e}"));
    let role = admin.query_opt("select 1 from pg_roles where rolname = $1", &[&ROLE]).expect("roles can be read");
    if role.is_none() {
        admin.batch_execute(&format!("create role {ROLE} login nosuperuser nobypassrls password '{ROLE}'")).expect("a role can be made");
    }
    drop_leftovers(&mut admin);
    let made = admin.query_opt("select 1 from pg_database where datname = $1", &[&name]).expect("databases can be read");
    if made.is_some() {
        return name;
    }
    // Made under another name, so that a half-made template is never taken for a whole one.
    let draft = format!("{name}_draft");
    admin.batch_execute(&format!("drop database if exists {draft} with (force)")).expect("an old draft can be dropped");
    admin
        .batch_execute(&format!("create database {draft} owner {ROLE} encoding 'UTF8' template template0"))
        .expect("a database can be made");
    migrate::run(&Address::Postgres(server.url(ROLE, &draft)), migrate::MIGRATIONS)
        .unwrap_or_else(|e| panic!("the migrations fail on PostgreSQL: {e}"));
    admin.batch_execute(&format!("alter database {draft} rename to {name}")).expect("the template can be named");
    name
}

/// Databases of test processes that were ended before they could drop them.
fn drop_leftovers(admin: &mut Client) {
    let names = admin.query("select datname from pg_database where datname like 'test\\_%'", &[]).expect("databases can be read");
    for name in names.iter().map(|row| row.get::<_, String>(0)) {
        let process = name.split('_').nth(1).unwrap_or_default();
        if Path::new("/proc/self").exists() && !Path::new("/proc").join(process).exists() {
            let _ = admin.batch_execute(&format!("drop database if exists {name} with (force)"));
        }
    }
}

/// Of everything that shapes the schema: the migrations and how they are run.
fn checksum() -> String {
    let mut hash = Sha256::new();
    hash.update(include_str!("../db/migrate.rs"));
    hash.update(include_str!("../db/dialect.rs"));
    migrate::MIGRATIONS.iter().for_each(|m| hash.update(m.checksum()));
    hash.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect()
}

/// The scratch cluster, started if nobody did.
fn scratch() -> Server {
    let cluster = Cluster::find();
    let server = cluster.server();
    if server.admin().is_ok() {
        return server;
    }
    if cluster.start().is_err() {
        // What a crash of the machine left behind cannot be trusted, since nothing was forced to disk.
        let _ = fs::remove_dir_all(&cluster.folder);
        cluster.start().unwrap_or_else(|why| panic!("PostgreSQL for tests cannot be started: {why}"));
    }
    server
}

struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    /// Whom to run it as: PostgreSQL refuses to be root.
    user: Option<(u32, u32)>,
}

impl Cluster {
    fn find() -> Self {
        let user = (told(Command::new("id").arg("-u")) == Ok("0".to_owned())).then(plain_user);
        Self { folder: folder(user), programs: programs(), user }
    }

    fn server(&self) -> Server {
        let mut admin = Config::new();
        admin.host_path(&self.folder).user("postgres").dbname("postgres").connect_timeout(std::time::Duration::from_secs(5));
        Server { admin }
    }

    fn start(&self) -> Result<(), String> {
        let data = self.folder.join("data");
        if !data.join("PG_VERSION").exists() {
            self.make(&data)?;
        }
        let settings = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}' -c max_connections=200 -c shared_buffers=64MB \
             -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off",
            self.folder.display()
        );
        let log = self.folder.join("log");
        told(self.program("pg_ctl").arg("-D").arg(&data).arg("-l").arg(&log).arg("-w").args(["-o", &settings, "start"])).map(drop)
    }

    fn make(&self, data: &Path) -> Result<(), String> {
        fs::create_dir_all(&self.folder).map_err(|e| e.to_string())?;
        if let Some((uid, gid)) = self.user {
            chown(&self.folder, Some(uid), Some(gid)).map_err(|e| e.to_string())?;
        }
        fs::set_permissions(&self.folder, std::os::unix::fs::PermissionsExt::from_mode(0o700)).map_err(|e| e.to_string())?;
        let options = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync"];
        told(self.program("initdb").arg("-D").arg(data).args(options)).map(drop)
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(&self.folder);
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        command
    }
}

/// In the target folder, or, where its path is too long for a socket or closed to the user, among temporary files.
fn folder(user: Option<(u32, u32)>) -> PathBuf {
    let wanted = target().join("test-postgres");
    let mut look = Command::new("ls");
    look.arg("-d").arg(target().join("."));
    if let Some((uid, gid)) = user {
        look.uid(uid).gid(gid);
    }
    if wanted.as_os_str().len() <= SOCKET_PATH && told(&mut look).is_ok() {
        return wanted;
    }
    let mark: String = Sha256::digest(wanted.as_os_str().as_encoded_bytes()).iter().take(6).map(|b| format!("{b:02x}")).collect();
    std::env::temp_dir().join(format!("perennial-test-{mark}"))
}

/// The folder with PostgreSQL's programs: on the path, or where Debian keeps them (the newest).
fn programs() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut kept: Vec<PathBuf> =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|e| e.path().join("bin")).collect();
    kept.sort();
    std::env::split_paths(&path)
        .chain(kept.into_iter().rev())
        .find(|folder| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).exists()))
        .unwrap_or_else(|| {
            panic!("PostgreSQL is needed for the tests: install it (Debian: `apt-get install postgresql`) or set {OTHER_SERVER}")
        })
}

/// An account without privileges: PostgreSQL's own where its package is installed, else one made here.
fn plain_user() -> (u32, u32) {
    if user_ids("postgres").is_none() {
        let _ = told(Command::new("useradd").args(["--system", "--no-create-home", "postgres"]));
    }
    user_ids("postgres").expect("a user named postgres exists or can be made")
}

fn user_ids(name: &str) -> Option<(u32, u32)> {
    let id = |what| told(Command::new("id").args([what, name])).ok()?.parse().ok();
    Some((id("-u")?, id("-g")?))
}

/// Runs a program; what it said on success, or its complaint.
fn told(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|e| format!("{command:?}: {e}"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(format!("{} {}", text(&output.stdout), text(&output.stderr))) }
}
