//! The whole page: every part, for every role, whatever is known.

use kernel::{
    Role,
    testing::{TestApp, TestDb},
};
use partnerships::model::EndReason;

use crate::world::{lively, quiet};

#[tokio::test]
async fn a_page_has_every_part_of_the_story() {
    TestDb::each(|db| async move {
        let (app, _, id) = lively(db).await;
        let page = app.manager().get(&format!("/partnerships/{id}")).await;
        page.is(200).shows("Vera Lesnikova</a>").shows("lang=\"ru\">Вера Лесникова").shows("Osier").shows("in Yekaterinburg");
        for part in ["st", "hl", "nx", "pr", "wi", "pf", "sty", "co", "contacts-title", "tl", "gu", "pb-h", "go", "su", "ct"] {
            assert_eq!(page.text.matches(&format!(" id=\"{part}\"")).count(), 1, "{part}");
        }
        page.shows("What Foundation still needs").shows("role=\"img\" aria-labelledby=\"roots-w\"").shows("No collaborations since");
        page.shows("Send the full results")
            .shows("Хочу знать за полгода")
            .shows("I want to know half a year ahead")
            .shows("Книга маршрутов");
        page.shows("О саде и").hides("<b>коте</b>").shows("/why\"").shows("Not known").shows("/dossier").shows("/contacts/new");
    })
    .await;
}

#[tokio::test]
async fn nothing_known_is_said_to_be_unknown() {
    TestDb::each(|db| async move {
        let (app, _, id) = quiet(db).await;
        let page = app.manager().get(&format!("/partnerships/{id}")).await;
        page.is(200)
            .shows("too little is known")
            .shows("Not known")
            .shows("Nobody has cared for it yet")
            .shows("Partnership begun, stage Prospect");
        app.manager().get(&format!("/partnerships/{id}/health")).await.is(200).shows("No facts yet");
    })
    .await;
}

#[tokio::test]
async fn who_may_only_read_is_offered_no_change() {
    let (app, _, id) = lively(TestDb::sqlite()).await;
    let page = app.viewer().get(&format!("/partnerships/{id}")).await;
    page.is(200).hides("/contacts/new").hides("/move\"").hides("/done\"").hides("/cell/").shows("/dossier");
    for path in ["", "/health", "/dossier"] {
        app.stranger(Role::Owner).get(&format!("/partnerships/{id}{path}")).await.is(404);
        app.nobody().get(&format!("/partnerships/{id}{path}")).await.is(303);
    }
}

#[tokio::test]
async fn stages_tell_who_when_and_why() {
    TestDb::each(|db| async move {
        let (app, _, id) = quiet(db).await;
        app.db
            .write(&app.here.manager(), move |tx| {
                let to = partnerships::model::Stage::Foundation;
                let version = partnerships::actions::move_stage(tx, id, to, Some("She asked <i>first</i>"), 1)?;
                let _ = version;
                Ok(())
            })
            .await
            .expect("it moves");
        let page = app.manager().get(&format!("/partnerships/{id}")).await;
        page.is(200)
            .shows("Prospect became Foundation")
            .shows("She asked &#60;i&#62;first&#60;/i&#62;")
            .shows("The manager")
            .shows("What Deepening still needs");
        end(&app, id).await;
        let page = app.manager().get(&format!("/partnerships/{id}")).await;
        page.is(200).shows("Ended on April 14, 2026").shows("Decided together").shows("/reopen").hides("still needs").hides("/pause\"");
    })
    .await;
}

async fn end(app: &TestApp, id: kernel::ids::PartnershipId) {
    app.db
        .write(&app.here.manager(), move |tx| {
            partnerships::actions::end(tx, id, EndReason::Mutual, "It was time", 2)?;
            Ok(())
        })
        .await
        .expect("it ends");
}

#[tokio::test]
async fn a_step_is_done_from_the_page_and_leads_to_its_reason() {
    let (app, _, id) = lively(TestDb::sqlite()).await;
    let page = app.manager().get(&format!("/partnerships/{id}")).await;
    page.is(200).shows("/keep\"").shows(&format!("value=\"/partnerships/{id}#nx\"")).shows("Rule: ");
    let late = page.text.find("Send the full results").expect("the step of the late promise");
    assert!(late < page.text.find("id=\"pr\"").expect("the ledger"), "what is overdue stands among the next steps");
}
