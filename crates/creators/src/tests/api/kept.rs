//! Notes, expertise, audience, the form of address, scorecards.

use axum::http::Method;
use kernel::Role;
use serde_json::{Value, json};

use super::{creator, delete, each, get, id, items, made, refused_for, saw, whole};

#[tokio::test]
async fn notes_are_written_paged_changed_removed_and_brought_back() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = format!("{}/notes", creator(&app, "Вера").await);
        for i in 0..7 {
            manager.json(Method::POST, &at, &json!({ "body": format!("Заметка {i} 🌲"), "pinned": i == 3 })).await.is(201);
        }
        let all = whole(&app.viewer(), &at, 3).await;
        let bodies: Vec<&str> = all.iter().filter_map(|n| n["body"].as_str()).collect();
        assert_eq!(bodies, [6, 5, 4, 3, 2, 1, 0].map(|i| format!("Заметка {i} 🌲")));
        assert_eq!((&all[0]["language"], &all[0]["author"], &all[3]["pinned"]), (&json!("ru"), &json!("The manager"), &json!(true)));
        let path = format!("{at}/{}", id(&all[3]));
        manager.json(Method::PUT, &path, &json!({ "body": "x" })).await.is(428);
        saw(&manager, 9).json(Method::PUT, &path, &json!({ "body": "x" })).await.is(412);
        let edited = saw(&manager, 1).json(Method::PUT, &path, &json!({ "body": "First\r\nsecond", "language": "en" })).await;
        assert_eq!(
            (edited.is(200).version(), &edited.json()["body"], &edited.json()["pinned"]),
            ("2", &json!("First\nsecond"), &json!(false))
        );
        refused_for(&saw(&manager, 2).json(Method::PUT, &path, &json!({ "body": " " })).await, "body", "error-required");
        refused_for(&manager.json(Method::POST, &at, &json!({ "body": "ы".repeat(20_001) })).await, "body", "error-too-long");
        manager.json(Method::POST, &at, &json!({ "body": "ы".repeat(20_000) })).await.is(201);
        saw(&manager, 1).send(Method::DELETE, &kernel::paths::api(&path), None, Vec::new()).await.is(412);
        delete(&manager, &path).await.is(204);
        for method in [Method::GET, Method::DELETE] {
            manager.send(method, &kernel::paths::api(&path), None, Vec::new()).await.is(404);
        }
        let back = delete(&manager, &format!("{path}/removal")).await;
        assert_eq!(back.is(200).json()["body"], "First\nsecond");
        delete(&manager, &format!("{path}/removal")).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn a_page_is_asked_for_only_by_what_was_given_out() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = creator(&app, "Вера").await;
        for list in ["notes", "events"] {
            for after in ["x", "00", "%00", &"ab".repeat(40), "%F0%9F%8C%B2"] {
                refused_for(&get(&manager, &format!("{at}/{list}?after={after}")).await, "after", "error-cursor");
            }
            for limit in ["0", "201", "", "-5", "9999999999999999999999"] {
                refused_for(&get(&manager, &format!("{at}/{list}?limit={limit}")).await, "limit", "error-range");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn expertise_and_audience_are_said_once_each() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = creator(&app, "Вера").await;
        let topics = format!("{at}/expertise");
        let first = manager.json(Method::PUT, &topics, &json!({ "topic": "Монтаж" })).await;
        let again = manager.json(Method::PUT, &topics, &json!({ "topic": "монтаж", "evidence": "Смонтировала «Оттепель»" })).await;
        assert_eq!((first.is(200).json()["id"].clone(), &again.is(200).json()["topic"]), (again.json()["id"].clone(), &json!("монтаж")));
        refused_for(
            &manager.json(Method::PUT, &topics, &json!({ "topic": "x", "evidence_url": "javascript:alert(1)" })).await,
            "evidence_url",
            "error-not-url",
        );
        delete(&manager, &format!("{topics}/{}", id(&first.json()))).await.is(204);
        assert!(items(&get(&app.viewer(), &topics).await).0.is_empty());

        let facts = format!("{at}/audience");
        let fact = manager
            .json(Method::PUT, &facts, &json!({ "kind": "country", "label": "kz", "share_percent": 12.5, "source": "кабинет 📊" }))
            .await;
        let said = fact.is(200).json();
        assert_eq!((&said["label"], &said["share_percent"], &said["source"]), (&json!("KZ"), &json!(12.5), &json!("кабинет 📊")));
        for (share, code) in [(json!(101), "error-number-large"), (json!(-0.1), "error-number-small"), (json!("half"), "error-not-number")]
        {
            refused_for(
                &manager.json(Method::PUT, &facts, &json!({ "kind": "country", "label": "KZ", "share_percent": share })).await,
                "share_percent",
                code,
            );
        }
        refused_for(&manager.json(Method::PUT, &facts, &json!({ "kind": "planet", "label": "Mars" })).await, "kind", "error-not-choice");
        delete(&manager, &format!("{facts}/{}", id(&fact.json()))).await.is(204);
        delete(&manager, &format!("{facts}/{}", id(&fact.json()))).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn everybody_settles_on_a_form_of_address_for_themselves() {
    each(|app| async move {
        let at = creator(&app, "Вера").await;
        let path = format!("{at}/address-form");
        let (manager, owner) = (app.token(Role::Manager), app.token(Role::Owner));
        let mine = manager.json(Method::PUT, &path, &json!({ "form": "ty" })).await;
        assert_eq!((&mine.is(200).json()["member"], &mine.json()["form"]), (&json!("The manager"), &json!("ty")));
        owner.json(Method::PUT, &path, &json!({ "form": "vy" })).await.is(200);
        let (all, _) = items(&get(&app.viewer(), &path).await);
        assert_eq!(all.iter().map(|a| &a["form"]).collect::<Vec<_>>(), ["ty", "vy"]);
        assert_eq!(
            (get(&manager, &at).await.json()["address_form"].clone(), get(&app.viewer(), &at).await.json()["address_form"].clone()),
            (json!("ty"), Value::Null)
        );
        for body in [json!({}), json!({ "form": null }), json!({ "form": "du" }), json!({ "form": "ty", "member": "x" })] {
            manager.json(Method::PUT, &path, &body).await.is(422);
        }
        delete(&manager, &path).await.is(204);
        assert_eq!(items(&get(&manager, &path).await).0.len(), 1, "only one's own is forgotten");
    })
    .await;
}

#[tokio::test]
async fn a_scorecard_is_its_assessors_own() {
    each(|app| async move {
        let (manager, owner) = (app.token(Role::Manager), app.token(Role::Owner));
        let at = format!("{}/assessments", creator(&app, "Вера").await);
        let card = json!({ "lines": [{ "line": "values", "rating": 4, "evidence": "Отказалась от рекламы казино 🎰" }, { "line": "conduct", "evidence": "Отвечает всем" }] });
        let answer = made(&manager.json(Method::POST, &at, &card).await);
        let line = |name: &str| answer["lines"].as_array().and_then(|l| l.iter().find(|l| l["line"] == name)).cloned().unwrap_or_default();
        assert_eq!((&line("values")["rating"], &line("conduct")["rating"]), (&json!(4), &Value::Null), "unknown is not zero");
        let path = format!("{at}/{}", id(&answer));
        saw(&owner, 1).json(Method::PUT, &path, &json!({ "note": "mine now" })).await.is(403);
        delete(&owner, &path).await.is(403);
        manager.json(Method::PUT, &path, &json!({ "note": "x" })).await.is(428);
        let edited = saw(&manager, 1).json(Method::PUT, &path, &json!({ "note": "Подождём" })).await;
        assert_eq!((edited.is(200).version(), &edited.json()["lines"]), ("2", &json!([])));
        saw(&manager, 1).json(Method::PUT, &path, &json!({ "note": "x" })).await.is(412);
        owner.json(Method::POST, &at, &json!({ "note": "Берём" })).await.is(201);
        assert_eq!(items(&get(&app.viewer(), &at).await).0.len(), 2, "two opinions are kept");
        let wrong = json!({ "lines": [{ "line": "values", "rating": 6, "evidence": "x" }, { "line": "conduct", "rating": 3 }, { "line": "looks" }] });
        let refused = manager.json(Method::POST, &at, &wrong).await;
        for (field, code) in [("lines.values.rating", "error-not-choice"), ("lines.conduct.evidence", "creators-evidence-needed"), ("lines", "error-not-choice")] {
            refused_for(&refused, field, code);
        }
        refused_for(&manager.json(Method::POST, &at, &json!({})).await, "", "creators-assessment-empty");
        delete(&manager, &path).await.is(204);
        get(&manager, &path).await.is(404);
    })
    .await;
}
