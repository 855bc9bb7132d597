//! Every page with invented contents: empty, one, many, the longest, and wrong.

use askama::Template;
use clocks::{Person, meeting::Slot};
use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::{
    Lang, Msg, Problems,
    db::Json,
    ids::{BrandId, CalendarFeedId, CreatorId, MeetingId, MemberId, PartnershipId, Uuid},
    web::{FormState, Page, Shell},
};
use markets::model::Market;
use partnerships::{
    model::{Stage, State},
    store::views::Shown,
};

use super::{
    calendar::{self, Chosen, Read, Reader},
    feeds, meeting,
};
use crate::{
    finder::Sides,
    model::{About, Item, Kind, View, What, When, Whose},
    store::{feeds::Feed, meetings::Meeting, people::Hours},
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

fn market(code: &str, en: &str, ru: &str, zone: &str) -> Market {
    Market {
        code: code.into(),
        name_en: en.into(),
        name_ru: ru.into(),
        languages: Json(vec!["en".into()]),
        currency: "USD".into(),
        zone: zone.into(),
        name_order: "given_first".into(),
        holidays: Some(code.into()),
        platforms: Json(vec![]),
        version: 1,
    }
}

fn markets() -> Vec<Market> {
    vec![market("US", "United States", "США", "America/New_York"), market("RU", "Russia", "Россия", "Europe/Moscow")]
}

fn about(name: &str, latin: Option<&str>) -> Option<About> {
    Some(About {
        partnership: Some(PartnershipId(id(101))),
        creator: CreatorId(id(201)),
        creator_name: name.into(),
        creator_latin: latin.map(str::to_owned),
        brand_name: Some("Подорожина".into()),
    })
}

fn item(n: u128, what: What, when: When) -> Item {
    let about = if matches!(what, What::Holiday { .. }) { None } else { about("Вера Лесникова", Some("Vera Lesnikova")) };
    Item { what, id: id(n), when, about, member: None, late: false, changed: Timestamp::UNIX_EPOCH, version: 1 }
}

fn on(n: u128, what: What, day: Date) -> Item {
    item(n, what, When::Day(day))
}

fn holiday(en: &'static str, ru: &'static str, day: Date) -> Item {
    let what = What::Holiday { en, ru, market_en: "Russia".into(), market_ru: "Россия".into() };
    on(0, what, day)
}

fn many(shell: &Shell) -> Vec<Item> {
    let today = shell.today;
    let promise = |words: &str, ours| What::Promise { ours, words: words.into(), other: Some("Full results, good and bad".into()) };
    let work = |title: &str, done| What::Collaboration { done, title: title.into(), other: None };
    vec![
        Item { late: true, ..on(1, promise("Прислать план на осень", true), date(2026, 4, 10)) },
        on(2, What::CheckIn, today),
        on(3, What::Review, today),
        on(4, What::Planning, today),
        on(5, promise("Полные итоги «Оттепели»", true), today),
        on(6, promise("Пришлю четыре карты", false), today),
        on(7, work("Карманный маршрут", false), today),
        item(8, What::Meeting { subject: None, zone: "Europe/Moscow".into() }, When::At(at("2026-04-15T13:00:00Z"), 30)),
        item(
            9,
            What::Meeting { subject: Some("Год вперёд".into()), zone: "Europe/Moscow".into() },
            When::At(at("2026-04-16T14:00:00Z"), 60),
        ),
        on(10, work("Thaw walks", true), date(2026, 4, 3)),
        on(11, What::CommitmentEnds, date(2026, 4, 30)),
        on(12, What::LookAgain, date(2026, 4, 20)),
        on(13, What::Birthday, date(2026, 4, 21)),
        on(14, What::Anniversary(1), date(2026, 4, 22)),
        on(15, What::Anniversary(5), date(2026, 4, 22)),
        holiday("Holiday of Spring and Labor", "Праздник Весны и Труда", date(2026, 5, 1)),
    ]
}

fn longest() -> Vec<Item> {
    let name = "Константин-Ростислав Преображенский-Воскресенский";
    let words = "Присылать полные итоги каждой совместной работы, хорошие и плохие ".repeat(4);
    let of = |n, what, when| Item { about: about(name, None), late: true, ..item(n, what, when) };
    let subject = Some(words.clone());
    vec![
        of(30, What::Promise { ours: true, words, other: None }, When::Day(date(2026, 4, 14))),
        of(31, What::Meeting { subject, zone: "Asia/Kamchatka".into() }, When::At(at("2026-04-14T22:30:00Z"), 90)),
    ]
}

fn chosen(view: View, on: Date) -> Chosen {
    Chosen { view, on, whose: Whose::Mine, kind: None, with: "RU".into() }
}

fn sorted(mut items: Vec<Item>, zone: &TimeZone) -> Vec<Item> {
    items.sort_by_key(|i| i.order(zone));
    items
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    [calendars(shell), of_feeds(shell), of_meetings(shell)].concat()
}

fn calendars(shell: &Shell) -> Vec<Sample> {
    let york = Reader { zone: zone("America/New_York"), now: at("2026-04-14T13:42:00Z") };
    let read = |items: Vec<Item>| Read { items: sorted(items, &york.zone), full: false, markets: markets(), creator: None };
    let page = |chosen: Chosen, read: Read| calendar::page(shell.clone(), chosen, read, &york);
    let today = shell.today;
    let vera = Hours {
        creator: CreatorId(id(201)),
        name: "Вера Лесникова".into(),
        latin: Some("Vera Lesnikova".into()),
        zone: Some("Asia/Yekaterinburg".into()),
        work_days: None,
        work_from: Some("12:00".into()),
        work_to: Some("20:00".into()),
        quiet_from: None,
        quiet_to: None,
        holidays: Some("RU".into()),
    };
    let with_vera = Chosen { with: id(201).to_string(), ..chosen(View::Week, today) };
    let narrow = Chosen { kind: Some(Kind::Birthday), ..chosen(View::Month, today) };
    let team = Chosen { whose: Whose::Team, ..chosen(View::Week, today) };
    let month = page(chosen(View::Month, today), read(many(shell)));
    let fragment = month.fragment("calendar").and_then(Result::ok).unwrap_or_default();
    vec![
        made("calendar empty", &page(chosen(View::Month, today), read(vec![]))),
        made("calendar empty of a kind", &page(narrow, read(vec![]))),
        made("calendar empty of the team", &page(team, read(vec![]))),
        made("calendar month", &month),
        ("calendar part", fragment),
        made("calendar week", &page(chosen(View::Week, today), read(many(shell)))),
        made("calendar week with a creator", &page(with_vera, Read { creator: Some(vera), full: true, ..read(many(shell)) })),
        made("calendar spring forward", &page(chosen(View::Week, date(2026, 3, 8)), read(vec![]))),
        made("calendar fall back", &page(chosen(View::Day, date(2026, 11, 1)), read(vec![]))),
        made("calendar day", &page(chosen(View::Day, today), read(many(shell)))),
        made("calendar one", &page(chosen(View::Month, today), read(many(shell).into_iter().take(1).collect()))),
        made("calendar longest", &page(chosen(View::Month, today), read(longest()))),
    ]
}

fn of_feeds(shell: &Shell) -> Vec<Sample> {
    let feed = |n, whose, language, used| Feed {
        id: CalendarFeedId(id(n)),
        whose,
        language,
        hint: "9f3a".into(),
        created_at: at("2026-01-03T10:00:00Z"),
        used_at: used,
    };
    let both = vec![feed(1, Whose::Mine, Lang::Ru, None), feed(2, Whose::Team, Lang::En, Some(at("2026-04-14T10:15:00Z")))];
    let page = |feeds, made: Option<&str>, f| feeds::page(shell.clone(), &zone("Europe/Moscow"), feeds, made.map(str::to_owned), f);
    let usual = || FormState::of([("whose", "mine"), ("language", "ru")]);
    let address = "https://perennial.example/feeds/prf_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff.ics";
    let mut wrong = Problems::of("whose", Msg::new("error-required"));
    wrong.add("language", Msg::new("error-not-choice"));
    let full = Problems::of("", Msg::new("calendar-error-feeds").with("max", 20));
    vec![
        made("feeds empty", &page(vec![], None, usual())),
        made("feeds made", &page(both.clone(), Some(address), usual())),
        made("feeds wrong", &page(both.clone(), None, FormState::default().with_problems(wrong))),
        made("feeds too many", &page(both, None, usual().with_problems(full))),
    ]
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

fn met(n: u128, starts_at: &str, cancelled: Option<&str>) -> Meeting {
    Meeting {
        id: MeetingId(id(n)),
        partnership: PartnershipId(id(101)),
        creator: CreatorId(id(201)),
        creator_name: "Вера Лесникова".into(),
        creator_latin: None,
        brand_name: "Подорожина".into(),
        member: MemberId(id(21)),
        member_name: "Майя Линдквист".into(),
        starts_at: at(starts_at),
        minutes: 30,
        subject: n.is_multiple_of(2).then(|| "Год вперёд".into()),
        zone_ours: "America/New_York".into(),
        zone_theirs: "Asia/Kamchatka".into(),
        outside_ours: 30,
        outside_theirs: 0,
        updated_at: Timestamp::UNIX_EPOCH,
        cancelled_at: cancelled.map(|_| Timestamp::UNIX_EPOCH),
        cancelled_reason: cancelled.map(str::to_owned),
        version: 1,
    }
}

fn of_meetings(shell: &Shell) -> Vec<Sample> {
    let york = zone("America/New_York");
    let now = at("2026-04-14T13:42:00Z");
    let sides = |borne| Sides { ours: Person::in_zone(york.clone()), theirs: Person::in_zone(zone("Asia/Kamchatka")), borne };
    let slot =
        |from: &str, ours, theirs| Slot { from: at(from), to: at(from) + jiff::SignedDuration::from_mins(30), outside: vec![ours, theirs] };
    let of = || partnership("Вера Лесникова", Some("Vera Lesnikova"));
    let read = |sides, slots, meetings| meeting::Read { of: of(), sides, slots, meetings };
    let page = |read, f| meeting::page(shell.clone(), (&york, now), 30, read, f);
    let odd = vec![slot("2026-04-15T22:30:00Z", 30, 0), slot("2026-04-16T12:30:00Z", 0, 30), slot("2026-04-17T21:30:00Z", 15, 15)];
    let good = vec![slot("2026-04-15T13:30:00Z", 0, 0), slot("2026-04-16T14:00:00Z", 0, 0)];
    let had = vec![
        met(1, "2026-04-20T13:30:00Z", None),
        met(2, "2026-04-21T13:30:00Z", Some("Она заболела")),
        met(4, "2026-03-02T22:30:00Z", None),
    ];
    let wrong = Problems::of("starts_at", Msg::new("calendar-error-taken"));
    vec![
        made("meeting without a zone", &page(read(None, vec![], vec![]), FormState::default())),
        made("meeting without a time", &page(read(Some(sides((0, 0))), vec![], vec![]), FormState::default())),
        made("meeting good times", &page(read(Some(sides((0, 0))), good.clone(), had.clone()), FormState::default())),
        made("meeting odd times", &page(read(Some(sides((90, 30))), odd, had), FormState::default())),
        made("meeting wrong", &page(read(Some(sides((0, 0))), good, vec![]), FormState::default().with_problems(wrong))),
    ]
}
