//! Lists of partnerships read an index and nothing else, on both engines, however many there are.

use kernel::{
    Role, args,
    ids::{BrandId, CreatorId, MemberId, TierId, Uuid},
    testing::TestDb,
};
use partnerships::{
    model::{Filter, Stage},
    store::{self, views},
};

use crate::world::{World, world};

/// Enough rows that a whole scan would be the worse plan, so that the planner has a choice to get wrong.
async fn many(w: &World) {
    let brand = w.brand;
    let manager = w.ws.member(Role::Manager);
    w.db.write(&w.ws.owner(), move |tx| {
        let (ws, now) = (tx.ws(), tx.now());
        let (mut creators, mut rows) = (Vec::new(), Vec::new());
        for n in 0..3_000_usize {
            let id = CreatorId(tx.new_id());
            creators.push(args![ws, id, format!("Creator {n}"), serde_json::json!([]), now].to_vec());
            let (stage, manager) = (Stage::GROWING[usize::from(n % 50 == 0)], (n % 40 == 0).then_some(manager));
            rows.push(args![ws, tx.new_id(), id, brand, stage, manager, now].to_vec());
        }
        tx.exec_many("insert into creators (workspace_id, id, display_name, sort_name, other_names, languages, created_at, updated_at) values ($1, $2, $3, $3, $4, $4, $5, $5)", &creators)?;
        tx.exec_many("insert into partnerships (workspace_id, id, creator_id, brand_id, stage, stage_since, manager_id, created_at, updated_at) values ($1, $2, $3, $4, $5, '2026-01-01', $6, $7, $7)", &rows)?;
        Ok(())
    })
    .await
    .expect("many partnerships");
    w.db.write(&w.ws.owner(), |tx| Ok(tx.exec("analyze", &[])?)).await.expect("the planner knows");
}

#[tokio::test]
async fn every_list_walks_an_index_in_its_order() {
    TestDb::each(|db| async move {
        let w = world(db).await;
        many(&w).await;
        let some = Uuid::from_u128(1);
        for (filter, index) in [
            (Filter::default(), "partnerships_pair"),
            (Filter { stage: Some(Stage::Foundation), ..Filter::default() }, "partnerships_stage"),
            (Filter { manager: Some(w.ws.member(Role::Manager)), ..Filter::default() }, "partnerships_manager"),
            (Filter { tier: Some(TierId(some)), ..Filter::default() }, "partnerships_tier"),
            (Filter { creator: Some(w.creator), ..Filter::default() }, "partnerships_pair"),
            (Filter { brand: Some(w.brand), ..Filter::default() }, "partnerships_"),
            (Filter { brand: Some(BrandId(some)), ..Filter::default() }, "partnerships_brand"),
            (Filter { manager: Some(MemberId(some)), stage: Some(Stage::Prospect), ..Filter::default() }, "partnerships_"),
        ] {
            for after in [None, Some((CreatorId(some), BrandId(some)))] {
                let filter = filter.clone();
                let plan =
                    w.db.read(&w.ws.owner(), move |tx| {
                        let sql = views::statement(tx, views::LIST_HEAD, &views::Query { filter: &filter, after, limit: 50 });
                        Ok(tx.plan(sql.text(), sql.args())?)
                    })
                    .await
                    .expect("a plan");
                assert!(plan.contains(index), "{index}:\n{plan}");
                assert!(!whole_scan(&plan), "it reads the whole table:\n{plan}");
            }
        }
    })
    .await;
}

/// Whether partnerships are read without an index.
fn whole_scan(plan: &str) -> bool {
    plan.lines().any(|l| l.contains("Seq Scan on partnerships") || (l.starts_with("SCAN p") && !l.contains("USING")))
}

/// On SQLite alone: PostgreSQL's plans of keyed look-ups change with the number of rows, the key that is used is the same.
#[tokio::test]
async fn single_rows_and_histories_are_found_by_key() {
    let w = world(TestDb::sqlite()).await;
    for sql in [store::rows::FIND, store::rows::PAIR, store::rows::OF_CREATOR, store::history::NEWEST] {
        let id = w.id.0;
        let values = args![w.ws.id, id, id];
        let used = if sql.contains("$3") { 3 } else { 2 };
        let plan = w.db.read(&w.ws.owner(), move |tx| Ok(tx.plan(sql, &values[..used])?)).await.expect("a plan");
        assert!(!plan.contains("SCAN"), "{sql}\n{plan}");
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        for (name, sql) in store::statements().into_iter().flatten() {
            db.read(&ws.owner(), |tx| Ok(tx.prepare(sql)?)).await.unwrap_or_else(|e| panic!("{name}: {e}"));
        }
    })
    .await;
}
