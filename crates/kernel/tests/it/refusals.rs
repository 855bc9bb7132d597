//! What a database refuses, by meaning, with the same name on both engines.

use kernel::{Error, Scope, args, db, testing::TestDb};

use crate::probe::with_probe;

async fn add(db: &TestDb, scope: &Scope, label: Option<&'static str>, day: Option<jiff::civil::Date>, count: i64) -> kernel::Result<u64> {
    db.write(scope, move |tx| {
        Ok(tx.exec(
            "insert into probes (workspace_id, id, label, day, count) values ($1, $2, $3, $4, $5)",
            &args![tx.ws(), tx.new_id(), label, day, count],
        )?)
    })
    .await
}

fn key(outcome: kernel::Result<u64>) -> String {
    match outcome {
        Err(Error::Db(db::Error::Taken { key })) => key,
        other => panic!("not refused as taken: {other:?}"),
    }
}

#[tokio::test]
async fn taken_names_the_index() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let day = jiff::civil::date(2026, 4, 14);
        add(&db, &owner, Some("ann"), Some(day), 1).await.expect("the first is stored");
        assert_eq!(key(add(&db, &owner, Some("ann"), None, 1).await), "probes_label");
        add(&db, &owner, Some("ben"), None, 7).await.expect("another label");
        assert_eq!(key(add(&db, &owner, Some("BEN"), None, 7).await), "probes_lowered");
        assert_eq!(key(add(&db, &owner, None, Some(day), 1).await), "probes_day");
        let again = db
            .write(&owner, |tx| {
                let id = tx.new_id();
                tx.exec("insert into probes (workspace_id, id) values ($1, $2)", &args![tx.ws(), id])?;
                Ok(tx.exec("insert into probes (workspace_id, id) values ($1, $2)", &args![tx.ws(), id])?)
            })
            .await;
        assert_eq!(key(again), "probes_pkey");
        let other = db.workspace(2).await.owner();
        add(&db, &other, Some("ann"), Some(day), 1).await.expect("another workspace is not in the way");
        let system = Scope::system("test");
        let twice = db.write(&system, |tx| {
            Ok(tx
                .exec("insert into workspaces (id, name, language, zone, created_at) values (2, 'x', 'en', 'UTC', $1)", &args![tx.now()])?)
        });
        assert_eq!(key(twice.await), "workspaces_pkey");
    })
    .await;
}

#[tokio::test]
async fn a_missing_parent_and_a_broken_rule_are_refused() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let orphan = db
            .write(&owner, |tx| {
                Ok(tx.exec(
                    "insert into probes (workspace_id, id, parent_id) values ($1, $2, $3)",
                    &args![tx.ws(), tx.new_id(), tx.new_id()],
                )?)
            })
            .await;
        assert!(matches!(orphan, Err(Error::Db(db::Error::Missing))), "{orphan:?}");
        let large = add(&db, &owner, None, None, 1_000_000).await;
        assert!(matches!(large, Err(Error::Db(db::Error::Refused(_)))), "{large:?}");
        let empty = db.write(&owner, |tx| Ok(tx.exec("insert into probes (workspace_id, id) values ($1, null)", &args![tx.ws()])?)).await;
        assert!(matches!(empty, Err(Error::Db(db::Error::Refused(_)))), "{empty:?}");
    })
    .await;
}

#[tokio::test]
async fn an_attempt_undoes_only_itself() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let insert = "insert into probes (workspace_id, id, label) values ($1, $2, $3)";
        let labels = db
            .write(&owner, move |tx| {
                tx.exec(insert, &args![tx.ws(), tx.new_id(), "before"])?;
                let outcome = tx.attempt(|tx| {
                    tx.exec(insert, &args![tx.ws(), tx.new_id(), "within"])?;
                    let inner = tx.attempt(|tx| Ok(tx.exec(insert, &args![tx.ws(), tx.new_id(), "within"])?));
                    assert!(matches!(inner, Err(Error::Db(db::Error::Taken { .. }))));
                    Ok(tx.exec(insert, &args![tx.ws(), tx.new_id(), "before"])?)
                });
                assert!(matches!(&outcome, Err(Error::Db(e)) if e.is_taken("probes_label")), "{outcome:?}");
                tx.attempt(|tx| Ok(tx.exec(insert, &args![tx.ws(), tx.new_id(), "after"])?))?;
                Ok(tx.all::<(String,)>("select label from probes where workspace_id = $1 order by label", &args![tx.ws()])?)
            })
            .await
            .expect("the whole goes on");
        assert_eq!(labels, [("after".to_owned(),), ("before".to_owned(),)]);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_saw_the_same_version_one_is_late() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let id = db
            .write(&owner, |tx| {
                let id = tx.new_id();
                tx.exec("insert into probes (workspace_id, id, count) values ($1, $2, 0)", &args![tx.ws(), id])?;
                Ok(id)
            })
            .await
            .expect("stored");
        let save = |count: i64| {
            db.write(&owner, move |tx| {
                let saved: Option<(i64,)> = tx.maybe(
                    "update probes set count = $3, version = version + 1 where workspace_id = $1 and id = $2 and version = 1 returning version",
                    &args![tx.ws(), id, count],
                )?;
                saved.map(|v| v.0).ok_or(Error::Stale)
            })
        };
        let (one, two) = tokio::join!(save(1), save(2));
        let late = [&one, &two].into_iter().filter(|o| matches!(o, Err(Error::Stale))).count();
        let saved = [&one, &two].into_iter().filter(|o| matches!(o, Ok(2))).count();
        assert_eq!((late, saved), (1, 1), "{one:?} {two:?}");
    })
    .await;
}

#[tokio::test]
async fn events_are_only_added() {
    TestDb::each(|db| async move {
        let owner = db.workspace(1).await.owner();
        db.write(&owner, |tx| kernel::Event::new("probe_made", "probe", None).fact("n", 1).write(tx)).await.expect("written");
        for sql in ["update events set verb = 'x' where workspace_id = $1", "delete from events where workspace_id = $1"] {
            let outcome = db.write(&owner, move |tx| Ok(tx.exec(sql, &args![tx.ws()])?)).await;
            assert!(matches!(&outcome, Err(Error::Db(db::Error::Refused(why))) if why.contains("only added")), "{outcome:?}");
        }
        let kept: (i64,) = db
            .read(&owner, |tx| Ok(tx.one("select cast(count(*) as bigint) from events where workspace_id = $1", &args![tx.ws()])?))
            .await
            .expect("readable");
        assert_eq!(kept.0, 1);
    })
    .await;
}
