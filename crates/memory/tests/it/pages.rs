//! By those who can click.

use kernel::{
    Lang, Role,
    ids::{CreatorId, PartnershipId},
    testing::{TestApp, TestDb},
};

use crate::world;

async fn app(db: TestDb) -> (TestApp, CreatorId, PartnershipId) {
    let slices = vec![creators::slice(), partnerships::slice(), collaborations::slice(), contacts::slice(), memory::slice()];
    let app = TestApp::over(db, slices).await;
    let creator = world::creator(&app.db, &app.here.owner(), "Вера", "Лесникова").await;
    let brand = world::brand(&app.db, &app.here.owner(), "Osier").await;
    let id = world::started(&app.db, &app.here.manager(), creator, brand).await;
    (app, creator, id)
}

/// The id after a piece of the page.
fn id_after(text: &str, mark: &str) -> String {
    text.split(mark)
        .nth(1)
        .and_then(|rest| rest.split(['"', '/']).next())
        .unwrap_or_else(|| panic!("«{mark}» is not on the page:\n{text}"))
        .to_owned()
}

#[tokio::test]
async fn a_wish_from_asking_to_an_answer() {
    TestDb::each(|db| async move {
        let (app, _, id) = app(db).await;
        let manager = app.manager();
        let wishes = format!("/partnerships/{id}/wishes");
        manager.get(&format!("{wishes}/new")).await.is(200).shows("name=\"words\"");
        let refused =
            manager.post(&format!("{wishes}/new"), &[("words", ""), ("translation", "Earlier"), ("asked_on", "2027-01-01")]).await;
        refused
            .is(422)
            .shows("Earlier")
            .shows("value=\"2027-01-01\"")
            .shows("words-error")
            .shows("asked_on-error")
            .shows("This day has not come yet");
        let made = manager
            .post(
                &format!("{wishes}/new"),
                &[("words", "Хочу знать <b>заранее</b>"), ("translation", "Earlier"), ("asked_on", "2025-11-12")],
            )
            .await;
        made.is(303);
        assert_eq!(made.header("location"), format!("/partnerships/{id}#wishes"));
        let list = manager.get("/wishes?state=unanswered").await;
        list.is(200).shows("Хочу знать &#60;b&#62;заранее").shows("Вера Лесникова").shows("Osier");
        let wish = id_after(&list.text, "id=\"wish-");
        manager.get(&format!("/wishes/{wish}/answer")).await.is(200).shows("class=\"voice\"");
        manager
            .post(&format!("/wishes/{wish}/answer"), &[("version", "1"), ("what", "План"), ("done_on", "2025-11-11")])
            .await
            .is(422)
            .shows("before the wish");
        manager.post(&format!("/wishes/{wish}/answer"), &[("version", "1"), ("what", "План"), ("under_way", "1")]).await.is(303);
        manager.get("/wishes?state=unanswered").await.shows("Nothing found");
        manager.get(&wishes).await.is(200).shows("under way").shows("План");
        manager
            .post(&format!("/wishes/{wish}/decline"), &[("version", "1"), ("reason", "Нет")])
            .await
            .is(412)
            .shows("Someone else saved this")
            .shows("Нет");
        manager.post(&format!("/wishes/{wish}/decline"), &[("version", "2"), ("reason", "Нет")]).await.is(303);
        manager.get("/wishes?state=declined").await.shows("Declined on April 14, 2026");
        manager.post(&format!("/wishes/{wish}/reopen"), &[("version", "3")]).await.is(303);
        manager.get(&format!("/wishes/{wish}/edit")).await.is(200).shows("Хочу знать");
        manager.post(&format!("/wishes/{wish}/edit"), &[("version", "4"), ("words", "Хочу за год"), ("anew", "1")]).await.is(303);
        manager.post(&format!("{wishes}/asked"), &[]).await.is(303);
        manager.get(&wishes).await.shows("Хочу за год").shows("Last asked on April 14, 2026");
        manager.post(&format!("/wishes/{wish}/remove"), &[]).await.is(303);
        manager.get(&wishes).await.hides("Хочу за год");
        manager.post(&format!("/wishes/{wish}/restore"), &[]).await.is(303);
        app.viewer().speaking(Lang::Ru).get("/wishes").await.is(200).hides("/decline");
        app.stranger(Role::Owner).get("/wishes").await.is(200).hides("Хочу за год");
        app.stranger(Role::Owner).get(&wishes).await.is(404);
        app.stranger(Role::Owner).get(&format!("/wishes/{wish}/edit")).await.is(404);
        app.viewer().post(&format!("/wishes/{wish}/remove"), &[]).await.is(403);
        manager.get("/wishes?before=x").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn support_goals_style_and_preferences_by_their_forms() {
    let (app, creator, id) = app(TestDb::sqlite()).await;
    let manager = app.manager();
    manager
        .post(&format!("/creators/{creator}/goals/new"), &[("words", "Курс"), ("kind", "launch"), ("on_date", "2026-09-01")])
        .await
        .is(303);
    let goals = manager.get(&format!("/creators/{creator}/goals")).await;
    goals.is(200).shows("Курс").shows("A launch of their own").shows("September 1, 2026");
    let goal = id_after(&goals.text, "href=\"/goals/");
    let new = format!("/partnerships/{id}/supports/new");
    manager.get(&new).await.is(200).shows(&goal);
    let typed = [
        ("kind", "promoted"),
        ("what", "Рассказали о курсе"),
        ("cost_minor", "12 500,50"),
        ("currency", "RUB"),
        ("goal_id", goal.as_str()),
        ("link", "javascript:x"),
    ];
    let refused = manager.post(&new, &typed).await;
    refused.is(422).shows("Рассказали о курсе").shows("12 500,50").shows("conflict_checked-error").shows("link-error");
    let mut good: Vec<(&str, &str)> = typed.into_iter().filter(|(name, _)| *name != "link").collect();
    good.extend([("conflict_checked", "1"), ("conflict_note", "Никому")]);
    manager.post(&new, &good).await.is(303);
    let list = manager.get(&format!("/partnerships/{id}/supports")).await;
    list.is(200).shows("Promoted their own product").shows("Conflict: Никому").shows("12,500");
    let support = id_after(&list.text, "href=\"/supports/");
    manager.get(&format!("/supports/{support}/edit")).await.is(200).shows("value=\"12500.50\"").shows("checked");
    manager.post(&format!("/goals/{goal}/close"), &[("version", "1"), ("state", "reached")]).await.is(303);
    manager.get(&format!("/creators/{creator}/goals")).await.shows("Reached, April 14, 2026");

    let style = format!("/creators/{creator}/style");
    manager.get(&style).await.is(200).shows("No notes on style yet");
    manager
        .post(&format!("{style}/new"), &[("format", ""), ("result_index", "лучше")])
        .await
        .is(422)
        .shows("format-error")
        .shows("value=\"лучше\"");
    manager
        .post(
            &format!("{style}/new"),
            &[("format", "post"), ("note", "Раскладки дома"), ("noted_on", "2024-03-01"), ("result_index", "1,31")],
        )
        .await
        .is(303);
    manager.post(&format!("{style}/new"), &[("format", "long_video"), ("noted_on", "2026-03-01")]).await.is(303);
    manager
        .get(&style)
        .await
        .shows("<b>2024</b>")
        .shows("Раскладки дома")
        .shows("1 format")
        .shows("Never tried:")
        .shows("1.31 of their usual");

    let preferences = format!("/partnerships/{id}/preferences");
    manager.get(&preferences).await.is(200).shows("name=\"version\" value=\"0\"");
    let wrong = [
        ("version", "0"),
        ("lead_days", "дней"),
        ("off_limits.3.from", "2026-08-31"),
        ("off_limits.3.to", "2026-08-01"),
        ("contact_paused_until", "2020-01-01"),
    ];
    let refused = manager.post(&preferences, &wrong).await;
    refused
        .is(422)
        .shows("value=\"дней\"")
        .shows("off_limits.0.to-error")
        .shows("The end comes before the start")
        .shows("contact_paused_until-error");
    manager
        .post(
            &preferences,
            &[("version", "0"), ("lead_days", "21"), ("off_limits.0.from", "2026-08-01"), ("off_limits.0.to", "2026-08-31")],
        )
        .await
        .is(303);
    manager.get(&preferences).await.shows("value=\"21\"").shows("value=\"2026-08-31\"");
    for path in [&style, &preferences, &format!("/partnerships/{id}/supports"), &format!("/creators/{creator}/goals")] {
        app.stranger(Role::Owner).get(path).await.is(404);
    }
}
