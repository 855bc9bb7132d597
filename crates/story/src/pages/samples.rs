//! Every page with invented contents: nothing known, a rich past, the longest words, the end.

use askama::Template;
use collaborations::section::Together;
use contacts::{
    model::{Direction, Kind as Talk, Means, Reply},
    store::rows::Contact,
};
use creators::store::person::{CreatorRow, Record};
use engine::facts::Facts;
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::{
    Lang,
    db::Json,
    ids::{BrandId, ContactId, CreatorId, EventId, MemberId, PartnershipId, Uuid, WishId},
    web::Shell,
};
use memory::{
    model::WishState,
    store::{
        preferences::Preferences,
        wishes::{Wish, WishView},
    },
};
use partnerships::{
    model::{EndReason, Stage, State},
    store::views::Shown,
};
use playbooks::Held;
use promises::{section::Ledger, store::lists::LedgerTab};
use steps::words::{Pronoun, Reading};

use super::{
    dossier,
    head::Look,
    health,
    past::{Asked, Timeline},
    show,
};
use crate::{
    dossier::Source,
    model::Kind,
    read::{Past, Read},
    store::{events::Happened, moves::Move, people::Colleague, words::Words},
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn at(day: Date) -> Timestamp {
    day.at(13, 42, 0, 0).to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
}

fn look() -> Look {
    Look { now: at(date(2026, 4, 14)), zone: TimeZone::UTC, me: Some(MemberId(id(21))) }
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    let page = |read| show::page(shell.clone(), &look(), read, Kind::All);
    let book = |source| dossier::page(shell.clone(), &TimeZone::UTC, source);
    let reading = Reading { l: &shell.l, today: shell.today, pronoun: Pronoun::Other };
    let facts = |facts: Facts| health::facts_page(shell.clone(), &reading, vera("Вера Лесникова", "Vera Lesnikova"), &facts, &held());
    let past = Past { happened: happened(), ..Past::default() };
    let asked = Asked { id: PartnershipId(id(101)), brand: "Подорожина", kind: Kind::Promises };
    vec![
        made("story empty", &page(empty(shell.today))),
        made("story many", &page(many(shell.today))),
        made("story longest", &page(longest(shell.today))),
        made("story ended", &page(ended(shell.today))),
        made("story history", &Timeline::of(shell, &TimeZone::UTC, &asked, past)),
        made("health empty", &facts(Facts::default())),
        made("health many", &facts(known(shell.today))),
        made("dossier empty", &book(source(empty(shell.today)))),
        made("dossier many", &book(source(many(shell.today)))),
        made("dossier longest", &book(source(longest(shell.today)))),
    ]
}

fn vera(name: &str, latin: &str) -> Shown {
    let day = date(2024, 9, 9);
    Shown {
        id: PartnershipId(id(101)),
        creator: CreatorId(id(201)),
        creator_name: name.into(),
        creator_latin: Some(latin.into()),
        brand: BrandId(id(2)),
        brand_name: "Подорожина".into(),
        manager_name: Some("Майя Линдквист".into()),
        tier_name: Some("Круглый год".into()),
        created_at: at(day),
        version: 3,
        state: State { since: Some(day), ..State::beginning(Stage::Deepening, date(2025, 9, 12)) },
    }
}

fn person(name: &str, latin: &str) -> CreatorRow {
    let text = |text: &str| Some(text.to_owned());
    CreatorRow {
        id: CreatorId(id(201)),
        archived_at: None,
        merged_into: None,
        created_by: None,
        created_at: at(date(2024, 7, 1)),
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
        latin_name: text(latin),
        latin_derived: false,
        other_names: Json(Vec::new()),
        pronouns: text("она"),
        address_en: None,
        address_ru: text("Вера Павловна"),
        languages: Json(vec!["ru".into()]),
        market: text("RU"),
        country: text("RU"),
        city: text("Екатеринбург"),
        city_other: text("Yekaterinburg"),
        zone: text("Asia/Yekaterinburg"),
        work_days: text("mon,tue"),
        work_from: text("10:00"),
        work_to: text("18:00"),
        quiet_from: text("22:00"),
        quiet_to: text("09:00"),
        birthday: text("02-29"),
        email: None,
        goals: None,
        audience_note: None,
        consent_basis: None,
        consent_on: None,
        consent_until: None,
        consent_note: None,
    }
}

fn held() -> Held {
    let playbook = engine::playbook::PRESETS.first().and_then(|preset| preset.playbook().ok()).unwrap_or_default();
    Held { playbook: std::sync::Arc::new(playbook), version: None, overrides: Vec::new() }
}

fn empty(today: Date) -> Read {
    let p = Shown { manager_name: None, tier_name: None, state: State::beginning(Stage::Prospect, today), ..vera("Вера", "Vera") };
    let person = CreatorRow { zone: None, city: None, city_other: None, country: None, ..person("Вера", "Vera") };
    read(p, person, Facts::default(), today)
}

fn read(p: Shown, row: CreatorRow, facts: Facts, today: Date) -> Read {
    Read {
        person: Record { row, contacts: Vec::new(), labels: Vec::new(), custom: Vec::new() },
        channels: Vec::new(),
        addresses: Vec::new(),
        facts,
        held: held(),
        moves: Vec::new(),
        steps: Vec::new(),
        ledger: Ledger { partnership: p.clone(), tab: LedgerTab::Recent, tally: Vec::new(), rows: Vec::new(), today },
        together: Together {
            partnership: p.clone(),
            rows: Vec::new(),
            commitments: Vec::new(),
            days: collaborations::store::rhythm::Days::default(),
            cap: Some(5),
            today,
        },
        wishes: Vec::new(),
        preferences: Preferences::unknown(p.id),
        styles: Vec::new(),
        formats: Vec::new(),
        goals: Vec::new(),
        supports: Vec::new(),
        contacts: Vec::new(),
        past: Past::default(),
        p,
        today,
    }
}

/// Talks of a year and a half, one promise kept and one overdue.
fn known(today: Date) -> Facts {
    use engine::facts::{Contact as Fact, ContactKind, Direction as Way, Id, Outcome, Promise, Side, Subject};
    let talk = |n: i32| Fact {
        id: Id::from(u128::from(n.unsigned_abs())),
        on: stats::calendar::plus_months(today, -n),
        direction: Way::Both,
        kind: if n % 3 == 0 { ContactKind::Review } else { ContactKind::CheckIn },
        asks: false,
        project: false,
        replied: true,
        channel: 1,
        minutes: 20,
        out_of_hours: false,
        in_their_language: Some(n % 4 != 0),
        said_by: None,
    };
    let promise = |n: u128, subject, outcome, due: Date, settled| Promise {
        id: Id::from(n),
        side: Side::Ours,
        subject,
        outcome,
        made: stats::calendar::plus_months(due, -1),
        due,
        settled,
    };
    let kept = date(2026, 2, 3);
    let mut facts = Facts {
        contacts: (0..18).filter(|n| n % 7 != 5).map(talk).collect(),
        promises: vec![
            promise(91, Subject::Results, Outcome::Kept, kept, Some(kept)),
            promise(92, Subject::Other, Outcome::Broken, date(2026, 1, 13), Some(date(2026, 1, 19))),
            promise(93, Subject::Results, Outcome::Open, date(2026, 4, 10), None),
            promise(94, Subject::Introduction, Outcome::Open, date(2026, 5, 10), None),
        ],
        ..Facts::default()
    };
    facts.standing.stage = engine::facts::Stage::Deepening;
    facts.standing.started = Some(date(2024, 9, 9));
    facts.sort();
    facts
}

fn many(today: Date) -> Read {
    let p = vera("Вера Лесникова", "Vera Lesnikova");
    let words = Words {
        id: id(301), words: "Хочу знать за полгода".into(), translation: Some("I want to know half a year ahead".into())
    };
    Read {
        moves: moves(),
        wishes: vec![wish(&p)],
        contacts: vec![contact(&p)],
        past: Past { happened: happened(), contacts: [(ContactId(id(401)), contact(&p))].into(), words: [(words.id, words)].into() },
        ..read(p, person("Вера Лесникова", "Vera Lesnikova"), known(today), today)
    }
}

fn longest(today: Date) -> Read {
    let (name, latin) = ("Константин-Ростислав Преображенский-Воскресенский", "Konstantin-Rostislav Preobrazhensky-Voskresensky");
    let p = Shown { brand_name: "Ш".repeat(120), tier_name: Some("Ы".repeat(120)), ..vera(name, latin) };
    let happened = happened().into_iter().cycle().take(crate::read::EVENTS + 1).collect();
    Read {
        moves: moves().into_iter().cycle().take(40).collect(),
        past: Past { happened, ..Past::default() },
        ..read(p, person(name, latin), known(today), today)
    }
}

fn ended(today: Date) -> Read {
    let mut p = vera("Вера Лесникова", "Vera Lesnikova");
    p.state.stage_before = Some(p.state.stage);
    p.state.stage = Stage::Ended;
    p.state.ended_reason = Some(EndReason::Mutual);
    p.state.stage_reason = Some("Оба сказали, что пора.".into());
    let mut facts = known(today);
    facts.standing.stage = engine::facts::Stage::Ended;
    Read { moves: moves(), ..read(p, person("Вера Лесникова", "Vera Lesnikova"), facts, today) }
}

fn source(read: Read) -> Source {
    let wishes = read.wishes.clone();
    let contacts = read.contacts.clone();
    let knows =
        Colleague { name: "Майя Линдквист".into(), state: "suspended".into(), contacts: 23, last: at(date(2026, 4, 2)) };
    Source { colleagues: contacts.iter().map(|_| knows.clone()).collect(), open: Vec::new(), broken: Vec::new(), wishes, contacts, read }
}

fn wish(p: &Shown) -> WishView {
    WishView {
        wish: Wish {
            id: WishId(id(301)),
            creator_id: p.creator,
            creator: p.creator_name.clone(),
            partnership_id: p.id,
            brand: p.brand_name.clone(),
            words: "Хочу знать за полгода, что у нас будет.".into(),
            language: Lang::Ru,
            translation: Some("I want to know half a year ahead what we will do.".into()),
            asked_on: date(2025, 11, 3),
            updated_on: None,
            contact_id: None,
            state: WishState::Open,
            decided_on: None,
            decided_reason: None,
            created_at: at(date(2025, 11, 3)),
            version: 1,
        },
        answers: Vec::new(),
    }
}

fn contact(p: &Shown) -> Contact {
    Contact {
        id: ContactId(id(401)),
        creator_id: p.creator,
        creator: p.creator_name.clone(),
        partnership_id: Some(p.id),
        brand_id: Some(p.brand),
        brand: Some(p.brand_name.clone()),
        happened_at: at(date(2026, 4, 2)),
        channel: Means::Phone,
        direction: Direction::Both,
        kind: Talk::CheckIn,
        has_request: false,
        about_project: false,
        reply: Reply::None,
        replied_at: None,
        minutes: Some(35),
        mood: None,
        body: Some("Переезжает в мае, до июня дома не снимает.".into()),
        language: Some("ru".into()),
        member_id: Some(MemberId(id(22))),
        member: Some("Irina Volkova".into()),
        created_at: at(date(2026, 4, 2)),
        updated_at: at(date(2026, 4, 2)),
        version: 1,
    }
}

fn moves() -> Vec<Move> {
    let one = |day, verb: &str, facts: serde_json::Value| Move {
        at: at(day),
        verb: verb.into(),
        who: Some("Майя Линдквист".into()),
        facts: Json(facts),
    };
    let brand = "Подорожина";
    vec![
        one(
            date(2025, 9, 12),
            "partnership_stage",
            serde_json::json!({"brand": brand, "from": "foundation", "to": "deepening", "why": "none", "reason": "Год вместе, четыре работы"}),
        ),
        one(
            date(2025, 3, 2),
            "partnership_manager",
            serde_json::json!({"brand": brand, "given": "next", "from": "Daniel Reyes", "to": "Майя Линдквист"}),
        ),
        one(
            date(2024, 9, 9),
            "partnership_manager",
            serde_json::json!({"brand": brand, "given": "first", "from": "", "to": "Daniel Reyes"}),
        ),
        one(date(2024, 7, 2), "partnership_start", serde_json::json!({"brand": brand, "to": "foundation"})),
    ]
}

fn happened() -> Vec<Happened> {
    let event = |n: u128, day, verb: &str, subject, facts: serde_json::Value| Happened {
        id: EventId(id(n)),
        at: at(day),
        verb: verb.into(),
        subject_kind: verb.split('_').next().unwrap_or_default().into(),
        subject_id: Some(id(subject)),
        who: Some("Майя Линдквист".into()),
        facts: Json(facts),
    };
    let count =
        |n, platform: &str| event(n, date(2026, 4, 9), "channel_observe", n, serde_json::json!({"platform": platform, "handle": "vera"}));
    let promise = serde_json::json!({"brand": "Подорожина", "side": "ours", "promise": "Прислать итоги", "due": "2026-04-10", "on": "2026-04-09", "reason": "Позвонили и извинились"});
    vec![
        count(99, "vk"),
        count(98, "telegram"),
        event(
            97,
            date(2026, 4, 2),
            "contact_log",
            401,
            serde_json::json!({"channel": "phone", "kind": "check_in", "direction": "both", "request": "no"}),
        ),
        event(96, date(2026, 3, 20), "promise_break", 501, promise),
        event(95, date(2026, 3, 2), "wish_record", 301, serde_json::json!({"on": "2026-03-02"})),
        event(
            94,
            date(2025, 9, 12),
            "partnership_stage",
            101,
            serde_json::json!({"brand": "Подорожина", "from": "foundation", "to": "deepening", "why": "none"}),
        ),
    ]
}
