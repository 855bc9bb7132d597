//! What one record is after it took in another.

use creators::{
    actions::{channels, notes},
    model::{EditCreator, NewChannel, NewNote, NewObservation},
    store,
};
use kernel::{
    Error, Role,
    ids::{ChannelId, CreatorId},
    testing::{TestDb, TestWorkspace},
};
use merging::model::Side;
use serde_json::json;

use crate::world::{asked, merged, named, read, write};

async fn account(db: &TestDb, ws: &TestWorkspace, id: CreatorId, handle: &str, points: &[(&str, i64)]) -> ChannelId {
    let handle = handle.to_owned();
    let points: Vec<NewObservation> = points
        .iter()
        .map(|(on, value)| serde_json::from_value(json!({ "metric": "followers", "on": on, "value": value })).expect("a point"))
        .collect();
    write(db, ws, move |tx| {
        let channel = channels::add(tx, id, &NewChannel { platform: "telegram".into(), handle: handle.clone(), ..NewChannel::default() })?;
        points.iter().try_for_each(|p| channels::observe(tx, id, channel, p))?;
        Ok(channel)
    })
    .await
    .expect("an account")
}

#[tokio::test]
async fn one_account_in_both_records_has_one_history() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let keep = named(&db, &ws, json!({ "given_name": "Вера" })).await;
        let gone = named(&db, &ws, json!({ "given_name": "Vera" })).await;
        let own = account(&db, &ws, keep, "vera_walks", &[("2026-01-01", 100), ("2026-02-01", 200)]).await;
        account(&db, &ws, gone, "@Vera_Walks", &[("2026-02-01", 999), ("2026-03-01", 300)]).await;
        account(&db, &ws, gone, "vera_reads", &[("2026-01-05", 7)]).await;
        merged(&db, &ws, keep, gone).await;
        let (accounts, history) =
            read(&db, &ws, move |tx| Ok((store::channels::of(tx, keep)?, store::channels::history(tx, own, 9)?))).await.expect("read");
        assert_eq!(
            accounts.iter().map(|c| (c.handle.as_str(), c.followers)).collect::<Vec<_>>(),
            [("vera_walks", Some(300)), ("vera_reads", Some(7))]
        );
        assert_eq!(
            history.iter().map(|o| (o.on.to_string(), o.value)).collect::<Vec<_>>(),
            [("2026-03-01".to_owned(), 300.0), ("2026-02-01".to_owned(), 200.0), ("2026-01-01".to_owned(), 100.0)]
        );
    })
    .await;
}

#[tokio::test]
async fn the_kept_record_is_found_by_both_names_and_has_both_pasts() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let keep = named(&db, &ws, json!({ "given_name": "Вера", "family_name": "Лесникова", "city": "Омск" })).await;
        let gone = named(
            &db,
            &ws,
            json!({ "goes_by": "Qwertyana", "city": "Пермь", "contacts": [{ "kind": "email", "value": "q@example.com" }] }),
        )
        .await;
        write(&db, &ws, move |tx| notes::add(tx, gone, &NewNote { body: "Договорились".into(), ..NewNote::default() }))
            .await
            .expect("a note");
        let mut new = asked(&db, &ws, keep, gone).await;
        new.choices = [("city".to_owned(), Side::Gone), ("goes_by".to_owned(), Side::Keep)].into();
        let merge = write(&db, &ws, move |tx| merging::merge(tx, &new)).await.expect("merged");

        let view = read(&db, &ws, move |tx| store::view::creator(tx, keep)).await.expect("a view");
        assert_eq!((view.display_name.as_str(), view.fields.city.as_str()), ("Вера Лесникова", "Пермь"));
        assert_eq!(view.fields.other_names, ["Qwertyana"], "a name that was shown is not lost");
        let found = |typed: &'static str| read(&db, &ws, move |tx| creators::search(tx, typed, 9));
        for typed in ["qwertyana", "lesnikova", "q@example.com"] {
            let ids: Vec<CreatorId> = found(typed).await.expect("a search").iter().map(|f| f.id).collect();
            assert_eq!(ids, [keep], "{typed}");
        }
        assert_eq!(read(&db, &ws, move |tx| merging::successor(tx, gone)).await.expect("it leads on"), keep);
        let timeline = || read(&db, &ws, move |tx| store::events::page(tx, keep, None, None, 50));
        let verbs: Vec<String> = timeline().await.expect("a timeline").into_iter().map(|e| e.verb).collect();
        assert_eq!(verbs, ["creator_merge", "note_add", "creator_create", "creator_create"], "what happened to either happened to her");
        let change: EditCreator = serde_json::from_value(json!({ "city": "Тверь" })).expect("a change");
        let late = write(&db, &ws, move |tx| creators::actions::edit(tx, gone, &change, 2)).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");

        write(&db, &ws, move |tx| merging::undo(tx, merge)).await.expect("undone");
        assert_eq!(found("qwertyana").await.expect("a search").iter().map(|f| f.id).collect::<Vec<_>>(), [gone]);
        let verbs: Vec<String> = timeline().await.expect("a timeline").into_iter().map(|e| e.verb).collect();
        assert_eq!(verbs, ["creator_unmerge", "creator_merge", "creator_create"]);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_merge_does_not_and_what_was_not_read_is_not_merged() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let other = db.workspace(2).await;
        let keep = named(&db, &ws, json!({ "given_name": "Вера" })).await;
        let gone = named(&db, &ws, json!({ "given_name": "Vera" })).await;
        let new = asked(&db, &ws, keep, gone).await;
        let attempt = |scope: kernel::Scope, new: merging::model::NewMerge| {
            let db = db.db();
            async move { db.write(&scope, move |tx| merging::merge(tx, &new)).await }
        };
        for role in [Role::Analyst, Role::Viewer] {
            assert!(matches!(attempt(ws.scope(role), new.clone()).await, Err(Error::Forbidden)));
        }
        assert!(matches!(attempt(other.manager(), new.clone()).await, Err(Error::NotFound)), "another workspace's records are not there");
        let mut stale = new.clone();
        stale.gone_version += 1;
        assert!(matches!(attempt(ws.manager(), stale).await, Err(Error::Stale)));
        let itself = merging::model::NewMerge { gone: keep, ..new.clone() };
        assert!(matches!(attempt(ws.manager(), itself).await, Err(Error::Invalid(_))));
        write(&db, &ws, move |tx| creators::actions::archive(tx, keep)).await.expect("archived");
        let put_away = asked(&db, &ws, keep, gone).await;
        let Err(Error::Conflict(why)) = attempt(ws.manager(), put_away).await else { panic!("an archived record is kept") };
        assert_eq!(why.key, "merging-keep-archived");
        // The other way round it may: the archived one goes, and comes back archived.
        let round = merged(&db, &ws, gone, keep).await;
        write(&db, &ws, move |tx| merging::undo(tx, round)).await.expect("undone");
        let row = read(&db, &ws, move |tx| store::person::row(tx, keep)).await.expect("a row");
        assert!(row.archived_at.is_some() && row.merged_into.is_none());
    })
    .await;
}

#[tokio::test]
async fn lists_that_would_grow_too_long_are_refused_by_name() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let tags = |from: usize| (from..from + 40).map(|n| format!("tag {n}")).collect::<Vec<_>>();
        let keep = named(&db, &ws, json!({ "given_name": "Вера", "tags": tags(0) })).await;
        let gone = named(&db, &ws, json!({ "given_name": "Vera", "tags": tags(30) })).await;
        let new = asked(&db, &ws, keep, gone).await;
        let Err(Error::Invalid(problems)) = write(&db, &ws, move |tx| merging::merge(tx, &new)).await else { panic!("70 tags") };
        assert_eq!(problems.get("tags").map(|m| m.key), Some("error-too-many-items"));
    })
    .await;
}
