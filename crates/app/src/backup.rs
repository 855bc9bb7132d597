//! Backup and restore. A backup that has not been opened and verified is not a backup, so making one ends with exactly that.
//!
//! A backup is a folder: the database, the attachments, the key, and a list with the hash of each file. The key belongs to it: the
//! second factors of the database open with no other, which is proved too.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use kernel::{
    App, Chance, Clock, Db,
    db::{Address, verify},
};
use serde::{Deserialize, Serialize};

use crate::start;

/// What a backup holds, as written beside it.
#[derive(Serialize, Deserialize, Debug)]
pub struct Manifest {
    pub version: String,
    pub made_at: String,
    /// Path below the folder → SHA-256.
    pub files: BTreeMap<String, String>,
}

const DATABASE: &str = "perennial.sqlite3";
const MANIFEST: &str = "manifest.json";
/// What of the data folder goes along.
const FOLDERS: [&str; 1] = ["attachments"];

/// Copies everything into a new folder and proves the copy.
pub async fn backup(app: &App, target: &Path, checks: Vec<verify::Check>) -> Result<Manifest, String> {
    let Address::Sqlite(_) = app.config().address()? else {
        return Err("PostgreSQL is backed up with its own tools (pg_dump, or a copy of its log); copy the data folder beside it".into());
    };
    if target.exists() {
        return Err(format!("{} is already there; name a new folder", target.display()));
    }
    // Made under another name and renamed at the end, so that half a backup never looks like a whole one.
    let unfinished = target.with_extension("unfinished");
    let _ = fs::remove_dir_all(&unfinished);
    crate::start::private_folder(&unfinished).map_err(|e| said(&unfinished, &e))?;
    app.db().copy_to(&unfinished.join(DATABASE)).await.map_err(|e| e.to_string())?;
    let data = &app.config().data;
    copy_file(&data.join("key"), &unfinished.join("key"))?;
    for folder in FOLDERS {
        copy_folder(&data.join(folder), &unfinished.join(folder))?;
    }
    let manifest =
        Manifest { version: env!("CARGO_PKG_VERSION").into(), made_at: app.clock().now().to_string(), files: hashes(&unfinished)? };
    let text = serde_json::to_string_pretty(&manifest).map_err(|e| e.to_string())?;
    fs::write(unfinished.join(MANIFEST), text).map_err(|e| said(&unfinished, &e))?;
    check(&unfinished, checks).await?;
    fs::rename(&unfinished, target).map_err(|e| said(target, &e))?;
    Ok(manifest)
}

/// Reads a backup whole: every hash, then every invariant of its database.
pub async fn check(folder: &Path, checks: Vec<verify::Check>) -> Result<Manifest, String> {
    let text = fs::read_to_string(folder.join(MANIFEST)).map_err(|e| format!("{} is not a backup: {e}", folder.display()))?;
    let manifest: Manifest = serde_json::from_str(&text).map_err(|e| format!("the list of the backup cannot be read: {e}"))?;
    let found = hashes(folder)?;
    for (path, hash) in &manifest.files {
        match found.get(path) {
            None => return Err(format!("{path} is missing from the backup")),
            Some(other) if other != hash => return Err(format!("{path} has changed since the backup was made")),
            Some(_) => {}
        }
    }
    // Opening a database writes beside it, so the proof runs on a copy.
    let copy = folder.with_extension("checking.sqlite3");
    copy_file(&folder.join(DATABASE), &copy)?;
    let findings = verified(&copy, folder, checks).await;
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(PathBuf::from(format!("{}{ending}", copy.display())));
    }
    match findings?.first() {
        None => Ok(manifest),
        Some(f) => Err(format!("the backup's database is not whole: {}: {}", f.check, f.row)),
    }
}

async fn verified(path: &Path, folder: &Path, checks: Vec<verify::Check>) -> Result<Vec<verify::Finding>, String> {
    let db = Db::open(&Address::Sqlite(path.to_owned()), Clock::machine(), Chance::system()).map_err(|e| e.to_string())?;
    let key = start::stored_key(folder)?.ok_or("the backup lacks the key")?;
    let sealed = accounts::cli::second_factors(&db, &key).await.map_err(|e| e.to_string())?;
    if !sealed.shut.is_empty() {
        return Err(format!("the key is not the one that sealed the second factor of: {}", sealed.shut.join(", ")));
    }
    verify::verify(&db, checks).await.map_err(|e| e.to_string())
}

/// Puts a proved backup into an empty data folder.
pub async fn restore(folder: &Path, data: &Path, checks: Vec<verify::Check>) -> Result<Manifest, String> {
    let manifest = check(folder, checks).await?;
    if data.join(DATABASE).exists() {
        return Err(format!("{} already holds a database; restore into an empty folder", data.display()));
    }
    crate::start::private_folder(data).map_err(|e| said(data, &e))?;
    for path in manifest.files.keys() {
        let target = data.join(path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(|e| said(parent, &e))?;
        }
        copy_file(&folder.join(path), &target)?;
    }
    Ok(manifest)
}

/// A consistent copy of a SQLite file.
pub fn copy_sqlite(from: &Path, to: &Path) -> Result<(), String> {
    let conn = rusqlite::Connection::open_with_flags(from, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(|e| e.to_string())?;
    conn.execute("vacuum into ?1", [to.to_string_lossy()]).map(drop).map_err(|e| e.to_string())
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

fn copy_file(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map_err(|e| said(from, &e))?;
    fs::File::open(to).and_then(|f| f.sync_all()).map_err(|e| said(to, &e))
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    if !from.exists() {
        return Ok(());
    }
    fs::create_dir_all(to).map_err(|e| said(to, &e))?;
    for entry in fs::read_dir(from).map_err(|e| said(from, &e))?.flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { copy_folder(&path, &target)? } else { copy_file(&path, &target)? }
    }
    Ok(())
}

fn hashes(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut found = BTreeMap::new();
    collect(folder, folder, &mut found)?;
    found.remove(MANIFEST);
    Ok(found)
}

fn collect(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|e| said(folder, &e))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, found)?;
        } else if let Ok(name) = path.strip_prefix(root) {
            let file = fs::File::open(&path).map_err(|e| said(&path, &e))?;
            found.insert(name.to_string_lossy().into_owned(), kernel::text::sha256_of(file).map_err(|e| said(&path, &e))?);
        }
    }
    Ok(())
}
