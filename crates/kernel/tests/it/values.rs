//! What goes in comes out, the same on both engines.

use jiff::{
    Timestamp,
    civil::{Date, date},
};
use kernel::{
    Scope, args,
    db::{self, Json, Value},
    ids::Uuid,
    row,
    testing::TestDb,
};

use crate::probe::with_probe;

row! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Probe {
        pub sure: Option<bool>,
        pub count: Option<i64>,
        pub share: Option<f64>,
        pub label: Option<String>,
        pub bytes: Option<Vec<u8>>,
        pub at: Option<Timestamp>,
        pub day: Option<Date>,
        pub facts: Option<Json<Vec<String>>>,
        pub parent_id: Option<Uuid>,
    }
}

impl Probe {
    fn values(&self) -> Vec<Value> {
        let p = self.clone();
        args![p.sure, p.count, p.share, p.label, p.bytes, p.at, p.day, p.facts, p.parent_id].to_vec()
    }
}

const NOTHING: Probe =
    Probe { sure: None, count: None, share: None, label: None, bytes: None, at: None, day: None, facts: None, parent_id: None };
const INSERT: &str = "insert into probes (workspace_id, id, sure, count, share, label, bytes, at, day, facts, parent_id)
 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const READ: &str = "select sure, count, share, label, bytes, at, day, facts, parent_id from probes where workspace_id = $1 and id = $2";

async fn round(db: &TestDb, scope: &Scope, probe: Probe) -> kernel::Result<Probe> {
    let id = db
        .write(scope, move |tx| {
            let id = tx.new_id();
            let mut values = args![tx.ws(), id].to_vec();
            values.extend(probe.values());
            tx.exec(INSERT, &values)?;
            Ok(id)
        })
        .await?;
    db.read(scope, move |tx| Ok(tx.one(READ, &args![tx.ws(), id])?)).await
}

fn samples() -> Vec<Probe> {
    let texts = ["", "Анна Королёва", "👩🏽‍🚀 ok", "it's «$1» -- /*pg x*/", "a\nb\tc", "\u{10ffff}"];
    let mut all: Vec<Probe> = texts.iter().map(|t| Probe { label: Some((*t).to_owned()), ..NOTHING }).collect();
    all.push(NOTHING);
    for (sure, count, share) in [(true, i64::MIN, f64::MIN), (false, 999_999, 5e-324), (true, 0, -0.0), (false, -1, 0.1)] {
        all.push(Probe { sure: Some(sure), count: Some(count), share: Some(share), ..NOTHING });
    }
    all.push(Probe { bytes: Some(vec![]), ..NOTHING });
    all.push(Probe { bytes: Some((0..=255).collect()), ..NOTHING });
    for at in ["0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "2026-04-14T13:42:00.000001Z", "9999-12-30T21:59:59Z"] {
        all.push(Probe { at: Some(at.parse().expect("an instant")), ..NOTHING });
    }
    for day in [date(1, 1, 1), date(1999, 12, 31), date(2024, 2, 29), date(9999, 12, 31)] {
        all.push(Probe { day: Some(day), ..NOTHING });
    }
    all.push(Probe { facts: Some(Json(vec!["ё".into(), "\"".into(), String::new()])), ..NOTHING });
    all
}

#[tokio::test]
async fn values_of_every_type_come_back() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        for sample in samples() {
            assert_eq!(round(&db, &owner, sample.clone()).await.expect("stored"), sample);
        }
    })
    .await;
}

#[tokio::test]
async fn what_one_engine_would_change_is_refused_by_both() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let bad = [
            Probe { share: Some(f64::NAN), ..NOTHING },
            Probe { share: Some(f64::INFINITY), ..NOTHING },
            Probe { label: Some("a\0b".into()), ..NOTHING },
        ];
        for probe in bad {
            let outcome = round(&db, &owner, probe.clone()).await;
            assert!(matches!(outcome, Err(kernel::Error::Db(db::Error::Refused(_)))), "{probe:?}: {outcome:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn one_text_is_understood_by_both() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let ids = db
            .write(&owner, |tx| {
                let ids: Vec<Uuid> = (0..4).map(|_| tx.new_id()).collect();
                for (n, id) in ids.iter().enumerate() {
                    tx.exec("insert into probes (workspace_id, id, count, label) values ($1, $2, $3, $4)", &args![tx.ws(), *id, n, format!("$1-{n}")])?;
                }
                Ok(ids)
            })
            .await
            .expect("stored");
        let wanted = ids.clone();
        db.read(&owner, move |tx| {
            // Values out of order, one used twice, and a literal that looks like one.
            let some: Vec<(i64,)> = tx.all(
                "select count from probes where workspace_id = $2 and id = any($3) and label <> '$1-0' and count >= $1 and count >= $1 order by id",
                &args![1_i64, tx.ws(), wanted[..3].to_vec()],
            )?;
            assert_eq!(some, [(1,), (2,)]);
            let by_text: Vec<(i64,)> = tx.all(
                "select count from probes where workspace_id = $1 and label = any($2) order by count",
                &args![tx.ws(), vec!["$1-3".to_owned(), "it's".to_owned()]],
            )?;
            assert_eq!(by_text, [(3,)]);
            let by_number: Vec<(i64,)> =
                tx.all("select count from probes where workspace_id = $1 and count = any($2) order by count", &args![tx.ws(), vec![0_i64, 2]])?;
            assert_eq!(by_number, [(0,), (2,)]);
            let none: Vec<(i64,)> = tx.all("select count from probes where workspace_id = $1 and id = any($2)", &args![tx.ws(), Vec::<Uuid>::new()])?;
            assert!(none.is_empty());
            let summed: (i64, i64) = tx.one("select cast(count(*) as bigint), cast(sum(count) as bigint) from probes where workspace_id = $1", &args![tx.ws()])?;
            assert_eq!(summed, (4, 6));
            let engine: (String,) = tx.one("select /*pg 'PostgreSQL'*/ /*lite 'SQLite'*/", &[])?;
            assert_eq!(engine.0, tx.engine().name());
            Ok(())
        })
        .await
        .expect("readable");
    })
    .await;
}

#[tokio::test]
async fn many_sets_of_values_are_all_stored() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        let count = db
            .write(&owner, |tx| {
                // Some of every shape that PostgreSQL is sent, and one left over.
                let sets: Vec<Vec<Value>> = (0..451_i64).map(|n| args![tx.ws(), tx.new_id(), n].to_vec()).collect();
                assert_eq!(tx.exec_many("insert into probes (workspace_id, id, count) values ($1, $2, $3)", &sets)?, 451);
                let (rows, sum): (i64, i64) = tx.one(
                    "select cast(count(*) as bigint), cast(sum(count) as bigint) from probes where workspace_id = $1",
                    &args![tx.ws()],
                )?;
                assert_eq!(sum, 450 * 451 / 2);
                Ok(rows)
            })
            .await
            .expect("stored");
        assert_eq!(count, 451);
    })
    .await;
}

#[tokio::test]
async fn the_plan_tells_which_index_is_used() {
    TestDb::each(|db| async move {
        let owner = db.workspace(1).await.owner();
        let plan = db
            .read(&owner, |tx| {
                tx.exec("select 1", &[])?;
                Ok(tx.plan("select id from members where person_id = $1 /*pg and person_id is not null*/", &args![tx.new_id()])?)
            })
            .await
            .expect("explained");
        assert!(plan.contains("members"), "{plan}");
    })
    .await;
}

#[tokio::test]
async fn a_value_that_does_not_fit_its_column_is_an_error() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let owner = db.workspace(1).await.owner();
        // Eight bytes of text are as long as a bigint: they must not become one.
        let outcome = db
            .write(&owner, |tx| {
                Ok(tx.exec("insert into probes (workspace_id, id, count) values ($1, $2, $3)", &args![tx.ws(), tx.new_id(), "12ab5678"])?)
            })
            .await;
        assert!(matches!(outcome, Err(kernel::Error::Db(_))), "{outcome:?}");
        let outcome: kernel::Result<(bool,)> =
            db.read(&owner, |tx| Ok(tx.one("select name from workspaces where id = $1", &args![tx.ws()])?)).await;
        assert!(matches!(outcome, Err(kernel::Error::Db(db::Error::WrongColumn { index: 0, wanted: "bool" }))), "{outcome:?}");
    })
    .await;
}
