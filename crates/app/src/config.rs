//! Settings: a TOML file, then the environment (`PERENNIAL_…`), then flags; the later wins. What is not understood is refused.

use std::path::{Path, PathBuf};

use kernel::Config;
use serde::Deserialize;

/// Flags that every command takes.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct Flags {
    /// A settings file (TOML). Without it, `perennial.toml` in the data folder is read if it is there.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// `sqlite:PATH` or `postgres://user:password@host/name`.
    #[arg(long, global = true, value_name = "ADDRESS")]
    pub database: Option<String>,
    /// The folder for everything that is not in the database.
    #[arg(long, global = true, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Where to listen.
    #[arg(long, global = true, value_name = "HOST:PORT")]
    pub listen: Option<String>,
    /// The address people type; links in mail are made from it.
    #[arg(long, global = true, value_name = "URL")]
    pub public_url: Option<String>,
    /// How mail leaves: `smtp://…`, `file:FOLDER` or `none`.
    #[arg(long, global = true, value_name = "HOW")]
    pub mail: Option<String>,
}

/// Variables that belong to the product but are not settings of it.
const NOT_SETTINGS: [&str; 2] = ["config", "test_postgres"];

/// The settings that hold, or a sentence that says what is wrong and where.
pub fn load(flags: &Flags, environment: impl Iterator<Item = (String, String)>) -> Result<Config, String> {
    let environment: Vec<(String, String)> = environment
        .filter_map(|(k, v)| Some((k.strip_prefix("PERENNIAL_")?.to_lowercase(), v)))
        .filter(|(k, _)| !NOT_SETTINGS.contains(&k.as_str()))
        .collect();
    let mut table = match file(flags, &environment) {
        Some(path) => read(&path)?,
        None => toml::Table::new(),
    };
    for (name, value) in secrets_from_files(environment)? {
        let value = typed(&name, value);
        table.insert(name, value);
    }
    let text = |v: &Option<String>| v.clone().map(toml::Value::String);
    let data = flags.data.as_ref().map(|p| toml::Value::String(p.display().to_string()));
    for (name, value) in [
        ("database", text(&flags.database)),
        ("data", data),
        ("listen", text(&flags.listen)),
        ("public_url", text(&flags.public_url)),
        ("mail", text(&flags.mail)),
    ] {
        if let Some(value) = value {
            table.insert(name.to_owned(), value);
        }
    }
    Config::deserialize(table).map_err(|e| format!("settings: {}", e.message()))
}

fn file(flags: &Flags, environment: &[(String, String)]) -> Option<PathBuf> {
    if let Some(path) = &flags.config {
        return Some(path.clone());
    }
    let from_environment = environment.iter().find(|(k, _)| k == "data").map(|(_, v)| PathBuf::from(v));
    let data = flags.data.clone().or(from_environment).unwrap_or_else(|| Config::default().data);
    Some(data.join("perennial.toml")).filter(|p| p.exists())
}

fn read(path: &Path) -> Result<toml::Table, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    // Checked as a whole first: the message then names the line.
    toml::from_str::<Config>(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
}

/// `PERENNIAL_X_FILE` holds the path of a file with the value, so that secrets need not stand in the environment.
fn secrets_from_files(environment: Vec<(String, String)>) -> Result<Vec<(String, String)>, String> {
    environment
        .into_iter()
        .map(|(name, value)| match name.strip_suffix("_file") {
            Some(name) => match std::fs::read_to_string(&value) {
                Ok(text) => Ok((name.to_owned(), text.trim_end().to_owned())),
                Err(e) => Err(format!("PERENNIAL_{}_FILE: {value}: {e}", name.to_uppercase())),
            },
            None => Ok((name, value)),
        })
        .collect()
}

/// Numbers and lists come from the environment as text.
fn typed(name: &str, value: String) -> toml::Value {
    match name {
        "requests_per_second" | "connections" => value.parse().map_or_else(|_| toml::Value::String(value), toml::Value::Integer),
        "trusted_proxies" | "outgoing_networks" => {
            let items = value.split(',').map(str::trim).filter(|v| !v.is_empty());
            toml::Value::Array(items.map(|v| toml::Value::String(v.to_owned())).collect())
        }
        _ => toml::Value::String(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Result<Config, String> {
        load(&Flags::default(), pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn the_environment_sets_and_flags_win() {
        let config = with(&[("PERENNIAL_LISTEN", "127.0.0.1:9000"), ("PERENNIAL_CONNECTIONS", "7"), ("HOME", "/")]).expect("good");
        assert_eq!((config.listen.port(), config.connections), (9000, 7));
        let flags = Flags { listen: Some("127.0.0.1:9001".into()), ..Flags::default() };
        let config = load(&flags, [("PERENNIAL_LISTEN".to_owned(), "127.0.0.1:9000".to_owned())].into_iter()).expect("good");
        assert_eq!(config.listen.port(), 9001);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for (name, value, said) in [
            ("PERENNIAL_LISTN", "x", "listn"),
            ("PERENNIAL_LISTEN", "nowhere", "socket address"),
            ("PERENNIAL_CONNECTIONS", "many", "many"),
            ("PERENNIAL_MAIL_FILE", "no-such-file", "PERENNIAL_MAIL_FILE"),
        ] {
            let error = with(&[(name, value)]).expect_err(name);
            assert!(error.contains(said), "{name}: {error}");
        }
    }
}
