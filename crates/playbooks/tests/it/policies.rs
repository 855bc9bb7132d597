//! What each partnership is held to.

use engine::{
    facts::Stage as At,
    playbook::{PRESETS, Setting},
};
use kernel::{
    Error,
    testing::{TestDb, TestWorkspace},
};
use partnerships::model::{Filter, Stage};
use playbooks::{Shelf, actions, model::ChooseInput, policy, policy_of};

use crate::world::{with, world};

#[tokio::test]
async fn the_usual_one_holds_until_another_is_chosen() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (usual, other) = (w.book("default").await, w.book("three_years").await);
        let ids = [w.foundation, w.deepening, w.expansion];
        let chosen =
            w.db.write(&w.ws.manager(), move |tx| actions::choose(tx, &ids[1..2], Some(other.id), "Договорились на три года"))
                .await
                .expect("chosen");
        assert_eq!((chosen.changed, chosen.skipped), (1, 0));
        let held = w.db.read(&w.ws.viewer(), move |tx| policy_of(tx, &ids)).await.expect("read");
        let version = |id| held[&id].version;
        assert_eq!((version(w.foundation), version(w.deepening)), (Some((usual.id, 1)), Some((other.id, 1))));
        assert!(*held[&w.deepening].playbook == PRESETS[1].playbook().expect("it reads"));
        assert!(std::sync::Arc::ptr_eq(&held[&w.foundation].playbook, &held[&w.expansion].playbook), "one playbook is read once");

        let again = w.db.write(&w.ws.manager(), move |tx| actions::choose(tx, &ids, Some(other.id), "")).await.expect("chosen");
        assert_eq!((again.changed, again.skipped), (2, 1));
        let back = w.db.write(&w.ws.manager(), move |tx| actions::choose_one(tx, ids[0], None, "")).await.expect("the usual one");
        assert_eq!(back.changed, 1);
        let told: Vec<_> = w.verbs().await.into_iter().filter(|(_, id)| *id == Some(w.foundation)).map(|(verb, _)| verb).collect();
        assert_eq!(told, ["partnership_playbook", "partnership_playbook"]);
        let viewer = w.db.write(&w.ws.viewer(), move |tx| actions::choose(tx, &ids, None, "")).await;
        assert!(matches!(viewer, Err(Error::Forbidden)), "{viewer:?}");
    })
    .await;
}

#[tokio::test]
async fn many_are_chosen_by_what_they_have_in_common() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let other = w.book("three_tiers").await;
        let filter = Filter { stage: Some(Stage::Expansion), ..Filter::default() };
        let input = ChooseInput { filter: Some(filter), ..ChooseInput::default() };
        let chosen = w.db.write(&w.ws.manager(), move |tx| actions::choose_many(tx, other.id, &input)).await.expect("chosen");
        assert_eq!(chosen.changed, 1);
        for input in [ChooseInput::default(), ChooseInput { filter: Some(Filter::default()), ..ChooseInput::default() }] {
            let all = w.db.write(&w.ws.manager(), move |tx| actions::choose_many(tx, other.id, &input)).await;
            assert!(matches!(all, Err(Error::Invalid(_))), "the whole workspace is never meant by leaving out: {all:?}");
        }
        let id = w.deepening;
        w.db.write(&w.ws.owner(), move |tx| actions::archive(tx, other.id, 1)).await.expect("archived");
        let refused = w.db.write(&w.ws.manager(), move |tx| actions::choose(tx, &[id], Some(other.id), "")).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
        let id = w.expansion;
        let held = w.db.read(&w.ws.viewer(), move |tx| policy(tx, id)).await.expect("read");
        assert_eq!(held.version.map(|(id, _)| id), Some(other.id), "who is held to an archived one stays so");
    })
    .await;
}

#[tokio::test]
async fn a_value_of_its_own_has_a_reason_and_holds_together_with_the_rest() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let id = w.deepening;
        let set = |setting, number, reason: &'static str| {
            let (db, scope) = (&w.db, w.ws.manager());
            async move { db.write(&scope, move |tx| actions::set_own(tx, id, setting, number, reason)).await }
        };
        for (setting, number, reason, field) in [
            (Setting::FatigueCap, Some(2), " ", "reason"),
            (Setting::FatigueCap, Some(0), "Реже", "value"),
            (Setting::FatigueCap, Some(i64::MAX), "Реже", "value"),
            (Setting::CollaborationsMax, Some(1), "Реже", "value"),
            (Setting::CheckInLatest, None, "Не звонить", "value"),
            (Setting::Review, Some(200), "Реже", "value"),
        ] {
            let refused = set(setting, number, reason).await;
            let Err(Error::Invalid(problems)) = refused else { panic!("{setting:?}: {refused:?}") };
            assert!(problems.get(field).is_some(), "{setting:?}: {problems:?}");
        }
        set(Setting::CollaborationsMin, Some(4), "Хочет чаще").await.expect("too much for a beginning, and right here");
        w.db.write(&w.ws.manager(), move |tx| actions::clear_own(tx, id, Setting::CollaborationsMin)).await.expect("given up");
        set(Setting::FatigueCap, Some(2), "Попросила реже").await.expect("set");
        set(Setting::FatigueCap, Some(2), "Попросила реже").await.expect("the same again is nothing new");
        set(Setting::Planning, None, "Планирует сама").await.expect("set to nothing");
        let held = w.db.read(&w.ws.viewer(), move |tx| policy(tx, id)).await.expect("read");
        let number = |setting| held.policy().number(At::Deepening, setting);
        assert_eq!((number(Setting::FatigueCap), number(Setting::Planning), number(Setting::Review)), (Some(2), None, Some(91)));

        w.db.write(&w.ws.manager(), move |tx| actions::clear_own(tx, id, Setting::FatigueCap)).await.expect("given up");
        let gone = w.db.write(&w.ws.manager(), move |tx| actions::clear_own(tx, id, Setting::FatigueCap)).await;
        assert!(matches!(gone, Err(Error::NotFound)), "{gone:?}");
        let verbs: Vec<String> = w.verbs().await.into_iter().map(|(verb, _)| verb).collect();
        let (own, end) = ("partnership_own_value", "partnership_own_value_end");
        assert_eq!(verbs, [own, end, own, own, end]);
        let other: TestWorkspace = w.db.workspace(2).await;
        let hidden = w.db.write(&other.owner(), move |tx| actions::set_own(tx, id, Setting::FatigueCap, Some(1), "x")).await;
        assert!(matches!(hidden, Err(Error::NotFound)), "{hidden:?}");
    })
    .await;
}

#[tokio::test]
async fn a_shelf_reads_a_version_once_and_never_an_old_one() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (id, book) = (w.deepening, w.book("default").await);
        let first = w.says(book.id).await;
        let second = with(&first, At::Deepening, Setting::FatigueCap, 3);
        let caps =
            w.db.write(&w.ws.owner(), move |tx| {
                let mut shelf = Shelf::default();
                let before = shelf.policies(tx, &[id])?;
                let same = shelf.policies(tx, &[id])?;
                assert!(std::sync::Arc::ptr_eq(&before[&id].playbook, &same[&id].playbook));
                actions::save(tx, book.id, &second, "", 1)?;
                let after = shelf.policies(tx, &[id])?;
                Ok([before, after].map(|held| held[&id].policy().number(At::Deepening, Setting::FatigueCap)))
            })
            .await
            .expect("read");
        assert_eq!(caps, [Some(4), Some(3)]);
    })
    .await;
}

#[tokio::test]
async fn a_workspace_without_playbooks_is_held_to_the_shipped_one() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let brand = crate::world::brand(&db, &ws.owner(), "Osier").await;
        let id = crate::world::started(&db, &ws.owner(), "Ada Beck", brand, Stage::Foundation).await;
        let held = db.read(&ws.viewer(), move |tx| policy(tx, id)).await.expect("read");
        assert!(held.version.is_none() && *held.playbook == PRESETS[0].playbook().expect("it reads"));
        let first = PRESETS[2].playbook().expect("it reads");
        let made = db.write(&ws.owner(), move |tx| actions::create(tx, &first, None, "")).await.expect("added");
        let held = db.read(&ws.viewer(), move |tx| policy(tx, id)).await.expect("read");
        assert_eq!(held.version, Some((made, 1)), "the first of its own takes its place");
        let other = db.workspace(2).await;
        let hidden = db.read(&other.viewer(), move |tx| policy_of(tx, &[id])).await.expect("read");
        assert!(hidden.is_empty());
    })
    .await;
}
