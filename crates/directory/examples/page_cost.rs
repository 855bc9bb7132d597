//! What one page costs: `cargo run --release -p directory --example page_cost -- 100000`.
//!
//! Fills a fresh SQLite file with invented creators by plain SQL, then reads and renders the directory again and again as a
//! signed-in manager would see it, and prints the middle time of each part on this thread (which neither waits nor writes, so
//! that on a quiet machine it is the CPU time). Needs the feature `testing` of the kernel, which
//! examples have through the dev-dependencies.
#![expect(clippy::print_stdout, reason = "its figures are what it is for")]

#[expect(dead_code, reason = "the tests use all of it")]
#[path = "../src/tests/world.rs"]
mod world;

use std::time::{Duration, Instant};

use directory::{
    listing::{Asked, listed, ready},
    pages::ListPage,
    query::{Column, DirectoryQuery, pairs},
    store::{self, Asking, Cache},
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
        "",
        "f=market:RU",
        "f=market:RU&f=stage:foundation|deepening",
        "f=stage:foundation|deepening&sort=-created",
        "f=tag:north&f=language:ru",
        "f=market:RU|US&f=!tag:north&sort=name",
        "sort=-stage",
        "f=market:RU&sort=tenure",
        "sort=-followers.vk",
        "sort=market",
        "sort=manager",
        "f=followers.vk:899000..",
        "f=email:yes&f=consent:contract&f=expertise:sound",
    ] {
        let asked = Asked { said: Some(DirectoryQuery::of_pairs(&pairs(url)).expect("a query")), ..Asked::default() };
        let asking = Asking { ws: ws.id, me: Some(ws.member(Role::Manager)), today: world::TODAY, zone: jiff::tz::TimeZone::UTC };
        let (shell, url) = (shell.clone(), url.to_owned());
        db.read(&ws.manager(), move |tx| {
            let cache = Cache::default();
            let first = Instant::now();
            let page = listed(tx, &asked, &asking, &cache)?;
            let first = first.elapsed();
            let (mut parts, mut bytes) = (vec![Vec::new(); 7], 0);
            for _ in 0..ROUNDS {
                let mut last = Instant::now();
                let mut lap = |at: usize| {
                    let now = Instant::now();
                    parts[at].push(now - last);
                    last = Instant::now();
                };
                let ready = ready(tx, &asked, &asking, &cache)?;
                lap(0);
                store::views::tabs(tx, asking.me)?;
                lap(1);
                let rows = store::page(tx, &ready.compiled, ready.query.order(), &ready.catalogue, &ready.measured, None, 50)?.rows;
                lap(2);
                let ids: Vec<_> = rows.iter().map(|r| r.id).collect();
                for (at, column) in [(3, Column::Channels), (4, Column::Stage), (5, Column::Tags)] {
                    store::facts(tx, &ids, &[column])?;
                    lap(at);
                }
                let page = page.clone();
                last = Instant::now();
                let shown = ListPage::of(shell.clone(), page, jiff::tz::TimeZone::UTC, &|_| "x".repeat(200));
                bytes = askama::Template::render(&shown).map_err(|e| kernel::Error::internal(e.to_string()))?.len();
                let now = Instant::now();
                parts[6].push(now - last);
            }
            let middle = |mut times: Vec<Duration>| {
                times.sort_unstable();
                times[times.len() / 2].as_secs_f64() * 1e6
            };
            let times: Vec<f64> = parts.into_iter().map(middle).collect();
            print!("{:>6.0} µs =", times.iter().sum::<f64>());
            for (name, time) in ["ready", "tabs", "rows", "channels", "partnerships", "labels", "render"].iter().zip(&times) {
                print!(" {name} {time:.0}");
            }
            println!("; {bytes} bytes, {} found, cold {:.1} ms  {url}", page.measured.count, first.as_secs_f64() * 1e3);
            Ok(())
        })
        .await
        .expect("it reads");
    }
}
