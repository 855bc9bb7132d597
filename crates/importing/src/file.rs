//! The file on disk: looking at it, and reading its rows in portions.
//!
//! What must always hold: the whole file has been read once before anything is asked about it, so that a file which cannot be
//! read to its end is refused at once; memory does not grow with the file.

use std::path::{Path, PathBuf};

use kernel::{App, files::Files, ids::ImportId};
use tabular::{Entry, FileProblem, Kind, Layout, Limits, ReaderCommand, Sniffed};

mod look;
mod rows;

pub use self::{
    look::look,
    rows::{CHUNK, Source, feed, refused},
};

/// The largest file that is taken, in bytes.
pub const LARGEST: u64 = 100 << 20;
/// The hidden command by which the program reads spreadsheets in a process of its own.
pub const READER: &str = "read-sheet";

/// The folder of files brought in.
pub fn files(app: &App) -> Files {
    Files::under(app.folder("imports"))
}

/// Where the file of an import lies.
pub fn path(app: &App, id: ImportId) -> PathBuf {
    files(app).path(id.0)
}

/// How much is read at most.
pub fn limits() -> Limits {
    Limits { file_bytes: LARGEST, ..Limits::default() }
}

fn reader() -> Result<ReaderCommand, FileProblem> {
    ReaderCommand::current_exe(READER)
}

fn sniff(path: &Path, layout: Option<Layout>) -> Result<Sniffed, FileProblem> {
    let (limits, reader) = (limits(), reader()?);
    match layout {
        None => tabular::sniff_path(path, &limits, &reader),
        // Another sheet has its own header.
        Some(Layout { kind: Kind::Sheet(sheet), header: None }) => tabular::sniff::sniff_sheet(path, Some(&sheet), &limits, &reader),
        Some(layout) => tabular::sniff::sniff_as(path, layout, &limits, &reader),
    }
}

fn open(path: &Path, layout: &Layout) -> Result<impl Iterator<Item = Result<Entry, FileProblem>> + use<>, FileProblem> {
    tabular::open(path, layout, &limits(), &reader()?)
}
