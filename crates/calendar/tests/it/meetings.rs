//! Times to meet, by those who can click.

use http::Method;
use kernel::{
    args,
    testing::{TestApp, TestDb},
};
use serde_json::{Value, json};

use crate::world::{creator, partnership, vera};

async fn app(db: TestDb) -> (TestApp, String) {
    let app = TestApp::over(db, vec![markets::slice(), partnerships::slice(), calendar::slice()]).await;
    let id = vera(&app.db, &app.here).await;
    (app, id.to_string())
}

async fn times(app: &TestApp, id: &str) -> Value {
    app.manager().json(Method::GET, &format!("/partnerships/{id}/meeting-times?minutes=60"), &json!(null)).await.json()
}

#[tokio::test]
async fn a_shared_hour_is_proposed_arranged_shown_and_called_off() {
    TestDb::each(|db| async {
        let (app, id) = app(db).await;
        let manager = app.manager();
        let found = times(&app, &id).await;
        assert_eq!((found["zone_ours"].as_str(), found["zone_theirs"].as_str()), (Some("Europe/Berlin"), Some("Asia/Yekaterinburg")));
        let slots = found["slots"].as_array().expect("times");
        assert!(!slots.is_empty() && slots.iter().all(|s| s["outside_ours"] == 0 && s["outside_theirs"] == 0), "{slots:?}");
        let at = slots[0]["starts_at"].as_str().expect("an instant").to_owned();
        let page = format!("/partnerships/{id}/meeting");
        manager.get(&format!("{page}?minutes=60")).await.is(200).shows(&at).shows("Yekaterinburg").shows("Berlin");
        let arranged = manager.post(&page, &[("starts_at", &at), ("minutes", "60"), ("subject", "Год вперёд")]).await;
        arranged.is(303);
        let shown = manager.get(&format!("{page}?minutes=60")).await;
        shown.is(200).shows("Год вперёд").hides(&format!("value=\"{at}\""));
        manager.get("/calendar").await.is(200).shows("Год вперёд");
        let taken = manager.post(&page, &[("starts_at", &at), ("minutes", "15")]).await;
        taken.is(422).shows("another meeting then");

        let meeting = shown.text.split("/meetings/").nth(1).and_then(|rest| rest.get(..36)).expect("an id").to_owned();
        let file = manager.get(&format!("/meetings/{meeting}/meeting.ics")).await;
        file.is(200)
            .shows("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin")
            .shows("DTSTART;TZID=Europe/Berlin:")
            .shows("SEQUENCE:0")
            .shows("Yekaterinburg");
        let cancel = format!("/meetings/{meeting}/cancel");
        manager.post(&cancel, &[("version", "1"), ("reason", " ")]).await.is(422);
        manager.post(&cancel, &[("version", "7"), ("reason", "Заболела")]).await.is(412);
        manager.post(&cancel, &[("version", "1"), ("reason", "Заболела")]).await.is(303);
        manager.post(&cancel, &[("version", "2"), ("reason", "Заболела")]).await.is(409);
        manager.get(&page).await.shows("Called off").shows("Заболела");
        manager.get(&format!("{page}?minutes=60")).await.shows(&format!("value=\"{at}\""));
        manager.get(&format!("/meetings/{meeting}/meeting.ics")).await.is(404);
        manager.get("/calendar").await.hides("Год вперёд");
    })
    .await;
}

#[tokio::test]
async fn without_a_shared_hour_the_burden_of_the_last_meeting_falls_on_the_other() {
    TestDb::each(|db| async {
        let (app, _) = app(db).await;
        // Nine in Los Angeles is six in the evening in Berlin: the two are never at work together. Helen is up from six on, so that
        // either could give an hour.
        let away = creator(&app.db, &app.here.owner(), "Helen Marsh", Some("America/Los_Angeles"), None).await;
        app.db
            .write(&app.here.owner(), move |tx| {
                tx.exec(
                    "update creators set quiet_from = '22:00', quiet_to = '06:00' where workspace_id = $1 and id = $2",
                    &args![tx.ws(), away],
                )?;
                Ok(())
            })
            .await
            .expect("written");
        let brand = app.db.read(&app.here.owner(), |tx| Ok(partnerships::store::brands::all(tx)?[0].id)).await.expect("a brand");
        let id = partnership(&app.db, &app.here.manager(), away, brand).await.to_string();
        let mut borne = Vec::new();
        for _ in 0..6 {
            let found = times(&app, &id).await;
            let best = found["slots"].as_array().expect("times").iter().min_by_key(|s| cost(s, &found)).cloned().expect("a time");
            let body = json!({ "starts_at": best["starts_at"], "minutes": 60 });
            app.manager().json(Method::POST, &format!("/partnerships/{id}/meetings"), &body).await.is(201);
            let after = times(&app, &id).await;
            borne.push((after["borne_ours"].as_i64().expect("minutes"), after["borne_theirs"].as_i64().expect("minutes")));
        }
        let (ours, theirs) = borne[5];
        assert!(ours + theirs >= 6 * 60, "every meeting costs an hour: {borne:?}");
        assert!((ours - theirs).abs() <= 60, "neither bears much more: {borne:?}");
    })
    .await;
}

/// What the more burdened of the two would have borne after it.
fn cost(slot: &Value, found: &Value) -> i64 {
    let after = |side: &str| found[format!("borne_{side}")].as_i64().unwrap_or(0) + slot[format!("outside_{side}")].as_i64().unwrap_or(0);
    after("ours").max(after("theirs"))
}

#[tokio::test]
async fn what_cannot_be_is_refused_by_name() {
    let (app, id) = app(TestDb::sqlite()).await;
    let manager = app.manager();
    let path = format!("/partnerships/{id}/meetings");
    let send = |starts_at: &'static str, minutes: i64| {
        let (manager, path) = (manager.clone(), path.clone());
        async move { manager.json(Method::POST, &path, &json!({ "starts_at": starts_at, "minutes": minutes })).await }
    };
    for (starts_at, minutes, field, said) in [
        ("2026-04-13T09:00:00Z", 30, "starts_at", "passed"),
        ("2028-04-13T09:00:00Z", 30, "starts_at", "year"),
        ("2026-04-15T09:00:00Z", 10, "minutes", "quarters"),
        ("2026-04-15T09:00:00Z", 500, "minutes", "quarters"),
        ("2026-04-15T20:00:00Z", 30, "starts_at", "quiet"),
        ("2026-04-18T09:00:00Z", 30, "starts_at", "quiet"),
        ("2026-05-01T09:00:00Z", 30, "starts_at", "quiet"),
    ] {
        let answer = send(starts_at, minutes).await;
        answer.is(422).shows(field).shows(said);
    }
    app.viewer().json(Method::POST, &path, &json!({ "starts_at": "2026-04-15T09:00:00Z", "minutes": 30 })).await.is(403);
    app.viewer().get(&format!("/partnerships/{id}/meeting")).await.is(200).hides("Arrange the meeting");
    manager.post(&format!("/partnerships/{id}/meeting"), &[("minutes", "30")]).await.is(422).shows("Choose one of the times");
}
