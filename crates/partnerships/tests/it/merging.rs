//! Two records of one creator.

use jiff::civil::date;
use kernel::{Error, testing::TestDb};
use partnerships::{
    actions,
    model::{NewPartnership, Stage},
};

use crate::world::{World, brand, creator, kept, started, world};

#[tokio::test]
async fn partnerships_change_hands_and_come_back_as_they_were() {
    TestDb::each(|db| async move {
        let World { db, ws, brand: first, creator: kept_one, id } = world(db).await;
        let boss = ws.manager();
        let gone = creator(&db, &boss, "Vera Lesnikova").await;
        let second = brand(&db, &ws.owner(), "Tansy & Rill").await;
        let deeper = NewPartnership { stage: Some(Stage::Deepening), since: Some(date(2024, 9, 9)), ..NewPartnership::of(gone, first) };
        let (same, alone) = (started(&db, &boss, deeper).await, started(&db, &boss, NewPartnership::of(gone, second)).await);

        let done = db.write(&boss, move |tx| actions::move_creator(tx, gone, kept_one)).await.expect("moved");
        assert_eq!(kept(&db, &boss, alone).await.creator, kept_one);
        let joined = kept(&db, &boss, id).await;
        assert_eq!((joined.creator, joined.state.stage, joined.state.since), (kept_one, Stage::Deepening, Some(date(2024, 9, 9))));
        assert_eq!(kept(&db, &boss, same).await.creator, gone, "what was not needed stays with the record that went");

        let back = done.clone();
        db.write(&boss, move |tx| actions::unmove_creator(tx, &back)).await.expect("taken back");
        let before = kept(&db, &boss, id).await;
        assert_eq!((before.state.stage, before.state.since), (Stage::Prospect, None));
        assert_eq!(kept(&db, &boss, alone).await.creator, gone);
        let twice = db.write(&boss, move |tx| actions::unmove_creator(tx, &done)).await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
    })
    .await;
}

#[tokio::test]
async fn what_was_changed_since_is_not_overwritten() {
    TestDb::each(|db| async move {
        let World { db, ws, brand, creator: kept_one, id } = world(db).await;
        let boss = ws.manager();
        let gone = creator(&db, &boss, "Vera Lesnikova").await;
        started(&db, &boss, NewPartnership { stage: Some(Stage::Deepening), ..NewPartnership::of(gone, brand) }).await;
        let done = db.write(&boss, move |tx| actions::move_creator(tx, gone, kept_one)).await.expect("moved");
        let version = kept(&db, &boss, id).await.version;
        db.write(&boss, move |tx| actions::pause(tx, id, None, version)).await.expect("changed since");
        let refused = db.write(&boss, move |tx| actions::unmove_creator(tx, &done)).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        assert_eq!(kept(&db, &boss, id).await.state.stage, Stage::Paused);
    })
    .await;
}
