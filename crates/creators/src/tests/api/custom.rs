//! Fields of a workspace's own.

use axum::http::Method;
use kernel::Role;
use serde_json::{Value, json};

use super::{delete, each, get, id, items, made, refused_for, saw};

#[tokio::test]
async fn the_owner_defines_changes_orders_and_puts_away() {
    each(|app| async move {
        let owner = app.token(Role::Owner);
        let add = |body: Value| {
            let owner = owner.clone();
            async move { owner.json(Method::POST, "/custom-fields", &body).await }
        };
        let studio =
            made(&add(json!({ "label_en": "Studio", "label_ru": "Студия 🎬", "kind": "choice", "choices": ["своя", "чужая"] })).await);
        let size = made(&add(json!({ "label_ru": "Рост", "kind": "number" })).await);
        assert_eq!((&size["label_en"], &studio["label_ru"]), (&json!("Рост"), &json!("Студия 🎬")));
        refused_for(&add(json!({ "label_en": "studio", "kind": "text" })).await, "label_en", "error-taken");
        refused_for(&add(json!({ "label_en": "x", "kind": "rank" })).await, "kind", "error-not-choice");
        refused_for(&add(json!({ "label_en": "x", "kind": "choice" })).await, "choices", "error-required");
        app.token(Role::Manager).json(Method::POST, "/custom-fields", &json!({ "label_en": "y", "kind": "text" })).await.is(403);

        let path = format!("/custom-fields/{}", id(&studio));
        let vera = json!({ "given_name": "Вера", "custom": { id(&studio): "своя", id(&size): 172 } });
        app.token(Role::Manager).json(Method::POST, "/creators", &vera).await.is(422);
        let vera = json!({ "given_name": "Вера", "custom": { id(&studio): "своя", id(&size): "172" } });
        app.token(Role::Manager).json(Method::POST, "/creators", &vera).await.is(201);
        owner.json(Method::PATCH, &path, &json!({ "label_en": "Place" })).await.is(428);
        saw(&owner, 4).json(Method::PATCH, &path, &json!({ "label_en": "Place" })).await.is(412);
        refused_for(&saw(&owner, 1).json(Method::PATCH, &path, &json!({ "kind": "text" })).await, "kind", "error-json");
        refused_for(
            &saw(&owner, 1).json(Method::PATCH, &path, &json!({ "choices": ["чужая"] })).await,
            "choices",
            "creators-choice-in-use",
        );
        let edited = saw(&owner, 1).json(Method::PATCH, &path, &json!({ "label_en": "Place" })).await;
        assert_eq!(
            (edited.is(200).version(), &edited.json()["choices"], &edited.json()["kind"]),
            ("2", &json!(["своя", "чужая"]), &json!("choice"))
        );

        let (placed, _) = items(&owner.json(Method::PUT, "/custom-fields/order", &json!({ "order": [size["id"]] })).await);
        assert_eq!(placed.iter().map(|f| &f["id"]).collect::<Vec<_>>(), [&size["id"], &studio["id"]]);
        let archive = format!("{path}/archive");
        assert_eq!(owner.json(Method::PUT, &archive, &json!({})).await.is(200).json()["archived"], true);
        let (listed, _) = items(&get(&app.viewer(), "/custom-fields").await);
        assert_eq!(listed.iter().map(|f| f["archived"].as_bool()).collect::<Vec<_>>(), [Some(false), Some(true)]);
        assert_eq!(delete(&owner, &archive).await.is(200).json()["archived"], false);
    })
    .await;
}

#[tokio::test]
async fn a_workspace_has_at_most_a_hundred_fields() {
    each(|app| async move {
        let owner = app.owner();
        for i in 0..100 {
            owner.json(Method::POST, "/custom-fields", &json!({ "label_en": format!("Field {i}"), "kind": "text" })).await.is(201);
        }
        refused_for(
            &owner.json(Method::POST, "/custom-fields", &json!({ "label_en": "One more", "kind": "text" })).await,
            "",
            "error-too-many-items",
        );
    })
    .await;
}
