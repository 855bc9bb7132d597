//! Idempotency keys: what was asked for twice is made once.

use axum::http::Method;
use kernel::Role;
use serde_json::json;

use super::{creator, each, made, refused_for};

#[tokio::test]
async fn a_repeat_is_answered_and_not_done_again() {
    each(|app| async move {
        let manager = app.token(Role::Manager).with_header("idempotency-key", "order-7");
        let vera = json!({ "given_name": "Вера" });
        let first = manager.json(Method::POST, "/creators", &vera).await;
        let again = manager.json(Method::POST, "/creators", &vera).await;
        assert_eq!(made(&first), made(&again));
        assert_eq!((first.header("idempotent-replayed"), again.header("idempotent-replayed")), ("", "true"));
        assert_eq!((first.header("location"), first.header("etag")), (again.header("location"), again.header("etag")));
        let count = app.db.read(&app.here.owner(), |tx| Ok(tx.one::<(i64,)>("select cast(count(*) as bigint) from creators", &[])?)).await;
        assert_eq!(count.expect("a count"), (1,));
        let other = manager.json(Method::POST, "/creators", &json!({ "given_name": "Ада" })).await;
        refused_for(&other, "Idempotency-Key", "error-key-reused");
        let elsewhere = first.header("location").trim_start_matches("/api/v1").to_owned();
        let note = manager.json(Method::POST, &format!("{elsewhere}/notes"), &vera).await;
        assert_eq!(note.status, 422, "a key belongs to one address: {}", note.text);
        let owner = app.token(Role::Owner).with_header("idempotency-key", "order-7");
        assert_ne!(made(&owner.json(Method::POST, "/creators", &vera).await)["id"], first.json()["id"], "a key belongs to one member");
    })
    .await;
}

#[tokio::test]
async fn what_was_refused_may_be_mended_under_the_same_key() {
    each(|app| async move {
        let manager = app.token(Role::Manager).with_header("idempotency-key", "k");
        manager.json(Method::POST, "/creators", &json!({ "given_name": "Вера", "zone": "Mars" })).await.is(422);
        manager.json(Method::POST, "/creators", &json!({ "given_name": "Вера" })).await.is(201);
        for key in ["", &"k".repeat(201)] {
            app.token(Role::Manager)
                .with_header("idempotency-key", key)
                .json(Method::POST, "/creators", &json!({ "given_name": "Вера" }))
                .await
                .is(400);
        }
    })
    .await;
}

#[tokio::test]
async fn every_creation_takes_a_key() {
    each(|app| async move {
        let at = creator(&app, "Вера").await;
        let owner = app.token(Role::Owner);
        for (i, (path, body)) in [
            (format!("{at}/channels"), json!({ "platform": "vk", "handle": "vera" })),
            (format!("{at}/notes"), json!({ "body": "a" })),
            (format!("{at}/assessments"), json!({ "note": "a" })),
            ("/custom-fields".to_owned(), json!({ "label_en": "Size", "kind": "text" })),
        ]
        .into_iter()
        .enumerate()
        {
            let owner = owner.clone().with_header("idempotency-key", &format!("key {i}"));
            let first = made(&owner.json(Method::POST, &path, &body).await);
            let again = owner.json(Method::POST, &path, &body).await;
            assert_eq!((made(&again), again.header("idempotent-replayed")), (first, "true"), "{path}");
        }
    })
    .await;
}
