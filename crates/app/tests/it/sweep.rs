//! Bad input, for every operation of the API: bodies that are no JSON, JSON that is no such body, and a body that would do
//! with each of its values in turn made hostile; ids, parameters and headers likewise. Whatever comes, the answer is never a
//! fault of ours, a refusal is a problem document that changes nothing, and what was accepted can be read again.

mod hostile;
mod schema;
mod world;

use std::{collections::BTreeMap, sync::atomic::AtomicUsize};

use http::Method;
use kernel::{
    db::Engine,
    testing::{Answer, Person, TestApp, TestDb},
    web::{Route, openapi},
};
use serde_json::Value;

use self::world::World;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_comes_in_breaks_the_api_on_sqlite() {
    sweep(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_comes_in_breaks_the_api_on_postgres() {
    sweep(Engine::Postgres).await;
}

#[test]
fn one_name_is_one_schema() {
    let routes = app::slices::routes(&app::slices::all());
    let mut known: BTreeMap<String, (Value, String)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for route in routes.iter().filter(|r| r.api) {
        let alone = openapi(std::iter::once(route), "");
        for (name, schema) in alone["components"]["schemas"].as_object().cloned().unwrap_or_default() {
            let (there, by) = known.entry(name.clone()).or_insert_with(|| (schema.clone(), format!("{route:?}")));
            if *there != schema {
                wrong.push(format!("{name} is one thing at {by} and another at {route:?}"));
            }
        }
    }
    assert!(known.len() > 40, "the schemas are looked at");
    assert!(wrong.is_empty(), "of two schemas with one name the description would keep one:\n{}", wrong.join("\n"));
}

async fn sweep(engine: Engine) {
    let app = TestApp::over(TestDb::on(engine), app::slices::all()).await;
    let routes = app::slices::routes(&app::slices::all());
    let document = openapi(routes.iter(), "");
    let (mut found, number) = (Findings::default(), AtomicUsize::new(0));
    for route in routes.iter().filter(|r| r.api) {
        let began = std::time::Instant::now();
        let before = found.requests;
        Operation::of(&app, route, &document, &number).await.swept(&mut found).await;
        if std::env::var_os("SWEEP").is_some() {
            eprintln!("{:>6} ms {:>5} requests  {route:?}", began.elapsed().as_millis(), found.requests - before);
        }
    }
    eprintln!(
        "{}: {} requests, {} refused, {} of {} operations do what a good body asks",
        engine.name(),
        found.requests,
        found.refused,
        found.done,
        found.operations
    );
    if std::env::var_os("SWEEP").is_some() {
        eprintln!("not done: {:#?}", found.undone);
    }
    assert!(found.requests > 5_000 && found.refused > 3_000, "the sweep goes deep");
    assert!(found.wrong.is_empty(), "{} findings:\n{}", found.wrong.len(), found.wrong.join("\n"));
}

#[derive(Default)]
struct Findings {
    wrong: Vec<String>,
    requests: usize,
    refused: usize,
    operations: usize,
    /// Operations of which the good body was accepted: behind its checks lies the database.
    done: usize,
    undone: Vec<String>,
}

/// One line of the table, among things that are there.
struct Operation<'a> {
    owner: Person,
    world: World<'a>,
    method: Method,
    /// With the ids of things that are there.
    path: String,
    upload_path: String,
    pattern: &'a str,
    versioned: bool,
    /// A body that would do.
    body: Option<Value>,
    query: Vec<String>,
    /// Bytes are taken here, whatever they are.
    upload: bool,
}

/// How a request differs from a good one.
#[derive(Default)]
struct Twist {
    what: String,
    path: Option<String>,
    body: Option<Vec<u8>>,
    media: Option<&'static str>,
    headers: Vec<(&'static str, String)>,
}

impl<'a> Operation<'a> {
    async fn of(app: &'a TestApp, route: &'a Route, document: &'a Value, number: &'a AtomicUsize) -> Self {
        let world = World::seeded(app, number).await;
        let pattern = route.path.trim_start_matches("/api/v1");
        let described = &document["paths"][pattern][route.method.as_str().to_lowercase()];
        let parameters = described["parameters"].as_array().cloned().unwrap_or_default();
        let named = |place: &str| {
            parameters.iter().filter(|p| p["in"] == place).filter_map(|p| p["name"].as_str().map(str::to_owned)).collect::<Vec<_>>()
        };
        let schema = &described["requestBody"]["content"]["application/json"]["schema"];
        let path = world.filled(pattern).await;
        Self {
            owner: app.owner(),
            method: route.method.clone(),
            upload_path: format!("{path}?name=a.txt"),
            path,
            pattern,
            versioned: named("header").iter().any(|n| n == "If-Match"),
            body: (!schema.is_null()).then(|| schema::good(schema, document, &world.pointing(pattern))),
            query: named("query"),
            upload: schema.is_null() && route.body > 1 << 21,
            world,
        }
    }

    async fn swept(self, found: &mut Findings) {
        found.operations += 1;
        let good = self.ask(&Twist::default()).await;
        if good.status < 300 {
            found.done += 1;
        } else {
            found.undone.push(format!("{} {}: {} {:?}", self.method, self.path, cut(&good.text), self.body));
        }
        self.run(self.twists_of_path(), found).await;
        self.run(self.twists_of_query(), found).await;
        self.run(self.twists_of_headers(), found).await;
        if !self.upload {
            self.run(hostile::bodies().into_iter().map(raw).collect(), found).await;
        }
        if let Some(body) = &self.body {
            self.run(twists_of_body(body, self.world.thinned()), found).await;
        }
    }

    fn twists_of_path(&self) -> Vec<Twist> {
        let steps: Vec<(&str, &str)> = self.pattern.split('/').zip(self.path.split('/')).collect();
        let places = (0..steps.len()).filter(|&i| steps[i].0.starts_with('{'));
        places
            .flat_map(|at| {
                let steps = &steps;
                hostile::PATHS.iter().map(move |value| {
                    let path: Vec<&str> = steps.iter().enumerate().map(|(i, (_, good))| if i == at { value } else { *good }).collect();
                    Twist { what: format!("{} = {}", steps[at].0, cut(value)), path: Some(path.join("/")), ..Twist::default() }
                })
            })
            .collect()
    }

    fn twists_of_query(&self) -> Vec<Twist> {
        let names = self.query.iter().map(String::as_str).chain(["nothing"]);
        let one = |name: &str| hostile::queries().into_iter().map(|value| format!("{name}={value}")).collect::<Vec<_>>();
        let twice = self.query.first().map(|name| format!("{name}=1&{name}=2"));
        let all = names.flat_map(one).chain(twice).chain(["&&==&=%", "%", "a[]=1", "limit"].map(str::to_owned));
        all.map(|query| Twist { what: format!("?{}", cut(&query)), path: Some(format!("{}?{query}", self.path)), ..Twist::default() })
            .collect()
    }

    fn twists_of_headers(&self) -> Vec<Twist> {
        let one = |name: &'static str, value: &str| Twist {
            what: format!("{name}: {}", cut(value)),
            headers: vec![(name, value.to_owned())],
            ..Twist::default()
        };
        let matches = ["", "\"\"", "*", "x", "\"-1\"", "\"9223372036854775807\"", "\"9223372036854775808\"", "\"1\", \"2\"", "W/\"1.0\""];
        let keys = ["", &"k".repeat(201), "' or 1=1 --"];
        let mut all: Vec<Twist> = matches.iter().flat_map(|v| [one("if-match", v), one("if-none-match", v)]).collect();
        all.extend(keys.iter().map(|v| one("idempotency-key", v)));
        all.extend(["", "en;q=x", &"ru,".repeat(300)].iter().map(|v| one("accept-language", v)));
        all.push(one("x-fragment", "<script>"));
        all
    }

    async fn run(&self, twists: Vec<Twist>, found: &mut Findings) {
        let mut rows = self.world.rows().await;
        for twist in twists {
            let answer = self.ask(&twist).await;
            found.requests += 1;
            let here = format!("{} {} ({})", self.method, self.pattern, twist.what);
            found.wrong.extend(fault(&answer).map(|why| format!("{here}: {why}: {}", cut(&answer.text))));
            found.refused += usize::from(answer.status >= 400);
            if self.method == Method::GET {
                continue;
            }
            let now = self.world.rows().await;
            if answer.status < 400 {
                self.readable(&here, found).await;
            } else if now != rows {
                found.wrong.push(format!("{here}: was refused ({}) and yet {rows} rows are {now}", answer.status));
            }
            rows = now;
        }
        // Taking data out is written into the log.
        if self.method == Method::GET && !self.pattern.ends_with("/export") && self.world.rows().await != rows {
            found.wrong.push(format!("GET {}: looking changes rows", self.pattern));
        }
    }

    /// What was accepted can be shown.
    async fn readable(&self, what: &str, found: &mut Findings) {
        for path in [self.path.as_str(), self.path.rsplit_once('/').map_or("", |(list, _)| list)] {
            let shown = self.owner.get(&kernel::paths::api(path)).await;
            if shown.status >= 500 {
                found.wrong.push(format!("{what} was accepted, and then GET {path} answers {}: {}", shown.status, cut(&shown.text)));
            }
        }
    }

    async fn ask(&self, twist: &Twist) -> Answer {
        let mut person = self.owner.clone();
        if self.versioned && !twist.headers.iter().any(|(name, _)| *name == "if-match") {
            person = person.with_header("if-match", &self.tag().await);
        }
        for (name, value) in &twist.headers {
            person = person.with_header(name, value);
        }
        let good = || self.body.as_ref().map(|b| b.to_string().into_bytes());
        let (media, body) = match &twist.body {
            Some(body) => (twist.media, body.clone()),
            None if self.upload => (Some("application/octet-stream"), b"bytes".to_vec()),
            None => (good().is_some().then_some("application/json"), good().unwrap_or_default()),
        };
        let path = twist.path.as_deref().unwrap_or(if self.upload { &self.upload_path } else { &self.path });
        person.send(self.method.clone(), &kernel::paths::api(path), media, self.world.fresh(body)).await
    }

    /// The version of what is there: at this address, or at that of the thing to which this is done.
    async fn tag(&self) -> String {
        for path in [self.path.as_str(), self.path.rsplit_once('/').map_or("", |(thing, _)| thing)] {
            let answer = self.owner.get(&kernel::paths::api(path)).await;
            if !answer.header("etag").is_empty() {
                return answer.header("etag").to_owned();
            }
        }
        "\"1\"".to_owned()
    }
}

fn raw((what, media, body): (&str, Option<&'static str>, Vec<u8>)) -> Twist {
    Twist { what: what.to_owned(), body: Some(body), media, ..Twist::default() }
}

/// `thinned`: each place meets a third of the values, and every value a third of the places.
fn twists_of_body(body: &Value, thinned: bool) -> Vec<Twist> {
    let said = |what: String, body: Value| Twist {
        what,
        body: Some(body.to_string().into_bytes()),
        media: Some("application/json"),
        ..Twist::default()
    };
    let mut all = Vec::new();
    let places = schema::places(body);
    let step = if thinned || places.len() > 20 { 3 } else { 1 };
    for (i, place) in places.into_iter().enumerate() {
        for value in hostile::values().into_iter().skip(i % step).step_by(step) {
            all.push(said(format!("{place} = {}", cut(&value.to_string())), schema::with(body, &place, value)));
        }
        all.push(said(format!("without {place}"), schema::without(body, &place)));
    }
    for object in schema::objects(body) {
        all.push(said(format!("{object}/unknown"), schema::with_unknown(body, &object)));
    }
    all
}

/// What is wrong with an answer, whatever was asked.
fn fault(answer: &Answer) -> Option<String> {
    if answer.status >= 500 {
        return Some(format!("answers {}", answer.status));
    }
    if answer.status < 400 {
        return None;
    }
    if answer.header("content-type") != "application/problem+json" {
        return Some(format!("answers {} as {}", answer.status, answer.header("content-type")));
    }
    let Ok(problem) = serde_json::from_str::<Value>(&answer.text) else { return Some("a refusal that is no JSON".into()) };
    let told = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty() && !text.starts_with("error-"));
    if problem["status"] != answer.status || !told(&problem["title"]) || !problem["type"].is_string() {
        return Some("not a problem document".into());
    }
    let listed = problem["errors"].as_array().cloned().unwrap_or_default();
    if answer.status == 422 && listed.is_empty() {
        return Some("a 422 that names no field".into());
    }
    let unsaid = listed.iter().find(|e| !e["field"].is_string() || !told(&e["message"]) || e["message"] == e["code"]);
    unsaid.map(|e| format!("a problem without words: {e}"))
}

/// As much of a text as a line of the report holds.
fn cut(text: &str) -> String {
    text.chars().take(160).flat_map(char::escape_debug).collect()
}
