use crate::{Cell, Dialect, Encoding, Entry, FileProblem, Limits, LineEnd, RowProblem, SkipReason, Table};

fn dialect(encoding: Encoding) -> Dialect {
    Dialect { encoding, delimiter: b',', quoting: true, line_end: LineEnd::CrLf }
}

fn read_as(bytes: &[u8], dialect: Dialect, limits: &Limits) -> Result<Vec<Entry>, FileProblem> {
    let table = Table::from_csv(bytes, dialect, Some(1), limits)?;
    table.collect()
}

fn read(text: &[u8]) -> Vec<Entry> {
    read_as(text, dialect(Encoding::Utf8), &Limits::default()).unwrap()
}

/// Line, column and problem of a refused row.
fn refusal(entry: &Entry) -> (u64, Option<usize>, &RowProblem) {
    let Entry::Refused(refused) = entry else { panic!("not refused: {entry:?}") };
    (refused.line, refused.column, &refused.problem)
}

fn texts(entry: &Entry) -> Vec<String> {
    let Entry::Row(row) = entry else { panic!("no row: {entry:?}") };
    row.cells.iter().map(|cell| cell.text().into_owned()).collect()
}

#[test]
fn quotes_line_ends_and_lone_cr() {
    let entries = read(b"\xEF\xBB\xBFa,b\r\n\"x\r\ny\",\"one\rtwo\"\r\n\"say \"\"hi\"\"\",c\rd\n,\"\"\n1,2");
    assert_eq!(texts(&entries[0]), ["x\r\ny", "one\rtwo"]);
    assert_eq!(texts(&entries[1]), ["say \"hi\"", "c\rd"]);
    assert!(matches!(&entries[2], Entry::Skipped(skipped) if skipped.why == SkipReason::Blank && skipped.line == 5));
    assert!(matches!(&entries[3], Entry::Row(row) if row.line == 6 && row.number == 4));
    assert_eq!(entries.len(), 4);
}

#[test]
fn a_file_with_cr_alone_has_lines_too() {
    let dialect = Dialect { line_end: LineEnd::Cr, ..dialect(Encoding::Utf8) };
    let entries = read_as(b"a,b\r1,2\r\"3\",4\r", dialect, &Limits::default()).unwrap();
    assert_eq!(texts(&entries[1]), ["3", "4"]);
    assert_eq!(entries.len(), 2);
}

#[test]
fn rows_of_another_width_are_refused_with_their_place() {
    let entries = read(b"a,b,c\n1,2\n1,2,3,,\n1,2,3,4\n\n1,2,3\na, b,c \n");
    assert_eq!(refusal(&entries[0]), (2, Some(3), &RowProblem::TooFewCells { expected: 3, found: 2 }));
    assert_eq!(texts(&entries[1]), ["1", "2", "3"]);
    assert_eq!(refusal(&entries[2]), (4, Some(4), &RowProblem::TooManyCells { expected: 3, found: 4 }));
    assert!(matches!(&entries[3], Entry::Skipped(skipped) if skipped.why == SkipReason::Blank));
    assert!(matches!(&entries[5], Entry::Skipped(skipped) if skipped.why == SkipReason::RepeatedHeader));
}

#[test]
fn a_forgotten_quote_costs_its_own_line() {
    let entries = read(b"a,b\n1,\"open\n2,x\n3,\"y\"\n");
    assert_eq!(refusal(&entries[0]), (2, None, &RowProblem::TextAfterQuote));
    assert_eq!(texts(&entries[1]), ["2", "x"]);
    assert_eq!(texts(&entries[2]), ["3", "y"]);

    let entries = read(b"a,b\n1,\"open\n2,x\n");
    assert_eq!(refusal(&entries[0]), (2, None, &RowProblem::UnclosedQuote));
    assert_eq!(texts(&entries[1]), ["2", "x"]);

    let mut long = b"a,b\n1,\"open\n".to_vec();
    (0..400_000).for_each(|_| long.extend_from_slice(b"2,x\n"));
    let limits = Limits { rows: 1_000_000, ..Limits::default() };
    let entries = read_as(&long, dialect(Encoding::Utf8), &limits).unwrap();
    assert_eq!(refusal(&entries[0]).2, &RowProblem::UnclosedQuote);
    assert_eq!(entries.len(), 400_001);
}

#[test]
fn a_broken_quote_in_the_last_line_is_refused_there() {
    let entries = read(b"a,b\n1,2\n\"x\"y,3");
    assert_eq!(refusal(&entries[1]), (3, None, &RowProblem::TextAfterQuote));
    assert_eq!(entries.len(), 2);
}

#[test]
fn bytes_that_are_no_text_are_refused_in_their_row() {
    let entries = read(b"a,b\n1,\xFF\n2,x\0y\n3,\xED\xA0\x80\n4,fine\n");
    assert_eq!(refusal(&entries[0]), (2, Some(2), &RowProblem::InvalidBytes { encoding: "UTF-8" }));
    assert_eq!(refusal(&entries[1]), (3, Some(2), &RowProblem::NulByte));
    assert_eq!(refusal(&entries[2]), (4, Some(2), &RowProblem::LoneSurrogate));
    assert_eq!(texts(&entries[3]), ["4", "fine"]);

    let entries = read_as(b"a,b\n1,\x98\n2,\xC8\n", dialect(Encoding::Windows1251), &Limits::default()).unwrap();
    assert_eq!(refusal(&entries[0]).2, &RowProblem::InvalidBytes { encoding: "windows-1251" });
    assert_eq!(texts(&entries[1]), ["2", "И"]);
}

#[test]
fn lone_surrogates_of_utf16_are_refused_in_their_row() {
    let units = "a,b\n1,".encode_utf16().chain([0xD83D, 0x000A]).chain("2,😀\n".encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    let entries = read_as(&bytes, dialect(Encoding::Utf16Le), &Limits::default()).unwrap();
    assert_eq!(refusal(&entries[0]), (2, Some(2), &RowProblem::LoneSurrogate));
    assert_eq!(texts(&entries[1]), ["2", "😀"]);
}

#[test]
fn limits_are_named_with_their_numbers() {
    let limits = Limits { rows: 2, columns: 3, cell_bytes: 4, file_bytes: 40, ..Limits::default() };
    let read = |text: &[u8]| read_as(text, dialect(Encoding::Utf8), &limits);
    assert_eq!(read(b"a\n1\n2\n3\n"), Err(FileProblem::TooManyRows { limit: 2 }));
    assert_eq!(read(b"a,b,c,d\n1\n"), Err(FileProblem::TooManyColumns { found: 4, limit: 3 }));
    assert_eq!(read(&[b'a'; 41]), Err(FileProblem::TooLarge { limit: 40 }));
    let entries = read(b"a,b\n1,12345\n1,2,3,4,5\n").unwrap();
    assert_eq!(refusal(&entries[0]), (2, Some(2), &RowProblem::CellTooLong { limit: 4 }));
    assert_eq!(refusal(&entries[1]).2, &RowProblem::TooManyCells { expected: 3, found: 5 });
}

#[test]
fn giant_cells_and_rows_end_the_reading() {
    let mut giant = b"a,b\n1,".to_vec();
    giant.resize(10 << 20, b'x');
    let limit = Limits::default().record_bytes;
    let too_long = Err(FileProblem::RecordTooLong { line: 2, limit });
    assert_eq!(read_as(&giant, dialect(Encoding::Utf8), &Limits::default()), too_long);
    giant[6] = b'"';
    assert_eq!(read_as(&giant, dialect(Encoding::Utf8), &Limits::default()), too_long);
    let wide = ",".repeat(99_999);
    let found = read_as(wide.as_bytes(), dialect(Encoding::Utf8), &Limits::default());
    assert_eq!(found, Err(FileProblem::TooManyColumns { found: 100_000, limit: 1_000 }));
}

#[test]
fn the_guard_against_formulas_is_taken_off() {
    let entries = read(b"a,b\n'=1+1,'quoted'\n");
    assert_eq!(texts(&entries[0]), ["=1+1", "'quoted'"]);
}

#[test]
fn cells_without_visible_characters_are_empty() {
    let entries = read(b"a,b\n1,  \n");
    assert!(matches!(&entries[0], Entry::Row(row) if row.cells[1] == Cell::Empty));
}

#[test]
fn a_file_without_a_header_may_start_with_a_broken_row() {
    let table = Table::from_csv(&b"\xFF,1\na,2\n"[..], dialect(Encoding::Utf8), None, &Limits::default()).unwrap();
    let entries: Vec<Entry> = table.map(Result::unwrap).collect();
    assert_eq!(refusal(&entries[0]).0, 1);
    assert_eq!(texts(&entries[1]), ["a", "2"]);
}
