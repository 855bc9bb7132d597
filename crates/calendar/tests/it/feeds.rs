//! Secret addresses: made, read, revoked, and closed with the membership.

use http::Method;
use kernel::{
    Role, args,
    testing::{Answer, TestApp, TestDb},
};
use serde_json::json;

use crate::world::{OURS, sql, vera};

async fn app(db: TestDb) -> (TestApp, String) {
    let app = TestApp::over(db, vec![markets::slice(), partnerships::slice(), calendar::slice()]).await;
    let id = vera(&app.db, &app.here).await;
    sql(&app.db, &app.here, id, &[OURS]).await;
    (app, id.to_string())
}

/// The path of the address that a page shows once.
fn path(page: &Answer) -> String {
    let from = page.text.find("/feeds/prf_").expect("an address");
    page.text[from..].split(".ics").next().expect("its end").to_owned() + ".ics"
}

#[tokio::test]
async fn an_address_is_told_once_read_by_anybody_who_knows_it_and_revoked() {
    TestDb::each(|db| async {
        let (app, id) = app(db).await;
        let manager = app.manager();
        manager.get("/settings/feeds").await.is(200).shows("No feeds yet");
        let made = manager.post("/settings/feeds", &[("whose", "mine"), ("language", "ru")]).await;
        made.is(200);
        let address = path(&made);
        let listed = manager.get("/settings/feeds").await;
        listed.hides(&address).shows("Never").shows(&address[address.len() - 8..address.len() - 4]);

        let feed = app.nobody().get(&address).await;
        feed.is(200).shows("DTSTART;VALUE=DATE:20260410").shows("BEGIN:VCALENDAR\r\n");
        assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
        assert!(feed.text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        let unfolded = feed.text.replace("\r\n ", "");
        assert!(unfolded.contains("URL:http://perennial.test/promises/"), "{unfolded}");
        assert!(unfolded.contains("«Прислать итоги»"), "{unfolded}");
        assert!(unfolded.contains(&format!("URL:http://perennial.test/partnerships/{id}")), "{unfolded}");
        let again = app.nobody().with_header("if-none-match", feed.header("etag")).get(&address).await;
        assert_eq!((again.status, again.text.as_str()), (304, ""));
        manager.get("/settings/feeds").await.hides("Never").shows("in Berlin");

        let wrong = address.replace("prf_", "prf_0").replacen("0.ics", ".ics", 1);
        for other in [wrong.as_str(), "/feeds/prf_.ics", "/feeds/x", &address.replace("prf_", "prn_")] {
            app.nobody().get(other).await.is(404);
        }
        let id = listed.text.split("/settings/feeds/").nth(1).and_then(|rest| rest.get(..36)).expect("an id").to_owned();
        let stranger = app.stranger(Role::Manager).post(&format!("/settings/feeds/{id}/revoke"), &[]).await;
        stranger.is(404);
        app.owner().post(&format!("/settings/feeds/{id}/revoke"), &[]).await.is(404);
        manager.post(&format!("/settings/feeds/{id}/revoke"), &[]).await.is(303);
        app.nobody().get(&address).await.is(404);
        manager.post(&format!("/settings/feeds/{id}/revoke"), &[]).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn a_suspended_member_has_no_feed_and_the_secret_is_nowhere_kept() {
    TestDb::each(|db| async {
        let (app, _) = app(db).await;
        let address = path(&app.manager().post("/settings/feeds", &[("whose", "team"), ("language", "en")]).await);
        app.nobody().get(&address).await.is(200).shows("we promised").hides("Holiday of Spring");
        let member = app.here.member(Role::Manager);
        let secret = address.trim_start_matches("/feeds/").trim_end_matches(".ics").to_owned();
        let told = app
            .db
            .read(&app.here.owner(), |tx| {
                Ok(tx.all::<(String,)>(
                    "select cast(facts as text) from events where workspace_id = $1 and verb = 'feed_create'",
                    &args![tx.ws()],
                )?)
            })
            .await
            .expect("readable");
        assert!(told.len() == 1 && !told[0].0.contains(&secret), "{told:?}");
        for (state, status) in [("suspended", 404), ("active", 200), ("removed", 404)] {
            app.db
                .write(&app.here.owner(), move |tx| {
                    tx.exec("update members set state = $3 where workspace_id = $1 and id = $2", &args![tx.ws(), member, state])?;
                    Ok(())
                })
                .await
                .expect("written");
            app.nobody().get(&address).await.is(status);
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_guesses_waits_and_a_feed_is_not_read_without_end() {
    let (app, _) = app(TestDb::sqlite()).await;
    let address = path(&app.manager().post("/settings/feeds", &[("whose", "mine"), ("language", "en")]).await);
    let guess = format!("/feeds/prf_{}.ics", "0".repeat(64));
    for _ in 0..60 {
        app.nobody().get(&guess).await.is(404);
    }
    app.nobody().get(&guess).await.is(429);
    for _ in 0..120 {
        app.nobody().get(&address).await.is(200);
    }
    app.nobody().get(&address).await.is(429);
}

#[tokio::test]
async fn programs_make_and_revoke_feeds_only_as_people_do() {
    let (app, _) = app(TestDb::sqlite()).await;
    let program = app.token(Role::Manager);
    program.json(Method::POST, "/feeds", &json!({ "whose": "mine", "language": "en" })).await.is(403);
    let manager = app.manager();
    manager.json(Method::POST, "/feeds", &json!({ "whose": "everyone", "language": "de" })).await.is(422).shows("whose").shows("language");
    let made = manager.json(Method::POST, "/feeds", &json!({ "whose": "team", "language": "ru" })).await;
    made.is(201);
    let (id, url) = (made.json()["id"].as_str().expect("an id").to_owned(), made.json()["url"].as_str().expect("an address").to_owned());
    app.nobody().get(url.trim_start_matches("http://perennial.test")).await.is(200);
    let all = manager.json(Method::GET, "/feeds", &json!(null)).await.json();
    assert_eq!((all["items"][0]["id"].as_str(), all["items"][0]["url"].as_str()), (Some(id.as_str()), None));
    manager.json(Method::DELETE, &format!("/feeds/{id}"), &json!(null)).await.is(204);
    assert_eq!(manager.json(Method::GET, "/feeds", &json!(null)).await.json()["items"], json!([]));
}
