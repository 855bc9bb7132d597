//! Accounts and their history.

use axum::http::Method;
use kernel::Role;
use serde_json::{Value, json};

use super::{creator, delete, each, get, id, items, made, refused, refused_for, saw, whole};

#[tokio::test]
async fn accounts_are_added_changed_ordered_and_removed() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = format!("{}/channels", creator(&app, "Вера").await);
        let add = |body: Value| { let (manager, at) = (manager.clone(), at.clone()); async move { manager.json(Method::POST, &at, &body).await } };
        let first = made(&add(json!({ "platform": "youtube", "handle": "@Вера_🌿", "title": "Вера идёт", "followers": "12 400", "followers_on": "2026-04-01" })).await);
        assert_eq!((&first["handle"], &first["followers"], &first["followers_on"]), (&json!("Вера_🌿"), &json!(12400), &json!("2026-04-01")));
        let second = made(&add(json!({ "handle": "https://vk.com/vera" })).await);
        refused_for(&add(json!({ "platform": "vk", "handle": "VERA" })).await, "handle", "error-duplicate");
        refused_for(&add(json!({ "platform": "vk", "handle": "v", "followers": -1 })).await, "followers", "error-number-small");
        refused_for(&add(json!({ "platform": "vk", "handle": "v", "followers": 1, "followers_on": "2026-05-01" })).await, "followers_on", "creators-date-ahead");
        let path = format!("{at}/{}", id(&second));
        manager.json(Method::PATCH, &path, &json!({ "title": "Прогулки" })).await.is(428);
        saw(&manager, 1).json(Method::PATCH, &path, &json!({ "followers": 5 })).await.is(422);
        let edited = saw(&manager, 1).json(Method::PATCH, &path, &json!({ "title": "Прогулки" })).await;
        assert_eq!((edited.is(200).version(), &edited.json()["title"], &edited.json()["handle"]), ("2", &json!("Прогулки"), &json!("vera")));
        saw(&manager, 1).json(Method::PATCH, &path, &json!({ "title": "x" })).await.is(412);
        let order = |ids: Value| { let (manager, at) = (manager.clone(), format!("{at}/order")); async move { manager.json(Method::PUT, &at, &json!({ "order": ids })).await } };
        let (placed, _) = items(&order(json!([second["id"]])).await);
        assert_eq!(placed.iter().map(|c| &c["id"]).collect::<Vec<_>>(), [&second["id"], &first["id"]]);
        refused_for(&order(json!([second["id"], second["id"]])).await, "order.1", "error-duplicate");
        saw(&manager, 1).send(Method::DELETE, &kernel::paths::api(&path), None, Vec::new()).await.is(412);
        delete(&manager, &path).await.is(204);
        delete(&manager, &path).await.is(404);
        assert_eq!(items(&get(&app.viewer(), &at).await).0.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_history_is_written_read_in_pages_and_corrected() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = format!("{}/channels", creator(&app, "Вера").await);
        let channel = format!("{at}/{}", id(&made(&manager.json(Method::POST, &at, &json!({ "platform": "vk", "handle": "vera" })).await)));
        let history = format!("{channel}/observations");
        let mut points: Vec<Value> =
            (1..=9).map(|day| json!({ "metric": "followers", "on": format!("2026-03-0{day}"), "value": day * 100 })).collect();
        points.extend(["views", "posts"].map(|metric| json!({ "metric": metric, "on": "2026-03-05", "value": "1,5" })));
        let shown = manager.json(Method::PUT, &history, &json!({ "points": points })).await;
        assert_eq!((&shown.is(200).json()["followers"], &shown.json()["followers_on"]), (&json!(900), &json!("2026-03-09")));
        let all = whole(&app.viewer(), &history, 4).await;
        let told = |p: &Value| format!("{} {}", p["on"].as_str().unwrap_or_default(), p["metric"].as_str().unwrap_or_default());
        let order: Vec<String> = all.iter().map(told).collect();
        assert_eq!(order.len(), 11, "each once: {order:?}");
        assert_eq!(
            order[4..7],
            ["2026-03-05 followers", "2026-03-05 posts", "2026-03-05 views"],
            "a day is not torn apart by a page's end"
        );
        assert!(all.iter().all(|p| p["source"] == "api"));
        manager
            .json(Method::PUT, &history, &json!({ "points": [{ "metric": "followers", "on": "2026-03-09", "value": 950 }] }))
            .await
            .is(200);
        assert_eq!(get(&manager, &channel).await.json()["followers"], 950, "a day has one value");
        delete(&manager, &format!("{history}/followers/2026-03-09")).await.is(204);
        delete(&manager, &format!("{history}/followers/2026-03-09")).await.is(404);
        for path in ["likes/2026-03-08", "followers/yesterday", "followers/2026-02-30"] {
            delete(&manager, &format!("{history}/{path}")).await.is(404);
        }
        assert_eq!(get(&manager, &channel).await.json()["followers"], 800);
    })
    .await;
}

#[tokio::test]
async fn one_wrong_point_refuses_all_and_each_is_named() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let at = format!("{}/channels", creator(&app, "Вера").await);
        let channel = format!("{at}/{}", id(&made(&manager.json(Method::POST, &at, &json!({ "platform": "vk", "handle": "vera" })).await)));
        let history = format!("{channel}/observations");
        let good = json!({ "metric": "views", "on": "2026-03-01", "value": 1 });
        let points = json!([
            good, { "metric": "likes", "on": "2026-03-01", "value": 1 }, { "metric": "views", "on": "2026-05-01", "value": -1 }, {}, good,
            { "metric": "views", "on": "2026-03-02", "value": 1e300 }, { "metric": "views", "on": "2026-03-03", "value": "NaN" }
        ]);
        let all = refused(&manager.json(Method::PUT, &history, &json!({ "points": points })).await);
        for (field, code) in [
            ("points.1.metric", "error-not-choice"),
            ("points.2.on", "creators-date-ahead"),
            ("points.2.value", "error-number-small"),
            ("points.3.metric", "error-required"),
            ("points.4", "error-duplicate"),
            ("points.5.value", "error-number-large"),
            ("points.6.value", "error-not-number"),
        ] {
            assert!(all.contains(&(field.to_owned(), code.to_owned())), "{field}: {code} is not among {all:?}");
        }
        refused_for(&manager.json(Method::PUT, &history, &json!({ "points": [] })).await, "points", "error-required");
        refused_for(&manager.json(Method::PUT, &history, &json!({ "points": vec![good; 1_001] })).await, "points", "error-too-many-items");
        assert!(items(&get(&manager, &history).await).0.is_empty(), "nothing was written");
    })
    .await;
}
