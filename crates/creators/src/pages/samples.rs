//! Every page with invented contents: empty, one, many, the longest, and wrong.

mod forms;

use askama::Template;
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::{
    Msg, Problems,
    db::Json,
    ids::{
        AssessmentId, AttachmentId, AudienceFactId, BrandId, ChannelId, CreatorId, CustomFieldId, EventId, ExpertiseId, MemberId, NoteId,
        PartnershipId, Uuid,
    },
    web::{FormState, Shell},
};

use super::{
    assessment, channel, custom,
    form::{self, AlikeLine, Sources},
    merge, note,
    show::{self, Forms, Look, Part, Read, timeline::Kind},
    typed,
};
use crate::{
    index::Why,
    model::{
        AddressForm, AudienceKind, ConsentBasis, Contact, ContactKind, CreatorFields, CustomField, CustomKind, CustomValue, Held, Label,
        LabelKind, Line, Metric, NewContact, Observation, Platform, Purpose, Source,
    },
    store::{
        assessments::{AssessedLine, Assessment},
        attachments::Attachment,
        audience::AudienceFact,
        channels::Channel,
        events::Happened,
        expertise::Expertise,
        notes::Note,
        partnerships::Partnership,
        person::{CreatorRow, Record},
        view::Brief,
    },
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    let mut all = pages_of_one(shell);
    all.extend(forms::forms(shell));
    all.extend(forms::parts(shell));
    all.extend(forms::own_fields(shell));
    all
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

const ME: u128 = 21;

fn look(kind: Kind) -> Look {
    Look {
        now: at(date(2026, 4, 14)),
        zone: TimeZone::get("America/New_York").unwrap_or(TimeZone::UTC),
        me: Some(MemberId(id(ME))),
        part: Part { kind, before: None },
    }
}

fn at(day: Date) -> Timestamp {
    day.at(13, 42, 0, 0).to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
}

fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

/// Somebody of whom only the name is known.
fn unknown(name: &str) -> CreatorRow {
    CreatorRow {
        id: CreatorId(id(1)),
        archived_at: None,
        merged_into: None,
        created_by: None,
        created_at: at(date(2026, 4, 1)),
        updated_at: at(date(2026, 4, 1)),
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

fn vera() -> CreatorRow {
    CreatorRow {
        given_name: text("Вера"),
        patronymic: text("Павловна"),
        family_name: text("Лесникова"),
        latin_name: text("Vera Lesnikova"),
        latin_derived: true,
        other_names: Json(vec!["Vera Walks".into()]),
        pronouns: text("она"),
        address_en: text("Vera"),
        address_ru: text("Вера Павловна"),
        languages: Json(vec!["ru".into(), "en".into()]),
        market: text("RU"),
        country: text("RU"),
        city: text("Екатеринбург"),
        city_other: text("Yekaterinburg"),
        zone: text("Asia/Yekaterinburg"),
        work_days: text("mon,tue,wed,thu"),
        work_from: text("10:00"),
        work_to: text("18:00"),
        quiet_from: text("22:00"),
        quiet_to: text("09:00"),
        birthday: text("02-29"),
        goals: text("Книга маршрутов на один день, с рисованными картами."),
        audience_note: text("Смотрят вечером, с телефона."),
        consent_basis: Some(ConsentBasis::Contract),
        consent_on: Some(date(2024, 9, 9)),
        consent_until: Some(date(2027, 9, 9)),
        consent_note: text("Договор 12"),
        ..unknown("Вера Лесникова")
    }
}

fn bare(row: CreatorRow) -> Read {
    Read {
        record: Record { row, contacts: Vec::new(), labels: Vec::new(), custom: Vec::new() },
        channels: Vec::new(),
        histories: Vec::new(),
        partnerships: Vec::new(),
        assessments: Vec::new(),
        notes: Vec::new(),
        files: Vec::new(),
        addresses: Vec::new(),
        expertise: Vec::new(),
        audience: Vec::new(),
        fields: Vec::new(),
        happened: Vec::new(),
    }
}

fn contact(kind: ContactKind, value: &str, purpose: Purpose) -> Contact {
    Contact { kind, value: value.into(), purpose, language: None, checked_on: Some(date(2026, 3, 1)) }
}

fn label(kind: LabelKind, label: &str) -> Label {
    Label { kind, key: label.to_lowercase(), label: label.into() }
}

fn account(n: u128, platform: Platform, handle: &str, followers: Option<i64>) -> Channel {
    Channel {
        id: ChannelId(id(100 + n)),
        creator_id: CreatorId(id(1)),
        platform,
        handle: handle.into(),
        title: (n == 1).then(|| "Прогулки с Верой".into()),
        url: platform.address(handle),
        external_id: None,
        language: text("ru"),
        followers,
        followers_on: followers.map(|_| date(2026, 4, 1)),
        position: 0,
        created_at: at(date(2024, 9, 9)),
        version: 1,
    }
}

/// Monthly counts over two years, by a rule that a reader can follow.
fn counts(of: ChannelId, from: f64, monthly: f64) -> Vec<(ChannelId, Observation)> {
    let day = |month: i32| date(2024 + i16::try_from(month / 12).unwrap_or(0), i8::try_from(month % 12 + 1).unwrap_or(1), 1);
    let count = |month: i32| (from * (1.0 + monthly * f64::from(month))).round();
    (3..28)
        .map(|month| (of, Observation { metric: Metric::Followers, on: day(month), value: count(month), source: Source::Manual }))
        .collect()
}

fn partnership(n: u128, brand: &str, stage: &str) -> Partnership {
    Partnership {
        id: PartnershipId(id(200 + n)),
        brand_id: BrandId(id(300 + n)),
        brand: brand.into(),
        stage: stage.into(),
        stage_since: date(2025, 9, 12),
        tier: (n == 1).then(|| "Круглый год".into()),
        manager: (n == 1).then(|| "Майя Линдквист".into()),
        since: (n == 1).then(|| date(2024, 9, 9)),
    }
}

fn said(line: Line, rating: Option<i64>, evidence: &str, settles: bool) -> AssessedLine {
    AssessedLine { line, rating, evidence: text(evidence), evidence_url: rating.map(|_| "https://example.com/proof".into()), settles }
}

fn assessment_by(n: u128, assessor: &str, market: &str, lines: Vec<AssessedLine>) -> Assessment {
    Assessment {
        id: AssessmentId(id(400 + n)),
        creator_id: CreatorId(id(1)),
        assessor_id: MemberId(id(ME + n)),
        assessor: assessor.into(),
        assessor_market: text(market),
        assessed_on: date(2026, 2, 18),
        lines,
        note: text("Looks like a partnership for years."),
        created_at: at(date(2026, 2, 18)),
        version: 2,
    }
}

fn two_assessments() -> Vec<Assessment> {
    let outside = vec![said(Line::Performance, Some(4), "March report", true), said(Line::CulturalFit, Some(2), "Seems odd to me", false)];
    let within = vec![
        said(Line::Performance, Some(3), "Отчёт за март", true),
        said(Line::Conduct, None, "Отвечает на злые комментарии спокойно", true),
        said(Line::CulturalFit, Some(5), "Знает, над чем не шутят", true),
    ];
    vec![assessment_by(0, "Maya Lindqvist", "US", outside), assessment_by(1, "Ирина Волкова", "RU", within)]
}

fn note_of(n: u128, body: &str, pinned: bool) -> Note {
    Note {
        id: NoteId(id(500 + n)),
        creator_id: CreatorId(id(1)),
        body: body.into(),
        language: crate::model::written_in(body),
        pinned,
        author_id: Some(MemberId(id(ME))),
        author: text("Maya Lindqvist"),
        created_at: at(date(2026, 4, 2)),
        updated_at: at(date(2026, 4, 2)),
        version: 1,
    }
}

fn file(n: u128, name: &str, bytes: i64) -> Attachment {
    Attachment {
        id: AttachmentId(id(600 + n)),
        creator_id: CreatorId(id(1)),
        name: name.into(),
        media_type: "application/pdf".into(),
        bytes,
        added_by: None,
        added_by_name: text("Майя Линдквист"),
        created_at: at(date(2026, 3, 3)),
    }
}

fn expertise(n: u128, topic: &str, evidence: Option<&str>) -> Expertise {
    Expertise {
        id: ExpertiseId(id(700 + n)),
        topic: topic.into(),
        evidence: evidence.map(str::to_owned),
        evidence_url: evidence.map(|_| "https://example.com".into()),
        added_by: None,
        created_at: at(date(2026, 3, 3)),
    }
}

fn fact(n: u128, kind: AudienceKind, label: &str, share_percent: f64) -> AudienceFact {
    AudienceFact {
        id: AudienceFactId(id(800 + n)),
        kind,
        label: label.into(),
        share_percent: Some(share_percent),
        source: text("VK"),
        observed_on: Some(date(2026, 3, 1)),
    }
}

fn own(n: u128, en: &str, ru: &str, kind: CustomKind) -> CustomField {
    let choices = if kind == CustomKind::Choice { vec!["home".into(), "студия".into()] } else { Vec::new() };
    CustomField {
        id: CustomFieldId(id(900 + n)),
        label_en: en.into(),
        label_ru: ru.into(),
        kind,
        choices: Json(choices),
        position: 0,
        archived: n == 5,
        version: 1,
    }
}

fn fields() -> Vec<CustomField> {
    vec![
        own(1, "Size", "Размер", CustomKind::Text),
        own(2, "Lead time, days", "Сколько дней нужно", CustomKind::Number),
        own(3, "Next trip", "Ближайшая поездка", CustomKind::Date),
        own(4, "Films at", "Где снимает", CustomKind::Choice),
        own(5, "Press kit", "Медиакит", CustomKind::Link),
        own(6, "Portfolio", "Портфолио", CustomKind::Link),
    ]
}

/// An event of every verb of this slice, and one of a verb that nobody has words for.
fn happened() -> Vec<Happened> {
    use serde_json::json;
    let told = [
        ("creator_create", "creator", json!({})),
        ("creator_edit", "creator", json!({"changed": ["city", "work_days", "custom"]})),
        ("creator_archive", "creator", json!({})),
        ("creator_restore", "creator", json!({})),
        ("creator_label", "creator", json!({"kind": "niche", "label": "прогулки"})),
        ("creator_unlabel", "creator", json!({"kind": "tag", "label": "весна"})),
        ("channel_add", "channel", json!({"platform": "vk", "handle": "veralesnik"})),
        ("channel_edit", "channel", json!({"platform": "vk", "handle": "veralesnik"})),
        ("channel_remove", "channel", json!({"platform": "dzen", "handle": "vera"})),
        ("channel_reorder", "creator", json!({})),
        (
            "channel_observe",
            "channel",
            json!({"platform": "vk", "handle": "veralesnik", "metrics": [["followers", "2026-04-01", 143_000.0]]}),
        ),
        ("channel_forget", "channel", json!({"platform": "vk", "metric": "followers", "on": "2026-04-01"})),
        ("note_add", "note", json!({})),
        ("note_edit", "note", json!({})),
        ("note_remove", "note", json!({})),
        ("note_restore", "note", json!({})),
        ("attachment_add", "attachment", json!({"name": "Договор.pdf"})),
        ("attachment_remove", "attachment", json!({})),
        ("attachment_restore", "attachment", json!({})),
        ("assessment_add", "assessment", json!({"lines": 3})),
        ("assessment_edit", "assessment", json!({"lines": 1})),
        ("assessment_remove", "assessment", json!({})),
        ("expertise_put", "expertise", json!({"topic": "монтаж", "evidence": true})),
        ("expertise_remove", "expertise", json!({"topic": "монтаж"})),
        ("audience_put", "audience_fact", json!({"kind": "country", "label": "RU"})),
        ("audience_remove", "audience_fact", json!({})),
        ("address_settle", "member", json!({"form": "ty"})),
        ("address_settle", "member", json!({"form": null})),
        ("creator_merge", "merge", json!({"gone": id(9), "changed": ["city"]})),
        ("creator_unmerge", "merge", json!({"left": {"changed": 0, "removed": 0}})),
        ("creators_apart", "creator", json!({"other": id(9)})),
        ("creators_not_apart", "creator", json!({"other": id(9)})),
        ("creator_import", "import", json!({"row": 12})),
        ("creator_dance", "creator", json!({"reason": "Никто не знает такого слова"})),
    ];
    let months = (0..).map(|i: i8| date(2026, 4 - i / 12, 28 - i % 12));
    told.into_iter()
        .zip(months)
        .enumerate()
        .map(|(i, ((verb, subject, facts), day))| Happened {
            id: EventId(id(1_000 - i as u128)),
            at: at(day),
            actor_kind: "member".into(),
            actor: (i % 3 != 0).then(|| "Maya Lindqvist".into()),
            via: "page".into(),
            verb: verb.into(),
            subject_kind: subject.into(),
            subject_id: None,
            partnership_id: None,
            facts,
        })
        .collect()
}

fn full() -> Read {
    let (vk, telegram) =
        (account(1, Platform::Vk, "veralesnik", Some(143_000)), account(2, Platform::Telegram, "lesnaya_tropa", Some(96_400)));
    let histories = counts(vk.id, 128_000.0, 0.005).into_iter().chain(counts(telegram.id, 120_000.0, -0.008)).collect();
    let custom = vec![
        CustomValue { field: CustomFieldId(id(901)), value: Held::Text("M".into()) },
        CustomValue { field: CustomFieldId(id(902)), value: Held::Number(12.5) },
        CustomValue { field: CustomFieldId(id(903)), value: Held::Date(date(2026, 6, 1)) },
        CustomValue { field: CustomFieldId(id(906)), value: Held::Text("https://vera.example".into()) },
    ];
    let labels = vec![
        label(LabelKind::Niche, "городские прогулки"),
        label(LabelKind::Niche, "Урал"),
        label(LabelKind::Value, "честность"),
        label(LabelKind::Tag, "весна 2026"),
    ];
    let contacts = vec![
        contact(ContactKind::Telegram, "@lesnaya_tropa", Purpose::Any),
        contact(ContactKind::Email, "vera@example.com", Purpose::Papers),
        contact(ContactKind::Phone, "+7 912 000-00-00", Purpose::Urgent),
        contact(ContactKind::Agent, "Пётр, бюро «Тропа»", Purpose::Papers),
    ];
    Read {
        record: Record { row: vera(), contacts, labels, custom },
        channels: vec![vk, telegram, account(3, Platform::Blog, "vera.example", None)],
        histories,
        partnerships: vec![partnership(1, "Подорожина", "deepening"), partnership(2, "Tansy & Rill", "prospect")],
        assessments: two_assessments(),
        notes: vec![
            note_of(1, "Договорились **созвониться** в мае:\n- не раньше 11\n- https://example.com/plan", true),
            note_of(2, "She likes early mornings.", false),
        ],
        files: vec![file(1, "Договор №12.pdf", 1_400_000)],
        addresses: vec![
            (MemberId(id(ME)), "Maya Lindqvist".into(), AddressForm::Informal),
            (MemberId(id(22)), "Ирина Волкова".into(), AddressForm::Formal),
        ],
        expertise: vec![expertise(1, "Монтаж", Some("Смонтировала «Оттепель» сама")), expertise(2, "Акварель", None)],
        audience: vec![
            fact(1, AudienceKind::Age, "25-34", 41.0),
            fact(2, AudienceKind::Country, "RU", 81.0),
            fact(3, AudienceKind::Country, "KZ", 6.5),
            fact(4, AudienceKind::Language, "ru", 97.0),
        ],
        fields: fields(),
        happened: happened(),
    }
}

fn longest() -> Read {
    let name = "Константин-Ростислав Преображенский-Воскресенский-Александровский";
    let row = CreatorRow {
        archived_at: Some(at(date(2026, 4, 1))),
        latin_name: text("Konstantin-Rostislav Preobrazhensky-Voskresensky-Aleksandrovsky"),
        city: text("Александровск-Сахалинский"),
        goals: Some("Дойти до каждого маяка и рассказать о нём. ".repeat(60)),
        ..CreatorRow { display_name: name.into(), ..vera() }
    };
    let mut read = full();
    read.record.row = row;
    read.record.labels.extend((0..30).map(|i| label(LabelKind::Value, &format!("ценность номер {i}"))));
    read.partnerships =
        (1..9).map(|n| partnership(n, "Бюро путешествий и экспедиций по северным морям имени капитана Татаринова", "paused")).collect();
    read.notes = (0..20).map(|n| note_of(n, &"Очень подробная заметка о встрече. ".repeat(40), false)).collect();
    read.happened = happened().into_iter().cycle().take(31).collect();
    read
}

fn pages_of_one(shell: &Shell) -> Vec<Sample> {
    let page = |read: Read, kind: Kind, forms: Forms| show::page(shell.clone(), &look(kind), read, forms);
    let one = Read {
        channels: vec![account(1, Platform::Vk, "veralesnik", Some(10))],
        happened: happened().into_iter().take(1).collect(),
        ..bare(vera())
    };
    let wrong = |name: &str, value: &str, field: &str, key: &'static str| {
        FormState::of([(name, value)]).with_problems(Problems::of(field, Msg::new(key)))
    };
    let forms = Forms {
        note: wrong("body", "", "body", "error-required"),
        expertise: wrong("topic", "", "topic", "error-required"),
        audience: wrong("share_percent", "120", "share_percent", "error-not-number"),
        file: wrong("file", "", "file", "creators-file-type"),
    };
    vec![
        made("creator empty", &page(bare(unknown("Кто-то")), Kind::All, Forms::default())),
        made("creator one", &page(one, Kind::Record, Forms::default())),
        made("creator many", &page(full(), Kind::All, Forms::default())),
        made("creator longest", &page(longest(), Kind::Notes, Forms::default())),
        made("creator wrong", &page(full(), Kind::All, forms)),
    ]
}
