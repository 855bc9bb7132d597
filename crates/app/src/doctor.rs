//! What is wrong with an installation, and how to mend it. Each line is a finding a person can act on.

use std::path::Path;

use crate::start;
use kernel::{
    Chance, Clock, Config, Db,
    db::{Address, migrate, verify},
};

/// How a thing stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Good,
    Worth,
    Bad,
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub state: State,
    pub what: String,
    /// What to do about it.
    pub mend: Option<String>,
}

impl Line {
    fn good(what: impl Into<String>) -> Self {
        Self { state: State::Good, what: what.into(), mend: None }
    }
    fn worth(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { state: State::Worth, what: what.into(), mend: Some(mend.into()) }
    }
    fn bad(what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { state: State::Bad, what: what.into(), mend: Some(mend.into()) }
    }
}

/// Looks at settings, folder, database and mail.
pub async fn examine(config: &Config, checks: Vec<verify::Check>) -> Vec<Line> {
    let mut lines = vec![folder(&config.data), public_url(config), mail(config)];
    match config.address() {
        Err(why) => lines.push(Line::bad(why, "set `database` to sqlite:PATH or postgres://…")),
        Ok(address) => {
            let found = database(&address, checks).await;
            let usable = found.first().is_some_and(|line| line.state == State::Good);
            lines.extend(found);
            if usable {
                lines.push(key(&config.data, &address).await);
            }
        }
    }
    lines
}

fn folder(data: &Path) -> Line {
    let probe = data.join(".doctor");
    match std::fs::write(&probe, b"x").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => Line::good(format!("the data folder {} can be written", data.display())),
        Err(e) => Line::bad(
            format!("the data folder {} cannot be written: {e}", data.display()),
            "make it, and give it to the user that runs perennial",
        ),
    }
}

fn public_url(config: &Config) -> Line {
    let local = config.public_url.contains("127.0.0.1") || config.public_url.contains("localhost");
    if config.secure() {
        Line::good(format!("people reach it at {}", config.public_url))
    } else if local {
        Line::worth(
            format!("people reach it at {}", config.public_url),
            "fine on one machine; for a team set `public_url` to its https address",
        )
    } else {
        Line::bad(
            format!("{} is not https", config.public_url),
            "put it behind a proxy with a certificate: passwords and cookies travel in the clear",
        )
    }
}

fn mail(config: &Config) -> Line {
    match config.mail.split(':').next() {
        Some("smtp" | "smtps") => Line::good("mail leaves by SMTP"),
        Some("file") => Line::worth("mail is written to a folder", "fine for trying out; set `mail` to smtp://… so that people get it"),
        _ => {
            Line::worth("no mail leaves", "set `mail` to smtp://user:password@host:587?tls=starttls; until then give people links by hand")
        }
    }
}

async fn database(address: &Address, checks: Vec<verify::Check>) -> Vec<Line> {
    if let Address::Sqlite(path) = address
        && !path.exists()
    {
        return vec![Line::bad(format!("there is no database at {}", path.display()), "run `perennial migrate`, or correct `database`")];
    }
    let pending = match migrate::pending(address, kernel::migrations()) {
        Err(e) => return vec![Line::bad(format!("the database cannot be used: {e}"), mend_database(address))],
        Ok(pending) => pending,
    };
    if !pending.is_empty() {
        return vec![Line::bad(format!("the database lacks: {}", pending.join(", ")), "run `perennial migrate`")];
    }
    let mut lines = vec![Line::good(format!("the database is {} and up to date", address.engine().name()))];
    match whole(address, checks).await {
        Err(e) => lines.push(Line::bad(e, mend_database(address))),
        Ok(findings) if findings.is_empty() => lines.push(Line::good("every invariant holds")),
        Ok(findings) => lines.extend(findings.iter().map(|f| {
            Line::bad(
                format!("{}: {}", f.check, f.row),
                "restore the newest backup that verifies, or report this with the output of `perennial verify`",
            )
        })),
    }
    lines
}

/// Whether the key of the data folder is the one that belongs to the database.
async fn key(data: &Path, address: &Address) -> Line {
    let mend = "put the `key` of the backup that this database came from back into the data folder; if it is lost, `perennial user \
                drop-factor` lets a person in without the second factor";
    let stored = match start::stored_key(data) {
        Ok(stored) => stored,
        Err(why) => return Line::bad(why, mend),
    };
    // A key that nobody has opens nothing, so a missing one is asked the same question.
    match second_factors(address, &stored.unwrap_or_default()).await {
        Err(e) => Line::bad(e, mend_database(address)),
        Ok(sealed) if !sealed.shut.is_empty() => {
            let whose = sealed.shut.join(", ");
            let what = match stored {
                Some(_) => format!("the key in the data folder is not the one that sealed the second factor of: {whose}"),
                None => format!("the key is missing from the data folder; it sealed the second factor of: {whose}"),
            };
            Line::bad(what, mend)
        }
        Ok(_) if stored.is_none() => Line::good("the key will be made at the first start"),
        Ok(sealed) => Line::good(format!("the key belongs to the database ({} second factors)", sealed.all)),
    }
}

async fn second_factors(address: &Address, key: &[u8; 32]) -> Result<accounts::cli::Sealed, String> {
    let db = Db::open(address, Clock::machine(), Chance::system()).map_err(|e| e.to_string())?;
    accounts::cli::second_factors(&db, key).await.map_err(|e| e.to_string())
}

fn mend_database(address: &Address) -> &'static str {
    match address {
        Address::Sqlite(_) => "stop other programs that use the file; if it is damaged, restore a backup with `perennial restore`",
        Address::Postgres(_) => {
            "check that the server runs, that the address, user and password are right, and that the user may create tables"
        }
    }
}

async fn whole(address: &Address, checks: Vec<verify::Check>) -> Result<Vec<verify::Finding>, String> {
    let db = Db::open(address, Clock::machine(), Chance::system()).map_err(|e| e.to_string())?;
    verify::verify(&db, checks).await.map_err(|e| e.to_string())
}
