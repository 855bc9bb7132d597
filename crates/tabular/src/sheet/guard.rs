//! Looks at an XLSX before any library does: sizes as declared and as they really are, and XML that no spreadsheet
//! program writes. Every part is unpacked once, piece by piece, and nothing of it is kept.

use crate::{FileProblem, Limits};
use flate2::read::DeflateDecoder;
use std::collections::HashSet;
use std::io::Read;
use xml::Scanner;

mod directory;
mod xml;

/// One part of the archive.
struct Part<'a> {
    name: &'a [u8],
    packed: &'a [u8],
    deflated: bool,
    declared: u64,
}

/// Passes only what is safe to parse.
pub(super) fn check(file: &[u8], limits: &Limits) -> Result<(), FileProblem> {
    let parts = directory::parts(file, limits.parts)?;
    check_sizes(file, &parts, limits)?;
    check_kind(&parts)?;
    parts.iter().filter(|part| is_xml(part.name)).try_for_each(|part| check_xml(part, limits))
}

fn check_kind(parts: &[Part<'_>]) -> Result<(), FileProblem> {
    let names: Vec<String> = parts.iter().map(|part| String::from_utf8_lossy(part.name).to_lowercase()).collect();
    let has = |fits: fn(&str) -> bool| names.iter().any(|name| fits(name));
    if has(|name| name.contains("workbook") && name.ends_with(".xml")) {
        return Ok(());
    }
    let format = match () {
        () if has(|name| name == "xl/workbook.bin") => "XLSB",
        () if has(|name| name == "content.xml") => "ODS",
        () => "ZIP",
    };
    Err(FileProblem::OtherFormat { format: format.to_owned() })
}

fn is_xml(name: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    [&b".xml"[..], b".rels", b".vml"].iter().any(|end| name.ends_with(end))
}

fn check_sizes(file: &[u8], parts: &[Part<'_>], limits: &Limits) -> Result<(), FileProblem> {
    let bomb = FileProblem::ZipBomb { limit: limits.unpacked_bytes };
    let total = parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.declared));
    if total.is_none_or(|total| total > limits.unpacked_bytes) {
        return Err(bomb);
    }
    let packed: usize = parts.iter().map(|part| part.packed.len()).sum();
    let names: HashSet<&[u8]> = parts.iter().map(|part| part.name).collect();
    // Parts that overlap or share a name are how small files become huge ones.
    if packed > file.len() || names.len() < parts.len() {
        return Err(FileProblem::BrokenZip);
    }
    let too_dense = |part: &Part<'_>| part.declared > 1 << 20 && part.declared / (part.packed.len() as u64).max(1) > limits.ratio;
    if parts.iter().any(too_dense) { Err(FileProblem::TooDense { times: limits.ratio }) } else { Ok(()) }
}

fn check_xml(part: &Part<'_>, limits: &Limits) -> Result<(), FileProblem> {
    let mut source: Box<dyn Read + '_> = if part.deflated { Box::new(DeflateDecoder::new(part.packed)) } else { Box::new(part.packed) };
    let mut scanner = Scanner::new(limits);
    let mut buffer = vec![0; 64 << 10];
    let mut unpacked = 0;
    loop {
        let count = source.read(&mut buffer).map_err(|_| FileProblem::BrokenZip)?;
        unpacked += count as u64;
        if unpacked > part.declared || (count == 0 && unpacked < part.declared) {
            return Err(FileProblem::BrokenZip);
        }
        if count == 0 {
            return Ok(());
        }
        scanner.feed(&buffer[..count])?;
    }
}
