//! Every page with invented contents: empty, one, many, the longest, and wrong.

use askama::Template;
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::{
    Lang, Msg, Problems, Role,
    db::Json,
    ids::{BrandId, CreatorId, MemberId, PartnershipId, PromiseId, Uuid},
    web::{FormState, Page, Shell},
};
use partnerships::{
    model::{Stage, State},
    store::{people::Colleague, views::Shown},
};

use super::{form, ledger, list, rate, show, shown, step, step::Step};
use crate::{
    model::{ClosedOn, PromiseSide, PromiseSource, PromiseState, PromiseSubject, quarters},
    section::Ledger,
    store::{
        history::Happened,
        lists::{Filter, LedgerTab, PromiseWhich, Tally},
        rows::Promise,
    },
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn today(shell: &Shell) -> Date {
    shell.today
}

fn partnership(name: &str, latin: Option<&str>) -> Shown {
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
        state: State::beginning(Stage::Deepening, date(2025, 9, 12)),
    }
}

fn vera() -> Shown {
    partnership("Вера Лесникова", Some("Vera Lesnikova"))
}

fn open(n: u128, words: &str, due: Date) -> Promise {
    let p = vera();
    Promise {
        id: PromiseId(id(500 + n)),
        partnership: p.id,
        creator: p.creator,
        creator_name: p.creator_name,
        creator_latin: p.creator_latin,
        brand_name: p.brand_name,
        side: PromiseSide::Ours,
        subject: PromiseSubject::Results,
        words: words.into(),
        language: crate::model::written_in(words),
        translation: None,
        due_on: due,
        made_on: date(2026, 2, 20),
        made_by: Some(MemberId(id(21))),
        made_by_name: Some("Майя Линдквист".into()),
        owner: None,
        keeper: Some(MemberId(id(21))),
        keeper_name: Some("Майя Линдквист".into()),
        source_kind: PromiseSource::Contact,
        source_id: Some(id(601)),
        source_rule: None,
        clause: None,
        note: None,
        state: PromiseState::Open,
        closed_on: None,
        outcome: None,
        released_reason: None,
        created_at: Timestamp::UNIX_EPOCH,
        version: 1,
    }
}

fn closed(p: Promise, state: PromiseState, on: Date, words: Option<&str>) -> Promise {
    let (outcome, reason) = if state == PromiseState::Released { (None, words) } else { (words, None) };
    Promise { state, closed_on: Some(on), outcome: outcome.map(str::to_owned), released_reason: reason.map(str::to_owned), ..p }
}

fn many() -> Vec<Promise> {
    let by_rule = Promise {
        source_kind: PromiseSource::Rule,
        source_rule: Some("idea_answer".into()),
        made_by_name: None,
        ..open(2, "Ответить на идею «Карманный маршрут»", date(2026, 4, 14))
    };
    let clause =
        Promise { clause: Some("Agreement, clause 6".into()), ..open(5, "Pay for “Thaw walks” within 7 days", date(2026, 4, 3)) };
    let invoice = Promise {
        clause: Some("Договор, пункт 6".into()), ..open(6, "Оплатить счёт 2025-12 за 10 дней", date(2026, 1, 13))
    };
    vec![
        open(1, "Прислать план на осень с датами", date(2026, 4, 10)),
        by_rule,
        Promise {
            translation: Some("Полные итоги «Оттепели», хорошие и плохие".into()),
            ..open(3, "Full results of “Thaw walks”, good and bad", date(2026, 4, 17))
        },
        open(4, "Познакомить с кем-нибудь, кто снимает молча", date(2026, 7, 24)),
        closed(clause, PromiseState::Kept, date(2026, 3, 31), Some("paid Mar 31")),
        closed(open(7, "Прототип рюкзака раньше всех", date(2026, 2, 28)), PromiseState::Kept, date(2026, 2, 28), None),
        closed(open(8, "Year plan with dates", date(2026, 3, 1)), PromiseState::Kept, date(2026, 3, 6), None),
        closed(
            invoice,
            PromiseState::Broken,
            date(2026, 2, 21),
            Some("На шесть дней позже. Извинились по телефону, теперь платим за 7 дней"),
        ),
        closed(
            open(9, "Visit in March", date(2026, 3, 20)),
            PromiseState::Released,
            date(2026, 3, 1),
            Some("She moves house that week and asked us not to come"),
        ),
    ]
}

fn theirs() -> Vec<Promise> {
    vec![
        Promise {
            side: PromiseSide::Theirs, keeper: None, keeper_name: None, ..open(10, "Пришлю четыре карты к маю", date(2026, 5, 1))
        },
        closed(
            Promise { side: PromiseSide::Theirs, keeper: None, keeper_name: None, ..open(11, "Act signed by the 5th", date(2026, 3, 5)) },
            PromiseState::Kept,
            date(2026, 3, 4),
            None,
        ),
    ]
}

fn longest() -> Promise {
    let words = "Присылать полные итоги каждой совместной работы, хорошие и плохие, не позже чем через четырнадцать дней ".repeat(3);
    Promise {
        translation: Some("Full results of every collaboration, good and bad, ".repeat(6)),
        clause: Some("Дополнительное соглашение № 4 к договору о многолетнем сотрудничестве, приложение 2, пункт 6.1.2".into()),
        keeper_name: Some("Александра-Виктория Константинопольская-Преображенская".into()),
        note: Some("Не обещать заранее. ".repeat(60)),
        creator_name: "Константин-Ростислав Преображенский-Воскресенский".into(),
        creator_latin: Some("Konstantin-Rostislav Preobrazhensky-Voskresensky".into()),
        ..closed(open(12, &words, date(2026, 3, 1)), PromiseState::Broken, date(2026, 3, 9), Some(&"Сказали сами, извинились. ".repeat(30)))
    }
}

fn tally() -> Vec<Tally> {
    let one = |side, state, n, late, year, recent| Tally { side, state, n, late, year, recent };
    vec![
        one(PromiseSide::Ours, PromiseState::Open, 4, 1, 0, 0),
        one(PromiseSide::Ours, PromiseState::Kept, 41, 0, 17, 6),
        one(PromiseSide::Ours, PromiseState::Broken, 2, 0, 1, 1),
        one(PromiseSide::Ours, PromiseState::Released, 1, 0, 1, 1),
        one(PromiseSide::Theirs, PromiseState::Open, 1, 0, 0, 0),
        one(PromiseSide::Theirs, PromiseState::Kept, 21, 0, 9, 4),
    ]
}

fn colleagues() -> Vec<Colleague> {
    let one = |n, name: &str| Colleague { id: MemberId(id(n)), name: name.into(), role: Role::Manager, state: "active".into() };
    vec![one(21, "Майя Линдквист"), one(22, "Irina Volkova")]
}

fn happened() -> Vec<Happened> {
    let event = |day: Date, verb: &str, facts: serde_json::Value| Happened {
        at: day.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp()),
        verb: verb.into(),
        who: Some("Майя Линдквист".into()),
        facts: Json(facts.as_object().cloned().unwrap_or_default()),
    };
    let facts = |more: serde_json::Value| {
        let mut all = serde_json::json!({ "brand": "Подорожина", "side": "ours", "promise": "Прислать итоги", "due": "2026-04-10" });
        if let (Some(all), Some(more)) = (all.as_object_mut(), more.as_object()) {
            all.extend(more.clone());
        }
        all
    };
    use serde_json::json;
    vec![
        event(date(2026, 4, 13), "promise_reopen", facts(json!({ "was": "kept" }))),
        event(date(2026, 4, 12), "promise_release", facts(json!({ "reason": "She asked us to" }))),
        event(date(2026, 4, 11), "promise_break", facts(json!({ "on": "2026-04-11", "reason": "Позвонили и извинились" }))),
        event(date(2026, 4, 9), "promise_keep", facts(json!({ "on": "2026-04-09", "timely": "yes", "reason": "Sent by mail" }))),
        event(date(2026, 4, 8), "promise_keep", facts(json!({ "on": "2026-04-12", "timely": "no" }))),
        event(date(2026, 4, 2), "promise_edit", facts(json!({}))),
        event(date(2026, 4, 1), "promise_move", facts(json!({ "to": "2026-04-17", "reason": "Цифры будут только девятого" }))),
        event(date(2026, 2, 20), "promise_make", facts(json!({ "side": "theirs" }))),
        event(date(2026, 2, 20), "promise_make", facts(json!({}))),
    ]
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    let mut all = lists(shell);
    all.extend(of_partnership(shell));
    all.extend(of_one(shell));
    all.extend(forms(shell));
    all
}

fn lists(shell: &Shell) -> Vec<Sample> {
    let page = |filter: Filter, rows: Vec<Promise>, of: Option<Shown>, next: Option<&str>| {
        let read = list::Read { rows, colleagues: colleagues(), of, today: today(shell) };
        list::page(shell.clone(), filter, read, next.map(str::to_owned))
    };
    let everything = Filter::of(PromiseWhich::Open);
    let narrow = Filter {
        side: Some(PromiseSide::Ours),
        from: Some(date(2026, 1, 1)),
        to: Some(date(2026, 3, 31)),
        partnership: Some(PartnershipId(id(101))),
        ..Filter::of(PromiseWhich::Closed)
    };
    let counted = |closed: &[ClosedOn]| quarters(closed, today(shell), rate::QUARTERS);
    let days = [
        ClosedOn { day: date(2026, 4, 2), in_time: 3, kept_late: 0, broken: 0, released: 0 },
        ClosedOn { day: date(2026, 1, 9), in_time: 17, kept_late: 2, broken: 1, released: 1 },
        ClosedOn { day: date(2025, 2, 9), in_time: 0, kept_late: 0, broken: 2, released: 0 },
    ];
    let many_page = page(everything.clone(), many(), None, Some("/promises?after=00"));
    let fragment = many_page.fragment("rows").and_then(Result::ok).unwrap_or_default();
    vec![
        made("promises empty", &page(everything.clone(), vec![], None, None)),
        made("promises one", &page(everything.clone(), many().into_iter().take(1).collect(), None, None)),
        made("promises many", &many_page),
        ("promises rows", fragment),
        made("promises longest", &page(everything, vec![longest()], None, None)),
        made("promises narrow", &page(narrow.clone(), many(), Some(vera()), None)),
        made("promises narrow empty", &page(narrow, vec![], Some(vera()), None)),
        made("rate empty", &rate::page(shell.clone(), None, counted(&[]), counted(&[]))),
        made("rate many", &rate::page(shell.clone(), Some(vera()), counted(&days), counted(&[]))),
    ]
}

fn of_partnership(shell: &Shell) -> Vec<Sample> {
    let of = |p: Shown, tab, tally, rows| Ledger { partnership: p, tab, tally, rows, today: today(shell) };
    let long = partnership(&longest().creator_name, longest().creator_latin.as_deref());
    let page = |ledger| ledger::page(shell.clone(), ledger);
    let theirs_page = page(of(vera(), LedgerTab::Theirs, tally(), theirs()));
    let fragment = theirs_page.fragment("promises").and_then(Result::ok).unwrap_or_default();
    let seen = |ours, given, lang: Lang| {
        shown::page(shell.clone(), shell.l.clone(), shown::Read { p: vera(), ours, given, lang, today: today(shell) })
    };
    vec![
        made("ledger empty", &page(of(vera(), LedgerTab::Recent, vec![], vec![]))),
        made("ledger one", &page(of(vera(), LedgerTab::Recent, tally(), many().into_iter().take(1).collect()))),
        made("ledger many", &page(of(vera(), LedgerTab::Recent, tally(), many()))),
        made("ledger theirs", &theirs_page),
        ("ledger section", fragment),
        made("ledger longest", &page(of(long, LedgerTab::Broken, tally(), vec![longest()]))),
        made("shown empty", &seen(vec![], vec![], Lang::Ru)),
        made("shown many", &seen(many(), theirs(), Lang::Ru)),
        made("shown longest", &seen(vec![longest()], vec![], Lang::En)),
    ]
}

fn of_one(shell: &Shell) -> Vec<Sample> {
    let page = |p: Promise, events| show::page(shell.clone(), &TimeZone::UTC, p, today(shell), events);
    let first = || open(1, "Прислать итоги", date(2026, 4, 10));
    let mut all = vec![
        made("promise late", &page(first(), happened())),
        made("promise longest", &page(longest(), vec![])),
        made("promise theirs", &page(theirs().remove(1), vec![])),
    ];
    let wrong = || {
        let mut p = Problems::of("outcome", Msg::new("promises-error-outcome"));
        p.add("on", Msg::new("promises-error-on-future"));
        p.add("reason", Msg::new("promises-error-reason"));
        p
    };
    for (name, kind) in ["step keep", "step break", "step release", "step reopen"].into_iter().zip(Step::ALL) {
        all.push(made(name, &step::page(shell.clone(), first(), kind, FormState::of([("on", "2026-04-14")]))));
        let page = step::page(shell.clone(), first(), kind, FormState::of([("on", "2026-05-14")]).with_problems(wrong()));
        all.push((name, page.fragment("step").and_then(Result::ok).unwrap_or_default()));
    }
    all
}

fn forms(shell: &Shell) -> Vec<Sample> {
    let problems = || {
        let mut p = Problems::of("words", Msg::new("error-required"));
        p.add("due_on", Msg::new("promises-error-due-before-made"));
        p.add("due_reason", Msg::new("promises-error-due-reason"));
        p.add("made_on", Msg::new("promises-error-made-future"));
        p.add("owner_id", Msg::new("promises-error-owner"));
        p
    };
    let wrong = FormState::of([("side", "theirs"), ("due_on", "2024-02-29")]).with_problems(problems());
    vec![
        made("promise new", &form::new_page(shell.clone(), &vera(), colleagues(), FormState::of([("side", "ours")]))),
        made("promise new wrong", &form::new_page(shell.clone(), &vera(), vec![], wrong)),
        made("promise edit", &form::edit_page(shell.clone(), many().remove(2), colleagues(), None)),
        made("promise edit longest", &form::edit_page(shell.clone(), longest(), colleagues(), None)),
        made(
            "promise edit wrong",
            &form::edit_page(shell.clone(), theirs().remove(0), colleagues(), Some(FormState::default().with_problems(problems()))),
        ),
    ]
}
