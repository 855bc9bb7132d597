//! Many at once: of all who merge the same two records, one does.

use kernel::{Error, testing::TestDb};
use merging::model::NewMerge;
use serde_json::json;

use crate::world::{asked, named};

#[tokio::test(flavor = "multi_thread")]
async fn of_merges_at_once_exactly_one_wins_whichever_way_round() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        for round in 0..8 {
            let a = named(&db, &ws, json!({ "given_name": "Вера", "note": "раз" })).await;
            let b = named(&db, &ws, json!({ "given_name": "Vera", "note": "two" })).await;
            let (one, other) = (asked(&db, &ws, a, b).await, asked(&db, &ws, b, a).await);
            let attempt = |new: &NewMerge| {
                let (db, scope, new) = (db.db(), ws.manager(), new.clone());
                tokio::spawn(async move { db.write(&scope, move |tx| merging::merge(tx, &new)).await })
            };
            let attempts: Vec<_> = (0..6).map(|i| attempt(if i % 2 == 0 { &one } else { &other })).collect();
            let mut won = Vec::new();
            for attempt in attempts {
                match attempt.await.expect("no panic") {
                    Ok(id) => won.push(id),
                    Err(Error::Conflict(why)) => assert_eq!(why.key, "merging-already"),
                    Err(other) => panic!("round {round}: {other:?}"),
                }
            }
            assert_eq!(won.len(), 1, "round {round}");

            let undo = |id| {
                let (db, scope) = (db.db(), ws.manager());
                tokio::spawn(async move { db.write(&scope, move |tx| merging::undo(tx, id)).await })
            };
            let attempts: Vec<_> = (0..4).map(|_| undo(won[0])).collect();
            let mut undone = 0;
            for attempt in attempts {
                match attempt.await.expect("no panic") {
                    Ok(_) => undone += 1,
                    Err(Error::Conflict(why)) => assert_eq!(why.key, "merging-undone-already"),
                    Err(other) => panic!("round {round}: {other:?}"),
                }
            }
            assert_eq!(undone, 1, "round {round}");
        }
    })
    .await;
}
