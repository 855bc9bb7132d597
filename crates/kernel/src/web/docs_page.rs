//! The API described for people: the OpenAPI document as a page of its own, from the binary, without outside scripts.

use std::collections::BTreeMap;

use askama::Template;
use serde_json::Value;

use super::{Allow, Cx, Doc, Page, Result, Routes, Shell};
use crate::App;

/// The document and the page that shows it.
pub fn routes() -> Routes {
    Routes::new().api_get("/openapi.json", Allow::anyone(), document, Doc::new("about", "This document")).get("/api", Allow::anyone(), page)
}

async fn document(cx: Cx) -> Result {
    cx.json(cx.app.api())
}

async fn page(cx: Cx) -> Result {
    let shell = cx.shell("api").crumb(cx.l.t("api-title"), None);
    cx.page(&ApiPage { groups: groups(cx.app.api()), base: base(&cx.app), shell })
}

fn base(app: &App) -> String {
    app.config().link("/api/v1")
}

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    shell: Shell,
    base: String,
    groups: Vec<Group>,
}
impl Page for ApiPage {}

struct Group {
    name: String,
    operations: Vec<Operation>,
}

struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    scope: Option<String>,
    parameters: Vec<(String, String, bool)>,
    takes: Option<Fields>,
    gives: Option<Fields>,
}

/// A schema as lines: name, type, whether required.
struct Fields {
    name: String,
    fields: Vec<(String, String, bool)>,
}

fn groups(document: &Value) -> Vec<Group> {
    let mut groups: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            let tag = operation["tags"][0].as_str().unwrap_or("other").to_owned();
            groups.entry(tag).or_default().push(described(document, path, method, operation));
        }
    }
    groups.into_iter().map(|(name, operations)| Group { name, operations }).collect()
}

fn described(document: &Value, path: &str, method: &str, operation: &Value) -> Operation {
    let text = |v: &Value| v.as_str().unwrap_or("").to_owned();
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let answer = operation["responses"].as_object().into_iter().flatten().find(|(status, _)| *status != "default").map(|(_, a)| a);
    Operation {
        id: text(&operation["operationId"]),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&operation["summary"]),
        scope: operation["x-scope"].as_str().map(str::to_owned),
        parameters: parameters.map(|p| (text(&p["name"]), text(&p["description"]), p["required"] == true)).collect(),
        takes: fields(document, &operation["requestBody"]["content"]["application/json"]["schema"]),
        gives: answer.and_then(|a| fields(document, &a["content"]["application/json"]["schema"])),
    }
}

fn fields(document: &Value, schema: &Value) -> Option<Fields> {
    let schema = if schema["properties"]["items"].is_object() { &schema["properties"]["items"]["items"] } else { schema };
    let name = schema["$ref"].as_str()?.rsplit('/').next()?.to_owned();
    let found = &document["components"]["schemas"][&name];
    let required = |field: &str| found["required"].as_array().is_some_and(|r| r.iter().any(|v| v == field));
    let properties = found["properties"].as_object().into_iter().flatten();
    let fields = properties.map(|(field, schema)| (field.clone(), kind(schema), required(field))).collect();
    Some(Fields { name, fields })
}

fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|r| r.rsplit('/').next()) {
        return name.to_owned();
    }
    if let Some(list) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        return list.iter().map(kind).collect::<Vec<_>>().join(" | ");
    }
    match &schema["type"] {
        Value::String(t) if t == "array" => format!("{}[]", kind(&schema["items"])),
        Value::String(t) => schema["format"].as_str().map_or_else(|| t.clone(), |f| format!("{t} ({f})")),
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | "),
        _ => "any".to_owned(),
    }
}

/// The page for the walk through all languages.
pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let document = super::openapi(routes().iter(), "https://perennial.example");
    let make =
        |groups| ApiPage { shell: shell.clone(), base: "https://perennial.example/api/v1".into(), groups }.render().unwrap_or_default();
    vec![("api empty", make(Vec::new())), ("api", make(groups(&document)))]
}
