//! Every page with invented contents: empty, one, many, the longest, and wrong.

use askama::Template;
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::{
    Msg, Problems,
    db::Json,
    ids::{BrandId, CollaborationId, CommitmentId, CreatorId, PartnershipId, Uuid},
    web::{FormState, Page, Shell},
};
use partnerships::{
    model::{Stage, State},
    store::views::Shown,
};

use super::{commitment, form, show, step, step::Step, together};
use crate::{
    model::{Guarantee, Over, Project, Rhythm, Usual, Work, WorkFormat, WorkState},
    section::{Pips, Plan, Section, Together},
    store::{commitments::Commitment, history::Happened, rhythm::Days, work::Collaboration},
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn partnership(name: &str, latin: Option<&str>) -> Shown {
    let mut state = State::beginning(Stage::Deepening, date(2025, 9, 12));
    state.since = Some(date(2024, 9, 9));
    Shown {
        id: PartnershipId(id(101)),
        creator: CreatorId(id(201)),
        creator_name: name.into(),
        creator_latin: latin.map(str::to_owned),
        brand: BrandId(id(2)),
        brand_name: "Подорожина".into(),
        manager_name: Some("Майя Линдквист".into()),
        tier_name: None,
        created_at: Timestamp::UNIX_EPOCH,
        version: 3,
        state,
    }
}

fn vera() -> Shown {
    partnership("Вера Лесникова", Some("Vera Lesnikova"))
}

fn one(nth: i64, titles: (&str, &str), on: Date, usual: Option<(f64, f64, f64)>) -> Collaboration {
    let p = vera();
    Collaboration {
        id: CollaborationId(id(u128::try_from(nth).unwrap_or(0) + 500)),
        partnership: p.id,
        creator: p.creator,
        creator_name: p.creator_name,
        creator_latin: p.creator_latin,
        brand_name: p.brand_name,
        nth: Some(nth),
        before: (nth > 1).then(|| date(2025, 10, 20)),
        created_at: Timestamp::UNIX_EPOCH,
        version: 2,
        work: Work {
            title: titles.0.into(),
            title_other: (!titles.1.is_empty()).then(|| titles.1.to_owned()),
            audience: true,
            format: WorkFormat::ShortVideo,
            topic: Some("3 прогулки и длинное видео".into()),
            state: WorkState::Done,
            happens_on: on,
            ended_on: None,
            fee: Some((18_500_000, "RUB".into())),
            autonomy: None,
            usual: usual.map(|(index, low, high)| Usual { index, between: Some((low, high)) }),
            learned: Some("Сначала место, потом вещь; раннее утро".into()),
            over_cap_reason: None,
            cancelled_reason: None,
        },
    }
}

fn with(mut c: Collaboration, change: impl FnOnce(&mut Work)) -> Collaboration {
    change(&mut c.work);
    if !c.work.counts() {
        (c.nth, c.before) = (None, None);
    }
    c
}

fn planned() -> Collaboration {
    with(one(10, ("Долгий вечер", "Long evening"), date(2026, 6, 5), None), |w| {
        (w.state, w.learned) = (WorkState::Planned, None);
    })
}

fn many() -> Vec<Collaboration> {
    vec![
        planned(),
        with(one(9, ("Вторая встреча", ""), date(2026, 4, 10), None), |w| {
            (w.state, w.cancelled_reason) = (WorkState::Cancelled, Some("Снег сошёл раньше".into()));
        }),
        with(one(8, ("Совет о рюкзаке", ""), date(2026, 4, 2), None), |w| {
            (w.audience, w.format) = (false, WorkFormat::Advice)
        }),
        with(one(6, ("Оттепель", "Thaw walks"), date(2026, 3, 5), Some((1.31, 1.12, 1.52))), |w| {
            w.ended_on = Some(date(2026, 3, 27))
        }),
        with(one(5, ("Снежная линия", "Snow line"), date(2025, 12, 1), Some((1.15, 1.0, 1.33))), |w| {
            w.over_cap_reason = Some("Новый год: так просила сама Вера".into());
        }),
        with(one(3, ("Late plan", ""), date(2026, 4, 1), None), |w| w.state = WorkState::Planned),
        one(2, ("Winter balcony", "Зимний балкон"), date(2025, 2, 9), Some((1.21, 1.05, 1.39))),
        with(one(1, ("Первый иней", "First frost"), date(2024, 10, 14), Some((0.94, 0.8, 1.09))), |w| {
            w.usual = w.usual.map(|u| Usual { between: None, ..u })
        }),
    ]
}

fn longest() -> Collaboration {
    let c = one(
        12,
        ("Прогулки по оттаявшему городу вместе с теми, кто никуда не спешит и не берёт с собой ничего лишнего", ""),
        date(2026, 3, 5),
        Some((9.4, 0.1, 24.0)),
    );
    with(c, |w| {
        w.title_other = Some("Walks through the thawing city with those who are in no hurry and take nothing along".into());
        w.topic = Some("Двенадцать коротких видео, четыре длинных и ещё одно большое ".repeat(4));
        w.learned = Some("Сначала место, потом вещь. ".repeat(60));
        w.over_cap_reason = Some("Так просила она сама. ".repeat(20));
        w.fee = Some((999_999_999_999, "RUB".into()));
    })
}

fn promised(n: u128, first: Date, last: Date, projects: Option<(i64, Option<i64>)>) -> Commitment {
    let p = vera();
    Commitment {
        id: CommitmentId(id(700 + n)),
        partnership: p.id,
        creator: p.creator,
        brand_name: p.brand_name,
        released_at: None,
        released_reason: None,
        created_at: Timestamp::UNIX_EPOCH,
        version: 1,
        guarantee: Guarantee { starts_on: first, ends_on: last, projects, amount: None, words: None, shown: false },
    }
}

fn plans() -> Vec<Commitment> {
    let mut now = promised(1, date(2025, 9, 9), date(2026, 9, 8), Some((4, Some(6))));
    now.guarantee.amount = Some((80_000_000, "RUB".into()));
    now.guarantee.shown = true;
    let mut next = promised(2, date(2026, 9, 9), date(2027, 9, 8), Some((5, None)));
    next.guarantee.words = Some("Книга маршрутов: четыре карты и одна большая прогулка".into());
    let mut later = promised(3, date(2027, 9, 9), date(2028, 9, 8), None);
    later.guarantee.words = Some("A film about rivers, hers from the first frame".into());
    let past = promised(4, date(2024, 9, 9), date(2025, 9, 8), Some((3, Some(3))));
    let mut gone = promised(5, date(2024, 9, 9), date(2025, 3, 8), Some((2, None)));
    (gone.released_at, gone.released_reason) = (Some(Timestamp::UNIX_EPOCH), Some("We both chose another pace".into()));
    vec![gone, past, now, next, later]
}

fn days() -> Days {
    let project = |on, done| Project { on, done, fee: Some((18_500_000, "RUB".into())) };
    let projects = vec![
        project(date(2024, 10, 14), true),
        project(date(2025, 12, 1), true),
        project(date(2026, 3, 5), true),
        project(date(2026, 6, 5), false),
    ];
    Days { seen: projects.iter().map(|p| p.on).collect(), projects }
}

fn together(shell: &Shell, rows: Vec<Collaboration>, commitments: Vec<Commitment>, days: Days, cap: Option<usize>) -> Together {
    Together { partnership: vera(), rows, commitments, days, cap, today: shell.today }
}

fn happened() -> Vec<Happened> {
    let event = |day: Date, verb: &str, more: serde_json::Value| {
        let mut facts = serde_json::json!({ "brand": "Подорожина", "title": "Оттепель", "nth": 6, "on": "2026-03-05" });
        if let (Some(all), Some(more)) = (facts.as_object_mut(), more.as_object()) {
            all.extend(more.clone());
        }
        Happened {
            at: day.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp()),
            verb: verb.into(),
            who: Some("Майя Линдквист".into()),
            facts: Json(facts.as_object().cloned().unwrap_or_default()),
        }
    };
    use serde_json::json;
    let guarantee = json!({ "min": 4, "max": 6, "starts": "2025-09-09", "ends": "2026-09-08" });
    vec![
        event(
            date(2026, 4, 1),
            "commitment_release",
            json!({ "min": 0, "max": 0, "starts": "2025-09-09", "ends": "2026-09-08", "reason": "Вместе решили иначе" }),
        ),
        event(date(2026, 4, 1), "commitment_edit", guarantee.clone()),
        event(date(2026, 4, 1), "commitment_make", guarantee),
        event(date(2026, 4, 1), "commitment_make", json!({ "min": 5, "max": 5, "starts": "2026-09-09", "ends": "2027-09-08" })),
        event(date(2026, 4, 1), "commitment_make", json!({ "min": 0, "max": 0, "starts": "2026-09-09", "ends": "2027-09-08" })),
        event(date(2026, 3, 31), "collaboration_restore", json!({})),
        event(date(2026, 3, 30), "collaboration_remove", json!({})),
        event(date(2026, 3, 29), "collaboration_reopen", json!({})),
        event(date(2026, 3, 28), "collaboration_cancel", json!({ "reason": "Снег сошёл" })),
        event(date(2026, 3, 27), "collaboration_done", json!({ "reason": "Сначала место" })),
        event(date(2026, 3, 27), "collaboration_done", json!({ "nth": 0 })),
        event(date(2026, 2, 20), "collaboration_edit", json!({ "from": "2026-03-05" })),
        event(date(2026, 2, 10), "collaboration_move", json!({ "from": "2026-02-20", "reason": "Так просила сама" })),
        event(date(2026, 2, 9), "collaboration_record", json!({})),
        event(date(2026, 2, 1), "collaboration_plan", json!({ "reason": "New Year" })),
    ]
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    let mut all = sections(shell);
    all.extend(of_one(shell));
    all.extend(forms(shell));
    all
}

fn sections(shell: &Shell) -> Vec<Sample> {
    let page = |t| together::page(shell.clone(), t);
    let full = || together(shell, many(), plans(), days(), Some(4));
    let over = Rhythm { count: 6, cap: Some(4), ..Rhythm::default() };
    let page_many = page(full());
    let part = |id: &str| page_many.fragment(id).and_then(Result::ok).unwrap_or_default();
    vec![
        made("together empty", &page(together(shell, vec![], vec![], Days::default(), None))),
        made("together one", &page(together(shell, vec![planned()], plans().split_off(4), days(), Some(4)))),
        made("together many", &page_many),
        made("together longest", &page(together(shell, vec![longest()], plans(), days(), Some(52)))),
        ("work section", part("work")),
        ("plan section", part("plan")),
        made("work section empty", &Section::new(shell, &together(shell, vec![], vec![], Days::default(), None))),
        made("plan section empty", &Plan::new(shell, &together(shell, vec![], vec![], Days::default(), None))),
        made("pips over", &Pips::new(shell, over)),
    ]
}

fn of_one(shell: &Shell) -> Vec<Sample> {
    let page = |c: Collaboration, events| show::page(shell.clone(), &TimeZone::UTC, c, shell.today, events);
    let mut all: Vec<Sample> = vec![made("collaboration longest", &page(longest(), vec![]))];
    all.extend(many().into_iter().map(|c| made("collaboration", &page(c, happened()))));
    let wrong = || {
        let mut p = Problems::of("happens_on", Msg::new("collaborations-error-done-future"));
        p.add("reason", Msg::new("collaborations-error-reason"));
        p.add("usual_index", Msg::new("collaborations-error-outside"));
        p
    };
    for (name, kind) in [("step done", Step::Done), ("step cancel", Step::Cancel)] {
        all.push(made(name, &step::page(shell.clone(), planned(), kind, FormState::of([("happens_on", "2026-04-14")]))));
        let page = step::page(shell.clone(), planned(), kind, FormState::default().with_problems(wrong()));
        all.push((name, page.fragment("step").and_then(Result::ok).unwrap_or_default()));
    }
    all
}

fn forms(shell: &Shell) -> Vec<Sample> {
    let over = |free| Over { count: 5, cap: 4, until: date(2026, 12, 1), free }.message();
    let problems = |free| {
        let mut p = Problems::of("over_cap_reason", over(free));
        p.add("title", Msg::new("error-required"));
        p.add("fee", Msg::new("collaborations-error-amount"));
        p.add("happens_on", Msg::new("collaborations-error-far"));
        p.add("ended_on", Msg::new("error-date-order"));
        p.add("usual_high", Msg::new("collaborations-error-interval"));
        p.add("usual_low", Msg::new("collaborations-error-index"));
        super::in_words(&shell.l, &p)
    };
    let promise = |f| commitment::page(shell.clone(), &vera(), Some(plans().remove(3)), f);
    let mut wrong = Problems::of("starts_on", Msg::new("collaborations-error-overlap"));
    wrong.add("projects_min", Msg::new("collaborations-error-nothing"));
    wrong.add("projects_max", Msg::new("collaborations-error-projects"));
    wrong.add("amount", Msg::new("collaborations-error-amount"));
    wrong.add("reason", Msg::new("collaborations-error-reason"));
    vec![
        made("collaboration new", &form::new_page(shell.clone(), &vera(), FormState::of([("audience", "yes")]))),
        made(
            "collaboration over cap",
            &form::new_page(shell.clone(), &vera(), FormState::default().with_problems(problems(Some(date(2026, 12, 2))))),
        ),
        made("collaboration never free", &form::new_page(shell.clone(), &vera(), FormState::default().with_problems(problems(None)))),
        made("collaboration edit", &form::edit_page(shell.clone(), many().remove(4), None)),
        made("collaboration edit longest", &form::edit_page(shell.clone(), longest(), None)),
        made("commitment new", &commitment::page(shell.clone(), &vera(), None, FormState::of([("starts_on", "2026-09-09")]))),
        made("commitment edit wrong", &promise(FormState::of([("words", "Карты")]).with_problems(wrong))),
    ]
}
