//! The pages, by people who can click.

use kernel::{
    Lang, Role,
    ids::CreatorId,
    testing::{Answer, Person, TestApp, TestDb},
};

async fn app(db: TestDb) -> TestApp {
    TestApp::over(db, vec![crate::slice()]).await
}

/// The creator's id of an address such as `/creators/…#notes`.
fn id_of(answer: &Answer) -> CreatorId {
    let place = answer.header("location").trim_start_matches("/creators/");
    place
        .split(['#', '/', '?'])
        .next()
        .and_then(|id| id.parse().ok())
        .unwrap_or_else(|| panic!("a creator's address: {} {}", answer.status, answer.text))
}

async fn vera(person: &Person) -> CreatorId {
    let fields = [
        ("given_name", "Вера"),
        ("family_name", "Лесникова"),
        ("languages", "Russian, английский"),
        ("country", "RU"),
        ("zone", "Asia/Yekaterinburg"),
        ("work_days", "mon"),
        ("work_days", "tue"),
        ("work_from", "10:00"),
        ("work_to", "18:00"),
        ("contact_kind", "telegram"),
        ("contact_value", "@vera"),
        ("contact_purpose", "any"),
        ("contact_kind", "email"),
        ("contact_value", "vera@example.com"),
        ("contact_purpose", "papers"),
        ("channel_platform", ""),
        ("channel_handle", "https://vk.com/veralesnik"),
        ("channel_followers", "143 000"),
        ("niches", "прогулки, Урал"),
        ("note", "Познакомились на **фестивале**"),
    ];
    let made = person.post("/creators/new", &fields).await;
    made.is(303);
    id_of(&made)
}

#[tokio::test]
async fn a_creator_is_added_shown_and_changed() {
    TestDb::each(|db| async move {
        let app = app(db).await;
        let manager = app.manager();
        manager.get("/creators/new").await.is(200).shows("name=\"given_name\"");
        let id = vera(&manager).await;
        let page = manager.get(&format!("/creators/{id}")).await;
        page.is(200)
            .shows("<span lang=\"ru\">Вера Лесникова</span>")
            .shows("Vera Lesnikova")
            .shows("143K")
            .shows("<strong>фестивале</strong>");
        page.shows("English").shows("https://t.me/vera").shows("Record made").shows("6:42").shows("late there");
        let form = manager.get(&format!("/creators/{id}/edit")).await;
        form.is(200).shows("value=\"Russian, English\"").shows("name=\"version\" value=\"1\"");
        let saved = manager
            .post(
                &format!("/creators/{id}/edit"),
                &[("version", "1"), ("given_name", "Вера"), ("family_name", "Полякова"), ("city", "Пермь")],
            )
            .await;
        saved.is(303).follow().await.shows("Полякова").shows("Пермь").shows("Changed: ");
        let stale = manager.post(&format!("/creators/{id}/edit"), &[("version", "1"), ("given_name", "Вера"), ("city", "Омск")]).await;
        stale.is(412).shows("Омск").shows("Someone else saved this");
        app.viewer().speaking(Lang::Ru).get(&format!("/creators/{id}")).await.is(200).hides("/edit\"");
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_wrong_keeps_what_was_typed() {
    let app = app(TestDb::sqlite()).await;
    let typed = [
        ("given_name", ""),
        ("tags", "весна"),
        ("contact_kind", "email"),
        ("contact_value", ""),
        ("contact_purpose", "any"),
        ("contact_kind", "email"),
        ("contact_value", "vera@"),
        ("contact_purpose", "any"),
        ("zone", "Mars/Olympus"),
    ];
    let refused = app.manager().post("/creators/new", &typed).await;
    refused
        .is(422)
        .shows("value=\"весна\"")
        .shows("value=\"vera@\"")
        .shows("id=\"contact-1-error\"")
        .shows("href=\"#contact-1\"")
        .shows("data-error-summary");
    refused.shows("We do not know this time zone");
    let moved = app
        .manager()
        .post(
            "/creators/new",
            &[
                typed.as_slice(),
                &[
                    ("contact_language", ""),
                    ("contact_language", ""),
                    ("contact_checked_on", ""),
                    ("contact_checked_on", ""),
                    ("move", "up:1"),
                ],
            ]
            .concat(),
        )
        .await;
    moved.is(200).hides("data-error-summary");
}

#[tokio::test]
async fn whoever_may_be_the_same_is_shown_before_a_second_record() {
    let app = app(TestDb::sqlite()).await;
    let manager = app.manager();
    let first = vera(&manager).await;
    let again = [("given_name", "Vera"), ("family_name", "Lesnikova")];
    let asked = manager.post("/creators/new", &again).await;
    asked.is(422).shows(&format!("href=\"/creators/{first}\"")).shows("the same name").shows("name=\"sure\"").shows("value=\"Lesnikova\"");
    let sure = manager.post("/creators/new", &[again.as_slice(), &[("sure", "1")]].concat()).await;
    assert_ne!(id_of(sure.is(303)), first);
}

#[tokio::test]
async fn the_other_record_of_a_person_is_offered_or_found() {
    let app = app(TestDb::sqlite()).await;
    let manager = app.manager();
    let one = vera(&manager).await;
    let other = id_of(manager.post("/creators/new", &[("given_name", "Vera"), ("family_name", "Lesnikova"), ("sure", "1")]).await.is(303));
    let link = format!("/merges/new?a={one}&amp;b={other}");
    manager.get(&format!("/creators/{one}/merge")).await.is(200).shows(&link).shows("the same name");
    manager.get(&format!("/creators/{one}/merge?q=lesnikova")).await.is(200).shows(&link).hides(&format!("b={one}"));
    manager.get(&format!("/creators/{one}/merge?q=nobody+at+all")).await.is(200).shows("Nothing found");
    app.viewer().get(&format!("/creators/{one}/merge")).await.is(403);
}

#[tokio::test]
async fn what_belongs_to_a_creator_is_kept_changed_and_taken_back() {
    TestDb::each(|db| async move {
        let app = app(db).await;
        let manager = app.manager();
        let id = vera(&manager).await;
        let at = |rest: &str| format!("/creators/{id}{rest}");
        let whole = at("");
        let page = || manager.get(&whole);
        manager.post(&at("/notes"), &[("body", "*важно*: <script>alert(1)</script>")]).await.is(303);
        page().await.shows("&lt;script&gt;").shows("<em>важно</em>").hides("<script>alert");
        manager.post(&at("/notes"), &[("body", " ")]).await.is(422).shows("aria-invalid");
        manager.post(&at("/expertise"), &[("topic", "Монтаж"), ("evidence", "Фильм «Оттепель»")]).await.is(303);
        manager.post(&at("/expertise"), &[("topic", ""), ("evidence_url", "javascript:x")]).await.is(422).shows("javascript:x");
        manager.post(&at("/audience"), &[("kind", "country"), ("label", "Казахстан"), ("share_percent", "12,5 %")]).await.is(303);
        page().await.shows("Монтаж").shows("Kazakhstan").shows(">12%<");
        manager.post(&at("/address"), &[("form", "ty")]).await.is(303);
        page().await.shows("value=\"ty\" checked");
        manager.post(&at("/archive"), &[]).await.is(303);
        let archived = page().await;
        archived.shows("Archived.");
        manager.post(&at("/restore"), &[]).await.is(303);
        page().await.hides("Archived.");
        let timeline = manager.get(&at("?kind=notes")).await;
        timeline.is(200).shows("Note written").hides("Brought back");
        manager.get(&at("?kind=nonsense")).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn a_channel_has_its_history_on_a_page_of_its_own() {
    TestDb::each(|db| async move {
        let app = app(db).await;
        let manager = app.manager();
        let id = vera(&manager).await;
        manager
            .post(
                &format!("/creators/{id}/channels/new"),
                &[
                    ("handle", "https://t.me/lesnaya_tropa"),
                    ("followers", "90 000"),
                    ("followers_on", "2025-04-01"),
                    ("language", "русский"),
                ],
            )
            .await
            .is(303);
        manager.post(&format!("/creators/{id}/channels/new"), &[("handle", "someone")]).await.is(422).shows("value=\"someone\"");
        let page = manager.get(&format!("/creators/{id}")).await;
        let channel = page
            .text
            .split("lesnaya_tropa</a>")
            .next()
            .and_then(|t| t.rsplit("/channels/").next())
            .and_then(|t| t.split('"').next())
            .expect("a link to the channel")
            .to_owned();
        let at = |rest: &str| format!("/creators/{id}/channels/{channel}{rest}");
        manager.get(&at("")).await.is(200).shows("A line needs two counts");
        manager.post(&at("/observations"), &[("metric", "followers"), ("on", "2026-04-01"), ("value", "99 000")]).await.is(303);
        manager
            .get(&at(""))
            .await
            .shows("Telegram: followers up 10% in 1\u{a0}yr, from 90K to 99K")
            .shows("viewBox=\"0 0 540 148\"")
            .shows("viewBox=\"0 0 340 148\"")
            .shows("data-label=\"Apr 1, 2026: 99,000\"");
        manager
            .post(&at("/observations"), &[("metric", "followers"), ("on", "2027-04-01"), ("value", "x")])
            .await
            .is(422)
            .shows("This day is still to come");
        manager.post(&at("/move"), &[("move", "up")]).await.is(303);
        let moved = manager.get(&format!("/creators/{id}")).await;
        assert!(moved.text.find("lesnaya_tropa</a>") < moved.text.find("veralesnik</a>"), "the main one is first");
        manager.post(&at("/forget"), &[("metric", "followers"), ("on", "2026-04-01")]).await.is(303);
        manager.get(&at("")).await.shows("A line needs two counts");
        manager.post(&at("/remove"), &[]).await.is(303);
        manager.get(&at("")).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn the_scorecard_is_filled_in_line_by_line() {
    let app = app(TestDb::sqlite()).await;
    let manager = app.manager();
    let id = vera(&manager).await;
    let form = format!("/creators/{id}/assessments/new");
    manager.get(&form).await.is(200).shows("name=\"lines.cultural_fit.rating\"").shows("You are not of this market");
    manager.post(&form, &[("lines.values.rating", "4")]).await.is(422).shows("a rating needs evidence").shows("value=\"4\" checked");
    manager.post(&form, &[("lines.values.rating", "4"), ("lines.values.evidence", "Интервью в мае")]).await.is(303);
    let page = manager.get(&format!("/creators/{id}")).await;
    page.shows("4 of 5").shows("Интервью в мае").shows("unknown");
    let card = page
        .text
        .split("/assessments/")
        .filter_map(|t| t.split('"').next())
        .find(|t| t.len() == 36)
        .expect("a link to one's own card")
        .to_owned();
    app.owner().get(&format!("/creators/{id}/assessments/{card}")).await.is(404);
    manager.get(&format!("/creators/{id}/assessments/{card}")).await.is(200).shows("Интервью в мае");
}

#[tokio::test]
async fn files_come_and_go_and_are_never_shown_in_the_page() {
    let app = app(TestDb::sqlite()).await;
    let manager = app.manager();
    let id = vera(&manager).await;
    let send = |name: &'static str, bytes: &'static [u8]| {
        let head = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/html\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--b--\r\n"].concat();
        let (manager, path) = (manager.clone(), format!("/creators/{id}/attachments"));
        async move { manager.send(kernel_method(), &path, Some("multipart/form-data; boundary=b"), body).await }
    };
    send("Договор.pdf", b"%PDF-1.7 text").await.is(303);
    send("evil.html", b"<script>1</script>").await.is(422).shows("We do not keep files of this kind");
    let page = manager.get(&format!("/creators/{id}")).await;
    let file = page
        .text
        .split("/attachments/")
        .filter_map(|t| t.split(['"', '/']).next())
        .find(|t| t.len() == 36)
        .expect("a link to the file")
        .to_owned();
    let path = format!("/creators/{id}/attachments/{file}");
    let got = app.viewer().get(&path).await;
    got.is(200);
    assert_eq!((got.bytes.as_slice(), got.header("content-type")), (b"%PDF-1.7 text".as_slice(), "application/pdf"));
    assert!(got.header("content-disposition").starts_with("attachment;"), "{}", got.header("content-disposition"));
    app.stranger(Role::Owner).get(&path).await.is(404);
    manager.post(&format!("{path}/remove"), &[]).await.is(303);
    manager.get(&path).await.is(404);
    manager.post(&format!("{path}/restore"), &[]).await.is(303);
    manager.get(&path).await.is(200);
}

fn kernel_method() -> axum::http::Method {
    axum::http::Method::POST
}

#[tokio::test]
async fn own_fields_are_the_owners_to_define() {
    let app = app(TestDb::sqlite()).await;
    let owner = app.owner();
    owner.get("/settings/fields").await.is(200).shows("No field of your own yet");
    owner.post("/settings/fields/new", &[("label_en", "Films at"), ("kind", "choice"), ("choices", "home\nstudio\n")]).await.is(303);
    owner.post("/settings/fields/new", &[("label_en", "Size"), ("kind", "text")]).await.is(303);
    owner.post("/settings/fields/new", &[("label_ru", ""), ("kind", "choice")]).await.is(422);
    let list = owner.get("/settings/fields").await;
    list.shows("home, studio");
    let ids: Vec<String> =
        list.text.split("name=\"order\" value=\"").skip(1).filter_map(|t| t.split('"').next()).map(str::to_owned).collect();
    let down = format!("down:{}", ids[0]);
    owner.post("/settings/fields", &[("order", &ids[0]), ("order", &ids[1]), ("move", &down)]).await.is(303);
    let moved = owner.get("/settings/fields").await;
    assert!(moved.text.find("Size") < moved.text.find("Films at"));
    let manager = app.manager();
    manager.get("/settings/fields").await.is(200).hides("data-columns");
    manager.get("/settings/fields/new").await.is(403);
    let id = vera(&manager).await;
    let name = format!("custom.{}", ids[0]);
    let saved = manager.post(&format!("/creators/{id}/edit"), &[("version", "1"), ("given_name", "Вера"), (&name, "studio")]).await;
    saved.is(303).follow().await.shows("Films at").shows("studio");
    manager
        .post(&format!("/creators/{id}/edit"), &[("version", "2"), ("given_name", "Вера"), (&name, "moon")])
        .await
        .is(422)
        .shows("Films at: ");
    owner.post(&format!("/settings/fields/{}/archive", ids[0]), &[]).await.is(303);
    manager.get(&format!("/creators/{id}/edit")).await.hides("Films at");
}
