//! The rows of a file in portions, read in a thread of their own while the portion before is written.

use std::{path::PathBuf, sync::Arc};

use tabular::{Entry, FileProblem};
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::{
    lines::{Content, Context, Line, Reader, Videos},
    model::{Fault, Said},
};

/// Rows written in one transaction.
pub const CHUNK: usize = 1_000;

/// A file and how it is to be understood.
#[derive(Clone, Debug)]
pub struct Source {
    pub path: PathBuf,
    pub context: Arc<Context>,
    /// Rows that need not be given again: an import that was interrupted goes on after them.
    pub after: i64,
}

/// A portion of lines, or why reading ends.
pub type Portion = Result<Vec<Line>, FileProblem>;

/// Starts reading. The thread ends with the file, or when nobody takes its portions any more.
pub fn feed(source: Source) -> Receiver<Portion> {
    let (send, portions) = channel(2);
    tokio::task::spawn_blocking(move || {
        if let Err(problem) = read(&source, &send) {
            let _ = send.blocking_send(Err(problem));
        }
    });
    portions
}

fn read(source: &Source, send: &Sender<Portion>) -> Result<(), FileProblem> {
    let context = &*source.context;
    let layout = &context.reading.layout;
    if !context.mapping.videos {
        let reader = Reader::new(context);
        return pass_on(super::open(&source.path, layout)?, source.after, send, |entry| match entry {
            Entry::Row(record) => reader.read(&record),
            Entry::Skipped(s) => {
                Line { number: signed(s.number), line: signed(s.line), content: Content::Skipped(Fault::of_row(Said::new(s.why.key()))) }
            }
            Entry::Refused(r) => refused(&context.reading, r),
        });
    }
    let videos = Videos::of(context, super::open(&source.path, layout)?)?;
    let mut videos = videos.ok_or(FileProblem::NoRows)?;
    pass_on(super::open(&source.path, layout)?, source.after, send, |entry| videos.read(entry))
}

fn pass_on(
    entries: impl Iterator<Item = Result<Entry, FileProblem>>,
    after: i64,
    send: &Sender<Portion>,
    mut line: impl FnMut(Entry) -> Line,
) -> Result<(), FileProblem> {
    let mut portion = Vec::with_capacity(CHUNK);
    for entry in entries {
        let entry = entry?;
        // Rows written before are not looked at again.
        if number(&entry) <= after {
            continue;
        }
        portion.push(line(entry));
        if portion.len() == CHUNK && send.blocking_send(Ok(std::mem::replace(&mut portion, Vec::with_capacity(CHUNK)))).is_err() {
            return Ok(());
        }
    }
    if !portion.is_empty() {
        let _ = send.blocking_send(Ok(portion));
    }
    Ok(())
}

fn number(entry: &Entry) -> i64 {
    signed(match entry {
        Entry::Row(r) => r.number,
        Entry::Skipped(s) => s.number,
        Entry::Refused(r) => r.number,
    })
}

/// The line of a record that cannot be read.
pub fn refused(reading: &crate::model::Reading, found: tabular::Refused) -> Line {
    let name = found.column.and_then(|at| reading.columns.get(at.checked_sub(1)?)).map(|c| c.name.clone()).unwrap_or_default();
    let why = Said::of_tabular(found.problem.key(), found.problem.args());
    let value = found.excerpt.chars().filter(|c| *c != '\0').take(200).collect();
    let content = Content::Refused(vec![Fault { column: found.column, name, value, why }]);
    Line { number: signed(found.number), line: signed(found.line), content }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
