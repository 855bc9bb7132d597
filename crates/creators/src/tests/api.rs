//! The JSON API as programs meet it, on both engines.

mod channels;
mod custom;
mod files;
mod kept;
mod keys;
mod person;
mod reach;

use std::future::Future;

use axum::http::Method;
use kernel::{
    Role,
    testing::{Answer, Person, TestApp, TestDb},
};
use serde_json::{Value, json};

/// Runs `body` over a fresh application on each engine.
async fn each<F: Future<Output = ()>>(body: impl Fn(TestApp) -> F) {
    TestDb::each(|db| async { body(TestApp::over(db, vec![crate::slice()]).await).await }).await;
}

/// Something made by a POST: its JSON.
#[track_caller]
fn made(answer: &Answer) -> Value {
    answer.is(201);
    let value = answer.json();
    let id = value["id"].as_str().expect("what was made has an id");
    assert!(answer.header("location").ends_with(id), "the address names it: {}", answer.header("location"));
    assert!(!answer.header("etag").is_empty(), "and the version is told");
    value
}

/// A creator made by a program that acts for the manager: their address below `/api/v1`.
async fn creator(app: &TestApp, given: &str) -> String {
    let answer = app.token(Role::Manager).json(Method::POST, "/creators", &json!({ "given_name": given })).await;
    format!("/creators/{}", id(&made(&answer)))
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_default().to_owned()
}

async fn get(person: &Person, path: &str) -> Answer {
    person.get(&kernel::paths::api(path)).await
}

async fn delete(person: &Person, path: &str) -> Answer {
    person.send(Method::DELETE, &kernel::paths::api(path), None, Vec::new()).await
}

/// A person who has seen this version.
fn saw(person: &Person, version: i64) -> Person {
    person.clone().with_header("if-match", &format!("\"{version}\""))
}

/// The fields that a refusal names, with the code of each problem.
#[track_caller]
fn refused(answer: &Answer) -> Vec<(String, String)> {
    answer.is(422);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let list = answer.json()["errors"].as_array().cloned().unwrap_or_default();
    assert!(!list.is_empty(), "a refusal says why: {}", answer.text);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    list.iter().map(|e| (text(&e["field"]), text(&e["code"]))).collect()
}

#[track_caller]
fn refused_for(answer: &Answer, field: &str, code: &str) {
    let all = refused(answer);
    assert!(all.contains(&(field.to_owned(), code.to_owned())), "{field}: {code} is not among {all:?}");
}

/// The items of a list, and the address of the next page.
#[track_caller]
fn items(answer: &Answer) -> (Vec<Value>, Option<String>) {
    answer.is(200);
    let next = answer.header("link").strip_prefix("</api/v1").and_then(|l| l.split('>').next()).map(str::to_owned);
    assert_eq!(next.is_some(), answer.json()["next"].is_string(), "the header and the body say the same");
    (answer.json()["items"].as_array().cloned().expect("a list has items"), next)
}

/// Every item of a list, page by page.
async fn whole(person: &Person, path: &str, limit: usize) -> Vec<Value> {
    let (mut all, mut at) = (Vec::new(), Some(format!("{path}?limit={limit}")));
    while let Some(path) = at {
        let (page, next) = items(&get(person, &path).await);
        assert!(page.len() <= limit && (next.is_none() || page.len() == limit), "a page that goes on is full");
        all.extend(page);
        at = next;
    }
    all
}
