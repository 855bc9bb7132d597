//! What a change would change, for whom: nothing is written, and nobody is counted who is not touched.

use engine::{
    facts::Stage as At,
    playbook::{Playbook, Setting},
};
use kernel::testing::TestDb;
use partnerships::model::Stage;
use playbooks::{
    Foreseen, actions,
    preview::{Preview, preview},
    store::affected,
};

use crate::world::{World, with, world};

async fn asked(w: &World, new: Playbook) -> Preview {
    let book = w.book("default").await;
    w.db.read(&w.ws.owner(), move |tx| {
        preview(tx, &book, &new, Some(|_, of| Ok(Foreseen { appear: of.partnerships.len(), ..Foreseen::default() })))
    })
    .await
    .expect("previewed")
}

#[tokio::test]
async fn those_at_the_changed_stage_are_touched_and_no_others() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let first = w.says(w.book("default").await.id).await;
        let mut words = first.clone();
        words.about.en = "Otherwise".into();
        let mut weight = first.clone();
        weight.weights[0].as_mut().expect("it weighs").number = 30;
        let mut gate = first.clone();
        gate.stage_mut(At::Foundation).gates.pop();
        for (new, differences, touched) in [
            (first.clone(), 0, vec![]),
            (words, 1, vec![]),
            (with(&first, At::Deepening, Setting::FatigueCap, 3), 1, vec![(Stage::Deepening, 1)]),
            (with(&first, At::Prospect, Setting::ContactsAWeek, 2), 1, vec![]),
            (gate, 1, vec![(Stage::Foundation, 1)]),
            (weight, 1, vec![(Stage::Foundation, 1), (Stage::Deepening, 1), (Stage::Expansion, 1)]),
        ] {
            let seen = asked(&w, new).await;
            assert_eq!(
                (seen.differences.len(), seen.touched.clone().into_iter().collect::<Vec<_>>(), seen.holds_for),
                (differences, touched, 3)
            );
            assert_eq!(seen.foreseen.map(|f| f.appear), Some(usize::try_from(seen.touched.values().sum::<i64>()).expect("few")));
            assert_eq!(seen.first.len(), usize::try_from(seen.touched.values().sum::<i64>()).expect("few"));
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_has_the_value_otherwise_is_spared() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let first = w.says(w.book("default").await.id).await;
        let id = w.deepening;
        w.db.write(&w.ws.manager(), move |tx| actions::set_own(tx, id, Setting::FatigueCap, Some(2), "Реже")).await.expect("set");
        let one = with(&first, At::Deepening, Setting::FatigueCap, 3);
        let seen = asked(&w, one.clone()).await;
        assert_eq!((seen.count(), seen.spared, seen.first.len()), (0, 1, 0));
        let seen = asked(&w, with(&one, At::Deepening, Setting::ContactsAWeek, 3)).await;
        assert_eq!((seen.count(), seen.spared, seen.first.len()), (1, 0, 1), "another of its values changes");
    })
    .await;
}

#[tokio::test]
async fn ended_partnerships_and_those_held_to_another_are_not_affected() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (usual, other) = (w.book("default").await, w.book("three_years").await);
        let (deepening, expansion) = (w.deepening, w.expansion);
        w.db.write(&w.ws.manager(), move |tx| actions::choose(tx, &[deepening], Some(other.id), "")).await.expect("chosen");
        w.db.write(&w.ws.manager(), move |tx| partnerships::actions::end(tx, expansion, partnerships::model::EndReason::Mutual, "Пора", 1))
            .await
            .expect("ended");
        let foundation = w.foundation;
        w.db.write(&w.ws.manager(), move |tx| partnerships::actions::pause(tx, foundation, None, 1)).await.expect("paused");
        let found =
            w.db.read(&w.ws.viewer(), move |tx| Ok([affected::affected_by(tx, usual.id)?, affected::affected_by(tx, other.id)?]))
                .await
                .expect("found");
        assert_eq!(found, [vec![foundation], vec![deepening]]);
        let first = w.says(usual.id).await;
        let seen = asked(&w, with(&first, At::Foundation, Setting::FatigueCap, 3)).await;
        assert_eq!(seen.touched.into_iter().collect::<Vec<_>>(), [(Stage::Foundation, 1)], "one that rests will go on from its stage");
    })
    .await;
}
