//! Fields of a workspace's own.

use kernel::{
    Error,
    ids::CustomFieldId,
    testing::{TestDb, TestWorkspace},
};

use super::{made, named, problems, read, write};
use crate::{
    actions::{self, custom},
    model::{Custom, EditCreator, NewCustomField},
    store,
};

async fn defined(db: &TestDb, ws: &TestWorkspace, label: &str, kind: &str, choices: &[&str]) -> CustomFieldId {
    let new = NewCustomField {
        label_en: label.into(),
        kind: kind.into(),
        choices: choices.iter().map(|c| (*c).to_owned()).collect(),
        ..Default::default()
    };
    db.write(&ws.owner(), move |tx| custom::define(tx, &new)).await.expect("defined")
}

#[tokio::test]
async fn values_of_five_kinds_are_kept() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let mut custom = Custom::new();
        for (kind, value) in
            [("text", "студия"), ("number", "12.5"), ("date", "2026-01-31"), ("choice", "a"), ("link", "https://example.com/x")]
        {
            custom.insert(defined(&db, &ws, kind, kind, &["a", "b"]).await, value.into());
        }
        let new = crate::model::NewCreator { custom: custom.clone(), ..named("Вера", "Лес") };
        let id = made(&db, &ws, new).await;
        let read = || read(&db, &ws, move |tx| Ok(store::person::record(tx, id)?.fields().custom));
        assert_eq!(read().await.expect("values"), custom);
        let first = *custom.keys().next().expect("five fields");
        let change = EditCreator { custom: Some(Custom::from([(first, String::new())])), ..Default::default() };
        write(&db, &ws, move |tx| actions::edit(tx, id, &change, 1)).await.expect("edited");
        custom.remove(&first);
        assert_eq!(read().await.expect("values"), custom, "one is cleared, four stay");
    })
    .await;
}

#[tokio::test]
async fn a_choice_in_use_cannot_go_and_an_archived_field_keeps_its_values() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let field = defined(&db, &ws, "Studio", "choice", &["home", "rented"]).await;
        let id = made(&db, &ws, crate::model::NewCreator { custom: Custom::from([(field, "home".into())]), ..named("Вера", "Лес") }).await;
        let without = NewCustomField { label_en: "Studio".into(), choices: vec!["rented".into()], ..Default::default() };
        let refused = problems(db.write(&ws.owner(), move |tx| custom::edit(tx, field, &without, 1)).await);
        assert_eq!(refused.get("choices").map(|m| m.key), Some("creators-choice-in-use"));
        let more = NewCustomField {
            label_en: "Studio".into(),
            kind: "text".into(),
            choices: vec!["home".into(), "own".into()],
            ..Default::default()
        };
        assert_eq!(db.write(&ws.owner(), move |tx| custom::edit(tx, field, &more, 1)).await.expect("edited"), 2);
        let kept = read(&db, &ws, move |tx| store::custom::field(tx, field)).await.expect("the field");
        assert_eq!((kept.kind.code(), kept.choices.0.len()), ("choice", 2), "the kind of a field stays");
        db.write(&ws.owner(), move |tx| custom::archive(tx, field)).await.expect("archived");
        let change = EditCreator { city: Some("Омск".into()), ..Default::default() };
        write(&db, &ws, move |tx| actions::edit(tx, id, &change, 1)).await.expect("an edit beside an archived field");
        let custom = read(&db, &ws, move |tx| Ok(store::person::record(tx, id)?.fields().custom)).await.expect("values");
        assert_eq!(custom.get(&field).map(String::as_str), Some("home"));
    })
    .await;
}

#[tokio::test]
async fn only_owners_define_and_names_do_not_repeat() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let new = NewCustomField { label_en: "Size".into(), kind: "text".into(), ..Default::default() };
        let refused = db
            .write(&ws.manager(), {
                let new = new.clone();
                move |tx| custom::define(tx, &new)
            })
            .await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        let first = defined(&db, &ws, "Size", "text", &[]).await;
        let second = defined(&db, &ws, "Weight", "number", &[]).await;
        let again = db.write(&ws.owner(), move |tx| custom::define(tx, &NewCustomField { label_en: "size".into(), ..new.clone() })).await;
        assert_eq!(problems(again).get("label_en").map(|m| m.key), Some("error-taken"));
        db.write(&ws.owner(), move |tx| custom::reorder(tx, &[second, first])).await.expect("reordered");
        let order = read(&db, &ws, store::custom::fields).await.expect("fields");
        assert_eq!(order.iter().map(|f| f.id).collect::<Vec<_>>(), [second, first]);
        let stranger = db.workspace(2).await;
        assert!(db.write(&stranger.owner(), move |tx| custom::archive(tx, first)).await.is_err(), "another workspace's field is not there");
    })
    .await;
}
