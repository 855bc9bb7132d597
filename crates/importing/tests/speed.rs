//! A hundred thousand rows with a duplicate check. Run with `cargo test --release -p importing --test speed`; without
//! optimisation it takes a tenth of the rows and measures nothing.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use std::{fmt::Write, time::Instant};

use kernel::testing::TestDb;

#[expect(dead_code, reason = "made for the journeys, of which this program needs a part")]
#[path = "support/scene.rs"]
mod scene;

use scene::{Scene, totals};

const GIVEN: [&str; 20] = [
    "Вера",
    "Тимур",
    "Соня",
    "Марта",
    "Иван",
    "Мария",
    "Олег",
    "Анна",
    "Пётр",
    "Елена",
    "James",
    "Emma",
    "Noah",
    "Olivia",
    "Liam",
    "Ava",
    "Lucas",
    "Mia",
    "Ethan",
    "Zoe",
];
const STEMS: [&str; 16] = [
    "Лесник",
    "Галей",
    "Барк",
    "Зим",
    "Нестер",
    "Ворон",
    "Сокол",
    "Мороз",
    "Bark",
    "Wood",
    "Field",
    "Stone",
    "Rivers",
    "Marsh",
    "Hale",
    "Lind",
];
const ENDS: [&str; 8] = ["ов", "ин", "енко", "ский", "er", "ton", "man", "ley"];

fn file(rows: usize) -> String {
    let mut out = String::from("Name,Channel link,Subscribers,Country,E-mail,Category\n");
    for n in 0..rows {
        let (given, stem, end) = (GIVEN[n % 20], STEMS[n / 20 % 16], ENDS[n / 320 % 8]);
        let country = if n % 2 == 0 { "Россия" } else { "USA" };
        let _ =
            writeln!(out, "{given} {stem}{end},https://www.youtube.com/@creator{n},{},{country},creator{n}@example.com,travel", 1_000 + n);
    }
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_thousand_rows() {
    let rows = if cfg!(debug_assertions) { 3_000 } else { 100_000 };
    let s = Scene::on(TestDb::sqlite()).await;
    let bytes = file(rows).into_bytes();
    let start = Instant::now();
    let at = s.sent("many.csv", &bytes).await;
    let looked = start.elapsed();
    let start = Instant::now();
    s.columns(&at, &[]).await.is(303);
    s.jobs().await;
    let checked = start.elapsed();
    s.who.post(&format!("{at}/run"), &[]).await.is(303);
    let (start, cpu) = (Instant::now(), cpu_seconds());
    s.jobs().await;
    let (ran, cpu) = (start.elapsed(), cpu_seconds() - cpu);
    let n = i64::try_from(rows).unwrap();
    assert_eq!(s.ended(&at).await, totals(n, 0, 0, 0));
    drop(bytes);
    let again = s.sent("many.csv", &file(rows).into_bytes()).await;
    let start = Instant::now();
    let found = s.brought(&again, &[]).await;
    let twice = start.elapsed();
    assert_eq!(found, totals(0, 0, n, 0), "nobody twice");
    eprintln!(
        "{rows} rows: looked at in {looked:?}, checked in {checked:?}, brought in in {ran:?} ({cpu:.1} s of processor); all recognised in {twice:?}; most memory {} MB",
        memory()
    );
    if !cfg!(debug_assertions) {
        assert!(ran.as_secs() < 10, "{ran:?}");
        assert!(memory() < 150, "{} MB", memory());
    }
}

/// Seconds of processor that this process has used; 0 where the system does not tell.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default().to_owned();
    let ticks: f64 = after.split_whitespace().skip(11).take(2).filter_map(|t| t.parse::<f64>().ok()).sum();
    ticks / 100.0
}

/// The most this process has held, in megabytes; 0 where the system does not tell.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or_default().to_owned();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1_024
}
