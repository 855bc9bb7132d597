//! What can be done with playbooks, on both engines.

use engine::{
    facts::Stage as At,
    playbook::{PRESETS, Playbook, Setting},
};
use kernel::{Error, testing::TestDb};
use playbooks::{
    actions,
    store::{books, versions},
};

use crate::world::{with, world};

#[tokio::test]
async fn a_workspace_begins_with_the_shipped_playbooks_and_the_first_holds() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        w.db.write(&w.ws.owner(), actions::seed).await.expect("doing it again changes nothing");
        let books = w.books().await;
        let codes: Vec<_> = books.iter().map(|book| (book.preset.as_deref(), book.is_default, book.current)).collect();
        let wanted: Vec<_> = PRESETS.iter().enumerate().map(|(n, preset)| (Some(preset.code), n == 0, 1)).collect();
        assert_eq!(codes, wanted);
        for (book, preset) in books.iter().zip(PRESETS) {
            assert!(w.says(book.id).await == preset.playbook().expect("it reads"), "{}", preset.code);
        }
        let used = w.db.read(&w.ws.viewer(), books::in_use).await.expect("counted");
        assert_eq!(used.into_iter().collect::<Vec<_>>(), [(books[0].id, 3)]);
        assert_eq!(w.broken().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn every_change_is_a_version_and_none_is_lost() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let book = w.book("default").await;
        let first = w.says(book.id).await;
        let second = with(&first, At::Deepening, Setting::FatigueCap, 3);
        let save = |playbook: Playbook, note: &'static str, version| {
            let owner = w.ws.owner();
            let db = &w.db;
            async move { db.write(&owner, move |tx| actions::save(tx, book.id, &playbook, note, version)).await }
        };
        assert_eq!(save(first.clone(), "", 1).await.expect("nothing differs"), 1);
        assert_eq!(save(second.clone(), "Их аудитория устала", 1).await.expect("saved"), 2);
        assert!(matches!(save(first.clone(), "", 1).await, Err(Error::Stale)));
        assert!(w.says(book.id).await == second);

        let back = w.db.write(&w.ws.owner(), move |tx| actions::go_back(tx, book.id, 1, "", 2)).await.expect("back");
        assert_eq!(back, 3);
        assert!(w.says(book.id).await == first);
        let again = w.db.write(&w.ws.owner(), move |tx| actions::go_back(tx, book.id, 3, "", 3)).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        let none = w.db.write(&w.ws.owner(), move |tx| actions::go_back(tx, book.id, 7, "", 3)).await;
        assert!(matches!(none, Err(Error::NotFound)), "{none:?}");

        let kept = w.db.read(&w.ws.viewer(), move |tx| versions::page(tx, book.id, i64::MAX, 10)).await.expect("read");
        let kept: Vec<_> = kept.iter().map(|v| (v.number, v.back_to, v.note.as_deref(), v.who.as_deref())).collect();
        assert_eq!(
            kept,
            [
                (3, Some(1), None, Some("The owner")),
                (2, None, Some("Их аудитория устала"), Some("The owner")),
                (1, None, None, Some("The owner"))
            ]
        );
        let verbs: Vec<String> = w.verbs().await.into_iter().map(|(verb, _)| verb).collect();
        assert_eq!(verbs, ["playbook_change", "playbook_back"]);
        assert_eq!(w.broken().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn what_does_not_hold_together_is_not_saved() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let book = w.book("default").await;
        let first = w.says(book.id).await;
        let other = w.book("three_years").await;
        let mut nameless = first.clone();
        nameless.name.ru.clear();
        let mut namesake = first.clone();
        namesake.name.ru.clone_from(&other.name_ru);
        let mut hidden = first.clone();
        hidden.about.en = "a\0b".into();
        let mut turned = first.clone();
        turned.name.en = "\u{202e}abc".into();
        let mut long = first.clone();
        long.name.en = "a".repeat(121);
        for (playbook, field, key) in [
            (with(&first, At::Deepening, Setting::FatigueCap, 90), "deepening.fatigue_cap", "playbooks-wrong-out-of-range"),
            (with(&first, At::Deepening, Setting::Review, 120), "deepening.review_days", "playbooks-wrong-review-too-rare"),
            (with(&first, At::Deepening, Setting::CollaborationsMin, 20), "deepening.collaborations_min", "playbooks-wrong-min-over-max"),
            (nameless, "name.ru", "playbooks-wrong-empty"),
            (namesake, "name.en", "error-taken"),
            (hidden, "about.en", "error-control-chars"),
            (turned, "name.en", "error-control-chars"),
            (long, "name.en", "error-too-long"),
        ] {
            let refused = w.db.write(&w.ws.owner(), move |tx| actions::save(tx, book.id, &playbook, "", 1)).await;
            let Err(Error::Invalid(problems)) = refused else { panic!("{field}: {refused:?}") };
            assert_eq!(problems.get(field).map(|m| m.key), Some(key), "{field}");
        }
        assert!(w.says(book.id).await == first);
        let manager = w.db.write(&w.ws.manager(), move |tx| actions::archive(tx, other.id, 1)).await;
        assert!(matches!(manager, Err(Error::Forbidden)), "{manager:?}");
    })
    .await;
}

#[tokio::test]
async fn one_playbook_is_the_usual_one_and_cannot_be_put_away() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (usual, other) = (w.book("default").await, w.book("three_tiers").await);
        let refused = w.db.write(&w.ws.owner(), move |tx| actions::archive(tx, usual.id, 1)).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
        let version = w.db.write(&w.ws.owner(), move |tx| actions::make_default(tx, other.id, 1)).await.expect("made");
        assert_eq!(version, 2);
        let usuals: Vec<_> = w.books().await.into_iter().filter(|book| book.is_default).map(|book| book.id).collect();
        assert_eq!(usuals, [other.id]);
        w.db.write(&w.ws.owner(), move |tx| actions::archive(tx, usual.id, 2)).await.expect("the former can go");
        let archived = w.db.write(&w.ws.owner(), move |tx| actions::make_default(tx, usual.id, 3)).await;
        assert!(matches!(archived, Err(Error::Conflict(_))), "{archived:?}");
        w.db.write(&w.ws.owner(), move |tx| actions::restore(tx, usual.id, 3)).await.expect("and come back");
        assert_eq!(w.broken().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    for statements in playbooks::store::statements() {
        kernel::testing::prepare_all(statements).await;
    }
}
