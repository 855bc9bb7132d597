//! By those who can click.

use kernel::{
    Lang, Role,
    ids::{CreatorId, PartnershipId},
    testing::{TestApp, TestDb},
};

use crate::world;

async fn app(db: TestDb) -> (TestApp, CreatorId, PartnershipId) {
    let app = TestApp::over(db, vec![creators::slice(), partnerships::slice(), contacts::slice()]).await;
    let creator = world::creator(&app.db, &app.here.owner(), "Вера", "Лесникова").await;
    let brand = world::brand(&app.db, &app.here.owner(), "Osier").await;
    let id = world::started(&app.db, &app.here.manager(), creator, brand).await;
    (app, creator, id)
}

#[tokio::test]
async fn three_clicks_write_a_contact_down() {
    TestDb::each(|db| async move {
        let (app, creator, id) = app(db).await;
        let manager = app.manager();
        let form = manager.get(&format!("/partnerships/{id}/contacts/new")).await;
        form.is(200).shows("name=\"channel\" value=\"phone\"").shows("name=\"kind\" value=\"check_in\"").shows("<details");
        // A channel, a kind, and the button.
        let made = manager.post(&format!("/partnerships/{id}/contacts/new"), &[("channel", "phone"), ("kind", "check_in")]).await;
        made.is(303);
        assert_eq!(made.header("location"), format!("/partnerships/{id}#contacts"));
        let list = manager.get(&format!("/partnerships/{id}/contacts")).await;
        list.is(200).shows("Call").shows("Check-in").shows("April 2026").shows("The manager");
        manager.get(&format!("/creators/{creator}/contacts")).await.is(200).shows("Вера Лесникова").shows("Call");
        manager.get("/contacts?kind=check_in&channel=phone&request=no").await.is(200).shows("Вера Лесникова");
        manager.get("/contacts?kind=review").await.is(200).shows("Nothing found");
        let part = manager.clone().asking_for("list").get("/contacts?direction=both").await;
        assert!(part.is(200).text.trim_start().starts_with("<section id=\"list\""), "{}", part.text);
        manager.get(&format!("/creators/{creator}")).await.shows("Call: check-in");
        app.viewer().speaking(Lang::Ru).get(&format!("/partnerships/{id}/contacts")).await.is(200).hides("/edit\"").hides("contacts/new");
        app.stranger(Role::Owner).get(&format!("/partnerships/{id}/contacts")).await.is(404);
        app.stranger(Role::Owner).get(&format!("/creators/{creator}/contacts")).await.is(404);
        app.stranger(Role::Owner).get("/contacts").await.is(200).hides("Лесникова");
    })
    .await;
}

#[tokio::test]
async fn a_wrong_form_names_the_field_and_keeps_what_was_typed() {
    let (app, creator, _) = app(TestDb::sqlite()).await;
    let typed = [
        ("channel", ""),
        ("kind", "project"),
        ("body", "Пояснение"),
        ("happened_on", "2027-01-01"),
        ("happened_time", "10:00"),
        ("minutes", "много"),
        ("member_id", "x"),
    ];
    let refused = app.manager().post(&format!("/creators/{creator}/contacts/new"), &typed).await;
    refused
        .is(422)
        .shows("Пояснение")
        .shows("value=\"2027-01-01\"")
        .shows("value=\"много\"")
        .shows("member_id-error")
        .shows("value=\"project\" checked");
    let typed: Vec<(&str, &str)> = typed.into_iter().filter(|(name, _)| *name != "member_id").collect();
    let refused = app.manager().post(&format!("/creators/{creator}/contacts/new"), &typed).await;
    refused.is(422).shows("This has not happened yet").shows("Choose how you spoke").shows("id=\"minutes-error\"").shows(" open");
    app.viewer().post(&format!("/creators/{creator}/contacts/new"), &[("channel", "phone")]).await.is(403);
}

#[tokio::test]
async fn a_contact_is_changed_answered_removed_and_brought_back() {
    let (app, creator, id) = app(TestDb::sqlite()).await;
    let manager = app.manager();
    let new = [
        ("channel", "email"),
        ("kind", "check_in"),
        ("reply", "awaited"),
        ("happened_on", "2026-04-10"),
        ("happened_time", "11:30"),
        ("body", "**да** <script>x</script>"),
    ];
    manager.post(&format!("/partnerships/{id}/contacts/new"), &new).await.is(303);
    let list = manager.get(&format!("/creators/{creator}/contacts")).await;
    list.shows("<strong>да</strong>").hides("<script>x").shows("Awaited").shows("Letter from us");
    let contact = list.text.split("id=\"contact-").nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned();
    let form = manager.get(&format!("/contacts/{contact}/edit")).await;
    form.is(200).shows("value=\"2026-04-10\"").shows("value=\"11:30\"").shows("value=\"email\" checked");
    manager.post(&format!("/contacts/{contact}/reply"), &[("version", "1")]).await.is(303);
    manager.get(&format!("/contacts/{contact}")).await.is(303);
    let stale = manager.post(&format!("/contacts/{contact}/edit"), &[("version", "1"), ("channel", "sms"), ("body", "позже")]).await;
    stale.is(412).shows("Someone else saved this").shows("позже");
    manager.post(&format!("/contacts/{contact}/edit"), &[("version", "2"), ("channel", "sms")]).await.is(303);
    manager.get("/contacts").await.shows("Text from us");
    manager.post(&format!("/contacts/{contact}/remove"), &[]).await.is(303);
    manager.get("/contacts").await.hides("Text from us");
    manager.post(&format!("/contacts/{contact}/restore"), &[]).await.is(303);
    manager.get("/contacts").await.shows("Text from us");
    app.stranger(Role::Owner).get(&format!("/contacts/{contact}/edit")).await.is(404);
    app.stranger(Role::Owner).post(&format!("/contacts/{contact}/remove"), &[]).await.is(404);
}

#[tokio::test]
async fn a_long_list_goes_on() {
    let (app, creator, _) = app(TestDb::sqlite()).await;
    let manager = app.manager();
    for n in 0..53 {
        let day = format!("2025-{:02}-{:02}", n / 20 + 1, n % 20 + 1);
        manager
            .post(&format!("/creators/{creator}/contacts/new"), &[("channel", "phone"), ("happened_on", &day), ("body", &format!("n{n}."))])
            .await
            .is(303);
    }
    let first = manager.get(&format!("/creators/{creator}/contacts?channel=phone")).await;
    first.shows("n52.").shows("n3.").hides("n2.");
    let next = first
        .text
        .split("class=\"link\" href=\"")
        .find(|part| part.contains("before="))
        .and_then(|part| part.split('"').next())
        .expect("a next page")
        .replace("&#38;", "&");
    let next = next.split('#').next().expect("an address");
    manager.get(next).await.is(200).shows("n2.").shows("n0.").hides("n3.");
    manager.get(&format!("/creators/{creator}/contacts?before=x")).await.is(404);
}
