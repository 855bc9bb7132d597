//! Things that are there, so that what is asked for gets past the first look.

use std::collections::BTreeMap;

use http::Method;
use kernel::{Scope, db::Engine, testing::TestApp};
use serde_json::{Value, json};

/// One of everything, made by the API itself.
pub struct World<'a> {
    app: &'a TestApp,
    /// Ids by the name of the field or the part of a path that may hold them.
    pub ids: BTreeMap<String, String>,
    count: String,
}

impl<'a> World<'a> {
    pub async fn seeded(app: &'a TestApp) -> World<'a> {
        let mut world = Self { app, ids: BTreeMap::new(), count: count(app).await };
        let number = world.rows().await;
        world.make("creator", "/creators", json!({ "given_name": "Вера", "family_name": "Лесникова" })).await;
        world.make("other", "/creators", json!({ "given_name": "Vera", "family_name": "Lesnikova" })).await;
        world.make("brand", "/brands", json!({ "name": format!("Brand {number}") })).await;
        let creator = format!("/creators/{}", world.id("creator"));
        world.make("channel", &format!("{creator}/channels"), json!({ "platform": "vk", "handle": "vera", "followers": 5 })).await;
        world.make("note", &format!("{creator}/notes"), json!({ "body": "a" })).await;
        world.make("assessment", &format!("{creator}/assessments"), json!({ "note": "a" })).await;
        let pair = json!({ "creator_id": world.id("creator"), "brand_id": world.id("brand") });
        world.make("partnership", "/partnerships", pair).await;
        for (name, value) in [("a", world.id("creator")), ("b", world.id("other")), ("into", world.id("creator")), ("from", world.id("other"))] {
            world.ids.insert(name.into(), value);
        }
        let manager = app.here.member(kernel::Role::Manager).to_string();
        for name in ["manager", "member", "to_member", "from_member"] {
            world.ids.insert(name.into(), manager.clone());
        }
        for name in ["ids", "order"] {
            let pointed = if name == "ids" { "partnership" } else { "channel" };
            world.ids.insert(name.into(), world.id(pointed));
        }
        world
    }

    fn id(&self, name: &str) -> String {
        self.ids.get(name).cloned().unwrap_or_default()
    }

    async fn make(&mut self, name: &str, path: &str, body: Value) {
        let answer = self.app.owner().json(Method::POST, path, &body).await;
        assert_eq!(answer.status, 201, "{path}: {}", answer.text);
        self.ids.insert(name.into(), answer.json()["id"].as_str().unwrap_or_default().to_owned());
    }

    /// A pattern with ids of things that are there: those we made, or the first of the list that the path goes through.
    pub async fn filled(&self, pattern: &str) -> String {
        let mut path = String::new();
        for part in pattern.split('/').skip(1) {
            let step = match part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
                None => part.to_owned(),
                Some("id") if path == "/creators" => self.id("creator"),
                Some("id") if path == "/partnerships" => self.id("partnership"),
                Some("id") if path == "/brands" => self.id("brand"),
                Some("metric") => "followers".into(),
                Some("on") => "2026-04-14".into(),
                Some(name) => match self.ids.get(name) {
                    Some(id) => id.clone(),
                    None => self.first_of(&path).await,
                },
            };
            path = format!("{path}/{step}");
        }
        path
    }

    async fn first_of(&self, list: &str) -> String {
        let answer = self.app.owner().get(&kernel::paths::api(list)).await;
        let shown: Value = serde_json::from_str(&answer.text).unwrap_or_default();
        let first = &shown["items"][0];
        let id = first["id"].as_str().or(first["code"].as_str());
        id.unwrap_or("00000000-0000-7000-8000-000000000000").to_owned()
    }

    /// How many rows there are in all. (Every verb writes an event, so a change shows even where no row is added.)
    pub async fn rows(&self) -> i64 {
        let sql = self.count.clone();
        self.app.db.read(&Scope::system("sweep"), move |tx| Ok(tx.one::<(i64,)>(&sql, &[])?.0)).await.expect("rows can be counted")
    }
}

/// One statement that counts the rows of every table.
async fn count(app: &TestApp) -> String {
    let sql = match app.db.engine() {
        Engine::Sqlite => "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
        Engine::Postgres => "select cast(tablename as text) from pg_tables where schemaname = 'public' order by tablename",
    };
    let tables: Vec<(String,)> = app.db.read(&Scope::system("sweep"), move |tx| Ok(tx.all(sql, &[])?)).await.expect("tables can be listed");
    let counts: Vec<String> = tables.iter().map(|(name,)| ["(select count(*) from ", name, ")"].concat()).collect();
    ["select cast(", &counts.join(" + "), " as bigint)"].concat()
}
