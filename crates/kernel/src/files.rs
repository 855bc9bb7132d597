//! Files that people hand over: stored under a random id, never under a name of theirs.
//!
//! What must always hold: a file is whole and on disk before its row is written; a path is made from an id alone; a file
//! over the limit is refused while it arrives, not after.

use std::{
    io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use tokio::{fs, io::AsyncWriteExt};

use crate::{Error, Result, ids::Uuid};

/// A folder of files by id.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
}

/// What is known of a file once it is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub bytes: u64,
    pub sha256: [u8; 32],
}

impl Files {
    /// The files under `root`; the folder is made when the first one comes.
    pub fn under(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Begins a file of at most `limit` bytes.
    pub async fn begin(&self, id: Uuid, limit: u64) -> Result<Incoming> {
        let path = self.path(id);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).await.map_err(|e| failed(folder, &e))?;
        }
        let draft = path.with_extension("part");
        let file = fs::File::create(&draft).await.map_err(|e| failed(&draft, &e))?;
        Ok(Incoming { file, draft: Draft(Some(draft)), path, hash: Sha256::new(), bytes: 0, limit })
    }

    /// Opens a file and says how many bytes it has.
    pub async fn open(&self, id: Uuid) -> Result<(fs::File, u64)> {
        let path = self.path(id);
        match fs::File::open(&path).await {
            Ok(file) => {
                let bytes = file.metadata().await.map_err(|e| failed(&path, &e))?.len();
                Ok((file, bytes))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::NotFound),
            Err(error) => Err(failed(&path, &error)),
        }
    }

    /// Removes a file; one that is not there is no mistake.
    pub async fn remove(&self, id: Uuid) -> Result<()> {
        let path = self.path(id);
        match fs::remove_file(&path).await {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(&path, &error)),
            _ => Ok(()),
        }
    }

    /// Where a file lies, for what reads it by its path. Two folders deep by the random end of the id: its beginning is the time,
    /// and would put a day into one folder.
    pub fn path(&self, id: Uuid) -> PathBuf {
        let name = id.simple().to_string();
        self.root.join(&name[30..]).join(&name[28..30]).join(name)
    }
}

/// A file that is arriving. Dropped before [`Incoming::finish`], it leaves nothing behind.
#[derive(Debug)]
pub struct Incoming {
    file: fs::File,
    draft: Draft,
    path: PathBuf,
    hash: Sha256,
    bytes: u64,
    limit: u64,
}

impl Incoming {
    /// Adds what has arrived; refuses when it is more than allowed.
    pub async fn write(&mut self, part: &[u8]) -> Result<()> {
        self.bytes += part.len() as u64;
        if self.bytes > self.limit {
            return Err(Error::TooLarge(self.limit));
        }
        self.hash.update(part);
        self.file.write_all(part).await.map_err(|e| failed(&self.path, &e))
    }

    /// Brings the whole file to disk and gives it its place.
    pub async fn finish(mut self) -> Result<Kept> {
        self.file.flush().await.map_err(|e| failed(&self.path, &e))?;
        self.file.sync_all().await.map_err(|e| failed(&self.path, &e))?;
        if let Some(draft) = self.draft.0.take() {
            fs::rename(&draft, &self.path).await.map_err(|e| failed(&self.path, &e))?;
        }
        Ok(Kept { bytes: self.bytes, sha256: self.hash.finalize().into() })
    }
}

#[derive(Debug)]
struct Draft(Option<PathBuf>);

impl Drop for Draft {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// A full disk is told apart, because the visitor can be told what happened and nothing was lost.
fn failed(path: &Path, error: &io::Error) -> Error {
    if error.kind() == io::ErrorKind::StorageFull {
        return Error::Db(crate::db::Error::Full);
    }
    Error::internal(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncReadExt;

    use super::*;

    fn everything_in(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() { found.extend(everything_in(&entry.path())) } else { found.push(entry.path()) }
        }
        found
    }

    #[tokio::test]
    async fn a_file_comes_back_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::under(folder.path());
        let id = Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_abcd);
        let mut incoming = files.begin(id, 10).await.expect("begun");
        incoming.write(b"hello").await.expect("written");
        incoming.write(b" you").await.expect("written");
        let kept = incoming.finish().await.expect("kept");
        assert_eq!(kept.bytes, 9);
        assert_eq!(kept.sha256.as_slice(), Sha256::digest(b"hello you").as_slice());
        let (mut file, bytes) = files.open(id).await.expect("there");
        let mut text = String::new();
        file.read_to_string(&mut text).await.expect("read");
        assert_eq!((text.as_str(), bytes), ("hello you", 9));
        files.remove(id).await.expect("removed");
        files.remove(id).await.expect("twice is no mistake");
        assert!(matches!(files.open(id).await, Err(Error::NotFound)));
    }

    #[tokio::test]
    async fn too_much_is_refused_and_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Files::under(folder.path());
        let mut incoming = files.begin(Uuid::from_u128(7), 4).await.expect("begun");
        incoming.write(b"1234").await.expect("within the limit");
        assert!(matches!(incoming.write(b"5").await, Err(Error::TooLarge(4))));
        drop(incoming);
        assert_eq!(everything_in(folder.path()), Vec::<PathBuf>::new());
    }
}
