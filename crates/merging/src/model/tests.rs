use creators::model::NewContact;
use kernel::{Error, ids::Uuid};

use super::*;

fn fields(change: impl FnOnce(&mut CreatorFields)) -> CreatorFields {
    let mut fields = CreatorFields::default();
    change(&mut fields);
    fields
}

fn standing(two: &Two, name: &str) -> Standing {
    two.standing(FIELDS.iter().find(|f| f.name == name).expect("a field"))
}

#[test]
fn what_is_there_stays_before_what_is_not_and_the_newer_before_the_older() {
    let keep = fields(|f| {
        f.given_name = "Вера".into();
        f.city = "Омск".into();
        f.country = "RU".into();
        f.goals = "Свой канал".into();
    });
    let gone = fields(|f| {
        f.given_name = "Вера".into();
        f.family_latin = "Lesnikova".into();
        f.city_other = "Omsk".into();
        f.country = "KZ".into();
        f.goals = "A podcast".into();
    });
    let two = Two { keep: &keep, gone: &gone, gone_is_newer: true };
    assert_eq!(standing(&two, "given_name"), Standing::Same);
    assert_eq!(standing(&two, "birthday"), Standing::Nothing);
    assert_eq!(standing(&two, "family_latin"), Standing::Differs(Side::Gone));
    assert_eq!(standing(&two, "country"), Standing::Differs(Side::Gone), "the newer");
    assert_eq!(standing(&two, "goals"), Standing::Differs(Side::Both));
    let united = two.united(&BTreeMap::from([("country".into(), Side::Keep)]), &[]);
    assert_eq!((united.country.as_str(), united.family_latin.as_str()), ("RU", "Lesnikova"));
    assert_eq!((united.city.as_str(), united.city_other.as_str()), ("", "Omsk"), "a city is one thing in two languages");
    assert_eq!(united.goals, "Свой канал\n\nA podcast");
}

#[test]
fn of_lists_everything_is_kept_once_and_nobody_loses_a_name() {
    let contact = |kind: &str, value: &str| NewContact { kind: kind.into(), value: value.into(), ..NewContact::default() };
    let keep = fields(|f| {
        f.goes_by = "Вера гуляет".into();
        f.contacts = vec![contact("email", "v@example.com")];
        f.tags = vec!["Лес".into()];
        f.custom.insert(CustomFieldId(Uuid::from_u128(1)), "a".into());
    });
    let gone = fields(|f| {
        f.goes_by = "Vera Walks".into();
        f.contacts = vec![contact("email", "v@example.com"), contact("phone", "+7 900 000-00-00")];
        f.tags = vec!["лес".into(), "river".into()];
        f.custom.insert(CustomFieldId(Uuid::from_u128(2)), "b".into());
    });
    let two = Two { keep: &keep, gone: &gone, gone_is_newer: false };
    let choices = BTreeMap::from([(custom_name(CustomFieldId(Uuid::from_u128(2))), Side::Keep)]);
    let united = two.united(&choices, &["Вера гуляет", "Vera Walks", "вера гуляет"]);
    assert_eq!(united.contacts.iter().map(|c| c.value.as_str()).collect::<Vec<_>>(), ["v@example.com", "+7 900 000-00-00"]);
    assert_eq!(united.tags, ["Лес", "river"]);
    assert_eq!(united.custom.len(), 2, "a value that only one has is never dropped");
    assert_eq!((united.goes_by.as_str(), united.other_names), ("Вера гуляет", vec!["Vera Walks".to_owned()]));
}

#[test]
fn every_field_that_a_creator_has_one_of_can_be_chosen() {
    const LISTS: [&str; 7] = ["other_names", "languages", "contacts", "niches", "values", "tags", "custom"];
    let chosen: Vec<&str> = FIELDS.iter().flat_map(|f| f.parts).copied().collect();
    let missing: Vec<&&str> = CreatorFields::NAMES.iter().filter(|n| !LISTS.contains(n) && !chosen.contains(n)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(chosen.iter().all(|part| CreatorFields::NAMES.contains(part)));
}

#[test]
fn what_cannot_be_chosen_is_named() {
    let id = CreatorId(Uuid::from_u128(1));
    let choices = [("shoe_size", Side::Keep), ("city", Side::Both), ("goals", Side::Both), ("custom.x", Side::Gone)];
    let choices = choices.map(|(name, side)| (name.to_owned(), side)).into();
    let Err(Error::Invalid(problems)) = (NewMerge { keep: id, gone: id, keep_version: 1, gone_version: 1, choices }).check() else {
        panic!()
    };
    let fields: Vec<&str> = problems.all().map(|p| p.field.as_str()).collect();
    assert_eq!(fields, ["gone", "choices.city", "choices.custom.x", "choices.shoe_size"]);
}
