//! By those who can click, with and without script.

use kernel::{
    Role,
    ids::{CreatorId, PartnershipId},
    testing::TestApp,
};

async fn app() -> (TestApp, PartnershipId, CreatorId) {
    let app = TestApp::sqlite(vec![markets::slice(), partnerships::slice(), promises::slice()]).await;
    let creator = crate::world::creator(&app.db, &app.here.owner(), "Вера Лесникова").await;
    let brand = crate::world::brand(&app.db, &app.here.owner(), "Подорожина").await;
    let id = crate::world::partnership(&app.db, &app.here.manager(), creator, brand).await;
    (app, id, creator)
}

/// The id of the first promise on a page.
fn first(page: &str) -> String {
    page.split("/promises/")
        .filter_map(|rest| rest.get(..36))
        .find(|id| id.parse::<kernel::ids::Uuid>().is_ok())
        .expect("a promise")
        .to_owned()
}

async fn promised(app: &TestApp, id: PartnershipId, words: &str, due: &str) -> String {
    let path = format!("/partnerships/{id}/promises");
    app.manager()
        .post(&format!("{path}/new"), &[("side", "ours"), ("words", words), ("due_on", due), ("made_on", "2026-01-01")])
        .await
        .is(303);
    let list = app.manager().get("/promises?state=all").await;
    first(&list.text)
}

#[tokio::test]
async fn a_promise_is_written_down_kept_by_one_click_and_taken_back() {
    let (app, id, _) = app().await;
    let manager = app.manager();
    let promise = promised(&app, id, "Пришлём итоги", "2026-04-11").await;
    let list = manager.get("/promises").await;
    list.is(200).shows("Пришлём итоги").shows("3 days late").shows("class=\"said\"").shows("lang=\"ru\"");
    let kept = manager.post(&format!("/promises/{promise}/keep"), &[("version", "1"), ("back", "/promises?side=ours")]).await;
    assert_eq!((kept.status, kept.header("location")), (303, "/promises?side=ours"));
    manager.get("/promises").await.shows("Nothing is owed").shows(&format!("/promises/{promise}/reopen?version=2"));
    manager.get(&format!("/promises/{promise}")).await.shows("kept, 3 days late");
    manager.post(&format!("/promises/{promise}/reopen?version=2"), &[]).await.is(303);
    manager.get("/promises").await.shows("3 days late");
    let elsewhere = manager.post(&format!("/promises/{promise}/keep"), &[("version", "3"), ("back", "//evil.example")]).await;
    assert_eq!(elsewhere.header("location"), format!("/promises/{promise}"));
}

#[tokio::test]
async fn forms_come_back_with_what_was_typed() {
    let (app, id, _) = app().await;
    let manager = app.manager();
    let path = format!("/partnerships/{id}/promises/new");
    manager
        .get(&format!("{path}?side=theirs&words=Maps&due=2026-05-01"))
        .await
        .is(200)
        .shows("value=\"theirs\" checked")
        .shows("value=\"2026-05-01\"")
        .shows(">Maps<");
    let wrong = manager.post(&path, &[("side", "ours"), ("words", "<b>Итоги</b>"), ("due_on", "someday"), ("note", "Shh")]).await;
    wrong.is(422).shows("due_on-error").shows("value=\"someday\"").shows("&#60;b&#62;Итоги&#60;/b&#62;").shows("Shh");
    manager.post(&path, &[("side", "ours"), ("words", ""), ("due_on", "")]).await.is(422).shows("words-error").shows("due_on-error");
    let early = manager.post(&path, &[("side", "ours"), ("words", "Итоги"), ("due_on", "2026-04-01")]).await;
    early.is(422).shows("It is due before it was made");
    let elsewhere =
        [("side", "ours"), ("words", "Итоги"), ("due_on", "2026-04-20"), ("contact_id", "00000000-0000-7000-8000-000000000000")];
    manager.post(&path, &elsewhere).await.is(422).shows("One field needs your attention").hides("promises-contact-id");

    let promise = promised(&app, id, "Итоги", "2026-04-20").await;
    let edit = format!("/promises/{promise}/edit");
    manager.get(&edit).await.is(200).shows("value=\"2026-04-20\"");
    let moved = [("version", "1"), ("words", "Итоги"), ("due_on", "2026-04-25"), ("subject", "results")];
    manager.post(&edit, &moved).await.is(422).shows("due_reason-error").shows("value=\"2026-04-25\"");
    let explained = [moved.as_slice(), &[("due_reason", "Цифры будут позже")]].concat();
    manager.post(&edit, &explained).await.is(303);
    manager
        .get(&format!("/promises/{promise}"))
        .await
        .shows("April 25, 2026")
        .shows("Цифры будут позже")
        .shows("Promise moved from April 20, 2026");
    manager.post(&edit, &explained).await.is(412);

    let silent = manager.post(&format!("/promises/{promise}/break"), &[("version", "2"), ("on", "2026-04-14"), ("outcome", " ")]).await;
    silent.is(422).shows("Say what was done about it");
    let dialog = manager.clone().asking_for("step").get(&format!("/promises/{promise}/break")).await;
    assert!(dialog.is(200).text.trim_start().starts_with("<dialog"), "{}", dialog.text);
    manager.post(&format!("/promises/{promise}/break"), &[("version", "2"), ("outcome", "Позвонили")]).await.is(303);
    manager.get(&edit).await.is(409);
    manager.post(&format!("/promises/{promise}/keep"), &[("version", "3")]).await.is(409).shows("open it again first");
    manager.get(&format!("/promises/{promise}/forget")).await.is(404);
}

#[tokio::test]
async fn a_tab_of_the_ledger_is_fetched_alone() {
    let (app, id, _) = app().await;
    promised(&app, id, "Итоги", "2026-04-20").await;
    let path = format!("/partnerships/{id}/promises?tab=theirs");
    let whole = app.manager().get(&path).await;
    whole.is(200).shows("<html").shows("Nothing here.").hides("Итоги");
    let part = app.manager().asking_for("promises").get(&format!("/partnerships/{id}/promises")).await;
    assert!(part.is(200).text.trim_start().starts_with("<section id=\"promises\""), "{}", part.text);
    part.shows("Итоги").shows(&format!("value=\"/partnerships/{id}#pr\"")).hides("<html");
    app.manager().get(&format!("/partnerships/{id}/promises?tab=lost")).await.is(404);
}

#[tokio::test]
async fn the_creator_is_shown_the_same_without_notes_in_their_language() {
    let (app, id, _) = app().await;
    let path = format!("/partnerships/{id}/promises/new");
    let fields = [
        ("side", "ours"),
        ("words", "Full results, good and bad"),
        ("translation", "Полные итоги, хорошие и плохие"),
        ("due_on", "2026-04-20"),
        ("note", "Between us"),
    ];
    app.manager().post(&path, &fields).await.is(303);
    app.manager().post(&path, &[("side", "theirs"), ("words", "Four maps"), ("due_on", "2026-05-01")]).await.is(303);
    let shown = app.viewer().get(&format!("/partnerships/{id}/promises/shown")).await;
    shown.is(200).shows("Полные итоги, хорошие и плохие").shows("Что вам обещал бренд Подорожина").shows("через 6\u{a0}дней");
    shown.hides("Full results").hides("Between us").shows("lang=\"en\">Four maps").shows("1 promise has no translation");
}

#[tokio::test]
async fn roles_and_other_workspaces() {
    let (app, id, _) = app().await;
    let promise = promised(&app, id, "Итоги", "2026-04-20").await;
    let viewer = app.viewer();
    for path in ["/promises".into(), "/promises/rate".into(), format!("/promises/{promise}"), format!("/partnerships/{id}/promises")] {
        viewer.get(&path).await.is(200).hides("/keep\"").hides("promises/new");
    }
    viewer.get(&format!("/promises/{promise}/edit")).await.is(403);
    viewer.post(&format!("/promises/{promise}/keep"), &[("version", "1")]).await.is(403);
    let stranger = app.stranger(Role::Owner);
    for path in [
        format!("/promises/{promise}"),
        format!("/promises/{promise}/edit"),
        format!("/promises/{promise}/keep"),
        format!("/partnerships/{id}/promises"),
        format!("/partnerships/{id}/promises/new"),
        format!("/partnerships/{id}/promises/shown"),
        format!("/promises?partnership={id}"),
        format!("/promises/rate?partnership={id}"),
    ] {
        stranger.get(&path).await.is(404);
    }
    stranger.post(&format!("/promises/{promise}/keep"), &[("version", "1")]).await.is(404);
    stranger.get("/promises").await.is(200).hides("Итоги");
    app.manager().get("/promises?state=forgotten").await.is(404);
    app.manager().get("/promises?state=&side=&owner=&due=").await.is(200).shows("Итоги");
}

#[tokio::test]
async fn a_long_list_goes_on_where_it_ended() {
    let (app, id, _) = app().await;
    for n in 0..53 {
        promised(&app, id, &format!("Обещание {n:02}"), "2026-04-20").await;
    }
    let page = app.manager().get("/promises?side=ours").await;
    let next =
        page.text.split("href=\"/promises?").find(|r| r.contains("data-more")).and_then(|r| r.split('"').next()).expect("a next page");
    let rest = app.manager().asking_for("rows").get(&format!("/promises?{}", next.replace("&#38;", "&"))).await;
    assert!(rest.is(200).text.trim_start().starts_with("<template data-part>"), "{}", rest.text);
    assert_eq!(rest.text.matches("<tr data-row").count(), 3);
}
