//! The promise: a merge that is taken back leaves every row of the workspace as it was.

use jiff::SignedDuration;
use kernel::testing::TestDb;

use crate::{
    dump::{differences, dump},
    world::{self, Dice},
};

/// Pairs of records tried on each engine.
const PAIRS: u64 = 40;

#[tokio::test(flavor = "multi_thread")]
async fn whatever_two_records_hold_an_undo_restores_every_row() {
    TestDb::each(|db| async move {
        for seed in 0..PAIRS {
            // A workspace each: they are all alike, and of a crowd that shares one key only a part is compared.
            let ws = db.workspace(i64::try_from(seed).expect("few") + 1).await;
            let world = world::ground(&db, &ws).await;
            let pair = move |tx: &mut kernel::Tx| {
                let mut dice = Dice::new(seed);
                Ok([world::record(tx, &world, &mut dice)?, world::record(tx, &world, &mut dice)?, world::record(tx, &world, &mut dice)?])
            };
            let [keep, gone, third] = db.write(&ws.manager(), pair).await.expect("records");
            db.clock().advance(SignedDuration::from_mins(5));
            merging::catch_up(&db, ws.id).await.expect("looked");
            // Somebody else is known to be another person than the one that goes.
            let apart = merging::model::NotDuplicates { a: third, b: gone };
            db.write(&ws.manager(), move |tx| merging::tell_apart(tx, apart)).await.expect("told apart");

            let before = dump(&db, &ws).await;
            let merge = world::merged(&db, &ws, keep, gone).await;
            let between = dump(&db, &ws).await;
            assert!(!differences(&before, &between).is_empty(), "a merge changes something");
            for table in ["notes", "attachments", "assessments"] {
                let of_gone = |d: &crate::dump::Dump| d[table].len();
                assert_eq!(of_gone(&before), of_gone(&between), "{table}: nothing is deleted");
            }
            assert!(still_with(&db, &ws, gone).await.is_empty(), "seed {seed}: everything has moved");

            db.clock().advance(SignedDuration::from_mins(5));
            let (_, left) = db.write(&ws.manager(), move |tx| merging::undo(tx, merge)).await.expect("undone");
            assert!(left.nothing(), "seed {seed}: {left:?}");
            let lines = differences(&before, &dump(&db, &ws).await);
            assert!(lines.is_empty(), "seed {seed}:\n{}", lines.join("\n"));
        }
    })
    .await;
}

/// Rows that a merge must not leave behind.
async fn still_with(db: &TestDb, ws: &kernel::testing::TestWorkspace, gone: kernel::ids::CreatorId) -> Vec<(String,)> {
    db.read(&ws.owner(), move |tx| {
        Ok(tx.all(
            "select 'note' from notes where workspace_id = $1 and creator_id = $2
             union all select 'file' from attachments where workspace_id = $1 and creator_id = $2
             union all select 'card' from assessments where workspace_id = $1 and creator_id = $2
             union all select 'search' from search_docs where workspace_id = $1 and creator_id = $2
             union all select 'key' from identity_keys where workspace_id = $1 and creator_id = $2
             union all select 'name' from search_names where workspace_id = $1 and creator_id = $2",
            &kernel::args![tx.ws(), gone],
        )?)
    })
    .await
    .expect("read")
}
