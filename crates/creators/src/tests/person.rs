//! Making, editing, putting away.

use kernel::{Error, ids::CreatorId, testing::TestDb};

use super::{happened, made, named, problems, read, write};
use crate::{
    actions,
    model::{AddressForm, CreatorFields, EditCreator, NewContact, NewCreator},
    store,
};

/// Everything a form can hold.
fn full() -> NewCreator {
    let contact = |kind: &str, value: &str, purpose: &str| NewContact {
        kind: kind.into(),
        value: value.into(),
        purpose: purpose.into(),
        ..Default::default()
    };
    NewCreator {
        given_name: "Вера".into(),
        patronymic: "Павловна".into(),
        family_name: "Лесникова".into(),
        given_latin: "Vera".into(),
        family_latin: "Lesnikova".into(),
        other_names: vec!["Vera Walks".into()],
        pronouns: "она".into(),
        address_en: "Vera".into(),
        address_ru: "Вера Павловна".into(),
        languages: vec!["ru".into(), "en".into()],
        market: "RU".into(),
        country: "RU".into(),
        city: "Екатеринбург".into(),
        city_other: "Yekaterinburg".into(),
        zone: "Asia/Yekaterinburg".into(),
        work_days: vec!["mon".into(), "fri".into()],
        work_from: "10:00".into(),
        work_to: "18:30".into(),
        quiet_from: "22:00".into(),
        quiet_to: "09:00".into(),
        birthday: "02-29".into(),
        contacts: vec![contact("telegram", "@vera", "any"), contact("email", "vera@example.com", "papers")],
        niches: vec!["прогулки".into(), "дизайн".into()],
        values: vec!["честность".into()],
        tags: vec!["весна 2026".into()],
        goals: "Книга маршрутов".into(),
        audience_note: "Смотрят вечером".into(),
        consent_basis: "contract".into(),
        consent_on: "2026-01-15".into(),
        consent_until: "2029-01-15".into(),
        consent_note: "договор 12".into(),
        note: "Познакомились на **фестивале**".into(),
        ..NewCreator::default()
    }
}

#[tokio::test]
async fn everything_comes_back_as_it_was_given() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = made(&db, &ws, full()).await;
        let (record, notes) =
            read(&db, &ws, move |tx| Ok((store::person::record(tx, id)?, store::notes::shown(tx, id, 9)?))).await.expect("it is there");
        assert_eq!(record.fields(), full().fields());
        assert_eq!(record.row.latin_name.as_deref(), Some("Vera Lesnikova"));
        assert_eq!(record.row.email.as_deref(), Some("vera@example.com"));
        assert_eq!(record.row.version, 1);
        assert_eq!(
            notes.iter().map(|n| (n.body.as_str(), n.language.code())).collect::<Vec<_>>(),
            [("Познакомились на **фестивале**", "ru")]
        );
        assert_eq!(happened(&db, &ws, id).await, ["creator_create"]);
    })
    .await;
}

#[tokio::test]
async fn a_change_touches_only_what_it_names() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = made(&db, &ws, full()).await;
        let change = EditCreator { city: Some("Пермь".into()), tags: Some(vec![]), market: Some("US".into()), ..Default::default() };
        let version = write(&db, &ws, move |tx| actions::edit(tx, id, &change, 1)).await.expect("an edit");
        assert_eq!(version, 2);
        let record = read(&db, &ws, move |tx| store::person::record(tx, id)).await.expect("it is there");
        let wanted = CreatorFields { city: "Пермь".into(), tags: vec![], market: "US".into(), ..full().fields() };
        assert_eq!(record.fields(), wanted);
        let events = read(&db, &ws, move |tx| store::events::page(tx, id, Some(&["creator"]), None, 1)).await.expect("events");
        assert_eq!(events[0].facts["changed"], serde_json::json!(["market", "city", "tags"]));
        assert!(!events[0].facts.to_string().contains("Пермь"), "events name fields and hold no personal data");
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_writers_is_told() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = made(&db, &ws, named("Иван", "Ким")).await;
        let to = |city: &str| EditCreator { city: Some(city.into()), ..Default::default() };
        let (one, other) = (to("Омск"), to("Томск"));
        write(&db, &ws, move |tx| actions::edit(tx, id, &one, 1)).await.expect("the first");
        let second = write(&db, &ws, move |tx| actions::edit(tx, id, &other, 1)).await;
        assert!(matches!(second, Err(Error::Stale)), "{second:?}");
        let row = read(&db, &ws, move |tx| store::person::row(tx, id)).await.expect("it is there");
        assert_eq!((row.city.as_deref(), row.version), (Some("Омск"), 2));
        let nobody = CreatorId(kernel::ids::Uuid::from_u128(9));
        let missing = write(&db, &ws, move |tx| actions::edit(tx, nobody, &EditCreator::default(), 1)).await;
        assert!(matches!(missing, Err(Error::Db(_) | Error::NotFound)), "{missing:?}");
    })
    .await;
}

#[tokio::test]
async fn a_rule_cannot_be_passed_by_changing_one_field_after_another() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = made(&db, &ws, full()).await;
        let change = EditCreator { consent_basis: Some(String::new()), ..Default::default() };
        let refused = problems(write(&db, &ws, move |tx| actions::edit(tx, id, &change, 1)).await);
        assert_eq!(refused.get("consent_basis").map(|m| m.key), Some("error-required"), "its dates are still there");
        let nameless = EditCreator {
            given_name: Some(String::new()),
            family_name: Some(String::new()),
            given_latin: Some(String::new()),
            family_latin: Some(String::new()),
            ..Default::default()
        };
        assert!(problems(write(&db, &ws, move |tx| actions::edit(tx, id, &nameless, 1)).await).get("given_name").is_some());
    })
    .await;
}

#[tokio::test]
async fn nobody_reaches_another_workspace_or_beyond_their_role() {
    TestDb::each(|db| async move {
        let (here, there) = (db.workspace(1).await, db.workspace(2).await);
        let id = made(&db, &here, named("Иван", "Ким")).await;
        let change = EditCreator { city: Some("x".into()), ..Default::default() };
        let from_there = db
            .write(&there.manager(), {
                let change = change.clone();
                move |tx| actions::edit(tx, id, &change, 1)
            })
            .await;
        assert!(matches!(from_there, Err(Error::NotFound | Error::Db(_))), "{from_there:?}");
        assert!(db.read(&there.owner(), move |tx| store::view::creator(tx, id)).await.is_err());
        for scope in [here.viewer(), here.analyst()] {
            let change = change.clone();
            let refused = db.write(&scope, move |tx| actions::edit(tx, id, &change, 1)).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
            assert!(matches!(db.write(&scope, move |tx| actions::archive(tx, id)).await, Err(Error::Forbidden)));
        }
        let row = db.read(&here.viewer(), move |tx| store::person::row(tx, id)).await.expect("it is there");
        assert_eq!((row.version, row.city), (1, None));
    })
    .await;
}

#[tokio::test]
async fn put_away_and_brought_back() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = made(&db, &ws, named("Иван", "Ким")).await;
        let hits = || read(&db, &ws, |tx| crate::search(tx, "иван ким", 5));
        assert_eq!(hits().await.expect("a search").len(), 1);
        write(&db, &ws, move |tx| actions::archive(tx, id)).await.expect("away");
        write(&db, &ws, move |tx| actions::archive(tx, id)).await.expect("twice is no mistake");
        assert_eq!(hits().await.expect("a search").len(), 0, "archived creators are not found");
        write(&db, &ws, move |tx| actions::restore(tx, id)).await.expect("back");
        assert_eq!(hits().await.expect("a search").len(), 1);
        assert_eq!(
            happened(&db, &ws, id).await,
            ["creator_create", "creator_archive", "creator_restore"],
            "the second archiving changed nothing"
        );
    })
    .await;
}

#[tokio::test]
async fn the_form_of_address_belongs_to_two_people() {
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let id = made(&db, &ws, named("Иван", "Ким")).await;
        write(&db, &ws, move |tx| actions::address::settle(tx, id, Some(AddressForm::Informal))).await.expect("settled");
        let owner = ws.owner();
        db.write(&owner, move |tx| actions::address::settle(tx, id, Some(AddressForm::Formal))).await.expect("settled");
        let view = db.read(&ws.manager(), move |tx| store::view::creator(tx, id)).await.expect("a view");
        assert_eq!(view.address_form, Some(AddressForm::Informal));
        let all = read(&db, &ws, move |tx| store::address::of(tx, id)).await.expect("all");
        assert_eq!(all.len(), 2);
        write(&db, &ws, move |tx| actions::address::settle(tx, id, None)).await.expect("forgotten");
        assert_eq!(read(&db, &ws, move |tx| store::address::of(tx, id)).await.expect("all").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_label_is_given_to_many_and_taken_back() {
    use crate::model::LabelKind::Tag;
    TestDb::each(|db| async move {
        let ws = db.workspace(1).await;
        let had = made(&db, &ws, NewCreator { tags: vec!["Весна".into()], ..named("Анна", "Один") }).await;
        let had_not = made(&db, &ws, NewCreator { tags: vec!["лето".into()], ..named("Анна", "Два") }).await;
        let changed = write(&db, &ws, move |tx| actions::labels::give(tx, &[had, had_not], Tag, "весна")).await.expect("given");
        assert_eq!(changed, [had_not], "only those who did not bear it");
        let tags = |id| read(&db, &ws, move |tx| Ok(store::person::record(tx, id)?.fields().tags));
        assert_eq!(tags(had_not).await.expect("tags"), ["лето", "весна"]);
        write(&db, &ws, move |tx| actions::labels::take(tx, &changed, Tag, "ВЕСНА")).await.expect("taken");
        assert_eq!(
            (tags(had).await.expect("tags"), tags(had_not).await.expect("tags")),
            (vec!["Весна".to_owned()], vec!["лето".to_owned()])
        );
        let used = read(&db, &ws, |tx| store::labels::in_use(tx, Tag, "ве", 5)).await.expect("in use");
        assert_eq!(used, [("Весна".to_owned(), 1)]);
    })
    .await;
}
