//! A conversation in one line: read, shown, put right, saved as a whole.

use http::Method;
use kernel::{Lang, testing::TestDb};
use serde_json::json;

use super::world::World;

const LINE: &str = "called Вера, wants fewer gifts, send terms by Friday";

/// What the form sends when everything is confirmed as it was understood.
fn confirmed<'f>(creator: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let fields = [
        ("line", LINE),
        ("offered", creator),
        ("creator_id", creator),
        ("channel", "phone"),
        ("kind", "check_in"),
        ("direction", "both"),
        ("body", "called Вера"),
    ];
    [fields.as_slice(), more].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_understood_and_nothing_is_saved() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let l = world.app.app.l(Lang::En).clone();
        let page = world.app.manager().get(&format!("/log?line={}", LINE.replace(' ', "+"))).await;
        page.is(200)
            .shows("value=\"fewer gifts\"")
            .shows("value=\"2026-04-17\"")
            .shows("value=\"send terms\"")
            .shows(&world.creator.to_string());
        world.app.manager().get("/log").await.is(200).hides("name=\"promise\"");
        let unknown = world.app.manager().get("/log?line=called+Zebedee").await;
        unknown.is(200).shows(l.t("desk-log-nobody")).shows("disabled");
        world.app.manager().get("/log?line=called+Zebedee&who=vera").await.is(200).shows(&world.creator.to_string());
        world.app.viewer().get("/log?line=x").await.is(403);
        assert_eq!(count(&world, "/contacts").await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_its_wish_and_its_promise_are_saved_at_once() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let creator = world.creator.to_string();
        let what =
            [("wish", "fewer gifts"), ("wish", ""), ("promise", "send terms"), ("promise_side", "ours"), ("promise_due", "2026-04-17")];
        let saved = world.app.manager().post("/log", &confirmed(&creator, &what)).await;
        saved.is(303);
        assert_eq!(saved.header("location"), format!("/partnerships/{}#contacts", world.id));
        assert_eq!((count(&world, "/contacts").await, count(&world, "/wishes").await), (1, 1));
        assert_eq!(world.promised("send terms").await.rule, "promise_ours", "what was promised is a step at once");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_saved_is_named_and_nothing_of_it_is_saved() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let l = world.app.app.l(Lang::En).clone();
        let creator = world.creator.to_string();
        let manager = world.app.manager();
        for (more, field, key) in [
            (vec![("promise", "send terms"), ("promise_side", "ours"), ("promise_due", "")], "promise-0", "error-required"),
            (vec![("promise", "send terms"), ("promise_side", "ours"), ("promise_due", "2026-02-30")], "promise-0", "error-not-date"),
            (vec![("happened_on", "2027-01-01"), ("wish", "fewer gifts")], "happened_at", "contacts-error-future"),
        ] {
            let refused = manager.post("/log", &confirmed(&creator, &more)).await;
            refused.is(422).shows(&format!("href=\"#f-{field}\"")).shows(l.t(key));
        }
        let nobody: Vec<(&str, &str)> =
            confirmed(&creator, &[("wish", "fewer gifts")]).into_iter().filter(|(k, _)| *k != "creator_id").collect();
        manager.post("/log", &nobody).await.is(422).shows(l.t("desk-log-nobody")).shows("value=\"fewer gifts\"");
        assert_eq!((count(&world, "/contacts").await, count(&world, "/wishes").await), (0, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_saves_a_conversation_whole() {
    TestDb::each(|db| async move {
        let world = World::on(db).await;
        let manager = world.app.manager();
        let contact = json!({ "channel": "phone", "kind": "check_in", "body": "a good talk" });
        let whole = json!({
            "creator_id": world.creator, "contact": contact, "wishes": ["fewer gifts"],
            "promises": [{ "side": "theirs", "words": "sends a draft", "due_on": "2026-04-20" }],
        });
        let made = manager.json(Method::POST, "/log", &whole).await;
        made.is(201).shows("\"promises\":[").shows(&world.id.to_string());
        let empty = json!({ "creator_id": world.creator, "contact": contact, "wishes": ["fewer gifts", " "] });
        manager.json(Method::POST, "/log", &empty).await.is(422).shows("wishes.1.words");
        assert_eq!((count(&world, "/contacts").await, count(&world, "/wishes").await), (1, 1), "the second left nothing behind");
        let many = json!({ "creator_id": world.creator, "contact": contact, "wishes": vec!["x"; 21] });
        manager.json(Method::POST, "/log", &many).await.is(422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_palette_offers_to_write_a_line_down() {
    let world = World::on(TestDb::sqlite()).await;
    let manager = world.app.manager();
    manager.get("/palette?q=called+Vera%2C+send+terms").await.is(200).shows("href=\"/log?line=called%20Vera%2C%20send%20terms\"");
    manager
        .get("/palette?q=%D1%81%D0%BE%D0%B7%D0%B2%D0%BE%D0%BD%D0%B8%D0%BB%D0%B8%D1%81%D1%8C+%D1%81+%D0%92%D0%B5%D1%80%D0%BE%D0%B9")
        .await
        .is(200)
        .shows("/log?line=");
    manager.get("/palette?q=vera").await.is(200).hides("/log?line=");
    manager.get("/palette?q=log").await.is(200).shows("href=\"/log\"");
    world.app.viewer().get("/palette?q=called+Vera").await.is(200).hides("/log");
}

async fn count(world: &World, path: &str) -> usize {
    let answer = world.app.manager().json(Method::GET, path, &serde_json::Value::Null).await;
    let value: serde_json::Value = serde_json::from_str(&answer.text).expect("JSON");
    value["items"].as_array().expect("a list").len()
}
