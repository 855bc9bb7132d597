//! The first bytes of a file.

use crate::FileProblem;

pub(super) enum Magic {
    Zip,
    Text,
}

/// Formats that people upload by mistake, by how they start.
const OTHERS: [(&[u8], &str); 9] = [
    (b"%PDF", "PDF"),
    (b"\x1F\x8B", "GZIP"),
    (b"Rar!", "RAR"),
    (b"7z\xBC\xAF", "7Z"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x28\xB5\x2F\xFD", "ZSTD"),
];

pub(super) fn look(head: &[u8]) -> Result<Magic, FileProblem> {
    if head.is_empty() {
        return Err(FileProblem::Empty);
    }
    if head.starts_with(b"PK") && head.get(2).is_some_and(|byte| matches!(byte, 3 | 5 | 7)) {
        return Ok(Magic::Zip);
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        // An encrypted workbook is stored in the container of the old format.
        let marker: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = head.windows(marker.len()).any(|window| window == marker);
        return Err(if encrypted { FileProblem::Encrypted } else { FileProblem::OldExcel });
    }
    if let Some((_, format)) = OTHERS.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(FileProblem::OtherFormat { format: (*format).to_owned() });
    }
    let start = head[..head.len().min(512)].trim_ascii_start().to_ascii_lowercase();
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start);
    if [&b"<html"[..], b"<!doctype html", b"<table", b"<?xml"].iter().any(|tag| start.starts_with(tag)) {
        return Err(FileProblem::OtherFormat { format: if start.starts_with(b"<?xml") { "XML" } else { "HTML" }.to_owned() });
    }
    Ok(Magic::Text)
}
