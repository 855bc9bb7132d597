//! One workspace never meets another: not in an answer, not in a reference.

use kernel::{
    Error, Scope, args,
    db::{self, Engine},
    ids::Uuid,
    testing::TestDb,
};

use crate::probe::with_probe;

#[tokio::test]
async fn a_statement_that_forgets_the_workspace_finds_only_its_own() {
    let db = TestDb::postgres();
    assert_eq!(db.engine(), Engine::Postgres);
    with_probe(&db);
    let (one, two) = (db.workspace(1).await.owner(), db.workspace(2).await.owner());
    for scope in [&one, &two, &two] {
        db.write(scope, |tx| Ok(tx.exec("insert into probes (workspace_id, id) values ($1, $2)", &args![tx.ws(), tx.new_id()])?))
            .await
            .expect("stored");
    }
    let count = |scope: Scope| {
        let db = db.db();
        async move { db.read(&scope, |tx| Ok(tx.one::<(i64,)>("select count(*) from probes", &[])?)).await.expect("readable").0 }
    };
    assert_eq!(count(one.clone()).await, 1);
    assert_eq!(count(two.clone()).await, 2);
    assert_eq!(count(Scope::system("test")).await, 3);

    let touched = db.write(&one, |tx| Ok(tx.exec("update probes set count = 1", &[])?)).await.expect("allowed");
    assert_eq!(touched, 1);
    let gone = db.write(&one, |tx| Ok(tx.exec("delete from probes", &[])?)).await.expect("allowed");
    assert_eq!((gone, count(two).await), (1, 2));
    let foreign = db.write(&one, |tx| Ok(tx.exec("insert into probes (workspace_id, id) values (2, $1)", &args![tx.new_id()])?)).await;
    assert!(foreign.is_err(), "a row of another workspace can be made");
}

#[tokio::test]
async fn every_table_with_a_workspace_is_guarded() {
    let db = TestDb::postgres();
    let open: Vec<(String,)> = db
        .read(&Scope::system("test"), |tx| {
            Ok(tx.all(
                "select cast(c.relname as text) from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
                 where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)",
                &[],
            )?)
        })
        .await
        .expect("readable");
    assert_eq!(open, []);
    let role: (String, bool) = db
        .read(&Scope::system("test"), |tx| {
            Ok(tx.one("select cast(current_user as text), rolsuper or rolbypassrls from pg_roles where rolname = current_user", &[])?)
        })
        .await
        .expect("readable");
    assert_eq!(role, ("perennial_app".to_owned(), false));
}

#[tokio::test]
async fn a_row_cannot_refer_to_another_workspace() {
    TestDb::each(|db| async move {
        with_probe(&db);
        let (one, two) = (db.workspace(1).await.owner(), db.workspace(2).await.owner());
        let insert = "insert into probes (workspace_id, id, parent_id) values ($1, $2, $3)";
        let parent = db
            .write(&one, move |tx| {
                let id = tx.new_id();
                tx.exec(insert, &args![tx.ws(), id, None::<Uuid>])?;
                Ok(id)
            })
            .await
            .expect("stored");
        let own = db.write(&one, move |tx| Ok(tx.exec(insert, &args![tx.ws(), tx.new_id(), parent])?)).await;
        assert!(own.is_ok(), "{own:?}");
        let foreign = db.write(&two, move |tx| Ok(tx.exec(insert, &args![tx.ws(), tx.new_id(), parent])?)).await;
        assert!(matches!(foreign, Err(Error::Db(db::Error::Missing))), "{foreign:?}");
    })
    .await;
}
