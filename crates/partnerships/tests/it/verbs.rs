//! One verb after another on one partnership.

use jiff::civil::date;
use kernel::{Error, Role, testing::TestDb};
use partnerships::{
    actions,
    model::{BrandInput, EditPartnership, EndReason, NewPartnership, Potential, PotentialInput, Stage},
    store::{brands, views},
};

use crate::world::{World, creator, kept, started, verbs, world};

#[tokio::test]
async fn a_partnership_grows_rests_ends_and_begins_again() {
    TestDb::each(|db| async move {
        let World { db, ws, id, .. } = world(db).await;
        let boss = ws.manager();
        let version = db.write(&boss, move |tx| actions::move_stage(tx, id, Stage::Deepening, None, 1)).await.expect("on");
        let back = db.write(&boss, move |tx| actions::move_stage(tx, id, Stage::Foundation, Some("  "), version)).await;
        assert!(matches!(back, Err(Error::Invalid(_))), "a step back needs a reason: {back:?}");
        let version = db.write(&boss, move |tx| actions::pause(tx, id, Some("Maternity leave"), version)).await.expect("rest");
        let version =
            db.write(&boss, move |tx| actions::end(tx, id, EndReason::Mutual, "We both moved on", version)).await.expect("an end");
        let ended = kept(&db, &boss, id).await.state;
        assert_eq!((ended.stage, ended.stage_before, ended.ended_reason), (Stage::Ended, Some(Stage::Deepening), Some(EndReason::Mutual)));
        let version = db.write(&boss, move |tx| actions::reopen(tx, id, None, version)).await.expect("again");
        let same = db.write(&boss, move |tx| actions::move_stage(tx, id, Stage::Deepening, None, version)).await.expect("nothing to do");
        assert_eq!(same, version, "what changes nothing writes nothing");
        let now = kept(&db, &boss, id).await.state;
        assert_eq!((now.stage, now.stage_since, now.stage_reason), (Stage::Deepening, date(2026, 4, 14), None));
        assert_eq!(
            verbs(&db, &boss, id).await,
            ["partnership_start", "partnership_stage", "partnership_pause", "partnership_end", "partnership_reopen"]
        );
        let happened = db.read(&boss, move |tx| partnerships::store::history::page(tx, id, None, 2)).await.expect("read");
        assert_eq!(happened[1].facts.0["reason"], "We both moved on");
        assert_eq!(happened[1].who.as_deref(), Some("The manager"));
    })
    .await;
}

#[tokio::test]
async fn of_two_who_saw_the_same_the_second_is_told() {
    TestDb::each(|db| async move {
        let World { db, ws, id, .. } = world(db).await;
        let boss = ws.manager();
        db.write(&boss, move |tx| actions::pause(tx, id, None, 1)).await.expect("the first");
        let second = db.write(&boss, move |tx| actions::move_stage(tx, id, Stage::Foundation, None, 1)).await;
        assert!(matches!(second, Err(Error::Stale)), "{second:?}");
    })
    .await;
}

#[tokio::test]
async fn who_may_not_change_does_not_and_other_workspaces_see_nothing() {
    TestDb::each(|db| async move {
        let World { db, ws, id, .. } = world(db).await;
        for scope in [ws.viewer(), ws.analyst()] {
            let refused = db.write(&scope, move |tx| actions::pause(tx, id, None, 1)).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        }
        let other = db.workspace(2).await;
        let hidden = db.write(&other.owner(), move |tx| actions::pause(tx, id, None, 1)).await;
        assert!(matches!(hidden, Err(Error::NotFound)), "{hidden:?}");
        let unseen = db.read(&other.owner(), move |tx| views::find(tx, id).map(drop)).await;
        assert!(matches!(unseen, Err(Error::NotFound)), "{unseen:?}");
    })
    .await;
}

#[tokio::test]
async fn several_details_at_once_each_with_its_event() {
    TestDb::each(|db| async move {
        let World { db, ws, id, .. } = world(db).await;
        let boss = ws.manager();
        let change = EditPartnership {
            manager_id: Some(Some(ws.member(Role::Owner))),
            since: Some(Some(date(2024, 2, 29))),
            potential: Some(PotentialInput { kind: Potential::MultiYear, reason: Some("Asked for a second year".into()), review_on: None }),
            ..EditPartnership::default()
        };
        db.write(&boss, move |tx| actions::edit(tx, id, &change, 1)).await.expect("saved");
        assert_eq!(verbs(&db, &boss, id).await[1..], ["partnership_manager", "partnership_since", "partnership_potential"]);
        let shown = db.read(&boss, move |tx| views::find(tx, id)).await.expect("read");
        assert_eq!((shown.manager_name.as_deref(), shown.creator_name.as_str(), shown.version), (Some("The owner"), "Вера Лесникова", 2));
        assert_eq!(shown.state.potential_review_on, Some(date(2026, 10, 14)));

        let wrong = EditPartnership {
            manager_id: Some(Some(ws.member(Role::Viewer))),
            since: Some(Some(date(2026, 4, 15))),
            ..EditPartnership::default()
        };
        let refused = db.write(&boss, move |tx| actions::edit(tx, id, &wrong, 2)).await;
        let Err(Error::Invalid(problems)) = refused else { panic!("{refused:?}") };
        assert_eq!(problems.all().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["manager_id", "since"]);
    })
    .await;
}

#[tokio::test]
async fn a_manager_who_has_left_may_stay_until_somebody_else_is_chosen() {
    TestDb::each(|db| async move {
        let World { db, ws, id, .. } = world(db).await;
        let (boss, manager) = (ws.owner(), ws.member(Role::Manager));
        db.write(&boss, move |tx| actions::set_manager(tx, id, Some(manager), 1)).await.expect("given");
        db.write(&boss, move |tx| {
            Ok(tx.exec("update members set state = 'suspended' where workspace_id = $1 and id = $2", &kernel::args![tx.ws(), manager])?)
        })
        .await
        .expect("gone");
        let same = EditPartnership { manager_id: Some(Some(manager)), since: Some(Some(date(2025, 1, 1))), ..EditPartnership::default() };
        db.write(&boss, move |tx| actions::edit(tx, id, &same, 2)).await.expect("the rest of the form can still be saved");
        let cleared = db.write(&boss, move |tx| actions::set_manager(tx, id, None, 3)).await.expect("nobody");
        let again = db.write(&boss, move |tx| actions::set_manager(tx, id, Some(manager), cleared)).await;
        assert!(matches!(again, Err(Error::Invalid(_))), "{again:?}");
    })
    .await;
}

#[tokio::test]
async fn one_creator_and_one_brand_have_one_partnership() {
    TestDb::each(|db| async move {
        let World { db, ws, brand, creator: vera, .. } = world(db).await;
        let boss = ws.manager();
        let field = |outcome: kernel::Result<_>| match outcome {
            Err(Error::Invalid(p)) => p.all().map(|p| format!("{} {}", p.field, p.message.key)).collect::<Vec<_>>(),
            other => panic!("not refused: {other:?}"),
        };
        let again = db.write(&boss, move |tx| actions::start(tx, &NewPartnership::of(vera, brand))).await;
        assert_eq!(field(again), ["brand_id partnerships-error-already"]);
        let ivan = creator(&db, &boss, "Иван").await;
        let resting = db
            .write(&boss, move |tx| actions::start(tx, &NewPartnership { stage: Some(Stage::Paused), ..NewPartnership::of(ivan, brand) }))
            .await;
        assert_eq!(field(resting), ["stage error-not-choice"]);
        db.write(&ws.owner(), move |tx| actions::archive_brand(tx, brand, 1)).await.expect("archived");
        let closed = db.write(&boss, move |tx| actions::start(tx, &NewPartnership::of(ivan, brand))).await;
        assert_eq!(field(closed), ["brand_id error-not-choice"]);
        db.write(&ws.owner(), move |tx| actions::restore_brand(tx, brand, 2)).await.expect("back");
        let new = NewPartnership { stage: Some(Stage::Expansion), since: Some(date(2023, 5, 1)), ..NewPartnership::of(ivan, brand) };
        let id = started(&db, &boss, new).await;
        assert_eq!(kept(&db, &boss, id).await.state.since, Some(date(2023, 5, 1)));
    })
    .await;
}

#[tokio::test]
async fn brands_have_their_names_alone_and_a_market_that_exists() {
    TestDb::each(|db| async move {
        let World { db, ws, brand, .. } = world(db).await;
        let boss = ws.owner();
        let add = |name: &'static str, market: Option<&'static str>| {
            let new = BrandInput { name: name.into(), market: market.map(str::to_owned), ..BrandInput::default() };
            let (db, boss) = (&db, &boss);
            async move { db.write(boss, move |tx| actions::create_brand(tx, &new)).await }
        };
        assert!(matches!(add("Подорожина", None).await, Err(Error::Invalid(_))), "the name is taken");
        assert!(matches!(add("Tansy", Some("FR")).await, Err(Error::Invalid(_))), "no such market");
        let tansy = add("Tansy & Rill", Some("US")).await.expect("added");
        let rename = BrandInput { name: "Tansy & Rill".into(), ..BrandInput::default() };
        let taken = db.write(&boss, move |tx| actions::edit_brand(tx, brand, &rename, 1)).await;
        assert!(matches!(taken, Err(Error::Invalid(_))), "{taken:?}");
        let names: Vec<_> = db.read(&boss, brands::all).await.expect("read").into_iter().map(|b| (b.id, b.market)).collect();
        assert_eq!(names.len(), 2);
        assert!(names.contains(&(tansy, Some("US".into()))));
        let manager =
            db.write(&ws.manager(), |tx| actions::create_brand(tx, &BrandInput { name: "Mine".into(), ..BrandInput::default() })).await;
        assert!(matches!(manager, Err(Error::Forbidden)));
        assert_eq!(db.read(&boss, move |tx| brands::by_stage(tx, brand)).await.expect("read"), [(Stage::Prospect, 1)]);
    })
    .await;
}
