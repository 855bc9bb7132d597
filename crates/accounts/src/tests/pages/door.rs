//! Through the door.

use kernel::{
    Lang, Role, Slice, args,
    testing::{Person, TestDb},
};

use super::{House, PASSWORD, application, between, email, path};
use crate::{cli, store};

#[tokio::test]
async fn in_by_password_and_out() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let anna = app.nobody();
        anna.get("/settings").await.is(303);
        assert_eq!(anna.get("/settings").await.header("location"), "/sign-in?next=%2Fsettings");
        let wrong =
            anna.post("/sign-in", &[("email", &email(Role::Manager)), ("password", "a wrong password"), ("next", "/settings")]).await;
        wrong.is(422).shows("do not belong together").shows("manager@w1.example").hides("a wrong password");
        let right = anna.post("/sign-in", &[("email", " Manager@W1.example "), ("password", PASSWORD), ("next", "/settings")]).await;
        right.is(303);
        assert_eq!(right.header("location"), "/settings");
        let cookie = right.header("set-cookie");
        assert!(
            cookie.starts_with("perennial=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
            "{cookie}"
        );
        right.follow().await.is(200).shows("manager@w1.example");
        anna.get("/sign-in?next=/settings/tokens").await.is(303);
        let out = anna.post("/sign-out", &[]).await;
        out.is(303);
        anna.get("/settings").await.is(303);
    })
    .await;
}

#[tokio::test]
async fn with_https_the_cookie_is_bound_to_the_host() {
    let app = House::at(TestDb::sqlite(), "https://perennial.example", "none").await;
    let anna = app.nobody();
    let answer = anna.post("/sign-in", &[("email", &email(Role::Manager)), ("password", PASSWORD)]).await;
    let cookie = answer.is(303).header("set-cookie").to_owned();
    assert!(
        cookie.starts_with("__Host-perennial=") && cookie.contains("; Secure") && cookie.contains("Path=/;") && !cookie.contains("Domain"),
        "{cookie}"
    );
    anna.get("/settings").await.is(200);
    let secret = between(&cookie, "__Host-perennial=", ';');
    app.nobody().with_cookie("perennial", secret).get("/settings").await.is(303);
}

#[tokio::test]
async fn sign_in_gives_a_new_session_whatever_cookie_was_brought() {
    let app = House::new(TestDb::sqlite()).await;
    let fixed = app.nobody().with_cookie("perennial", "chosen-by-an-attacker");
    let answer = fixed.post("/sign-in", &[("email", &email(Role::Viewer)), ("password", PASSWORD)]).await;
    assert!(!answer.is(303).header("set-cookie").contains("chosen-by-an-attacker"));
    app.nobody().with_cookie("perennial", "chosen-by-an-attacker").get("/settings").await.is(303);
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_look_the_same() {
    let app = House::new(TestDb::sqlite()).await;
    let page = |text: &str| text.replace("nobody@w1.example", "manager@w1.example");
    let known = app.nobody().post("/sign-in", &[("email", "manager@w1.example"), ("password", "not the password")]).await;
    let unknown = app.nobody().post("/sign-in", &[("email", "nobody@w1.example"), ("password", "not the password")]).await;
    assert_eq!((known.status, known.text), (unknown.status, page(&unknown.text)));
}

#[tokio::test]
async fn the_eleventh_attempt_is_told_how_long_to_wait() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        for _ in 0..10 {
            app.nobody().post("/sign-in", &[("email", &email(Role::Viewer)), ("password", "wrong wrong wrong")]).await.is(422);
        }
        let refused = app.nobody().post("/sign-in", &[("email", &email(Role::Viewer)), ("password", PASSWORD)]).await;
        refused.is(429).shows("Try again in 901 seconds").shows(&email(Role::Viewer));
        let refused = app.nobody().speaking(Lang::Ru).post("/sign-in", &[("email", &email(Role::Viewer)), ("password", PASSWORD)]).await;
        refused.is(429).shows("901").shows("секунду");
        let fields = [("email", email(Role::Manager)), ("password", PASSWORD.to_owned())];
        app.nobody().post("/sign-in", &fields.each_ref().map(|(k, v)| (*k, v.as_str()))).await.is(303);
    })
    .await;
}

#[tokio::test]
async fn changing_the_forwarded_address_is_no_way_around_the_count() {
    let app = House::new(TestDb::sqlite()).await;
    let mut last = 0;
    for n in 0..51 {
        let visitor = app.nobody().with_header("x-forwarded-for", &format!("203.0.113.{n}"));
        last = visitor.post("/sign-in", &[("email", &format!("somebody{n}@w1.example")), ("password", "wrong wrong wrong")]).await.status;
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn a_letter_goes_to_one_address_and_it_is_the_stored_one() {
    let app = House::with_mail(TestDb::sqlite(), "file:letters").await;
    for fields in [
        vec![("email[]", "manager@w1.example"), ("email[]", "evil@evil.com")],
        vec![("email", "manager@w1.example,evil@evil.com")],
        vec![("email", "manager@w1.example\r\ncc: evil@evil.com")],
    ] {
        app.nobody().post("/forgot", &fields).await.is(422);
    }
    assert!(app.letters().await.is_empty());
}

#[tokio::test]
async fn a_link_by_mail_waits_for_a_click_and_opens_once() {
    TestDb::each(|db| async move {
        let app = House::with_mail(db, "file:letters").await;
        let anna = app.nobody();
        anna.get("/sign-in").await.shows("Send me a link");
        anna.post("/sign-in/link", &[("email", &email(Role::Analyst))]).await.is(200).shows("on its way");
        let link = app.last_link().await;
        assert!(link.starts_with("/sign-in/link/"));
        for _ in 0..2 {
            app.nobody().get(&link).await.is(200).shows("One more click");
        }
        anna.post(&link, &[]).await.is(303);
        anna.get("/settings").await.is(200).shows(&email(Role::Analyst));
        app.nobody().get(&link).await.is(410);
        app.nobody().post(&link, &[]).await.is(410).shows("leads nowhere");
    })
    .await;
}

#[tokio::test]
async fn asking_for_a_link_tells_nothing() {
    let app = House::with_mail(TestDb::sqlite(), "file:letters").await;
    let known = app.nobody().post("/sign-in/link", &[("email", "manager@w1.example")]).await;
    let unknown = app.nobody().post("/sign-in/link", &[("email", "nobody@w1.example")]).await;
    assert_eq!((known.status, known.text.replace("manager@", "nobody@")), (unknown.status, unknown.text));
    for _ in 0..3 {
        app.nobody().post("/sign-in/link", &[("email", "nobody@w1.example")]).await.is(200);
    }
    app.nobody().post("/sign-in/link", &[("email", "nobody@w1.example")]).await.is(429);
}

#[tokio::test]
async fn a_foreign_host_changes_no_link() {
    let app = House::with_mail(TestDb::sqlite(), "file:letters").await;
    let visitor =
        app.nobody().with_header("host", "evil.com").with_header("x-forwarded-host", "evil.com").with_header("forwarded", "host=evil.com");
    visitor.post("/forgot", &[("email", "manager@w1.example")]).await.is(200);
    let link = app.last_link().await;
    assert!(link.starts_with("/reset/"), "{link}");
}

#[tokio::test]
async fn a_forgotten_password_is_set_anew() {
    TestDb::each(|db| async move {
        let app = House::with_mail(db, "file:letters").await;
        let before = app.inside(Role::Manager).await;
        before.get("/settings").await.is(200);
        app.nobody().post("/forgot", &[("email", &email(Role::Manager))]).await.is(200).shows("on its way");
        let link = app.last_link().await;
        let anna = app.nobody();
        anna.get(&link).await.is(200);
        anna.post(&link, &[("password", "short")]).await.is(422).shows("At least 10 characters").hides("value=\"short\"");
        anna.post(&link, &[("password", "password123")]).await.is(422).shows("one of the commonest");
        anna.post(&link, &[("password", "другой тёплый хлеб")]).await.is(303);
        anna.get("/settings").await.is(200);
        before.get("/settings").await.is(303);
        app.nobody().post(&link, &[("password", "третий тёплый хлеб")]).await.is(410);
        app.nobody().post("/sign-in", &[("email", &email(Role::Manager)), ("password", PASSWORD)]).await.is(422);
        app.nobody().post("/sign-in", &[("email", &email(Role::Manager)), ("password", "другой тёплый хлеб")]).await.is(303);
    })
    .await;
}

#[tokio::test]
async fn somebody_new_comes_by_invitation() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let owner = app.inside(Role::Owner).await;
        let page = owner.post("/settings/members", &[("email", "vera@example.com"), ("role", "manager"), ("language", "ru")]).await;
        page.is(200).shows("it is not shown again");
        let handed = path(between(&page.text, "<code id=\"link\">", '<'));
        owner.get("/settings/members").await.is(200).shows("vera@example.com").hides(&handed);
        let vera = app.nobody().speaking(Lang::Ru);
        vera.get(&handed).await.is(200).shows("Приглашение: Workspace 1").shows("Менеджер");
        let fields = [("name", "Вера Лесникова"), ("name_latin", "Вера"), ("zone", "Asia/Yekaterinburg"), ("password", "короче")];
        let back = vera.post(&handed, &fields).await;
        back.is(422).shows("только латинские").shows("Вера Лесникова").hides("короче");
        let fields = [
            ("name", "Вера Лесникова"),
            ("name_latin", "Vera Lesnikova"),
            ("zone", "Asia/Yekaterinburg"),
            ("password", "четыре слова для двери"),
        ];
        vera.post(&handed, &fields).await.is(303);
        let profile = vera.get("/settings").await;
        profile
            .is(200)
            .shows("Вера Лесникова")
            .shows("Vera Lesnikova")
            .shows("value=\"Asia/Yekaterinburg\" selected")
            .shows("value=\"ru\" lang=\"ru\" selected");
        vera.get("/settings/members").await.is(403);
        app.nobody().get(&handed).await.is(410);
    })
    .await;
}

#[tokio::test]
async fn somebody_known_joins_another_workspace_and_switches() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let owner = app.inside(Role::Owner).await;
        let page = owner.post("/settings/members", &[("email", "viewer@w2.example"), ("role", "analyst"), ("language", "en")]).await;
        let link = path(between(&page.text, "<code id=\"link\">", '<'));
        app.nobody().get(&link).await.is(200).shows("There is an account with the address");
        owner.get(&link).await.is(200).shows("signed in as somebody else");
        owner.post(&link, &[]).await.is(409);

        let viewer = app.elsewhere.member(Role::Viewer);
        let person = app.db.read(&app.elsewhere.owner(), move |tx| store::members::person_of(tx, viewer)).await.unwrap();
        let (guest, before) = (app.as_person(person).await, app.as_person(person).await);
        guest.get(&link).await.is(200).shows("You are invited as viewer@w2.example");
        guest.post(&link, &[]).await.is(303);
        guest.get("/api/v1/me").await.is(200).shows("\"workspace\":\"Workspace 1\"").shows("\"role\":\"analyst\"");
        guest.get("/workspaces").await.is(200).shows("You belong to 2 workspaces.");
        guest.post("/workspaces", &[("workspace", "2")]).await.is(303);
        guest.get("/api/v1/me").await.is(200).shows("\"workspace\":\"Workspace 2\"");
        guest.post("/workspaces", &[("workspace", "3")]).await.is(404);
        before.get("/api/v1/me").await.is(200).shows("\"workspace\":\"Workspace 2\"");
    })
    .await;
}

#[tokio::test]
async fn who_was_removed_can_be_asked_back() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let owner = app.inside(Role::Owner).await;
        let viewer = app.here.member(Role::Viewer);
        owner.post(&format!("/settings/members/{viewer}/remove"), &[("version", "1")]).await.is(303);
        let refused = app.nobody().post("/sign-in", &[("email", &email(Role::Viewer)), ("password", PASSWORD)]).await;
        refused.is(422).shows("does not belong to any workspace");
        let page = owner.post("/settings/members", &[("email", &email(Role::Viewer)), ("role", "manager"), ("language", "en")]).await;
        let link = path(between(&page.text, "<code id=\"link\">", '<'));
        let returning = app.nobody();
        returning.get(&link).await.is(200).shows("type=\"password\"");
        returning.post(&link, &[("password", "not the password")]).await.is(422);
        returning.post(&link, &[("password", PASSWORD)]).await.is(303);
        returning.get("/api/v1/me").await.is(200).shows("\"role\":\"manager\"");
    })
    .await;
}

#[tokio::test]
async fn a_demo_link_is_a_click() {
    let app = House::new(TestDb::sqlite()).await;
    let link = cli::demo_link(&app.app, &email(Role::Viewer)).await.unwrap();
    for _ in 0..2 {
        let guest = app.nobody();
        guest.get(&path(&link)).await.is(303);
        guest.get("/settings").await.is(200).shows(&email(Role::Viewer));
    }
    app.nobody().get("/open/0000").await.is(410);
}

#[tokio::test]
async fn the_product_is_set_up_by_the_link_of_the_server_and_then_never_again() {
    TestDb::each(|db| async move {
        let (app, routes) = application(&db, "http://perennial.test", "none", vec![seeding()]);
        let nobody = Person::at(routes);
        let first = cli::first_run(&app).await.unwrap().expect("nobody is there");
        let link = cli::first_run(&app).await.unwrap().expect("nobody is there");
        nobody.get(&path(&first)).await.is(410);
        nobody.get("/welcome").await.is(410);
        nobody.get(&path(&link)).await.is(200).shows("Welcome to Perennial");
        let token = path(&link).rsplit('=').next().expect("a token").to_owned();
        let mut fields = vec![
            ("token", token.as_str()),
            ("workspace", ""),
            ("name", "Maya"),
            ("email", "maya"),
            ("zone", "Europe/Moscow"),
            ("password", "four words for a door"),
        ];
        nobody.post("/welcome", &fields).await.is(422).shows("id=\"workspace-error\"").shows("id=\"email-error\"").hides("four words");
        fields[1] = ("workspace", "Osier");
        fields[3] = ("email", "Maya@osier.example");
        nobody.post("/welcome", &fields).await.is(303);
        nobody.get("/settings/workspace").await.is(200).shows("Osier");
        nobody.get("/api/v1/me").await.shows("\"role\":\"owner\"");
        nobody.post("/welcome", &fields).await.is(410);
        nobody.get(&path(&link)).await.is(410);
        assert_eq!(cli::first_run(&app).await.unwrap(), None, "somebody is there");
        let seeded: (i64,) = db
            .read(&kernel::Scope::system("test"), |tx| Ok(tx.one("select hits from limits where limit_key = 'seeded'", &[])?))
            .await
            .unwrap();
        assert_eq!(seeded, (1,));
    })
    .await;
}

/// A slice that wants something in a new workspace.
fn seeding() -> Slice {
    let seed = |tx: &mut kernel::Tx<'_>| {
        tx.exec("insert into limits (limit_key, since, hits) values ('seeded', $1, $2)", &args![tx.now(), tx.ws()])?;
        Ok(())
    };
    Slice { seed: Some(seed), ..Slice::named("seeding") }
}

#[tokio::test]
async fn a_language_is_chosen_on_any_page() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let guest = app.nobody();
        guest.get("/sign-in").await.shows("<html lang=\"en\"");
        let answer = guest.post("/preferences", &[("language", "ru"), ("back", "/sign-in?next=/settings")]).await;
        assert_eq!(answer.is(303).header("location"), "/sign-in?next=/settings");
        guest.get("/sign-in").await.shows("<html lang=\"ru\"").shows("Вход");
        for evil in ["https://evil.com", "//evil.com", "/\\evil.com"] {
            assert_eq!(guest.post("/preferences", &[("language", "ru"), ("back", evil)]).await.header("location"), "/");
        }
        guest.post("/preferences", &[("language", "xx"), ("theme", "<script>"), ("back", "/sign-in")]).await.is(303);
        guest.get("/sign-in").await.shows("<html lang=\"ru\"").hides("<script>");

        let member = app.inside(Role::Viewer).await;
        member.post("/preferences", &[("language", "ru"), ("back", "/settings")]).await.is(303);
        member.post("/preferences", &[("theme", "dark"), ("back", "/settings")]).await.is(303);
        member.get("/settings").await.shows("<html lang=\"ru\"").shows("data-theme=\"dark\"");
        let person = app.person(Role::Viewer).await;
        let stored = app.db.read(&kernel::Scope::system("test"), move |tx| store::people::person(tx, person)).await.unwrap();
        assert_eq!((stored.language, stored.theme.as_str(), stored.density.as_str()), (Lang::Ru, "dark", "normal"));
    })
    .await;
}
