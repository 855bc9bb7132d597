//! Archives with whatever sizes a test wants them to claim.

use std::io::Write;

#[derive(Clone)]
pub struct Part {
    pub name: String,
    pub content: Vec<u8>,
    /// The unpacked size that the archive claims, when it is not the true one.
    pub claimed: Option<u32>,
}

pub fn part(name: &str, content: impl Into<Vec<u8>>) -> Part {
    Part { name: name.to_owned(), content: content.into(), claimed: None }
}

fn header(out: &mut Vec<u8>, part: &Part, packed: usize, crc: u32) {
    out.extend(20_u16.to_le_bytes());
    out.extend(0_u16.to_le_bytes());
    out.extend(8_u16.to_le_bytes());
    out.extend(0x21_u32.to_le_bytes());
    out.extend(crc.to_le_bytes());
    out.extend((packed as u32).to_le_bytes());
    out.extend(part.claimed.unwrap_or(part.content.len() as u32).to_le_bytes());
    out.extend((part.name.len() as u16).to_le_bytes());
    out.extend(0_u16.to_le_bytes());
}

pub fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for part in parts {
        let mut crc = flate2::Crc::new();
        crc.update(&part.content);
        let mut deflate = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        deflate.write_all(&part.content).unwrap();
        let packed = deflate.finish().unwrap();
        let offset = out.len() as u32;
        out.extend(b"PK\x03\x04");
        header(&mut out, part, packed.len(), crc.sum());
        out.extend(part.name.as_bytes());
        out.extend(&packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        header(&mut directory, part, packed.len(), crc.sum());
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(part.name.as_bytes());
    }
    let start = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend((parts.len() as u16).to_le_bytes());
    out.extend((parts.len() as u16).to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// The parts of a workbook with one sheet of this XML.
pub fn workbook(sheet: &str) -> Vec<Part> {
    const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    vec![
        part("[Content_Types].xml", TYPES),
        part("xl/workbook.xml", BOOK),
        part("xl/_rels/workbook.xml.rels", RELS),
        part("xl/worksheets/sheet1.xml", sheet),
        part("_rels/.rels", ROOT),
    ]
}

/// A worksheet around rows.
pub fn sheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}
