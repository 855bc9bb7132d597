//! What people click and what programs send.

use http::Method;
use jiff::SignedDuration;
use kernel::{
    Lang, Role,
    ids::CreatorId,
    testing::{TestApp, TestDb},
};
use serde_json::json;

use crate::world::{named, read};

async fn app_with_two(db: TestDb) -> (TestApp, CreatorId, CreatorId) {
    let app = TestApp::over(db, vec![kernel::ground(), merging::slice()]).await;
    let contacts = json!([{ "kind": "email", "value": "v@example.com" }]);
    let a = named(
        &app.db,
        &app.here,
        json!({ "given_name": "Вера", "family_name": "Лес", "city": "Омск", "goals": "Книга", "contacts": contacts }),
    )
    .await;
    let b = named(
        &app.db,
        &app.here,
        json!({ "given_name": "Vera", "family_name": "Les", "city": "Пермь", "goals": "A <b>podcast</b>", "contacts": contacts }),
    )
    .await;
    app.db.clock().advance(SignedDuration::from_mins(2));
    merging::catch_up(&app.db, app.here.id).await.expect("looked");
    (app, a, b)
}

#[tokio::test]
async fn two_records_are_compared_merged_and_made_two_again_without_script() {
    TestDb::each(|db| async move {
        let (app, a, b) = app_with_two(db).await;
        let manager = app.manager();
        let compare = format!("/merges/new?a={a}&b={b}");
        manager
            .get("/duplicates")
            .await
            .is(200)
            .shows("Вера Лес")
            .shows("Vera Les")
            .shows("Same email")
            .shows(&compare.replace('&', "&amp;"));
        let page = manager.get(&compare).await;
        page.is(200)
            .shows("Омск")
            .shows("Пермь")
            .shows("A &#60;b&#62;podcast")
            .shows(r#"name="choices.city" value="gone""#)
            .hides("<b>podcast");
        let (keep, gone) = (a.to_string(), b.to_string());
        let mut form = vec![
            ("keep", keep.as_str()),
            ("gone", gone.as_str()),
            ("keep_version", "1"),
            ("gone_version", "1"),
            ("choices.city", "gone"),
            ("choices.goals", "both"),
        ];
        let done = manager.post("/merges", &form).await;
        done.is(303);
        assert_eq!(done.header("location"), format!("/creators/{a}"));
        let fields = || read(&app.db, &app.here, move |tx| Ok(creators::store::person::record(tx, a)?.fields()));
        let merged = fields().await.expect("fields");
        assert_eq!((merged.city.as_str(), merged.goals.as_str()), ("Пермь", "Книга\n\nA <b>podcast</b>"));

        let list = manager.get("/duplicates").await;
        let undo = list
            .text
            .split("action=\"/merges/")
            .nth(1)
            .and_then(|t| t.split('"').next())
            .map(|rest| format!("/merges/{rest}"))
            .expect("a way back");
        list.is(200).shows("No duplicates in sight").shows("Undo");
        form[4].1 = "keep";
        manager.post("/merges", &form).await.is(409).shows("One of these records has been merged already");
        manager.post(&undo, &[]).await.is(303);
        assert_eq!(fields().await.expect("fields").city, "Омск");
        manager.post(&undo, &[]).await.is(409).shows("undone already");
    })
    .await;
}

#[tokio::test]
async fn a_choice_made_on_an_old_page_comes_back_with_the_new_values() {
    TestDb::each(|db| async move {
        let (app, a, b) = app_with_two(db).await;
        let (keep, gone) = (a.to_string(), b.to_string());
        let change = serde_json::from_value(json!({ "country": "KZ" })).expect("a change");
        app.db.write(&app.here.manager(), move |tx| creators::actions::edit(tx, b, &change, 1)).await.expect("edited");
        let form =
            [("keep", keep.as_str()), ("gone", gone.as_str()), ("keep_version", "1"), ("gone_version", "1"), ("choices.city", "gone")];
        let page = app.manager().speaking(Lang::En).post("/merges", &form).await;
        page.is(412).shows("changed while you were choosing").shows("Kazakhstan").shows(r#"name="gone_version" value="2""#);
        let chosen = page.text.split(r#"name="choices.city" value="gone""#).nth(1).and_then(|t| t.split('>').next()).expect("the choice");
        assert!(chosen.contains("checked"), "{chosen}");
        app.manager().post("/merges", &[("keep", "x")]).await.is(422);
        app.manager().get("/merges/new").await.is(303);
        app.manager().get(&format!("/merges/new?a={a}&b={a}")).await.is(409);
        app.stranger(Role::Owner).get(&format!("/merges/new?a={a}&b={b}")).await.is(404);
        app.viewer().get("/duplicates").await.is(200).hides("/merges/new");
        app.viewer().get(&format!("/merges/new?a={a}&b={b}")).await.is(403);
        app.nobody().get("/duplicates").await.is(303);
    })
    .await;
}

#[tokio::test]
async fn different_people_are_told_apart_and_back() {
    TestDb::each(|db| async move {
        let (app, a, b) = app_with_two(db).await;
        let manager = app.manager();
        let said = manager.post("/not-duplicates", &[("a", &a.to_string()), ("b", &b.to_string())]).await;
        said.is(303);
        let list = said.follow().await;
        list.shows("We will not suggest this pair again").shows(&format!("/not-duplicates/{a}/{b}/undo")).hides("/merges/new");
        manager.post(&format!("/not-duplicates/{a}/{b}/undo"), &[]).await.follow().await.shows("/merges/new");
        let part = manager.clone().asking_for("pairs").get("/duplicates").await;
        part.is(200).shows("id=\"pairs\"").hides("<html");
    })
    .await;
}

#[tokio::test]
async fn programs_do_the_same() {
    TestDb::each(|db| async move {
        let (app, a, b) = app_with_two(db).await;
        let token = app.token(Role::Manager);
        let list = token.json(Method::GET, "/duplicates?limit=1", &json!({})).await;
        list.is(200);
        let item = &list.json()["items"][0];
        assert_eq!((&item["a"]["id"], &item["b"]["id"], &item["why"]), (&json!(a), &json!(b), &json!("email")));
        let next = list.json()["next"].as_str().map(str::to_owned).expect("a full page may not be the last");
        assert_eq!(
            token.json(Method::GET, &format!("/duplicates?limit=1&after={next}"), &json!({})).await.json(),
            json!({ "items": [], "next": null })
        );

        let ask = json!({ "keep": a, "gone": b, "keep_version": 1, "gone_version": 1, "choices": { "city": "gone" } });
        let keyed = token.clone().with_header("idempotency-key", "k1");
        let made = keyed.json(Method::POST, "/merges", &ask).await;
        made.is(201);
        let id = made.json()["id"].as_str().map(str::to_owned).expect("an id");
        assert_eq!((made.json()["kept_name"].clone(), made.json()["gone_id"].clone()), (json!("Вера Лес"), json!(b)));
        assert_eq!(keyed.json(Method::POST, "/merges", &ask).await.json()["id"], json!(id), "repeated, not done again");
        token.json(Method::POST, "/merges", &ask).await.is(409);
        let wrong = json!({ "keep": a, "gone": b, "keep_version": 1, "gone_version": 1, "choices": { "shoe": "gone" } });
        assert_eq!(token.json(Method::POST, "/merges", &wrong).await.is(422).json()["errors"][0]["field"], json!("choices.shoe"));
        assert_eq!(token.json(Method::GET, &format!("/merges/{id}"), &json!({})).await.json()["undone_at"], json!(null));
        let undone = token.json(Method::DELETE, &format!("/merges/{id}"), &json!({})).await;
        assert_eq!(undone.is(200).json(), json!({ "changed": 0, "removed": 0 }));

        token.json(Method::POST, "/not-duplicates", &json!({ "a": b, "b": a })).await.is(201);
        assert_eq!(token.json(Method::GET, "/duplicates", &json!({})).await.json()["items"], json!([]));
        token.json(Method::DELETE, &format!("/not-duplicates/{a}/{b}"), &json!({})).await.is(204);
        token.json(Method::DELETE, &format!("/not-duplicates/{a}/{b}"), &json!({})).await.is(404);
        app.token(Role::Viewer).json(Method::POST, "/merges", &ask).await.is(403);
    })
    .await;
}
