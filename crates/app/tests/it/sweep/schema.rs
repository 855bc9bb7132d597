//! A body that would do, made from its description; and the same with one thing in it changed.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// Stands for a name, and for a code, that nothing has yet.
pub const FRESH: &str = "Слово-999";
pub const FRESH_CODE: &str = "ZZ-999";

/// A playbook that says as little as one can.
const PLAYBOOK: &str = r#"format = 1
name = { en = "Слово-999", ru = "Слово-999" }
[prospect]
[foundation]
review_days = { value = 91, en = "a", ru = "а" }
[deepening]
review_days = { value = 91, en = "a", ru = "а" }
[expansion]
review_days = { value = 91, en = "a", ru = "а" }
"#;

/// A body for this schema. `ids` holds what is there, by the name of the field that may point to it.
pub fn good(schema: &Value, document: &Value, ids: &BTreeMap<String, String>) -> Value {
    Maker { document, ids }.make("", schema, 0)
}

struct Maker<'a> {
    document: &'a Value,
    ids: &'a BTreeMap<String, String>,
}

impl Maker<'_> {
    fn make(&self, name: &str, schema: &Value, depth: usize) -> Value {
        if depth > 8 {
            return Value::Null;
        }
        if let Some(reference) = schema["$ref"].as_str() {
            let target = reference.rsplit('/').next().unwrap_or_default();
            return self.make(name, &self.document["components"]["schemas"][target], depth + 1);
        }
        for choice in ["oneOf", "anyOf"] {
            let found = schema[choice].as_array().and_then(|all| all.iter().find(|s| s["type"] != "null"));
            if let Some(first) = found {
                return self.make(name, first, depth + 1);
            }
        }
        if let Some(all) = schema["allOf"].as_array() {
            let parts = all.iter().filter_map(|part| self.make(name, part, depth + 1).as_object().cloned());
            return Value::Object(parts.flatten().collect());
        }
        if let Some(first) = schema["enum"].as_array().and_then(|all| all.first()) {
            return first.clone();
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|k| *k != "null").unwrap_or_default(),
            kind => kind.as_str().unwrap_or_default(),
        };
        match kind {
            "object" => self.object(schema, depth),
            "array" => json!([self.make(name, &schema["items"], depth + 1)]),
            "integer" | "number" => json!(1),
            "boolean" => json!(true),
            _ => Value::String(self.text(name, schema)),
        }
    }

    fn object(&self, schema: &Value, depth: usize) -> Value {
        let properties = schema["properties"].as_object().cloned().unwrap_or_default();
        Value::Object(properties.iter().map(|(name, schema)| (name.clone(), self.make(name, schema, depth + 1))).collect::<Map<_, _>>())
    }

    fn text(&self, name: &str, schema: &Value) -> String {
        if let Some(id) = self.ids.get(name).or_else(|| self.ids.get(name.trim_end_matches("_id"))) {
            return id.clone();
        }
        let by_name = match name {
            "zone" => "Europe/Moscow",
            "market" | "country" | "holidays" => "RU",
            "code" => FRESH_CODE,
            "role" => "viewer",
            "channel" => "phone",
            "kind" => "other",
            "direction" => "out",
            "mood" => "good",
            "reply" => "none",
            "minutes" | "lead_days" | "revision_rounds" | "contact_every_days" | "result_index" => "3",
            "format" => "post",
            "autonomy" => "guided",
            "link" => "https://example.com/x",
            "link_kind" => "contact",
            "asked_on" | "done_on" | "noted_on" | "stated_on" => "2026-03-02",
            "happened_at" | "replied_at" => "2026-03-01T10:00:00Z",
            "state" => "active",
            "creator_word" => "creator",
            "languages" | "language" => "ru",
            "currency" => "RUB",
            "birthday" => "02-28",
            "name_order" => "given_first",
            "platforms" => "vk",
            "work_from" | "quiet_from" => "09:00",
            "work_to" | "quiet_to" => "18:00",
            "email" | "value" => "new@example.com",
            "url" | "website" | "evidence_url" => "https://example.com/x",
            "external_id" => "7",
            "toml" => PLAYBOOK,
            "preset" => "default",
            "share_percent" | "rating" | "followers" => "3",
            name if name.ends_with("_on") || name.ends_with("until") || matches!(name, "on" | "since") => "2026-03-01",
            _ => "",
        };
        let by_format = match schema["format"].as_str() {
            Some("date") => "2026-03-01",
            Some("date-time") => "2026-03-01T10:00:00Z",
            Some("uuid") => "00000000-0000-7000-8000-000000000000",
            Some("uri") => "https://example.com/x",
            _ => FRESH,
        };
        if by_name.is_empty() { by_format } else { by_name }.to_owned()
    }
}

/// The places of a body below its top, as JSON pointers.
pub fn places(body: &Value) -> Vec<String> {
    let mut all = Vec::new();
    walk(body, "", &mut |place, _| all.push(place.to_owned()));
    all.retain(|place| !place.is_empty());
    all
}

/// The places of its objects, the top included.
pub fn objects(body: &Value) -> Vec<String> {
    let mut all = Vec::new();
    walk(body, "", &mut |place, value| {
        if value.is_object() {
            all.push(place.to_owned());
        }
    });
    all
}

fn walk(value: &Value, at: &str, take: &mut impl FnMut(&str, &Value)) {
    take(at, value);
    match value {
        Value::Object(map) => map.iter().for_each(|(name, inner)| walk(inner, &format!("{at}/{name}"), take)),
        Value::Array(list) => list.iter().enumerate().for_each(|(i, inner)| walk(inner, &format!("{at}/{i}"), take)),
        _ => {}
    }
}

/// The body with another value in one place.
pub fn with(body: &Value, place: &str, value: Value) -> Value {
    let mut body = body.clone();
    if let Some(there) = body.pointer_mut(place) {
        *there = value;
    }
    body
}

/// The body without one place.
pub fn without(body: &Value, place: &str) -> Value {
    let mut body = body.clone();
    let (parent, name) = place.rsplit_once('/').unwrap_or_default();
    match body.pointer_mut(parent) {
        Some(Value::Object(map)) => {
            map.remove(name);
        }
        Some(Value::Array(list)) => list.clear(),
        _ => {}
    }
    body
}

/// The body with a field that nobody knows in one of its objects.
pub fn with_unknown(body: &Value, object: &str) -> Value {
    let mut body = body.clone();
    if let Some(Value::Object(map)) = body.pointer_mut(object) {
        map.insert("nothing_of_the_kind".into(), json!(1));
    }
    body
}
