//! CSV records as they stand in the file: RFC 4180 with any delimiter, in constant memory.
//!
//! The csv crate is not used for reading because it forgives in silence: it accepts a quote that is never closed, takes
//! a lone CR for a line end, and holds a cell of any size.
//!
//! A record that breaks the rules of quoting is refused at its first physical line, and reading goes on at the next
//! one: a forgotten quote costs its own line instead of swallowing the rest of the file.

use crate::encoding::{Encoding, Utf16ToUtf8};
use crate::table::{Dialect, LineEnd};
use crate::{FileProblem, Limits, RowProblem};
use std::io::Read;

const PIECE: usize = 64 << 10;

/// One record, or the reason why it is none.
pub(crate) struct RawRecord {
    /// Physical line of its first character, from 1.
    pub line: u64,
    pub cells: Result<Vec<String>, Bad>,
}

/// A refused record.
pub(crate) struct Bad {
    /// Column from 1, when one is to blame.
    pub column: Option<usize>,
    pub problem: RowProblem,
    /// The beginning of the record for the report, damaged characters replaced.
    pub excerpt: String,
}

/// Where a cell stands in the buffer, quotes excluded.
#[derive(Clone, Copy)]
struct Bounds {
    start: usize,
    end: usize,
    doubled_quotes: bool,
}

/// Reads records from bytes in any of the encodings.
pub(crate) struct RawCsv<'r> {
    source: Box<dyn Read + Send + 'r>,
    dialect: Dialect,
    limits: Limits,
    buffer: Vec<u8>,
    /// Start of the current record in the buffer.
    start: usize,
    ended: bool,
    line: u64,
    cells: Vec<Bounds>,
    /// Cells seen, which can be more than are kept.
    width: usize,
}

/// How the scan of a record ended; positions are in the buffer.
struct Scanned {
    end: usize,
    problem: Option<RowProblem>,
}

impl<'r> RawCsv<'r> {
    pub(crate) fn new(reader: impl Read + Send + 'r, dialect: Dialect, limits: &Limits) -> Self {
        let limited = SizeLimit { inner: reader, left: limits.file_bytes };
        let source: Box<dyn Read + Send + 'r> = match dialect.encoding {
            Encoding::Utf16Le | Encoding::Utf16Be => Box::new(Utf16ToUtf8::new(limited, dialect.encoding)),
            _ => Box::new(limited),
        };
        Self { source, dialect, limits: limits.clone(), buffer: Vec::new(), start: 0, ended: false, line: 1, cells: Vec::new(), width: 0 }
    }

    /// The next record, or `None` at the end of the file.
    pub(crate) fn next_record(&mut self) -> Result<Option<RawRecord>, FileProblem> {
        self.make_room()?;
        if self.line == 1 && self.start == 0 && self.buffer.starts_with("\u{FEFF}".as_bytes()) {
            self.start = 3;
        }
        if self.start == self.buffer.len() && !self.fill()? {
            return Ok(None);
        }
        let scanned = self.scan()?;
        let line = self.line;
        let cells = match scanned.problem {
            None => self.decode(),
            Some(problem) => Err(self.bad(None, problem, scanned.end)),
        };
        self.line += self.count_lines(self.start, scanned.end);
        self.start = scanned.end;
        Ok(Some(RawRecord { line, cells }))
    }

    /// Whether the last byte of the file was taken.
    pub(crate) fn ended(&self) -> bool {
        self.ended && self.start == self.buffer.len()
    }

    /// Moves what is unread to the front and sees to it that there is something.
    fn make_room(&mut self) -> Result<(), FileProblem> {
        if self.start >= PIECE {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        while self.buffer.len() - self.start < 4 && self.fill()? {}
        Ok(())
    }

    fn fill(&mut self) -> Result<bool, FileProblem> {
        if self.ended {
            return Ok(false);
        }
        let length = self.buffer.len();
        self.buffer.resize(length + PIECE, 0);
        let count = loop {
            match self.source.read(&mut self.buffer[length..]) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.buffer.truncate(length);
                    return Err(read_problem(&error, &self.limits));
                }
                Ok(count) => break count,
            }
        };
        self.buffer.truncate(length + count);
        self.ended = count == 0;
        Ok(count > 0)
    }

    fn byte(&mut self, at: usize) -> Result<Option<u8>, FileProblem> {
        while at >= self.buffer.len() {
            if !self.fill()? {
                return Ok(None);
            }
        }
        Ok(Some(self.buffer[at]))
    }

    fn is_line_end(&self, byte: u8) -> bool {
        byte == if self.dialect.line_end == LineEnd::Cr { b'\r' } else { b'\n' }
    }

    fn count_lines(&self, from: usize, to: usize) -> u64 {
        self.buffer[from..to].iter().filter(|byte| self.is_line_end(**byte)).count() as u64
    }

    /// Finds the end of the record that starts at `self.start` and the bounds of its cells.
    fn scan(&mut self) -> Result<Scanned, FileProblem> {
        self.cells.clear();
        self.width = 0;
        let mut at = self.start;
        loop {
            let quoted = self.dialect.quoting && self.byte(at)? == Some(b'"');
            let (bounds, after) = if quoted {
                match self.scan_quoted(at + 1)? {
                    Ok(found) => found,
                    Err(problem) => return self.recover(problem),
                }
            } else {
                self.scan_plain(at)?
            };
            self.width += 1;
            if self.cells.len() <= self.limits.columns {
                self.cells.push(bounds);
            }
            match self.byte(after)? {
                Some(byte) if byte == self.dialect.delimiter => at = after + 1,
                Some(b'\r') if !self.is_line_end(b'\r') => return Ok(self.scanned(after + 2)),
                Some(_) => return Ok(self.scanned(after + 1)),
                None => return Ok(self.scanned(after)),
            }
        }
    }

    fn scanned(&self, end: usize) -> Scanned {
        let limit = self.limits.columns;
        let problem = (self.width > limit).then_some(RowProblem::TooManyCells { expected: limit, found: self.width });
        Scanned { end, problem }
    }

    /// An unquoted cell, up to a delimiter or a line end; a CR that no LF follows is text.
    fn scan_plain(&mut self, start: usize) -> Result<(Bounds, usize), FileProblem> {
        let mut at = start;
        while let Some(byte) = self.byte(at)? {
            if byte == self.dialect.delimiter || self.is_line_end(byte) {
                break;
            }
            if byte == b'\r' && self.byte(at + 1)? == Some(b'\n') {
                break;
            }
            if at - self.start > self.limits.record_bytes {
                return Err(self.too_long());
            }
            at += 1;
        }
        Ok((Bounds { start, end: at, doubled_quotes: false }, at))
    }

    /// A quoted cell whose opening quote stands before `start`.
    fn scan_quoted(&mut self, start: usize) -> Result<Result<(Bounds, usize), RowProblem>, FileProblem> {
        let mut at = start;
        let mut doubled_quotes = false;
        loop {
            match self.byte(at)? {
                None => return Ok(Err(RowProblem::UnclosedQuote)),
                Some(b'"') if self.byte(at + 1)? == Some(b'"') => {
                    doubled_quotes = true;
                    at += 2;
                }
                Some(b'"') => break,
                Some(_) => at += 1,
            }
            if at - self.start > self.limits.record_bytes {
                return Ok(Err(RowProblem::UnclosedQuote));
            }
        }
        let end = at;
        at += 1;
        while self.byte(at)? == Some(b' ') {
            at += 1;
        }
        let closed = match self.byte(at)? {
            None => true,
            Some(b'\r') => self.is_line_end(b'\r') || self.byte(at + 1)? == Some(b'\n'),
            Some(byte) => byte == self.dialect.delimiter || self.is_line_end(byte),
        };
        Ok(if closed { Ok((Bounds { start, end, doubled_quotes }, at)) } else { Err(RowProblem::TextAfterQuote) })
    }

    /// Refuses the first physical line of the record and leaves the rest to be read anew.
    fn recover(&mut self, problem: RowProblem) -> Result<Scanned, FileProblem> {
        let mut at = self.start;
        loop {
            match self.byte(at)? {
                Some(byte) if self.is_line_end(byte) => return Ok(Scanned { end: at + 1, problem: Some(problem) }),
                None => return Ok(Scanned { end: at, problem: Some(problem) }),
                Some(_) if at - self.start > self.limits.record_bytes => return Err(self.too_long()),
                Some(_) => at += 1,
            }
        }
    }

    fn too_long(&self) -> FileProblem {
        FileProblem::RecordTooLong { line: self.line, limit: self.limits.record_bytes }
    }

    fn decode(&self) -> Result<Vec<String>, Bad> {
        let end = self.cells.last().map_or(self.start, |cell| cell.end);
        let mut cells = Vec::with_capacity(self.cells.len());
        for (index, bounds) in self.cells.iter().enumerate() {
            match self.decode_cell(*bounds) {
                Ok(cell) => cells.push(cell),
                Err(problem) => return Err(self.bad(Some(index + 1), problem, end)),
            }
        }
        Ok(cells)
    }

    fn decode_cell(&self, bounds: Bounds) -> Result<String, RowProblem> {
        let bytes = &self.buffer[bounds.start..bounds.end];
        let text = decode_text(bytes, self.dialect.encoding)?;
        if text.contains('\0') {
            return Err(RowProblem::NulByte);
        }
        let text = if bounds.doubled_quotes { text.replace("\"\"", "\"") } else { text };
        if text.len() > self.limits.cell_bytes {
            return Err(RowProblem::CellTooLong { limit: self.limits.cell_bytes });
        }
        Ok(text)
    }

    fn bad(&self, column: Option<usize>, problem: RowProblem, end: usize) -> Bad {
        const EXCERPT: usize = 1_000;
        let bytes = &self.buffer[self.start..end.min(self.start + EXCERPT)];
        let text = match self.dialect.encoding {
            Encoding::Windows1251 => encoding_rs::WINDOWS_1251.decode_without_bom_handling(bytes).0,
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
            _ => String::from_utf8_lossy(bytes),
        };
        Bad { column, problem, excerpt: text.trim_end().replace('\0', "\u{FFFD}") }
    }
}

fn decode_text(bytes: &[u8], encoding: Encoding) -> Result<String, RowProblem> {
    let invalid = || RowProblem::InvalidBytes { encoding: encoding.name() };
    let (table, holes): (_, &[u8]) = match encoding {
        Encoding::Windows1251 => (encoding_rs::WINDOWS_1251, &[0x98]),
        Encoding::Windows1252 => (encoding_rs::WINDOWS_1252, &[0x81, 0x8D, 0x8F, 0x90, 0x9D]),
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => {
            return match std::str::from_utf8(bytes) {
                Ok(text) => Ok(text.to_owned()),
                Err(error) if is_surrogate(&bytes[error.valid_up_to()..]) => Err(RowProblem::LoneSurrogate),
                Err(_) => Err(invalid()),
            };
        }
    };
    if !bytes.is_ascii() && bytes.iter().any(|byte| holes.contains(byte)) {
        return Err(invalid());
    }
    table.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned()).ok_or_else(invalid)
}

fn is_surrogate(bytes: &[u8]) -> bool {
    matches!(bytes, [0xED, 0xA0..=0xBF, ..])
}

/// Stops a file that is larger than its limit, whatever its size was said to be.
struct SizeLimit<R> {
    inner: R,
    left: u64,
}

fn read_problem(error: &std::io::Error, limits: &Limits) -> FileProblem {
    if error.kind() == std::io::ErrorKind::FileTooLarge {
        FileProblem::TooLarge { limit: limits.file_bytes }
    } else {
        FileProblem::Unreadable(error.to_string())
    }
}

impl<R: Read> Read for SizeLimit<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(out)?;
        self.left = self.left.checked_sub(count as u64).ok_or(std::io::ErrorKind::FileTooLarge)?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
