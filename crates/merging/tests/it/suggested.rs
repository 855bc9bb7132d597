//! Which pairs are suggested, and which are not any more.

use jiff::SignedDuration;
use kernel::{
    Error,
    ids::CreatorId,
    testing::{TestDb, TestWorkspace},
};
use merging::{model::NotDuplicates, store::pairs};
use serde_json::json;

use crate::world::{merged, named, read, write};

async fn looked(db: &TestDb, ws: &TestWorkspace) -> usize {
    db.clock().advance(SignedDuration::from_mins(2));
    merging::catch_up(db, ws.id).await.expect("the job runs")
}

async fn shown(db: &TestDb, ws: &TestWorkspace) -> Vec<(CreatorId, CreatorId, String)> {
    let found = read(db, ws, |tx| pairs::page(tx, None, 200)).await.expect("pairs");
    found.into_iter().map(|f| (f.a, f.b, format!("{:?}", f.why))).collect()
}

fn email(address: &str) -> serde_json::Value {
    json!([{ "kind": "email", "value": address }])
}

#[tokio::test]
async fn one_person_in_two_records_is_suggested_for_the_right_reason() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let other = db.workspace(2).await;
        let channel = |handle: &str| json!([{ "platform": "telegram", "handle": handle }]);
        let by_email = [
            named(&db, &ws, json!({ "given_name": "Аня", "contacts": email("a@example.com") })).await,
            named(&db, &ws, json!({ "goes_by": "Zed", "contacts": email("A@example.com") })).await,
        ];
        let by_account = [
            named(&db, &ws, json!({ "goes_by": "Кто-то", "channels": channel("@Vera_Walks") })).await,
            named(&db, &ws, json!({ "goes_by": "Nobody", "channels": channel("vera_walks") })).await,
        ];
        let by_name = [
            named(&db, &ws, json!({ "given_name": "Юлия", "family_name": "Щербакова" })).await,
            named(&db, &ws, json!({ "given_name": "Julia", "family_name": "Shcherbakova" })).await,
        ];
        for alone in ["Пётр Сидоренко", "Maya Lindqvist"] {
            named(&db, &ws, json!({ "goes_by": alone })).await;
        }
        named(&db, &other, json!({ "goes_by": "Far away", "contacts": email("a@example.com") })).await;
        assert_eq!(merging::catch_up(&db, ws.id).await.expect("the job runs"), 0, "a minute behind");
        assert_eq!(looked(&db, &ws).await, 8);
        let found = shown(&db, &ws).await;
        let pair = |[a, b]: [CreatorId; 2], why: &str| (a, b, why.to_owned());
        for wanted in [pair(by_email, "Email"), pair(by_account, "Account"), pair(by_name, "Name")] {
            assert!(found.contains(&wanted), "{wanted:?} in {found:?}");
        }
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(found[2].2, "Name", "what is certain comes first");
        assert_eq!(read(&db, &ws, merging::count).await.expect("a count"), 3);
        assert_eq!(db.read(&other.viewer(), merging::count).await.expect("a count"), 0);
        assert_eq!(looked(&db, &ws).await, 0, "each is looked at once after each change");
    })
    .await;
}

#[tokio::test]
async fn a_pair_goes_when_it_is_settled_and_comes_back_when_that_is_taken_back() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let a = named(&db, &ws, json!({ "given_name": "Вера", "contacts": email("v@example.com") })).await;
        let b = named(&db, &ws, json!({ "goes_by": "Walks", "contacts": email("v@example.com") })).await;
        looked(&db, &ws).await;
        let count = || async { shown(&db, &ws).await.len() };
        assert_eq!(count().await, 1);
        // Whichever is named first.
        let pair = NotDuplicates { a: b, b: a };
        write(&db, &ws, move |tx| merging::tell_apart(tx, pair)).await.expect("told apart");
        write(&db, &ws, move |tx| merging::tell_apart(tx, pair)).await.expect("said twice is said once");
        assert_eq!(count().await, 0);
        let change = serde_json::from_value(json!({ "city": "Омск" })).expect("a change");
        write(&db, &ws, move |tx| creators::actions::edit(tx, a, &change, 1)).await.expect("edited");
        assert_eq!(looked(&db, &ws).await, 1);
        assert_eq!(count().await, 0, "not suggested again");
        write(&db, &ws, move |tx| merging::not_apart(tx, pair)).await.expect("taken back");
        assert!(matches!(write(&db, &ws, move |tx| merging::not_apart(tx, pair)).await, Err(Error::NotFound)));
        assert_eq!(count().await, 1);
        assert!(matches!(db.write(&ws.viewer(), move |tx| merging::tell_apart(tx, pair)).await, Err(Error::Forbidden)));

        let merge = merged(&db, &ws, a, b).await;
        assert_eq!(count().await, 0);
        write(&db, &ws, move |tx| merging::undo(tx, merge)).await.expect("undone");
        assert_eq!(count().await, 1, "two again, so suggested again");
        write(&db, &ws, move |tx| creators::actions::archive(tx, b)).await.expect("archived");
        assert_eq!(count().await, 0, "only the living are compared");
        write(&db, &ws, move |tx| creators::actions::restore(tx, b)).await.expect("back");
        let change = serde_json::from_value(json!({ "contacts": [] })).expect("a change");
        let version = read(&db, &ws, move |tx| creators::store::person::row(tx, b)).await.expect("a row").version;
        write(&db, &ws, move |tx| creators::actions::edit(tx, b, &change, version)).await.expect("edited");
        looked(&db, &ws).await;
        assert_eq!(count().await, 0, "nothing in common any more");
    })
    .await;
}

#[tokio::test]
async fn pages_of_pairs_hold_each_once_and_need_no_walk_through_creators() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        for n in 0..30 {
            for _ in 0..2 {
                named(&db, &ws, json!({ "goes_by": format!("Person number {n} {}", "abcdefghij".repeat(n % 3)), "contacts": email(&format!("p{n}@example.com")) })).await;
            }
        }
        looked(&db, &ws).await;
        let total = shown(&db, &ws).await.len();
        let (mut after, mut seen) = (None, Vec::new());
        loop {
            let found = read(&db, &ws, move |tx| pairs::page(tx, after, 7)).await.expect("a page");
            let Some(last) = found.last() else { break };
            after = Some((last.score, last.a, last.b));
            seen.extend(found.iter().map(|f| (f.a, f.b)));
        }
        assert!(total >= 30 && seen.len() == total, "{} of {total}", seen.len());
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), total, "each once");
        let plan = db
            .read(&ws.owner(), |tx| {
                let (_, page) = pairs::STATEMENTS.iter().find(|(name, _)| name.ends_with("PAGE")).expect("the statement of a page");
                let last = kernel::ids::Uuid::max();
                Ok(tx.plan(page, &kernel::args![tx.ws(), i64::MAX, last, last, 50_i64])?)
            })
            .await
            .expect("a plan");
        if db.engine() == kernel::db::Engine::Sqlite {
            assert!(plan.contains("duplicate_pairs_likely") && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{plan}");
        }
        let limited = read(&db, &ws, |tx| pairs::count(tx, 11)).await.expect("a count");
        assert_eq!(limited, 11, "counting stops");
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let statements: Vec<(&str, &str)> = merging::slice().statements.into_iter().flatten().copied().collect();
        assert!(statements.len() > 50, "{}", statements.len());
        for (name, sql) in statements {
            db.read(&ws.owner(), move |tx| Ok(tx.prepare(sql)?)).await.unwrap_or_else(|e| panic!("{name}: {e}"));
        }
        let broken = kernel::db::verify::verify(&db, merging::slice().checks.to_vec()).await.expect("verified");
        assert!(broken.is_empty(), "{broken:?}");
    })
    .await;
}
