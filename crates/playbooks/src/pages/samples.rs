//! Every page with invented contents: empty, one, many, the longest, and wrong.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use engine::playbook::{Override, PRESETS, Playbook, Setting, Text, Value};
use jiff::{Timestamp, civil::date, tz::TimeZone};
use kernel::{
    Msg, Problems,
    ids::{BrandId, CreatorId, PartnershipId, PlaybookId, Uuid},
    web::{FormData, FormState, Shell},
};
use partnerships::{
    model::{Stage, State},
    store::views::Shown,
};

use super::{editor, fields, list, many, new, own, partnership, preview, show, text, versions};
use crate::{
    preview::{Foreseen, Preview},
    section::Section,
    shelf,
    store::{affected, books::Book, choices::Choice, overrides::Own, versions::Version},
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn at() -> Timestamp {
    date(2026, 4, 10).at(9, 30, 0, 0).to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
}

fn shipped(n: usize) -> Playbook {
    PRESETS.get(n).and_then(|preset| preset.playbook().ok()).unwrap_or_default()
}

/// Names and reasons as long as they may be.
fn longest() -> Playbook {
    let mut playbook = shipped(0);
    let words = |en: &str, ru: &str| Text { en: en.repeat(9), ru: ru.repeat(9) };
    playbook.name = words("How we treat them ", "Как мы относимся ");
    let why = words("A reason that goes on and says everything twice. ", "Причина, в которой всё сказано по два раза. ");
    for stage in engine::facts::Stage::GROWING {
        for &setting in Setting::ALL {
            let (least, most) = setting.range();
            let number = if setting == Setting::Review { 92 } else { (least + most) / 2 };
            playbook.stage_mut(stage).set(setting, Some(Value { number, why: why.clone() }));
        }
    }
    playbook
}

fn book(n: u128, playbook: &Playbook) -> Book {
    Book {
        id: PlaybookId(id(n)),
        preset: None,
        name_en: playbook.name.en.clone(),
        name_ru: playbook.name.ru.clone(),
        current: 3,
        is_default: n == 1,
        archived_at: (n == 9).then(at),
        created_at: at(),
        version: 4,
    }
}

fn version(number: i64, playbook: &Playbook) -> Version {
    Version {
        number,
        toml: playbook.to_toml(),
        note: (number == 3).then(|| "После разговора с Верой: три сотрудничества в год, не больше.".to_owned()),
        back_to: (number == 2).then_some(1),
        who: (number > 1).then(|| "Maya Lindqvist".to_owned()),
        made_at: at(),
    }
}

fn held(n: u128, name: &str, stage: Stage) -> affected::Held {
    affected::Held {
        id: PartnershipId(id(100 + n)),
        creator_name: name.to_owned(),
        creator_latin: Some("Vera Lesnikova".to_owned()),
        brand_name: "Подорожина".to_owned(),
        stage,
    }
}

/// Every page of the slice.
pub fn samples(shell: &Shell) -> Vec<Sample> {
    [lists(shell), one(shell), edited(shell), compared(shell), of_partnership(shell)].concat()
}

fn lists(shell: &Shell) -> Vec<Sample> {
    let page = |books: Vec<(u128, Playbook)>| {
        let used = HashMap::from([(PlaybookId(id(1)), 214), (PlaybookId(id(2)), 1)]);
        let books = books.into_iter().map(|(n, playbook)| (book(n, &playbook), playbook)).collect();
        list::page(shell.clone(), (books, used))
    };
    let all = || (1..).zip(0..PRESETS.len()).map(|(n, at)| (n, shipped(at))).collect::<Vec<_>>();
    let many = all().into_iter().chain([(9, longest())]).collect();
    vec![
        made("playbooks empty", &page(Vec::new())),
        made("playbooks one", &page(vec![(1, shipped(0))])),
        made("playbooks many", &page(many)),
    ]
}

fn one(shell: &Shell) -> Vec<Sample> {
    let zone = TimeZone::UTC;
    let page =
        |n: u128, playbook: Playbook, used| show::page(shell.clone(), (book(n, &playbook), version(3, &playbook), playbook, used), &zone);
    let usual = book(1, &shipped(0));
    let rows = [held(1, "Вера Лесникова", Stage::Deepening), held(2, "Мирон Карпов", Stage::Foundation)];
    let hundred: Vec<_> = (1..=101).map(|n| held(n, "Вера Лесникова", Stage::Expansion)).collect();
    vec![
        made("playbook", &page(1, shipped(0), 214)),
        made("playbook unused", &page(2, shipped(3), 0)),
        made("playbook empty", &page(2, Playbook { name: shipped(0).name, ..Playbook::default() }, 0)),
        made("playbook archived and longest", &page(9, longest(), 3)),
        made("playbook partnerships", &show::held_page(shell.clone(), usual.clone(), &rows, 2)),
        made("playbook partnerships none", &show::held_page(shell.clone(), book(2, &shipped(1)), &[], 0)),
        made("playbook partnerships many", &show::held_page(shell.clone(), usual, &hundred, 3_412)),
    ]
}

fn edited(shell: &Shell) -> Vec<Sample> {
    let l = &shell.l;
    let usual = book(1, &shipped(0));
    let form = |playbook: &Playbook| editor::form_of(l, playbook, "", 4);
    let edit = |f, wrong, opened| editor::page(shell.clone(), usual.clone(), f, wrong, opened);
    let mut typed = fields::shown(l, &shipped(0));
    for (field, value) in [("deepening.fatigue_cap", "90"), ("deepening.review_days", "120"), ("name.ru", "")] {
        typed.retain(|(name, _)| name != field);
        typed.push((field.to_owned(), value.to_owned()));
    }
    let typed = FormData::from_pairs(typed);
    let (_, problems, listed) = fields::read(l, &typed);
    let more = FormData::from_pairs(fields::shown(l, &shipped(0)));
    let added = fields::acted(&more, "add:gates:deepening").unwrap_or_default();
    let toml = FormState::of([("version", "4".to_owned()), ("toml", shipped(0).to_toml())]);
    let bent = shipped(0).to_toml().replacen("fatigue_cap", "fatige_cap", 1);
    let wrong = Playbook::from_toml(&bent).err().unwrap_or_default();
    let books = [usual.clone(), book(2, &shipped(1))];
    vec![
        made("playbook form", &edit(form(&shipped(0)), Vec::new(), Some("foundation"))),
        made("playbook form row added", &edit(FormState::of(added), Vec::new(), Some("deepening"))),
        made("playbook form wrong", &edit(typed.state(problems), listed, None)),
        made("playbook form longest", &edit(form(&longest()), Vec::new(), Some("expansion"))),
        made("playbook text new", &text::page(shell.clone(), None, FormState::default(), Vec::new())),
        made("playbook text", &text::page(shell.clone(), Some(&usual), toml.clone(), Vec::new())),
        made("playbook text wrong", &text::page(shell.clone(), Some(&usual), toml, text::listed(l, &wrong))),
        made("playbook new", &new::page(shell.clone(), &books, FormState::default())),
        made(
            "playbook new wrong",
            &new::page(shell.clone(), &[], FormState::default().with_problems(Problems::of("from", Msg::new("error-not-choice")))),
        ),
        made("playbook choose", &many::page(shell.clone(), usual.clone(), choices(), FormState::default())),
        made(
            "playbook choose wrong",
            &many::page(
                shell.clone(),
                usual,
                many::Choices::default(),
                FormState::default().with_problems(Problems::of("brand", Msg::new("playbooks-error-whole"))),
            ),
        ),
    ]
}

fn choices() -> many::Choices {
    let one = |n: u128, name: &str| vec![(id(n).to_string(), name.to_owned())];
    many::Choices { brands: one(1, "Подорожина"), tiers: one(2, "Ближний круг"), managers: one(3, "Maya Lindqvist") }
}

/// The default with a cap of three.
fn changed() -> Playbook {
    let mut playbook = shipped(0);
    let why = Text { en: "Three, their comments say.".into(), ru: "Три: так говорят комментарии.".into() };
    playbook.stage_mut(engine::facts::Stage::Deepening).set(Setting::FatigueCap, Some(Value { number: 3, why }));
    playbook.stage_mut(engine::facts::Stage::Foundation).gates.pop();
    playbook
}

fn compared(shell: &Shell) -> Vec<Sample> {
    let (old, new) = (shipped(0), changed());
    let usual = book(1, &old);
    let preview = Preview {
        differences: engine::playbook::compare(&old, &new),
        touched: BTreeMap::from([(Stage::Foundation, 31), (Stage::Deepening, 12)]),
        holds_for: 214,
        spared: 2,
        first: vec![held(1, "Вера Лесникова", Stage::Deepening), held(2, "Мирон Карпов", Stage::Foundation)],
        foreseen: Some(Foreseen { appear: 7, go: 2, each: HashMap::new() }),
    };
    let draft = |playbook, stale| preview::Draft { playbook, note: "Их аудитория устала", version: 4, stale };
    let page = |versions: Vec<Version>, problem: &str| {
        versions::page(shell.clone(), (usual.clone(), versions), &TimeZone::UTC, problem.to_owned())
            .map_or_else(|e| e.to_string(), |page| page.render().unwrap_or_else(|e| e.to_string()))
    };
    let all = vec![version(3, &new), version(2, &old), version(1, &changed())];
    let dozen: Vec<Version> = (1..=12).rev().map(|n| version(n, if n % 2 == 0 { &old } else { &new })).collect();
    vec![
        made("playbook preview", &preview::page(shell.clone(), usual.clone(), &draft(&new, false), &preview)),
        made("playbook preview of nothing", &preview::page(shell.clone(), usual.clone(), &draft(&old, true), &Preview::default())),
        ("playbook versions", page(all, "")),
        ("playbook versions one", page(vec![version(3, &new)], "")),
        ("playbook versions many and wrong", page(dozen, shell.l.t("playbooks-error-in-force"))),
    ]
}

fn shown() -> Shown {
    Shown {
        id: PartnershipId(id(101)),
        creator: CreatorId(id(201)),
        creator_name: "Вера Лесникова".into(),
        creator_latin: Some("Vera Lesnikova".into()),
        brand: BrandId(id(2)),
        brand_name: "Подорожина".into(),
        manager_name: Some("Майя Линдквист".into()),
        tier_name: None,
        created_at: Timestamp::UNIX_EPOCH,
        version: 3,
        state: State::beginning(Stage::Deepening, date(2025, 9, 12)),
    }
}

fn of_partnership(shell: &Shell) -> Vec<Sample> {
    let why = "Она попросила реже: ребёнку полгода.".to_owned();
    let cap = Override { setting: Setting::FatigueCap, number: Some(2), why: why.clone() };
    let planning = Override { setting: Setting::Planning, number: None, why: why.clone() };
    let policy = |overrides: Vec<Override>| shelf::Held {
        playbook: std::sync::Arc::new(shipped(0)),
        version: Some((PlaybookId(id(1)), 3)),
        overrides,
    };
    let own_value =
        |is: &Override| Own { partnership: PartnershipId(id(101)), is: is.clone(), who: Some("Maya Lindqvist".into()), at: at() };
    let choice =
        Choice { playbook: PlaybookId(id(1)), since: date(2026, 2, 1), reason: Some(why), who: Some("Maya Lindqvist".into()), at: at() };
    let books = vec![book(1, &shipped(0)), book(2, &shipped(1))];
    let both = vec![cap.clone(), planning.clone()];
    let page = |overrides: Vec<Override>, choice: Option<Choice>, f: FormState| {
        let own = overrides.iter().map(own_value).collect();
        let stored = partnership::Stored { p: shown(), held: policy(overrides), own, choice, books: books.clone() };
        partnership::page(shell.clone(), stored, f, &TimeZone::UTC)
    };
    let problem =
        FormState::of([("value", "0")]).with_problems(Problems::of("value", Msg::new("error-range").with("min", 1).with("max", 52)));
    let of = |setting, overrides, f| own::page(shell.clone(), &shown(), &policy(overrides), setting, f);
    let section = |overrides| Section::new(shell, PartnershipId(id(101)), &policy(overrides), engine::facts::Stage::Deepening);
    vec![
        made("partnership playbook", &page(Vec::new(), None, FormState::default())),
        made("partnership playbook own", &page(both.clone(), Some(choice), FormState::default())),
        made("partnership own value", &of(Setting::FatigueCap, both.clone(), FormState::of([("value", "2"), ("reason", "Просила реже")]))),
        made("partnership own value freedom", &of(Setting::Autonomy, Vec::new(), FormState::of([("value", "3")]))),
        made("partnership own value wrong", &of(Setting::FatigueCap, Vec::new(), problem)),
        made("playbook section", &section(Vec::new())),
        made("playbook section own", &section(both)),
    ]
}
