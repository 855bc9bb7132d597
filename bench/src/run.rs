//! The measurements of the shipped program over a database that `make` made.

use std::{
    path::{Path, PathBuf},
    thread::sleep,
    time::Duration,
};

use crate::{
    import,
    keys::Keys,
    load::{self, Ask},
    process,
    report::say,
    server::Server,
    visit,
};

/// How long each load lasts.
const TIME: Duration = Duration::from_secs(6);
/// How long to wait for the background to be quiet.
const PATIENCE: Duration = Duration::from_secs(3600);
/// The page that the goal speaks of: filtered by market and stage, in order of name.
const DIRECTORY: &str = "/partners?f=market:US&f=stage:prospect&sort=name";

/// What to measure.
#[derive(Debug)]
pub struct Order {
    pub data: PathBuf,
    pub program: PathBuf,
    /// Only what has this in its name; everything when empty.
    pub only: String,
}

pub fn run(order: &Order) -> Result<(), String> {
    let keys = Keys::read(&order.data)?;
    let server = Server::start(&order.program, &order.data, &keys)?;
    let engine = if keys.database.starts_with("postgres") { "PostgreSQL" } else { "SQLite" };
    say(&format!("{engine}, {} creators", keys.creators))?;
    sleep(Duration::from_secs(2));
    say(&format!(
        "start to first answer: {} ms; idle: {} MB resident, {} MB of them its own",
        server.first_answer.as_millis(),
        process::resident(server.pid()) >> 20,
        process::own_memory(server.pid()) >> 20
    ))?;
    settled(&server)?;
    let measured = [
        ("directory", directory as fn(&Server, &Keys) -> Result<(), String>),
        ("detail", detail),
        ("today", today),
        ("search", search),
        ("note", notes),
        ("import", import::measure),
        ("visit", |server, keys| visit::measure(server, &keys.cookie, DIRECTORY)),
    ];
    for (name, measure) in measured {
        // One thing that does not work must not hide the figures of the others.
        if name.contains(&order.only)
            && let Err(why) = measure(&server, &keys)
        {
            say(&format!("{name}: NOT MEASURED: {why}"))?;
        }
    }
    let memory = process::peak(server.pid());
    say(&format!("most memory: {} MB resident, {} MB its own at the end", memory >> 20, process::own_memory(server.pid()) >> 20))
}

/// Waits until what the program does in the background after a large change (looking for duplicates) is done: it is no part of what
/// a request costs.
fn settled(server: &Server) -> Result<(), String> {
    let before = server.used();
    let began = std::time::Instant::now();
    let mut quiet = 0;
    while quiet < 3 && began.elapsed() < PATIENCE {
        let from = server.used();
        sleep(Duration::from_secs(1));
        let used = server.used().since(from);
        quiet = if used.server + used.database < Duration::from_millis(30) { quiet + 1 } else { 0 };
    }
    let used = server.used().since(before);
    say(&format!(
        "work in the background before it was quiet: CPU {:.1} s, database CPU {:.1} s",
        used.server.as_secs_f64(),
        used.database.as_secs_f64()
    ))
}

/// Where the program is unless said otherwise.
pub fn program() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/perennial")
}

fn signed_in(keys: &Keys) -> String {
    format!("Cookie: {}\r\nAccept-Language: en\r\nSec-Fetch-Site: same-origin\r\n", keys.cookie)
}

fn by_token(keys: &Keys) -> String {
    format!("Authorization: Bearer {}\r\n", keys.token)
}

fn measured(server: &Server, name: &str, headers: &str, asks: &[Ask]) -> Result<(), String> {
    for clients in [1, 8] {
        say(&load::run(server, headers, asks, clients, TIME)?.line(name, clients))?;
    }
    Ok(())
}

fn directory(server: &Server, keys: &Keys) -> Result<(), String> {
    let headers = signed_in(keys);
    for (name, path) in [
        ("directory, market and stage, by name", DIRECTORY),
        ("directory, all, by name", "/partners?sort=name"),
        ("directory, platform and market, newest first", "/partners?f=market:RU&f=platform:telegram&sort=-created"),
        ("directory, board", "/partners?layout=board"),
    ] {
        measured(server, name, &headers, &[Ask::get(path)])?;
    }
    // The goal is for the page as such; what a browser asks for besides is that it be small on the wire.
    measured(server, "directory, market and stage, compressed", &format!("{headers}Accept-Encoding: gzip\r\n"), &[Ask::get(DIRECTORY)])
}

fn detail(server: &Server, keys: &Keys) -> Result<(), String> {
    let asks: Vec<Ask> = keys.ids.iter().map(|id| Ask::get(format!("/creators/{id}"))).collect();
    measured(server, "page of a creator", &signed_in(keys), &asks)
}

fn today(server: &Server, keys: &Keys) -> Result<(), String> {
    let headers = signed_in(keys);
    for (name, path) in [
        ("today", "/today".to_owned()),
        ("today, the team", "/today?tab=team".to_owned()),
        ("partnership with 5,000 contacts", format!("/partnerships/{}", keys.partnership)),
    ] {
        measured(server, name, &headers, &[Ask::get(&path)])?;
    }
    Ok(())
}

fn search(server: &Server, keys: &Keys) -> Result<(), String> {
    for (kind, texts) in &keys.searches {
        let asks: Vec<Ask> = texts.iter().map(|q| Ask::get(format!("/api/v1/search?q={}", encoded(q)))).collect();
        say(&load::run(server, &by_token(keys), &asks, 1, TIME / 2)?.line(&format!("search, {kind}"), 1))?;
    }
    let all = keys.searches.iter().flat_map(|(_, texts)| texts);
    let asks: Vec<Ask> = all.map(|q| Ask::get(format!("/api/v1/search?q={}", encoded(q)))).collect();
    measured(server, "search, all kinds mixed", &by_token(keys), &asks)
}

fn notes(server: &Server, keys: &Keys) -> Result<(), String> {
    let body = serde_json::json!({ "body": "Called her about the spring collection; she asked for a week to think about it." }).to_string();
    let asks: Vec<Ask> = keys.ids.iter().map(|id| Ask { path: format!("/api/v1/creators/{id}/notes"), body: Some(body.clone()) }).collect();
    for clients in [1, 32] {
        say(&load::run(server, &by_token(keys), &asks, clients, TIME)?.line("note by API, durable", clients))?;
    }
    Ok(())
}

fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            use std::fmt::Write;
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
