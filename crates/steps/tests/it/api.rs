//! The same by JSON.

use http::Method;
use kernel::{
    Role, args,
    testing::{TestApp, TestDb},
};
use serde_json::json;

use crate::world::{happened, partnership, promise};

#[tokio::test]
async fn steps_are_listed_explained_and_done() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, vec![partnerships::slice(), steps::slice()]).await;
        let (scope, manager) = (app.here.manager(), app.here.member(Role::Manager));
        let id = app
            .db
            .write(&scope, move |tx| {
                let brand = kernel::ids::BrandId(tx.new_id());
                tx.exec(
                    "insert into brands (workspace_id, id, name, created_at) values ($1, $2, 'Osier', $3)",
                    &args![tx.ws(), brand, tx.now()],
                )?;
                let (_, id) = partnership(tx, brand, Some(manager), 1)?;
                promise(tx, id, jiff::civil::date(2026, 4, 10), None)?;
                happened(tx, id)?;
                Ok(id)
            })
            .await
            .expect("a partnership");
        let token = app.token(Role::Manager);
        let list = token.get("/api/v1/steps").await;
        let items = list.is(200).json()["items"].as_array().expect("a list").clone();
        let ours = items.iter().find(|i| i["rule"] == "promise_ours").expect("a promise is overdue");
        assert_eq!((ours["title"].as_str(), ours["urgency"].as_str()), (Some("Send the shorter terms"), Some("broken")));
        let page = token.get("/api/v1/steps?limit=1").await;
        let next = page.is(200).json()["next"].as_str().expect("there is more").to_owned();
        let second = token.get(&format!("/api/v1/steps?limit=1&after={next}")).await;
        assert_eq!(second.is(200).json()["items"][0]["id"], items[1]["id"]);
        token.get("/api/v1/steps?group=promises&market=RU&tab=team").await.is(200);
        token.get("/api/v1/steps?group=sport").await.is(422);
        let counts = token.get("/api/v1/steps/counts").await;
        assert_eq!(counts.is(200).json()["mine"], json!(items.len()));
        assert_eq!(token.get("/api/v1/steps/load").await.is(200).json()["items"][0]["waiting"], json!(items.len()));

        let check_in = items.iter().find(|i| i["rule"] == "check_in").expect("nobody has talked");
        let at = format!("/steps/{}", check_in["id"].as_str().expect("an id"));
        let why = token.get(&format!("/api/v1{at}")).await;
        let why = why.is(200).json();
        assert_eq!(why["setting"]["number"], json!(45), "the latest day has passed");
        assert!(
            why["rule"].as_str().is_some_and(|r| r.contains("45 days"))
                && why["setting"]["reason"].is_string()
                && why["settled_by"].is_string(),
            "{why}"
        );
        assert!(why["evidence"][0]["says"].as_str().is_some_and(|s| s.contains("Nobody has talked with her")), "{why}");

        token.json(Method::POST, &format!("{at}/done"), &json!({ "what": "Called" })).await.is(428);
        let seen = token.clone().with_header("if-match", "\"1\"");
        let done = seen.json(Method::POST, &format!("{at}/done"), &json!({ "what": "Called" })).await;
        assert_eq!((&done.is(200).json()["state"], &done.json()["reason"]), (&json!("done"), &json!("Called")));
        seen.json(Method::POST, &format!("{at}/done"), &json!({})).await.is(412);
        assert_eq!(token.get("/api/v1/steps?tab=done").await.is(200).json()["items"].as_array().map(Vec::len), Some(1));
        let first = ours["id"].as_str().expect("an id").to_owned();
        seen.json(Method::POST, &format!("/steps/{first}/hand-over"), &json!({ "to": manager })).await.is(422);
        seen.json(Method::POST, &format!("/steps/{first}/snooze"), &json!({ "until": "2026-04-13" })).await.is(422);
        let off = seen.json(Method::POST, &format!("/steps/{first}/snooze"), &json!({})).await;
        assert_eq!(off.is(200).json()["snoozed_until"], "2026-04-15");

        let new = json!({ "partnership_id": id, "words": "Send a postcard", "group": "growth" });
        let made = token.json(Method::POST, "/steps", &new).await;
        assert_eq!(made.is(201).json()["title"], "Send a postcard");
        let bulk = json!({ "ids": [made.json()["id"]], "change": { "do": "dismiss", "reason": "Too late" } });
        let done = token.json(Method::POST, "/steps/bulk", &bulk).await;
        let undo = format!("/steps/undo/{}", done.is(200).json()["undo_id"].as_str().expect("an id"));
        token.json(Method::POST, &undo, &json!({})).await.is(204);
        token.json(Method::POST, &undo, &json!({})).await.is(409);
        app.token(Role::Viewer).json(Method::POST, "/steps", &new).await.is(403);

        let standing = token.get(&format!("/api/v1/partnerships/{id}/standing")).await;
        let standing = standing.is(200).json();
        assert_eq!((standing["warmth"].as_str(), standing["tenure_year"].as_i64()), (Some("cold"), Some(1)));
        assert!(
            standing["gates"].as_array().is_some_and(|g| !g.is_empty())
                && standing["health"]["pillars"].as_array().is_some_and(|p| p.len() == 5),
            "{standing}"
        );
        app.stranger(Role::Owner).get(&format!("/api/v1{at}")).await.is(404);
    })
    .await;
}
