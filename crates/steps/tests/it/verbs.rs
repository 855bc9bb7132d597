//! What people do with steps.

use jiff::civil::date;
use kernel::{Error, Role, args, testing::TestDb};
use steps::{
    actions,
    model::{BulkInput, Change, NewStep, State, StepId, Tab},
    store::{lists, rows},
};

use crate::world::{Said, TALK, TODAY, World, contact, promise, world};

async fn state(w: &World, id: StepId) -> rows::Found {
    w.db.read(&w.ws.owner(), move |tx| rows::find(tx, id)).await.expect("it is there")
}

#[tokio::test]
async fn a_step_is_put_off_to_the_next_good_day_and_comes_back_by_itself() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.manager();
        w.later(3).await;
        let step = w.step("check_in").await.expect("it is there");
        let (id, version) = (step.id, step.version);
        for (until, field) in [(date(2026, 4, 17), "steps-error-until-past"), (date(2029, 1, 1), "steps-error-until-far")] {
            let refused = w.db.write(&boss, move |tx| actions::snooze(tx, id, Some(until), version)).await;
            let Err(Error::Invalid(problems)) = refused else { panic!("{refused:?}") };
            assert_eq!(problems.get("until").map(|m| m.key), Some(field));
        }
        w.db.write(&boss, move |tx| actions::snooze(tx, id, None, version)).await.expect("put off on a Friday");
        let off = state(&w, id).await;
        assert_eq!((off.state, off.snoozed_until), (State::Snoozed, Some(date(2026, 4, 20))), "to Monday");
        w.fact(|_, _| Ok(())).await;
        assert_eq!(state(&w, id).await.state, State::Snoozed, "it stays so through evaluations");
        w.later(2).await;
        assert_eq!(state(&w, id).await.state, State::Snoozed);
        w.later(1).await;
        let back = state(&w, id).await;
        assert_eq!(back.state, State::Open, "and is back on its day");
        w.db.write(&boss, move |tx| actions::snooze(tx, id, Some(date(2026, 5, 4)), back.version)).await.expect("again");
        w.db.write(&boss, move |tx| actions::unsnooze(tx, id, back.version + 1)).await.expect("taken up");
        let refused = w.db.write(&boss, move |tx| actions::unsnooze(tx, id, back.version + 2)).await;
        assert!(matches!(&refused, Err(Error::Conflict(m)) if m.key == "steps-error-not-snoozed"), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn done_dismissed_and_taken_up_again() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.manager();
        w.fact(|tx, id| contact(tx, id, &Said { days_ago: 60, ..TALK })).await;
        let step = w.step("check_in").await.expect("it is there");
        let (id, version) = (step.id, step.version);
        let refused = w.db.write(&boss, move |tx| actions::dismiss(tx, id, "  ".into(), version)).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "a dismissal has a reason: {refused:?}");
        let viewer = w.db.write(&w.ws.viewer(), move |tx| actions::done(tx, id, None, version)).await;
        assert!(matches!(viewer, Err(Error::Forbidden)), "{viewer:?}");
        w.db.write(&boss, move |tx| actions::done(tx, id, Some("Left her a voice note".into()), version)).await.expect("done");
        let done = state(&w, id).await;
        assert_eq!(
            (done.state, done.reason.as_deref(), done.closed_by),
            (State::Done, Some("Left her a voice note"), Some(w.ws.member(Role::Manager)))
        );
        let stale = w.db.write(&boss, move |tx| actions::done(tx, id, None, version)).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        let twice = w.db.write(&boss, move |tx| actions::done(tx, id, None, version + 1)).await;
        assert!(matches!(&twice, Err(Error::Conflict(m)) if m.key == "steps-error-closed"), "{twice:?}");
        w.db.write(&boss, move |tx| actions::reopen(tx, id, version + 1)).await.expect("taken up");
        let open = state(&w, id).await;
        assert_eq!((open.state, open.reason, open.closed_at), (State::Open, None, None));
        w.db.write(&boss, move |tx| actions::done(tx, id, None, open.version)).await.expect("done");
        w.fact(|tx, id| contact(tx, id, &TALK)).await;
        w.db.write(&boss, move |tx| actions::reopen(tx, id, open.version + 1)).await.expect("taken up");
        assert_eq!(state(&w, id).await.state, State::Gone, "its cause is not there any more");
        let told = w.texts("select verb from events where workspace_id = $1 and subject_kind = 'step' order by id").await;
        assert_eq!(told, ["step_done", "step_reopen", "step_done", "step_reopen"]);
    })
    .await;
}

#[tokio::test]
async fn a_step_does_not_go_round() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (boss, owner_scope) = (w.ws.manager(), w.ws.owner());
        let (owner, manager, viewer) = (w.ws.member(Role::Owner), w.ws.member(Role::Manager), w.ws.member(Role::Viewer));
        let step = w.step("check_in").await.expect("it is there");
        let (id, version) = (step.id, step.version);
        let refused = |outcome: kernel::Result<()>| match outcome {
            Err(Error::Invalid(problems)) => problems.get("to").map(|m| m.key),
            other => panic!("{other:?}"),
        };
        let same = w.db.write(&boss, move |tx| actions::hand_over(tx, id, manager, version)).await;
        assert_eq!(refused(same), Some("steps-error-same-member"));
        let idle = w.db.write(&boss, move |tx| actions::hand_over(tx, id, viewer, version)).await;
        assert_eq!(refused(idle), Some("steps-error-member"));
        w.db.write(&boss, move |tx| actions::hand_over(tx, id, owner, version)).await.expect("handed over");
        w.fact(|_, _| Ok(())).await;
        assert_eq!(state(&w, id).await.member, Some(owner), "it stays with whom it was given to");
        let round = w.db.write(&owner_scope, move |tx| actions::hand_over(tx, id, manager, version + 1)).await;
        assert_eq!(refused(round), Some("steps-error-circle"));
        w.db.write(&boss, move |tx| actions::hand_over(tx, id, manager, version + 1)).await.expect("whoever gave it may take it back");
        w.fact(move |tx, _| {
            Ok(tx.exec("update members set state = 'suspended' where workspace_id = $1 and id = $2", &args![tx.ws(), owner])?)
        })
        .await;
        let away = w.db.write(&boss, move |tx| actions::hand_over(tx, id, owner, version + 2)).await;
        assert_eq!(refused(away), Some("steps-error-member-away"));
    })
    .await;
}

#[tokio::test]
async fn a_step_of_ones_own() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (boss, partnership_id) = (w.ws.manager(), w.id);
        let new = |words: &str, due| NewStep { partnership_id, words: words.into(), due_on: due, member_id: None, group: None };
        for (wrong, field) in [(new(" ", None), "words"), (new("x", Some(date(2026, 4, 13))), "due_on")] {
            let refused = w.db.write(&boss, move |tx| actions::add(tx, &wrong)).await;
            let Err(Error::Invalid(problems)) = refused else { panic!("{refused:?}") };
            assert!(problems.get(field).is_some(), "{problems:?}");
        }
        let own = new("Send a postcard", Some(date(2026, 4, 17)));
        let id = w.db.write(&boss, move |tx| actions::add(tx, &own)).await.expect("written down");
        let found = w.db.read(&boss, move |tx| lists::find(tx, id)).await.expect("read");
        assert_eq!(
            (found.rank.urgency().code(), found.member, found.advice.words.as_deref()),
            ("soon", Some(w.ws.member(Role::Manager)), Some("Send a postcard"))
        );
        w.later(3).await;
        let found = w.db.read(&boss, move |tx| lists::find(tx, id)).await.expect("read");
        assert_eq!((found.rank.urgency().code(), found.state), ("due", State::Open), "its day has come");
        w.db.write(&boss, move |tx| actions::done(tx, id, None, found.version)).await.expect("done");
        w.later(1).await;
        assert_eq!(state(&w, id).await.state, State::Done);
    })
    .await;
}

#[tokio::test]
async fn many_at_once_and_back() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.manager();
        w.fact(|tx, id| promise(tx, id, date(2026, 4, 15), None)).await;
        let all = w.steps().await;
        let ids: Vec<StepId> = all.iter().map(|s| s.id).collect();
        let first = (all[0].id, all[0].version);
        w.db.write(&boss, move |tx| actions::done(tx, first.0, None, first.1)).await.expect("one is done");
        let input = BulkInput { ids: ids.clone(), change: Change::Snooze { until: Some(date(2026, 4, 21)) } };
        let done = w.db.write(&boss, move |tx| actions::bulk(tx, &input)).await.expect("put off");
        assert_eq!((done.changed, done.skipped), (ids.len() - 1, 1), "what is closed is not put off");
        assert!(w.steps().await.iter().all(|s| s.state == State::Snoozed));
        w.db.write(&boss, move |tx| actions::undo(tx, done.undo_id)).await.expect("taken back");
        assert!(w.steps().await.iter().all(|s| s.state == State::Open && s.snoozed_until.is_none()));
        let twice = w.db.write(&boss, move |tx| actions::undo(tx, done.undo_id)).await;
        assert!(matches!(&twice, Err(Error::Conflict(m)) if m.key == "steps-error-undone"), "{twice:?}");
        let none = BulkInput { ids: vec![], change: Change::Unsnooze };
        assert!(matches!(w.db.write(&boss, move |tx| actions::bulk(tx, &none)).await, Err(Error::Invalid(_))));
        let counts = w.db.read(&boss, {
            let me = w.ws.member(Role::Manager);
            move |tx| Ok((steps::store::counts::tabs(tx, me, crate::world::noon(TODAY))?, steps::store::counts::load(tx)?))
        });
        let (tabs, load) = counts.await.expect("counted");
        assert_eq!((tabs.mine, tabs.done, tabs.snoozed), (i64::try_from(ids.len()).expect("few") - 1, 1, 0));
        assert_eq!((load[0].name.as_str(), load[0].partnerships, load[0].waiting), ("The manager", 1, tabs.mine));
        assert_eq!(Tab::ALL.len(), 4);
    })
    .await;
}
