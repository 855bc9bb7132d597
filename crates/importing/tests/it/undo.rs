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
        s.who.get(&at).await.shows("2 rows were taken back").shows("1 row is kept").shows("Edited since");
        // Undone twice is undone once; and the file can come again.
        s.who.post(&format!("{at}/undo"), &[]).await.is(303);
        let again = s.sent("people.csv", file.as_bytes()).await;
        assert_eq!(s.brought(&again, &[]).await, totals(2, 0, 1, 0));
    })
    .await;
}

/// Whoever goes by this name.
async fn who(s: &Scene, name: &'static str) -> kernel::ids::CreatorId {
    let manager = s.app.here.manager();
    let find = move |tx: &mut kernel::Tx| {
        Ok(tx.one::<(kernel::ids::CreatorId,)>(
            "select id from creators where workspace_id = $1 and display_name = $2 and merged_into is null",
            &kernel::args![tx.ws(), name],
        )?)
    };
    s.app.app.db().read(&manager, find).await.unwrap().0
}

/// Something done as a manager.
async fn done<T: Send + 'static>(s: &Scene, work: impl Fn(&mut kernel::Tx) -> kernel::Result<T> + Send + Sync + 'static) -> T {
    let manager = s.app.here.manager();
    s.app.app.db().write(&manager, work).await.unwrap()
}

/// Makes one of two, whatever their versions.
async fn merge(s: &Scene, keep: kernel::ids::CreatorId, gone: kernel::ids::CreatorId) {
    done(s, move |tx| {
        let fields = creators::store::person::record(tx, keep)?.fields();
        creators::moving::hold(tx, keep, gone)?;
        creators::moving::merge(tx, keep, gone, &fields)?;
        kernel::Event::new("creator_merge", "merge", gone.0).of_creator(keep).write(tx).map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_merged_noted_or_made_a_partner_since_stays_with_the_reason() {
    Scene::each(|mut s| async move {
        s.as_owner();
        let old = s.sent("old.csv", b"name,tg channel\nVera L.,vera_old\nSonya B.,sonya_old\n").await;
        assert_eq!(s.brought(&old, &[]).await, totals(2, 0, 0, 0));
        let names = ["Vera", "Sonya", "Noted", "Partner", "Counted", "Shelved", "Plain"];
        let rows: String = names.iter().map(|n| format!("{n},{}_new\n", n.to_lowercase())).collect();
        let at = s.sent("new.csv", format!("name,tg channel\n{rows}").as_bytes()).await;
        assert_eq!(s.brought(&at, &[]).await, totals(7, 0, 0, 0));
        // One went into somebody who was there before, one took in somebody.
        merge(&s, who(&s, "Vera L.").await, who(&s, "Vera").await).await;
        merge(&s, who(&s, "Sonya").await, who(&s, "Sonya B.").await).await;
        let (noted, partner) = (who(&s, "Noted").await, who(&s, "Partner").await);
        let (counted, shelved) = (who(&s, "Counted").await, who(&s, "Shelved").await);
        done(&s, move |tx| {
            creators::actions::notes::add(tx, noted, &creators::model::NewNote { body: "Rang her".into(), ..Default::default() })
        })
        .await;
        let owner = s.app.here.owner();
        let brand = partnerships::model::BrandInput { name: "Osier".into(), ..Default::default() };
        let brand = s.app.app.db().write(&owner, move |tx| partnerships::actions::create_brand(tx, &brand)).await.unwrap();
        done(&s, move |tx| partnerships::actions::start(tx, &partnerships::model::NewPartnership::of(partner, brand))).await;
        done(&s, move |tx| {
            let channel = creators::store::channels::of(tx, counted)?[0].id;
            let point = creators::model::NewObservation { metric: "followers".into(), on: "2026-04-01".into(), value: 5.into() };
            creators::actions::channels::observe(tx, counted, channel, &point)
        })
        .await;
        done(&s, move |tx| creators::actions::archive(tx, shelved)).await;
        let import = undone(&s, &at).await;
        assert_eq!((import["taken_back"].as_i64(), import["kept"].as_i64()), (Some(2), Some(5)), "{import}");
        assert_eq!(s.names().await, ["Counted", "Noted", "Partner", "Sonya", "Vera L."]);
        let page = s.who.get(&at).await;
        page.shows("5 rows are kept").shows("Merged into Vera L. since").shows("Another record was merged into this one since");
        page.shows("Has new notes").shows("Something has happened in a partnership since").shows("The channels were changed since");
        assert_eq!(
            s.texts(
                "select handle from channels c join creators p on p.workspace_id = c.workspace_id and p.id = c.creator_id
            where c.workspace_id = $1 and p.display_name = 'Vera L.' order by handle"
            )
            .await,
            ["vera_new", "vera_old"],
            "what a merge moved stays"
        );
        let rows = s.token().get(&format!("/api/v1{at}/rows")).await.json();
        assert_eq!(rows["items"][0]["undo_why"][0]["key"], "import-kept-merged");
        // Whoever was merged is still recognised, in the record they went into.
        let again = s.sent("new.csv", format!("name,tg channel\n{rows}", rows = "Vera,vera_new\n").as_bytes()).await;
        assert_eq!(s.brought(&again, &[]).await, totals(0, 0, 1, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_known_by_a_row_or_an_id_alone_is_known_after_a_merge_too() {
    Scene::each(|s| async move {
        let file = "name,city\nVera,Omsk\nTimur,\n";
        let at = s.sent("names.csv", file.as_bytes()).await;
        assert_eq!(s.brought(&at, &[]).await, totals(2, 0, 0, 0));
        let (keep, gone) = (who(&s, "Vera").await, who(&s, "Timur").await);
        merge(&s, keep, gone).await;
        let again = s.sent("names.csv", file.as_bytes()).await;
        assert_eq!(s.brought(&again, &[]).await, totals(0, 0, 2, 0), "nobody twice");
        let ids = s.sent("ids.csv", format!("creator_id,name\n{gone},Timur\n").as_bytes()).await;
        assert_eq!(s.brought(&ids, &[]).await, totals(0, 0, 1, 0));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_added_and_worked_on_since_is_not_removed() {
    Scene::each(|s| async move {
        let first = s.sent("a.csv", b"name,tg channel\nVera,vera_walks\n").await;
        assert_eq!(s.brought(&first, &[]).await, totals(1, 0, 0, 0));
        let second = s.sent("b.csv", b"name,tg channel,instagram,note\nVera,vera_walks,vera.walks,Met in May\n").await;
        overwrite(&s, &second).await;
        assert_eq!(s.ended(&second).await, totals(0, 1, 0, 0));
        let vera = who(&s, "Vera").await;
        done(&s, move |tx| {
            let channel = creators::store::channels::of(tx, vera)?.into_iter().find(|c| c.handle == "vera.walks").unwrap().id;
            let point = creators::model::NewObservation { metric: "followers".into(), on: "2026-04-01".into(), value: 5.into() };
            creators::actions::channels::observe(tx, vera, channel, &point)?;
            let (note, version): (kernel::ids::NoteId, i64) =
                tx.one("select id, version from notes where workspace_id = $1", &[tx.ws().into()])?;
            let body = creators::model::NewNote { body: "Met in May, in Tver".into(), ..Default::default() };
            creators::actions::notes::edit(tx, vera, note, &body, version)
        })
        .await;
        let import = undone(&s, &second).await;
        assert_eq!((import["taken_back"].as_i64(), import["kept"].as_i64()), (Some(0), Some(1)));
        s.who.get(&second).await.shows("2 details were left as they are now");
        assert_eq!(s.texts("select handle from channels where workspace_id = $1 order by handle").await, ["vera.walks", "vera_walks"]);
        assert_eq!(s.texts("select body from notes where workspace_id = $1 and deleted_at is null").await, ["Met in May, in Tver"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_lays_its_own_rows_over_each_other_is_taken_back_whole() {
    Scene::each(|s| async move {
        let at = s.sent("twice.csv", b"name,tg channel,city\nVera,vera_walks,Omsk\nVera,vera_walks,Tomsk\nTimur,galeev,\n").await;
        overwrite(&s, &at).await;
        assert_eq!(s.ended(&at).await, totals(2, 1, 0, 0));
        let import = undone(&s, &at).await;
        assert_eq!((import["taken_back"].as_i64(), import["kept"].as_i64()), (Some(3), Some(0)), "{import}");
        assert_eq!(s.living().await, 0);
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
        let file = "name,telegram channel,telegram followers,city,country,email,note,instagram\nVera,vera_walks,250,Tomsk,США,v@example.com,Met in May,vera.walks\n";
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
