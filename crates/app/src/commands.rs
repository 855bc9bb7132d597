//! What an operator can say. Each command is a few lines; what it does lives elsewhere.

use std::{ffi::OsString, io::Write, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use kernel::{Config, Slice, db::verify};

use crate::{
    backup,
    config::{self, Flags},
    doctor, slices, start,
};

mod demo;
mod user;

#[derive(Parser)]
#[command(name = "perennial", version, about = "Long-term creator partnerships, held to what makes a good partner.")]
struct Line {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the product.
    Serve,
    /// Make a demo with invented people and serve it.
    Demo(demo::Options),
    /// Make the database, or bring it up to this version.
    Migrate,
    /// Copy everything into a new folder, and prove the copy.
    Backup { folder: PathBuf },
    /// Put a backup into an empty data folder (`--data`), after proving it.
    Restore { folder: PathBuf },
    /// Check every invariant of the database.
    Verify,
    /// Say what is wrong with the settings or the database, and how to mend it.
    Doctor,
    /// People who sign in.
    User {
        #[command(subcommand)]
        command: user::Command,
    },
    /// Print the OpenAPI document.
    Openapi,
    /// Read a spreadsheet for the serving process, in a process of its own with hard limits.
    #[command(hide = true, name = "read-sheet")]
    ReadSheet,
}

/// Runs one command line.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(arguments) {
        Ok(line) => line,
        Err(error) => error.exit(),
    };
    if matches!(line.command, Command::ReadSheet) {
        return tabular::run_reader_child();
    }
    match execute(&line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            let _ = writeln!(std::io::stderr(), "perennial: {why}");
            ExitCode::FAILURE
        }
    }
}

fn execute(line: &Line) -> Result<(), String> {
    let config = config::load(&line.flags, std::env::vars())?;
    log(&config)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| e.to_string())?;
    runtime.block_on(async {
        match &line.command {
            Command::Serve => serve(config).await,
            Command::Demo(options) => demo::run(config, options).await,
            Command::Migrate => migrate(&config),
            Command::Backup { folder } => {
                let started = start::open(config, false)?;
                let made = backup::backup(&started.app, folder, checks(&started.slices)).await?;
                say(&format!(
                    "{} files in {}, verified; the key is among them: keep the folder as you keep passwords",
                    made.files.len(),
                    folder.display()
                ))
            }
            Command::Restore { folder } => {
                let made = backup::restore(folder, &config.data, checks(&slices::all())).await?;
                say(&format!("restored the backup of {} into {}", made.made_at, config.data.display()))
            }
            Command::Verify => verify(config).await,
            Command::Doctor => diagnose(&config).await,
            Command::User { command } => user::run(config, command).await,
            Command::Openapi => openapi(&config),
            Command::ReadSheet => Ok(()),
        }
    })
}

async fn serve(config: Config) -> Result<(), String> {
    let started = start::open(config, true)?;
    let sealed = accounts::cli::second_factors(started.app.db(), started.app.key()).await.map_err(|e| e.to_string())?;
    if !sealed.shut.is_empty() {
        tracing::warn!(
            "the key in the data folder does not open {} of {} second factors; ask `perennial doctor`",
            sealed.shut.len(),
            sealed.all
        );
    }
    let welcome = accounts::cli::first_run(&started.app).await.map_err(|e| e.to_string())?;
    start::serve(started, move |app, at| {
        let _ = say(&format!("listening on http://{at}; people reach it at {}", app.config().public_url));
        if let Some(link) = welcome {
            let _ = say(&format!("nobody is here yet: open {link} to set up the first workspace"));
        }
    })
    .await
}

fn migrate(config: &Config) -> Result<(), String> {
    let report = start::migrate(config)?;
    match report.applied.len() {
        0 => say("the database is up to date"),
        n => say(&format!("{n} migrations run: {}", report.applied.join(", "))),
    }
}

async fn verify(config: Config) -> Result<(), String> {
    let started = start::open(config, false)?;
    let findings = verify::verify(started.app.db(), checks(&started.slices)).await.map_err(|e| e.to_string())?;
    for finding in &findings {
        say(&format!("{}: {}", finding.check, finding.row))?;
    }
    if findings.is_empty() { say("every invariant holds") } else { Err(format!("{} findings", findings.len())) }
}

async fn diagnose(config: &Config) -> Result<(), String> {
    let lines = doctor::examine(config, checks(&slices::all())).await;
    for line in &lines {
        let mark = match line.state {
            doctor::State::Good => "good",
            doctor::State::Worth => "note",
            doctor::State::Bad => "BAD ",
        };
        say(&format!("{mark}  {}", line.what))?;
        if let Some(mend) = &line.mend {
            say(&format!("      → {mend}"))?;
        }
    }
    let bad = lines.iter().filter(|l| l.state == doctor::State::Bad).count();
    if bad == 0 { Ok(()) } else { Err(format!("{bad} things are wrong")) }
}

fn openapi(config: &Config) -> Result<(), String> {
    let routes = slices::routes(&slices::all());
    let document = kernel::web::openapi(routes.iter(), config.public_url.trim_end_matches('/'));
    say(&serde_json::to_string_pretty(&document).map_err(|e| e.to_string())?)
}

/// The invariants of every slice.
pub fn checks(slices: &[Slice]) -> Vec<verify::Check> {
    slices.iter().flat_map(|s| s.checks.iter().copied()).collect()
}

fn say(text: &str) -> Result<(), String> {
    writeln!(std::io::stdout(), "{text}").map_err(|e| e.to_string())
}

fn log(config: &Config) -> Result<(), String> {
    use tracing_subscriber::{filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};
    let filter = Targets::new().with_default(tracing::Level::INFO).with_target("tokio_postgres", tracing::Level::WARN);
    let layers = tracing_subscriber::registry().with(filter);
    let done = match config.log.as_str() {
        "json" => layers.with(tracing_subscriber::fmt::layer().json().with_writer(std::io::stderr)).try_init(),
        "text" => layers.with(tracing_subscriber::fmt::layer().with_writer(std::io::stderr)).try_init(),
        other => return Err(format!("settings: `log` is text or json, not {other}")),
    };
    done.map_err(|e| e.to_string())
}
