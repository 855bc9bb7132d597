//! Delimiter, quoting and line ends, by trying them on the beginning of the file.

use crate::encoding::Encoding;
use crate::raw_csv::RawCsv;
use crate::table::{Dialect, LineEnd};
use crate::{Cell, FileProblem, Limits};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
const RECORDS: usize = 200;

/// The best dialect and the first records read with it; refused ones are empty.
pub(super) struct Found {
    pub dialect: Dialect,
    pub records: Vec<Vec<Cell>>,
}

pub(super) fn find(head: &[u8], encoding: Encoding, limits: &Limits) -> Result<Found, FileProblem> {
    if is_binary(head, encoding) {
        return Err(FileProblem::Binary);
    }
    let line_end = line_end(head, encoding);
    let mut best: Option<(f64, Found)> = None;
    let mut broken = FileProblem::NoRows;
    for delimiter in DELIMITERS {
        for quoting in [true, false] {
            let dialect = Dialect { encoding, delimiter, quoting, line_end };
            let (records, refused) = match try_out(head, dialect, limits) {
                Ok(tried) => tried,
                Err(problem) => {
                    broken = problem;
                    continue;
                }
            };
            // Quotes are taken as such unless that breaks records.
            let score = score(&records, refused) - if quoting { 0.0 } else { 0.1 };
            if best.as_ref().is_none_or(|(top, _)| score > *top) {
                best = Some((score, Found { dialect, records }));
            }
        }
    }
    // A refused record holds something, though it has no cells here.
    let is_blank = |cells: &Vec<Cell>| !cells.is_empty() && cells.iter().all(Cell::is_blank);
    best.map(|(_, found)| found).filter(|found| !found.records.iter().all(is_blank)).ok_or(broken)
}

/// Text has no NUL; a file with more than a few is something else. A few are errors of their rows.
fn is_binary(head: &[u8], encoding: Encoding) -> bool {
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    !matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be) && zeros > 8 && zeros * 1_000 > head.len()
}

fn line_end(head: &[u8], encoding: Encoding) -> LineEnd {
    let wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    let bytes: Vec<u8> = if wide { head.iter().copied().filter(|byte| *byte != 0).collect() } else { head.to_vec() };
    let count = |mark: &[u8]| bytes.windows(mark.len()).filter(|window| *window == mark).count();
    let (lf, crlf) = (count(b"\n"), count(b"\r\n"));
    match (lf, crlf) {
        (0, _) if bytes.contains(&b'\r') => LineEnd::Cr,
        _ if crlf * 2 > lf => LineEnd::CrLf,
        _ => LineEnd::Lf,
    }
}

fn try_out(head: &[u8], dialect: Dialect, limits: &Limits) -> Result<(Vec<Vec<Cell>>, usize), FileProblem> {
    let mut csv = RawCsv::new(head, dialect, limits);
    let (mut records, mut refused) = (Vec::new(), 0);
    while records.len() < RECORDS {
        let Some(record) = csv.next_record()? else { break };
        match record.cells {
            Ok(cells) => records.push(cells.into_iter().map(Cell::from_text).collect()),
            Err(_) => {
                refused += 1;
                records.push(Vec::new());
            }
        }
    }
    // The head may end inside a record.
    if csv.ended() && records.len() > 2 && head.len() >= super::HEAD {
        records.pop();
    }
    Ok((records, refused))
}

/// How well records agree in width; single columns say nothing.
fn score(records: &[Vec<Cell>], refused: usize) -> f64 {
    let widths: Vec<usize> = records.iter().filter(|cells| !cells.iter().all(Cell::is_blank)).map(Vec::len).collect();
    let Some(width) = most_common(&widths) else { return 0.0 };
    let agreeing = widths.iter().filter(|other| **other == width).count();
    if width < 2 {
        return 0.0;
    }
    let share = agreeing as f64 / (widths.len() + refused) as f64;
    // A decimal comma agrees with itself but not with the header.
    let header_agrees = widths.iter().take(10).position(|other| *other == width).is_some_and(|first| first == 0);
    share * share * (1.0 - 0.5 / width as f64) - if header_agrees { 0.0 } else { 0.25 }
}

pub(super) fn most_common(widths: &[usize]) -> Option<usize> {
    let mut sorted = widths.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).max_by_key(|group| (group.len(), group[0])).map(|group| group[0])
}
