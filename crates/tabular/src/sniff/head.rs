//! Which record names the columns.

use super::dialect::most_common;
use crate::Cell;
use crate::fields::is_known_header;

use crate::value::looks_like_data;

/// How far down a header may stand.
const DEPTH: usize = 25;

/// The position of the header from 1, or `None` when the first full record is already data.
pub(super) fn find(records: &[Vec<Cell>]) -> Option<usize> {
    let filled: Vec<usize> = records.iter().map(|cells| cells.iter().filter(|cell| !cell.is_blank()).count()).collect();
    let widths: Vec<usize> = records.iter().map(Vec::len).filter(|width| *width > 0).collect();
    let width = most_common(&widths)?;
    let known = |cells: &[Cell]| cells.iter().filter(|cell| is_known_header(&cell.text())).count();
    let candidates = || records.iter().enumerate().take(DEPTH).filter(|(_, cells)| cells.len().abs_diff(width) * 4 <= width);
    // A row of known names wins over its place: titles and notes may stand above it.
    let best = candidates().map(|(index, cells)| (known(cells), index)).filter(|(count, _)| *count >= 2);
    if let Some((_, index)) = best.max_by_key(|(count, index)| (*count, DEPTH - index)) {
        return Some(index + 1);
    }
    let (index, cells) = candidates().find(|(index, cells)| filled[*index] * 2 >= cells.len().max(width))?;
    let data = cells.iter().filter(|cell| looks_like_data(cell)).count();
    (data * 5 <= filled[index] || known(cells) > 0).then_some(index + 1)
}
