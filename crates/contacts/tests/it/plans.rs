//! A page of a list costs what it shows: each order is that of an index, on both engines.

use contacts::{
    model::{Filter, Kind},
    store::list,
};
use kernel::{db::Engine, ids::Uuid, testing::TestDb};

#[tokio::test]
async fn lists_are_read_from_an_index() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = Uuid::from_u128(7);
        let filters = [
            (Filter { creator: Some(kernel::ids::CreatorId(id)), ..Filter::default() }, "contacts_creator"),
            (Filter { partnership: Some(kernel::ids::PartnershipId(id)), ..Filter::default() }, "contacts_partnership"),
            (Filter { member: Some(kernel::ids::MemberId(id)), ..Filter::default() }, "contacts_member"),
            (Filter { kind: Some(Kind::Ask), ..Filter::default() }, "contacts_newest"),
        ];
        for (filter, index) in filters {
            let engine = db.engine();
            let plan = db
                .read(&ws.viewer(), move |tx| {
                    let after = Some((tx.now(), kernel::ids::ContactId(id)));
                    let sql = list::statement(tx, &filter, after, 51);
                    Ok(tx.plan(sql.text(), sql.args())?)
                })
                .await
                .expect("a plan");
            // Of an empty table PostgreSQL may read all; that it could not is what SQLite shows.
            if engine == Engine::Sqlite {
                assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{index}:\n{plan}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_accepted_by_both_engines() {
    let all: &'static [(&'static str, &'static str)] = Box::leak(contacts::store::statements().concat().into_boxed_slice());
    kernel::testing::prepare_all(all).await;
}
