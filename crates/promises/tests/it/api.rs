//! By programs.

use http::Method;
use kernel::{
    Role,
    ids::PartnershipId,
    testing::{Answer, TestApp},
};
use serde_json::{Value, json};

async fn app() -> (TestApp, PartnershipId) {
    let app = TestApp::sqlite(vec![markets::slice(), partnerships::slice(), promises::slice()]).await;
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
async fn a_promise_through_its_life() {
    let (app, id) = app().await;
    let new = json!({ "partnership_id": id, "side": "ours", "subject": "results", "words": "Пришлём итоги", "made_on": "2026-03-01", "due_on": "2026-04-01" });
    let made = send(&app, Method::POST, "/promises", None, new).await;
    made.is(201);
    let promise = made.json();
    assert_eq!(
        (promise["language"].as_str(), promise["days_late"].as_i64(), promise["state"].as_str()),
        (Some("ru"), Some(13), Some("open"))
    );
    let path = format!("/promises/{}", promise["id"].as_str().expect("an id"));
    assert_eq!(made.header("location"), format!("/api/v1{path}"));
    send(&app, Method::PATCH, &path, None, json!({ "clause": "Clause 6" })).await.is(428);
    let moved = send(&app, Method::PATCH, &path, Some(1), json!({ "due_on": "2026-04-20" })).await;
    assert_eq!(moved.is(422).json()["errors"][0]["field"], "due_reason", "{}", moved.text);
    send(&app, Method::PATCH, &path, Some(1), json!({ "due_on": "2026-04-20", "due_reason": "Numbers are late" })).await.is(200);
    let stale = send(&app, Method::POST, &format!("{path}/keep"), Some(1), json!({})).await;
    stale.is(412);
    let kept = send(&app, Method::POST, &format!("{path}/keep"), Some(2), json!({ "on": "2026-04-14", "outcome": "Sent" })).await;
    assert_eq!(kept.is(200).json()["state"], "kept");
    send(&app, Method::POST, &format!("{path}/break"), Some(3), json!({ "outcome": "x" })).await.is(409);
    send(&app, Method::POST, &format!("{path}/reopen"), Some(3), json!({})).await.is(200);
    send(&app, Method::POST, &format!("{path}/break"), Some(4), json!({ "outcome": "" })).await.is(422);
    send(&app, Method::POST, &format!("{path}/release"), Some(4), json!({ "reason": "Agreed" })).await.is(200);
    let rates = app.token(Role::Viewer).get("/api/v1/promise-rates").await.is(200).json();
    assert_eq!(rates["ours"].as_array().map(Vec::len), Some(8));
    assert_eq!((&rates["ours"][7]["n"], &rates["ours"][7]["rate"], &rates["ours"][7]["released"]), (&json!(0), &Value::Null, &json!(1)));
}

#[tokio::test]
async fn a_list_is_filtered_and_goes_on_where_it_ended() {
    let (app, id) = app().await;
    for n in 1..=5 {
        let new = json!({ "partnership_id": id, "side": "ours", "words": format!("promise {n}"), "made_on": "2026-01-01", "due_on": format!("2026-04-{:02}", 10 + n) });
        send(&app, Method::POST, "/promises", None, new).await.is(201);
    }
    let reader = app.token(Role::Viewer);
    let page = reader.get("/api/v1/promises?limit=2&side=ours").await.is(200).json();
    assert_eq!(page["items"][0]["words"], "promise 1");
    let next = page["next"].as_str().expect("there is more");
    let rest = reader.get(&format!("/api/v1/promises?limit=200&side=ours&after={next}")).await.is(200).json();
    assert_eq!(rest["items"].as_array().map(Vec::len), Some(3));
    assert_eq!(reader.get("/api/v1/promises?due=late").await.json()["items"].as_array().map(Vec::len), Some(3));
    reader.get("/api/v1/promises?due=someday").await.is(422);
    reader.get("/api/v1/promises?who=me").await.is(422);
    let stranger = app.stranger(Role::Owner);
    assert_eq!(stranger.get("/api/v1/promises?state=all").await.json()["items"].as_array().map(Vec::len), Some(0));
    stranger.get(&format!("/api/v1/promise-rates?partnership={id}")).await.is(404);
    send(&app, Method::POST, "/promises", None, json!({ "partnership_id": id, "side": "ours", "words": "x", "due_on": "2026-02-30" }))
        .await
        .is(422);
    send(&app, Method::POST, "/promises", None, json!({ "partnership_id": id, "side": "nobody's", "words": "x", "due_on": "2026-04-30" }))
        .await
        .is(422);
    send(
        &app,
        Method::POST,
        "/promises",
        None,
        json!({ "partnership_id": id, "side": "ours", "words": "x", "due_on": "2026-04-30", "state": "kept" }),
    )
    .await
    .is(422);
}
