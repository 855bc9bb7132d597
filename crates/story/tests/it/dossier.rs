//! The dossier: complete, in both languages, without what is for the team alone.

use kernel::{Role, testing::TestDb};

use crate::world::lively;

#[tokio::test]
async fn it_says_what_the_next_person_must_know_in_either_language() {
    TestDb::each(|db| async move {
        let (app, _, id) = lively(db).await;
        let path = format!("/partnerships/{id}/dossier");
        let english = app.viewer().get(&path).await;
        english.is(200).shows("<html lang=\"en\"").shows("Vera Lesnikova").shows("What we promised and still owe").shows("13 days late");
        english
            .shows("lang=\"ru\">Прислать полные итоги")
            .shows("Хочу знать за полгода")
            .shows("сценарии")
            .shows("О саде")
            .shows("The manager");
        english.hides("Between us").hides("/edit\"");
        let russian = app.viewer().get(&format!("{path}?lang=ru")).await;
        russian
            .is(200)
            .shows("<html lang=\"ru\"")
            .shows("Что обещали нам")
            .shows("Вера Лесникова")
            .shows("lang=\"en\">Send the full results");
        app.viewer().get(&format!("{path}?lang=fr")).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn programs_get_the_same_as_data() {
    TestDb::each(|db| async move {
        let (app, creator, id) = lively(db).await;
        let dossier = app.token(Role::Viewer).get(&format!("/api/v1/partnerships/{id}/dossier")).await;
        let d = dossier.is(200).hides("Between us").json();
        assert_eq!(d["who"]["creator_id"], creator.to_string());
        assert_eq!((&d["we_owe"][0]["words"], &d["they_owe"][0]["words"]), (&"Send the full results".into(), &"Четыре карты".into()));
        assert_eq!(d["wishes"][0]["translation"], "I want to know half a year ahead");
        assert_eq!(d["contacts"].as_array().map(Vec::len), Some(1));
        assert_eq!(d["colleagues"][0]["contacts"], 1);
        let ahead: Vec<&str> = d["ahead"].as_array().expect("days").iter().filter_map(|a| a["kind"].as_str()).collect();
        assert!(ahead.contains(&"promise_theirs") && !ahead.contains(&"promise_ours"), "what is past is not ahead: {ahead:?}");
        app.stranger(Role::Owner).get(&format!("/api/v1/partnerships/{id}/dossier")).await.is(404);
    })
    .await;
}
