//! How fast 100,000 rows are read, and in how much memory. Not run by default:
//! `cargo test --release -p tabular --test speed -- --nocapture`
#![expect(clippy::print_stdout, reason = "a test runner reads the list of tests there")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use std::io::Write;
use std::time::Instant;
use tabular::handles::{self, Platform};
use tabular::value::{self, DecimalMark};
use tabular::{Entry, Field, Limits, ReaderCommand, Value, XlsxExport, guess_columns, open, places, run_reader_child, sniff_path};

const ROWS: u32 = 100_000;
const READER: &str = "read-sheet";
const COLUMNS: [&str; 12] = [
    "Ник",
    "Имя",
    "Подписчики",
    "Страна",
    "Город",
    "E-mail",
    "Тематика",
    "Ср. просмотры",
    "Ср. лайки",
    "ER",
    "Дата рождения",
    "Комментарий",
];

fn row(number: u32) -> [String; 12] {
    [
        format!("creator_{number}"),
        format!("Юлия Щербакова {number}"),
        format!("{},{} тыс.", number % 900 + 1, number % 10),
        ["Россия", "США", "Казахстан", "Spain"][number as usize % 4].to_owned(),
        "Санкт-Петербург".to_owned(),
        format!("creator{number}@example.com"),
        "красота, мода; путешествия".to_owned(),
        (number * 7).to_string(),
        (number * 3).to_string(),
        format!("{},{}%", number % 9, number % 10),
        format!("{:02}.{:02}.1990", number % 28 + 1, number % 12 + 1),
        "Пишет сама, отвечает быстро; \"просит бриф\" заранее".to_owned(),
    ]
}

/// Peak resident memory of this process and of its dead children, in mebibytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() >> 10
}

fn read(path: &std::path::Path, what: &str) {
    let reader = ReaderCommand::current_exe(READER).unwrap();
    let limits = Limits::default();
    let start = Instant::now();
    let sniffed = sniff_path(path, &limits, &reader).unwrap();
    let guesses = guess_columns(&sniffed.columns, &sniffed.sample, "");
    let looked = start.elapsed();
    let column = |field| guesses.column_of(field).unwrap();
    let (handle, followers, country) = (column(Field::Handle), column(Field::Followers), column(Field::Country));
    let mut table = open(path, &sniffed.layout, &limits, &reader).unwrap();
    let mut sum = 0;
    for entry in table.by_ref() {
        let Entry::Row(row) = entry.unwrap() else { panic!("every row is good") };
        sum += value::count(&row.cells[followers], DecimalMark::Comma).unwrap().unwrap().value;
        sum += handles::account(&row.cells[handle], Some(Platform::Instagram)).unwrap().unwrap().handle.len() as u64;
        sum += places::country(&row.cells[country]).unwrap().unwrap().len() as u64;
        for cell in [7, 8] {
            sum += value::count(&row.cells[cell], DecimalMark::Comma).unwrap().map_or(0, |count| count.value);
        }
    }
    assert_eq!(table.tally().rows, u64::from(ROWS));
    eprintln!(
        "{what}: looked in {looked:?}, all in {:?}, peak {} MiB, {} MB, checksum {sum}",
        start.elapsed(),
        peak(),
        std::fs::metadata(path).unwrap().len() / 1_000_000
    );
}

fn main() -> std::process::ExitCode {
    // Asked by a test runner what there is to run: one test, which is this program.
    if std::env::args().any(|a| a == "--list") {
        if !std::env::args().any(|a| a == "--ignored") {
            println!("speed: test");
        }
        return std::process::ExitCode::SUCCESS;
    }
    if std::env::args().nth(1).as_deref() == Some(READER) {
        return run_reader_child();
    }
    if cfg!(debug_assertions) {
        eprintln!("skipped: speed is measured in a release build");
        return std::process::ExitCode::SUCCESS;
    }
    let mut csv = tempfile::NamedTempFile::new().unwrap();
    {
        let columns = COLUMNS;
        let mut export = tabular::CsvExport::new(&mut csv, tabular::CsvStyle::RUSSIAN_EXCEL, &columns).unwrap();
        for number in 0..ROWS {
            let row = row(number);
            export.row(&row.each_ref().map(|text| Value::Text(text))).unwrap();
        }
        export.finish().unwrap().flush().unwrap();
    }
    read(csv.path(), "CSV");
    let mut xlsx = tempfile::NamedTempFile::new().unwrap();
    let start = Instant::now();
    let mut export = XlsxExport::new("Креаторы", &COLUMNS).unwrap();
    for number in 0..ROWS {
        let row = row(number);
        export.row(&row.each_ref().map(|text| Value::Text(text))).unwrap();
    }
    export.finish(xlsx.as_file_mut()).unwrap();
    eprintln!("XLSX written in {:?}, peak {} MiB", start.elapsed(), peak());
    read(xlsx.path(), "XLSX");
    std::process::ExitCode::SUCCESS
}
