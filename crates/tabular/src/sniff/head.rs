//! Which record names the columns.

use super::dialect::most_common;
use crate::Cell;
use crate::fields::is_known_header;
use crate::value::looks_like_data;

/// How far down a header may stand.
const DEPTH: usize = 25;

/// The position of the header from 1, or `None` when the first full record is already data.
///
/// A record that is more than half full is never passed over: what stands above the header would be lost as a title.
pub(super) fn find(records: &[Vec<Cell>]) -> Option<usize> {
    let widths: Vec<usize> = records.iter().map(Vec::len).filter(|width| *width > 0).collect();
    let width = most_common(&widths)?;
    for (index, cells) in records.iter().enumerate().take(DEPTH) {
        let filled = cells.iter().filter(|cell| !cell.is_blank()).count();
        let known = cells.iter().filter(|cell| is_known_header(&cell.text())).count();
        let data = cells.iter().filter(|cell| looks_like_data(cell)).count();
        if is_separator_line(cells) {
            continue;
        }
        if known >= 2 && data <= known {
            return Some(index + 1);
        }
        if filled * 2 > width {
            return (data * 5 <= filled || known > data).then_some(index + 1);
        }
    }
    None
}

/// `sep=;`, the first line by which Excel is told the delimiter.
fn is_separator_line(cells: &[Cell]) -> bool {
    cells.first().is_some_and(|cell| cell.text().starts_with("sep=")) && cells.iter().skip(1).all(Cell::is_blank)
}
