//! A PostgreSQL cluster of the bench's own, with the server's usual durability: a commit is on disk before it is answered.

use std::{
    fs,
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::Command,
};

/// The folder of the cluster; its socket is there too.
const FOLDER: &str = "/tmp/bench-postgres";
const ROLE: &str = "perennial_bench";

/// The address of an empty database, made anew. The cluster is started if it does not run.
pub fn fresh(name: &str) -> Result<String, String> {
    start()?;
    psql(&format!("drop database if exists {name} with (force)"))?;
    psql(&format!("create database {name} owner {ROLE} encoding 'UTF8' template template0"))?;
    Ok(format!("postgres://{ROLE}@{}/{name}?sslmode=disable", FOLDER.replace('/', "%2F")))
}

/// Starts the cluster unless it runs already.
pub fn start() -> Result<(), String> {
    if psql("select 1").is_ok() {
        return Ok(());
    }
    let data = Path::new(FOLDER).join("data");
    let first = !data.join("PG_VERSION").exists();
    if first {
        make(&data)?;
    }
    // Memory as one would give it on a machine of this size; everything that keeps data safe stays as it comes.
    let settings = format!(
        "-c listen_addresses='' -c unix_socket_directories='{FOLDER}' -c shared_buffers=2GB -c effective_cache_size=8GB \
         -c work_mem=16MB -c maintenance_work_mem=512MB -c max_wal_size=8GB -c random_page_cost=1.1"
    );
    let log = Path::new(FOLDER).join("log");
    run(program("pg_ctl").arg("-D").arg(&data).arg("-l").arg(&log).args(["-w", "-o", &settings, "start"]))?;
    if first {
        psql(&format!("create role {ROLE} login nosuperuser nobypassrls"))?;
    }
    Ok(())
}

/// Stops the cluster.
pub fn stop() -> Result<(), String> {
    run(program("pg_ctl").arg("-D").arg(Path::new(FOLDER).join("data")).args(["-m", "fast", "-w", "stop"])).map(drop)
}

/// Tells the planner what the tables hold, as the server itself would some minutes later.
pub fn analyze(database: &str) -> Result<(), String> {
    run(program("psql").args(["-h", FOLDER, "-U", "postgres", "-d", database, "-qc", "vacuum analyze"])).map(drop)
}

/// Every process of the server.
pub fn processes() -> Vec<u32> {
    let pid = fs::read_to_string(Path::new(FOLDER).join("data/postmaster.pid")).unwrap_or_default();
    pid.lines().next().and_then(|first| first.parse().ok()).into_iter().collect()
}

fn make(data: &Path) -> Result<(), String> {
    fs::create_dir_all(FOLDER).map_err(|e| e.to_string())?;
    if let Some((uid, gid)) = plain_user() {
        chown(FOLDER, Some(uid), Some(gid)).map_err(|e| e.to_string())?;
    }
    run(program("initdb").arg("-D").arg(data).args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C"])).map(drop)
}

fn psql(sql: &str) -> Result<String, String> {
    run(program("psql").args(["-h", FOLDER, "-U", "postgres", "-qtAc", sql]))
}

/// A program of PostgreSQL, run as an account that the server accepts.
fn program(name: &str) -> Command {
    let mut kept: Vec<PathBuf> =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|e| e.path().join("bin")).collect();
    kept.sort();
    let folder = kept.into_iter().rev().find(|folder| folder.join(name).exists()).unwrap_or_default();
    let mut command = Command::new(folder.join(name));
    command.current_dir("/tmp");
    if let Some((uid, gid)) = plain_user() {
        command.uid(uid).gid(gid);
    }
    command
}

/// PostgreSQL refuses to be root.
fn plain_user() -> Option<(u32, u32)> {
    let id = |args: &[&str]| run(Command::new("id").args(args)).ok()?.parse::<u32>().ok();
    (id(&["-u"]) == Some(0)).then_some(())?;
    Some((id(&["-u", "postgres"])?, id(&["-g", "postgres"])?))
}

fn run(command: &mut Command) -> Result<String, String> {
    // What a server writes later must not hold our pipe open, so its output goes nowhere.
    let quiet = command.get_program().to_string_lossy().ends_with("pg_ctl");
    if quiet {
        let done = command.stdout(std::process::Stdio::null()).status().map_err(|e| e.to_string())?;
        return if done.success() { Ok(String::new()) } else { Err(format!("{command:?}: {done}")) };
    }
    let output = command.output().map_err(|e| format!("{command:?}: {e}"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(format!("{command:?}: {}", text(&output.stderr))) }
}
