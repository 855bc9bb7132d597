//! The calendar as people see it.

use http::Method;
use kernel::testing::{TestApp, TestDb};
use serde_json::json;

use crate::world::{COMMITMENT, OURS, THEIRS, WORK, sql, vera};

async fn app() -> TestApp {
    let app = TestApp::over(TestDb::sqlite(), vec![markets::slice(), partnerships::slice(), calendar::slice()]).await;
    let id = vera(&app.db, &app.here).await;
    sql(&app.db, &app.here, id, &[OURS, THEIRS, WORK, COMMITMENT]).await;
    app
}

#[tokio::test]
async fn a_month_a_week_and_a_day_show_what_is_due_then() {
    let app = app().await;
    let manager = app.manager();
    let month = manager.get("/calendar").await;
    month.is(200).shows("April 2026").shows("Прислать итоги").shows("Пришлю карты").shows("Карманный маршрут").shows("3 years together");
    month.shows("on=2026-05-01").shows("on=2026-03-01").hides("<svg class=\"chart week\"");
    let week = manager.get("/calendar?view=week&on=2026-04-22").await;
    week.is(200).shows("<svg class=\"chart week\"").shows("Карманный маршрут").hides("Прислать итоги").shows("New York");
    let day = manager.get("/calendar?view=day&on=2026-04-20").await;
    day.is(200).shows("Monday, April 20").shows("Пришлю карты").hides("Карманный");
    app.owner().get("/calendar").await.is(200).shows("Nothing in these days").shows("whose=team");
    app.owner().get("/calendar?whose=team").await.is(200).shows("Прислать итоги");
    manager.get("/calendar?kind=promise").await.shows("Прислать итоги").hides("Карманный");
    let part = manager.clone().asking_for("calendar").get("/calendar?view=day").await;
    assert!(part.text.starts_with("<div id=\"calendar\""), "{}", part.text);
}

#[tokio::test]
async fn weeks_in_which_clocks_change_say_so_and_stay_whole() {
    let app = app().await;
    let manager = app.manager();
    let spring = manager.get("/calendar?view=week&on=2026-03-29&with=RU").await;
    spring.is(200).shows("Berlin: clocks go 60 minutes forward on Sunday, March 29. That day has 23 hours.");
    assert_eq!(spring.text.matches("class=\"cal-day").count(), 7);
    let autumn = manager.get("/calendar?view=day&on=2026-10-25&with=RU").await;
    autumn.shows("Berlin: clocks go 60 minutes back on Sunday, October 25. That day has 25 hours.");
    manager.get("/calendar?view=week&on=2026-03-08&with=US").await.shows("New York: clocks go 60 minutes forward on Sunday, March 8.");
    manager.get("/calendar?view=week&on=2026-03-09&with=US").await.hides("clocks go");
}

#[tokio::test]
async fn odd_addresses_are_answered_calmly() {
    let app = app().await;
    let manager = app.manager();
    for (query, status) in [
        ("view=year", 404),
        ("on=2026-02-30", 404),
        ("on=", 200),
        ("on=-009999-01-01", 200),
        ("on=9999-12-31", 200),
        ("whose=&kind=&with=", 200),
        ("with=XX", 200),
        ("with=00000000-0000-7000-8000-000000000000", 404),
    ] {
        manager.get(&format!("/calendar?{query}")).await.is(status);
    }
    app.nobody().get("/calendar").await.is(303);
}

#[tokio::test]
async fn programs_read_the_same() {
    let app = app().await;
    let manager = app.manager();
    let get = |query: &str| {
        let (manager, path) = (manager.clone(), format!("/calendar{query}"));
        async move { manager.json(Method::GET, &path, &json!(null)).await }
    };
    let april = get("?from=2026-04-01&to=2026-04-30").await;
    april.is(200);
    let items = april.json()["items"].as_array().expect("items").clone();
    assert_eq!(items.iter().filter(|i| i["kind"] != "holiday").count(), 5, "{items:?}");
    assert_eq!(items.iter().filter(|i| i["late"] == true).count(), 1);
    let kinds = get("?from=2026-04-01&to=2026-04-30&kind=renewal&scope=team").await.json();
    assert_eq!(kinds["items"].as_array().map(Vec::len), Some(1));
    get("?from=2026-04-02&to=2026-04-01").await.is(422).shows("\"to\"");
    get("?from=2026-01-01&to=2028-01-01").await.is(422).shows("400");
    get("?from=soon").await.is(422);
    get("?form=2026-01-01").await.is(422);
}
