//! The page with invented records.

use creators::{
    model::{ConsentBasis, CreatorFields, Platform},
    store::{
        channels::Channel,
        expertise::Expertise,
        person::{CreatorRow, Record},
    },
};
use jiff::Timestamp;
use kernel::{
    Msg, Problems,
    db::Json,
    ids::{BrandId, ChannelId, CreatorId, ExpertiseId, Uuid},
    web::Shell,
};

use super::{Choices, ComparePage, Comparison};
use crate::store::sides::{Counts, Partnership, Sheet, Words};

pub fn samples(shell: &Shell) -> Vec<(&'static str, ComparePage)> {
    let nobody = |n| sheet(n, "Вера Лесникова", CreatorFields::default());
    let full = Comparison { keep: vera(1, false), gone: vera(2, true), words: words() };
    let page = |found: &Comparison, problems: Problems| {
        let today = shell.today;
        ComparePage::new(shell.clone(), found, &Choices::new(), &problems, |_| shell.l.date(today))
    };
    let mut problems = Problems::of("", Msg::new("merging-stale"));
    problems.add("contacts", Msg::new("error-too-many-items").with("max", 50).with("got", 61));
    vec![
        ("compare empty", page(&Comparison { keep: nobody(1), gone: nobody(2), words: Words::default() }, Problems::none())),
        ("compare full", page(&full, Problems::none())),
        ("compare wrong", page(&full, problems)),
    ]
}

fn words() -> Words {
    Words { markets: vec![("RU".into(), "Russia".into(), "Россия".into())], fields: Vec::new() }
}

fn vera(n: u128, latin: bool) -> Sheet {
    let long =
        "Гуляет по городу на рассвете и рассказывает, кто здесь жил. Хочет сделать из этого книгу.\n\nWants to be read aloud. ".repeat(4);
    let fields = CreatorFields {
        given_name: "Вера".into(),
        family_name: "Лесникова".into(),
        given_latin: if latin { "Vera".into() } else { String::new() },
        goes_by: if latin { "Vera Walks".into() } else { String::new() },
        market: "RU".into(),
        country: "RU".into(),
        city: if latin { "Yekaterinburg".into() } else { "Екатеринбург".into() },
        zone: "Asia/Yekaterinburg".into(),
        work_from: "10:00".into(),
        work_to: if latin { "18:00".into() } else { "19:00".into() },
        birthday: "02-29".into(),
        goals: if latin { long.clone() } else { long.repeat(2) },
        consent_basis: ConsentBasis::Consent.code().into(),
        consent_on: "2026-01-12".into(),
        consent_until: if latin { "2027-01-12".into() } else { String::new() },
        languages: vec!["ru".into(), "en".into()],
        tags: vec!["утро".into()],
        ..CreatorFields::default()
    };
    let mut sheet = sheet(n, if latin { "Vera Walks" } else { "Вера Лесникова" }, fields);
    sheet.channels = vec![channel(n, "vera_walks")];
    sheet.expertise = vec![Expertise {
        id: ExpertiseId(Uuid::from_u128(n)),
        topic: "Городская история".into(),
        evidence: None,
        evidence_url: None,
        added_by: None,
        created_at: Timestamp::UNIX_EPOCH,
    }];
    sheet.partnerships = vec![Partnership { brand: BrandId(Uuid::from_u128(7)), name: "Osier".into(), stage: "deepening".into() }];
    sheet.counts = Counts { notes: 12, attachments: 1, assessments: 2 };
    sheet
}

fn channel(n: u128, handle: &str) -> Channel {
    Channel {
        id: ChannelId(Uuid::from_u128(n)),
        creator_id: CreatorId(Uuid::from_u128(n)),
        platform: Platform::Telegram,
        handle: handle.into(),
        title: None,
        url: None,
        external_id: None,
        language: None,
        followers: Some(96_400),
        followers_on: None,
        position: 0,
        created_at: Timestamp::UNIX_EPOCH,
        version: 1,
    }
}

fn sheet(n: u128, name: &str, fields: CreatorFields) -> Sheet {
    Sheet {
        record: Record { row: row(n, name), contacts: Vec::new(), labels: Vec::new(), custom: Vec::new() },
        fields,
        channels: Vec::new(),
        expertise: Vec::new(),
        audience: Vec::new(),
        forms: Vec::new(),
        partnerships: Vec::new(),
        counts: Counts::default(),
    }
}

fn row(n: u128, name: &str) -> CreatorRow {
    CreatorRow {
        id: CreatorId(Uuid::from_u128(n)),
        archived_at: None,
        merged_into: None,
        created_by: None,
        created_at: Timestamp::UNIX_EPOCH,
        updated_at: Timestamp::UNIX_EPOCH,
        version: 1,
        display_name: name.into(),
        sort_name: name.to_lowercase(),
        given_name: None,
        patronymic: None,
        family_name: None,
        given_latin: None,
        patronymic_latin: None,
        family_latin: None,
        latin_name: None,
        latin_derived: false,
        other_names: Json(Vec::new()),
        pronouns: None,
        address_en: None,
        address_ru: None,
        languages: Json(Vec::new()),
        market: None,
        country: None,
        city: None,
        city_other: None,
        zone: None,
        work_days: None,
        work_from: None,
        work_to: None,
        quiet_from: None,
        quiet_to: None,
        birthday: None,
        email: None,
        goals: None,
        audience_note: None,
        consent_basis: None,
        consent_on: None,
        consent_until: None,
        consent_note: None,
    }
}
