//! What `make` leaves for `run`: where the database is and how to get in.

use std::{fs, path::Path};

use crate::terms::Searches;

/// As written to `bench.json` in the data folder.
#[derive(Debug)]
pub struct Keys {
    pub database: String,
    /// The cookie of a session.
    pub cookie: String,
    /// An API token.
    pub token: String,
    pub creators: usize,
    /// Some of the creators.
    pub ids: Vec<String>,
    /// A partnership with a past of thousands of contacts.
    pub partnership: String,
    pub searches: Searches,
}

const FILE: &str = "bench.json";

impl Keys {
    pub fn write(&self, data: &Path) -> Result<(), String> {
        let json = serde_json::json!({
            "database": self.database, "cookie": self.cookie, "token": self.token, "creators": self.creators, "ids": self.ids, "partnership": self.partnership,
            "searches": self.searches,
        });
        fs::write(data.join(FILE), json.to_string()).map_err(|e| e.to_string())
    }

    pub fn read(data: &Path) -> Result<Self, String> {
        let path = data.join(FILE);
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}; run `bench make` first", path.display()))?;
        let json: serde_json::Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
        let text = |name: &str| json[name].as_str().map(str::to_owned).ok_or_else(|| format!("{}: no {name}", path.display()));
        Ok(Self {
            database: text("database")?,
            cookie: text("cookie")?,
            token: text("token")?,
            creators: json["creators"].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0),
            ids: serde_json::from_value(json["ids"].clone()).map_err(|e| e.to_string())?,
            partnership: text("partnership")?,
            searches: serde_json::from_value(json["searches"].clone()).map_err(|e| e.to_string())?,
        })
    }
}
