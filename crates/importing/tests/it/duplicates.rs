//! People who are there already, in the directory and in the file.

use crate::scene::{Scene, totals};

const FIRST: &str =
    "name,telegram,email,city\nВера Лесникова,vera_walks,vera@example.com,Omsk\nTimur Galeev,galeev,,\nНикто Безымянный,,,\n";

async fn with_three(s: &Scene) {
    let at = s.sent("first.csv", FIRST.as_bytes()).await;
    assert_eq!(s.brought(&at, &[]).await, totals(3, 0, 0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_makes_nobody_twice() {
    Scene::each(|s| async move {
        with_three(&s).await;
        let at = s.sent("first (1).csv", FIRST.as_bytes()).await;
        s.who.get(&at).await.shows("This very file was brought in");
        assert_eq!(s.brought(&at, &[]).await, totals(0, 0, 3, 0), "even who has only a name");
        assert_eq!(s.living().await, 3);
        // The same rows in another file, in another order and with one more.
        let more = "name,telegram,email,city\nНикто Безымянный,,,\nСоня,sonya_b,,\nВера Лесникова,vera_walks,vera@example.com,Omsk\n";
        let at = s.sent("more.csv", more.as_bytes()).await;
        assert_eq!(s.brought(&at, &[]).await, totals(1, 0, 2, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn blank_fields_are_filled_and_others_kept() {
    Scene::each(|s| async move {
        with_three(&s).await;
        let file = "name,telegram,email,city,country,tags\nVera L.,@Vera_Walks,,Tomsk,Россия,hiking\nTimur Galeev,galeev,timur@example.com,Kazan,,\n";
        let at = s.sent("second.csv", file.as_bytes()).await;
        s.columns(&at, &[]).await.is(303);
        s.jobs().await;
        let version = s.import(&at).await["version"].to_string();
        s.who.post(&format!("{at}/check"), &[("version", &version), ("policy", "fill")]).await.is(303);
        s.jobs().await;
        let page = s.who.get(&at).await;
        page.shows("<ins>Kazan</ins>").hides("<del>Omsk</del>");
        s.who.post(&format!("{at}/run"), &[]).await.is(303);
        s.jobs().await;
        assert_eq!(s.ended(&at).await, totals(0, 2, 0, 0));
        let cities = s.texts("select display_name || ' ' || coalesce(city, '') || ' ' || coalesce(country, '') from creators where workspace_id = $1 order by 1").await;
        assert_eq!(cities, ["Timur Galeev Kazan ", "Вера Лесникова Omsk RU", "Никто Безымянный  "]);
        assert_eq!(s.texts("select label from creator_labels where workspace_id = $1").await, ["hiking"]);
        // Once more: nothing is left to fill.
        let again = s.sent("second.csv", file.as_bytes()).await;
        s.columns(&again, &[]).await.is(303);
        s.jobs().await;
        let version = s.import(&again).await["version"].to_string();
        s.who.post(&format!("{again}/check"), &[("version", &version), ("policy", "fill")]).await.is(303);
        s.jobs().await;
        s.who.post(&format!("{again}/run"), &[]).await.is(303);
        s.jobs().await;
        assert_eq!(s.ended(&again).await, totals(0, 0, 2, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_row_can_be_decided_otherwise() {
    Scene::each(|s| async move {
        with_three(&s).await;
        let file = "name,telegram,city\nVera,vera_walks,Tomsk\nTimur,galeev,Kazan\n";
        let at = s.sent("third.csv", file.as_bytes()).await;
        s.columns(&at, &[]).await.is(303);
        s.jobs().await;
        s.who.get(&at).await.shows("name=\"row_1\"").shows("same account");
        let version = s.import(&at).await["version"].to_string();
        let decided = [("version", version.as_str()), ("policy", "overwrite"), ("row_1", "new"), ("row_2", "overwrite"), ("run", "1")];
        s.who.post(&format!("{at}/check"), &decided).await.is(303);
        assert_eq!(s.import(&at).await["state"], "checking", "what has changed is checked before it is run");
        s.jobs().await;
        s.who.post(&format!("{at}/check"), &[("version", "0"), ("policy", "overwrite"), ("row_1", "new"), ("run", "1")]).await.is(303);
        s.jobs().await;
        assert_eq!(s.ended(&at).await, totals(1, 1, 0, 0));
        assert_eq!(
            s.texts("select city from creators where workspace_id = $1 and city is not null order by city").await,
            ["Kazan", "Omsk", "Tomsk"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_alone_is_no_proof_and_a_city_with_it_is() {
    Scene::each(|s| async move {
        with_three(&s).await;
        let at = s.sent("names.csv", "name,city\nVera Lesnikova,\nVera Lesnikova,Omsk\n".as_bytes()).await;
        s.columns(&at, &[]).await.is(303);
        s.jobs().await;
        let preview = s.token().get(&format!("/api/v1{at}/preview")).await.json();
        assert_eq!((preview["duplicates"].as_i64(), preview["alike"].as_i64()), (Some(1), Some(1)), "{preview}");
        s.who.post(&format!("{at}/run"), &[]).await.is(303);
        s.jobs().await;
        assert_eq!(s.ended(&at).await, totals(1, 0, 1, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn namesakes_of_one_file_and_city_are_two_people_as_the_preview_says() {
    Scene::each(|s| async move {
        // More rows than one portion, so that the second namesake meets the first in the directory.
        let filler = (0..1_100).map(|n| format!("Person {n},person_{n},\n")).collect::<String>();
        let file = format!("name,tg channel,city\nМария Иванова,maria_one,Москва\n{filler}Мария Иванова,masha_two,Москва\n");
        let at = s.sent("namesakes.csv", file.as_bytes()).await;
        s.columns(&at, &[]).await.is(303);
        s.jobs().await;
        let preview = s.token().get(&format!("/api/v1{at}/preview")).await.json();
        assert_eq!(preview["counts"]["made"].as_i64(), Some(1_102), "{preview}");
        s.who.post(&format!("{at}/run"), &[]).await.is(303);
        s.jobs().await;
        assert_eq!(s.ended(&at).await, totals(1_102, 0, 0, 0));
    })
    .await;
}
