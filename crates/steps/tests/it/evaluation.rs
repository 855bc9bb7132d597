//! A change is followed by its evaluation, in its own transaction; a step keeps its identity and what was decided about it.

use jiff::civil::date;
use kernel::{Role, args, testing::TestDb};
use steps::{actions, load, model::State, store::standings};

use crate::world::{Said, TALK, TODAY, contact, happened, partnership, promise, world};

#[tokio::test]
async fn a_conversation_settles_the_check_in_and_one_with_a_request_does_not() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let due = w.step("check_in").await.expect("nobody has talked since January");
        assert_eq!((due.waiting_since, due.member), (date(2026, 1, 5), Some(w.ws.member(Role::Manager))));
        w.fact(|tx, id| contact(tx, id, &Said { request: true, kind: "ask", ..TALK })).await;
        assert_eq!(w.step("check_in").await.expect("an ask is no check-in").id, due.id, "the same step");
        w.fact(|tx, id| contact(tx, id, &Said { direction: "out", ..TALK })).await;
        assert!(w.step("check_in").await.is_some(), "nobody answered");
        w.fact(|tx, id| contact(tx, id, &TALK)).await;
        assert!(w.step("check_in").await.is_none());
        let found = w.db.read(&w.ws.owner(), move |tx| steps::store::rows::find(tx, due.id)).await.expect("it is kept");
        assert_eq!((found.state, found.closed_by), (State::Gone, None));
        w.later(30).await;
        let next = w.step("check_in").await.expect("a month later");
        assert_ne!(next.id, due.id, "a new conversation is a new cause");
    })
    .await;
}

#[tokio::test]
async fn what_is_unchanged_is_not_written_again() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        w.fact(|tx, id| promise(tx, id, date(2026, 4, 10), None)).await;
        const STEPS: &str =
            "select identity || cast(version as text) || state || cast(raised_at as text) from steps where workspace_id = $1 order by identity";
        let before = w.texts(STEPS).await;
        assert!(before.len() > 2, "{before:?}");
        let id = w.id;
        let (_, standing) = w.db.read(&w.ws.owner(), move |tx| standings::find(tx, id)).await.expect("it stands");
        assert!(standing.next_change_on.is_some_and(|day| day > TODAY));
        w.fact(|_, _| Ok(())).await;
        assert_eq!(w.texts(STEPS).await, before);
        assert_eq!(w.turn().await, 0, "nothing is behind");
    })
    .await;
}

#[tokio::test]
async fn what_was_decided_holds_while_the_cause_is_the_same() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.manager();
        let made = w.fact(|tx, id| promise(tx, id, date(2026, 4, 10), None)).await;
        let late = w.step("promise_ours").await.expect("it is overdue");
        assert_eq!((late.rank.urgency().code(), late.quote.as_deref()), ("broken", Some("Send the shorter terms")));
        w.db.write(&boss, move |tx| actions::dismiss(tx, late.id, "Settled by phone".into(), late.version)).await.expect("dismissed");
        w.later(3).await;
        w.fact(|tx, id| contact(tx, id, &TALK)).await;
        assert!(w.step("promise_ours").await.is_none(), "the same promise is the same cause");
        w.fact(|tx, id| promise(tx, id, date(2026, 4, 12), None)).await;
        assert_eq!(w.steps().await.iter().filter(|s| s.rule == "promise_ours").count(), 1, "another promise is another cause");
        w.fact(move |tx, _| {
            Ok(tx.exec(
                "update promises set state = 'kept', closed_on = '2026-04-17' where workspace_id = $1 and id = $2",
                &args![tx.ws(), made],
            )?)
        })
        .await;
        assert_eq!(w.steps().await.iter().filter(|s| s.rule == "promise_ours").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_lack_that_comes_back_is_another_lack() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (boss, manager) = (w.ws.manager(), w.ws.member(Role::Manager));
        let care = |to: Option<kernel::ids::MemberId>| {
            w.fact(move |tx, id| {
                Ok(tx.exec("update partnerships set manager_id = $3 where workspace_id = $1 and id = $2", &args![tx.ws(), id, to])?)
            })
        };
        care(None).await;
        let nobody = w.step("no_manager").await.expect("nobody cares");
        assert_eq!(nobody.member, None);
        w.db.write(&boss, move |tx| actions::dismiss(tx, nobody.id, "Next week".into(), nobody.version)).await.expect("dismissed");
        w.fact(|_, _| Ok(())).await;
        assert!(w.step("no_manager").await.is_none());
        care(Some(manager)).await;
        care(None).await;
        assert_eq!(w.step("no_manager").await.map(|s| s.id), Some(nobody.id));
    })
    .await;
}

#[tokio::test]
async fn steps_follow_whoever_cares_or_keeps_the_promise() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let owner = w.ws.member(Role::Owner);
        w.fact(move |tx, id| promise(tx, id, date(2026, 4, 15), Some(owner))).await;
        assert_eq!(w.step("promise_ours").await.and_then(|s| s.member), Some(owner));
        let (id, manager) = (w.id, w.ws.member(Role::Manager));
        let version = w.db.read(&w.ws.owner(), move |tx| partnerships::store::rows::find(tx, id)).await.expect("it is there").version;
        w.db.write(&w.ws.owner(), move |tx| partnerships::actions::set_manager(tx, id, Some(owner), version)).await.expect("given");
        assert!(w.steps().await.iter().all(|s| s.member == Some(owner)), "all follow");
        assert_ne!(manager, owner);
    })
    .await;
}

#[tokio::test]
async fn many_are_left_to_the_job_and_a_creators_change_reaches_every_partnership() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (brand, boss) = (w.brand, w.ws.manager());
        let made = w
            .db
            .write(&boss, move |tx| (0..60).map(|n| partnership(tx, brand, None, n).map(|(_, id)| id)).collect::<kernel::Result<Vec<_>>>())
            .await
            .expect("sixty at once");
        let last = made[59];
        let unknown = w.db.read(&boss, move |tx| standings::find(tx, last).map(drop)).await;
        assert!(matches!(unknown, Err(kernel::Error::NotFound)), "{unknown:?}");
        assert_eq!(w.texts("select kind from jobs where workspace_id = $1").await, ["steps_catch_up"]);
        assert_eq!(w.turn().await, 60);
        w.db.read(&boss, move |tx| standings::find(tx, last)).await.expect("it stands");
        let creator = w.creator;
        w.db.write(&boss, move |tx| {
            tx.exec("update creators set archived_at = $3 where workspace_id = $1 and id = $2", &args![tx.ws(), creator, tx.now()])?;
            kernel::Event::new("test", "creator", creator.0).of_creator(creator).write(tx).map(drop)
        })
        .await
        .expect("archived");
        assert!(w.steps().await.is_empty(), "nothing is advised about an archived creator");
    })
    .await;
}

#[tokio::test]
async fn facts_are_read_as_they_are() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        w.fact(|tx, id| {
            contact(tx, id, &TALK)?;
            let ws = tx.ws();
            let (work, wish, goal) = (tx.new_id(), tx.new_id(), tx.new_id());
let evening: jiff::Timestamp = "2026-04-13T18:30:00Z".parse().expect("an instant");
            tx.exec(
                "update contacts set happened_at = $2, direction = 'out', reply = 'answered', language = 'en', partnership_id = null where workspace_id = $1",
                &args![ws, evening],
            )?;
            tx.exec("insert into collaborations (workspace_id, id, partnership_id, title, audience, format, state, happens_on, autonomy, usual_index, created_at, updated_at)
                values ($1, $2, $3, 'Thaw walks', true, 'short_video', 'done', '2026-02-01', 'guided', 1.25, $4, $4)", &args![ws, work, id, tx.now()])?;
            tx.exec("insert into wishes (workspace_id, id, creator_id, partnership_id, words, language, asked_on, created_at, updated_at)
                select $1, $2, creator_id, id, 'Fewer gifts', 'en', '2026-01-20', $4, $4 from partnerships where workspace_id = $1 and id = $3", &args![ws, wish, id, tx.now()])?;
            tx.exec("insert into wish_answers (workspace_id, id, wish_id, what, done_on, created_at) values ($1, $2, $3, 'A letter', '2026-02-02', $4)", &args![ws, tx.new_id(), wish, tx.now()])?;
            tx.exec("insert into goals (workspace_id, id, creator_id, words, language, kind, on_date, stated_on, created_at, updated_at)
                select $1, $2, creator_id, 'A course', 'en', 'launch', '2026-04-20', '2026-03-01', $4, $4 from partnerships where workspace_id = $1 and id = $3", &args![ws, goal, id, tx.now()])?;
            tx.exec("insert into supports (workspace_id, id, partnership_id, kind, what, done_on, minutes, goal_id, created_at, updated_at)
                values ($1, $2, $3, 'shared', 'Her course', '2026-04-01', 30, $4, $5, $5)", &args![ws, tx.new_id(), id, goal, tx.now()])?;
            tx.exec("insert into preferences (workspace_id, partnership_id, off_limits, autonomy, wishes_asked_on, updated_at)
                values ($1, $2, $3, 'co_created', '2026-02-03', $4)", &args![ws, id, serde_json::json!([{ "from": "2026-06-01", "to": "2026-06-02", "why": "sea" }]), tx.now()])?;
            tx.exec("insert into playbook_overrides (workspace_id, partnership_id, setting, number, reason, set_at) values ($1, $2, 'check_in_ideal_days', 10, 'She asked', $3)",
                &args![ws, id, tx.now()])?;
            Ok(())
        })
        .await;
        let id = w.id;
        let batch = w.db.read(&w.ws.owner(), move |tx| load::load(tx, &[id])).await.expect("loaded");
        let of = &batch.rows[0];
        let facts = &of.facts;
        let talk = &facts.contacts[0];
        assert_eq!((talk.on, talk.two_way(), talk.out_of_hours, talk.in_their_language), (date(2026, 4, 13), true, true, Some(false)), "23:30 in Yekaterinburg");
        let work = &facts.collaborations[0];
        assert_eq!((work.sequence, work.audience_facing, work.format, work.index), (1, true, Some(1), Some(1.25)));
        assert_eq!(facts.standing.autonomy.map(|a| a.code()), Some("co_created"));
        assert_eq!((facts.wishes.list[0].answered, facts.wishes.asked.map(|a| a.0)), (Some(date(2026, 2, 2)), Some(date(2026, 2, 3))));
        assert_eq!(facts.support[0].served, Some(facts.planned[0].fact()));
        assert!(facts.creator.is_away(date(2026, 6, 2)) && facts.creator.is_away(date(2026, 5, 1)) && facts.creator.is_away(date(2026, 7, 3)), "both calendars and her own");
        assert_eq!((facts.creator.abroad, facts.creator.hours.days), (Some(true), 0b1_1111));
        let (policy, _) = batch.policy(of);
        let ideal = policy.get(engine::facts::Stage::Foundation, engine::playbook::Setting::CheckInIdeal).expect("it is set");
        assert!(ideal.own && ideal.number == 10);
        happens_in_another_workspace_only(&w.db).await;
    })
    .await;
}

/// Nobody of another workspace sees anything.
async fn happens_in_another_workspace_only(db: &TestDb) {
    let other = db.workspace(2).await;
    let counts = db.read(&other.owner(), |tx| steps::store::counts::groups(tx, None)).await.expect("read");
    assert!(counts.is_empty());
    let id = kernel::ids::PartnershipId(kernel::ids::Uuid::from_u128(9));
    db.write(&other.manager(), move |tx| happened(tx, id)).await.expect("an event of nobody is followed by nothing");
}
