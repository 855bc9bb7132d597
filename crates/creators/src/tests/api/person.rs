//! Making, showing, changing, putting away, finding.

use axum::http::Method;
use kernel::Role;
use serde_json::{Value, json};

use super::{creator, delete, each, get, id, items, made, refused, refused_for, saw, whole};

/// Everything that a creator can be made with, in two alphabets and with signs outside the first plane of Unicode.
fn full() -> Value {
    json!({
        "given_name": "Вера", "patronymic": "Павловна", "family_name": "Лесникова", "goes_by": "Вера идёт 🌿👩🏽‍🌾",
        "given_latin": "Vera", "patronymic_latin": "Pavlovna", "family_latin": "Lesnikova", "other_names": ["Вера Ёжикова", "ヴェラ"],
        "pronouns": "она", "address_en": "Vera", "address_ru": "Вера Павловна", "languages": ["ru", "en"], "market": "RU", "country": "RU",
        "city": "Екатеринбург", "city_other": "Yekaterinburg", "zone": "Asia/Yekaterinburg", "work_days": ["mon", "fri"],
        "work_from": "10:00", "work_to": "18:30", "quiet_from": "22:00", "quiet_to": "08:00", "birthday": "02-29",
        "contacts": [
            { "kind": "telegram", "value": "@vera_walks", "purpose": "urgent", "language": "ru", "checked_on": "2026-03-01" },
            { "kind": "email", "value": "vera@example.com", "purpose": "any", "language": "", "checked_on": "" }
        ],
        "niches": ["походы", "реки 🛶"], "values": ["честность"], "tags": ["весна"], "goals": "Книга о тропах", "audience_note": "Ходят\nпешком",
        "consent_basis": "contract", "consent_on": "2026-01-10", "consent_until": "2027-01-10", "consent_note": "№ 12", "custom": {}
    })
}

#[tokio::test]
async fn a_creator_comes_back_as_it_was_sent() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let mut sent = full();
        sent["channels"] = json!([{ "platform": "vk", "handle": "@Vera_Walks", "followers": 12400, "followers_on": "2026-04-01" }, { "handle": "https://t.me/verawalks" }]);
        sent["note"] = json!("Познакомились на **фестивале** 🎪");
        let answer = manager.json(Method::POST, "/creators", &sent).await;
        let view = made(&answer);
        for (name, value) in full().as_object().expect("an object") {
            assert_eq!(view[name], *value, "{name}");
        }
        assert_eq!(view["display_name"], "Вера идёт 🌿👩🏽‍🌾");
        assert_eq!((view["channels"][0]["followers"].as_i64(), &view["channels"][1]["platform"], &view["channels"][1]["followers"]), (Some(12400), &json!("telegram"), &Value::Null));
        let path = format!("/creators/{}", id(&view));
        let shown = get(&app.viewer(), &path).await;
        assert_eq!((shown.json(), shown.header("etag")), (view, answer.header("etag")));
        let (notes, _) = items(&get(&app.viewer(), &format!("{path}/notes")).await);
        assert_eq!(notes[0]["body"], "Познакомились на **фестивале** 🎪");
        let (events, _) = items(&get(&app.viewer(), &format!("{path}/events")).await);
        assert_eq!((&events[0]["verb"], &events[0]["via"], &events[0]["actor"]), (&json!("creator_create"), &json!("api"), &json!("The manager")));
    })
    .await;
}

#[tokio::test]
async fn a_change_names_what_it_was_made_from() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let path = format!("/creators/{}", id(&made(&manager.json(Method::POST, "/creators", &full()).await)));
        let change = json!({ "city": null, "tags": ["лето"], "given_name": "Вѣра" });
        manager.json(Method::PATCH, &path, &change).await.is(428);
        manager.clone().with_header("if-match", "\"one\"").json(Method::PATCH, &path, &change).await.is(400);
        saw(&manager, 7).json(Method::PATCH, &path, &change).await.is(412);
        let edited = saw(&manager, 1).json(Method::PATCH, &path, &change).await;
        assert_eq!((edited.is(200).version(), &edited.json()["version"]), ("2", &json!(2)));
        saw(&manager, 1).json(Method::PATCH, &path, &json!({ "city": "Омск" })).await.is(412);
        let mut expected = full();
        for (name, value) in [("city", json!("")), ("tags", json!(["лето"])), ("given_name", json!("Вѣра"))] {
            expected[name] = value;
        }
        let now = get(&manager, &path).await.json();
        for (name, value) in expected.as_object().expect("an object") {
            assert_eq!(now[name], *value, "{name}");
        }
        let events = whole(&manager, &format!("{path}/events"), 1).await;
        let verbs: Vec<&str> = events.iter().filter_map(|e| e["verb"].as_str()).collect();
        assert_eq!(verbs, ["creator_edit", "creator_create"], "what was refused left nothing");
        assert_eq!(events[0]["facts"]["changed"], json!(["given_name", "city", "tags"]));
    })
    .await;
}

#[tokio::test]
async fn what_is_shown_is_never_older_than_what_is_known() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let path = creator(&app, "Вера").await;
        let seen = get(&manager, &path).await;
        manager.json(Method::POST, &format!("{path}/channels"), &json!({ "platform": "vk", "handle": "vera" })).await.is(201);
        let knowing = manager.clone().with_header("if-none-match", seen.header("etag"));
        let again = get(&knowing, &path).await;
        assert_eq!(again.is(200).json()["channels"][0]["handle"], "vera", "an account is added without a new version of the record");
        let third = get(&manager.with_header("if-none-match", &format!("W/\"0-0\", {}", again.header("etag"))), &path).await;
        assert_eq!((third.status, third.text.as_str(), third.header("etag")), (304, "", again.header("etag")), "nothing has changed");
    })
    .await;
}

#[tokio::test]
async fn every_problem_is_told_at_once_with_its_path() {
    each(|app| async move {
        let custom = app.owner().json(Method::POST, "/custom-fields", &json!({ "label_en": "Size", "kind": "number" })).await;
        let custom = id(&made(&custom));
        let wrong = json!({
            "given_name": "a\u{0}b", "family_name": "б".repeat(121), "languages": ["ru", "xx"], "market": "DE", "zone": "Mars/Olympus", "birthday": "02-30",
            "contacts": [{ "kind": "email", "value": "vera@example.com" }, { "kind": "email", "value": "nobody" }, { "kind": "fax", "value": "1" }],
            "channels": [{ "platform": "vk", "handle": "vera" }, { "platform": "vk" }, { "handle": "x", "followers": "many" }],
            "tags": vec!["t"; 51], "note": "я".repeat(20_001), "custom": { custom.as_str(): "wide", "00000000-0000-7000-8000-000000000000": "x" }
        });
        let answer = app.token(Role::Manager).json(Method::POST, "/creators", &wrong).await;
        let all = refused(&answer);
        for (field, code) in [
            ("given_name", "error-control-chars"),
            ("family_name", "error-too-long"),
            ("languages", "error-not-language"),
            ("market", "error-not-choice"),
            ("zone", "error-not-zone"),
            ("birthday", "creators-birthday-form"),
            ("contacts.1.value", "error-not-email"),
            ("contacts.2.kind", "error-not-choice"),
            ("channels.1.handle", "error-required"),
            ("channels.2.platform", "creators-platform-needed"),
            ("channels.2.followers", "error-not-number"),
            ("tags", "error-too-many-items"),
            ("note", "error-too-long"),
            (&format!("custom.{custom}"), "error-not-number"),
            ("custom.00000000-0000-7000-8000-000000000000", "error-unknown-field"),
        ] {
            assert!(all.contains(&(field.to_owned(), code.to_owned())), "{field}: {code} is not among {all:?}");
        }
        let none = app.db.read(&app.here.owner(), |tx| Ok(tx.one::<(i64,)>("select cast(count(*) as bigint) from creators", &[])?)).await;
        assert_eq!(none.expect("a count"), (0,), "nothing was made");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_its_place() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        for (body, field) in [
            ("", ""),
            ("{", ""),
            ("nonsense", ""),
            ("null", ""),
            ("[]", ""),
            ("{} {}", ""),
            (r#"{"nickname": "x"}"#, "nickname"),
            (r#"{"given_name": "a", "given_name": "b"}"#, "given_name"),
            (r#"{"given_name": 7}"#, "given_name"),
            (r#"{"given_name": null}"#, "given_name"),
            (r#"{"tags": "one"}"#, "tags"),
            (r#"{"contacts": [{"kind": "email", "fax": "1"}]}"#, "contacts.0.fax"),
            (r#"{"contacts": [{}, {"value": {}}]}"#, "contacts.1.value"),
            (r#"{"channels": [{"followers": []}]}"#, "channels.0.followers"),
            (r#"{"custom": {"size": "1"}}"#, "custom.size"),
            (r#"{"custom": {"00000000-0000-7000-8000-00000000000a": "1", "00000000-0000-7000-8000-00000000000A": "2"}}"#, "custom"),
            (r#"{"given_name": "\ud800"}"#, "given_name"),
        ] {
            let answer = manager.send(Method::POST, "/api/v1/creators", Some("application/json"), body.into()).await;
            let all = refused(&answer);
            assert!(all.iter().any(|(f, code)| f == field && code == "error-json"), "{body}: «{field}» is not among {all:?}");
        }
        let not_text =
            manager.send(Method::POST, "/api/v1/creators", Some("application/json"), b"{\"given_name\": \"\xff\"}".to_vec()).await;
        refused(&not_text);
        for media in [None, Some("text/plain"), Some("application/x-www-form-urlencoded")] {
            manager.send(Method::POST, "/api/v1/creators", media, b"{}".to_vec()).await.is(415);
        }
        let large = json!({ "given_name": "а".repeat(600_000) });
        manager.json(Method::POST, "/creators", &large).await.is(413);
    })
    .await;
}

#[tokio::test]
async fn who_is_put_away_is_kept_and_not_found() {
    each(|app| async move {
        let manager = app.token(Role::Manager);
        let path = creator(&app, "Вероника").await;
        let archive = format!("{path}/archive");
        let found = || async { items(&get(&app.viewer(), "/search?q=veronika").await).0.len() };
        assert_eq!(found().await, 1);
        saw(&manager, 9).json(Method::PUT, &archive, &json!({})).await.is(412);
        let first = manager.json(Method::PUT, &archive, &json!({})).await;
        assert!(first.is(200).json()["archived_at"].is_string());
        let again = manager.json(Method::PUT, &archive, &json!({})).await;
        assert_eq!(again.is(200).json(), first.json(), "twice is once");
        assert_eq!(found().await, 0);
        let back = delete(&manager, &archive).await;
        assert_eq!((back.is(200).json()["archived_at"].clone(), found().await), (Value::Null, 1));
    })
    .await;
}

#[tokio::test]
async fn people_are_found_in_either_alphabet() {
    each(|app| async move {
        creator(&app, "Екатерина").await;
        for typed in ["ekaterina", "%D0%B5%D0%BA%D0%B0%D1%82%D0%B5%D1%80%D0%B8%D0%BD%D0%B0", "yekaterina"] {
            let (found, _) = items(&get(&app.viewer(), &format!("/search?q={typed}&limit=5")).await);
            assert_eq!(found.len(), 1, "{typed}");
            assert_eq!((&found[0]["display_name"], &found[0]["found_in"]), (&json!("Екатерина"), &json!("name")));
            assert!(found[0]["ranges"].as_array().is_some_and(|r| !r.is_empty()), "what matched is shown");
        }
        assert!(items(&get(&app.stranger(Role::Owner), "/search?q=ekaterina").await).0.is_empty(), "another workspace is not searched");
        refused_for(&get(&app.viewer(), "/search").await, "q", "error-required");
        refused_for(&get(&app.viewer(), "/search?q=%20").await, "q", "error-required");
        refused_for(&get(&app.viewer(), "/search?q=a%00b").await, "q", "error-control-chars");
        refused_for(&get(&app.viewer(), &format!("/search?q={}", "a".repeat(301))).await, "q", "error-too-long");
        for limit in ["0", "201", "-1", "x", "1e9"] {
            refused_for(&get(&app.viewer(), &format!("/search?q=a&limit={limit}")).await, "limit", "error-range");
        }
    })
    .await;
}
