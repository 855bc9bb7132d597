//! The dirty spreadsheet is dirty in the ways it says.

use jiff::civil::date;
use sample::{Options, spreadsheet};

fn text() -> String {
    spreadsheet(Options { seed: 7, today: date(2026, 4, 14), creators: 120 })
}

#[test]
fn it_can_be_saved_in_windows_1251() {
    let text = text();
    let (bytes, _, lost) = encoding_rs::WINDOWS_1251.encode(&text);
    assert!(!lost);
    assert_eq!(encoding_rs::WINDOWS_1251.decode(&bytes).0, text);
}

#[test]
fn it_has_about_sixty_rows_and_some_are_broken() {
    let text = text();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("the file can be split into cells")).collect();
    assert!((58..=66).contains(&rows.len()), "{}", rows.len());
    assert_eq!(&rows[1][1], "ФИО");
    let odd = rows.iter().filter(|row| row.len() != 12).count();
    assert_eq!(odd, 2, "one row is short and one is long");
    assert!(rows.iter().any(|row| row.iter().any(|cell| cell.contains('\n'))), "a cell has two lines");
}

#[test]
fn numbers_and_dates_come_in_many_forms() {
    let text = text();
    for form in [" тыс.", "млн", "к;", ".0;", "\u{a0}", "~", "31.02.2025", "12.02.2062", "10/03/25", " г.;", "руб.", "$"] {
        assert!(text.contains(form), "{form}");
    }
    for known in ["Vera Lesnikova", "Галеев Тимур", "Джун Кастеллано", "marisol.makes.soup"] {
        assert!(text.contains(known), "{known}");
    }
}
