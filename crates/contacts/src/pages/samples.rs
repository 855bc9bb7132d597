//! Every page with invented contents: empty, one, many, the longest, and wrong.

use askama::Template;
use jiff::{Timestamp, tz::TimeZone};
use kernel::{
    Msg, Problems,
    ids::{BrandId, ContactId, CreatorId, MemberId, PartnershipId, Uuid},
    web::{FormState, Shell},
};

use super::{
    Section,
    form::{self, Choices, Whose},
    list::{self, Of},
};
use crate::{
    line::{Draft, PromiseDraft, Side, WishDraft},
    model::{Direction, Kind, Means, Mood, Reply},
    store::{
        about::{Colleague, With},
        rows::Contact,
    },
};

type Sample = (&'static str, String);

fn made(name: &'static str, page: &impl Template) -> Sample {
    (name, page.render().unwrap_or_else(|e| e.to_string()))
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

fn zone() -> TimeZone {
    TimeZone::get("America/New_York").unwrap_or(TimeZone::UTC)
}

fn at(days_before: i64) -> Timestamp {
    let start = "2026-04-14T13:42:00Z".parse::<Timestamp>().unwrap_or(Timestamp::UNIX_EPOCH);
    start - jiff::SignedDuration::from_hours(24 * days_before)
}

fn contact(n: i64, channel: Means, direction: Direction, kind: Kind, body: &str) -> Contact {
    let number = u128::try_from(n).unwrap_or(0);
    Contact {
        id: ContactId(id(100 + number)),
        creator_id: CreatorId(id(1)),
        creator: "Вера Лесникова".into(),
        partnership_id: Some(PartnershipId(id(2))),
        brand_id: Some(BrandId(id(3))),
        brand: Some("Osier".into()),
        happened_at: at(n * 9),
        channel,
        direction,
        kind,
        has_request: kind == Kind::Ask,
        about_project: kind == Kind::Project,
        reply: if direction == Direction::Out { Reply::Awaited } else { Reply::None },
        replied_at: None,
        minutes: (direction == Direction::Both).then_some(35),
        mood: (direction == Direction::Both).then_some(Mood::Fine),
        body: (!body.is_empty()).then(|| body.to_owned()),
        language: Some("ru".into()),
        member_id: Some(MemberId(id(21))),
        member: Some("Irina Volkova".into()),
        created_at: at(n * 9),
        updated_at: at(n * 9),
        version: 1,
    }
}

fn many() -> Vec<Contact> {
    let channels = Means::ALL.iter().cycle();
    let kinds = Kind::ALL.iter().cycle();
    let directions = Direction::ALL.iter().cycle();
    let all = channels.zip(kinds).zip(directions).zip(0..52);
    all.map(|(((channel, kind), direction), n)| contact(n, *channel, *direction, *kind, if n % 2 == 0 { "**Без** повода." } else { "" }))
        .collect()
}

fn longest() -> Contact {
    Contact {
        creator: "Александра-Виктория Константинопольская-Преображенская".into(),
        brand: Some("Подорожина и многочисленные сыновья".into()),
        body: Some("Очень длинный разговор без единого пробела: ".to_owned() + &"ж".repeat(400)),
        member: Some("Maximilian-Alexander Featherstonehaugh-Cholmondeley".into()),
        minutes: Some(1440),
        mood: Some(Mood::Worried),
        has_request: true,
        ..contact(1, Means::Direct, Direction::Out, Kind::Support, "")
    }
}

fn team() -> Vec<Colleague> {
    let one = |n: u128, name: &str, state: &str| Colleague { id: MemberId(id(n)), name: name.into(), state: state.into() };
    vec![one(21, "Irina Volkova", "active"), one(22, "Maya Lindqvist", "removed")]
}

fn choices() -> Choices {
    let with = With {
        id: PartnershipId(id(2)),
        creator_id: CreatorId(id(1)),
        brand_id: BrandId(id(3)),
        brand: "Osier".into(),
        stage: "deepening".into(),
    };
    Choices { partnerships: vec![with], team: team() }
}

fn whose(partnership: bool) -> Whose {
    Whose { creator: CreatorId(id(1)), name: "Вера Лесникова".into(), partnership: partnership.then(|| PartnershipId(id(2))) }
}

pub fn samples(shell: &Shell) -> Vec<Sample> {
    let mut all = lists(shell);
    all.extend(forms(shell));
    all.extend(sections(shell));
    all
}

fn lists(shell: &Shell) -> Vec<Sample> {
    let of_vera = || Of::Creator(CreatorId(id(1)), "Вера Лесникова".into());
    let of_both = Of::Partnership(PartnershipId(id(2)), "Вера Лесникова".into(), "Osier".into());
    let page = |of: Of, f: FormState, contacts: Vec<Contact>| list::page(shell.clone(), &zone(), of, f, team(), contacts);
    let call = contact(1, Means::Phone, Direction::Both, Kind::CheckIn, "Студия переезжает в мае.");
    vec![
        made("contacts, none", &page(of_vera(), FormState::default(), Vec::new())),
        made("contacts, nothing found", &page(of_vera(), FormState::of([("kind", "review")]), Vec::new())),
        made("contacts, one", &page(of_vera(), FormState::default(), vec![call])),
        made("contacts, many", &page(Of::Everybody, FormState::of([("member", "x"), ("request", "yes")]), many())),
        made("contacts, longest", &page(of_both, FormState::default(), vec![longest()])),
    ]
}

fn forms(shell: &Shell) -> Vec<Sample> {
    let fresh = form::page(shell.clone(), whose(true), choices(), None, FormState::default());
    let alone = form::page(shell.clone(), whose(false), Choices::default(), None, FormState::default());
    let mut problems = Problems::none();
    problems.add("channel", Msg::new("contacts-error-channel"));
    problems.add("happened_at", Msg::new("contacts-error-future"));
    problems.add("replied_at", Msg::new("contacts-error-answer-early"));
    let wrong = FormState::of([("version", "1"), ("happened_on", "2027-01-01"), ("body", "Пояснение")]).with_problems(problems);
    let wrong = form::page(shell.clone(), whose(true), choices(), Some(ContactId(id(101))), wrong);
    let draft = Draft {
        people: vec![CreatorId(id(1))],
        channel: Some(Means::Phone),
        direction: Some(Direction::Both),
        minutes: Some(20),
        wishes: vec![WishDraft { words: "меньше подарков".into() }],
        promises: vec![PromiseDraft {
            side: Side::Ours, words: "прислать условия".into(), due: Some(jiff::civil::date(2026, 4, 17))
        }],
        note: "про новую студию".into(),
        ..Draft::default()
    };
    let drafted = form::page(shell.clone(), whose(true), choices(), None, form::drafted(&draft));
    vec![
        made("contact, new", &fresh),
        made("contact, of somebody without a partnership", &alone),
        made("contact, wrong", &wrong),
        made("contact, from a line", &drafted),
    ]
}

fn sections(shell: &Shell) -> Vec<Sample> {
    let section = |contacts: Vec<Contact>| Section::new(shell, &zone(), PartnershipId(id(2)), contacts);
    vec![
        made("contacts of a partnership, none", &section(Vec::new())),
        made("contacts of a partnership, one", &section(vec![contact(0, Means::Video, Direction::Both, Kind::Review, "Итоги.")])),
        made("contacts of a partnership, many", &section(many())),
        made("contacts of a partnership, longest", &section(vec![longest()])),
    ]
}
