//! One's own settings, the team, the audit log.

use jiff::SignedDuration;
use kernel::{Role, args, db::Json, testing::TestDb};

use super::{House, PASSWORD, between, email};
use crate::{second_factor::Key, vault::Vault};

/// The key that somebody's app has been offered.
async fn offered(app: &House, person: kernel::ids::PersonId) -> Key {
    let sealed = app.system(move |tx| crate::store::people::keys(tx, person)).await.offered.expect("an offered key");
    Vault::of(&app.app).open(person, &sealed).expect("it opens")
}

#[tokio::test]
async fn a_profile_is_changed_and_every_problem_named() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let anna = app.inside(Role::Manager).await;
        let page = anna.get("/settings").await;
        let version = between(&page.text, "name=\"version\" value=\"", '"').to_owned();
        let fields = |name: &'static str, zone: &'static str, version: String| {
            vec![
                ("name", name.to_owned()),
                ("name_latin", String::new()),
                ("language", "en".into()),
                ("zone", zone.into()),
                ("theme", "light".into()),
                ("density", "compact".into()),
                ("version", version),
            ]
        };
        let post = |fields: Vec<(&'static str, String)>| {
            let anna = anna.clone();
            async move { anna.post("/settings", &fields.iter().map(|(k, v)| (*k, v.as_str())).collect::<Vec<_>>()).await }
        };
        post(fields(" ", "Mars/Crater", version.clone()))
            .await
            .is(422)
            .shows("href=\"#f-name\"")
            .shows("href=\"#f-zone\"")
            .shows("Mars/Crater");
        post(fields("Анна", "Europe/Moscow", version.clone())).await.is(303);
        anna.get("/settings").await.shows("value=\"Анна\"").shows("data-theme=\"light\"").shows("data-density=\"compact\"");
        post(fields("Anna", "Europe/Moscow", version)).await.is(412).shows("Someone else saved this").shows("value=\"Anna\"");
    })
    .await;
}

#[tokio::test]
async fn a_new_password_asks_for_the_old_one() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let (desk, phone) = (app.inside(Role::Manager).await, app.inside(Role::Manager).await);
        let wrong = desk.post("/settings/security/password", &[("current", "wrong wrong wrong"), ("password", "другой тёплый хлеб")]).await;
        wrong.is(422).shows("This is not your current password").hides("wrong wrong wrong").hides("другой");
        desk.post("/settings/security/password", &[("current", PASSWORD), ("password", "другой тёплый хлеб")]).await.is(303);
        desk.get("/settings/security").await.is(200);
        phone.get("/settings/security").await.is(303);
        for _ in 0..10 {
            desk.post("/settings/security/password", &[("current", "wrong wrong wrong"), ("password", "ещё один тёплый хлеб")])
                .await
                .is(422);
        }
        desk.post("/settings/security/password", &[("current", "другой тёплый хлеб"), ("password", "ещё один тёплый хлеб")])
            .await
            .is(429)
            .shows("Try again in");
    })
    .await;
}

#[tokio::test]
async fn a_second_factor_from_the_square_to_the_recovery_codes() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let anna = app.inside(Role::Manager).await;
        anna.get("/settings/security/app").await.is(303);
        anna.post("/settings/security/app", &[]).await.is(303);
        let page = anna.get("/settings/security/app").await;
        page.is(200).shows("class=\"qr\"").shows("shape-rendering");
        let person = app.person(Role::Manager).await;
        let key = offered(&app, person).await;
        page.shows(&key.spelled());
        anna.post("/settings/security/app/confirm", &[("code", "000000")]).await.is(422).shows("wrong, too old");
        let codes = anna.post("/settings/security/app/confirm", &[("code", &key.code_at(app.app.clock().now()))]).await;
        codes.is(200).shows("Your recovery codes");
        let recovery = between(&codes.text, "<ol class=\"codes\" id=\"codes\"><li>", '<').to_owned();
        let settings = anna.get("/settings/security").await;
        settings.is(200).shows("10 recovery codes are left").hides(&recovery);

        let door = app.nobody();
        let half = door.post("/sign-in", &[("email", &email(Role::Manager)), ("password", PASSWORD), ("next", "/settings/tokens")]).await;
        assert_eq!(half.is(303).header("location"), "/sign-in/code?next=%2Fsettings%2Ftokens");
        door.get("/settings").await.is(303);
        half.follow().await.is(200).shows("six digits").shows("value=\"/settings/tokens\"");
        door.post("/sign-in/code", &[("code", "123456")]).await.is(422).shows("wrong, too old");
        let inside = door.post("/sign-in/code", &[("code", &recovery), ("next", "/settings/tokens")]).await;
        assert_eq!(inside.is(303).header("location"), "/settings/tokens");
        door.get("/settings/security").await.is(200).shows("9 recovery codes are left");

        app.db.clock().advance(SignedDuration::from_secs(60));
        let code = key.code_at(app.app.clock().now());
        let fresh = door.post("/settings/security/codes", &[("code", &code)]).await;
        fresh.is(200).shows("Your recovery codes").hides(&recovery);
        door.post("/settings/security/app/off", &[("code", &code)]).await.is(422);
        app.db.clock().advance(SignedDuration::from_secs(60));
        door.post("/settings/security/app/off", &[("code", &key.code_at(app.app.clock().now()))]).await.is(303);
        anna.get("/settings/security").await.is(303);
        app.nobody().post("/sign-in", &[("email", &email(Role::Manager)), ("password", PASSWORD)]).await.is(303).follow().await.is(404);
    })
    .await;
}

#[tokio::test]
async fn right_code_and_wrong_password_open_nothing() {
    let app = House::new(TestDb::sqlite()).await;
    let anna = app.inside(Role::Manager).await;
    anna.post("/settings/security/app", &[]).await.is(303);
    let person = app.person(Role::Manager).await;
    let key = offered(&app, person).await;
    anna.post("/settings/security/app/confirm", &[("code", &key.code_at(app.app.clock().now()))]).await.is(200);
    app.db.clock().advance(SignedDuration::from_secs(60));
    let code = key.code_at(app.app.clock().now());
    let door = app.nobody();
    door.post("/sign-in", &[("email", &email(Role::Manager)), ("password", "wrong wrong wrong"), ("code", &code)]).await.is(422);
    let answer = door.post("/sign-in/code", &[("code", &code)]).await;
    assert_eq!(answer.is(303).header("location"), "/sign-in");
}

#[tokio::test]
async fn devices_are_listed_and_signed_out() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let desk = app.nobody().with_header("user-agent", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/144.0");
        let phone = app.nobody().with_header("user-agent", "Mozilla/5.0 (iPhone) CriOS/141.0 Mobile Safari/604.1");
        for person in [&desk, &phone] {
            person.post("/sign-in", &[("email", &email(Role::Viewer)), ("password", PASSWORD)]).await.is(303);
        }
        let page = desk.get("/settings/security").await;
        page.is(200).shows("Firefox, Windows").shows("Chrome, iPhone").shows("signed in on 2 devices").shows("This one");
        let id = between(&page.text, "/settings/security/devices/", '/').to_owned();
        let stranger = app.inside(Role::Manager).await;
        stranger.post(&format!("/settings/security/devices/{id}/end"), &[]).await.is(404);
        desk.post(&format!("/settings/security/devices/{id}/end"), &[]).await.is(303);
        phone.get("/settings").await.is(303);
        desk.get("/settings/security").await.is(200).hides("iPhone");
        desk.post("/settings/security/devices/end", &[]).await.is(303);
        desk.get("/settings").await.is(303);
    })
    .await;
}

#[tokio::test]
async fn a_token_is_shown_once_used_and_ended() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let anna = app.inside(Role::Manager).await;
        anna.post("/settings/tokens", &[("name", ""), ("days", "90")]).await.is(422).shows("What it is for").shows("href=\"#f-scopes\"");
        anna.post("/settings/tokens", &[("name", "Forever"), ("days", "100000"), ("scopes", "read")])
            .await
            .is(422)
            .shows("The most is 366");
        let page =
            anna.post("/settings/tokens", &[("name", "Warehouse <b>"), ("days", "30"), ("scopes", "read"), ("scopes", "write")]).await;
        page.is(200).shows("it is not shown again").shows("Warehouse &#60;b&#62;");
        let token = between(&page.text, "<code id=\"token\">", '<').to_owned();
        assert!(token.starts_with("prn_"));
        anna.get("/settings/tokens").await.is(200).hides(&token).shows(&token[..8]);

        let program = app.nobody().with_header("authorization", &format!("Bearer {token}"));
        program.get("/api/v1/me").await.is(200).shows("\"token_scopes\":[\"read\",\"write\"]").shows("\"role\":\"manager\"");
        program.get("/api/v1/tokens").await.is(403);
        program.get("/settings").await.is(303);
        let bent = app.nobody().with_header("authorization", &format!("Bearer {}0", &token[..token.len() - 1]));
        if !token.ends_with('0') {
            bent.get("/api/v1/me").await.is(401);
        }
        let id = between(&anna.get("/settings/tokens").await.text, "/settings/tokens/", '/').to_owned();
        app.inside(Role::Viewer).await.post(&format!("/settings/tokens/{id}/revoke"), &[]).await.is(404);
        anna.post(&format!("/settings/tokens/{id}/revoke"), &[]).await.is(303);
        program.get("/api/v1/me").await.is(401);
    })
    .await;
}

#[tokio::test]
async fn the_team_is_the_owners_to_change() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let owner = app.inside(Role::Owner).await;
        let viewer = app.here.member(Role::Viewer);
        owner.get("/settings/members").await.is(200).shows("4 people work here").shows("viewer@w1.example");
        owner.get(&format!("/settings/members/{viewer}")).await.is(200).shows("value=\"viewer\" selected");
        owner
            .post(&format!("/settings/members/{viewer}"), &[("role", "admin"), ("version", "1")])
            .await
            .is(422)
            .shows("Choose one of the values");
        owner.post(&format!("/settings/members/{viewer}"), &[("role", "analyst"), ("version", "1")]).await.is(303);
        owner
            .post(&format!("/settings/members/{viewer}"), &[("role", "manager"), ("version", "1")])
            .await
            .is(412)
            .shows("Someone else saved this");
        owner.post(&format!("/settings/members/{viewer}/state"), &[("state", "suspended"), ("version", "2")]).await.is(303);
        owner.get("/settings/members").await.shows("Suspended");
        owner.post(&format!("/settings/members/{viewer}/state"), &[("state", "active"), ("version", "3")]).await.is(303);
        owner.post(&format!("/settings/members/{viewer}/remove"), &[("version", "4")]).await.is(303);
        owner.get(&format!("/settings/members/{viewer}")).await.is(404);
        let own = app.here.member(Role::Owner);
        owner.post(&format!("/settings/members/{own}/remove"), &[("version", "1")]).await.is(409).shows("needs an owner");
        let theirs = app.elsewhere.member(Role::Viewer);
        owner.get(&format!("/settings/members/{theirs}")).await.is(404);
        for role in [Role::Manager, Role::Analyst] {
            let other = app.inside(role).await;
            for path in ["/settings/members", "/settings/workspace", "/settings/audit"] {
                other.get(path).await.is(403);
            }
            other.post(&format!("/settings/members/{}", app.here.member(role)), &[("role", "owner"), ("version", "1")]).await.is(403);
            other.post("/settings/members", &[("email", "x@example.com"), ("role", "owner"), ("language", "en")]).await.is(403);
        }
    })
    .await;
}

#[tokio::test]
async fn a_members_page_gives_a_market_and_leads_to_handing_over() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let (owner, manager) = (app.inside(Role::Owner).await, app.here.member(Role::Manager));
        let at = format!("/settings/members/{manager}");
        owner.get(&at).await.is(200).shows("name=\"market\"").shows("Russia").hides("/partnerships/hand-over");
        owner.post(&at, &[("role", "manager"), ("market", "ZZ"), ("version", "1")]).await.is(422).shows("href=\"#f-market\"");
        owner.post(&at, &[("role", "manager"), ("market", "RU"), ("version", "1")]).await.is(303);
        owner.get(&at).await.shows("value=\"RU\" selected");
        owner.get("/settings/members").await.shows("Russia");
        owner.get("/settings/audit").await.shows("market none → RU");
        let patch = serde_json::json!({ "market": "US" });
        let seen = owner.get(&format!("/api/v1/members/{manager}")).await;
        let program = owner.clone().with_header("if-match", seen.header("etag"));
        assert_eq!(program.json(http::Method::PATCH, &format!("/members/{manager}"), &patch).await.is(200).json()["market"], "US");

        let cared_for = move |tx: &mut kernel::Tx<'_>| {
            let (brand, creator, day) = (tx.new_id(), tx.new_id(), jiff::civil::date(2026, 1, 1));
            tx.exec(
                "insert into brands (workspace_id, id, name, created_at) values ($1, $2, 'Osier', $3)",
                &args![tx.ws(), brand, tx.now()],
            )?;
            tx.exec(
                "insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, created_at, updated_at)
                    values ($1, $2, 'Вера', 'vera', $3, $3, $4, $4)",
                &args![tx.ws(), creator, Json(Vec::<String>::new()), tx.now()],
            )?;
            tx.exec(
                "insert into partnerships (workspace_id, id, creator_id, brand_id, manager_id, stage, stage_since, created_at, updated_at)
                    values ($1, $2, $3, $4, $5, 'prospect', $6, $7, $7)",
                &args![tx.ws(), tx.new_id(), creator, brand, manager, day, tx.now()],
            )?;
            Ok(())
        };
        app.db.write(&app.here.owner(), cared_for).await.expect("a partnership");
        owner.get(&at).await.is(200).shows("Looks after 1 partnership").shows(&format!("/partnerships/hand-over#{manager}"));
    })
    .await;
}

#[tokio::test]
async fn the_workspace_is_named_anew() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let owner = app.inside(Role::Owner).await;
        let fields = |version: &'static str| {
            [("name", "Ива"), ("creator_word", "blogger"), ("language", "ru"), ("zone", "Europe/Moscow"), ("version", version)]
        };
        owner.post("/settings/workspace", &fields("1")).await.is(303);
        owner.get("/settings/workspace").await.is(200).shows("value=\"Ива\"").shows("value=\"blogger\" selected");
        owner.post("/settings/workspace", &fields("1")).await.is(412);
        owner
            .post("/settings/workspace", &[("name", ""), ("version", "2")])
            .await
            .is(422)
            .shows("href=\"#f-name\"")
            .shows("href=\"#f-zone\"");
    })
    .await;
}

#[tokio::test]
async fn the_audit_log_is_filtered_and_goes_on() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let owner = app.inside(Role::Owner).await;
        for n in 0..60 {
            let email = format!("guest{n}@example.com");
            owner.post("/settings/members", &[("email", &email), ("role", "viewer"), ("language", "en")]).await.is(200);
        }
        app.inside(Role::Manager).await.get("/settings").await.is(200);
        let page = owner.get("/settings/audit").await;
        page.is(200).shows("guest59@example.com invited, role: viewer").hides("guest5@example.com").shows("Signed in by password");
        let more = between(&page.text, "href=\"/settings/audit?after=", '"').to_owned();
        let next = owner.get(&format!("/settings/audit?after={more}")).await;
        next.is(200).shows("guest5@example.com invited").hides("guest59@example.com").shows("That is the beginning");
        let rows = owner.clone().asking_for("audit-rows").get(&format!("/settings/audit?after={more}")).await;
        rows.is(200).shows("id=\"audit-pager\"").hides("<html").hides("id=\"audit\"");
        assert!(rows.text.trim_start().starts_with("<ul"), "{}", rows.text);

        let manager = app.here.member(Role::Manager);
        owner.get(&format!("/settings/audit?who={manager}")).await.shows("Signed in by password").hides("invited");
        owner.get("/settings/audit?what=invitation").await.shows("invited").hides("Signed in");
        owner.get("/settings/audit?from=2026-04-14&to=2026-04-14").await.shows("invited");
        owner.get("/settings/audit?from=2026-04-15").await.shows("Nothing happened");
        owner.get("/settings/audit?to=2026-04-13").await.shows("Nothing happened");
        owner.get("/settings/audit?from=yesterday").await.is(422).shows("This is not a date").shows("value=\"yesterday\"");
        owner.get("/settings/audit?after=0000").await.is(422);
        owner.get(&format!("/settings/audit?who={}", app.elsewhere.member(Role::Owner))).await.is(200).shows("Nothing happened");
    })
    .await;
}
