use super::*;
use crate::{Cell, Dialect, Encoding, Entry, Limits, LineEnd, Table};

const HOSTILE: [&str; 14] =
    ["=1+1", "+7 999", "-x", "@name", "\tx", "\rx", "\nx", "＝1", "＠a", "'=1", "''+", "a\"b", "a;b,c", "line\r\nbreak"];

fn write(style: CsvStyle, columns: &[&str], rows: &[Vec<Value<'_>>]) -> Vec<u8> {
    let mut export = CsvExport::new(Vec::new(), style, columns).unwrap();
    rows.iter().for_each(|row| export.row(row).unwrap());
    export.finish().unwrap()
}

fn read(bytes: &[u8], style: CsvStyle) -> (Vec<String>, Vec<Vec<Cell>>) {
    let dialect = Dialect { encoding: Encoding::Utf8, delimiter: style.delimiter, quoting: true, line_end: LineEnd::CrLf };
    let mut table = Table::from_csv(bytes, dialect, Some(1), &Limits::default()).unwrap();
    let columns = table.columns().to_vec();
    let rows = table.by_ref().map(|entry| match entry.unwrap() {
        Entry::Row(row) => row.cells,
        other => panic!("{other:?}"),
    });
    (columns, rows.collect())
}

#[test]
fn every_text_comes_back_and_no_cell_is_live() {
    for style in [CsvStyle::PLAIN, CsvStyle::EXCEL, CsvStyle::RUSSIAN_EXCEL] {
        let rows: Vec<Vec<Value>> = HOSTILE.iter().map(|text| vec![Value::Text(text), Value::Text("x")]).collect();
        let bytes = write(style, &["=HYPERLINK(\"x\")", "имя"], &rows);
        let (columns, back) = read(&bytes, style);
        assert_eq!(columns, ["=HYPERLINK(\"x\")", "имя"]);
        assert_eq!(back.iter().map(|row| row[0].text().into_owned()).collect::<Vec<_>>(), HOSTILE);

        let mut plain = ::csv::ReaderBuilder::new().delimiter(style.delimiter).has_headers(false).from_reader(&bytes[..]);
        for cell in plain.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let first = cell.trim_start_matches('\u{FEFF}').chars().next();
            assert!(!first.is_some_and(|letter| "=+-@\t\r\n＝＋－＠".contains(letter)), "{cell:?}");
        }
    }
}

#[test]
fn russian_excel_gets_semicolons_a_mark_and_commas() {
    let row = vec![Value::Decimal(Decimal { mantissa: -475, scale: 2 }), Value::Count(50_700_000), Value::Empty];
    let bytes = write(CsvStyle::RUSSIAN_EXCEL, &["er", "followers", "note"], &[row]);
    assert_eq!(String::from_utf8(bytes).unwrap(), "\u{FEFF}er;followers;note\r\n-4,75;50700000;\r\n");
}

#[test]
fn a_cell_that_is_too_long_for_xlsx_is_named() {
    let long = "x".repeat(40_000);
    let mut export = XlsxExport::new("Creators: [all]", &["a", "b"]).unwrap();
    let problem = export.row(&[Value::Empty, Value::Text(&long)]).unwrap_err();
    assert!(matches!(problem, ExportProblem::CellTooLong { row: 2, column: 2, limit: 32_767 }), "{problem:?}");
}
