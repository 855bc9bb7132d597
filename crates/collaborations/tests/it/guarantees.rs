//! What a partner can count on.

use collaborations::{
    actions,
    model::{NewCommitment, Progress, ReleaseCommitment},
    section,
};
use jiff::civil::date;
use kernel::{Error, ids::CommitmentId, testing::TestDb};

use crate::world::{World, world};

async fn commit(w: &World, new: NewCommitment) -> kernel::Result<CommitmentId> {
    w.db.write(&w.ws.manager(), move |tx| actions::commit(tx, &new)).await
}

fn problem(error: &Error) -> Option<(String, &'static str)> {
    if let Error::Invalid(problems) = error { problems.all().next().map(|p| (p.field.clone(), p.message.key)) } else { None }
}

#[tokio::test]
async fn a_guarantee_counts_what_is_done_and_booked() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        w.was("done", date(2026, 2, 1)).await;
        w.was("the year before", date(2025, 9, 8)).await;
        w.planned(w.named("booked", date(2026, 9, 8)), None).await.expect("planned");
        let year = NewCommitment::year(w.id, date(2025, 9, 9), 4);
        let id = commit(&w, year).await.expect("guaranteed");
        let of = w.id;
        let t = w.db.read(&w.ws.viewer(), move |tx| section::read(tx, of)).await.expect("read");
        let running = t.running().expect("it holds today");
        assert_eq!(running.id, id);
        assert_eq!(t.progress(running), Progress { done: 1, booked: 1, owed: 2, ..Progress::default() });
        assert_eq!((t.rhythm().count, t.rhythm().booked, t.rhythm().months_ahead(t.today)), (2, 1, 4));
    })
    .await;
}

#[tokio::test]
async fn no_two_hold_on_one_day_until_one_is_given_up() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let id = commit(&w, NewCommitment::year(w.id, date(2025, 9, 9), 4)).await.expect("guaranteed");
        commit(&w, NewCommitment::year(w.id, date(2026, 9, 9), 5)).await.expect("the next year");
        let again = commit(&w, NewCommitment::year(w.id, date(2026, 9, 8), 4)).await.expect_err("a day of both");
        assert_eq!(problem(&again), Some(("starts_on".into(), "collaborations-error-overlap")));
        let boss = w.ws.manager();
        let longer = NewCommitment { ends_on: Some(date(2026, 9, 9)), ..NewCommitment::year(w.id, date(2025, 9, 9), 4) };
        let refused = w.db.write(&boss, move |tx| actions::edit_commitment(tx, id, &longer, 1)).await.expect_err("into the next year");
        assert_eq!(problem(&refused).map(|p| p.0), Some("starts_on".into()));
        let more = NewCommitment::year(w.id, date(2025, 9, 9), 6);
        assert_eq!(w.db.write(&boss, move |tx| actions::edit_commitment(tx, id, &more, 1)).await.expect("changed"), 2);
        let silent = w.db.write(&boss, move |tx| actions::release_commitment(tx, id, &ReleaseCommitment::default(), 2)).await;
        assert_eq!(silent.as_ref().err().and_then(problem), Some(("reason".into(), "collaborations-error-reason")));
        let why = ReleaseCommitment { reason: "Another pace".into() };
        w.db.write(&boss, move |tx| actions::release_commitment(tx, id, &why, 2)).await.expect("given up");
        let gone = NewCommitment::year(w.id, date(2025, 9, 9), 2);
        let twice = w.db.write(&boss, move |tx| actions::edit_commitment(tx, id, &gone, 3)).await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
        commit(&w, NewCommitment { ends_on: Some(date(2026, 9, 8)), ..NewCommitment::year(w.id, date(2026, 1, 1), 2) })
            .await
            .expect("there is room");
        assert_eq!(w.events().await.last().map(String::as_str), Some("commitment_make"));
    })
    .await;
}
