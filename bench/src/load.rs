//! Many clients at once, each with one connection, for some seconds.

use std::time::{Duration, Instant};

use crate::{
    client::Client,
    report,
    server::{Server, Used},
};

/// One request.
#[derive(Clone, Debug)]
pub struct Ask {
    pub path: String,
    /// JSON to post; a GET without it.
    pub body: Option<String>,
}

impl Ask {
    pub fn get(path: impl Into<String>) -> Self {
        Self { path: path.into(), body: None }
    }
}

/// What a load came to.
#[derive(Debug)]
pub struct Outcome {
    pub per_second: f64,
    /// Sorted.
    pub took: Vec<Duration>,
    pub used: Used,
    /// Of an average answer, without headers.
    pub bytes: usize,
}

impl Outcome {
    /// A line of the table.
    pub fn line(&self, name: &str, clients: usize) -> String {
        let each = |total: Duration| total.as_secs_f64() * 1e3 / self.took.len().max(1) as f64;
        format!(
            "{name:<44} {clients:>3} clients {:>7.0}/s  p50 {:>7.2} ms  p99 {:>7.2} ms  server CPU {:>6.3} ms  database CPU {:>6.3} ms  {:>7} bytes",
            self.per_second,
            report::micros(&self.took, 0.50) / 1e3,
            report::micros(&self.took, 0.99) / 1e3,
            each(self.used.server),
            each(self.used.database),
            self.bytes,
        )
    }
}

/// Sends the requests in turn, over and over, from as many clients. Any answer but 200 and 201 ends it.
pub fn run(server: &Server, headers: &str, asks: &[Ask], clients: usize, time: Duration) -> Result<Outcome, String> {
    for ask in asks.iter().take(200) {
        send(&mut client(server, headers)?, ask)?;
    }
    let (before, began) = (server.used(), Instant::now());
    let results: Vec<Result<(Vec<Duration>, usize), String>> = std::thread::scope(|scope| {
        let running: Vec<_> =
            (0..clients).map(|number| scope.spawn(move || one(server, headers, asks, number, clients, began, time))).collect();
        running.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err("a client panicked".into()))).collect()
    });
    let (wall, used) = (began.elapsed(), server.used().since(before));
    let (mut took, mut bytes) = (Vec::new(), 0);
    for result in results {
        let (times, received) = result?;
        took.extend(times);
        bytes += received;
    }
    took.sort_unstable();
    Ok(Outcome { per_second: took.len() as f64 / wall.as_secs_f64(), bytes: bytes / took.len().max(1), took, used })
}

fn one(
    server: &Server,
    headers: &str,
    asks: &[Ask],
    number: usize,
    clients: usize,
    began: Instant,
    time: Duration,
) -> Result<(Vec<Duration>, usize), String> {
    let mut client = client(server, headers)?;
    let (mut took, mut bytes) = (Vec::new(), 0);
    // Each client walks through the list from another place, so that all of it is asked for.
    let mut turn = asks.iter().cycle().skip(number * asks.len() / clients.max(1));
    while began.elapsed() < time {
        let Some(ask) = turn.next() else { break };
        let at = Instant::now();
        bytes += send(&mut client, ask)?;
        took.push(at.elapsed());
    }
    Ok((took, bytes))
}

fn client(server: &Server, headers: &str) -> Result<Client, String> {
    Client::new(server.at, headers).map_err(|e| e.to_string())
}

fn send(client: &mut Client, ask: &Ask) -> Result<usize, String> {
    let answer = match &ask.body {
        Some(body) => client.post_json(&ask.path, body),
        None => client.get(&ask.path),
    };
    let answer = answer.map_err(|e| format!("{}: {e}", ask.path))?;
    if matches!(answer.status, 200 | 201) {
        return Ok(answer.body.len());
    }
    let told: String = String::from_utf8_lossy(&answer.body).chars().take(600).collect();
    Err(format!("{}: {} {told}", ask.path, answer.status))
}
