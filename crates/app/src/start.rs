//! Bringing the application up: settings, database, key, slices, jobs, listener; and down again, finishing what was begun.

use std::{fs, io::Write, path::Path};

use kernel::{
    App, Chance, Clock, Config, Db, Slice,
    db::{Address, Claim, claim, migrate},
    web,
};
use tokio::{net::TcpListener, sync::watch};

use crate::slices;

/// A started application that does not listen yet.
pub struct Started {
    pub app: App,
    pub slices: Vec<Slice>,
    _claim: Option<Claim>,
}

/// Opens what the settings name. The database must be migrated.
pub fn open(config: Config, serving: bool) -> Result<Started, String> {
    prepare_folder(&config.data)?;
    let address = config.address()?;
    exists(&address)?;
    let pending = migrate::pending(&address, kernel::migrations()).map_err(|e| e.to_string())?;
    if !pending.is_empty() {
        return Err(format!("the database lacks {} migrations; run `perennial migrate` first", pending.len()));
    }
    let claim = serving.then(|| claim(&address)).transpose().map_err(|e| e.to_string())?;
    let (clock, chance) = (Clock::machine(), Chance::system());
    let db = Db::open(&address, clock.clone(), chance.clone()).map_err(|e| e.to_string())?;
    let key = key(&config.data)?;
    let slices = slices::all();
    let app = App::new(config, db, clock, chance, key, slices::doorkeeper(), &slices);
    Ok(Started { app, slices, _claim: claim })
}

/// Makes the data folder and the database, and brings the schema up to date.
pub fn migrate(config: &Config) -> Result<migrate::Report, String> {
    prepare_folder(&config.data)?;
    let address = config.address()?;
    if let Address::Sqlite(path) = &address {
        // A copy of what is there before the schema changes: the way back if the new version disappoints.
        if path.exists() && !migrate::pending(&address, kernel::migrations()).map_err(|e| e.to_string())?.is_empty() {
            let copy = path.with_extension("before-migration.sqlite3");
            let _ = fs::remove_file(&copy);
            crate::backup::copy_sqlite(path, &copy)?;
        }
    }
    migrate::run(&address, kernel::migrations()).map_err(|e| e.to_string())
}

/// Serves until the process is asked to stop.
pub async fn serve(started: Started, ready: impl FnOnce(&App, std::net::SocketAddr)) -> Result<(), String> {
    let app = started.app.clone();
    let listener = TcpListener::bind(app.config().listen).await.map_err(|e| format!("cannot listen on {}: {e}", app.config().listen))?;
    let at = listener.local_addr().map_err(|e| e.to_string())?;
    let router = web::router(&app, &slices::routes(&started.slices));
    let (stop, stopping) = watch::channel(false);
    let workers = crate::slices::run_jobs(&app, &started.slices, stopping);
    ready(&app, at);
    let served = web::serve(app, router, listener, asked_to_stop()).await;
    let _ = stop.send(true);
    let _ = workers.await;
    if served == web::Served::Cut {
        tracing::warn!("some requests were still running after the time for stopping");
    }
    Ok(())
}

async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    // A second signal ends at once; correctness never depends on the orderly way.
    tokio::spawn(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        std::process::exit(130);
    });
}

/// Makes a folder that its owner alone may look into: what is kept there is other people's business.
pub fn private_folder(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

fn prepare_folder(data: &Path) -> Result<(), String> {
    private_folder(data).map_err(|e| format!("the data folder {} cannot be made: {e}", data.display()))
}

/// A mistyped path must not look like a fresh installation.
fn exists(address: &Address) -> Result<(), String> {
    match address {
        Address::Sqlite(path) if !path.exists() => {
            Err(format!("there is no database at {}; run `perennial migrate` to make one", path.display()))
        }
        _ => Ok(()),
    }
}

/// The key of a data folder, if it is there. It signs page cursors and seals the keys of second factors.
pub fn stored_key(data: &Path) -> Result<Option<[u8; 32]>, String> {
    let path = data.join("key");
    match fs::read(&path) {
        Ok(bytes) => {
            let whole =
                bytes.try_into().map_err(|_| format!("{} is not a key of 32 bytes; put the one of a backup in its place", path.display()));
            whole.map(Some)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// The same, made where there is none: once, readable by the owner alone.
fn key(data: &Path) -> Result<[u8; 32], String> {
    if let Some(key) = stored_key(data)? {
        return Ok(key);
    }
    let path = data.join("key");
    let told = |e: std::io::Error| format!("{}: {e}", path.display());
    let key = Chance::system().secret();
    let mut options = fs::OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(&path).and_then(|mut f| f.write_all(&key)).map_err(told)?;
    Ok(key)
}
