//! Every named statement is accepted by both engines.

use kernel::{Scope, testing::TestDb};

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_accepted_by_both_engines() {
    TestDb::each(|db| async move {
        let lists: Vec<_> = app::slices::all().into_iter().flat_map(|s| s.statements).collect();
        assert!(lists.iter().map(|l| l.len()).sum::<usize>() > 50, "the slices hand over their statements");
        let refused = db
            .read(&Scope::system("test"), move |tx| {
                let mut refused = Vec::new();
                for (name, text) in lists.iter().flat_map(|list| list.iter()) {
                    if let Err(error) = tx.attempt(|tx| Ok(tx.prepare(text)?)) {
                        refused.push(format!("{name}: {error}"));
                    }
                }
                Ok(refused)
            })
            .await
            .expect("a transaction");
        assert!(refused.is_empty(), "{}", refused.join("\n"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_invariant_holds_in_a_fresh_database_and_can_be_asked() {
    TestDb::each(|db| async move {
        let checks: Vec<_> = app::commands::checks(&app::slices::all());
        assert!(!checks.is_empty());
        let findings = kernel::db::verify::verify(&db, checks).await.expect("the checks run");
        assert_eq!(findings, []);
    })
    .await;
}
