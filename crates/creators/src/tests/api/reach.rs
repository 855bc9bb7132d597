//! Who reaches what: every address of the slice, asked for with real ids by everybody who must not have them.

use axum::http::Method;
use kernel::{
    Role,
    testing::{Answer, Person, TestApp},
    web::Allow,
};
use serde_json::{Value, json};

use super::{creator, delete, each, get, id, made, refused_for};

/// A creator with one of everything, and the parts of paths that lead there.
async fn world(app: &TestApp) -> Vec<(&'static str, String)> {
    let owner = app.token(Role::Owner);
    let at = creator(app, "Вера").await;
    let make = |rest: &'static str, body: Value| {
        let (owner, path) = (owner.clone(), format!("{at}{rest}"));
        async move { id(&made(&owner.json(Method::POST, &path, &body).await)) }
    };
    let put = |rest: &'static str, body: Value| {
        let (owner, path) = (owner.clone(), format!("{at}{rest}"));
        async move { id(&owner.json(Method::PUT, &path, &body).await.is(200).json()) }
    };
    let file = owner.send(Method::POST, &kernel::paths::api(&format!("{at}/attachments?name=a.txt")), None, b"a".to_vec()).await;
    let number = app
        .db
        .read(&app.here.owner(), |tx| Ok(tx.one::<(i64,)>("select cast(count(*) as bigint) from custom_fields", &[])?.0))
        .await
        .expect("a count");
    let field = owner.json(Method::POST, "/custom-fields", &json!({ "label_en": format!("Field {number}"), "kind": "text" })).await;
    vec![
        ("/creators/{id}", at.clone()),
        ("/custom-fields/{id}", format!("/custom-fields/{}", id(&made(&field)))),
        ("{channel}", make("/channels", json!({ "platform": "vk", "handle": "v", "followers": 1, "followers_on": "2026-03-01" })).await),
        ("{metric}/{on}", "followers/2026-03-01".to_owned()),
        ("{note}", make("/notes", json!({ "body": "a" })).await),
        ("{assessment}", make("/assessments", json!({ "note": "a" })).await),
        ("{attachment}", id(&made(&file))),
        ("{expertise}", put("/expertise", json!({ "topic": "a" })).await),
        ("{fact}", put("/audience", json!({ "kind": "interest", "label": "a" })).await),
    ]
}

/// What an address takes.
fn body(path: &str, ids: &[(&str, String)]) -> Value {
    let of = |name: &str| ids.iter().find(|(n, _)| *n == name).map(|(_, id)| id.clone()).unwrap_or_default();
    match path.trim_start_matches("/creators/{id}") {
        "" => json!({ "city": "Омск" }),
        "/creators" => json!({ "given_name": "Ада" }),
        "/channels" => json!({ "platform": "vk", "handle": "another" }),
        "/channels/order" => json!({ "order": [of("{channel}")] }),
        "/channels/{channel}" => json!({ "title": "x" }),
        "/channels/{channel}/observations" => json!({ "points": [{ "metric": "views", "on": "2026-03-01", "value": 1 }] }),
        "/notes" | "/notes/{note}" => json!({ "body": "b" }),
        "/assessments" | "/assessments/{assessment}" => json!({ "note": "b" }),
        "/expertise" => json!({ "topic": "b" }),
        "/audience" => json!({ "kind": "interest", "label": "b" }),
        "/address-form" => json!({ "form": "ty" }),
        "/custom-fields" => json!({ "label_en": "New", "kind": "text" }),
        "/custom-fields/order" => json!({ "order": [of("/custom-fields/{id}").trim_start_matches("/custom-fields/")] }),
        "/custom-fields/{id}" => json!({ "label_en": "Other" }),
        _ => json!({}),
    }
}

/// Asks for an address with ids of this world in it, and the version that is there.
async fn ask(app: &TestApp, person: &Person, method: &Method, pattern: &str, ids: &[(&'static str, String)]) -> Answer {
    let path = ids.iter().fold(pattern.to_owned(), |path, (name, id)| path.replace(name, id));
    let tag = get(&app.token(Role::Owner), &path).await.header("etag").to_owned();
    let person = if tag.is_empty() { person.clone() } else { person.clone().with_header("if-match", &tag) };
    match (method, pattern) {
        (&Method::POST, "/creators/{id}/attachments") => {
            person.send(Method::POST, &kernel::paths::api(&format!("{path}?name=b.txt")), None, b"b".to_vec()).await
        }
        (&Method::GET, "/search") => get(&person, "/search?q=vera").await,
        (&Method::GET | &Method::DELETE, _) => person.send(method.clone(), &kernel::paths::api(&path), None, Vec::new()).await,
        _ => person.json(method.clone(), &path, &body(pattern, ids)).await,
    }
}

#[tokio::test]
async fn every_address_keeps_strangers_viewers_and_nobody_out() {
    each(|app| async move {
        let table: Vec<_> =
            crate::api::routes().iter().map(|r| (r.method.clone(), r.path.trim_start_matches("/api/v1").to_owned(), r.allow)).collect();
        assert!(table.len() > 40, "the table is whole");
        for (method, pattern, allow) in table {
            let ids = world(&app).await;
            if pattern.ends_with("/removal") {
                let removed = ids.iter().fold(pattern.trim_end_matches("/removal").to_owned(), |path, (name, id)| path.replace(name, id));
                delete(&app.token(Role::Owner), &removed).await.is(204);
            }
            let asked = |person: Person| {
                let (app, method, pattern, ids) = (&app, &method, &pattern, &ids);
                async move { ask(app, &person, method, pattern, ids).await }
            };
            assert_eq!(asked(app.nobody()).await.status, 401, "{method} {pattern}");
            if pattern.contains('{') {
                assert_eq!(asked(app.stranger(Role::Owner)).await.status, 404, "{method} {pattern}: another workspace");
            }
            let viewer = asked(app.token(Role::Viewer)).await;
            let reading = allow == Allow::can(kernel::Action::Read);
            assert_eq!(viewer.status, if reading { 200 } else { 403 }, "{method} {pattern}: {}", viewer.text);
            let from_elsewhere = asked(app.owner().from_site("cross-site")).await;
            assert_eq!(from_elsewhere.status, if method == Method::GET { 200 } else { 403 }, "{method} {pattern}: a page of another site");
            let done = asked(app.owner()).await;
            assert!((200..300).contains(&done.status), "{method} {pattern}, whom it is meant for: {}", done.text);
        }
    })
    .await;
}

#[tokio::test]
async fn ids_of_another_workspace_are_not_there_in_a_body_either() {
    each(|app| async move {
        let there = app.stranger(Role::Owner);
        let field = id(&made(&there.json(Method::POST, "/custom-fields", &json!({ "label_en": "Theirs", "kind": "text" })).await));
        let creator_there = id(&made(&there.json(Method::POST, "/creators", &json!({ "given_name": "Their" })).await));
        let channel = id(&made(
            &there.json(Method::POST, &format!("/creators/{creator_there}/channels"), &json!({ "platform": "vk", "handle": "v" })).await,
        ));
        let at = creator(&app, "Вера").await;
        let owner = app.owner();
        let custom = json!({ "given_name": "x", "custom": { field.as_str(): "v" } });
        refused_for(&owner.json(Method::POST, "/creators", &custom).await, &format!("custom.{field}"), "error-unknown-field");
        refused_for(
            &owner.json(Method::PUT, &format!("{at}/channels/order"), &json!({ "order": [channel] })).await,
            "order.0",
            "error-not-choice",
        );
        refused_for(&owner.json(Method::PUT, "/custom-fields/order", &json!({ "order": [field] })).await, "order.0", "error-not-choice");
        owner.json(Method::PATCH, &format!("{at}/channels/{channel}"), &json!({ "title": "x" })).await.is(428);
        owner
            .clone()
            .with_header("if-match", "\"1\"")
            .json(Method::PATCH, &format!("{at}/channels/{channel}"), &json!({ "title": "x" }))
            .await
            .is(404);
        let theirs = get(&there, &format!("/creators/{creator_there}/channels/{channel}")).await;
        assert_eq!((theirs.is(200).json()["title"].clone(), theirs.version()), (Value::Null, "1"), "nothing of theirs has moved");
    })
    .await;
}

#[tokio::test]
async fn what_belongs_to_one_creator_is_not_reached_through_another() {
    each(|app| async move {
        let ids = world(&app).await;
        let other = creator(&app, "Ада").await;
        let owner = app.owner().with_header("if-match", "\"1\"");
        for (name, kind) in [
            ("{channel}", "channels"),
            ("{note}", "notes"),
            ("{assessment}", "assessments"),
            ("{attachment}", "attachments"),
            ("{expertise}", "expertise"),
            ("{fact}", "audience"),
        ] {
            let id = &ids.iter().find(|(n, _)| *n == name).expect("it was made").1;
            delete(&owner, &format!("{other}/{kind}/{id}")).await.is(404);
        }
        for path in [
            "/creators/1",
            "/creators/x",
            "/creators/00000000-0000-7000-8000-000000000000",
            "/creators/%00",
            "/creators/..",
            "/custom-fields/x",
        ] {
            get(&owner, path).await.is(404);
        }
    })
    .await;
}
