//! Accounts and their history.

use jiff::civil::date;
use kernel::{
    ids::{ChannelId, CreatorId},
    testing::{TestDb, TestWorkspace},
};

use super::{made, named, problems, read, write};
use crate::{
    actions::channels,
    model::{EditChannel, Metric, NewChannel, NewObservation, Platform},
    store,
};

fn account(platform: &str, handle: &str, followers: &str, on: &str) -> NewChannel {
    NewChannel {
        platform: platform.into(),
        handle: handle.into(),
        followers: followers.into(),
        followers_on: on.into(),
        ..Default::default()
    }
}

fn counted(metric: &str, on: &str, value: i64) -> NewObservation {
    NewObservation { metric: metric.into(), on: on.into(), value: value.into() }
}

async fn one(db: &TestDb, ws: &TestWorkspace, creator: CreatorId, id: ChannelId) -> store::channels::Channel {
    read(db, ws, move |tx| store::channels::one(tx, creator, id)).await.expect("the channel")
}

#[tokio::test]
async fn the_newest_count_is_shown_and_the_history_is_kept() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let id = write(&db, &ws, move |tx| channels::add(tx, creator, &account("vk", "vera", "100", "2026-02-01"))).await.expect("added");
        let points = [counted("followers", "2026-03-01", 140), counted("views", "2026-03-01", 900), counted("followers", "2026-01-01", 80)];
        write(&db, &ws, move |tx| channels::observe_all(tx, creator, id, &points)).await.expect("observed");
        let channel = one(&db, &ws, creator, id).await;
        assert_eq!(
            (channel.followers, channel.followers_on),
            (Some(140), Some(date(2026, 3, 1))),
            "an older count does not become the newest"
        );
        let history = read(&db, &ws, move |tx| store::channels::history(tx, id, 99)).await.expect("history");
        let followers: Vec<(jiff::civil::Date, f64)> =
            history.iter().filter(|o| o.metric == Metric::Followers).map(|o| (o.on, o.value)).collect();
        assert_eq!(followers, [(date(2026, 3, 1), 140.0), (date(2026, 2, 1), 100.0), (date(2026, 1, 1), 80.0)]);
        write(&db, &ws, move |tx| channels::observe(tx, creator, id, &counted("followers", "2026-03-01", 150))).await.expect("corrected");
        assert_eq!(one(&db, &ws, creator, id).await.followers, Some(150), "the same day has one value");
        write(&db, &ws, move |tx| channels::forget(tx, creator, id, Metric::Followers, date(2026, 3, 1))).await.expect("forgotten");
        assert_eq!(one(&db, &ws, creator, id).await.followers, Some(100));
        let again = write(&db, &ws, move |tx| channels::forget(tx, creator, id, Metric::Followers, date(2026, 3, 1))).await;
        assert!(matches!(again, Err(kernel::Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn nothing_is_observed_in_the_future() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let id = write(&db, &ws, move |tx| channels::add(tx, creator, &account("vk", "vera", "", ""))).await.expect("added");
        assert_eq!(one(&db, &ws, creator, id).await.followers, None, "unknown is not zero");
        let ahead = write(&db, &ws, move |tx| channels::observe(tx, creator, id, &counted("followers", "2026-04-16", 1))).await;
        assert_eq!(problems(ahead).get("on").map(|m| m.key), Some("creators-date-ahead"));
        write(&db, &ws, move |tx| channels::observe(tx, creator, id, &counted("followers", "2026-04-15", 1)))
            .await
            .expect("it is already the 15th somewhere");
        let wrong = write(&db, &ws, move |tx| channels::observe(tx, creator, id, &counted("likes", "", -1))).await;
        let wrong = problems(wrong);
        assert!(wrong.get("metric").is_some() && wrong.get("on").is_some() && wrong.get("value").is_some(), "{wrong:?}");
    })
    .await;
}

#[tokio::test]
async fn an_account_stands_once_and_is_followed_in_the_search() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let id = write(&db, &ws, move |tx| channels::add(tx, creator, &account("instagram", "@VeraWalks", "", ""))).await.expect("added");
        let twice = write(&db, &ws, move |tx| channels::add(tx, creator, &account("", "https://instagram.com/verawalks/", "", ""))).await;
        assert_eq!(problems(twice).get("handle").map(|m| m.key), Some("error-duplicate"));
        let find = |text: &'static str| read(&db, &ws, move |tx| Ok(crate::search(tx, text, 5)?.len()));
        assert_eq!(find("verawalks").await.expect("a search"), 1);
        let change = EditChannel { handle: Some("plovdiv".into()), ..Default::default() };
        let version = write(&db, &ws, move |tx| channels::edit(tx, creator, id, &change, 1)).await.expect("edited");
        assert_eq!(version, 2);
        assert_eq!((find("verawalks").await.expect("a search"), find("plovdiv").await.expect("a search")), (0, 1));
        let channel = one(&db, &ws, creator, id).await;
        assert_eq!(
            (channel.platform, channel.url.as_deref()),
            (Platform::Instagram, Some("https://www.instagram.com/plovdiv")),
            "a made address follows the name"
        );
        write(&db, &ws, move |tx| channels::remove(tx, creator, id)).await.expect("removed");
        assert_eq!(find("plovdiv").await.expect("a search"), 0);
    })
    .await;
}

#[tokio::test]
async fn a_channel_is_reached_only_through_its_own_creator() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let (one, other) = (made(&db, &ws, named("Вера", "Лес")).await, made(&db, &ws, named("Ада", "Лес")).await);
        let id = write(&db, &ws, move |tx| channels::add(tx, one, &account("vk", "vera", "5", ""))).await.expect("added");
        let wrong = write(&db, &ws, move |tx| channels::remove(tx, other, id)).await;
        assert!(wrong.is_err());
        let there = db.workspace(2).await;
        assert!(db.write(&there.manager(), move |tx| channels::remove(tx, one, id)).await.is_err());
        assert_eq!(super::channels::one(&db, &ws, one, id).await.followers, Some(5));
    })
    .await;
}

#[tokio::test]
async fn accounts_keep_the_order_they_are_given() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let creator = made(&db, &ws, named("Вера", "Лес")).await;
        let mut ids = Vec::new();
        for name in ["one", "two", "three"] {
            ids.push(write(&db, &ws, move |tx| channels::add(tx, creator, &account("vk", name, "", ""))).await.expect("added"));
        }
        let order = [ids[2], ids[0]];
        write(&db, &ws, move |tx| channels::reorder(tx, creator, &order)).await.expect("reordered");
        let shown = read(&db, &ws, move |tx| store::channels::of(tx, creator)).await.expect("channels");
        assert_eq!(shown.iter().map(|c| c.handle.as_str()).collect::<Vec<_>>(), ["three", "one", "two"]);
    })
    .await;
}
