//! What one page costs: `cargo run --release -p directory --example page_cost -- 100000`.
//!
//! Fills a fresh SQLite file with invented creators by plain SQL, then reads and renders the directory again and again as a
//! signed-in manager would see it, and prints the CPU time of each part. Needs the feature `testing` of the kernel, which
//! examples have through the dev-dependencies.

#[expect(dead_code, reason = "the tests use all of it")]
#[path = "../src/tests/world.rs"]
mod world;

use std::time::{Duration, Instant};

use directory::{
    listing::{Asked, listed},
    pages::ListPage,
    query::{DirectoryQuery, pairs},
    store::{Asking, Cache},
};
use kernel::{Chance, Lang, Role, testing::TestDb, web::Shell};

const ROUNDS: u32 = 400;

#[tokio::main]
async fn main() {
    let count: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let db = TestDb::sqlite();
    let ws = db.workspace(1).await;
    let members = vec![ws.member(Role::Manager), ws.member(Role::Owner)];
    let places = db.write(&ws.manager(), move |tx| world::places(tx, members.clone())).await.expect("places");
    let began = Instant::now();
    for part in 0..count.div_ceil(10_000) {
        let places = places.clone();
        let size = 10_000.min(count - part * 10_000);
        db.write(&ws.manager(), move |tx| {
            let people = world::people(tx, &places, &mut Chance::seeded(part as u64 + 1), size);
            world::insert(tx, &places, &people)
        })
        .await
        .expect("people");
    }
    println!("{count} creators in {:.1} s", began.elapsed().as_secs_f64());
    let catalogue = i18n::Catalogue::new();
    let shell = Shell::sample(&catalogue.lang(Lang::En), true);
    for url in [
        "", "f=market:RU", "f=market:RU&f=stage:foundation|deepening", "f=stage:foundation|deepening&sort=-created", "f=tag:north&f=language:ru",
        "f=market:RU|US&f=!tag:north&sort=name", "sort=-stage", "f=market:RU&sort=tenure", "sort=-followers.vk", "sort=market", "sort=manager",
        "f=followers.vk:899000..", "f=email:yes&f=consent:contract&f=expertise:sound",
    ] {
        let asked = Asked { said: Some(DirectoryQuery::of_pairs(&pairs(url)).expect("a query")), ..Asked::default() };
        let asking = Asking { ws: ws.id, me: Some(ws.member(Role::Manager)), today: world::TODAY, zone: jiff::tz::TimeZone::UTC };
        let (shell, url) = (shell.clone(), url.to_owned());
        db.read(&ws.manager(), move |tx| {
            let cache = Cache::default();
            let first = Instant::now();
            let mut page = listed(tx, &asked, &asking, &cache)?;
            let first = first.elapsed();
            let (mut reading, mut rendering, mut bytes) = (Duration::ZERO, Duration::ZERO, 0);
            for _ in 0..ROUNDS {
                let began = cpu();
                page = listed(tx, &asked, &asking, &cache)?;
                let read = cpu();
                let shown = ListPage::of(shell.clone(), page.clone(), jiff::tz::TimeZone::UTC, &|_| "x".repeat(200));
                bytes = askama::Template::render(&shown).map_err(|e| kernel::Error::internal(e.to_string()))?.len();
                rendering += cpu() - read;
                reading += read - began;
            }
            println!(
                "{:>7.3} ms read {:>7.3} ms render {:>6} bytes {:>5} found {:>3} rows; cold {:>8.2} ms  {url}",
                reading.as_secs_f64() * 1e3 / f64::from(ROUNDS), rendering.as_secs_f64() * 1e3 / f64::from(ROUNDS), bytes, page.measured.count,
                page.lines.len(), first.as_secs_f64() * 1e3,
            );
            Ok(())
        })
        .await
        .expect("it reads");
    }
}

/// CPU time of this process. (A call of the C library: the standard library has no clock of it.)
fn cpu() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux");
    Duration::from_nanos(text.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0))
}
