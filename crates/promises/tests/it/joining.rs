//! Two records of one creator become one, and two again.

use jiff::civil::date;
use kernel::{moving::Merged, testing::TestDb};
use promises::model::NewPromise;

use crate::world::{brand, creator, partnership, world};

#[tokio::test]
async fn no_promise_is_lost_when_two_become_one() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        let boss = w.ws.owner();
        let gone = creator(&w.db, &boss, "Vera Lesnikova").await;
        let other = brand(&w.db, &boss, "Tansy & Rill").await;
        let (same, alone) = (partnership(&w.db, &boss, gone, w.brand).await, partnership(&w.db, &boss, gone, other).await);
        let own = w.made(w.ours("own", date(2026, 5, 1))).await;
        let joined = w.made(NewPromise { partnership_id: same, ..w.ours("joined", date(2026, 5, 1)) }).await;
        let moved = w.made(NewPromise { partnership_id: alone, ..w.ours("moved", date(2026, 5, 1)) }).await;

        let (keep, merged) = (w.creator, Merged { gone, keep: w.creator, joined: vec![(same, w.id)] });
        let m = merged.clone();
        let moves = promises::slice().moves.expect("promises move");
        let (partnerships_done, taken) =
            w.db.write(&boss, move |tx| Ok((partnerships::actions::move_creator(tx, gone, keep)?, (moves.take)(tx, &m)?)))
                .await
                .expect("one");
        for (id, of) in [(own, w.id), (joined, w.id), (moved, alone)] {
            let p = w.promise(id).await;
            assert_eq!((p.creator, p.partnership), (keep, of), "{}", p.words);
        }
        let left =
            w.db.write(&boss, move |tx| {
                partnerships::actions::unmove_creator(tx, &partnerships_done)?;
                (moves.give_back)(tx, &merged, &taken)
            })
            .await
            .expect("two again");
        assert_eq!(left, 0);
        for (id, who, of) in [(own, keep, w.id), (joined, gone, same), (moved, gone, alone)] {
            let p = w.promise(id).await;
            assert_eq!((p.creator, p.partnership), (who, of), "{}", p.words);
        }
    })
    .await;
}
