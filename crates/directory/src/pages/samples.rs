//! Every page with invented contents: nobody, one, many, the longest names, something wrong.

use std::sync::Arc;

use askama::Template;
use jiff::{Timestamp, civil::date, tz::TimeZone};
use kernel::{
    Msg, Problems,
    db::Json,
    ids::{BrandId, ChannelId, CreatorId, CustomFieldId, MemberId, PartnershipId, TierId, Uuid, ViewId},
    web::{FormState, Shell},
};
use partnerships::model::Stage;

use super::{
    columns::ColumnsPage,
    filter::FilterPage,
    list::ListPage,
    menu::{MenuPage, Which},
    views::{ViewPage, ViewsPage},
};
use crate::{
    listing::{Lane, Line, Listed},
    query::{Column, DirectoryQuery, Field, Layout, Platform, QuerySpec, pairs},
    store::{
        Catalogue, Facts, Measured, Row,
        catalogue::{Brand, Market, Member, Own, OwnKind, Tier},
        facts::{Channel, Expertise, Label, More, OwnValue, Partnership},
        page::Key,
        views::{Tab, View},
    },
};

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn catalogue() -> Catalogue {
    let text = str::to_owned;
    let market = |code: &str, en: &str, ru: &str| Market { code: text(code), en: text(en), ru: text(ru) };
    let member =
        |n, name: &str, latin: Option<&str>| Member { id: MemberId(id(n)), name: text(name), latin: latin.map(text), active: true };
    Catalogue::of(
        vec![market("RU", "Russia", "Россия"), market("US", "US", "США")],
        vec![member(1, "Maya Lindqvist", None), member(2, "Алексей Громов", Some("Alexey Gromov")), member(3, "Daniel Reyes", None)],
        vec![
            Brand { id: BrandId(id(4)), name: text("Osier"), archived: false },
            Brand { id: BrandId(id(5)), name: text("Vetla"), archived: false },
        ],
        vec![Tier { id: TierId(id(6)), name: text("Core"), archived: false }],
        vec![Own {
            id: CustomFieldId(id(7)),
            en: text("Shoe size"),
            ru: text("Размер обуви"),
            kind: OwnKind::Number,
            choices: Json(Vec::new()),
            link: false,
        }],
    )
}

struct Sketch {
    name: &'static str,
    latin: Option<&'static str>,
    other: Option<&'static str>,
    place: (&'static str, &'static str, &'static str),
    channels: &'static [(Platform, i64)],
    stage: Option<Stage>,
    months: i16,
    manager: u128,
    tags: &'static [&'static str],
}

fn line(n: u128, s: &Sketch) -> Line {
    let creator = CreatorId(id(100 + n));
    let row = Row {
        id: creator,
        display_name: s.name.into(),
        latin_name: s.latin.map(Into::into),
        other_names: Json(s.other.map(Into::into).into_iter().collect()),
        market: Some(s.place.0.into()),
        city: Some(s.place.1.into()),
        city_other: Some(s.place.2.into()),
        archived: false,
        version: 1,
        key: Key::Text(String::new()),
    };
    let since = date(2026, 4, 1) - jiff::Span::new().months(s.months);
    let partnership = |(at, stage): (u128, Stage)| Partnership {
        creator,
        id: PartnershipId(id(1000 + n * 10 + at)),
        brand: BrandId(id(4 + at)),
        stage,
        manager: (s.manager > 0).then(|| MemberId(id(s.manager))),
        tier: n.is_multiple_of(2).then(|| TierId(id(6))),
        since: Some(since),
        potential: "multi_year".into(),
        review_on: Some(date(2026, 3, 1)),
    };
    let facts = Facts {
        channels: s
            .channels
            .iter()
            .enumerate()
            .map(|(at, (platform, followers))| Channel {
                creator,
                id: ChannelId(id(5000 + n * 10 + at as u128)),
                platform: *platform,
                followers: Some(*followers),
            })
            .collect(),
        partnerships: s.stage.into_iter().map(|stage| partnership((0, stage))).collect(),
        labels: s.tags.iter().map(|tag| Label { creator, kind: "tag".into(), label: (*tag).into() }).collect(),
        expertise: vec![
            Expertise { creator, topic: "Lighting".into(), proved: true },
            Expertise { creator, topic: "Sound".into(), proved: false },
        ],
        own: vec![OwnValue { creator, field: CustomFieldId(id(7)), text: None, number: Some(42.5), date: None }],
        more: Some(More {
            creator,
            country: Some("RU".into()),
            zone: Some("Asia/Yekaterinburg".into()),
            languages: Json(vec!["ru".into(), "en".into()]),
            email: Some("vera@example.com".into()),
            pronouns: Some("she".into()),
            consent: Some("contract".into()),
            created_at: Timestamp::from_second(1_760_000_000).unwrap_or_default(),
            created_by: Some(MemberId(id(1))),
            updated_at: Timestamp::from_second(1_775_000_000).unwrap_or_default(),
        }),
    };
    Line { row, facts }
}

const MANY: &[Sketch] = &[
    Sketch {
        name: "Вера Лесникова",
        latin: Some("Vera Lesnikova"),
        other: None,
        place: ("RU", "Екатеринбург", "Yekaterinburg"),
        channels: &[(Platform::Telegram, 96_400), (Platform::Vk, 143_000), (Platform::Youtube, 61_200)],
        stage: Some(Stage::Deepening),
        months: 19,
        manager: 1,
        tags: &["походы", "медленные видео"],
    },
    Sketch {
        name: "Тимур Галеев",
        latin: Some("Timur Galeev"),
        other: None,
        place: ("RU", "Казань", "Kazan"),
        channels: &[(Platform::Vk, 310_000), (Platform::Telegram, 88_000)],
        stage: Some(Stage::Expansion),
        months: 38,
        manager: 1,
        tags: &["ремесло"],
    },
    Sketch {
        name: "June Castellano",
        latin: Some("June Castellano"),
        other: Some("Джун Кастеллано"),
        place: ("US", "Portland, OR", "Портленд"),
        channels: &[(Platform::Youtube, 412_000), (Platform::Instagram, 186_000)],
        stage: Some(Stage::Expansion),
        months: 32,
        manager: 1,
        tags: &[],
    },
    Sketch {
        name: "Алина Журавлёва",
        latin: Some("Alina Zhuravlyova"),
        other: None,
        place: ("RU", "Москва", "Moscow"),
        channels: &[(Platform::Telegram, 54_100), (Platform::Dzen, 38_000)],
        stage: Some(Stage::Deepening),
        months: 23,
        manager: 2,
        tags: &["дом"],
    },
    Sketch {
        name: "Marcus Bell",
        latin: Some("Marcus Bell"),
        other: Some("Маркус Белл"),
        place: ("US", "Atlanta, GA", "Атланта"),
        channels: &[(Platform::Tiktok, 640_000), (Platform::Instagram, 210_000)],
        stage: Some(Stage::Foundation),
        months: 8,
        manager: 3,
        tags: &["food", "family"],
    },
    Sketch {
        name: "Priya Raman",
        latin: Some("Priya Raman"),
        other: Some("Прия Раман"),
        place: ("US", "Austin, TX", "Остин"),
        channels: &[(Platform::Instagram, 94_300), (Platform::Youtube, 58_000)],
        stage: Some(Stage::Foundation),
        months: 5,
        manager: 1,
        tags: &[],
    },
    Sketch {
        name: "Theo Whitaker",
        latin: Some("Theo Whitaker"),
        other: Some("Тео Уитакер"),
        place: ("US", "Chicago, IL", "Чикаго"),
        channels: &[(Platform::Youtube, 231_000)],
        stage: Some(Stage::Prospect),
        months: 0,
        manager: 0,
        tags: &["woodwork"],
    },
    Sketch {
        name: "Соня Баркова",
        latin: Some("Sonya Barkova"),
        other: None,
        place: ("RU", "Санкт-Петербург", "St. Petersburg"),
        channels: &[(Platform::Dzen, 180_000), (Platform::Telegram, 47_000)],
        stage: None,
        months: 0,
        manager: 0,
        tags: &[],
    },
];

const LONGEST: Sketch = Sketch {
    name: "Анна-Мария Константинопольская-Преображенская фон Вартенберг-Лауэнштейн",
    latin: Some("Anna-Maria Konstantinopolskaya-Preobrazhenskaya von Wartenberg-Lauenstein"),
    other: None,
    place: ("RU", "Александровск-Сахалинский", "Aleksandrovsk-Sakhalinsky"),
    channels: &[(Platform::Podcast, 12), (Platform::Blog, 1_250_000_000), (Platform::Youtube, 999_950)],
    stage: Some(Stage::Deepening),
    months: 130,
    manager: 2,
    tags: &["очень длинная метка, которую никто не сокращал, потому что нельзя", "северо-восток", "2026"],
};

fn views() -> Vec<Tab> {
    let tab = |n, name: &str, shared, own| Tab { id: ViewId(id(n)), name: name.into(), shared, own };
    vec![tab(20, "Россия", true, true), tab(21, "To be called", false, true), tab(22, "Ready for Expansion", true, false)]
}

fn listed(query: &str, sketches: &[Sketch]) -> Listed {
    let query = DirectoryQuery::of_pairs(&pairs(query)).unwrap_or_default();
    let lines: Vec<Line> = (0..).zip(sketches).map(|(n, s)| line(n, s)).collect();
    let lanes = (query.layout == Layout::Board).then(|| {
        [Stage::Prospect, Stage::Foundation, Stage::Deepening, Stage::Expansion, Stage::Paused, Stage::Ended]
            .map(|stage| {
                let lines: Vec<Line> = lines.iter().filter(|l| l.facts.lead().is_some_and(|p| p.stage == stage)).cloned().collect();
                Lane { stage, count: lines.len(), lines, next: None }
            })
            .to_vec()
    });
    Listed {
        query,
        view: None,
        changed: false,
        tabs: views(),
        catalogue: Arc::new(catalogue()),
        measured: Measured::counting(lines.len()),
        lines,
        next: None,
        lanes: lanes.unwrap_or_default(),
        duplicates: 3,
    }
}

/// The samples.
pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let shell = Shell { section: "partners", ..shell.clone() }.crumb(shell.l.t("nav-partners"), None);
    let list = |at: Listed| ListPage::of(shell.clone(), at, TimeZone::UTC, &|_| "00ff".into()).render().unwrap_or_default();
    let every: Vec<String> = Column::FIXED
        .iter()
        .map(|c| c.name())
        .chain([Column::Followers(Platform::Youtube).name(), Column::Custom(CustomFieldId(id(7))).name()])
        .collect();
    let filtered = format!(
        "f=stage:foundation%7Cdeepening&f=!tag:food&f=manager:me%7C-&f=year:1%7C3..&f=followers.youtube:10000..&f=brand:{}&f=review:..2026-04-13&sort=-followers.youtube",
        id(4)
    );
    let mut viewed = listed("f=market:RU", MANY);
    viewed.view = Some(View {
        id: ViewId(id(20)),
        owner: MemberId(id(1)),
        name: "Россия".into(),
        shared: true,
        query: Json(QuerySpec::default()),
        position: 1,
        version: 2,
    });
    viewed.changed = true;
    let mut long = listed("", MANY);
    long.measured.count = crate::store::COUNTED + 1;
    long.next = Some(crate::store::Place { order: "name".into(), run: String::new(), key: Key::Text("x".into()), id: CreatorId(id(1)) });
    let mut all = vec![
        ("directory first run", list(listed("", &[]))),
        ("directory nothing matches", list(listed("f=market:RU", &[]))),
        ("directory one", list(listed("", MANY.get(..1).unwrap_or_default()))),
        ("directory many", list(long)),
        ("directory filtered", list(listed(&filtered, MANY))),
        ("directory view changed", list(viewed)),
        ("directory every column", list(listed(&format!("cols={}", every.join(",")), MANY))),
        ("directory longest", list(listed("", &[LONGEST]))),
        ("directory board", list(listed("layout=board", MANY))),
    ];
    all.extend(forms(&shell));
    all
}

fn forms(shell: &Shell) -> Vec<(&'static str, String)> {
    let query = DirectoryQuery::of_pairs(&pairs("f=stage:foundation&f=tag:food&f=followers:1000..")).unwrap_or_default();
    let catalogue = catalogue();
    let filter = |field: Field, words: &[&str]| {
        let words = words.iter().map(|w| (*w).to_owned()).collect();
        FilterPage::of(shell.clone(), field, &query, &catalogue, words, vec![("f".into(), "market:RU".into())]).render().unwrap_or_default()
    };
    let menu = |which: Which| MenuPage::of(shell.clone(), which, &query, &catalogue, None).render().unwrap_or_default();
    let view = |f: FormState, id: Option<ViewId>| ViewPage { shell: shell.clone(), id, f, may_share: true }.render().unwrap_or_default();
    let wrong = FormState::of([("name", ""), ("query", "f=market:RU")]).with_problems(Problems::of("name", Msg::new("error-required")));
    vec![
        ("directory filter boxes", filter(Field::Stage, &[])),
        ("directory filter people", filter(Field::Manager, &[])),
        ("directory filter words", filter(Field::Tag, &["food", "походы"])),
        ("directory filter range", filter(Field::Followers(None), &[])),
        ("directory filter days", filter(Field::Created, &[])),
        ("directory menu of fields", menu(Which::Fields)),
        ("directory menu of orders", menu(Which::Orders)),
        ("directory columns", ColumnsPage::of(shell.clone(), &query, &catalogue, None).render().unwrap_or_default()),
        ("directory view new", view(FormState::of([("query", "f=market:RU")]), None)),
        ("directory view wrong", view(wrong, None)),
        ("directory view old", view(FormState::of([("name", "Россия"), ("shared", "1"), ("version", "2")]), Some(ViewId(id(20))))),
        ("directory views none", ViewsPage { shell: shell.clone(), views: Vec::new() }.render().unwrap_or_default()),
        ("directory views many", ViewsPage { shell: shell.clone(), views: views() }.render().unwrap_or_default()),
    ]
}
