//! By those who can click, with and without script, and by programs.

use http::Method;
use kernel::{
    Role, args,
    ids::CreatorId,
    testing::{Answer, TestApp},
};
use serde_json::{Value, json};

async fn app() -> (TestApp, CreatorId) {
    let app = TestApp::sqlite(vec![markets::slice(), partnerships::slice()]).await;
    let creator = crate::world::creator(&app.db, &app.here.owner(), "Вера Лесникова").await;
    (app, creator)
}

/// The id at the end of a redirection's path.
fn id_of(answer: &Answer) -> String {
    answer.is(303);
    answer.header("location").rsplit('/').next().expect("a path").to_owned()
}

async fn brand(app: &TestApp) -> String {
    id_of(&app.owner().post("/brands/new", &[("name", "Подорожина"), ("market", "RU"), ("website", "https://podorozhina.example")]).await)
}

async fn partnership(app: &TestApp, creator: CreatorId) -> String {
    let brand = brand(app).await;
    id_of(
        &app.manager()
            .post(
                &format!("/creators/{creator}/partnerships/new"),
                &[("brand_id", &brand), ("stage", "foundation"), ("since", "2024-09-09")],
            )
            .await,
    )
}

#[tokio::test]
async fn from_a_brand_to_a_partnership_and_through_its_stages() {
    let (app, creator) = app().await;
    let id = partnership(&app, creator).await;
    let (manager, path) = (app.manager(), format!("/partnerships/{id}"));
    let seen = app.token(Role::Viewer).get(&format!("/api/v1{path}")).await.is(200).json();
    assert_eq!((&seen["stage"], &seen["tenure_year"]), (&json!("foundation"), &json!(2)));
    let dialog = manager.clone().asking_for("step").get(&format!("{path}/end")).await;
    assert!(dialog.is(200).text.starts_with("<dialog"), "{}", dialog.text);
    manager.get(&format!("{path}/end")).await.is(200).shows("<h1>");

    let unexplained = manager.post(&format!("{path}/end"), &[("version", "1"), ("kind", "mutual"), ("reason", " ")]).await;
    unexplained.is(422).shows("Say why it ends").shows("value=\"mutual\" selected");
    manager.post(&format!("{path}/end"), &[("version", "1"), ("kind", "mutual"), ("reason", "<b>We</b> both said so")]).await.is(303);
    let ended = app.token(Role::Viewer).get(&format!("/api/v1{path}")).await.json();
    assert_eq!(
        (&ended["stage"], &ended["ended_reason"], &ended["stage_reason"]),
        (&json!("ended"), &json!("mutual"), &json!("<b>We</b> both said so"))
    );
    manager.post(&format!("{path}/pause"), &[("version", "1")]).await.is(412);
    manager.post(&format!("{path}/pause"), &[("version", "2")]).await.is(409).shows("begin it again first");
    let scripted = manager.clone().asking_for("step").post(&format!("{path}/reopen"), &[("version", "2")]).await;
    assert_eq!((scripted.status, scripted.header("x-redirect")), (200, path.as_str()));
    app.viewer().get(&format!("{path}/pause")).await.is(403);
    app.stranger(Role::Owner).get(&format!("{path}/pause")).await.is(404);
}

#[tokio::test]
async fn a_cell_is_edited_where_it_stands_and_on_its_own_page() {
    let (app, creator) = app().await;
    let id = partnership(&app, creator).await;
    let path = format!("/partnerships/{id}/cell/manager");
    let cell = format!("manager-{id}");
    let scripted = app.manager().asking_for(&cell);
    let form = scripted.get(&path).await;
    assert!(form.is(200).text.trim_start().starts_with("<div data-cell"), "{}", form.text);
    form.shows("data-inline").shows("The owner").hides("The viewer").hides("<html");
    let owner = app.here.member(Role::Owner).to_string();
    let saved = scripted.post(&path, &[("version", "1"), ("to", &owner)]).await;
    saved.is(200).shows(&format!("id=\"{cell}\"")).shows("The owner").shows("data-edit").hides("<form");
    let viewer = app.here.member(Role::Viewer).to_string();
    let refused = scripted.post(&path, &[("version", "2"), ("to", &viewer)]).await;
    refused.is(422).shows("Only an active owner or manager").shows("data-inline").shows("aria-invalid");
    scripted.post(&path, &[("version", "1"), ("to", "")]).await.is(412).shows("data-inline");
    app.manager().get(&path).await.is(200).shows("<h1>").shows("type=\"submit\"");
    let back = app.manager().post(&path, &[("version", "2"), ("to", "")]).await;
    assert_eq!((back.status, back.header("location")), (303, format!("/partnerships/{id}").as_str()));
    app.manager().asking_for(&cell).get(&path).await.is(200).shows("value=\"\" selected");

    let stage = format!("/partnerships/{id}/cell/stage");
    let back = app.manager().asking_for(&format!("stage-{id}"));
    back.post(&stage, &[("version", "3"), ("to", "prospect")]).await.is(422).shows("name=\"reason\"");
    back.post(&stage, &[("version", "3"), ("to", "prospect"), ("reason", "Too soon")]).await.is(200).shows("Prospect");
    app.manager().get(&format!("/partnerships/{id}/cell/health")).await.is(404);
}

#[tokio::test]
async fn forms_come_back_with_what_was_typed() {
    let (app, creator) = app().await;
    let id = partnership(&app, creator).await;
    let manager = app.manager();
    let wrong =
        manager.post(&format!("/partnerships/{id}/edit"), &[("version", "1"), ("potential", "one_off"), ("since", "2027-01-01")]).await;
    wrong.is(422).shows("2 fields need your attention").shows("value=\"2027-01-01\"").shows("value=\"one_off\" selected");
    let fields = [
        ("version", "1"),
        ("potential", "multi_year"),
        ("potential_reason", "Asked for two years"),
        ("potential_review_on", "2026-09-01"),
        ("role", "advisor"),
    ];
    manager.post(&format!("/partnerships/{id}/edit"), &fields).await.is(303);
    let form = manager.get(&format!("/partnerships/{id}/edit")).await;
    form.is(200).shows("value=\"2026-09-01\"").shows("Asked for two years").shows("value=\"advisor\" selected");
    manager.post(&format!("/partnerships/{id}/edit"), &fields).await.is(412).shows("Asked for two years");
    let none = manager.post(&format!("/creators/{creator}/partnerships/new"), &[("stage", "prospect")]).await;
    none.is(422).shows("brand_id-error");
    let twice = app.owner().post("/brands/new", &[("name", "Подорожина"), ("about", "Bags")]).await;
    twice.is(422).shows("This is already taken").shows("Bags");
    manager.get("/brands/new").await.is(403);
}

#[tokio::test]
async fn many_are_changed_from_a_brands_list_and_taken_back() {
    let (app, creator) = app().await;
    let id = partnership(&app, creator).await;
    let page = app.manager().get("/brands").await;
    let brand = page.text.split("/brands/").filter_map(|rest| rest.get(..36)).find(|id| id.contains('-')).expect("a link").to_owned();
    let here = format!("/brands/{brand}");
    app.manager().get(&here).await.is(200).shows("Вера Лесникова").shows("data-bulk");
    let done = app.manager().post("/partnerships/bulk", &[("id", &id), ("set", "stage"), ("stage", "deepening"), ("back", &here)]).await;
    assert_eq!(done.header("location"), here);
    let list = done.follow().await;
    list.shows("1 partnership changed").shows("Deepening");
    let undo = list.text.split("action=\"/partnerships/undo/").nth(1).and_then(|r| r.split('"').next()).expect("a way back");
    let undone = app.manager().post(&format!("/partnerships/undo/{undo}"), &[]).await;
    assert_eq!(undone.header("location"), here);
    undone.follow().await.shows("It is as it was before");
    let all = [
        ("id", id.as_str()),
        ("all", "1"),
        ("brand", &brand),
        ("filter_stage", "foundation"),
        ("set", "stage"),
        ("stage", "expansion"),
        ("back", "//evil.example"),
    ];
    let whole = app.manager().post("/partnerships/bulk", &all).await;
    assert_eq!(whole.header("location"), "/");
    app.manager().get(&format!("{here}?stage=expansion")).await.shows("Вера Лесникова");
    app.manager().get(&format!("{here}?stage=nothing")).await.is(404);
    app.manager().post("/partnerships/bulk", &[("id", "x"), ("set", "stage"), ("stage", "expansion")]).await.is(422);
}

#[tokio::test]
async fn tiers_are_a_list_and_what_a_colleague_cared_for_is_handed_over() {
    let (app, creator) = app().await;
    let id = partnership(&app, creator).await;
    let owner = app.owner();
    let form = [("version", "0"), ("id", ""), ("name", "By season"), ("id", ""), ("name", "All year"), ("id", ""), ("name", "")];
    let moved = owner.post("/settings/tiers", &[&form[..], &[("move", "up:1")]].concat()).await;
    assert!(moved.is(200).text.find("All year") < moved.text.find("By season"), "it comes back in the other order");
    owner.post("/settings/tiers", &form).await.follow().await.shows("By season").shows("All year").shows("Saved");
    owner.post("/settings/tiers", &form).await.is(412).shows("By season");
    app.viewer().get("/settings/tiers").await.is(200).shows("All year").hides("<input class=\"input\"");

    let (from, to) = (app.here.member(Role::Manager).to_string(), app.here.member(Role::Owner).to_string());
    owner.post(&format!("/partnerships/{id}/cell/manager"), &[("version", "1"), ("to", &from)]).await.is(303);
    app.db
        .write(&app.here.owner(), {
            let m = app.here.member(Role::Manager);
            move |tx| Ok(tx.exec("update members set state = 'suspended' where workspace_id = $1 and id = $2", &args![tx.ws(), m])?)
        })
        .await
        .expect("suspended");
    owner.get("/partnerships/hand-over").await.is(200).shows("The manager").shows("No longer here").shows("1 partnership");
    owner.post("/partnerships/hand-over", &[("from", &from), ("to", "")]).await.is(422);
    owner
        .post("/partnerships/hand-over", &[("from", &from), ("to", &to)])
        .await
        .follow()
        .await
        .shows("1 partnership changed")
        .shows("The owner");
}

#[tokio::test]
async fn programs_do_the_same_with_versions_and_keys() {
    let (app, creator) = app().await;
    let token = app.token(Role::Owner);
    let brand = token.json(Method::POST, "/brands", &json!({ "name": "Tansy & Rill", "market": "US" })).await;
    let brand = brand.is(201).json()["id"].as_str().expect("an id").to_owned();
    let new = json!({ "creator_id": creator, "brand_id": brand, "stage": "foundation", "since": "2024-09-09" });
    let keyed = token.clone().with_header("idempotency-key", "one");
    let made = keyed.json(Method::POST, "/partnerships", &new).await;
    let id = made.is(201).json()["id"].as_str().expect("an id").to_owned();
    assert_eq!((made.version(), &made.json()["tenure_year"]), ("1", &json!(2)));
    assert_eq!(keyed.json(Method::POST, "/partnerships", &new).await.json()["id"], id.as_str(), "a repeat is answered, not done");
    token.json(Method::POST, "/partnerships", &new).await.is(422).shows("partnerships-error-already");

    let path = format!("/partnerships/{id}");
    token.json(Method::PATCH, &path, &json!({ "role": "advisor" })).await.is(428);
    let seen = |version: i64| token.clone().with_header("if-match", &format!("\"{version}\""));
    let changed = seen(1).json(Method::PATCH, &path, &json!({ "role": "advisor", "since": null })).await;
    assert_eq!((&changed.is(200).json()["role"], &changed.json()["since"], changed.version()), (&json!("advisor"), &Value::Null, "2"));
    seen(2).json(Method::PATCH, &path, &json!({ "stage": "ended" })).await.is(422);
    seen(2).json(Method::POST, &format!("{path}/end"), &json!({ "reason": "" })).await.is(422).shows("\"field\":\"reason\"");
    let ended = seen(2).json(Method::POST, &format!("{path}/end"), &json!({ "reason": "Done", "kind": "ours" })).await;
    assert_eq!((&ended.is(200).json()["stage"], &ended.json()["stage_before"]), (&json!("ended"), &json!("foundation")));
    seen(2).json(Method::POST, &format!("{path}/reopen"), &json!({})).await.is(412);
    seen(3).json(Method::POST, &format!("{path}/pause"), &json!({})).await.is(409);
    let events = token.get(&format!("/api/v1{path}/events?limit=2")).await;
    assert_eq!(events.is(200).json()["items"][0]["verb"], "partnership_end");
    let next = events.json()["next"].as_str().expect("more").to_owned();
    assert_eq!(token.get(&format!("/api/v1{path}/events?limit=2&after={next}")).await.json()["items"][1]["verb"], "partnership_start");
    token.get(&format!("/api/v1{path}")).await.is(200);
    app.stranger(Role::Owner).get(&format!("{path}/end")).await.is(404);
}

#[tokio::test]
async fn programs_page_through_lists_and_change_many() {
    let (app, creator) = app().await;
    let first = partnership(&app, creator).await;
    let brand = app.token(Role::Viewer).get("/api/v1/brands").await.json()["items"][0]["id"].as_str().expect("an id").to_owned();
    let token = app.token(Role::Manager);
    for name in ["Б", "В"] {
        let creator = crate::world::creator(&app.db, &app.here.owner(), name).await;
        token.json(Method::POST, "/partnerships", &json!({ "creator_id": creator, "brand_id": brand })).await.is(201);
    }
    let mut seen = Vec::new();
    let mut at = "/api/v1/partnerships?limit=2".to_owned();
    loop {
        let page = token.get(&at).await.is(200).json();
        seen.extend(page["items"].as_array().expect("items").iter().map(|p| p["id"].clone()));
        let Some(next) = page["next"].as_str() else { break };
        at = format!("/api/v1/partnerships?limit=2&after={next}");
    }
    assert_eq!(seen.len(), 3);
    assert_eq!(token.get("/api/v1/partnerships?stage=prospect").await.json()["items"].as_array().map(Vec::len), Some(2));
    token.get("/api/v1/partnerships?colour=red").await.is(422);
    token.get("/api/v1/partnerships?stage=red").await.is(422);

    let bulk = json!({ "filter": { "stage": "prospect" }, "change": { "set": "stage", "to": "deepening" } });
    let done = token.json(Method::POST, "/partnerships/bulk", &bulk).await;
    assert_eq!((&done.is(200).json()["changed"], &done.json()["skipped"]), (&json!(2), &json!(0)));
    let undo = format!("/partnerships/undo/{}", done.json()["undo_id"].as_str().expect("an id"));
    token.json(Method::POST, &undo, &json!({})).await.is(204);
    token.json(Method::POST, &undo, &json!({})).await.is(409);
    token.json(Method::POST, "/partnerships/bulk", &json!({ "ids": [first], "change": { "set": "tier", "to": null } })).await.is(200);
    token.json(Method::POST, "/partnerships/bulk", &json!({ "change": { "set": "tier", "to": null } })).await.is(422);
    app.token(Role::Viewer).json(Method::POST, "/partnerships/bulk", &bulk).await.is(403);
    let tiers = app
        .token(Role::Owner)
        .with_header("if-match", "\"0\"")
        .json(Method::PUT, "/tiers", &json!({ "tiers": [{ "name": "A" }, { "name": "B" }] }))
        .await;
    assert_eq!(tiers.is(200).json()["tiers"][1]["name"], "B");
}
