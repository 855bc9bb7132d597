//! By those who can click, and by programs.

use http::Method;
use kernel::{Role, testing::TestApp};
use serde_json::json;

const TYPED: [(&str, &str); 8] = [
    ("name_en", "Kazakhstan"),
    ("name_ru", "Казахстан"),
    ("languages", "kk, ru"),
    ("currency", "KZT"),
    ("zone", "Asia/Almaty"),
    ("name_order", "given_first"),
    ("holidays", "KZ"),
    ("platform", "instagram"),
];

#[tokio::test]
async fn an_owner_adds_a_market_and_everybody_sees_it() {
    let app = TestApp::sqlite(vec![markets::slice()]).await;
    let owner = app.owner();
    let wrong = owner.post("/settings/markets/new", &TYPED).await;
    wrong.is(422).shows("One field needs your attention").shows("value=\"Asia/Almaty\"").shows("code-error");
    let whole = [&TYPED[..], &[("code", "kz")]].concat();
    owner.post("/settings/markets/new", &whole).await.follow().await.is(200).shows("Kazakhstan").shows("Saved").shows("Kazakh and Russian");
    owner.post("/settings/markets/new", &whole).await.is(422).shows("This is already taken");
    let arrows = [("order", "vk"), ("order", "x"), ("platform", "x"), ("move", "up:x"), ("version", "1")];
    let moved = owner.post("/settings/markets/KZ", &arrows).await;
    assert!(moved.is(200).text.find("up:x") < moved.text.find("up:vk"), "without script the order changes by sending the form");
    owner.post("/settings/markets/KZ", &[&TYPED[..], &[("version", "1"), ("platform", "vk")]].concat()).await.is(303);
    owner.post("/settings/markets/KZ", &[&TYPED[..], &[("version", "1")]].concat()).await.is(412).shows("Asia/Almaty");
    app.viewer().get("/settings/markets").await.is(200).shows("Kazakhstan").hides("/settings/markets/KZ");
    app.manager().get("/settings/markets/KZ").await.is(403);
    app.stranger(Role::Owner).get("/settings/markets/KZ").await.is(404);
}

#[tokio::test]
async fn programs_read_markets_and_their_days_off() {
    let app = TestApp::sqlite(vec![markets::slice()]).await;
    let token = app.token(Role::Owner);
    let days = token.get("/api/v1/markets/RU/holidays?from=2026-05-01&to=2026-05-11").await;
    assert_eq!(days.is(200).json()["items"][1], json!({ "date": "2026-05-09", "name_en": "Victory Day", "name_ru": "День Победы" }));
    token.get("/api/v1/markets/RU/holidays?from=2026-05-11&to=2026-05-01").await.is(422);
    token.get("/api/v1/markets/FR/holidays").await.is(404);
    let mut market = token.get("/api/v1/markets/US").await.is(200).json();
    let fields = market.as_object_mut().expect("an object");
    fields.remove("version");
    fields.insert("zone".into(), json!("America/Chicago"));
    token.json(Method::PUT, "/markets/US", &market).await.is(428);
    let seen = token.clone().with_header("if-match", "\"1\"");
    assert_eq!(seen.json(Method::PUT, "/markets/US", &market).await.is(200).json()["zone"], "America/Chicago");
    seen.json(Method::PUT, "/markets/US", &market).await.is(412);
    market["colour"] = json!("red");
    token.json(Method::POST, "/markets", &market).await.is(422).shows("colour");
}
