//! The OpenAPI document, made from the route table: an address that exists is described, and none is described that does not.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use utoipa::{
    ToSchema,
    openapi::{RefOr, Schema},
};

use super::routes::{Allow, Route};

/// The description of one API operation.
#[derive(Clone, Debug)]
pub struct Doc {
    tag: &'static str,
    summary: &'static str,
    body: Option<Value>,
    status: u16,
    answer: Option<Value>,
    query: Vec<(&'static str, &'static str)>,
    schemas: BTreeMap<String, Value>,
    versioned: bool,
}

impl Doc {
    /// `tag` groups operations; `summary` says what it does, in one line.
    pub fn new(tag: &'static str, summary: &'static str) -> Self {
        Self { tag, summary, body: None, status: 200, answer: None, query: Vec::new(), schemas: BTreeMap::new(), versioned: false }
    }

    /// The JSON it takes.
    pub fn body<T: ToSchema>(mut self) -> Self {
        self.body = Some(self.reference::<T>());
        self
    }

    /// The JSON it answers with.
    pub fn ok<T: ToSchema>(mut self) -> Self {
        self.answer = Some(self.reference::<T>());
        self
    }

    /// It makes one and answers 201 with it; an `Idempotency-Key` is honoured.
    pub fn made<T: ToSchema>(self) -> Self {
        let mut doc = self.ok::<T>();
        doc.status = 201;
        doc
    }

    /// It answers one page of a list.
    pub fn list<T: ToSchema>(mut self) -> Self {
        let item = self.reference::<T>();
        self.answer = Some(json!({
            "type": "object", "required": ["items"],
            "properties": {
                "items": { "type": "array", "items": item },
                "next": { "type": ["string", "null"], "description": "Give it back as `after` for the next page; null on the last." }
            }
        }));
        self.query("limit", "How many, 1 to 200; 50 unless said").query("after", "Where the page begins: `next` of the page before")
    }

    /// A parameter of the query.
    pub fn query(mut self, name: &'static str, help: &'static str) -> Self {
        self.query.push((name, help));
        self
    }

    /// It answers 204.
    pub fn no_content(mut self) -> Self {
        self.status = 204;
        self
    }

    /// It changes what the client has read: `If-Match` is required.
    pub fn versioned(mut self) -> Self {
        self.versioned = true;
        self
    }

    pub fn tag(&self) -> &'static str {
        self.tag
    }

    pub fn summary(&self) -> &'static str {
        self.summary
    }

    fn reference<T: ToSchema>(&mut self) -> Value {
        let mut found: Vec<(String, RefOr<Schema>)> = vec![(T::name().into_owned(), T::schema())];
        T::schemas(&mut found);
        for (name, schema) in found {
            self.schemas.insert(name, serde_json::to_value(schema).unwrap_or_default());
        }
        json!({ "$ref": format!("#/components/schemas/{}", T::name()) })
    }
}

/// The whole document of a route table.
pub fn openapi<'r>(routes: impl Iterator<Item = &'r Route>, server: &str) -> Value {
    let mut paths: BTreeMap<String, serde_json::Map<String, Value>> = BTreeMap::new();
    let mut schemas = problem_schemas();
    for route in routes {
        let Some(doc) = &route.doc else { continue };
        schemas.extend(doc.schemas.clone());
        let path = route.path.trim_start_matches("/api/v1").to_owned();
        paths.entry(path).or_default().insert(route.method.as_str().to_lowercase(), operation(route, doc));
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Perennial",
            "version": "1",
            "description": "Everything the pages do. Times are UTC (RFC 3339), dates are civil (YYYY-MM-DD), money is minor units with a currency. Errors are problem documents (RFC 9457); `errors` names each field."
        },
        "servers": [{ "url": format!("{server}/api/v1") }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": "A token from the settings of your account." } },
            "schemas": schemas
        }
    })
}

fn operation(route: &Route, doc: &Doc) -> Value {
    let mut parameters: Vec<Value> = route
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name.trim_start_matches('*'), "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    parameters.extend(
        doc.query.iter().map(|(name, help)| json!({ "name": name, "in": "query", "description": help, "schema": { "type": "string" } })),
    );
    let mut header = |name: &str, required: bool, help: &str| {
        parameters.push(json!({ "name": name, "in": "header", "required": required, "description": help, "schema": { "type": "string" } }));
    };
    if doc.versioned {
        header("If-Match", true, "The ETag of what you have read; 412 when somebody changed it meanwhile.");
    }
    if doc.status == 201 {
        header("Idempotency-Key", false, "Any text of your own: a repeat with the same key is answered and not done again.");
    }
    let mut answer = json!({ "description": "Done." });
    if let Some(schema) = &doc.answer {
        answer["content"] = json!({ "application/json": { "schema": schema } });
    }
    let problem = json!({ "description": "A problem document.", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } });
    let mut operation = json!({
        "tags": [doc.tag],
        "summary": doc.summary,
        "operationId": format!("{}_{}", route.method.as_str().to_lowercase(), route.path.trim_start_matches("/api/v1/").replace(['/', '-'], "_").replace(['{', '}'], "")),
        "parameters": parameters,
        "responses": { doc.status.to_string(): answer, "default": problem },
    });
    if let Some(body) = &doc.body {
        operation["requestBody"] = json!({ "required": true, "content": { "application/json": { "schema": body } } });
    }
    match route.allow {
        Allow::Can(action) => operation["x-scope"] = json!(action.token_scope()),
        Allow::Anyone => operation["security"] = json!([]),
    }
    operation
}

fn problem_schemas() -> BTreeMap<String, Value> {
    let text = json!({ "type": "string" });
    let field = json!({
        "type": "object", "required": ["field", "code", "message"],
        "properties": { "field": text, "code": { "type": "string", "description": "Stays the same in every language." }, "message": text }
    });
    let problem = json!({
        "type": "object", "required": ["type", "title", "status"],
        "properties": {
            "type": text, "title": text, "status": { "type": "integer" }, "detail": text,
            "errors": { "type": "array", "items": { "$ref": "#/components/schemas/FieldProblem" } },
            "incident": { "type": "string", "description": "Name it when you report a fault." }
        }
    });
    BTreeMap::from([("FieldProblem".to_owned(), field), ("Problem".to_owned(), problem)])
}
