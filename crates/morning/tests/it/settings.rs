//! The wish for a letter.

use http::Method;
use i18n::{Catalogue, Lang};
use kernel::{Role, testing::TestDb, web::Shell};
use serde_json::json;

use crate::world::world;

#[tokio::test]
async fn the_switch_is_ones_own() {
    TestDb::each(|db| async {
        let w = world(db).await;
        let manager = w.app.manager();
        manager.get("/settings/letters").await.is(200).shows("checked").shows("in Berlin").shows("sends no email");
        manager.post("/settings/letters", &[]).await.follow().await.shows("No more morning letters").hides(" checked");
        w.app.viewer().get("/settings/letters").await.shows(" checked");
        let read = manager.json(Method::GET, "/morning-letter", &json!(null)).await;
        assert_eq!(read.json(), json!({ "wanted": false }));
        manager.json(Method::PUT, "/morning-letter", &json!({ "wanted": true })).await.is(200);
        manager.json(Method::PUT, "/morning-letter", &json!({ "wanted": true, "at": "08:00" })).await.is(422);
        manager.get("/settings/letters").await.shows(" checked");
        w.app.token(Role::Manager).json(Method::PUT, "/morning-letter", &json!({ "wanted": false })).await.is(403);
        w.app.nobody().get("/settings/letters").await.is(303);
    })
    .await;
}

#[test]
fn every_page_is_whole_in_every_language() {
    let catalogue = Catalogue::new();
    for &lang in Lang::all() {
        let shell = Shell::sample(&catalogue.lang(lang), true);
        for (name, html) in (morning::slice().samples)(&shell) {
            assert!(html.contains("<h1"), "{name}: {html}");
        }
    }
    assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
}
