//! Moving an account to another e-mail address.

use jiff::SignedDuration;
use kernel::{Role, testing::TestDb};

use super::{House, PASSWORD, email};
use crate::{cli, store};

const ASK: &str = "/settings/security/address";
const NEW: &str = "anna.new@example.com";

async fn house(db: TestDb) -> House {
    House::with_mail(db, "file:letters").await
}

/// The path of the link in the letter to the new address.
async fn mailed(app: &House) -> String {
    let rows: Vec<(String, String)> = app.system(|tx| Ok(tx.all("select recipient, body_text from mail order by id", &[])?)).await;
    let (_, text) = rows.into_iter().rfind(|(to, _)| to == NEW).expect("a letter to the new address");
    super::path(text.split_whitespace().find(|word| word.starts_with("http")).expect("a link"))
}

#[tokio::test]
async fn an_account_moves_when_the_link_in_the_new_mailbox_is_opened() {
    TestDb::each(|db| async move {
        let app = house(db).await;
        let (desk, phone) = (app.inside(Role::Manager).await, app.inside(Role::Manager).await);
        desk.post("/sign-in/link", &[("email", &email(Role::Manager))]).await.is(200);
        let old_link = app.last_link().await;
        desk.post(ASK, &[("email", NEW), ("current", "wrong wrong wrong")]).await.is(422).shows("not your current password").shows(NEW);
        desk.post(ASK, &[("email", &email(Role::Manager)), ("current", PASSWORD)]).await.is(422).shows("the address you have");
        desk.post(ASK, &[("email", "Anna.New@example.com"), ("current", PASSWORD)])
            .await
            .is(200)
            .shows("on its way to anna.new@example.com");
        let told: Vec<(String,)> = app.system(|tx| Ok(tx.all("select recipient from mail order by id desc limit 2", &[])?)).await;
        assert_eq!(told, [(email(Role::Manager),), (NEW.to_owned(),)], "the link goes there, a word goes to the old address");
        let link = mailed(&app).await;
        desk.get(&link).await.is(200).shows(NEW);
        desk.get("/settings").await.is(200).shows("manager@w1.example");
        let done = desk.post(&link, &[]).await;
        assert_eq!(done.is(303).header("location"), "/settings/security");
        desk.get("/settings").await.is(200).shows(NEW).hides("manager@w1.example");
        phone.get("/settings").await.is(303);
        desk.post(&link, &[]).await.is(410);
        app.nobody().get(&old_link).await.is(410);
        app.nobody().post("/sign-in", &[("email", &email(Role::Manager)), ("password", PASSWORD)]).await.is(422);
        app.nobody().post("/sign-in", &[("email", NEW), ("password", PASSWORD)]).await.is(303);
        let letters = app.letters().await;
        assert!(letters.last().expect("a letter").contains("no longer with this address"), "{letters:?}");
        app.inside(Role::Owner).await.get("/settings/audit").await.is(200).shows("manager@w1.example → anna.new@example.com");
    })
    .await;
}

#[tokio::test]
async fn nobody_learns_that_an_address_is_taken_and_nobody_gets_it() {
    TestDb::each(|db| async move {
        let app = house(db).await;
        let anna = app.inside(Role::Manager).await;
        let taken = email(Role::Viewer);
        anna.post(ASK, &[("email", &taken), ("current", PASSWORD)]).await.is(200).shows(&format!("on its way to {taken}"));
        let to_them: Vec<(String,)> = app.system(|tx| Ok(tx.all("select recipient from mail where recipient like 'viewer%'", &[])?)).await;
        assert!(to_them.is_empty(), "{to_them:?}");

        anna.post(ASK, &[("email", NEW), ("current", PASSWORD)]).await.is(200);
        let link = mailed(&app).await;
        let other = app.person(Role::Analyst).await;
        app.system(move |tx| store::people::set_email(tx, other, NEW)).await;
        app.nobody().post(&link, &[]).await.is(410);
        anna.get("/settings").await.is(200).shows("manager@w1.example");
    })
    .await;
}

#[tokio::test]
async fn a_new_password_stops_a_move_and_an_hour_ends_it() {
    TestDb::each(|db| async move {
        let app = house(db).await;
        let anna = app.inside(Role::Manager).await;
        anna.post(ASK, &[("email", NEW), ("current", PASSWORD)]).await.is(200);
        let link = mailed(&app).await;
        anna.post("/settings/security/password", &[("current", PASSWORD), ("password", "другой тёплый хлеб")]).await.is(303);
        anna.post(&link, &[]).await.is(410);
        anna.post(ASK, &[("email", NEW), ("current", "другой тёплый хлеб")]).await.is(200);
        let link = mailed(&app).await;
        app.db.clock().advance(SignedDuration::from_mins(61));
        anna.get(&link).await.is(410);
        anna.post(&link, &[]).await.is(410);
    })
    .await;
}

#[tokio::test]
async fn letters_are_asked_for_a_few_times_and_passwords_tried_ten() {
    let app = house(TestDb::sqlite()).await;
    let anna = app.inside(Role::Manager).await;
    for _ in 0..4 {
        anna.post(ASK, &[("email", NEW), ("current", PASSWORD)]).await.is(200);
    }
    anna.post(ASK, &[("email", "another@example.com"), ("current", PASSWORD)]).await.is(429).shows("Try again in");
    for _ in 0..5 {
        anna.post(ASK, &[("email", NEW), ("current", "wrong wrong wrong")]).await.is(422);
    }
    anna.post(ASK, &[("email", NEW), ("current", PASSWORD)]).await.is(429);
}

#[tokio::test]
async fn without_a_password_one_must_have_come_in_a_moment_ago() {
    TestDb::each(|db| async move {
        let app = house(db).await;
        let person = app.person(Role::Manager).await;
        app.system(move |tx| store::people::wipe_secrets(tx, person)).await;
        let anna = app.as_person(person).await;
        app.db.clock().advance(SignedDuration::from_mins(16));
        anna.post(ASK, &[("email", NEW)]).await.is(422).shows("in again by a link");
        app.as_person(person).await.post(ASK, &[("email", NEW)]).await.is(200);
    })
    .await;
}

#[tokio::test]
async fn where_no_mail_leaves_the_operator_moves_an_account() {
    TestDb::each(|db| async move {
        let app = House::new(db).await;
        let anna = app.inside(Role::Manager).await;
        anna.get(ASK).await.is(200).shows("sends no mail").hides("name=\"email\"");
        anna.post(ASK, &[("email", NEW), ("current", PASSWORD)]).await.is(422);
        cli::move_address(&app.app, "Manager@w1.example", NEW).await.expect("moved");
        anna.get("/settings").await.is(303);
        app.nobody().post("/sign-in", &[("email", NEW), ("password", PASSWORD)]).await.is(303);
        assert!(cli::move_address(&app.app, NEW, &email(Role::Viewer)).await.is_err(), "taken");
        assert!(cli::move_address(&app.app, "nobody@w1.example", "x@example.com").await.is_err());
        assert!(cli::move_address(&app.app, NEW, "not an address").await.is_err());
    })
    .await;
}
