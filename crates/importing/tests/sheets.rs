//! XLSX through the reading process, which is this very program started again; and what stops a run in the middle.
#![expect(clippy::print_stdout, reason = "a test runner reads the list of tests there")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use std::process::ExitCode;

use kernel::testing::TestDb;
use tabular::{Value, XlsxExport};

#[expect(dead_code, reason = "made for the journeys, of which this program needs a part")]
#[path = "support/scene.rs"]
mod scene;

use scene::{Scene, totals};

fn main() -> ExitCode {
    // Asked by a test runner what there is to run: one test, which is this program.
    if std::env::args().any(|a| a == "--list") {
        if !std::env::args().any(|a| a == "--ignored") {
            println!("sheets: test");
        }
        return ExitCode::SUCCESS;
    }
    if std::env::args().nth(1).as_deref() == Some(importing::file::READER) {
        return tabular::run_reader_child();
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        a_workbook_becomes_people().await;
        eprintln!("test a_workbook_becomes_people ... ok");
        a_bomb_is_refused().await;
        eprintln!("test a_bomb_is_refused ... ok");
    });
    ExitCode::SUCCESS
}

fn workbook() -> Vec<u8> {
    let mut book = XlsxExport::new("Партнёры", &["Имя", "Instagram", "Подписчики", "Дата рождения"]).unwrap();
    let day = jiff::civil::date(1990, 4, 17);
    book.row(&[Value::Text("Вера Лесникова"), Value::Text("vera.walks"), Value::Count(96_400), Value::Date(day)]).unwrap();
    book.row(&[Value::Text("=cmd()"), Value::Text("timur"), Value::Empty, Value::Empty]).unwrap();
    book.row(&[Value::Text("Соня"), Value::Text("sonya"), Value::Empty, Value::Empty]).unwrap();
    let mut out = std::io::Cursor::new(Vec::new());
    book.finish(&mut out).unwrap();
    out.into_inner()
}

async fn a_workbook_becomes_people() {
    let s = Scene::on(TestDb::sqlite()).await;
    let at = s.sent("партнёры-2026.xlsx", &workbook()).await;
    s.who.get(&at).await.is(200).shows("Партнёры").shows("Вера Лесникова");
    assert_eq!(s.brought(&at, &[]).await, totals(3, 0, 0, 0));
    assert_eq!(s.names().await, ["=cmd()", "Вера Лесникова", "Соня"]);
    assert_eq!(s.texts("select birthday from creators where workspace_id = $1 and birthday is not null").await, ["04-17"]);
    assert_eq!(s.count("select cast(sum(followers) as bigint) from channels where workspace_id = $1").await, 96_400);
}

async fn a_bomb_is_refused() {
    let s = Scene::on(TestDb::sqlite()).await;
    let mut bytes = workbook();
    let middle = bytes.len() / 2;
    bytes.truncate(middle);
    let start = std::time::Instant::now();
    s.upload("half.xlsx", &bytes).await.is(422).shows("damaged");
    assert!(start.elapsed().as_millis() < 3_000, "{:?}", start.elapsed());
}
