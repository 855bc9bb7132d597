//! `perennial demo`: a workspace with invented people, and links that open it.

use kernel::{Config, db::Address};

use super::say;
use crate::{demo, start};

#[derive(clap::Args)]
pub struct Options {
    /// Make it, print the links, and do not serve.
    #[arg(long)]
    no_serve: bool,
}

/// Whose links are printed: a manager in English, a manager in Russian, a viewer.
const WHO: [(&str, &str); 3] =
    [("As a manager, in English:  ", "maya"), ("As a manager, in Russian:  ", "alexey"), ("As a viewer:               ", "sam")];

pub async fn run(mut config: Config, options: &Options) -> Result<(), String> {
    // A demo never mixes with real data: it has a folder of its own unless one is named.
    if config.data == Config::default().data {
        config.data = "data/demo".into();
    }
    let fresh = match config.address()? {
        Address::Sqlite(path) => !path.exists(),
        Address::Postgres(_) => false,
    };
    start::migrate(&config)?;
    let started = start::open(config, true)?;
    let app = &started.app;
    if fresh || accounts::cli::is_empty(app).await.map_err(|e| e.to_string())? {
        say("inventing two years of work with 120 creators…")?;
        let today = app.clock().now().to_zoned(jiff::tz::TimeZone::UTC).date();
        demo::fill(app, today).await?;
    }
    let mut lines = vec![String::new()];
    for (label, key) in WHO {
        let email = demo::email(key).ok_or_else(|| format!("the demo has nobody called {key}"))?;
        let link = accounts::cli::demo_link(app, email).await.map_err(|e| e.to_string())?;
        lines.push(format!("{label}{link}"));
    }
    lines.push(String::new());
    if options.no_serve {
        return say(&lines.join("\n"));
    }
    start::serve(started, move |_, _| {
        let _ = say(&lines.join("\n"));
    })
    .await
}
