//! Many writers, failing ones, panicking ones, and ones nobody waits for.

use std::{sync::Arc, time::Duration};

use kernel::{Error, Scope, args, db, testing::TestDb};

use crate::probe::with_probe;

const INSERT: &str = "insert into probes (workspace_id, id, count) values ($1, $2, $3)";

async fn counts(db: &TestDb, scope: &Scope) -> Vec<i64> {
    let rows: Vec<(i64,)> = db
        .read(scope, |tx| Ok(tx.all("select count from probes where workspace_id = $1 order by count", &args![tx.ws()])?))
        .await
        .expect("readable");
    rows.into_iter().map(|r| r.0).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_writers_lose_nothing_and_the_failing_undo_only_themselves() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let db = Arc::new(db);
        let mut tasks = Vec::new();
        for writer in 0..32_i64 {
            let (db, owner) = (db.clone(), owner.clone());
            tasks.push(tokio::spawn(async move {
                for turn in 0..25_i64 {
                    let number = writer * 25 + turn;
                    let outcome = db
                        .write(&owner, move |tx| {
                            tx.exec(INSERT, &args![tx.ws(), tx.new_id(), number])?;
                            match number % 10 {
                                3 => Err(Error::Stale),
                                7 if number % 100 == 7 => panic!("a closure that panics"),
                                _ => Ok(()),
                            }
                        })
                        .await;
                    let wanted = number % 10 != 3 && number % 100 != 7;
                    assert_eq!(outcome.is_ok(), wanted, "{number}: {outcome:?}");
                }
            }));
        }
        for task in tasks {
            task.await.expect("no writer fails");
        }
        let wanted: Vec<i64> = (0..800).filter(|n| n % 10 != 3 && n % 100 != 7).collect();
        assert_eq!(counts(&db, &owner).await, wanted);
    })
    .await;
}

#[tokio::test]
async fn a_panic_while_reading_hurts_nobody_else() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        for _ in 0..12 {
            let outcome: kernel::Result<()> = db.read(&owner, |_| panic!("a reader that panics")).await;
            assert!(outcome.is_err());
        }
        assert!(counts(&db, &owner).await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_given_up_leave_no_transaction_open() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let db = Arc::new(db);
        for number in 0..200_i64 {
            let (db, owner) = (db.clone(), owner.clone());
            let task = tokio::spawn(async move {
                let _ = db
                    .write(&owner, move |tx| {
                        tx.exec(INSERT, &args![tx.ws(), tx.new_id(), number])?;
                        std::thread::sleep(Duration::from_micros(200));
                        tx.exec(INSERT, &args![tx.ws(), tx.new_id(), number])?;
                        Ok(())
                    })
                    .await;
                let _ = db
                    .read(&owner, |tx| {
                        Ok(tx.one::<(i64,)>("select cast(count(*) as bigint) from probes where workspace_id = $1", &args![tx.ws()])?)
                    })
                    .await;
            });
            tokio::time::sleep(Duration::from_micros(u64::try_from(number % 20).unwrap_or(0) * 50)).await;
            task.abort();
        }
        let write = db.write(&owner, |tx| Ok(tx.exec(INSERT, &args![tx.ws(), tx.new_id(), 1000_i64])?));
        tokio::time::timeout(Duration::from_secs(10), write).await.expect("no lock is left behind").expect("writing goes on");
        let found = counts(&db, &owner).await;
        assert_eq!(found.last(), Some(&1000));
        let halves = (0..200).filter(|n| found.iter().filter(|c| *c == n).count() == 1).count();
        assert_eq!(halves, 0, "a transaction is whole or not there");
    })
    .await;
}

#[tokio::test]
async fn a_reader_cannot_write() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let outcome = db.read(&owner, |tx| Ok(tx.exec(INSERT, &args![tx.ws(), tx.new_id(), 1_i64])?)).await;
        assert!(matches!(outcome, Err(Error::Db(db::Error::Other(_) | db::Error::Unavailable(_) | db::Error::Refused(_)))), "{outcome:?}");
        assert!(counts(&db, &owner).await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_read_sees_one_moment() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let other = db.db();
        let (reading, runtime) = (owner.clone(), tokio::runtime::Handle::current());
        let counting = "select cast(count(*) as bigint) from probes where workspace_id = $1";
        let first_and_second = std::thread::scope(|threads| {
            let reader = threads.spawn(move || {
                let writer = other.clone();
                let writing = reading.clone();
                let handle = runtime.clone();
                runtime.block_on(other.read(&reading, move |tx| {
                    let first: (i64,) = tx.one(counting, &args![tx.ws()])?;
                    let (writer, writing) = (writer.clone(), writing.clone());
                    let (done, told) = std::sync::mpsc::channel();
                    handle.spawn(async move {
                        let outcome = writer.write(&writing, |tx| Ok(tx.exec(INSERT, &args![tx.ws(), tx.new_id(), 5_i64])?)).await;
                        let _ = done.send(outcome.is_ok());
                    });
                    assert_eq!(told.recv_timeout(Duration::from_secs(5)), Ok(true));
                    let second: (i64,) = tx.one(counting, &args![tx.ws()])?;
                    Ok((first.0, second.0))
                }))
            });
            tokio::task::block_in_place(|| reader.join().expect("the reader ends"))
        });
        assert_eq!(first_and_second.expect("readable"), (0, 0));
        assert_eq!(counts(&db, &owner).await, [5]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stamp_changes_with_every_commit_and_with_nothing_else() {
    let db = TestDb::sqlite();
    with_probe(&db);
    let owner = db.workspace(1).await.owner();
    let first = db.stamp();
    assert!(first.is_some(), "SQLite has one");
    counts(&db, &owner).await;
    let refused: kernel::Result<()> = db
        .write(&owner, |tx| {
            tx.exec(INSERT, &args![tx.ws(), tx.new_id(), 1_i64])?;
            Err(Error::Stale)
        })
        .await;
    assert!(refused.is_err());
    assert_eq!(db.stamp(), first, "neither reading nor a change that was undone");
    db.write(&owner, |tx| Ok(tx.exec(INSERT, &args![tx.ws(), tx.new_id(), 1_i64])?)).await.expect("written");
    let second = db.stamp();
    assert!(second.is_some() && second != first);
    assert_eq!(db.stamp(), second);
}
