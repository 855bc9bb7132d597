//! Every page with invented contents: empty, one, many, the longest, and wrong.

use askama::Template;
use collaborations::model::{Autonomy, WorkFormat};
use jiff::{Timestamp, civil::date};
use kernel::{
    Lang, Msg, Problems,
    db::Json,
    ids::{CreatorId, GoalId, MemberId, PartnershipId, StyleEntryId, SupportId, Uuid, WishAnswerId, WishId},
    web::{FormState, Shell},
};

use super::{
    goals, lists, preferences as preferences_form,
    sections::{GoalsSection, PreferencesSection, StyleSection, SupportsSection, WishesSection},
    styles as style_form, supports as support_form, wishes as wish_form,
};
use crate::{
    model::{GoalKind, GoalState, OffLimits, SupportKind, WishFilter, WishState},
    store::{
        With,
        goals::Goal,
        preferences::Preferences,
        styles::StyleEntry,
        supports::Support,
        wishes::{Answer, Wish, WishView},
    },
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

const ID: u128 = 2;

fn partnership() -> PartnershipId {
    PartnershipId(id(ID))
}

fn with() -> With {
    With { id: partnership(), creator_id: CreatorId(id(1)), creator: "Вера Лесникова".into(), brand: "Osier".into() }
}

fn wish(n: u128, state: WishState, words: &str) -> WishView {
    let decided = state != WishState::Open;
    let wish = Wish {
        id: WishId(id(100 + n)),
        creator_id: CreatorId(id(1)),
        creator: "Вера Лесникова".into(),
        partnership_id: partnership(),
        brand: "Osier".into(),
        words: words.into(),
        language: Lang::Ru,
        translation: Some("I want to know half a year ahead what we will do.".into()),
        asked_on: date(2025, 11, 12),
        updated_on: (n % 2 == 1).then(|| date(2026, 1, 20)),
        contact_id: None,
        state,
        decided_on: decided.then(|| date(2026, 2, 1)),
        decided_reason: (state == WishState::Declined).then(|| "Бюджет года уже распределён".to_owned()),
        created_at: Timestamp::UNIX_EPOCH,
        version: 1,
    };
    let answer = |m: u128, what: &str, done| Answer {
        id: WishAnswerId(id(1_000 + 10 * n + m)),
        wish_id: wish.id,
        what: what.into(),
        done_on: done,
        link_kind: None,
        link_id: None,
    };
    let answers =
        vec![answer(1, "Plans come in December and June, with dates", Some(date(2025, 12, 12))), answer(2, "June Castellano", None)];
    WishView { answers: if n == 0 { Vec::new() } else { answers }, wish }
}

fn many_wishes() -> Vec<WishView> {
    let states = WishState::ALL.iter().cycle();
    states.zip(0..52).map(|(state, n)| wish(n, *state, "Хочу показывать город, а не предмет.")).collect()
}

fn long(words: &str) -> String {
    [words, " ", &"ж".repeat(300)].concat()
}

fn goal(n: u128, state: GoalState) -> Goal {
    Goal {
        id: GoalId(id(200 + n)),
        creator_id: CreatorId(id(1)),
        words: "Запустить курс о прогулках".into(),
        language: Lang::Ru,
        kind: GoalKind::Launch,
        on_date: Some(date(2026, 9, 1)),
        stated_on: date(2025, 11, 12),
        state,
        closed_on: (state != GoalState::Open).then(|| date(2026, 3, 3)),
        created_at: Timestamp::UNIX_EPOCH,
        version: 1,
    }
}

fn support(n: u128, kind: SupportKind, what: &str) -> Support {
    Support {
        id: SupportId(id(300 + n)),
        partnership_id: partnership(),
        creator_id: CreatorId(id(1)),
        kind,
        what: what.into(),
        link: Some("https://example.com/post".into()),
        done_on: date(2026, 3, 3),
        minutes: Some(45),
        cost_minor: Some(1_250_000),
        currency: Some("RUB".into()),
        goal_id: Some(GoalId(id(200))),
        goal: Some("Запустить курс о прогулках".into()),
        conflict_checked: kind.may_conflict(),
        conflict_note: kind.may_conflict().then(|| "No other brand of ours sells courses".to_owned()),
        member_id: Some(MemberId(id(21))),
        member: Some("Irina Volkova".into()),
        created_at: Timestamp::UNIX_EPOCH,
        version: 1,
    }
}

fn entry(n: u128, year: i16, format: WorkFormat) -> StyleEntry {
    StyleEntry {
        id: StyleEntryId(id(400 + n)),
        creator_id: CreatorId(id(1)),
        partnership_id: Some(partnership()),
        noted_on: date(year, 3, 1),
        format,
        topic: Some("Город".into()),
        tone: Some("Тихий".into()),
        hook: Some("Звук улицы с первой секунды".into()),
        link: Some("https://example.com/walk".into()),
        result_index: Some(1.31),
        note: Some("Выходит из дома; один план, звук улицы".into()),
        language: Lang::Ru,
        created_at: Timestamp::UNIX_EPOCH,
        version: 1,
    }
}

fn styles() -> Vec<StyleEntry> {
    let formats = [WorkFormat::LongVideo, WorkFormat::ShortVideo, WorkFormat::ShortVideo, WorkFormat::Post, WorkFormat::Stream];
    (0..15).map(|n: u128| entry(n, 2026 - i16::try_from(n / 5).unwrap_or(0), formats[usize::try_from(n % 5).unwrap_or(0)])).collect()
}

fn preferences() -> Preferences {
    let off = |from, to, why: &str| OffLimits { from, to, why: Some(why.to_owned()) };
    Preferences {
        lead_days: Some(21),
        revision_rounds: Some(1),
        contact_every_days: Some(14),
        autonomy: Some(Autonomy::CreatorLed),
        calls: Some("Без видео, повестка накануне".into()),
        films_in: Some("Три недели и один сухой день".into()),
        likes: Some("Прогулки рано утром".into()),
        never: Some("Сценарии, обратный отсчёт, «ссылка в профиле»".into()),
        off_limits: Json(vec![
            off(date(2026, 5, 1), date(2026, 5, 11), "праздники"),
            off(date(2026, 8, 1), date(2026, 8, 1), "день рождения"),
        ]),
        contact_paused_until: Some(date(2026, 6, 1)),
        paused_reason: Some("Переезд".into()),
        wishes_asked_on: Some(date(2025, 11, 12)),
        version: 3,
        ..Preferences::unknown(partnership())
    }
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    let mut all = parts(shell);
    all.extend(pages(shell));
    all.extend(forms(shell));
    all
}

fn parts(shell: &Shell) -> Vec<Sample> {
    let (creator, unknown) = (CreatorId(id(1)), Preferences::unknown(partnership()));
    let wishes = |all: Vec<WishView>, p: &Preferences| WishesSection::new(shell, partnership(), all, p);
    let seen: Vec<WorkFormat> = styles().iter().map(|e| e.format).collect();
    let supports = |all: Vec<Support>| SupportsSection::new(shell, partnership(), all);
    let before = vec![("Write to her".to_owned(), "Telegram".to_owned())];
    let longest = support(9, SupportKind::Promoted, &long("Рассказали о курсе"));
    vec![
        made("wishes, none", &wishes(Vec::new(), &unknown)),
        made("wishes, one", &wishes(vec![wish(0, WishState::Open, "Хочу знать за полгода, что у нас будет.")], &preferences())),
        made("wishes, many", &wishes(many_wishes(), &preferences())),
        made("wishes, longest", &wishes(vec![wish(1, WishState::Declined, &long("Хочу"))], &unknown)),
        made("preferences, none", &PreferencesSection::new(shell, &unknown, Vec::new())),
        made("preferences, all", &PreferencesSection::new(shell, &preferences(), before)),
        made("style, none", &StyleSection::new(shell, creator, Vec::new(), &[])),
        made("style, one", &StyleSection::new(shell, creator, vec![entry(1, 2026, WorkFormat::Post)], &[WorkFormat::Post])),
        made("style, many", &StyleSection::new(shell, creator, styles(), &seen)),
        made("goals, none", &GoalsSection::new(shell, creator, Vec::new())),
        made(
            "goals, many",
            &GoalsSection::new(shell, creator, vec![goal(0, GoalState::Open), goal(1, GoalState::Reached), goal(2, GoalState::Dropped)]),
        ),
        made("support, none", &supports(Vec::new())),
        made("support, one", &supports(vec![support(0, SupportKind::Shared, "Вечерняя прогулка")])),
        made("support, many", &supports((0..9).map(|n| support(n, SupportKind::Advised, "Договор с издательством")).collect())),
        made("support, longest", &supports(vec![longest])),
    ]
}

fn pages(shell: &Shell) -> Vec<Sample> {
    let seen: Vec<WorkFormat> = styles().iter().map(|e| e.format).collect();
    let style = StyleSection::whole(shell, CreatorId(id(1)), styles(), &seen);
    let all = WishesSection::whole(shell, partnership(), many_wishes(), None);
    let next = || Some("/partnerships/x/wishes?before=x".to_owned());
    vec![
        made("every wish, none", &lists::wishes_page(shell.clone(), None, Vec::new())),
        made("every wish, nothing found", &lists::wishes_page(shell.clone(), Some(WishFilter::Unanswered), Vec::new())),
        made("every wish, many", &lists::wishes_page(shell.clone(), Some(WishFilter::Open), many_wishes())),
        made(
            "wishes of a partnership",
            &lists::list(shell.clone(), "memory-wishes", "Вера Лесникова".into(), "/partnerships/x".into(), &all, next()),
        ),
        made(
            "style of a creator",
            &lists::list(shell.clone(), "memory-style", "Вера Лесникова".into(), "/creators/x".into(), &style, None),
        ),
    ]
}

fn forms(shell: &Shell) -> Vec<Sample> {
    let s = || shell.clone();
    let one = wish(1, WishState::Open, "Хочу знать за полгода, что у нас будет.").wish;
    let whose = (CreatorId(id(1)), "Вера Лесникова".to_owned());
    let styled = style_form::Whose { creator: CreatorId(id(1)), name: "Вера Лесникова".into(), partnerships: Vec::new() };
    let wrong = |fields: &[&str]| {
        let mut problems = Problems::none();
        for field in fields {
            problems.add(*field, Msg::new("error-required"));
        }
        Some(FormState::of([("version", "1"), ("off_limits.0.from", "2026-08-31")]).with_problems(problems))
    };
    vec![
        made("wish, new", &wish_form::new_page(s(), &with(), FormState::default())),
        made("wish, wrong", &wish_form::new_page(s(), &with(), wrong(&["words", "asked_on", "translation"]).unwrap_or_default())),
        made("wish, said anew", &wish_form::edit_page(s(), &with(), &one, None)),
        made("wish, answered", &wish_form::answer_page(s(), &with(), &one, wrong(&["what", "done_on"]))),
        made("wish, declined", &wish_form::decline_page(s(), &with(), &one, wrong(&["reason"]))),
        made("goal, new", &goals::page(s(), &whose, None, None)),
        made("goal, wrong", &goals::page(s(), &whose, Some(&goal(0, GoalState::Open)), wrong(&["words", "kind", "on_date", "stated_on"]))),
        made("goal, ended", &goals::close_page(s(), &whose, Some(&goal(0, GoalState::Open)), wrong(&["state", "on"]))),
        made("support, new", &support_form::page(s(), &with(), &[], None, None)),
        made(
            "support, changed",
            &support_form::page(s(), &with(), &[goal(0, GoalState::Open)], Some(&support(0, SupportKind::Promoted, "Курс")), None),
        ),
        made(
            "support, wrong",
            &support_form::page(
                s(),
                &with(),
                &[goal(0, GoalState::Open)],
                None,
                wrong(&[
                    "kind",
                    "what",
                    "link",
                    "done_on",
                    "minutes",
                    "cost_minor",
                    "currency",
                    "goal_id",
                    "conflict_checked",
                    "conflict_note",
                    "member_id",
                ]),
            ),
        ),
        made("style, new", &style_form::page(s(), &styled, None, None)),
        made(
            "style, wrong",
            &style_form::page(
                s(),
                &styled,
                Some(&entry(0, 2026, WorkFormat::Post)),
                wrong(&["format", "noted_on", "topic", "tone", "hook", "result_index", "link", "partnership_id", "note"]),
            ),
        ),
        made("preferences, new", &preferences_form::page(s(), &with(), &Preferences::unknown(partnership()), None)),
        made("preferences, changed", &preferences_form::page(s(), &with(), &preferences(), None)),
        made(
            "preferences, wrong",
            &preferences_form::page(
                s(),
                &with(),
                &preferences(),
                wrong(&[
                    "lead_days",
                    "revision_rounds",
                    "contact_every_days",
                    "autonomy",
                    "contact_paused_until",
                    "off_limits.0.from",
                    "off_limits.0.to",
                    "off_limits.0.why",
                    "off_limits",
                    "likes",
                    "never",
                    "calls",
                    "films_in",
                    "paused_reason",
                ]),
            ),
        ),
    ]
}
