use kernel::{args, testing::TestDb};

#[tokio::test]
async fn a_workspace_has_people_of_every_role() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let found: Vec<(String,)> = db
            .read(&ws.viewer(), |tx| Ok(tx.all("select role from members where workspace_id = $1 order by id", &args![tx.ws()])?))
            .await
            .expect("readable");
        assert_eq!(found.into_iter().map(|r| r.0).collect::<Vec<_>>(), ["owner", "manager", "analyst", "viewer"]);
    })
    .await;
}
