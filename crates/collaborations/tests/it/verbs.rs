//! Planning, doing, calling off; numbers, rest and caps.

use collaborations::{
    actions,
    model::{CancelCollaboration, DoneCollaboration, EditCollaboration, NewCollaboration, Usual, WorkState},
    store::{lists, rhythm},
};
use jiff::civil::date;
use kernel::{
    Error,
    ids::{PartnershipId, Uuid},
    moving::Merged,
    testing::TestDb,
};

use crate::world::{brand, capped, creator, partnership, world};

fn problem(error: &Error) -> Option<(String, &'static str)> {
    if let Error::Invalid(problems) = error { problems.all().next().map(|p| (p.field.clone(), p.message.key)) } else { None }
}

#[tokio::test]
async fn numbers_follow_the_days_and_not_the_order_of_writing() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let later = w.was("later", date(2026, 3, 5)).await;
        assert_eq!(w.work(later).await.nth, Some(1));
        let first = w
            .planned(NewCollaboration { done: true, ended_on: Some(date(2025, 10, 20)), ..w.named("first", date(2025, 10, 14)) }, None)
            .await
            .expect("made");
        let advice = w
            .planned(NewCollaboration { done: true, audience: Some(false), ..w.named("advice", date(2025, 12, 1)) }, None)
            .await
            .expect("made");
        let next = w.planned(w.named("next", date(2026, 6, 5)), None).await.expect("planned");
        let of = |id| w.work(id);
        assert_eq!((of(first).await.nth, of(advice).await.nth, of(later).await.nth, of(next).await.nth), (Some(1), None, Some(2), Some(3)));
        assert_eq!((of(first).await.before, of(later).await.before), (None, Some(date(2025, 10, 20))));
        let why = CancelCollaboration { reason: "Snow melted".into() };
        w.db.write(&w.ws.manager(), move |tx| actions::cancel(tx, next, &why, 1)).await.expect("called off");
        let off = of(next).await;
        assert_eq!((off.nth, off.work.state, off.work.cancelled_reason.as_deref()), (None, WorkState::Cancelled, Some("Snow melted")));
        w.db.write(&w.ws.manager(), move |tx| actions::remove(tx, first)).await.expect("removed");
        assert_eq!(of(later).await.nth, Some(1));
        w.db.write(&w.ws.manager(), move |tx| actions::restore(tx, first)).await.expect("brought back");
        assert_eq!(of(later).await.nth, Some(2));
        let id = w.id;
        let rows = w.db.read(&w.ws.viewer(), move |tx| lists::of(tx, id, 60)).await.expect("a list");
        assert_eq!(rows.iter().map(|c| c.work.title.as_str()).collect::<Vec<_>>(), ["next", "later", "advice", "first"]);
    })
    .await;
}

#[tokio::test]
async fn a_plan_over_the_cap_says_so_names_the_rule_and_needs_a_reason() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        for (title, on) in [("a", date(2025, 7, 1)), ("b", date(2025, 10, 1)), ("c", date(2026, 2, 1))] {
            w.was(title, on).await;
        }
        let fourth = w.planned(w.named("fourth", date(2026, 5, 1)), Some(4)).await.expect("it fits");
        let refused = w.planned(w.named("fifth", date(2026, 6, 5)), Some(4)).await.expect_err("five in the year to June 5");
        assert_eq!(problem(&refused), Some(("over_cap_reason".into(), "collaborations-error-over-cap")));
        let Error::Invalid(problems) = &refused else { panic!("{refused:?}") };
        let message = problems.get("over_cap_reason").expect("a message");
        let said: Vec<String> = message.args.iter().map(|(name, value)| format!("{name}={value:?}")).collect();
        assert_eq!(said, ["count=Int(5)", "cap=Int(4)", "until=Str(\"2026-06-05\")", "free=Str(\"2026-07-01\")"]);
        let unseen =
            NewCollaboration { audience: Some(false), over_cap_reason: Some("for nothing".into()), ..w.named("advice", date(2026, 6, 5)) };
        let advice = w.planned(unseen, Some(4)).await.expect("nobody sees it");
        assert_eq!(w.work(advice).await.work.over_cap_reason, None, "a reason for nothing is not kept");
        w.was("past work is what it was", date(2026, 4, 1)).await;
        let explained = NewCollaboration { over_cap_reason: Some("She asked for it".into()), ..w.named("fifth", date(2026, 6, 5)) };
        let fifth = w.planned(explained, Some(4)).await.expect("with a reason");
        assert_eq!(w.work(fifth).await.work.over_cap_reason.as_deref(), Some("She asked for it"));
        let moved = EditCollaboration { happens_on: Some(date(2026, 5, 20)), ..EditCollaboration::default() };
        let refused = w.db.write(&w.ws.manager(), move |tx| actions::edit(tx, fourth, &moved, Some(4), 1)).await.expect_err("still over");
        assert_eq!(problem(&refused).map(|p| p.0), Some("over_cap_reason".into()));
        let away = EditCollaboration {
            happens_on: Some(date(2028, 1, 1)),
            over_cap_reason: Some("for nothing".into()),
            ..EditCollaboration::default()
        };
        w.db.write(&w.ws.manager(), move |tx| actions::edit(tx, fourth, &away, Some(4), 1)).await.expect("far away it fits");
        assert_eq!(w.work(fourth).await.work.over_cap_reason, None, "a reason for nothing is not kept");
        assert!(w.events().await.contains(&"collaboration_move".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn the_cap_is_the_one_of_the_last_evaluation() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let id = w.id;
        let viewer = w.ws.viewer();
        assert_eq!(w.db.read(&viewer, move |tx| rhythm::cap(tx, id)).await.expect("read"), None, "nobody has evaluated it");
        capped(&w.db, &w.ws.manager(), id, 4).await;
        assert_eq!(w.db.read(&viewer, move |tx| rhythm::cap(tx, id)).await.expect("read"), Some(4));
    })
    .await;
}

#[tokio::test]
async fn work_is_done_with_what_came_of_it() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let id = w.planned(w.named("Thaw walks", date(2026, 4, 20)), None).await.expect("planned");
        let boss = w.ws.manager();
        let future = DoneCollaboration { happens_on: Some(date(2026, 4, 20)), ..DoneCollaboration::default() };
        let refused = w.db.write(&boss, move |tx| actions::done(tx, id, &future, 1)).await.expect_err("not yet");
        assert_eq!(problem(&refused), Some(("happens_on".into(), "collaborations-error-done-future")));
        let how = DoneCollaboration {
            learned: "Place before product".into(),
            usual_index: Some(1.31),
            usual_low: Some(1.12),
            usual_high: Some(1.52),
            ..DoneCollaboration::default()
        };
        assert_eq!(w.db.write(&boss, move |tx| actions::done(tx, id, &how, 1)).await.expect("done"), 2);
        let c = w.work(id).await;
        assert_eq!((c.work.state, c.work.happens_on), (WorkState::Done, date(2026, 4, 14)), "a plan ahead is done today");
        assert_eq!(c.work.usual, Some(Usual { index: 1.31, between: Some((1.12, 1.52)) }));
        let again = w.db.write(&boss, move |tx| actions::done(tx, id, &DoneCollaboration::default(), 2)).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        assert!(matches!(w.db.write(&boss, move |tx| actions::reopen(tx, id, 1)).await, Err(Error::Stale)));
        assert_eq!(w.db.write(&boss, move |tx| actions::reopen(tx, id, 2)).await.expect("open again"), 3);
        let silent = w.db.write(&boss, move |tx| actions::cancel(tx, id, &CancelCollaboration::default(), 3)).await.expect_err("why?");
        assert_eq!(problem(&silent), Some(("reason".into(), "collaborations-error-reason")));
        assert_eq!(w.events().await, ["collaboration_plan", "collaboration_done", "collaboration_reopen"]);
        let nowhere = NewCollaboration { partnership_id: PartnershipId(Uuid::nil()), ..w.named("x", date(2026, 5, 1)) };
        assert_eq!(w.planned(nowhere, None).await.as_ref().err().and_then(problem), Some(("partnership_id".into(), "error-not-choice")));
        let viewer = w.named("x", date(2026, 5, 1));
        assert!(matches!(w.db.write(&w.ws.viewer(), move |tx| actions::plan(tx, &viewer, None)).await, Err(Error::Forbidden)));
    })
    .await;
}

#[tokio::test]
async fn no_work_is_lost_when_two_become_one() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.owner();
        let gone = creator(&w.db, &boss, "Vera Lesnikova").await;
        let other = brand(&w.db, &boss, "Tansy & Rill").await;
        let (same, alone) = (partnership(&w.db, &boss, gone, w.brand).await, partnership(&w.db, &boss, gone, other).await);
        let own = w.was("own", date(2026, 1, 1)).await;
        let joined = w
            .planned(NewCollaboration { partnership_id: same, done: true, ..w.named("joined", date(2025, 1, 1)) }, None)
            .await
            .expect("made");
        let moved = w.planned(NewCollaboration { partnership_id: alone, ..w.named("moved", date(2026, 5, 1)) }, None).await.expect("made");
        let (keep, merged) = (w.creator, Merged { gone, keep: w.creator, joined: vec![(same, w.id)] });
        let (m, moves) = (merged.clone(), collaborations::slice().moves.expect("work moves"));
        let (before, taken) =
            w.db.write(&boss, move |tx| Ok((partnerships::actions::move_creator(tx, gone, keep)?, (moves.take)(tx, &m)?)))
                .await
                .expect("one");
        assert_eq!((w.work(joined).await.nth, w.work(own).await.nth), (Some(1), Some(2)), "the older one comes first now");
        assert_eq!((w.work(joined).await.creator, w.work(moved).await.creator), (keep, keep));
        let left =
            w.db.write(&boss, move |tx| {
                partnerships::actions::unmove_creator(tx, &before)?;
                (moves.give_back)(tx, &merged, &taken)
            })
            .await
            .expect("two again");
        assert_eq!((left, w.work(own).await.nth, w.work(joined).await.partnership), (0, Some(1), same));
    })
    .await;
}
