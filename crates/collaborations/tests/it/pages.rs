//! By those who can click, with and without script.

use kernel::{Role, ids::PartnershipId, testing::TestApp};

async fn app() -> (TestApp, PartnershipId) {
    let app = TestApp::sqlite(vec![markets::slice(), partnerships::slice(), collaborations::slice()]).await;
    let creator = crate::world::creator(&app.db, &app.here.owner(), "Вера Лесникова").await;
    let brand = crate::world::brand(&app.db, &app.here.owner(), "Подорожина").await;
    let id = crate::world::partnership(&app.db, &app.here.manager(), creator, brand).await;
    (app, id)
}

/// The id of the first thing of a kind that a page links to.
fn first(page: &str, kind: &str) -> String {
    let start = format!("/{kind}/");
    page.split(start.as_str())
        .filter_map(|rest| rest.get(..36))
        .find(|id| id.parse::<kernel::ids::Uuid>().is_ok())
        .expect("a link")
        .to_owned()
}

#[tokio::test]
async fn work_is_planned_over_a_cap_only_with_a_reason() {
    let (app, id) = app().await;
    crate::world::capped(&app.db, &app.here.manager(), id, 1).await;
    let (manager, path) = (app.manager(), format!("/partnerships/{id}/collaborations/new"));
    manager.get(&path).await.is(200).hides("name=\"over_cap_reason\"");
    let done = [
        ("title", "Оттепель"),
        ("title_other", "Thaw walks"),
        ("format", "short_video"),
        ("happens_on", "2026-03-05"),
        ("state", "done"),
        ("audience", "yes"),
    ];
    let with_fee = [
        done.as_slice(),
        &[("fee", "185 000"), ("currency", "RUB"), ("usual_index", "1,31"), ("usual_low", "1.12"), ("usual_high", "1.52")],
    ]
    .concat();
    manager.post(&path, &with_fee).await.is(303);
    let page = manager.get(&format!("/partnerships/{id}/collaborations")).await;
    page.is(200)
        .shows("Thaw walks")
        .shows("Оттепель")
        .shows("₽185,000")
        .shows("1.31")
        .shows("1.12 to 1.52")
        .shows("cx=\"115.9\"")
        .shows("1 of 1");
    let plan =
        [("title", "Long evening"), ("format", "long_video"), ("happens_on", "2026-06-05"), ("state", "planned"), ("audience", "yes")];
    let over = manager.post(&path, &plan).await;
    over.is(422)
        .shows("number 2 in the twelve months to June 5, 2026")
        .shows("It fits from March 5, 2027 on")
        .shows("name=\"over_cap_reason\"")
        .shows("value=\"Long evening\"");
    let explained = [plan.as_slice(), &[("over_cap_reason", "Просила сама")]].concat();
    manager.post(&path, &explained).await.is(303);
    manager
        .get(&format!("/partnerships/{id}/collaborations"))
        .await
        .shows("Long evening")
        .shows("Просила сама")
        .shows("class=\"nth plan\"");
}

#[tokio::test]
async fn forms_come_back_with_what_was_typed() {
    let (app, id) = app().await;
    let (manager, path) = (app.manager(), format!("/partnerships/{id}/collaborations/new"));
    let wrong =
        [("title", "<i>A</i>"), ("format", "poem"), ("happens_on", "soon"), ("fee", "much"), ("currency", "RUB"), ("audience", "no")];
    let back = manager.post(&path, &wrong).await;
    back.is(422)
        .shows("format-error")
        .shows("happens_on-error")
        .shows("fee-error")
        .shows("value=\"soon\"")
        .shows("value=\"much\"")
        .shows("&#60;i&#62;A")
        .shows("value=\"no\" selected");
    manager.post(&path, &[("title", ""), ("format", ""), ("happens_on", "")]).await.is(422).shows("title-error");
    manager
        .post(&path, &[("title", "A"), ("format", "post"), ("happens_on", "2026-05-01"), ("fee", "5")])
        .await
        .is(422)
        .shows("currency-error");
    manager.post(&path, &[("title", "A"), ("format", "post"), ("happens_on", "2026-04-10")]).await.is(303);
    let list = manager.get(&format!("/partnerships/{id}/collaborations")).await;
    list.shows("was it done?");
    let one = first(&list.text, "collaborations");
    let edit = format!("/collaborations/{one}/edit");
    manager.get(&edit).await.is(200).shows("value=\"2026-04-10\"");
    manager
        .post(&edit, &[("version", "9"), ("title", "B"), ("happens_on", "2026-04-10"), ("format", "post")])
        .await
        .is(412)
        .shows("value=\"B\"");
    let dialog = manager.clone().asking_for("step").get(&format!("/collaborations/{one}/done")).await;
    assert!(dialog.is(200).text.trim_start().starts_with("<dialog"), "{}", dialog.text);
    manager.post(&format!("/collaborations/{one}/cancel"), &[("version", "1"), ("reason", "")]).await.is(422).shows("Say why");
    manager
        .post(&format!("/collaborations/{one}/done"), &[("version", "1"), ("happens_on", "2026-04-10"), ("learned", "Ранним утром")])
        .await
        .is(303);
    manager.get(&format!("/collaborations/{one}")).await.shows("Ранним утром").shows("Collaboration 1");
    manager.post(&format!("/collaborations/{one}/done"), &[("version", "2")]).await.is(409);
    let removed = manager.post(&format!("/collaborations/{one}/remove"), &[]).await;
    assert_eq!(removed.header("location"), format!("/partnerships/{id}#co"));
    manager.get(&format!("/collaborations/{one}")).await.is(404);
    manager.post(&format!("/collaborations/{one}/restore"), &[]).await.is(303);
    manager.get(&format!("/collaborations/{one}")).await.is(200);
    manager.get(&format!("/collaborations/{one}/forget")).await.is(404);
}

#[tokio::test]
async fn a_year_is_guaranteed_and_given_up() {
    let (app, id) = app().await;
    let (manager, path) = (app.manager(), format!("/partnerships/{id}/commitments/new"));
    manager.get(&path).await.is(200).shows("value=\"2026-04-14\"").shows("value=\"2027-04-13\"");
    manager.post(&path, &[("starts_on", "2026-04-14"), ("words", "")]).await.is(422).shows("Say how many projects");
    manager.post(&path, &[("starts_on", "2026-04-14"), ("projects_min", "four")]).await.is(422).shows("value=\"four\"");
    let year = [
        ("starts_on", "2026-04-14"),
        ("projects_min", "4"),
        ("projects_max", "6"),
        ("amount", "800 000"),
        ("currency", "RUB"),
        ("words", "Карты"),
        ("shown", "1"),
    ];
    manager.post(&path, &year).await.is(303);
    manager.post(&path, &year).await.is(422).shows("guaranteed for some of these days already");
    let page = manager.get(&format!("/partnerships/{id}/collaborations")).await;
    page.shows("4 to 6 projects").shows("4 still owed").shows("₽0 of ₽800,000").shows("Карты").shows("shown");
    let one = first(&page.text, "commitments");
    manager
        .post(&format!("/commitments/{one}/release"), &[("version", "1"), ("reason", "")])
        .await
        .is(422)
        .shows("reason-error")
        .shows("value=\"4\"");
    manager.post(&format!("/commitments/{one}/release"), &[("version", "1"), ("reason", "Иначе")]).await.is(303);
    manager.get(&format!("/partnerships/{id}/collaborations")).await.shows("No longer holds").shows("Иначе");
}

#[tokio::test]
async fn roles_and_other_workspaces() {
    let (app, id) = app().await;
    let path = format!("/partnerships/{id}/collaborations");
    app.manager().post(&format!("{path}/new"), &[("title", "A"), ("format", "post"), ("happens_on", "2026-05-01")]).await.is(303);
    let one = first(&app.manager().get(&path).await.text, "collaborations");
    app.viewer().get(&path).await.is(200).hides("collaborations/new").hides("commitments/new");
    app.viewer().get(&format!("/collaborations/{one}")).await.is(200).hides("/edit").hides("/remove");
    app.viewer().get(&format!("/collaborations/{one}/edit")).await.is(403);
    let stranger = app.stranger(Role::Owner);
    for path in [
        path.clone(),
        format!("{path}/new"),
        format!("/partnerships/{id}/commitments/new"),
        format!("/collaborations/{one}"),
        format!("/collaborations/{one}/edit"),
        format!("/collaborations/{one}/done"),
    ] {
        stranger.get(&path).await.is(404);
    }
    stranger.post(&format!("/collaborations/{one}/remove"), &[]).await.is(404);
    let part = app.manager().asking_for("work").get(&path).await;
    assert!(part.is(200).text.trim_start().starts_with("<section id=\"work\""), "{}", part.text);
}
