//! Faults of a server: lost connections are replaced, collisions are run again, and neither is seen from above.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use kernel::{Scope, args, testing::TestDb};

use crate::probe::with_probe;

const CUT: &str = "select cast(count(pg_terminate_backend(pid)) as bigint) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_were_cut_are_replaced() {
    let db = Arc::new(TestDb::postgres());
    let owner = db.workspace(1).await.owner();
    let busy = |n: usize| {
        let (db, owner) = (db.clone(), owner.clone());
        async move {
            let tasks: Vec<_> = (0..n)
                .map(|_| {
                    let (db, owner) = (db.clone(), owner.clone());
                    tokio::spawn(async move {
                        db.read(&owner, |tx| Ok(tx.one::<(String,)>("select name from workspaces where id = $1", &args![tx.ws()])?))
                            .await?;
                        db.write(&owner, |tx| Ok(tx.exec("update workspaces set version = version + 1 where id = $1", &args![tx.ws()])?))
                            .await
                    })
                })
                .collect();
            for task in tasks {
                assert_eq!(task.await.expect("no panic").expect("every one succeeds"), 1);
            }
        }
    };
    busy(40).await;
    let cut = db.read(&Scope::system("test"), |tx| Ok(tx.one::<(i64,)>(CUT, &[])?)).await.expect("allowed to its own");
    assert!(cut.0 > 0, "there was something to cut");
    busy(40).await;
    let counted: (i64,) =
        db.read(&owner, |tx| Ok(tx.one("select version from workspaces where id = $1", &args![tx.ws()])?)).await.expect("readable");
    assert_eq!(counted.0, 81);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_that_wait_for_each_other_both_succeed() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let ids = db
            .write(&owner, |tx| {
                let ids = [tx.new_id(), tx.new_id()];
                for id in ids {
                    tx.exec("insert into probes (workspace_id, id, count) values ($1, $2, 0)", &args![tx.ws(), id])?;
                }
                Ok(ids)
            })
            .await
            .expect("stored");
        let runs = Arc::new(AtomicUsize::new(0));
        let crossing = |first: usize| {
            let runs = runs.clone();
            db.write(&owner, move |tx| {
                runs.fetch_add(1, Ordering::SeqCst);
                for id in [ids[first], ids[1 - first]] {
                    tx.exec("update probes set count = count + 1 where workspace_id = $1 and id = $2", &args![tx.ws(), id])?;
                    std::thread::sleep(Duration::from_millis(100));
                }
                Ok(())
            })
        };
        let (one, two) = tokio::join!(crossing(0), crossing(1));
        assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
        let counts: Vec<(i64,)> =
            db.read(&owner, |tx| Ok(tx.all("select count from probes where workspace_id = $1", &args![tx.ws()])?)).await.expect("readable");
        assert_eq!(counts, [(2,), (2,)]);
        let wanted = if db.engine() == kernel::db::Engine::Postgres { 3 } else { 2 };
        assert_eq!(runs.load(Ordering::SeqCst), wanted, "on PostgreSQL one of them was run again");
    })
    .await;
}
