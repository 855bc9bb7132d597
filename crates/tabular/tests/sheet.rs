//! XLSX through the reading process: what goes out comes back, and hostile files are refused.
#![expect(clippy::print_stdout, reason = "a test runner reads the list of tests there")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

#[path = "support/zip.rs"]
mod zip;

use std::io::Write;
use std::time::Instant;
use tabular::value::Decimal;
use tabular::{
    Cell, Entry, FileProblem, Kind, Layout, Limits, ReaderCommand, RowProblem, Sniffed, Value, XlsxExport, open, run_reader_child,
    sniff_path,
};
use tempfile::NamedTempFile;
use zip::{part, sheet, workbook};

const READER: &str = "read-sheet";

type Test = (&'static str, fn());

const TESTS: [Test; 20] = [
    ("exported_rows_come_back", exported_rows_come_back),
    ("cells_have_types", cells_have_types),
    ("sheets_are_chosen_by_name", sheets_are_chosen_by_name),
    ("a_header_below_a_title_is_found", a_header_below_a_title_is_found),
    ("a_bomb_is_refused", a_bomb_is_refused),
    ("a_forged_size_is_refused", a_forged_size_is_refused),
    ("a_dense_part_is_refused", a_dense_part_is_refused),
    ("half_a_character_is_refused", half_a_character_is_refused),
    ("a_broken_archive_is_refused", a_broken_archive_is_refused),
    ("too_many_parts_are_refused", too_many_parts_are_refused),
    ("entities_are_refused", entities_are_refused),
    ("thousands_of_attributes_are_refused", thousands_of_attributes_are_refused),
    ("a_giant_cell_is_refused", a_giant_cell_is_refused),
    ("a_long_cell_is_refused_in_its_row", a_long_cell_is_refused_in_its_row),
    ("a_giant_dimension_is_refused", a_giant_dimension_is_refused),
    ("too_many_columns_are_refused", too_many_columns_are_refused),
    ("other_formats_are_named", other_formats_are_named),
    ("hostile_text_is_refused", hostile_text_is_refused),
    ("a_reader_that_hangs_is_stopped", a_reader_that_hangs_is_stopped),
    ("a_reader_that_eats_memory_dies_alone", a_reader_that_eats_memory_dies_alone),
];

fn main() -> std::process::ExitCode {
    // Asked by a test runner what there is to run: one test, which is this program.
    if std::env::args().any(|a| a == "--list") {
        if !std::env::args().any(|a| a == "--ignored") {
            println!("sheet: test");
        }
        return std::process::ExitCode::SUCCESS;
    }
    let argument = std::env::args().nth(1).unwrap_or_default();
    match argument.as_str() {
        READER => return run_reader_child(),
        "hang" => loop {
            std::thread::park();
        },
        _ => {}
    }
    for (name, test) in
        TESTS.iter().filter(|(name, _)| argument == "sheet" || argument.starts_with('-') || name.contains(argument.as_str()))
    {
        let start = Instant::now();
        test();
        eprintln!("test {name} ... ok ({} ms)", start.elapsed().as_millis());
    }
    std::process::ExitCode::SUCCESS
}

fn reader(subcommand: &str) -> ReaderCommand {
    ReaderCommand::current_exe(subcommand).unwrap()
}

fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn sniff(bytes: &[u8]) -> Result<Sniffed, FileProblem> {
    sniff_path(file(bytes).path(), &Limits::default(), &reader(READER))
}

/// The rows of a file read by the layout that is proposed for it.
fn read(bytes: &[u8]) -> Result<Vec<Entry>, FileProblem> {
    let file = file(bytes);
    let sniffed = sniff_path(file.path(), &Limits::default(), &reader(READER))?;
    open(file.path(), &sniffed.layout, &Limits::default(), &reader(READER))?.collect()
}

fn cells(entry: &Entry) -> &[Cell] {
    let Entry::Row(row) = entry else { panic!("no row: {entry:?}") };
    &row.cells
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn exported_rows_come_back() {
    let hostile = ["=1+1", "'=1", "@a", "＝1", "Иван\nПетров", "_x0041_", "😀", "<b>&amp;</b>", "00123", "1e5", " пробелы "];
    let mut export = XlsxExport::new("Креаторы", &["имя", "=follow()", "er", "ok", "since"]).unwrap();
    let date = jiff::civil::date(2026, 4, 17);
    for name in hostile {
        let er = Value::Decimal(Decimal { mantissa: 475, scale: 2 });
        export.row(&[Value::Text(name), Value::Count(50_700_001), er, Value::Bool(true), Value::Date(date)]).unwrap();
    }
    let mut out = std::io::Cursor::new(Vec::new());
    export.finish(&mut out).unwrap();
    let sniffed = sniff(out.get_ref()).unwrap();
    assert_eq!(sniffed.columns, ["имя", "=follow()", "er", "ok", "since"]);
    assert_eq!(sniffed.sheets, ["Креаторы"]);
    let rows = read(out.get_ref()).unwrap();
    assert_eq!(rows.len(), hostile.len());
    for (row, name) in rows.iter().zip(hostile) {
        let expected = [text(name), Cell::Number(50_700_001.0), Cell::Number(4.75), Cell::Bool(true), text("2026-04-17")];
        assert_eq!(cells(row), expected);
    }
}

fn cells_have_types() {
    let styles = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>since</t></is></c><c r="C1" t="inlineStr"><is><t>n</t></is></c></row>
        <row r="3"><c r="A3" t="str"><f>1+1</f><v>два</v></c><c r="B3" s="1"><v>46129</v></c><c r="C3" t="e"><v>#N/A</v></c></row>
        <row r="4"><c r="B4" s="1"/></row><row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5"><v>0.1</v></c></row>"#;
    let mut parts = workbook(&sheet(rows));
    parts.push(part("xl/styles.xml", styles));
    let rows = read(&zip::zip(&parts)).unwrap();
    let date = jiff::civil::date(2026, 4, 17).at(0, 0, 0, 0);
    assert_eq!(cells(&rows[0]), [text("два"), Cell::Date(date), Cell::Error("#N/A".into())]);
    assert_eq!(cells(&rows[1]), [Cell::Bool(true), Cell::Empty, Cell::Number(0.1)]);
    assert!(matches!(&rows[0], Entry::Row(row) if row.line == 3 && row.number == 1));
    assert_eq!(rows.len(), 2);
}

fn sheets_are_chosen_by_name() {
    let bytes = zip::zip(&workbook(&sheet(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#)));
    assert_eq!(sniff(&bytes).unwrap().layout.kind, Kind::Sheet("Лист1".into()));
    let layout = Layout { kind: Kind::Sheet("Лист2".into()), header: None };
    let found = open(file(&bytes).path(), &layout, &Limits::default(), &reader(READER));
    assert_eq!(found.err(), Some(FileProblem::NoSheet { sheet: "Лист2".into() }));
}

fn a_header_below_a_title_is_found() {
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = format!(
        "<row>{}</row><row>{}{}</row><row>{}{}</row>",
        cell("A1", "Список блогеров"),
        cell("A3", "Имя"),
        cell("B3", "Подписчики"),
        cell("A4", "Иван"),
        cell("B4", "5К"),
    );
    let bytes = zip::zip(&workbook(&sheet(&rows)));
    let sniffed = sniff(&bytes).unwrap();
    assert_eq!((sniffed.layout.header, &sniffed.columns[..]), (Some(2), &["Имя".to_owned(), "Подписчики".to_owned()][..]));
}

fn a_bomb_is_refused() {
    let mut parts = workbook(&sheet(""));
    parts[3].content = vec![b' '; 40 << 20];
    let limits = Limits { unpacked_bytes: 32 << 20, ..Limits::default() };
    let found = sniff_path(file(&zip::zip(&parts)).path(), &limits, &reader(READER));
    assert_eq!(found, Err(FileProblem::ZipBomb { limit: 32 << 20 }));
}

fn a_forged_size_is_refused() {
    let mut parts = workbook(&sheet(""));
    parts[3].content = vec![b' '; 40 << 20];
    parts[3].claimed = Some(50_000);
    assert_eq!(sniff(&zip::zip(&parts)), Err(FileProblem::BrokenZip));
    parts[3] = part("xl/worksheets/sheet1.xml", sheet(""));
    parts[3].claimed = Some(u32::MAX);
    assert_eq!(sniff(&zip::zip(&parts)), Err(FileProblem::ZipBomb { limit: 256 << 20 }));
}

fn a_dense_part_is_refused() {
    let mut parts = workbook(&sheet(""));
    parts.push(part("xl/media/a.bin", vec![0; 10 << 20]));
    assert_eq!(sniff(&zip::zip(&parts)), Err(FileProblem::TooDense { times: 200 }));
}

fn half_a_character_is_refused() {
    let found = sniff(&zip::zip(&workbook(&sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>V&#xD800;</t></is></c></row>"))));
    assert_eq!(found, Err(FileProblem::HostileXml));
}

fn a_broken_archive_is_refused() {
    let good = zip::zip(&workbook(&sheet("")));
    assert_eq!(sniff(&good[..good.len() - 30]), Err(FileProblem::BrokenZip));
    assert_eq!(sniff(b"PK\x03\x04 and nothing else"), Err(FileProblem::BrokenZip));
    let mut flipped = good.clone();
    let middle = good.windows(9).rposition(|window| window == b"sheet1.xm").unwrap();
    flipped[middle - 40..middle - 20].fill(0xFF);
    assert!(sniff(&flipped).is_err());
    let twice: Vec<_> = workbook(&sheet("")).into_iter().chain(workbook(&sheet(""))).collect();
    assert_eq!(sniff(&zip::zip(&twice)), Err(FileProblem::BrokenZip));
}

fn too_many_parts_are_refused() {
    let mut parts = workbook(&sheet(""));
    parts.extend((0..5_000).map(|number| part(&format!("xl/x{number}.xml"), "<a/>")));
    assert_eq!(sniff(&zip::zip(&parts)), Err(FileProblem::TooManyParts { found: 5_005, limit: 2_000 }));
}

fn entities_are_refused() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><worksheet>&lol2;</worksheet>"#;
    assert_eq!(sniff(&zip::zip(&workbook(laughs))), Err(FileProblem::HostileXml));
    let outside = r#"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>"#;
    assert_eq!(sniff(&zip::zip(&workbook(outside))), Err(FileProblem::HostileXml));
}

fn thousands_of_attributes_are_refused() {
    let attributes: String = (0..60_000).map(|number| format!(" a{number}=\"\"")).collect();
    assert_eq!(sniff(&zip::zip(&workbook(&format!("<worksheet{attributes}/>")))), Err(FileProblem::HostileXml));
}

fn a_giant_cell_is_refused() {
    let text: String = (0..10 << 20).map(|n: u32| char::from(b'a' + (n.wrapping_mul(2_654_435_761) >> 24) as u8 % 26)).collect();
    let rows = format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>"#);
    assert_eq!(sniff(&zip::zip(&workbook(&sheet(&rows)))), Err(FileProblem::CellTooLong { limit: 64 << 10 }));
}

fn a_long_cell_is_refused_in_its_row() {
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let long = "x".repeat(70_000);
    let rows = format!("<row>{}</row><row>{}</row><row>{}</row>", cell("A1", "name"), cell("A2", &long), cell("A3", "ok"));
    let rows = read(&zip::zip(&workbook(&sheet(&rows)))).unwrap();
    assert!(matches!(&rows[0], Entry::Refused(row) if row.problem == RowProblem::CellTooLong { limit: 64 << 10 } && row.line == 2));
    assert_eq!(cells(&rows[1]), [text("ok")]);
}

fn a_giant_dimension_is_refused() {
    let giant = sheet("").replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
    let problem = FileProblem::GiantSheet { rows: 1_048_576, columns: 16_384 };
    assert_eq!(sniff(&zip::zip(&workbook(&giant))), Err(problem));
}

fn too_many_columns_are_refused() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>"#;
    let found = sniff(&zip::zip(&workbook(&sheet(rows))));
    assert_eq!(found, Err(FileProblem::TooManyColumns { found: 16_384, limit: 1_000 }));
    let beyond = r#"<row r="1"><c r="EQXD1"><v>1</v></c></row>"#;
    assert!(sniff(&zip::zip(&workbook(&sheet(beyond)))).is_err());
}

fn other_formats_are_named() {
    let other = |format: &str| Err(FileProblem::OtherFormat { format: format.to_owned() });
    assert_eq!(sniff(&zip::zip(&[part("word/document.xml", "<a/>")])), other("ZIP"));
    assert_eq!(sniff(&zip::zip(&[part("content.xml", "<a/>")])), other("ODS"));
    assert_eq!(sniff(&zip::zip(&[part("xl/workbook.bin", "")])), other("XLSB"));
    assert_eq!(sniff(b"%PDF-1.7"), other("PDF"));
    assert_eq!(sniff(b" <html><table></table>"), other("HTML"));
    assert_eq!(sniff(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Err(FileProblem::OldExcel));
    assert_eq!(sniff(b""), Err(FileProblem::Empty));
    assert_eq!(sniff(&[0; 4096]), Err(FileProblem::Binary));
}

fn hostile_text_is_refused() {
    let too_long = |line| Err(FileProblem::RecordTooLong { line, limit: 1 << 20 });
    assert_eq!(sniff(&vec![b'x'; 10 << 20]), too_long(1));
    let header = b"name,note\na,\"".to_vec();
    let cell: Vec<u8> = header.iter().copied().chain(std::iter::repeat_n(b'x', 10 << 20)).collect();
    assert_eq!(sniff(&cell), too_long(2));
    let wide = "a,".repeat(100_000) + "\n" + &"1,".repeat(100_000);
    assert_eq!(sniff(wide.as_bytes()), Err(FileProblem::TooManyColumns { found: 100_001, limit: 1_000 }));
    let zeros: Vec<u8> = b"name,note\n".iter().copied().chain(std::iter::repeat_n(0, 1 << 20)).collect();
    assert_eq!(sniff(&zeros), Err(FileProblem::Binary));
    let halves: Vec<u8> = "a,b\n".encode_utf16().chain([0xD800; 64]).flat_map(u16::to_le_bytes).collect();
    let halves: Vec<u8> = [0xFF, 0xFE].into_iter().chain(halves).collect();
    let rows = read(&halves).unwrap();
    assert!(matches!(&rows[..], [Entry::Refused(row)] if row.problem == RowProblem::LoneSurrogate));
}

fn a_reader_that_hangs_is_stopped() {
    let limits = Limits { wait_seconds: 1, ..Limits::default() };
    let bytes = zip::zip(&workbook(&sheet("")));
    let found = sniff_path(file(&bytes).path(), &limits, &reader("hang"));
    assert_eq!(found, Err(FileProblem::ReaderTooSlow { seconds: 1 }));
}

/// A file larger than the reader's memory, let through by the limits: the reader dies, and that is all.
fn a_reader_that_eats_memory_dies_alone() {
    let limits = Limits { file_bytes: 1 << 30, wait_seconds: 60, ..Limits::default() };
    let file = file(b"PK\x03\x04");
    file.as_file().set_len(600 << 20).unwrap();
    assert_eq!(sniff_path(file.path(), &limits, &reader(READER)), Err(FileProblem::ReaderDied));
}
