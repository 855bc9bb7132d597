//! By programs.

use http::Method;
use kernel::{
    Role,
    testing::{TestApp, TestDb},
};
use serde_json::{Value, json};

use crate::world;

#[tokio::test]
async fn a_program_does_what_people_do() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, vec![creators::slice(), partnerships::slice(), contacts::slice()]).await;
        let creator = world::creator(&app.db, &app.here.owner(), "Вера", "Лесникова").await;
        let brand = world::brand(&app.db, &app.here.owner(), "Osier").await;
        let id = world::started(&app.db, &app.here.manager(), creator, brand).await;
        let token = app.token(Role::Manager);
        let path = format!("/partnerships/{id}/contacts");
        let body = json!({ "channel": "phone", "kind": "check_in", "minutes": 20, "happened_at": "2026-04-13T10:00:00+03:00" });
        let made = token.json(Method::POST, &path, &body).await;
        made.is(201);
        let contact = made.json();
        assert_eq!((contact["direction"].as_str(), contact["happened_at"].as_str()), (Some("both"), Some("2026-04-13T07:00:00Z")));
        assert_eq!((contact["creator"].as_str(), contact["brand"].as_str()), (Some("Вера Лесникова"), Some("Osier")));
        let one = format!("/contacts/{}", contact["id"].as_str().expect("an id"));
        for (body, field) in [
            (json!({ "channel": "pigeon" }), "channel"),
            (json!({ "channel": "phone", "happened_at": "2026-04-15" }), "happened_at"),
            (json!({ "channel": "phone", "zone": "Mars/Olympus" }), "zone"),
            (json!({ "channel": "phone", "nothing": 1 }), "nothing"),
            (json!({ "channel": "phone", "partnership_id": "00000000-0000-7000-8000-000000000000" }), "partnership_id"),
        ] {
            let refused = token.json(Method::POST, &path, &body).await;
            assert_eq!((refused.status, refused.json()["errors"][0]["field"].as_str()), (422, Some(field)), "{}", refused.text);
        }
        token.json(Method::PUT, &one, &json!({ "channel": "sms" })).await.is(428);
        let changed =
            token.clone().with_header("if-match", "\"1\"").json(Method::PUT, &one, &json!({ "channel": "sms", "reply": "awaited" })).await;
        assert_eq!((changed.status, changed.json()["reply"].as_str(), changed.version()), (200, Some("awaited"), "2"));
        let answered = token.clone().with_header("if-match", "\"2\"").json(Method::POST, &format!("{one}/reply"), &json!({})).await;
        assert_eq!((answered.status, answered.json()["reply"].as_str()), (200, Some("answered")));
        let listed = token.get(&kernel::paths::api(&format!("/contacts?channel=sms&creator={creator}&request=false"))).await.json();
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(token.get(&kernel::paths::api("/contacts?channel=phone")).await.json()["items"], json!([]));
        token.get(&kernel::paths::api("/contacts?mood=good")).await.is(422);
        token.json(Method::DELETE, &one, &Value::Null).await.is(204);
        token.get(&kernel::paths::api(&one)).await.is(404);
        token.json(Method::DELETE, &format!("{one}/removal"), &Value::Null).await.is(200);
        let other = app.stranger(Role::Owner).with_header("accept", "application/json");
        other.get(&kernel::paths::api(&one)).await.is(404);
        other.get(&kernel::paths::api(&path)).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn pages_of_a_list_follow_one_another() {
    let app = TestApp::sqlite(vec![creators::slice(), contacts::slice()]).await;
    let creator = world::creator(&app.db, &app.here.owner(), "Вера", "Лесникова").await;
    let token = app.token(Role::Manager);
    for n in 1..=5 {
        // Two at one moment: the id decides.
        let body = json!({ "channel": "sms", "happened_at": format!("2026-04-{:02}T10:00:00Z", n / 2 + 1), "body": n.to_string() });
        token.json(Method::POST, &format!("/creators/{creator}/contacts"), &body).await.is(201);
    }
    let mut seen = Vec::new();
    let mut path = format!("/creators/{creator}/contacts?limit=2");
    loop {
        let page = token.get(&kernel::paths::api(&path)).await.json();
        seen.extend(page["items"].as_array().expect("items").iter().map(|c| c["body"].as_str().unwrap_or("").to_owned()));
        match page["next"].as_str() {
            Some(next) => path = format!("/creators/{creator}/contacts?limit=2&after={next}"),
            None => break,
        }
    }
    assert_eq!(seen, ["5", "4", "3", "2", "1"]);
}

#[tokio::test]
async fn a_line_is_read_and_nothing_is_saved() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, vec![creators::slice(), contacts::slice()]).await;
        let creator = world::creator(&app.db, &app.here.owner(), "Вера", "Лесникова").await;
        let token = app.token(Role::Manager);
        let draft = token
            .json(
                Method::POST,
                "/contact-drafts",
                &json!({ "text": "созвонились с Верой, просит меньше подарков, пришлю условия до пятницы" }),
            )
            .await;
        let draft = draft.is(200).json();
        assert_eq!(draft["people"], json!([creator.to_string()]));
        assert_eq!((draft["channel"].as_str(), draft["wishes"][0]["words"].as_str()), (Some("phone"), Some("меньше подарков")));
        assert_eq!((draft["promises"][0]["side"].as_str(), draft["promises"][0]["due"].as_str()), (Some("ours"), Some("2026-04-17")));
        assert_eq!(token.get(&kernel::paths::api("/contacts")).await.json()["items"], json!([]));
        token.json(Method::POST, "/contact-drafts", &json!({ "text": " " })).await.is(422);
        token.json(Method::POST, "/contact-drafts", &json!({ "text": "x".repeat(1_001) })).await.is(422);
    })
    .await;
}
