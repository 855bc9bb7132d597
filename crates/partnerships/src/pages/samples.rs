//! Every page with invented contents: empty, one, many, the longest, and wrong.

use askama::Template;
use jiff::{Timestamp, civil::date};
use kernel::{
    Msg, Problems, Role,
    db::Json,
    ids::{BrandId, CreatorId, MemberId, PartnershipId, TierId, Uuid},
    web::{FormState, Shell},
};
use markets::model::Market;

use super::{
    brand::{self, Read},
    brand_form, brands, cell, details, hand_over, start,
    step::{self, Step},
    tiers,
};
use crate::{
    cells::What,
    model::{Brand, EndReason, Move, PartnerRole, Potential, Stage, State, Tier, TierLine},
    store::{
        people::{Carer, Colleague},
        views::Shown,
    },
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    let mut all = brand_pages(shell);
    all.extend(partnership_pages(shell));
    all.extend(forms(shell));
    all.extend(tier_pages(shell));
    all.extend(hand_overs(shell));
    all
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn market(code: &str, en: &str, ru: &str) -> Market {
    Market {
        code: code.into(),
        name_en: en.into(),
        name_ru: ru.into(),
        languages: Json(vec!["en".into()]),
        currency: "USD".into(),
        zone: "America/New_York".into(),
        name_order: "given_first".into(),
        holidays: None,
        platforms: Json(vec![]),
        version: 1,
    }
}

fn markets() -> Vec<Market> {
    vec![market("US", "United States", "США"), market("RU", "Russia", "Россия")]
}

fn one_brand(n: u128, name: &str) -> Brand {
    Brand {
        id: BrandId(id(n)),
        name: name.into(),
        name_other: None,
        market: Some("RU".into()),
        website: None,
        about: None,
        archived_at: None,
        version: 1,
    }
}

fn two_brands() -> Vec<Brand> {
    let tansy = Brand {
        name_other: Some("Тэнси и Рилл".into()),
        market: Some("US".into()),
        website: Some("https://www.tansy-rill.example/".into()),
        about: Some("Tools, planters and linens for small gardens and the rooms next to them.".into()),
        ..one_brand(1, "Tansy & Rill")
    };
    let gone = Brand { archived_at: Some(Timestamp::UNIX_EPOCH), market: None, ..one_brand(3, "Hollow Oak") };
    vec![
        tansy,
        Brand {
            about: Some("Сумки, термосы и пледы для прогулок, дачи и последней электрички.".into()), ..one_brand(2, "Подорожина")
        },
        gone,
    ]
}

fn deepening() -> State {
    let mut state = State::beginning(Stage::Deepening, date(2025, 9, 12));
    state.manager = Some(MemberId(id(21)));
    state.tier = Some(TierId(id(31)));
    state.role = Some(PartnerRole::Advisor);
    state.potential = Potential::MultiYear;
    state.potential_reason = Some("Сама предложила план на два года и назвала темы.".into());
    state.potential_set_on = Some(date(2026, 2, 18));
    state.potential_review_on = Some(date(2026, 8, 18));
    state.since = Some(date(2024, 9, 9));
    state.stage_reason = Some("Four collaborations in a year, each above her own usual.".into());
    state
}

fn shown(n: u128, name: &str, latin: Option<&str>, state: State) -> Shown {
    Shown {
        id: PartnershipId(id(100 + n)),
        creator: CreatorId(id(200 + n)),
        creator_name: name.into(),
        creator_latin: latin.map(str::to_owned),
        brand: BrandId(id(2)),
        brand_name: "Подорожина".into(),
        manager_name: state.manager.map(|_| "Майя Линдквист".to_owned()),
        tier_name: state.tier.map(|_| "Круглый год".to_owned()),
        created_at: Timestamp::UNIX_EPOCH,
        version: 3,
        state,
    }
}

fn vera() -> Shown {
    shown(1, "Вера Лесникова", Some("Vera Lesnikova"), deepening())
}

fn prospect() -> Shown {
    shown(2, "Cal Harlow", None, State::beginning(Stage::Prospect, date(2026, 4, 1)))
}

fn longest() -> Shown {
    let ended = deepening().moved(
        Move::End(EndReason::MarketRule),
        Some(&"Реклама на этой площадке с осени под запретом. ".repeat(12)),
        date(2026, 4, 10),
    );
    let mut p = shown(
        3,
        "Константин-Ростислав Преображенский-Воскресенский",
        Some("Konstantin-Rostislav Preobrazhensky-Voskresensky"),
        ended.unwrap_or_else(|_| deepening()),
    );
    p.manager_name = Some("Александра-Виктория Константинопольская-Преображенская".into());
    p.tier_name = Some("Круглый год, с расписанием на каждый квартал и запасом на тихие месяцы".into());
    p
}

fn paused() -> Shown {
    let rest = deepening().moved(Move::Pause, Some("Переезд: до июня не снимает в помещении."), date(2026, 4, 2));
    shown(4, "Тимур Ахметов", Some("Timur Akhmetov"), rest.unwrap_or_else(|_| deepening()))
}

fn colleagues() -> Vec<Colleague> {
    let one = |n, name: &str| Colleague { id: MemberId(id(n)), name: name.into(), role: Role::Manager, state: "active".into() };
    vec![one(21, "Майя Линдквист"), one(22, "Irina Volkova")]
}

fn sources() -> details::Sources {
    (colleagues(), vec![Tier { id: TierId(id(31)), name: "Круглый год".into() }, Tier { id: TierId(id(32)), name: "By season".into() }])
}

fn brand_pages(shell: &Shell) -> Vec<Sample> {
    let list = |brands: Vec<Brand>| brands::page(shell.clone(), brands, vec![(BrandId(id(1)), 48)], &markets());
    let of = |brand: Brand, rows: Vec<Shown>| Read {
        brand,
        markets: markets(),
        counts: vec![(Stage::Deepening, 1204), (Stage::Ended, 1)],
        rows,
        from: sources(),
    };
    let page = |read, stage, limit| brand::page(shell.clone(), read, stage, limit, |_| "0".repeat(40));
    let long = Brand {
        name: "Ы".repeat(120),
        name_other: Some("W".repeat(120)),
        website: Some(format!("https://example.com/{}", "x".repeat(200))),
        ..one_brand(9, "")
    };
    vec![
        made("brands empty", &list(vec![])),
        made("brands many", &list(two_brands())),
        made("brands longest", &list(vec![long.clone()])),
        made("brand empty", &page(of(one_brand(2, "Подорожина"), vec![]), None, 50)),
        made("brand many", &page(of(two_brands().remove(0), vec![vera(), prospect(), paused()]), None, 2)),
        made("brand longest", &page(of(long, vec![longest()]), Some(Stage::Ended), 50)),
    ]
}

fn partnership_pages(shell: &Shell) -> Vec<Sample> {
    let ask = |p: &Shown, kind, f| step::page(shell.clone(), p, kind, f);
    let wrong = FormState::default().with_problems(Problems::of("reason", Msg::new("partnerships-error-end-reason")));
    let mut all = vec![made("partnership end wrong", &ask(&vera(), Step::End, wrong))];
    for (name, kind) in ["step move", "step pause", "step resume", "step end", "step reopen"].into_iter().zip(Step::ALL) {
        let page = ask(&vera(), kind, FormState::of([("stage", "expansion")]));
        all.push(made(name, &page));
        all.push((name, kernel::web::Page::fragment(&page, "step").and_then(Result::ok).unwrap_or_default()));
    }
    all
}

fn forms(shell: &Shell) -> Vec<Sample> {
    let problems = || {
        let mut p = Problems::of("since", Msg::new("partnerships-error-since-future"));
        p.add("manager_id", Msg::new("partnerships-error-manager"));
        p.add("potential_reason", Msg::new("partnerships-error-potential-reason"));
        p.add("potential_review_on", Msg::new("partnerships-error-review-past"));
        p
    };
    let typed = FormState::of([("since", "2027-01-01"), ("potential", "one_off")]).with_problems(problems());
    let creator = || (CreatorId(id(201)), "Вера Лесникова".to_owned(), Some("Vera Lesnikova".to_owned()));
    let brand_wrong = FormState::of([("website", "podorozhina")]).with_problems(Problems::of("website", Msg::new("error-not-url")));
    let mut all = vec![
        made("partnership edit", &details::page(shell.clone(), &vera(), sources(), None)),
        made("partnership edit wrong", &details::page(shell.clone(), &vera(), sources(), Some(typed))),
        made("partnership start", &start::page(shell.clone(), (creator(), two_brands(), sources()), FormState::default())),
        made("partnership start without brands", &start::page(shell.clone(), (creator(), vec![], sources()), FormState::default())),
        made("brand new", &brand_form::page(shell.clone(), None, &markets(), FormState::default())),
        made("brand edit wrong", &brand_form::page(shell.clone(), Some(&one_brand(2, "Подорожина")), &markets(), brand_wrong)),
    ];
    for what in What::ALL {
        let wrong = FormState::of([("to", "2026-01-01")]).with_problems(Problems::of("reason", Msg::new("partnerships-error-back-reason")));
        let page = cell::page(shell.clone(), &vera(), what, vec![("a".into(), "By season".into())], wrong);
        all.extend(page.map(|page| made("cell", &page)));
    }
    all
}

fn tier_pages(shell: &Shell) -> Vec<Sample> {
    let line = |n: u128, name: &str| TierLine { id: Some(TierId(id(n))), name: name.into() };
    let many = || vec![line(31, "Круглый год"), line(32, "By season"), line(33, "По проекту")];
    let page = |lines, problems: &Problems| tiers::page(shell.clone(), (lines, vec![(TierId(id(31)), 21)], 3), problems);
    vec![
        made("tiers empty", &page(vec![], &Problems::none())),
        made("tiers many", &page(many(), &Problems::none())),
        made("tiers longest", &page(vec![line(31, &"Ш".repeat(120))], &Problems::none())),
        made("tiers wrong", &page(many(), &Problems::of("tiers.1.name", Msg::new("error-duplicate")))),
    ]
}

fn hand_overs(shell: &Shell) -> Vec<Sample> {
    let carer = |n, name: &str, state: &str| Carer { id: MemberId(id(n)), name: name.into(), state: state.into(), partnerships: 14 };
    let many = vec![carer(23, "Daniel Reyes", "suspended"), carer(21, "Майя Линдквист", "active")];
    let wrong = shell.l.t("partnerships-error-manager").to_owned();
    vec![
        made("hand over empty", &hand_over::page(shell.clone(), vec![], colleagues(), String::new())),
        made("hand over many", &hand_over::page(shell.clone(), many.clone(), colleagues(), String::new())),
        made("hand over wrong", &hand_over::page(shell.clone(), many, colleagues(), wrong)),
    ]
}
