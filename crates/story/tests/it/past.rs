//! The timeline: filters, pages, programs.

use kernel::{
    Event, Role,
    ids::{CreatorId, PartnershipId},
    testing::{TestApp, TestDb},
};

use crate::world::{lively, quiet};

/// So many days of new numbers on two accounts each, with a note of the partnership after each.
async fn counted(app: &TestApp, creator: CreatorId, id: PartnershipId, days: i64) {
    for _ in 0..days {
        app.db.clock.advance(jiff::SignedDuration::from_hours(24));
        app.db
            .write(&app.here.manager(), move |tx| {
                for platform in ["vk", "telegram"] {
                    let event = Event::new("channel_observe", "channel", tx.new_id()).of_creator(creator);
                    event.fact("platform", platform).fact("handle", "vera").write(tx)?;
                }
                Event::new("wish_ask", "wish", id.0).of_creator(creator).of_partnership(id).fact("on", "2026-04-14").write(tx)?;
                Ok(())
            })
            .await
            .expect("numbers come in");
    }
}

#[tokio::test]
async fn a_kind_of_event_is_shown_alone() {
    TestDb::each(|db| async move {
        let (app, creator, id) = lively(db).await;
        counted(&app, creator, id, 1).await;
        let part = app.manager().asking_for("history");
        let path = format!("/partnerships/{id}");
        let all = part.get(&path).await;
        assert!(all.is(200).text.trim_start().starts_with("<section id=\"history\""), "{}", all.text);
        all.shows("New numbers: Telegram and VK").shows("Send the full results").shows("Хочу знать за полгода").shows("О саде");
        assert_eq!(all.text.matches("New numbers").count(), 1);
        for (kind, shown, hidden) in [
            ("promises", "Send the full results", "New numbers"),
            ("contacts", "О саде", "Send the full results"),
            ("wishes", "Книга маршрутов", "New numbers"),
            ("numbers", "New numbers", "Send the full results"),
            ("stage", "Partnership begun", "New numbers"),
        ] {
            part.get(&format!("{path}?kind={kind}")).await.is(200).shows(shown).hides(hidden);
        }
        part.get(&format!("{path}?kind=projects")).await.is(200).shows("Nothing of this kind yet");
        app.manager().get(&format!("{path}?kind=gossip")).await.is(404);
        app.manager().get(&format!("{path}?before=yesterday")).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn every_event_is_on_exactly_one_page() {
    TestDb::each(|db| async move {
        let (app, creator, id) = quiet(db).await;
        counted(&app, creator, id, 40).await;
        let mut at = format!("/partnerships/{id}");
        let (mut numbers, mut pages) = (0, 0);
        loop {
            let page = app.manager().asking_for("history").get(&at).await;
            numbers += page.is(200).text.matches("New numbers: Telegram and VK").count();
            pages += 1;
            let Some(rest) = page.text.split("class=\"btn wide\" href=\"").nth(1) else { break };
            at = rest.split('"').next().expect("an address").replace("&#38;", "&").replace("&amp;", "&");
        }
        assert_eq!((numbers, pages), (40, 5), "one line a day, none torn apart");
    })
    .await;
}

#[tokio::test]
async fn programs_page_through_the_same() {
    TestDb::each(|db| async move {
        let (app, creator, id) = lively(db).await;
        counted(&app, creator, id, 6).await;
        let reader = app.token(Role::Viewer);
        let (mut at, mut seen) = (format!("/api/v1/partnerships/{id}/timeline?limit=4"), Vec::new());
        loop {
            let page = reader.get(&at).await.is(200).json();
            let items = page["items"].as_array().expect("items").clone();
            assert!(items.len() <= 4);
            seen.extend(items.iter().map(|e| e["id"].as_str().expect("an id").to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            at = format!("/api/v1/partnerships/{id}/timeline?limit=4&after={next}");
        }
        let mut sorted = seen.clone();
        sorted.sort_unstable_by(|a, b| b.cmp(a));
        sorted.dedup();
        assert_eq!(seen, sorted, "newest first, none twice");
        let whole = reader.get(&format!("/api/v1/partnerships/{id}/timeline?limit=200")).await.json();
        assert_eq!(whole["items"].as_array().map(Vec::len), Some(seen.len()));
        let promises = reader.get(&format!("/api/v1/partnerships/{id}/timeline?kind=promises")).await.json();
        let verbs: Vec<&str> = promises["items"].as_array().expect("items").iter().filter_map(|e| e["verb"].as_str()).collect();
        assert_eq!(verbs, ["promise_make", "promise_make"]);
        reader.get(&format!("/api/v1/partnerships/{id}/timeline?kind=gossip")).await.is(422);
        reader.get(&format!("/api/v1/partnerships/{id}/timeline?who=me")).await.is(422);
        app.stranger(Role::Owner).get(&format!("/api/v1/partnerships/{id}/timeline")).await.is(404);
    })
    .await;
}
