//! Accounts as JSON.

use http::Method;
use kernel::{Role, testing::TestDb};
use serde_json::json;

use super::House;

#[tokio::test]
async fn everybody_sees_the_team_and_owners_change_it() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let (owner, viewer) = (app.inside(Role::Owner).await, app.inside(Role::Viewer).await);
        let list = viewer.get("/api/v1/members?limit=3").await;
        assert_eq!(list.is(200).json()["items"].as_array().map(Vec::len), Some(3));
        let next = list.json()["next"].as_str().expect("there is more").to_owned();
        let rest = viewer.get(&format!("/api/v1/members?limit=3&after={next}")).await;
        assert_eq!((rest.json()["items"].as_array().map(Vec::len), rest.json()["next"].is_null()), (Some(1), true));

        let id = app.here.member(Role::Analyst);
        let path = format!("/members/{id}");
        assert_eq!(owner.get(&format!("/api/v1{path}")).await.is(200).version(), "1");
        owner.json(Method::PATCH, &path, &json!({ "role": "manager" })).await.is(428);
        let version = |n: i64| owner.clone().with_header("if-match", &format!("\"{n}\""));
        version(1).json(Method::PATCH, &path, &json!({ "role": "manager", "email": "x@evil.com" })).await.is(422).shows("email");
        version(1).json(Method::PATCH, &path, &json!({ "role": "boss" })).await.is(422).shows("\"field\":\"role\"");
        let changed = version(1).json(Method::PATCH, &path, &json!({ "role": "manager" })).await;
        assert_eq!(changed.is(200).json()["role"], "manager");
        version(1).json(Method::PATCH, &path, &json!({ "state": "suspended" })).await.is(412);
        viewer.clone().with_header("if-match", "\"2\"").json(Method::DELETE, &path, &json!({})).await.is(403);
        version(2).json(Method::DELETE, &path, &json!({})).await.is(204);
        owner.get(&format!("/api/v1{path}")).await.is(404);
        let own = format!("/members/{}", app.here.member(Role::Owner));
        version(1).json(Method::DELETE, &own, &json!({})).await.is(409).shows("accounts-last-owner");
        owner.get(&format!("/api/v1/members/{}", app.elsewhere.member(Role::Viewer))).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_repeated_with_its_key_is_sent_once() {
    TestDb::each(|db| async move {
        let app = House::with_mail(db, "file:letters").await;
        let owner = app.inside(Role::Owner).await.with_header("idempotency-key", "monday");
        let new = json!({ "email": "vera@example.com", "role": "manager", "language": "ru" });
        let made = owner.json(Method::POST, "/invitations", &new).await;
        let location = made.is(201).header("location").to_owned();
        assert_eq!(owner.json(Method::POST, "/invitations", &new).await.is(201).header("idempotent-replayed"), "true");
        assert_eq!(app.letters().await.len(), 1);
        assert!(!made.text.contains("hash") && !made.text.contains("token"), "{}", made.text);
        let owner = app.inside(Role::Owner).await;
        assert_eq!(owner.get("/api/v1/invitations").await.json()["items"][0]["email"], "vera@example.com");
        owner
            .json(Method::POST, "/invitations", &json!({ "email": "vera", "role": "tsar", "language": "fr", }))
            .await
            .is(422)
            .shows("\"field\":\"email\"")
            .shows("\"field\":\"role\"")
            .shows("\"field\":\"language\"");
        owner
            .json(Method::POST, "/invitations", &json!({ "email": "v@example.com", "role": "viewer", "language": "en", "workspace_id": 2 }))
            .await
            .is(422);
        owner.json(Method::DELETE, location.trim_start_matches("/api/v1"), &json!({})).await.is(204);
        owner.json(Method::DELETE, location.trim_start_matches("/api/v1"), &json!({})).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn the_workspace_and_its_audit_log() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let owner = app.inside(Role::Owner).await;
        assert_eq!(app.inside(Role::Viewer).await.get("/api/v1/workspace").await.is(200).json()["name"], "Workspace 1");
        let change = json!({ "name": "Osier", "creator_word": "creator", "language": "en", "zone": "America/New_York" });
        let saved = owner.clone().with_header("if-match", "\"1\"").json(Method::PUT, "/workspace", &change).await;
        assert_eq!((saved.is(200).json()["name"].clone(), saved.version()), (json!("Osier"), "2"));
        app.inside(Role::Manager).await.with_header("if-match", "\"2\"").json(Method::PUT, "/workspace", &change).await.is(403);

        let audit = owner.get("/api/v1/audit?subject_kind=workspace").await;
        let items = audit.is(200).json()["items"].clone();
        assert_eq!(
            (items[0]["verb"].clone(), items[0]["via"].clone(), items[0]["facts"]["changed"].clone()),
            (json!("workspace_edit"), json!("api"), json!(["name", "zone"]))
        );
        let first = owner.get("/api/v1/audit?limit=2").await.is(200).json();
        let next = first["next"].as_str().expect("there is more");
        let second = owner.get(&format!("/api/v1/audit?limit=2&after={next}")).await.is(200).json();
        assert!(first["items"][1]["id"].as_str() > second["items"][0]["id"].as_str(), "newest first");
        owner.get("/api/v1/audit?from=yesterday&actor=me").await.is(422).shows("\"field\":\"from\"").shows("\"field\":\"actor\"");
        assert_eq!(owner.get("/api/v1/audit?until=2026-01-01T00:00:00Z").await.json()["items"], json!([]));
        app.inside(Role::Manager).await.get("/api/v1/audit").await.is(403);
    })
    .await;
}
