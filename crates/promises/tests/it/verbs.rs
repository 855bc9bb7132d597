//! Making, keeping, breaking, letting go, opening again.

use jiff::civil::date;
use kernel::{
    Error, Role,
    ids::{PartnershipId, Uuid},
    testing::TestDb,
};
use promises::{
    actions,
    model::{
        BreakPromise, EditPromise, KeepPromise, NewPromise, Origin, PromiseSide, PromiseState, ReleasePromise, ReopenPromise, Standing,
    },
};

use crate::world::{World, world};

const fn due() -> jiff::civil::Date {
    date(2026, 4, 14)
}

fn problem(error: &Error) -> Option<(String, &'static str)> {
    if let Error::Invalid(problems) = error { problems.all().next().map(|p| (p.field.clone(), p.message.key)) } else { None }
}

#[tokio::test]
async fn a_promise_is_made_kept_and_opened_again_and_all_of_it_is_told() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let id = w.made(w.ours("Пришлём итоги", due())).await;
        let p = w.promise(id).await;
        assert_eq!((p.state, p.language.code(), p.partnership, p.creator), (PromiseState::Open, "ru", w.id, w.creator));
        assert_eq!(p.made_by, Some(w.ws.member(Role::Manager)));
        let boss = w.ws.manager();
        let how = KeepPromise { on: Some(date(2026, 4, 3)), outcome: "Sent by mail".into() };
        w.db.write(&boss, move |tx| actions::keep(tx, id, &how, 1)).await.expect("kept");
        let kept = w.promise(id).await;
        assert_eq!((kept.standing(due()), kept.outcome.as_deref()), (Standing::InTime(11), Some("Sent by mail")));
        let twice = w.db.write(&boss, move |tx| actions::keep(tx, id, &KeepPromise::default(), 2)).await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
        w.db.write(&boss, move |tx| actions::reopen(tx, id, &ReopenPromise { reason: "Not all of it".into() }, 2)).await.expect("open");
        let open = w.promise(id).await;
        assert_eq!((open.state, open.closed_on, open.outcome, open.version), (PromiseState::Open, None, None, 3));
        let events = w.events().await;
        assert_eq!(events.iter().map(|(verb, _)| verb.as_str()).collect::<Vec<_>>(), ["promise_make", "promise_keep", "promise_reopen"]);
        assert_eq!(events[1].1["timely"], "yes");
        assert_eq!(events[2].1["reason"], "Not all of it");
    })
    .await;
}

#[tokio::test]
async fn broken_and_let_go_need_words_and_stay_visible() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.manager();
        let (a, b) = (w.made(w.ours("Pay in 7 days", date(2026, 2, 1))).await, w.made(w.ours("Visit", date(2026, 3, 1))).await);
        let silent = w.db.write(&boss, move |tx| actions::break_(tx, a, &BreakPromise::default(), 1)).await.expect_err("it needs words");
        assert_eq!(problem(&silent), Some(("outcome".into(), "promises-error-outcome")));
        let silent = w.db.write(&boss, move |tx| actions::release(tx, b, &ReleasePromise::default(), 1)).await.expect_err("it needs words");
        assert_eq!(problem(&silent), Some(("reason".into(), "promises-error-reason")));
        let said = BreakPromise { on: None, outcome: "Called and said sorry".into() };
        w.db.write(&boss, move |tx| actions::break_(tx, a, &said, 1)).await.expect("broken");
        let why = ReleasePromise { reason: "She moves house".into() };
        w.db.write(&boss, move |tx| actions::release(tx, b, &why, 1)).await.expect("released");
        let (broken, released) = (w.promise(a).await, w.promise(b).await);
        assert_eq!(
            (broken.state, broken.closed_on, broken.outcome.as_deref()),
            (PromiseState::Broken, Some(due()), Some("Called and said sorry"))
        );
        assert_eq!((released.state, released.released_reason.as_deref()), (PromiseState::Released, Some("She moves house")));
        for (day, key) in [(date(2026, 4, 15), "promises-error-on-future"), (date(2026, 1, 9), "promises-error-on-before-made")] {
            let c = w.made(w.ours("Something", due())).await;
            let wrong = KeepPromise { on: Some(day), outcome: String::new() };
            let refused = w.db.write(&boss, move |tx| actions::keep(tx, c, &wrong, 1)).await.expect_err("no such day");
            assert_eq!(problem(&refused), Some(("on".into(), key)));
        }
    })
    .await;
}

#[tokio::test]
async fn a_day_moves_with_its_reason_in_the_history() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.manager();
        let id = w.made(w.ours("Send the results", due())).await;
        let later = EditPromise { due_on: Some(date(2026, 4, 24)), ..EditPromise::default() };
        let silent =
            w.db.write(&boss, {
                let later = later.clone();
                move |tx| actions::edit(tx, id, &later, 1)
            })
            .await
            .expect_err("why?");
        assert_eq!(problem(&silent), Some(("due_reason".into(), "promises-error-due-reason")));
        let said = EditPromise { due_reason: Some("The numbers come on the ninth".into()), ..later };
        assert_eq!(w.db.write(&boss, move |tx| actions::edit(tx, id, &said, 1)).await.expect("moved"), 2);
        let events = w.events().await;
        let (verb, facts) = events.last().expect("an event");
        assert_eq!((verb.as_str(), facts["due"].as_str(), facts["to"].as_str()), ("promise_move", Some("2026-04-14"), Some("2026-04-24")));
        assert_eq!(facts["reason"], "The numbers come on the ninth");
        let same = EditPromise { words: Some("Send the results".into()), ..EditPromise::default() };
        assert_eq!(w.db.write(&boss, move |tx| actions::edit(tx, id, &same, 2)).await.expect("nothing changes"), 2);
        let stale = EditPromise { words: Some("Send them".into()), ..EditPromise::default() };
        assert!(matches!(w.db.write(&boss, move |tx| actions::edit(tx, id, &stale, 1)).await, Err(Error::Stale)));
    })
    .await;
}

#[tokio::test]
async fn a_rule_promises_one_thing_once_and_needs_no_person() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let (new, about) = (w.ours("Ответить на идею", date(2026, 4, 28)), Uuid::from_u128(7));
        let make = move |tx: &mut kernel::Tx<'_>| actions::make_from(tx, &new, &Origin::rule("idea_answer", Some(about)));
        let scope = kernel::Scope::of_system(w.ws.id, "rules");
        let first = w.db.write(&scope, make.clone()).await.expect("promised");
        assert_eq!(w.db.write(&scope, make).await.expect("found"), first);
        let p = w.promise(first).await;
        assert_eq!((p.made_by, p.source_rule.as_deref(), p.was_said()), (None, Some("idea_answer"), false));
        assert_eq!(w.events().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_promised_names_its_field() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.manager();
        let other = PartnershipId(Uuid::from_u128(9));
        let nowhere = NewPromise { partnership_id: other, ..w.ours("x", due()) };
        let refused = w.db.write(&boss, move |tx| actions::make(tx, &nowhere)).await.expect_err("no such partnership");
        assert_eq!(problem(&refused), Some(("partnership_id".into(), "error-not-choice")));
        let elsewhere = crate::world::creator(&w.db, &boss, "Cal Harlow").await;
        for (whose, wanted) in [(w.creator, None), (elsewhere, Some(("contact_id".to_owned(), "error-not-choice")))] {
            let contact = w.contact(whose).await;
            let new = w.ours("said", due());
            let made = w.db.write(&boss, move |tx| actions::from_contact(tx, contact, &new)).await;
            assert_eq!(made.as_ref().err().and_then(problem), wanted);
            if let Ok(id) = made {
                assert_eq!(w.promise(id).await.source_id, Some(contact));
            }
        }
        let viewer = NewPromise { owner_id: Some(w.ws.member(Role::Viewer)), ..w.ours("x", due()) };
        let refused = w.db.write(&boss, move |tx| actions::make(tx, &viewer)).await.expect_err("a viewer keeps nothing");
        assert_eq!(problem(&refused), Some(("owner_id".into(), "promises-error-owner")));
        let new = w.ours("x", due());
        assert!(matches!(w.db.write(&w.ws.viewer(), move |tx| actions::make(tx, &new)).await, Err(Error::Forbidden)));
        let theirs = NewPromise { side: PromiseSide::Theirs, ..w.ours("Пришлю карты", due()) };
        let id = w.made(theirs).await;
        assert_eq!(w.promise(id).await.keeper, None, "theirs is theirs to keep");
        let foreign = w.db.workspace(2).await;
        assert!(matches!(
            w.db.write(&foreign.owner(), move |tx| actions::keep(tx, id, &KeepPromise::default(), 1)).await,
            Err(Error::NotFound)
        ));
    })
    .await;
}

async fn today(w: &World) -> jiff::civil::Date {
    w.db.read(&w.ws.viewer(), partnerships::store::today).await.expect("a day")
}

#[tokio::test]
async fn the_day_is_that_of_the_workspace() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let id = w.made(w.ours("Today", due())).await;
        // Berlin is two hours ahead of UTC in April: its 15th begins at 22:00.
        w.at("2026-04-14T21:59:59Z");
        assert_eq!(w.promise(id).await.standing(today(&w).await), Standing::Today);
        w.at("2026-04-14T22:00:00Z");
        assert_eq!(w.promise(id).await.standing(today(&w).await), Standing::Late(1));
        // In winter only one: the 29th of February 2028 begins at 23:00 of the 28th.
        w.at("2028-02-28T22:59:59Z");
        assert_eq!(today(&w).await, date(2028, 2, 28));
        w.at("2028-02-28T23:00:00Z");
        assert_eq!(today(&w).await, date(2028, 2, 29));
        let kept = w.db.write(&w.ws.manager(), move |tx| actions::keep(tx, id, &KeepPromise::default(), 1)).await;
        assert_eq!(kept.expect("kept on a leap day"), 2);
        assert_eq!(w.promise(id).await.closed_on, Some(date(2028, 2, 29)));
    })
    .await;
}
