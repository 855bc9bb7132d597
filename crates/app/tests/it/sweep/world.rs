//! Things that are there, so that what is asked for gets past the first look.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
};

use http::Method;
use kernel::{Scope, db::Engine, testing::TestApp};
use serde_json::{Value, json};

use super::schema;

/// One of everything, made by the API itself.
pub struct World<'a> {
    app: &'a TestApp,
    /// Ids by the name of the field or the part of a path that may hold them.
    pub ids: BTreeMap<String, String>,
    count: String,
    number: &'a AtomicUsize,
}

impl<'a> World<'a> {
    pub async fn seeded(app: &'a TestApp, number: &'a AtomicUsize) -> World<'a> {
        let mut world = Self { app, ids: BTreeMap::new(), count: count(app).await, number };
        world.make("creator", "/creators", json!({ "given_name": "Вера", "family_name": "Лесникова" })).await;
        world.make("other", "/creators", json!({ "given_name": "Vera", "family_name": "Lesnikova" })).await;
        world.make("brand", "/brands", json!({ "name": schema::FRESH })).await;
        let creator = format!("/creators/{}", world.id("creator"));
        world.make("channel", &format!("{creator}/channels"), json!({ "platform": "vk", "handle": "vera", "followers": 5 })).await;
        world.make("note", &format!("{creator}/notes"), json!({ "body": "a" })).await;
        world.make("assessment", &format!("{creator}/assessments"), json!({ "note": "a" })).await;
        let pair = json!({ "creator_id": world.id("creator"), "brand_id": world.id("brand") });
        world.make("partnership", "/partnerships", pair).await;
        let partnership = format!("/partnerships/{}", world.id("partnership"));
        world.make("wish", &format!("{partnership}/wishes"), json!({ "words": "a" })).await;
        world.make("goal", &format!("{creator}/goals"), json!({ "words": "a" })).await;
        world.make("support", &format!("{partnership}/supports"), json!({ "kind": "other", "what": "a" })).await;
        world.make("entry", &format!("{creator}/style-entries"), json!({ "format": "post" })).await;
        world.make("contact", &format!("{creator}/contacts"), json!({ "channel": "email" })).await;
        let partnership = world.id("partnership");
        let promise = json!({ "partnership_id": partnership, "side": "ours", "words": "a", "due_on": "2026-05-01" });
        world.make("promise", "/promises", promise).await;
        let work = json!({ "partnership_id": partnership, "title": "a", "format": "post", "happens_on": "2026-05-01" });
        world.make("collaboration", "/collaborations", work).await;
        let year = json!({ "partnership_id": partnership, "starts_on": "2020-01-01", "projects_min": 2 });
        world.make("commitment", "/commitments", year).await;
        let playbook = json!({ "preset": "default", "name_en": schema::FRESH, "name_ru": schema::FRESH });
        world.make("playbook", "/playbooks", playbook).await;
        for (name, value) in [("a", "creator"), ("b", "other"), ("keep", "creator"), ("gone", "other"), ("ids", "partnership")] {
            world.ids.insert(name.into(), world.id(value));
        }
        world.ids.insert("from".into(), app.here.member(kernel::Role::Manager).to_string());
        for name in ["manager", "owner", "to"] {
            world.ids.insert(name.into(), app.here.member(kernel::Role::Owner).to_string());
        }
        for (name, list) in [("field", "/custom-fields"), ("tier", "/tiers")] {
            let first = world.first_of(list).await;
            world.ids.insert(name.into(), first);
        }
        world
    }

    /// Ids by the names of the fields of a body that is sent there.
    pub fn pointing(&self, pattern: &str) -> BTreeMap<String, String> {
        let mut ids = self.ids.clone();
        ids.retain(|name, _| !matches!(name.as_str(), "note" | "channel" | "assessment" | "field"));
        ids.insert("member_id".into(), self.app.here.member(kernel::Role::Owner).to_string());
        ids.insert("order".into(), self.id(if pattern.starts_with("/custom-fields") { "field" } else { "channel" }));
        ids
    }

    /// A body with names that nothing has yet in the place of those that stand for them.
    pub fn fresh(&self, body: Vec<u8>) -> Vec<u8> {
        let Ok(text) = String::from_utf8(body.clone()) else { return body };
        if !text.contains("-999") {
            return body;
        }
        let n = self.number.fetch_add(1, Ordering::Relaxed) + 1_000;
        text.replace(schema::FRESH, &format!("Слово-{n}"))
            .replace(schema::FRESH_CODE, &format!("ZZ-{}", n - 1_000))
            .replace("new@example.com", &format!("n{n}@example.com"))
            .into_bytes()
    }

    fn id(&self, name: &str) -> String {
        self.ids.get(name).cloned().unwrap_or_default()
    }

    async fn make(&mut self, name: &str, path: &str, body: Value) {
        let body = self.fresh(body.to_string().into_bytes());
        let answer = self.app.owner().send(Method::POST, &kernel::paths::api(path), Some("application/json"), body).await;
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
                Some("id") if path == "/promises" => self.id("promise"),
                Some("id") if path == "/collaborations" => self.id("collaboration"),
                Some("id") if path == "/commitments" => self.id("commitment"),
                Some("id") if path == "/playbooks" => self.id("playbook"),
                Some("number") => "1".into(),
                Some("setting") => "fatigue_cap".into(),
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
        let first = [&shown["items"][0], &shown["tiers"][0]].into_iter().find(|v| v.is_object()).unwrap_or(&Value::Null);
        let id = first["id"].as_str().or(first["code"].as_str());
        id.unwrap_or("00000000-0000-7000-8000-000000000000").to_owned()
    }

    /// A round trip to a server costs more than a call, and what is checked before the database is the same there.
    pub fn thinned(&self) -> bool {
        self.app.db.engine() == Engine::Postgres
    }

    /// How many rows there are in all. (Every verb writes an event, so a change shows even where no row is added.)
    pub async fn rows(&self) -> i64 {
        let sql = self.count.clone();
        self.app.db.read(&Scope::system("sweep"), move |tx| Ok(tx.one::<(i64,)>(&sql, &[])?.0)).await.expect("rows can be counted")
    }
}

/// One statement that counts the rows of every table, or of those that tell.
async fn count(app: &TestApp) -> String {
    let sql = match app.db.engine() {
        Engine::Sqlite => "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
        // Counting is dear there; whatever else is written, an event is.
        Engine::Postgres => {
            "select cast(tablename as text) from pg_tables where tablename in ('events', 'creators', 'channels', 'notes', 'partnerships', 'views')"
        }
    };
    let tables: Vec<(String,)> = app.db.read(&Scope::system("sweep"), move |tx| Ok(tx.all(sql, &[])?)).await.expect("tables can be listed");
    let counts: Vec<String> = tables.iter().map(|(name,)| ["(select count(*) from ", name, ")"].concat()).collect();
    ["select cast(", &counts.join(" + "), " as bigint)"].concat()
}
