//! Many at once, and back.

use kernel::{Error, Role, Scope, ids::PartnershipId, testing::TestDb};
use partnerships::{
    actions,
    model::{BulkInput, BulkView, Change, EndReason, Filter, NewPartnership, Stage},
};

use crate::world::{World, creator, kept, started, verbs, world};

/// Five partnerships: three prospects, one at work, one ended.
async fn five(world: &World) -> Vec<PartnershipId> {
    let World { db, ws, brand, id, .. } = world;
    let mut ids = vec![*id];
    for (name, stage) in [("Б", Stage::Prospect), ("В", Stage::Prospect), ("Г", Stage::Deepening), ("Д", Stage::Deepening)] {
        let creator = creator(db, &ws.owner(), name).await;
        ids.push(started(db, &ws.manager(), NewPartnership { stage: Some(stage), ..NewPartnership::of(creator, *brand) }).await);
    }
    let last = ids[4];
    db.write(&ws.manager(), move |tx| actions::end(tx, last, EndReason::Ours, "budget", 1)).await.expect("ended");
    ids
}

async fn bulk(db: &TestDb, scope: &Scope, input: BulkInput) -> kernel::Result<BulkView> {
    db.write(scope, move |tx| actions::bulk(tx, &input)).await
}

fn of(ids: &[PartnershipId], change: Change) -> BulkInput {
    BulkInput { ids: ids.to_vec(), filter: None, change, reason: None }
}

#[tokio::test]
async fn what_can_move_moves_the_rest_is_counted_and_all_of_it_comes_back() {
    TestDb::each(|db| async move {
        let world = world(db).await;
        let ids = five(&world).await;
        let World { db, ws, .. } = world;
        let boss = ws.manager();
        let before: Vec<_> = [kept(&db, &boss, ids[0]).await.state, kept(&db, &boss, ids[3]).await.state].into();
        let done = bulk(&db, &boss, of(&ids, Change::Stage(Stage::Foundation))).await.expect("moved");
        assert_eq!((done.changed, done.skipped), (3, 2), "one would go back without a reason, one has ended");
        assert_eq!(kept(&db, &boss, ids[3]).await.state, before[1]);
        let undone = db.write(&boss, move |tx| actions::undo(tx, done.undo_id)).await.expect("taken back");
        assert_eq!(undone, 3);
        let state = kept(&db, &boss, ids[0]).await;
        assert_eq!((state.state, state.version), (before[0].clone(), 3));
        assert_eq!(verbs(&db, &boss, ids[0]).await, ["partnership_start", "partnership_stage", "partnership_undo"]);
        let twice = db.write(&boss, move |tx| actions::undo(tx, done.undo_id)).await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
        let other = db.workspace(2).await;
        let hidden = db.write(&other.owner(), move |tx| actions::undo(tx, done.undo_id)).await;
        assert!(matches!(hidden, Err(Error::NotFound)), "{hidden:?}");
    })
    .await;
}

#[tokio::test]
async fn nothing_is_taken_back_when_one_of_them_has_changed_since() {
    TestDb::each(|db| async move {
        let world = world(db).await;
        let ids = five(&world).await;
        let World { db, ws, .. } = world;
        let (boss, one) = (ws.manager(), ids[1]);
        let done = bulk(&db, &boss, of(&ids[..3], Change::Manager(Some(ws.member(Role::Owner))))).await.expect("given");
        db.write(&boss, move |tx| actions::pause(tx, one, None, 2)).await.expect("changed since");
        let refused = db.write(&boss, move |tx| actions::undo(tx, done.undo_id)).await;
        assert!(matches!(&refused, Err(Error::Conflict(m)) if m.key == "partnerships-error-changed-since"), "{refused:?}");
        assert_eq!(kept(&db, &boss, ids[0]).await.state.manager, Some(ws.member(Role::Owner)), "all or nothing");
        assert_eq!(verbs(&db, &boss, ids[0]).await, ["partnership_start", "partnership_manager"]);
    })
    .await;
}

#[tokio::test]
async fn a_filter_finds_the_same_as_a_list_and_an_empty_choice_is_refused() {
    TestDb::each(|db| async move {
        let world = world(db).await;
        let ids = five(&world).await;
        let World { db, ws, brand, .. } = world;
        let boss = ws.manager();
        let manager = ws.member(Role::Manager);
        let filter = Filter { brand: Some(brand), stage: Some(Stage::Prospect), ..Filter::default() };
        let input = BulkInput { ids: vec![], filter: Some(filter), change: Change::Manager(Some(manager)), reason: None };
        assert_eq!(bulk(&db, &boss, input).await.map(|d| (d.changed, d.skipped)).expect("given"), (3, 0));
        let moved = db
            .write(&boss, {
                let to = ws.member(Role::Owner);
                move |tx| actions::hand_over(tx, manager, to)
            })
            .await
            .expect("handed over");
        assert_eq!(moved.changed, 3);
        assert_eq!(kept(&db, &boss, ids[2]).await.manager_name.as_deref(), Some("The owner"));

        assert!(matches!(bulk(&db, &boss, of(&[], Change::Tier(None))).await, Err(Error::Invalid(_))), "nobody is named");
        let many: Vec<_> = (0..501).map(|n| PartnershipId(kernel::ids::Uuid::from_u128(n))).collect();
        assert!(matches!(bulk(&db, &boss, of(&many, Change::Tier(None))).await, Err(Error::Invalid(_))), "more than 500");
        let viewer = bulk(&db, &boss, of(&ids, Change::Manager(Some(ws.member(Role::Viewer))))).await;
        assert!(matches!(viewer, Err(Error::Invalid(_))), "a viewer cannot care for anybody: {viewer:?}");
        assert!(matches!(bulk(&db, &ws.viewer(), of(&ids, Change::Tier(None))).await, Err(Error::Forbidden)));
        let other = db.workspace(2).await;
        let foreign = bulk(&db, &other.owner(), of(&ids, Change::Stage(Stage::Expansion))).await.expect("nothing is found there");
        assert_eq!((foreign.changed, foreign.skipped), (0, 5));
    })
    .await;
}
