//! By programs.

use http::Method;
use kernel::{
    Role,
    ids::PartnershipId,
    testing::{Answer, TestApp},
};
use serde_json::{Value, json};

async fn app() -> (TestApp, PartnershipId) {
    let app = TestApp::sqlite(vec![markets::slice(), partnerships::slice(), collaborations::slice()]).await;
    let creator = crate::world::creator(&app.db, &app.here.owner(), "Вера Лесникова").await;
    let brand = crate::world::brand(&app.db, &app.here.owner(), "Подорожина").await;
    let id = crate::world::partnership(&app.db, &app.here.manager(), creator, brand).await;
    (app, id)
}

async fn send(app: &TestApp, method: Method, path: &str, version: Option<i64>, body: Value) -> Answer {
    let person = app.token(Role::Manager);
    let person = version.map_or(person.clone(), |v| person.with_header("if-match", &format!("\"{v}\"")));
    person.send(method, &format!("/api/v1{path}"), Some("application/json"), body.to_string().into_bytes()).await
}

#[tokio::test]
async fn a_collaboration_through_its_life() {
    let (app, id) = app().await;
    crate::world::capped(&app.db, &app.here.manager(), id, 1).await;
    let past = json!({ "partnership_id": id, "title": "Thaw walks", "format": "short_video", "happens_on": "2026-03-05", "done": true });
    send(&app, Method::POST, "/collaborations", None, past).await.is(201);
    let plan = json!({ "partnership_id": id, "title": "Long evening", "format": "long_video", "happens_on": "2026-06-05" });
    let over = send(&app, Method::POST, "/collaborations", None, plan.clone()).await;
    assert_eq!(over.is(422).json()["errors"][0]["field"], "over_cap_reason", "{}", over.text);
    let cadence = app.token(Role::Viewer).get(&format!("/api/v1/partnerships/{id}/cadence?on=2026-06-05")).await.is(200).json();
    assert_eq!((&cadence["cap"], &cadence["fits"], &cadence["next_free"]), (&json!(1), &json!(false), &json!("2027-03-05")));
    let mut explained = plan;
    explained["over_cap_reason"] = json!("She asked");
    let made = send(&app, Method::POST, "/collaborations", None, explained).await.is(201).json();
    assert_eq!((&made["nth"], &made["weeks_of_rest"], &made["milestone"]), (&json!(2), &json!(13), &json!(false)));
    let path = format!("/collaborations/{}", made["id"].as_str().expect("an id"));
    send(&app, Method::PATCH, &path, None, json!({ "topic": "two walks" })).await.is(428);
    send(&app, Method::PATCH, &path, Some(1), json!({ "topic": "two walks", "fee_minor": 18_500_000, "currency": "RUB" })).await.is(200);
    send(&app, Method::POST, &format!("{path}/done"), Some(2), json!({ "happens_on": "2026-06-05" })).await.is(422);
    send(&app, Method::POST, &format!("{path}/done"), Some(2), json!({ "usual_index": 1.2 })).await.is(200);
    send(&app, Method::POST, &format!("{path}/cancel"), Some(3), json!({ "reason": "x" })).await.is(409);
    send(&app, Method::POST, &format!("{path}/reopen"), Some(3), json!({})).await.is(200);
    send(&app, Method::POST, &format!("{path}/cancel"), Some(4), json!({ "reason": "x" })).await.is(200);
    assert_eq!(app.token(Role::Viewer).get(&format!("/api/v1{path}")).await.json()["nth"], Value::Null);
    send(&app, Method::DELETE, &path, Some(1), json!({})).await.is(412);
    send(&app, Method::DELETE, &path, None, json!({})).await.is(204);
    app.token(Role::Viewer).get(&format!("/api/v1{path}")).await.is(404);
    send(&app, Method::POST, &format!("{path}/restore"), None, json!({})).await.is(200);
    let list = app.token(Role::Viewer).get(&format!("/api/v1/collaborations?partnership={id}&limit=1")).await.is(200).json();
    let next = list["next"].as_str().expect("there is more");
    let rest = app.token(Role::Viewer).get(&format!("/api/v1/collaborations?partnership={id}&after={next}")).await.json();
    assert_eq!((&list["items"][0]["title"], &rest["items"][0]["title"]), (&json!("Long evening"), &json!("Thaw walks")));
    app.token(Role::Viewer).get("/api/v1/collaborations?state=lost").await.is(422);
    assert_eq!(app.stranger(Role::Owner).get("/api/v1/collaborations").await.json()["items"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn a_guarantee_says_how_it_stands() {
    let (app, id) = app().await;
    let year = json!({ "partnership_id": id, "starts_on": "2026-01-01", "projects_min": 4, "words": "Maps", "shown": true });
    let made = send(&app, Method::POST, "/commitments", None, year).await.is(201).json();
    assert_eq!((&made["ends_on"], &made["progress"]["owed"]), (&json!("2026-12-31"), &json!(4)));
    let path = format!("/commitments/{}", made["id"].as_str().expect("an id"));
    let none = json!({ "partnership_id": id, "starts_on": "2027-01-01" });
    assert_eq!(send(&app, Method::POST, "/commitments", None, none).await.is(422).json()["errors"][0]["field"], "projects_min");
    let change = json!({ "partnership_id": id, "starts_on": "2026-01-01", "projects_min": 2 });
    assert_eq!(send(&app, Method::PUT, &path, Some(1), change).await.is(200).json()["progress"]["owed"], 2);
    send(&app, Method::POST, &format!("{path}/release"), Some(2), json!({ "reason": " " })).await.is(422);
    send(&app, Method::POST, &format!("{path}/release"), Some(2), json!({ "reason": "Another pace" })).await.is(200);
    let all = app.token(Role::Viewer).get(&format!("/api/v1/partnerships/{id}/commitments")).await.is(200).json();
    assert_eq!(all["items"][0]["released_reason"], "Another pace");
    app.stranger(Role::Owner).get(&format!("/api/v1/partnerships/{id}/commitments")).await.is(404);
}
