//! The workspace of the showcase: its brands, people, words and saved views.

use crate::model::*;

pub const WORKSPACE: Workspace = Workspace { name: "Osier", lang: Lang::En, zone: "America/New_York" };

pub const US_BRAND: &str = "tansy-rill";
pub const RU_BRAND: &str = "podorozhina";

pub fn brands() -> Vec<Brand> {
    vec![
        Brand {
            key: US_BRAND,
            name: "Tansy & Rill",
            market: "US",
            about_en: "Tools, planters and linens for small gardens and the rooms next to them.",
            about_ru: "Инструменты, кашпо и лён для маленьких садов и комнат рядом с ними.",
        },
        Brand {
            key: RU_BRAND,
            name: "Подорожина",
            market: "RU",
            about_en: "Bags, flasks and blankets for walks, country weekends and late trains.",
            about_ru: "Сумки, термосы и пледы для прогулок, дачи и последней электрички.",
        },
    ]
}

pub fn members() -> Vec<Member> {
    let member = |key, name_en, name_ru, email, access, market| {
        let (lang, zone) = if market == "RU" { (Lang::Ru, "Europe/Moscow") } else { (Lang::En, "America/New_York") };
        Member { key, name_en, name_ru, email, access, market, lang, zone }
    };
    vec![
        member("helen", "Helen Osterman", "Хелен Остерман", "helen@osier.example.com", Access::Owner, "US"),
        member("maya", "Maya Lindqvist", "Майя Линдквист", "maya@osier.example.com", Access::Manager, "US"),
        member("daniel", "Daniel Reyes", "Даниэль Рейес", "daniel@osier.example.com", Access::Manager, "US"),
        member("irina", "Irina Volkova", "Ирина Волкова", "irina@osier.example.com", Access::Manager, "RU"),
        Member {
            zone: "Asia/Yekaterinburg",
            ..member("alexey", "Alexey Gromov", "Алексей Громов", "alexey@osier.example.com", Access::Manager, "RU")
        },
        member("tamara", "Tamara Belskaya", "Тамара Бельская", "tamara@osier.example.com", Access::Analyst, "RU"),
        Member {
            zone: "America/Chicago", ..member("sam", "Sam Whitlow", "Сэм Уитлоу", "sam@osier.example.com", Access::Viewer, "US")
        },
    ]
}

/// The managers who grew up in a market.
pub fn managers(market: &str) -> [&'static str; 2] {
    if market == "RU" { ["irina", "alexey"] } else { ["maya", "daniel"] }
}

/// The market and language of a manager of [`managers`].
pub fn home_of(manager: &str) -> (&'static str, Lang) {
    if managers("RU").contains(&manager) { ("RU", Lang::Ru) } else { ("US", Lang::En) }
}

pub fn tiers() -> Vec<Tier> {
    vec![
        Tier { key: "round", en: "All year round", ru: "Круглый год" },
        Tier { key: "season", en: "By season", ru: "По сезонам" },
        Tier { key: "project", en: "By project", ru: "По проекту" },
    ]
}

/// The choices of the field `format`.
pub const FORMATS: [Choice; 6] = [
    Choice { key: "long_video", en: "Long video", ru: "Длинное видео" },
    Choice { key: "short_video", en: "Short video", ru: "Короткое видео" },
    Choice { key: "photo", en: "Photographs", ru: "Фотографии" },
    Choice { key: "text", en: "Writing", ru: "Тексты" },
    Choice { key: "audio", en: "Audio", ru: "Звук" },
    Choice { key: "live", en: "Live", ru: "Прямой эфир" },
];

/// The fields the workspace added to its creators.
pub const FIELDS: [Field; 6] = [
    Field { key: "rounds", en: "Rounds of edits agreed", ru: "Кругов правок", kind: FieldKind::Number },
    Field { key: "lead_weeks", en: "Weeks needed before filming", ru: "Недель до съёмки", kind: FieldKind::Number },
    Field { key: "format", en: "Format they like best", ru: "Любимый формат", kind: FieldKind::Choice(&FORMATS) },
    Field { key: "parcels", en: "Where parcels go", ru: "Куда слать посылки", kind: FieldKind::Text },
    Field { key: "sample_sent", en: "Sample sent on", ru: "Образец отправлен", kind: FieldKind::Date },
    Field { key: "portfolio", en: "Portfolio", ru: "Портфолио", kind: FieldKind::Link },
];

pub fn views() -> Vec<View> {
    let any = |column, values: &[&'static str]| Filter { column, test: Test::AnyOf(values.to_vec()) };
    let is = |column, test| Filter { column, test };
    let view = |name: &'static str, owner, shared, filters, sort, columns: &[&'static str]| View {
        name: name.into(),
        owner,
        shared,
        filters,
        sort,
        columns: columns.to_vec(),
    };
    let by_name = ("name", Direction::Ascending);
    vec![
        view("Russia", "irina", true, vec![any("market", &["RU"])], by_name, &["name", "city", "channels", "stage", "tenure", "manager"]),
        view(
            "Кандидаты без оценки",
            "irina",
            true,
            vec![any("stage", &["prospect"]), is("assessments", Test::AtMost(0))],
            ("created", Direction::Ascending),
            &["name", "market", "niches", "channels", "manager"],
        ),
        view(
            "Working together",
            "maya",
            true,
            vec![any("stage", &["foundation", "deepening", "expansion"])],
            ("since", Direction::Ascending),
            &["name", "market", "stage", "tier", "since", "manager"],
        ),
        view(
            "Here for years",
            "maya",
            false,
            vec![any("potential", &["multi_year"])],
            ("potential_review", Direction::Ascending),
            &["name", "stage", "potential", "potential_review", "manager"],
        ),
        view(
            "No name in Latin letters",
            "daniel",
            false,
            vec![is("name_latin", Test::Empty)],
            by_name,
            &["name", "market", "city", "contacts"],
        ),
        view(
            "Мои в Екатеринбурге и восточнее",
            "alexey",
            false,
            vec![
                any("manager", &["alexey"]),
                any(
                    "zone",
                    &["Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Vladivostok"],
                ),
            ],
            by_name,
            &["name", "city", "working", "contacts", "stage"],
        ),
        view(
            "Long video makers",
            "daniel",
            true,
            vec![is("field.format", Test::Is(Value::Choice("long_video"))), is("field.lead_weeks", Test::AtMost(4))],
            by_name,
            &["name", "field.format", "field.lead_weeks", "channels", "stage"],
        ),
        view(
            "Согласия нет",
            "tamara",
            true,
            vec![is("consent", Test::Empty)],
            ("created", Direction::Descending),
            &["name", "market", "created", "manager"],
        ),
    ]
}
