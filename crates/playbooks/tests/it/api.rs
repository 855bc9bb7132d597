//! By programs.

use http::Method;
use kernel::{
    Role,
    testing::{TestApp, TestDb},
};
use partnerships::model::Stage;
use serde_json::{Value, json};

use crate::world::{brand, started};

async fn app(db: TestDb) -> TestApp {
    let app = TestApp::over(db, vec![partnerships::slice(), playbooks::slice()]).await;
    app.db.write(&app.here.owner(), playbooks::actions::seed).await.expect("seeded");
    app
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text: {value}")).to_owned()
}

#[tokio::test]
async fn programs_read_change_and_restore_playbooks() {
    TestDb::each(|db| async move {
        let app = app(db).await;
        let token = app.token(Role::Owner);
        let list = token.get("/api/v1/playbooks?limit=2").await.is(200).json();
        assert_eq!((list["items"][0]["preset"].as_str(), list["items"][0]["is_default"].as_bool()), (Some("default"), Some(true)));
        let next = text(&list["next"]);
        assert_eq!(token.get(&format!("/api/v1/playbooks?limit=200&after={next}")).await.json()["items"].as_array().map(Vec::len), Some(3));
        let at = format!("/playbooks/{}", text(&list["items"][0]["id"]));
        let whole = token.get(&format!("/api/v1{at}")).await;
        assert_eq!(whole.is(200).json()["stages"][2]["values"]["fatigue_cap"]["value"], 4);
        assert_eq!(whole.json()["stages"][2]["gates"][0]["measure"], "collaborations_12_months");
        assert_eq!(whole.json()["collisions"][0]["code"], "playbooks-collision-guarantee-over-cap");
        let toml = text(&whole.json()["toml"]);
        let cap = "fatigue_cap = { value = 4, en = \"Four in any";
        assert!(toml.contains(cap), "the text to be changed is there");
        let changed = toml.replacen(cap, &cap.replacen('4', "3", 1), 1).replacen(
            "collaborations_max = { value = 4",
            "collaborations_max = { value = 3",
            1,
        );

        let preview = token.json(Method::POST, &format!("{at}/preview"), &json!({ "toml": changed })).await;
        assert_eq!((&preview.is(200).json()["partnerships"], preview.json()["changes"].as_array().map(Vec::len)), (&json!(0), Some(2)));
        token.json(Method::PUT, &at, &json!({ "toml": changed })).await.is(428);
        let seen = |version: i64| token.clone().with_header("if-match", &format!("\"{version}\""));
        let saved = seen(1).json(Method::PUT, &at, &json!({ "toml": changed, "note": "Tired" })).await;
        assert_eq!((saved.is(200).json()["number"].as_i64(), saved.version()), (Some(2), "2"));
        seen(1).json(Method::PUT, &at, &json!({ "toml": toml })).await.is(412);
        let wrong = seen(2).json(Method::PUT, &at, &json!({ "toml": changed.replacen("[expansion]", "[expanse]", 1) })).await;
        let errors = wrong.is(422).json()["errors"].clone();
        assert!(errors.as_array().expect("a list").iter().any(|e| text(&e["message"]).starts_with("Line ")), "{errors}");

        let versions = token.get(&format!("/api/v1{at}/versions")).await.is(200).json();
        assert_eq!(
            (versions["items"][0]["note"].as_str(), versions["items"][0]["changes"].as_array().map(Vec::len)),
            (Some("Tired"), Some(2))
        );
        assert_eq!(token.get(&format!("/api/v1{at}/versions/1")).await.json()["toml"], toml.as_str());
        token.get(&format!("/api/v1{at}/versions/9")).await.is(404);
        let back = seen(2).json(Method::POST, &format!("{at}/versions/1/restore"), &json!({})).await;
        assert_eq!((back.is(200).json()["toml"].as_str(), back.json()["number"].as_i64()), (Some(toml.as_str()), Some(3)));
        seen(3).json(Method::POST, &format!("{at}/archive"), &json!({})).await.is(409);
    })
    .await;
}

#[tokio::test]
async fn programs_add_playbooks_once() {
    let app = app(TestDb::sqlite()).await;
    let token = app.token(Role::Owner).with_header("idempotency-key", "one");
    let new = json!({ "preset": "three_tiers", "name_en": "Steps", "name_ru": "Ступени" });
    let made = token.json(Method::POST, "/playbooks", &new).await;
    let id = text(&made.is(201).json()["id"]);
    assert_eq!(token.json(Method::POST, "/playbooks", &new).await.json()["id"], id.as_str());
    let token = app.token(Role::Owner);
    token.json(Method::POST, "/playbooks", &new).await.is(422).shows("error-taken");
    token.json(Method::POST, "/playbooks", &json!({ "copy_of": id, "name_en": "Other", "name_ru": "Другие" })).await.is(201);
    token.json(Method::POST, "/playbooks", &json!({ "copy_of": id, "preset": "default" })).await.is(422);
    token.json(Method::POST, "/playbooks", &json!({ "preset": "nothing" })).await.is(422);
    token.json(Method::POST, "/playbooks", &json!({ "toml": "format = 2" })).await.is(422).shows("format 2");
    token.json(Method::POST, "/playbooks", &json!({ "colour": "red" })).await.is(422);
    app.token(Role::Manager).json(Method::POST, "/playbooks", &new).await.is(403);
    let seen = token.clone().with_header("if-match", "\"1\"");
    assert_eq!(seen.json(Method::POST, &format!("/playbooks/{id}/default"), &json!({})).await.is(200).json()["is_default"], true);
}

#[tokio::test]
async fn programs_choose_and_set_values_of_a_partnership() {
    TestDb::each(|db| async move {
        let app = app(db).await;
        let here = app.here.owner();
        let brand = brand(&app.db, &here, "Osier").await;
        let id = started(&app.db, &here, "Ada Beck", brand, Stage::Deepening).await;
        let token = app.token(Role::Manager);
        let at = format!("/partnerships/{id}/playbook");
        let policy = token.get(&format!("/api/v1{at}")).await;
        assert_eq!((&policy.is(200).json()["chosen"], &policy.json()["stage"]), (&json!(false), &json!("deepening")));
        let list = token.get("/api/v1/playbooks").await.json();
        let other = text(&list["items"][1]["id"]);
        let chosen = token.json(Method::PUT, &at, &json!({ "playbook_id": other, "reason": "Agreed" })).await;
        assert_eq!((&chosen.is(200).json()["playbook_id"], &chosen.json()["reason"]), (&json!(other), &json!("Agreed")));
        token.json(Method::PUT, &at, &json!({ "playbook_id": id })).await.is(422);
        let own = format!("{at}/values/fatigue_cap");
        let set = token.json(Method::PUT, &own, &json!({ "value": 2, "reason": "She asked" })).await;
        let value = set.is(200).json()["values"]
            .as_array()
            .expect("values")
            .iter()
            .find(|v| v["setting"] == "fatigue_cap")
            .expect("it is there")
            .clone();
        assert_eq!((&value["value"], &value["own"]), (&json!(2), &json!("She asked")));
        token.json(Method::PUT, &own, &json!({ "value": 99, "reason": "x" })).await.is(422);
        token.json(Method::PUT, &format!("{at}/values/nothing"), &json!({ "value": 2, "reason": "x" })).await.is(404);
        token.json(Method::DELETE, &own, &json!({})).await.is(200);
        token.json(Method::DELETE, &own, &json!({})).await.is(404);
        let held = token.get(&format!("/api/v1/playbooks/{other}/partnerships")).await;
        assert_eq!(held.is(200).json()["items"][0]["partnership_id"], id.to_string());
        let usual = text(&list["items"][0]["id"]);
        let many = token.json(Method::POST, &format!("/playbooks/{usual}/partnerships"), &json!({ "ids": [id] })).await;
        assert_eq!(many.is(200).json(), json!({ "changed": 1, "skipped": 0 }));
        token.json(Method::POST, &format!("/playbooks/{usual}/partnerships"), &json!({})).await.is(422);
        app.token(Role::Viewer).json(Method::PUT, &at, &json!({ "playbook_id": null })).await.is(403);
    })
    .await;
}
