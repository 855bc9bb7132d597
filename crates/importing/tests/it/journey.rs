//! A file from arriving to its totals.

use crate::scene::{Scene, totals};

/// A dirty Russian spreadsheet: windows-1251, semicolons, three ways to write a Telegram name, a blank row, a bad address.
fn dirty() -> Vec<u8> {
    let text = "ФИО;Город;ТГ-канал;Подписчики;Почта;Страна;Дата рождения\r\n\
        Вера Лесникова;Екатеринбург;@vera_walks;96,4 тыс.;vera@example.com;Россия;09.09.1990\r\n\
        Галеев Тимур;Казань;t.me/galeev;88 000;;РФ;25.02.1988\r\n\
        ;;;;;;\r\n\
        Соня Баркова;СПб;sonya_b;47к;nora@feld;Россия;\r\n\
        Марта Зимина;Калининград;https://t.me/martaz;33000;marta@example.com;Россия;—\r\n\
        Вера Лесникова;Екатеринбург;vera_walks;96,4 тыс.;vera@example.com;Россия;09.09.1990\r\n";
    windows_1251(text)
}

fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        'А'..='я' => u8::try_from(u32::from(c) - 0x410 + 0xC0).unwrap(),
        '—' => 0x97,
        c => u8::try_from(u32::from(c)).unwrap(),
    };
    text.chars().map(byte).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dirty_spreadsheet_becomes_people_and_reasons() {
    Scene::each(|s| async move {
        s.who.get("/imports").await.is(200).shows("multipart/form-data");
        let at = s.sent("партнёры.csv", &dirty()).await;
        s.who.get(&at).await.is(200).shows("windows-1251").shows("semicolon").shows("Вера Лесникова").shows("96,4 тыс.");
        s.who.get(&format!("{at}/columns")).await.is(200).shows("Екатеринбург · Казань");
        s.columns(&at, &[]).await.is(303);
        s.who.get(&at).await.is(200).shows("data-poll");
        assert_eq!(s.jobs().await, 1);
        let page = s.who.get(&at).await;
        page.is(200).hides("data-poll").shows("nora@feld").shows("Not an email address");
        let found = s.brought(&at, &[]).await;
        assert_eq!(found, totals(3, 0, 2, 1), "{}", s.import(&at).await);
        assert_eq!(s.names().await, ["Вера Лесникова", "Марта Зимина", "Тимур Галеев"]);
        let followers = s.texts("select handle || ' ' || cast(followers as text) || ' ' || cast(followers_on as text) from channels where workspace_id = $1 order by handle");
        assert_eq!(followers.await, ["galeev 88000 2026-04-14", "martaz 33000 2026-04-14", "vera_walks 96400 2026-04-14"]);
        assert_eq!(s.texts("select market || ' ' || country from creators where workspace_id = $1 group by market, country").await, ["RU RU"]);
        assert_eq!(s.texts("select birthday from creators where workspace_id = $1 and birthday is not null order by birthday").await, ["02-25", "09-09"]);
        let result = s.who.get(&at).await;
        result.is(200).shows("nora@feld").shows("Undo the whole import");
        let csv = s.who.get(&format!("{at}/errors.csv")).await;
        csv.is(200).shows("nora@feld").shows("Not an email address").shows("5,5");
        assert!(csv.header("content-type").starts_with("text/csv"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_cell_can_be_left_out_and_is_said() {
    Scene::each(|s| async move {
        let at = s.sent("партнёры.csv", &dirty()).await;
        let found = s.brought(&at, &[("bad_cells", "leave_out")]).await;
        assert_eq!(found, totals(4, 0, 2, 0));
        let rows = s.token().get(&format!("/api/v1{at}/rows?outcome=made")).await.json();
        let reasons: Vec<&serde_json::Value> = rows["items"].as_array().unwrap().iter().filter(|r| r["number"] == 4).collect();
        assert_eq!(reasons[0]["reasons"][0]["why"]["key"], "import-value-not-an-email");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ambiguous_date_is_asked_and_never_guessed() {
    Scene::each(|s| async move {
        let file = b"name,birthday\nVera,03/04/1990\nTimur,05/06/1991\n";
        let at = s.sent("people.csv", file).await;
        let refused = s.columns(&at, &[]).await;
        refused.is(422).shows("are written: day or month first").shows("03/04/1990 is");
        let found = s.brought(&at, &[("d1", "day_month_year")]).await;
        assert_eq!(found, totals(2, 0, 0, 0));
        assert_eq!(s.texts("select birthday from creators where workspace_id = $1 order by birthday").await, ["04-03", "06-05"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_reading_and_the_same_columns_next_time() {
    Scene::each(|s| async move {
        let at = s.sent("a.csv", "name,about,city\nVera,walks,Omsk\n".as_bytes()).await;
        let version = s.import(&at).await["version"].to_string();
        let with_header = s
            .who
            .post(
                &format!("{at}/reading"),
                &[("version", &version), ("encoding", "utf8"), ("delimiter", "comma"), ("header", "0"), ("quoting", "1")],
            )
            .await;
        with_header.is(303);
        assert_eq!(s.import(&at).await["rows"], 2, "the header became a row");
        let version = s.import(&at).await["version"].to_string();
        s.who
            .post(
                &format!("{at}/reading"),
                &[("version", &version), ("encoding", "utf8"), ("delimiter", "comma"), ("header", "1"), ("quoting", "1")],
            )
            .await
            .is(303);
        assert_eq!(s.brought(&at, &[("t1", "goals")]).await, totals(1, 0, 0, 0));
        assert_eq!(s.texts("select goals from creators where workspace_id = $1").await, ["walks"]);
        let next = s.sent("b.csv", "name,about,city\nTimur,music,Kazan\n".as_bytes()).await;
        assert_eq!(s.import(&next).await["mapping"]["columns"][1]["target"], "goals", "as it was understood last time");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_fields_are_made_by_owners_only() {
    Scene::each(|mut s| async move {
        let file = "name,Shoe size\nVera,38\nTimur,big\n".as_bytes();
        let at = s.sent("shoes.csv", file).await;
        s.columns(&at, &[("t1", "new_number")]).await.is(422).shows("Only an owner can add fields");
        s.as_owner();
        assert_eq!(s.brought(&at, &[("t1", "new_number")]).await, totals(1, 0, 0, 1), "«big» is no number");
        assert_eq!(s.texts("select label_en from custom_fields where workspace_id = $1").await, ["Shoe size"]);
        assert_eq!(s.count("select cast(sum(number_value) as bigint) from custom_values where workspace_id = $1").await, 38);
        let again = s.sent("shoes2.csv", "name,Shoe size\nSonya,36\n".as_bytes()).await;
        assert!(s.import(&again).await["mapping"]["columns"][1]["target"].as_str().unwrap().starts_with("custom_"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_begin_partnerships_of_a_brand() {
    Scene::each(|mut s| async move {
        s.as_owner();
        let owner = s.app.here.owner();
        let brand = partnerships::model::BrandInput { name: "Osier".into(), ..Default::default() };
        s.app.app.db().write(&owner, move |tx| partnerships::actions::create_brand(tx, &brand)).await.unwrap();
        let file = "имя,этап,отвечает,вместе с\nВера,Углубление,The manager,2024-09-09\nТимур,,,\nСоня,Выше всех,,\n".as_bytes();
        let at = s.sent("deals.csv", file).await;
        assert_eq!(s.brought(&at, &[("t1", "stage"), ("t2", "manager"), ("t3", "since")]).await, totals(2, 0, 0, 1));
        let deals = s
            .texts("select p.stage || ' ' || coalesce(cast(p.since as text), '') from partnerships p where workspace_id = $1 order by 1")
            .await;
        assert_eq!(deals, ["deepening 2024-09-09", "prospect "]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_is_killed_goes_on_and_doubles_nobody() {
    Scene::each(|s| async move {
        let rows = 2_600;
        let lines = (0..rows).map(|n| format!("Person {n},https://www.youtube.com/@person{n}\n")).collect::<String>();
        let at = s.sent("many.csv", format!("name,youtube\n{lines}").as_bytes()).await;
        s.columns(&at, &[]).await.is(303);
        s.jobs().await;
        s.who.post(&format!("{at}/run"), &[]).await.is(303);
        let mut kills = 0;
        while tokio::time::timeout(std::time::Duration::from_millis(120 * (kills + 1)), s.jobs()).await.is_err() {
            kills += 1;
            // The lease of who was killed runs out.
            s.app.db.clock().advance(jiff::SignedDuration::from_mins(2));
        }
        while s.import(&at).await["state"] == "running" {
            s.app.db.clock().advance(jiff::SignedDuration::from_mins(2));
            s.jobs().await;
        }
        assert!(kills > 0, "it was killed at least once");
        assert_eq!(s.ended(&at).await, totals(rows, 0, 0, 0), "after {kills} kills");
        assert_eq!(s.living().await, rows);
    })
    .await;
}

/// Reasons of refused rows: column, key.
async fn refusals(s: &Scene, at: &str) -> Vec<(i64, String, String)> {
    let rows = s.token().get(&format!("/api/v1{at}/rows?outcome=refused")).await.json();
    let reasons = rows["items"].as_array().unwrap().iter().flat_map(|row| row["reasons"].as_array().unwrap().clone());
    reasons
        .map(|r| (r["column"].as_i64().unwrap(), r["value"].as_str().unwrap().to_owned(), r["why"]["key"].as_str().unwrap().to_owned()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn followers_of_nobody_are_refused_and_never_lost() {
    Scene::each(|s| async move {
        let file = "Имя,Инстаграм,Подписчики\nВера,vera.walks,100\nТимур,Тимур гуляет один,200\nСоня,,300\nМарта,,0\nИван,,—\n";
        let at = s.sent("a.csv", file.as_bytes()).await;
        s.who.get(&format!("{at}/columns")).await.is(200).shows("cannot be a channel on Instagram: Тимур гуляет один");
        assert_eq!(s.brought(&at, &[]).await, totals(3, 0, 0, 2), "nought followers of no account are nothing");
        let expected = [(2, "Тимур гуляет один", "import-value-not-a-handle"), (3, "300", "import-value-nobodys")];
        assert_eq!(refusals(&s, &at).await, expected.map(|(column, value, key)| (column, value.to_owned(), key.to_owned())));
        s.who.get(&at).await.shows("on Instagram").shows("no channel in this row");
        let left = s.sent("b.csv", file.as_bytes()).await;
        assert_eq!(s.brought(&left, &[("bad_cells", "leave_out")]).await, totals(2, 0, 3, 0));
        let remarks = s.token().get(&format!("/api/v1{left}/rows?outcome=made")).await.json();
        let keys: Vec<&str> = remarks["items"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|r| r["reasons"].as_array().unwrap())
            .map(|r| r["why"]["key"].as_str().unwrap())
            .collect();
        assert_eq!(keys, ["import-value-not-a-handle", "import-value-nobodys", "import-value-nobodys"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_platforms_have_their_own_followers_and_one_column_for_both_is_asked() {
    Scene::each(|s| async move {
        let file =
            "Name,Instagram,Followers,YouTube,Subscribers\nVera,vera.walks,100,VeraWalks,2000\nTimur,,,TimurG,40\nSonya,,7,SonyaB,\n";
        let at = s.sent("two.csv", file.as_bytes()).await;
        assert_eq!(s.brought(&at, &[]).await, totals(2, 0, 0, 1));
        assert_eq!(refusals(&s, &at).await, [(3, "7".to_owned(), "import-value-nobodys-on".to_owned())]);
        let all = "select platform || ' ' || handle || ' ' || cast(followers as text) from channels where workspace_id = $1 and followers is not null order by lower(handle)";
        assert_eq!(s.texts(all).await, ["youtube TimurG 40", "instagram vera.walks 100", "youtube VeraWalks 2000"]);
        let one = s.sent("one.csv", "Name,Instagram,YouTube,Followers\nAnna,anna,AnnaK,5\nOleg,,OlegK,6\n".as_bytes()).await;
        s.columns(&one, &[]).await.is(422).shows("To which channel do the counts in “Followers” belong?");
        assert_eq!(s.brought(&one, &[("platform", "youtube")]).await, totals(2, 0, 0, 0));
        assert_eq!(s.texts(all).await[..2], ["youtube AnnaK 5", "youtube OlegK 6"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_accounts_without_a_platform_are_asked() {
    Scene::each(|s| async move {
        let file = "Имя;Ник;Подписчики\nВера Лесникова;@vera_walks;100\nТимур Галеев;galeev;200\n".as_bytes();
        let at = s.sent("список.csv", file).await;
        s.who.get(&format!("{at}/columns")).await.is(200).shows("name=\"p1\"").shows("On which platform?");
        s.columns(&at, &[]).await.is(422).shows("On which platform are the names in “Ник”?");
        assert_eq!(s.brought(&at, &[("p1", "vk")]).await, totals(2, 0, 0, 0));
        let accounts = "select platform || ' ' || cast(followers as text) from channels where workspace_id = $1 order by 1";
        assert_eq!(s.texts(accounts).await, ["vk 100", "vk 200"]);
        let again = s.sent("список 2.csv", "Имя;Ник;Подписчики\nСоня Баркова;sonya_b;300\n".as_bytes()).await;
        assert_eq!(s.import(&again).await["mapping"]["columns"][1]["target"], "account_vk", "as it was said last time");
        let telling = s.sent("блогеры телеграм.csv", file).await;
        s.who.get(&format!("{telling}/columns")).await.is(200).hides("name=\"p1\"");
        let links = s.sent("ссылки.csv", "Имя;Аккаунт\nВера;t.me/vera_w\nОлег;https://vk.com/oleg_k\n".as_bytes()).await;
        s.who.get(&format!("{links}/columns")).await.hides("name=\"p1\"");
        assert_eq!(s.brought(&links, &[]).await, totals(2, 0, 0, 0));
    })
    .await;
}
