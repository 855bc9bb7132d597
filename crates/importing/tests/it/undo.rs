//! A whole import taken back.

use kernel::testing::Person;

use crate::scene::{Scene, totals};

async fn undone(s: &Scene, at: &str) -> serde_json::Value {
    s.who.post(&format!("{at}/undo"), &[]).await.is(303);
    s.jobs().await;
    s.whole().await;
    let import = s.import(at).await;
    assert_eq!(import["state"], "undone", "{import}");
    import
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_came_goes_unless_somebody_worked_on_them() {
    Scene::each(|s| async move {
        let file = "name,telegram\nVera,vera_walks\nTimur,galeev\nSonya,sonya_b\n";
        let at = s.sent("people.csv", file.as_bytes()).await;
        assert_eq!(s.brought(&at, &[]).await, totals(3, 0, 0, 0));
        let manager = s.app.here.manager();
        s.app
            .app
            .db()
            .write(&manager, |tx| {
                let (id,): (kernel::ids::CreatorId,) =
                    tx.one("select id from creators where workspace_id = $1 and display_name = 'Timur'", &[tx.ws().into()])?;
                creators::actions::edit(tx, id, &serde_json::from_str(r#"{"city": "Kazan"}"#).unwrap(), 1)
            })
            .await
            .unwrap();
        let import = undone(&s, &at).await;
        assert_eq!((import["taken_back"].as_i64(), import["kept"].as_i64()), (Some(2), Some(1)));
        assert_eq!(s.names().await, ["Timur"]);
        s.who.get(&at).await.shows("2 rows were taken back").shows("1 row was changed by someone since then and is kept");
        // Undone twice is undone once; and the file can come again.
        s.who.post(&format!("{at}/undo"), &[]).await.is(303);
        let again = s.sent("people.csv", file.as_bytes()).await;
        assert_eq!(s.brought(&again, &[]).await, totals(2, 0, 1, 0));
    })
    .await;
}

async fn overwrite(s: &Scene, at: &str) {
    s.columns(at, &[]).await.is(303);
    s.jobs().await;
    let version = s.import(at).await["version"].to_string();
    s.who.post(&format!("{at}/check"), &[("version", &version), ("policy", "overwrite")]).await.is(303);
    s.jobs().await;
    s.who.post(&format!("{at}/run"), &[]).await.is(303);
    s.jobs().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_goes_back_field_by_field() {
    Scene::each(|s| async move {
        let first = s.sent("a.csv", "name,telegram channel,followers,city,country\nVera,vera_walks,100,Omsk,Россия\n".as_bytes()).await;
        assert_eq!(s.brought(&first, &[("observed_on", "2026-01-01")]).await, totals(1, 0, 0, 0));
        let file = "name,telegram channel,followers,city,country,email,note,instagram\nVera,vera_walks,250,Tomsk,США,v@example.com,Met in May,vera.walks\n";
        let second = s.sent("b.csv", file.as_bytes()).await;
        overwrite(&s, &second).await;
        assert_eq!(s.ended(&second).await, totals(0, 1, 0, 0));
        let state = "select city || ' ' || country || ' ' || coalesce(email, '-') from creators where workspace_id = $1";
        assert_eq!(s.texts(state).await, ["Tomsk US v@example.com"]);
        let manager = s.app.here.manager();
        s.app
            .app
            .db()
            .write(&manager, |tx| {
                let (id, version): (kernel::ids::CreatorId, i64) = tx.one("select id, version from creators where workspace_id = $1", &[tx.ws().into()])?;
                creators::actions::edit(tx, id, &serde_json::from_str(r#"{"city": "Perm"}"#).unwrap(), version)
            })
            .await
            .unwrap();
        let import = undone(&s, &second).await;
        assert_eq!((import["taken_back"].as_i64(), import["kept"].as_i64()), (Some(0), Some(1)), "the city was edited since");
        assert_eq!(s.texts(state).await, ["Perm RU -"], "the rest went back");
        let channels = "select platform || ' ' || handle || ' ' || coalesce(cast(followers as text), '-') from channels where workspace_id = $1";
        assert_eq!(s.texts(channels).await, ["telegram vera_walks 100"]);
        assert_eq!(s.count("select cast(count(*) as bigint) from notes where workspace_id = $1 and deleted_at is null").await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_can_reach_it() {
    let s = Scene::on(kernel::testing::TestDb::sqlite()).await;
    let at = s.sent("people.csv", b"name\nVera\n").await;
    let others: [(Person, u16); 3] = [(s.app.viewer(), 403), (s.app.stranger(kernel::Role::Owner), 404), (s.app.nobody(), 303)];
    for (person, status) in others {
        assert_eq!(person.get(&at).await.status, status);
        assert_eq!(person.post(&format!("{at}/undo"), &[]).await.status, status);
    }
}
