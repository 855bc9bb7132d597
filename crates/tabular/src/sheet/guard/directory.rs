//! The central directory of a ZIP, read strictly: what is ambiguous is broken.

use super::Part;
use crate::FileProblem;

const END: u32 = 0x0605_4B50;
const CENTRAL: u32 = 0x0201_4B50;
const LOCAL: u32 = 0x0403_4B50;

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn usize_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

fn slice(bytes: &[u8], start: usize, length: usize) -> Option<&[u8]> {
    bytes.get(start..start.checked_add(length)?)
}

/// All parts of the archive.
pub(super) fn parts(file: &[u8], limit: usize) -> Result<Vec<Part<'_>>, FileProblem> {
    let end = find_end(file).ok_or(FileProblem::BrokenZip)?;
    let found = u16_at(file, end + 10).ok_or(FileProblem::BrokenZip)?;
    if found > limit {
        return Err(FileProblem::TooManyParts { found, limit });
    }
    let mut at = usize_at(file, end + 16).ok_or(FileProblem::BrokenZip)?;
    let mut parts = Vec::with_capacity(found);
    for _ in 0..found {
        let (part, next) = entry(file, at)?;
        parts.push(part);
        at = next;
    }
    // A directory that goes on beyond its count would be read differently by different programs.
    if u32_at(file, at) == Some(CENTRAL) { Err(FileProblem::BrokenZip) } else { Ok(parts) }
}

/// The end record stands before a comment of at most 64 KiB.
fn find_end(file: &[u8]) -> Option<usize> {
    let last = file.len().checked_sub(22)?;
    (last.saturating_sub(usize::from(u16::MAX))..=last).rev().find(|at| u32_at(file, *at) == Some(END))
}

fn entry(file: &[u8], at: usize) -> Result<(Part<'_>, usize), FileProblem> {
    let (encrypted, part, next) = fields(file, at).ok_or(FileProblem::BrokenZip)?;
    if encrypted { Err(FileProblem::Encrypted) } else { Ok((part, next)) }
}

fn fields(file: &[u8], at: usize) -> Option<(bool, Part<'_>, usize)> {
    if u32_at(file, at)? != CENTRAL {
        return None;
    }
    let encrypted = u16_at(file, at + 8)? & 1 == 1;
    let deflated = match u16_at(file, at + 10)? {
        0 => false,
        8 => true,
        _ => return None,
    };
    let packed_size = usize_at(file, at + 20)?;
    let declared = u64::from(u32_at(file, at + 24)?);
    let name_length = u16_at(file, at + 28)?;
    let local = usize_at(file, at + 42)?;
    let name = slice(file, at + 46, name_length)?;
    if u32_at(file, local)? != LOCAL {
        return None;
    }
    let data = local + 30 + u16_at(file, local + 26)? + u16_at(file, local + 28)?;
    let part = Part { name, packed: slice(file, data, packed_size)?, deflated, declared };
    let next = at + 46 + name_length + u16_at(file, at + 30)? + u16_at(file, at + 32)?;
    Some((encrypted, part, next))
}
