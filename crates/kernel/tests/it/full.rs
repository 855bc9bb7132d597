//! A full disk: changes are refused as such, reading goes on, nothing acknowledged is lost, and it heals by itself.

use std::sync::Arc;

use kernel::{Error, Scope, args, db, testing::TestDb};

use crate::probe::with_probe;

const INSERT: &str = "insert into probes (workspace_id, id, count, label) values ($1, $2, $3, $4)";

async fn fill(db: &TestDb, scope: &Scope, number: i64) -> kernel::Result<()> {
    db.write(scope, move |tx| {
        Ok(tx.exec(INSERT, &args![tx.ws(), tx.new_id(), number, format!("{number} {}", "x".repeat(2000))]).map(drop)?)
    })
    .await
}

async fn stored(db: &TestDb, scope: &Scope) -> Vec<i64> {
    let rows: Vec<(i64,)> = db
        .read(scope, |tx| Ok(tx.all("select count from probes where workspace_id = $1 order by count", &args![tx.ws()])?))
        .await
        .expect("reading goes on");
    rows.into_iter().map(|r| r.0).collect()
}

async fn limit(db: &TestDb, pages: &'static str) {
    db.write(&Scope::system("test"), move |tx| Ok(tx.maybe::<(i64,)>(pages, &[]).map(drop)?)).await.expect("the limit is set");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost() {
    let db = TestDb::sqlite();
    with_probe(&db);
    let owner = db.workspace(1).await.owner();
    limit(&db, "pragma max_page_count = 400").await;
    let db = Arc::new(db);
    let tasks: Vec<_> = (0..8_i64)
        .map(|writer| {
            let (db, owner) = (db.clone(), owner.clone());
            tokio::spawn(async move {
                let mut kept = Vec::new();
                for turn in 0..80 {
                    match fill(&db, &owner, writer * 1000 + turn).await {
                        Ok(()) => kept.push(writer * 1000 + turn),
                        Err(Error::Db(db::Error::Full)) => {}
                        Err(other) => panic!("not told as a full disk: {other:?}"),
                    }
                }
                kept
            })
        })
        .collect();
    let mut kept = Vec::new();
    for task in tasks {
        kept.extend(task.await.expect("every refusal is a plain one"));
    }
    kept.sort_unstable();
    assert!(!kept.is_empty() && kept.len() < 640, "{} of 640 were stored", kept.len());
    assert_eq!(stored(&db, &owner).await, kept);

    limit(&db, "pragma max_page_count = 100000").await;
    fill(&db, &owner, 900_000).await.expect("it heals when there is room");
    assert_eq!(stored(&db, &owner).await.last(), Some(&900_000));
    assert_eq!(db::verify::verify(&db, vec![]).await.expect("checked"), []);
}

/// A file system of four megabytes, where the test may make one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mounted() -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let mounted = std::process::Command::new("mount").args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|o| o.status.success()).then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(self.0.path()).output();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_is_really_full_heals_when_there_is_room() {
    let Some(disk) = SmallDisk::mounted() else {
        eprintln!("skipped: only root can mount a small disk");
        return;
    };
    let path = disk.0.path().join("small.sqlite3");
    let db = TestDb::sqlite_at(&path);
    with_probe(&db);
    let owner = db.workspace(1).await.owner();
    let ballast = disk.0.path().join("ballast");
    std::fs::write(&ballast, vec![0; 1_000_000]).expect("there is room yet");
    let mut kept = Vec::new();
    let mut refused = 0;
    for number in 0..3000 {
        match fill(&db, &owner, number).await {
            Ok(()) => kept.push(number),
            Err(Error::Db(db::Error::Full)) => refused += 1,
            Err(other) => panic!("not told as a full disk: {other:?}"),
        }
        if refused == 50 {
            break;
        }
    }
    assert_eq!(refused, 50, "{} were stored", kept.len());
    assert_eq!(stored(&db, &owner).await, kept);
    std::fs::remove_file(&ballast).expect("removed");
    fill(&db, &owner, 900_000).await.expect("it heals when there is room");
    kept.push(900_000);
    assert_eq!(stored(&db, &owner).await, kept);
    assert_eq!(db::verify::verify(&db, vec![]).await.expect("checked"), []);
}

#[tokio::test]
async fn a_closure_that_ignores_the_error_writes_nothing_more() {
    let db = TestDb::sqlite();
    with_probe(&db);
    let owner = db.workspace(1).await.owner();
    limit(&db, "pragma max_page_count = 1").await;
    let outcome = db
        .write(&owner, |tx| {
            for number in 0..2000_i64 {
                let _ = tx.exec(INSERT, &args![tx.ws(), tx.new_id(), number, format!("{number} {}", "x".repeat(2000))]);
            }
            let _ = tx.attempt(|tx| Ok(tx.exec("delete from probes where workspace_id = $1", &args![tx.ws()])?));
            Ok(())
        })
        .await;
    assert!(matches!(outcome, Err(Error::Db(db::Error::Full))), "{outcome:?}");
    assert!(stored(&db, &owner).await.is_empty());
}
