//! The verbs on both engines, and what the engine is told.

use jiff::civil::date;
use kernel::{Error, Role, testing::TestDb};
use memory::{
    actions, facts,
    model::{
        CloseGoal, DeclineWish, EditPreferences, EditWish, NewAnswer, NewGoal, NewOffLimits, NewStyle, NewSupport, NewWish, WishFilter,
        WishState, WishesAsked,
    },
    store::{
        goals, preferences, styles, supports,
        wishes::{self, Which},
    },
};

use crate::world;

fn wish(words: &str) -> NewWish {
    NewWish { words: words.into(), asked_on: "2025-11-12".into(), ..NewWish::default() }
}

#[tokio::test]
async fn a_wish_is_kept_as_it_was_said_and_opens_when_it_is_said_anew() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let (manager, id) = (w.ws.manager(), w.id);
        let unanswered = || {
            let (db, manager) = (w.db.db(), manager.clone());
            let which = Which { state: Some(WishFilter::Unanswered), ..Which::default() };
            async move { db.read(&manager, move |tx| wishes::page(tx, &which, None, 9)).await.expect("a list").len() }
        };
        let made = w.db.write(&manager, move |tx| actions::record_wish(tx, id, &wish("Хочу знать за полгода"))).await.expect("recorded");
        assert_eq!(unanswered().await, 1);
        let half = NewAnswer { what: "План до июня".into(), done_on: "2026-03-01".into(), partly: true, ..NewAnswer::default() };
        w.db.write(&manager, move |tx| actions::answer_wish(tx, made, &half, 1)).await.expect("answered");
        assert_eq!(unanswered().await, 0, "something was done");
        let whole = NewAnswer { what: "План на год".into(), done_on: "2026-04-01".into(), ..NewAnswer::default() };
        w.db.write(&manager, move |tx| actions::answer_wish(tx, made, &whole, 2)).await.expect("answered");
        let view = w.db.read(&manager, move |tx| wishes::view(tx, made)).await.expect("read");
        assert_eq!((view.wish.state, view.wish.decided_on, view.answers.len()), (WishState::Matched, Some(date(2026, 4, 1)), 2));
        let anew = EditWish { words: "Хочу знать за год".into(), anew: true, ..EditWish::default() };
        let version = w.db.write(&manager, move |tx| actions::reword_wish(tx, made, &anew, 3)).await.expect("said anew");
        assert_eq!((version, unanswered().await), (4, 1), "what was done before is no answer to new words");
        let stale = w.db.write(&manager, move |tx| actions::reopen_wish(tx, made, 3)).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        let open = w.db.write(&manager, move |tx| actions::reopen_wish(tx, made, 4)).await;
        assert!(matches!(open, Err(Error::Conflict(_))), "{open:?}");
        let silent = w.db.write(&manager, move |tx| actions::decline_wish(tx, made, &DeclineWish::default(), 4)).await;
        assert!(matches!(&silent, Err(Error::Invalid(p)) if p.get("reason").is_some()), "{silent:?}");
        let because = DeclineWish { reason: "Бюджет распределён".into() };
        w.db.write(&manager, move |tx| actions::decline_wish(tx, made, &because, 4)).await.expect("declined");
        assert_eq!(unanswered().await, 0);
        w.db.write(&manager, move |tx| actions::remove_wish(tx, made)).await.expect("removed");
        assert!(matches!(w.db.read(&manager, move |tx| wishes::one(tx, made)).await, Err(Error::NotFound)));
        w.db.write(&manager, move |tx| actions::restore_wish(tx, made)).await.expect("brought back");
        let events = w.db.read(&manager, move |tx| partnerships::store::history::page(tx, id, None, 50)).await.expect("events");
        let verbs: Vec<&str> = events.iter().rev().map(|e| e.verb.as_str()).skip(1).collect();
        assert_eq!(verbs, ["wish_record", "wish_answer", "wish_answer", "wish_reword", "wish_decline", "wish_remove", "wish_restore"]);
        assert!(!format!("{events:?}").contains("полгода"), "what was said is erasable, events are not");
    })
    .await;
}

#[tokio::test]
async fn before_promotion_the_question_of_a_conflict_is_answered() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let (manager, id, creator) = (w.ws.manager(), w.id, w.creator);
        let other = world::creator(&w.db, &w.ws.owner(), "Иван", "Галеев").await;
        let goal = |of| {
            let (db, manager) = (w.db.db(), manager.clone());
            let new = NewGoal { words: "Курс".into(), kind: "launch".into(), on_date: "2026-09-01".into(), ..NewGoal::default() };
            async move { db.write(&manager, move |tx| actions::state_goal(tx, of, &new)).await.expect("stated") }
        };
        let (own, strange) = (goal(creator).await, goal(other).await);
        let course = NewSupport { kind: "promoted".into(), what: "Курс".into(), goal_id: Some(own), ..NewSupport::default() };
        let refused = |new: NewSupport| {
            let (db, manager) = (w.db.db(), manager.clone());
            async move {
                match db.write(&manager, move |tx| actions::log_support(tx, id, &new)).await {
                    Err(Error::Invalid(problems)) => problems.all().next().map(|p| p.field.clone()).unwrap_or_default(),
                    other => panic!("it must be refused: {other:?}"),
                }
            }
        };
        assert_eq!(refused(course.clone()).await, "conflict_checked");
        assert_eq!(refused(NewSupport { conflict_checked: true, ..course.clone() }).await, "conflict_note");
        let answered = NewSupport { conflict_checked: true, conflict_note: "Никому".into(), ..course };
        assert_eq!(refused(NewSupport { goal_id: Some(strange), ..answered.clone() }).await, "goal_id");
        assert_eq!(refused(NewSupport { done_on: "2026-04-16".into(), ..answered.clone() }).await, "done_on");
        let stranger = w.db.workspace(2).await.member(Role::Owner);
        assert_eq!(refused(NewSupport { member_id: Some(stranger), ..answered.clone() }).await, "member_id");
        let paid = NewSupport { cost_minor: Some(1_250_000), currency: "rub".into(), minutes: "45".into(), ..answered };
        let made = w.db.write(&manager, move |tx| actions::log_support(tx, id, &paid)).await.expect("logged");
        let support = w.db.read(&manager, move |tx| supports::one(tx, made)).await.expect("read");
        assert_eq!(
            (support.cost_minor, support.currency.as_deref(), support.goal.as_deref()),
            (Some(1_250_000), Some("RUB"), Some("Курс"))
        );
        assert_eq!((support.done_on, support.member_id), (date(2026, 4, 14), Some(w.ws.member(Role::Manager))));
        let told = w.db.read(&manager, move |tx| facts::load(tx, &[id])).await.expect("facts").remove(&id).expect("some");
        assert_eq!((told.support.len(), told.goals[0].helped, told.planned.len()), (1, Some(date(2026, 4, 14)), 1));
        w.db.write(&manager, move |tx| actions::remove_support(tx, made)).await.expect("removed");
        let told = w.db.read(&manager, move |tx| facts::load(tx, &[id])).await.expect("facts").remove(&id).expect("some");
        assert_eq!((told.support.len(), told.goals[0].helped), (0, None));
        w.db.write(&manager, move |tx| actions::restore_support(tx, made)).await.expect("brought back");
        let closed = CloseGoal { state: "reached".into(), ..CloseGoal::default() };
        w.db.write(&manager, move |tx| actions::close_goal(tx, own, &closed, 1)).await.expect("reached");
        assert_eq!(w.db.read(&manager, move |tx| goals::one(tx, own)).await.expect("read").closed_on, Some(date(2026, 4, 14)));
    })
    .await;
}

#[tokio::test]
async fn style_and_preferences_are_remembered() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let (manager, id, creator) = (w.ws.manager(), w.id, w.creator);
        let note = |format: &str, on: &str| NewStyle {
            format: format.into(),
            noted_on: on.into(),
            result_index: "1.31".into(),
            ..NewStyle::default()
        };
        let (first, second) = (note("post", "2024-02-29"), note("long_video", ""));
        let made =
            w.db.write(&manager, move |tx| {
                actions::note_style(tx, creator, &first)?;
                actions::note_style(tx, creator, &second)
            })
            .await
            .expect("noted");
        let (entries, formats) =
            w.db.read(&manager, move |tx| Ok((styles::of_creator(tx, creator, 9)?, styles::formats(tx, creator)?))).await.expect("read");
        assert_eq!((entries.len(), entries[0].noted_on, formats.len()), (2, date(2026, 4, 14), 2));
        let change = note("stream", "");
        w.db.write(&manager, move |tx| actions::edit_style(tx, made, &change, 1)).await.expect("changed");
        w.db.write(&manager, move |tx| actions::remove_style(tx, made)).await.expect("removed");
        w.db.write(&manager, move |tx| actions::restore_style(tx, made)).await.expect("brought back");

        let off = NewOffLimits { from: "2026-08-01".into(), to: "2026-08-31".into(), why: "отпуск".into() };
        let like = EditPreferences {
            lead_days: "21".into(),
            autonomy: "creator_led".into(),
            off_limits: vec![off],
            contact_paused_until: "2026-05-01".into(),
            ..EditPreferences::default()
        };
        let again = like.clone();
        let version = w.db.write(&manager, move |tx| actions::prefer(tx, id, &like, 0)).await.expect("written");
        assert_eq!(version, 1);
        let same = w.db.write(&manager, move |tx| actions::prefer(tx, id, &again, 1)).await.expect("the same");
        assert_eq!(same, 1, "nothing is written where nothing differs");
        let stale = w.db.write(&manager, move |tx| actions::prefer(tx, id, &EditPreferences::default(), 0)).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        w.db.write(&manager, move |tx| actions::ask_wishes(tx, id, &WishesAsked::default())).await.expect("asked");
        let known = w.db.read(&manager, move |tx| preferences::of_partnership(tx, id)).await.expect("read");
        assert_eq!((known.lead_days, known.version, known.wishes_asked_on), (Some(21), 2, Some(date(2026, 4, 14))));
        assert_eq!(known.off_limits.0[0].to, date(2026, 8, 31));
        let told = w.db.read(&manager, move |tx| facts::load(tx, &[id])).await.expect("facts").remove(&id).expect("some");
        assert_eq!((told.style.len(), told.contact_paused_until, told.off_limits.len()), (2, Some(date(2026, 5, 1)), 1));
        assert_eq!(told.wishes.current().map(|(day, _)| day), Some(date(2026, 4, 14)), "being asked counts, whatever was said");
    })
    .await;
}

#[tokio::test]
async fn nobody_reaches_another_workspace_and_viewers_only_look() {
    TestDb::each(|db| async move {
        let w = world::world(db).await;
        let elsewhere = w.db.workspace(2).await;
        let (manager, id, creator) = (w.ws.manager(), w.id, w.creator);
        let made = w.db.write(&manager, move |tx| actions::record_wish(tx, id, &wish("a"))).await.expect("recorded");
        for scope in [elsewhere.owner()] {
            let outcomes = [
                w.db.write(&scope, move |tx| actions::record_wish(tx, id, &wish("a")).map(drop)).await,
                w.db.write(&scope, move |tx| actions::remove_wish(tx, made)).await,
                w.db.write(&scope, move |tx| {
                    actions::state_goal(tx, creator, &NewGoal { words: "a".into(), ..NewGoal::default() }).map(drop)
                })
                .await,
                w.db.write(&scope, move |tx| actions::prefer(tx, id, &EditPreferences::default(), 0).map(drop)).await,
                w.db.read(&scope, move |tx| wishes::one(tx, made).map(drop)).await,
            ];
            assert!(outcomes.iter().all(|o| matches!(o, Err(Error::NotFound))), "{outcomes:?}");
        }
        let viewer = w.db.write(&w.ws.viewer(), move |tx| actions::record_wish(tx, id, &wish("a")).map(drop)).await;
        assert!(matches!(viewer, Err(Error::Forbidden)), "{viewer:?}");
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_accepted_by_both_engines() {
    let all: &'static [(&'static str, &'static str)] = Box::leak(memory::store::statements().concat().into_boxed_slice());
    kernel::testing::prepare_all(all).await;
}
