//! Taking a merge back after things went on.

use creators::{
    actions::{self, expertise, notes},
    model::{EditCreator, NewExpertise, NewNote},
    moving::Left,
    store,
};
use kernel::{
    Error,
    ids::{CreatorId, NoteId},
    testing::{TestDb, TestWorkspace},
};
use serde_json::json;

use crate::world::{merged, named, read, write};

async fn note(db: &TestDb, ws: &TestWorkspace, id: CreatorId, body: &'static str) -> NoteId {
    write(db, ws, move |tx| notes::add(tx, id, &NewNote { body: body.into(), ..NewNote::default() })).await.expect("a note")
}

async fn bodies(db: &TestDb, ws: &TestWorkspace, id: CreatorId) -> Vec<String> {
    let notes = read(db, ws, move |tx| store::notes::shown(tx, id, 9)).await.expect("notes");
    notes.into_iter().map(|n| n.body).collect()
}

#[tokio::test]
async fn what_was_changed_since_stays_and_what_was_removed_stays_removed() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let contact = json!([{ "kind": "email", "value": "gone@example.com" }]);
        let keep = named(&db, &ws, json!({ "given_name": "Вера", "city": "Омск" })).await;
        let gone =
            named(&db, &ws, json!({ "given_name": "Вера", "family_name": "Лес", "city": "Омск", "contacts": contact, "tags": ["утро"] }))
                .await;
        let topic = |evidence: &str| NewExpertise { topic: "Город".into(), evidence: evidence.into(), ..NewExpertise::default() };
        let (first, second) = (topic("Лекция"), topic("Фильм"));
        write(&db, &ws, move |tx| {
            expertise::put(tx, keep, &first)?;
            expertise::put(tx, gone, &second)
        })
        .await
        .expect("expertise");
        let (lost, edited) = (note(&db, &ws, gone, "Удалят").await, note(&db, &ws, gone, "Поправят").await);
        let merge = merged(&db, &ws, keep, gone).await;
        let topics = read(&db, &ws, move |tx| store::expertise::of(tx, keep)).await.expect("topics");
        assert_eq!(topics.iter().map(|e| e.evidence.as_deref()).collect::<Vec<_>>(), [Some("Лекция\n\nФильм")], "the evidence of both");

        let version = read(&db, &ws, move |tx| store::person::row(tx, keep)).await.expect("a row").version;
        let change: EditCreator = serde_json::from_value(json!({ "city": "Тверь" })).expect("a change");
        write(&db, &ws, move |tx| actions::edit(tx, keep, &change, version)).await.expect("edited");
        write(&db, &ws, move |tx| store::notes::set_deleted(tx, keep, lost, true)).await.expect("removed");
        write(&db, &ws, move |tx| Ok(tx.exec("delete from notes where workspace_id = $1 and id = $2", &kernel::args![tx.ws(), lost])?))
            .await
            .expect("removed");
        write(&db, &ws, move |tx| notes::edit(tx, keep, edited, &NewNote { body: "Поправили".into(), ..NewNote::default() }, 1))
            .await
            .expect("edited");
        note(&db, &ws, keep, "После").await;
        write(&db, &ws, move |tx| {
            expertise::put(tx, keep, &NewExpertise { topic: "Город".into(), evidence: "Новое".into(), ..NewExpertise::default() })
        })
        .await
        .expect("new evidence");

        let (_, left) = write(&db, &ws, move |tx| merging::undo(tx, merge)).await.expect("undone");
        assert_eq!(left, Left { changed: 2, removed: 1 }, "the city and the evidence; the note");
        let fields = |id| read(&db, &ws, move |tx| Ok(store::person::record(tx, id)?.fields()));
        let (kept, back) = (fields(keep).await.expect("fields"), fields(gone).await.expect("fields"));
        assert_eq!((kept.city.as_str(), kept.family_name.as_str(), kept.tags.len(), kept.contacts.len()), ("Тверь", "", 0, 0));
        assert_eq!((back.city.as_str(), back.family_name.as_str(), back.tags.len(), back.contacts.len()), ("Омск", "Лес", 1, 1));
        assert_eq!(bodies(&db, &ws, keep).await, ["После"]);
        assert_eq!(bodies(&db, &ws, gone).await, ["Поправили"], "a note goes back as it is now");
    })
    .await;
}

#[tokio::test]
async fn merges_on_top_of_each_other_are_taken_back_from_the_top() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let mut ids = Vec::new();
        for name in ["Анна", "Белла", "Вера", "Глаша"] {
            let id = named(&db, &ws, json!({ "given_name": name, "tags": [name, "общее"] })).await;
            note(&db, &ws, id, name).await;
            ids.push(id);
        }
        let [a, b, c, d] = ids[..] else { panic!("four") };
        let before = crate::dump::dump(&db, &ws).await;
        let first = merged(&db, &ws, a, b).await;
        let second = merged(&db, &ws, a, c).await;
        let third = merged(&db, &ws, d, a).await;
        assert_eq!(bodies(&db, &ws, d).await.len(), 4);
        assert_eq!(read(&db, &ws, move |tx| merging::successor(tx, b)).await.expect("it leads on"), d, "through both");
        let undo = |id| write(&db, &ws, move |tx| merging::undo(tx, id));
        for (merge, name) in [(first, "Вера"), (second, "Глаша")] {
            let Err(Error::Conflict(why)) = undo(merge).await else { panic!("another stands on top") };
            assert_eq!((why.key, &why.args[0].1), ("merging-undo-first", &kernel::Arg::from(name)));
        }
        for merge in [third, second, first] {
            assert!(undo(merge).await.expect("undone").1.nothing());
        }
        let again = undo(first).await;
        assert!(matches!(&again, Err(Error::Conflict(why)) if why.key == "merging-undone-already"), "{again:?}");
        let lines: Vec<String> = crate::dump::differences(&before, &crate::dump::dump(&db, &ws).await)
            .into_iter()
            .filter(|l| !l.contains("duplicate_pairs"))
            .collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn a_partnership_that_went_on_is_not_torn_apart() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let brand = serde_json::from_value(json!({ "name": "Osier" })).expect("a brand");
        let brand = db.write(&ws.owner(), move |tx| partnerships::actions::create_brand(tx, &brand)).await.expect("a brand");
        let keep = named(&db, &ws, json!({ "given_name": "Вера" })).await;
        let gone = named(&db, &ws, json!({ "given_name": "Vera" })).await;
        let start = |id: CreatorId, stage: &str| {
            let new = serde_json::from_value(json!({ "creator_id": id, "brand_id": brand, "stage": stage })).expect("a partnership");
            write(&db, &ws, move |tx| partnerships::actions::start(tx, &new))
        };
        let own = start(keep, "prospect").await.expect("started");
        start(gone, "deepening").await.expect("started");
        let merge = merged(&db, &ws, keep, gone).await;
        let stage = || {
            read(&db, &ws, move |tx| {
                Ok(tx.one::<(String, i64)>(
                    "select stage, version from partnerships where workspace_id = $1 and id = $2",
                    &kernel::args![tx.ws(), own],
                )?)
            })
        };
        let (now, version) = stage().await.expect("a stage");
        assert_eq!(now, "deepening", "the further of the two");
        write(&db, &ws, move |tx| partnerships::actions::pause(tx, own, Some("a long trip"), version)).await.expect("paused");
        let undone = write(&db, &ws, move |tx| merging::undo(tx, merge)).await;
        assert!(matches!(undone, Err(Error::Conflict(_))), "{undone:?}");
        let row = read(&db, &ws, move |tx| store::person::row(tx, gone)).await.expect("a row");
        assert_eq!(row.merged_into, Some(keep), "nothing of it was undone");
    })
    .await;
}
