//! Migrations: all or nothing, once, and never over a database that is not this program's.

use kernel::{
    Scope,
    db::{
        Address, Engine,
        migrate::{self, MIGRATIONS, Migration},
    },
    testing::TestDb,
};

use crate::probe::PROBE;

fn run(db: &TestDb, list: &[Migration]) -> Result<Vec<&'static str>, String> {
    migrate::run(db.address(), list).map(|r| r.applied).map_err(|e| e.to_string())
}

#[tokio::test]
async fn a_second_run_does_nothing() {
    TestDb::each(|db| async move {
        assert_eq!(run(&db, MIGRATIONS), Ok(vec![]));
        assert_eq!(migrate::pending(db.address(), MIGRATIONS).expect("readable"), Vec::<&str>::new());
        let mut more = MIGRATIONS.to_vec();
        more.push(PROBE);
        assert_eq!(migrate::pending(db.address(), &more).expect("readable"), ["9000_probe"]);
    })
    .await;
}

#[tokio::test]
async fn a_newer_database_and_a_changed_past_are_refused() {
    TestDb::each(|db| async move {
        let newer = run(&db, &MIGRATIONS[..MIGRATIONS.len() - 1]).expect_err("it knows one migration more");
        assert!(newer.contains("newer version"), "{newer}");
        let mut changed = MIGRATIONS.to_vec();
        changed[1].text = "create table other (\n  id bigint primary key\n)";
        let refused = run(&db, &changed).expect_err("its past is another");
        assert!(refused.contains(changed[1].name), "{refused}");
    })
    .await;
}

#[tokio::test]
async fn a_migration_that_fails_leaves_nothing() {
    TestDb::each(|db| async move {
        let mut list = MIGRATIONS.to_vec();
        list.push(PROBE);
        list.push(Migration {
            name: "9001_wrong",
            text: "create table half (\n  id bigint primary key\n);\ncreate table half (\n  id bigint primary key\n);",
        });
        let failed = run(&db, &list).expect_err("the same table twice");
        assert!(failed.contains("9001_wrong"), "{failed}");
        assert_eq!(migrate::pending(db.address(), &list).expect("readable"), ["9000_probe", "9001_wrong"]);
        list.pop();
        assert_eq!(run(&db, &list), Ok(vec!["9000_probe"]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_several_at_once_one_migrates() {
    TestDb::each(|db| async move {
        let mut list = MIGRATIONS.to_vec();
        list.push(PROBE);
        let reports: Vec<_> = std::thread::scope(|threads| {
            let runs: Vec<_> = (0..4).map(|_| threads.spawn(|| migrate::run(db.address(), &list).map(|r| r.applied.len()))).collect();
            runs.into_iter().map(|t| t.join().expect("no panic").expect("no error")).collect()
        });
        assert_eq!(reports.iter().sum::<usize>(), 1, "{reports:?}");
    })
    .await;
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    const LITE: &str = "select m.name || '.' || c.name from sqlite_schema m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite%' order by 1";
    const PG: &str = "select cast(table_name || '.' || column_name as text) from information_schema.columns where table_schema = current_schema() order by 1";
    let columns = |db: TestDb, sql: &'static str| async move {
        let rows: Vec<(String,)> = db.read(&Scope::system("test"), move |tx| Ok(tx.all(sql, &[])?)).await.expect("readable");
        rows.into_iter().map(|r| r.0).collect::<Vec<_>>()
    };
    let lite = columns(TestDb::sqlite(), LITE).await;
    assert!(lite.contains(&"members.role".to_owned()));
    assert_eq!(lite, columns(TestDb::postgres(), PG).await);
}

#[tokio::test]
async fn both_engines_accept_every_statement_of_the_kernel() {
    for list in [kernel::events::STATEMENTS, kernel::jobs::STATEMENTS, kernel::web::STATEMENTS, kernel::mail::STATEMENTS] {
        kernel::testing::prepare_all(list).await;
    }
}

#[tokio::test]
#[should_panic(expected = "no_such_table")]
async fn a_statement_that_is_wrong_is_found() {
    kernel::testing::prepare_all(&[
        ("fine", "select id from jobs where id = $1"),
        ("wrong", "select 1 from no_such_table"),
        ("fine", "select 1"),
    ])
    .await;
}

#[tokio::test]
async fn every_table_of_sqlite_is_strict() {
    let db = TestDb::sqlite();
    let loose: Vec<(String,)> = db
        .read(&Scope::system("test"), |tx| {
            Ok(tx.all(
                "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite%'",
                &[],
            )?)
        })
        .await
        .expect("readable");
    assert_eq!(loose, []);
}

#[test]
fn a_database_that_is_not_there_is_made_by_migrating_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = Address::Sqlite(folder.path().join("new.sqlite3"));
    assert_eq!(address.engine(), Engine::Sqlite);
    assert!(migrate::pending(&address, MIGRATIONS).is_err(), "asking makes no file");
    assert!(!folder.path().join("new.sqlite3").exists());
    let report = migrate::run(&address, MIGRATIONS).expect("migrated");
    assert_eq!((report.before, report.applied.len()), (0, MIGRATIONS.len()));
}
