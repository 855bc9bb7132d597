//! Search and the palette by behaviour, on both engines.

mod log;
mod today;
mod world;

use kernel::{
    Lang,
    testing::{TestApp, TestDb},
};

fn slices() -> Vec<kernel::Slice> {
    vec![creators::slice(), crate::slice()]
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_in_either_alphabet() {
    TestDb::each(|db| async move {
        let app = TestApp::over(db, slices()).await;
        let manager = app.manager();
        for (given, family) in [("Иван", "Берёзин"), ("Ivan", "Petrov"), ("Юлия", "Ёлкина"), ("June", "Castellano")] {
            let new = serde_json::json!({ "given_name": given, "family_name": family });
            manager.json(http::Method::POST, "/creators", &new).await.is(201);
        }
        for (typed, found, not) in [
            ("ivan", "Берёзин", "Castellano"),
            ("иван", "Petrov", "Castellano"),
            ("julia", "Ёлкина", "Petrov"),
            ("елкина", "Ёлкина", "Petrov"),
            ("bdfy", "Берёзин", "Castellano"),
        ] {
            let page = manager.get(&format!("/search?q={typed}")).await;
            page.is(200).shows(found).hides(not);
            let part = manager.clone().asking_for("results").get(&format!("/search?q={typed}")).await;
            assert!(page.text.contains(part.text.trim()), "the part stands in the page");
            manager.get(&format!("/palette?q={typed}")).await.is(200).shows(found);
        }
        app.stranger(kernel::Role::Owner).get("/search?q=ivan").await.is(200).hides("Petrov");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_says_so_and_odd_words_do_no_harm() {
    let app = TestApp::sqlite(slices()).await;
    let l = app.app.l(Lang::En).clone();
    app.manager().get("/search?q=qzxw").await.is(200).shows(&l.t1("desk-none", "q", "qzxw"));
    for typed in ["%25", "'", "%F0%9F%8C%BF", &"a".repeat(5_000), "%22%3E%3Cscript%3E"] {
        app.manager().get(&format!("/search?q={typed}")).await.is(200).hides("<script>");
    }
    app.manager().get("/search?q=%00").await.is(422);
    app.nobody().get("/search?q=a").await.is(303);
}
