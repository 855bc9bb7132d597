//! By programs.

use http::Method;
use kernel::{
    Role,
    testing::{Person, TestApp, TestDb},
};
use serde_json::{Value, json};

use crate::world;

async fn changed(person: &Person, version: &str, method: Method, path: &str, body: Value) -> Value {
    let answer = person.clone().with_header("if-match", &format!("\"{version}\"")).json(method, path, &body).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer.json()
}

#[tokio::test]
async fn a_program_remembers_what_people_do() {
    TestDb::each(|db| async move {
        let slices = vec![creators::slice(), partnerships::slice(), collaborations::slice(), contacts::slice(), memory::slice()];
        let app = TestApp::over(db, slices).await;
        let creator = world::creator(&app.db, &app.here.owner(), "Вера", "Лесникова").await;
        let brand = world::brand(&app.db, &app.here.owner(), "Osier").await;
        let id = world::started(&app.db, &app.here.manager(), creator, brand).await;
        let token = app.token(Role::Manager);
        let wish = token
            .json(Method::POST, &format!("/partnerships/{id}/wishes"), &json!({ "words": "Хочу заранее", "asked_on": "2025-11-12" }))
            .await;
        let wish = wish.is(201).json();
        assert_eq!((wish["language"].as_str(), wish["state"].as_str(), &wish["answers"]), (Some("ru"), Some("open"), &json!([])));
        let one = format!("/wishes/{}", wish["id"].as_str().expect("an id"));
        let answered =
            changed(&token, "1", Method::POST, &format!("{one}/answers"), json!({ "what": "План", "done_on": "2026-01-10" })).await;
        assert_eq!((answered["state"].as_str(), answered["answers"][0]["done_on"].as_str()), (Some("matched"), Some("2026-01-10")));
        let unanswered = token.get(&kernel::paths::api("/wishes?state=unanswered")).await.json();
        assert_eq!(unanswered["items"], json!([]));
        let anew = changed(&token, "2", Method::PUT, &one, json!({ "words": "Хочу за год", "anew": true })).await;
        assert_eq!((anew["state"].as_str(), anew["updated_on"].as_str()), (Some("open"), Some("2026-04-14")));
        assert_eq!(
            token.get(&kernel::paths::api(&format!("/partnerships/{id}/wishes?state=unanswered"))).await.json()["items"]
                .as_array()
                .map(Vec::len),
            Some(1)
        );
        token.get(&kernel::paths::api("/wishes?state=lost")).await.is(422);
        for (path, body, field) in [
            (format!("/partnerships/{id}/wishes"), json!({ "words": "a", "asked_on": "2026-04-20" }), "asked_on"),
            (format!("/partnerships/{id}/wishes"), json!({ "words": "a", "contact_id": creator }), "contact_id"),
            (format!("/creators/{creator}/goals"), json!({ "words": "a", "kind": "fame" }), "kind"),
            (format!("/partnerships/{id}/supports"), json!({ "kind": "introduced", "what": "a" }), "conflict_checked"),
            (format!("/partnerships/{id}/supports"), json!({ "kind": "bought", "what": "a", "cost_minor": 5 }), "currency"),
            (format!("/creators/{creator}/style-entries"), json!({ "format": "poem" }), "format"),
        ] {
            let refused = token.json(Method::POST, &path, &body).await;
            assert_eq!((refused.status, refused.json()["errors"][0]["field"].as_str()), (422, Some(field)), "{path}: {}", refused.text);
        }
        let goal = token
            .json(Method::POST, &format!("/creators/{creator}/goals"), &json!({ "words": "Курс", "kind": "launch" }))
            .await
            .is(201)
            .json();
        let support = json!({ "kind": "introduced", "what": "a", "conflict_checked": true, "conflict_note": "b", "goal_id": goal["id"] });
        let support = token.json(Method::POST, &format!("/partnerships/{id}/supports"), &support).await.is(201).json();
        assert_eq!(support["goal"].as_str(), Some("Курс"));
        let entry = token
            .json(Method::POST, &format!("/creators/{creator}/style-entries"), &json!({ "format": "post", "result_index": 1.31 }))
            .await
            .is(201)
            .json();
        assert_eq!(entry["result_index"], json!(1.31));
        let like = json!({ "lead_days": 21, "off_limits": [{ "from": "2026-08-01", "to": "2026-08-31" }] });
        let known = changed(&token, "0", Method::PUT, &format!("/partnerships/{id}/preferences"), like).await;
        assert_eq!((known["lead_days"].as_i64(), known["off_limits"][0]["to"].as_str()), (Some(21), Some("2026-08-31")));
        let asked = token.json(Method::PUT, &format!("/partnerships/{id}/wishes-asked"), &json!({ "on": "2026-04-01" })).await;
        assert_eq!((asked.status, asked.json()["wishes_asked_on"].as_str()), (200, Some("2026-04-01")), "{}", asked.text);
        for path in [
            one,
            format!("/goals/{}", goal["id"].as_str().expect("an id")),
            format!("/supports/{}", support["id"].as_str().expect("an id")),
            format!("/style-entries/{}", entry["id"].as_str().expect("an id")),
        ] {
            app.stranger(Role::Owner).get(&kernel::paths::api(&path)).await.is(404);
            token.json(Method::DELETE, &path, &Value::Null).await.is(204);
            token.get(&kernel::paths::api(&path)).await.is(404);
            token.json(Method::DELETE, &format!("{path}/removal"), &Value::Null).await.is(200);
            token.get(&kernel::paths::api(&path)).await.is(200);
        }
    })
    .await;
}
