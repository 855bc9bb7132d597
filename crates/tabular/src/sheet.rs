//! XLSX, read by another process.
//!
//! The libraries that unpack and parse such files are large and the files come from strangers, so the same binary is
//! started once more as a reader with little memory, little processor time and no way to open anything. It is fed the
//! file by a pipe and answers with rows; when it dies or goes silent, that is a [`FileProblem`] and nothing else.

use crate::raw_csv::Bad;
use crate::table::SourceRecord;
use crate::{Cell, FileProblem, Limits, RowProblem};
use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;
use wire::{Frame, Request};

mod child;
mod guard;
mod rlimit;
mod wire;

pub use child::run_reader_child;

/// How to start the reader: a program and arguments that make it call [`run_reader_child`] before anything else.
#[derive(Clone, Debug)]
pub struct ReaderCommand {
    pub program: PathBuf,
    pub args: Vec<OsString>,
}

impl ReaderCommand {
    /// This very program with one hidden subcommand.
    ///
    /// # Errors
    /// When the system does not tell where the program lies.
    pub fn current_exe(subcommand: &str) -> Result<Self, FileProblem> {
        let program = std::env::current_exe().map_err(|error| FileProblem::NoReader(error.to_string()))?;
        Ok(Self { program, args: vec![subcommand.into()] })
    }
}

/// The rows of one sheet, as the reading process sends them. Dropping it ends the process.
pub(crate) struct SheetStream {
    child: Child,
    frames: Receiver<Result<Frame, FileProblem>>,
    limits: Limits,
    sheets: Vec<String>,
    chosen: String,
    ended: bool,
}

impl SheetStream {
    /// Starts reading the named sheet, or the first one.
    pub(crate) fn open(path: &Path, sheet: Option<&str>, limits: &Limits, reader: &ReaderCommand) -> Result<Self, FileProblem> {
        let file = File::open(path)?;
        let mut child = Command::new(&reader.program)
            .args(&reader.args)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| FileProblem::NoReader(error.to_string()))?;
        let stdin = child.stdin.take().expect("piped above");
        let stdout = child.stdout.take().expect("piped above");
        let request = Request::new(sheet, limits);
        let (send, frames) = sync_channel(64);
        std::thread::spawn(move || feed(stdin, &request, file));
        std::thread::spawn(move || collect(stdout, &send));
        let mut stream = Self { child, frames, limits: limits.clone(), sheets: Vec::new(), chosen: String::new(), ended: false };
        match stream.next_frame()? {
            Frame::Sheets { names, chosen } => (stream.sheets, stream.chosen) = (names, chosen),
            _ => return Err(FileProblem::ReaderDied),
        }
        Ok(stream)
    }

    /// The names of all sheets, in the order of the workbook.
    pub(crate) fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// The sheet that is read.
    pub(crate) fn chosen(&self) -> &str {
        &self.chosen
    }

    pub(crate) fn next_record(&mut self) -> Result<Option<SourceRecord>, FileProblem> {
        if self.ended {
            return Ok(None);
        }
        match self.next_frame()? {
            Frame::Row { line, cells } => Ok(Some(SourceRecord { line, cells: self.check(cells) })),
            Frame::End => {
                self.ended = true;
                Ok(None)
            }
            Frame::Sheets { .. } | Frame::Problem(_) => Err(FileProblem::ReaderDied),
        }
    }

    fn next_frame(&mut self) -> Result<Frame, FileProblem> {
        let seconds = self.limits.wait_seconds;
        match self.frames.recv_timeout(Duration::from_secs(seconds)) {
            Ok(Ok(Frame::Problem(problem)) | Err(problem)) => Err(problem),
            Ok(Ok(frame)) => Ok(frame),
            Err(RecvTimeoutError::Timeout) => Err(FileProblem::ReaderTooSlow { seconds }),
            Err(RecvTimeoutError::Disconnected) => Err(FileProblem::ReaderDied),
        }
    }

    fn check(&self, cells: Vec<wire::WireCell>) -> Result<Vec<Cell>, Bad> {
        let cells: Vec<Cell> = cells.into_iter().map(Cell::from).collect();
        for (index, cell) in cells.iter().enumerate() {
            let Cell::Text(text) = cell else { continue };
            let problem = if text.len() > self.limits.cell_bytes {
                RowProblem::CellTooLong { limit: self.limits.cell_bytes }
            } else if text.contains('\0') {
                RowProblem::NulByte
            } else {
                continue;
            };
            let excerpt = text.replace('\0', "\u{FFFD}").chars().take(1_000).collect();
            return Err(Bad { column: Some(index + 1), problem, excerpt });
        }
        Ok(cells)
    }
}

impl Drop for SheetStream {
    fn drop(&mut self) {
        // Both fail only when the process is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A reader that stops early closes the pipe; what it has to say comes by the other one.
fn feed(mut stdin: impl Write, request: &Request, mut file: File) {
    let _ = stdin.write_all(request.line().as_bytes()).and_then(|()| std::io::copy(&mut file, &mut stdin).map(drop));
}

fn collect(stdout: impl Read, send: &SyncSender<Result<Frame, FileProblem>>) {
    /// A row of the longest record as JSON, everything escaped.
    const LONGEST: u64 = 8 << 20;
    let mut stdout = BufReader::with_capacity(256 << 10, stdout);
    let mut line = Vec::new();
    loop {
        line.clear();
        let frame = match (&mut stdout).take(LONGEST).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) => Frame::parse(&line).ok_or(FileProblem::ReaderDied),
        };
        let last = !matches!(frame, Ok(Frame::Sheets { .. } | Frame::Row { .. }));
        if send.send(frame).is_err() || last {
            return;
        }
    }
}
