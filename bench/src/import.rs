//! An import of a large file by the API, from the upload to the last row, with the comparison against a full directory.

use std::{
    fmt::Write,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

use jiff::civil::date;
use sample::{Creator, Options};

use crate::{client::Client, keys::Keys, process, report::say, server::Server};

/// How many rows the file has.
const ROWS: usize = 100_000;
/// One row in so many is of somebody who is in the directory already.
const KNOWN: usize = 10;
/// How long to wait for a job.
const PATIENCE: Duration = Duration::from_secs(300);

pub fn measure(server: &Server, keys: &Keys) -> Result<(), String> {
    let file = file(keys);
    let mut client = Client::new(server.at, &format!("Authorization: Bearer {}\r\n", keys.token)).map_err(|e| e.to_string())?;
    let (peak, going) = (AtomicU64::new(0), AtomicBool::new(true));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // The reading process may live for less than a second.
            while going.load(Ordering::Relaxed) {
                peak.fetch_max(process::own_memory_of_all(server.pid()), Ordering::Relaxed);
                sleep(Duration::from_millis(20));
            }
        });
        let done = import(server, &mut client, &file, "import").and_then(|()| import(server, &mut client, &file, "import once more"));
        going.store(false, Ordering::Relaxed);
        done
    })?;
    say(&format!("import: at most {} MB of its own memory, with that of the reading process", peak.load(Ordering::Relaxed) >> 20))
}

fn import(server: &Server, client: &mut Client, file: &str, name: &str) -> Result<(), String> {
    let (began, before) = (Instant::now(), server.used());
    let import = upload(client, file)?;
    let id = import["id"].as_str().unwrap_or_default().to_owned();
    let path = format!("/api/v1/imports/{id}");
    let uploaded = began.elapsed();
    let mapping = import["mapping"].to_string();
    let version = format!("Content-Type: application/json\r\nIf-Match: \"{}\"\r\n", import["version"]);
    json(client, "PUT", &format!("{path}/mapping"), &version, &mapping)?;
    wait(client, &path, "checked")?;
    let checked = began.elapsed();
    json(client, "POST", &format!("{path}/run"), "", "")?;
    let import = wait(client, &path, "done")?;
    // A file whose columns are misunderstood is brought in very fast.
    if import["counts"]["refused"] != 0 {
        return Err(format!("rows were refused: {}", import["counts"]));
    }
    let (all, used) = (began.elapsed(), server.used().since(before));
    say(&format!(
        "{name} of {} rows: {:.1} s (sent and looked at {:.1} s, checked {:.1} s, written {:.1} s), CPU {:.1} s, database CPU {:.1} s, {}",
        import["rows"],
        all.as_secs_f64(),
        uploaded.as_secs_f64(),
        (checked - uploaded).as_secs_f64(),
        (all - checked).as_secs_f64(),
        used.server.as_secs_f64(),
        used.database.as_secs_f64(),
        import["counts"],
    ))
}

fn upload(client: &mut Client, file: &str) -> Result<serde_json::Value, String> {
    const EDGE: &str = "edge-of-the-bench";
    let body = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"creators.csv\"\r\nContent-Type: text/csv\r\n\r\n{file}\r\n--{EDGE}--\r\n"
    );
    json(client, "POST", "/api/v1/imports", &format!("Content-Type: multipart/form-data; boundary={EDGE}\r\n"), &body)
}

fn json(client: &mut Client, method: &str, path: &str, headers: &str, body: &str) -> Result<serde_json::Value, String> {
    let answer = client.send(method, path, headers, body.as_bytes()).map_err(|e| format!("{path}: {e}"))?;
    let text = String::from_utf8_lossy(&answer.body);
    if !(200..300).contains(&answer.status) {
        return Err(format!("{method} {path}: {} {}", answer.status, text.chars().take(600).collect::<String>()));
    }
    serde_json::from_str(&text).map_err(|e| format!("{path}: {e}"))
}

fn wait(client: &mut Client, path: &str, state: &str) -> Result<serde_json::Value, String> {
    let began = Instant::now();
    loop {
        let import = json(client, "GET", path, "", "")?;
        if import["state"] == state {
            return Ok(import);
        }
        if import["state"] == "failed" || began.elapsed() > PATIENCE {
            return Err(format!("waiting for «{state}», the import is «{}»: {}", import["state"], import["problem"]));
        }
        sleep(Duration::from_millis(20));
    }
}

/// A file as people keep them: names, mail, accounts with counts, places.
fn file(keys: &Keys) -> String {
    let options = |seed, creators| Options { seed, today: date(2026, 4, 14), creators };
    let known = sample::stream(options(crate::make::SEED, keys.creators));
    let fresh = sample::stream(options(crate::make::SEED + 1, ROWS - ROWS / KNOWN));
    let mut text = String::from("Name,Name in Latin,E-mail,Instagram,Instagram followers,YouTube,YouTube followers,Market,City,Niche\r\n");
    // Evenly over the directory, so that the comparison cannot live on a few pages of the index.
    for creator in known.step_by((keys.creators * KNOWN / ROWS).max(1)).take(ROWS / KNOWN).chain(fresh) {
        row(&mut text, &creator);
    }
    text
}

fn row(text: &mut String, creator: &Creator) {
    let account = |code: &str| creator.accounts.iter().find(|a| a.platform.code() == code);
    // Instagram takes no longer names.
    let account = |code: &str| account(code).filter(|a| a.handle.chars().count() <= 30);
    let handle = |code: &str| account(code).map(|a| a.handle.as_str()).unwrap_or_default();
    let followers = |code: &str| account(code).and_then(sample::Account::followers).map(|n| n.to_string()).unwrap_or_default();
    let mail = creator.contacts.iter().find(|c| c.kind == sample::ContactKind::Email).map(|c| c.value.as_str()).unwrap_or_default();
    let latin = creator.name_in(sample::Script::Latin).map(sample::Name::short).unwrap_or_default();
    let _ = write!(
        text,
        "{},{latin},{mail},{},{},{},{},{},\"{}\",{}\r\n",
        creator.names.first().map(sample::Name::short).unwrap_or_default(),
        handle("instagram"),
        followers("instagram"),
        handle("youtube"),
        followers("youtube"),
        creator.market.filter(|m| matches!(*m, "US" | "RU")).unwrap_or_default(),
        creator.city.map(|c| c.en).unwrap_or_default(),
        creator.niches.first().copied().unwrap_or_default(),
    );
}
