//! Every page with invented contents: empty, one, many, the longest, and wrong.

use askama::Template;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use kernel::{
    Msg, Problems, Role,
    ids::{ApiTokenId, EventId, InvitationId, MemberId, SessionId, Uuid},
    web::{FormState, Page, Shell},
};
use serde_json::json;

use super::{
    Clockface,
    door::samples as door,
    settings::{audit, members, profile, security, tokens, workspace},
    workspaces,
};
use crate::{
    model::{EventView, InvitationView, MemberView, Person, Session, TokenView, WorkspaceView},
    second_factor::{Key, Qr},
};

type Sample = (&'static str, String);

/// Every page of the slice.
pub fn samples(shell: &Shell) -> Vec<Sample> {
    [door::all(shell), own(shell), team(shell), workspace_pages(shell), audit_pages(shell)].concat()
}

pub(super) fn html(page: &impl Template) -> String {
    page.render().unwrap_or_else(|e| e.to_string())
}

pub(super) fn wrong(field: &str, key: &'static str) -> FormState {
    FormState::default().with_problems(Problems::of(field, Msg::new(key)))
}

/// The longest name that the edge lets in.
const LONGEST: &str =
    "Анна-Мария-Елизавета Константинопольская-Преображенская фон Вальденштейн-Шварценберг, заведующая всеми партнёрствами";

fn at(hours: i64) -> Timestamp {
    Timestamp::from_second(1_776_174_120).unwrap_or(Timestamp::UNIX_EPOCH) - SignedDuration::from_hours(hours)
}

fn clock(shell: &Shell) -> Clockface {
    Clockface { l: shell.l.clone(), zone: TimeZone::UTC }
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn own(shell: &Shell) -> Vec<Sample> {
    let clock = clock(shell);
    let person = Person {
        id: kernel::ids::PersonId(id(1)),
        email: "maya@osier.example".into(),
        name: "Майя Линдквист".into(),
        name_latin: Some("Maya Lindqvist".into()),
        language: shell.lang(),
        zone: "Europe/Moscow".into(),
        theme: "dark".into(),
        density: "normal".into(),
        has_password: true,
        second_factor: true,
        version: 3,
    };
    let session = |n: u128, agent: &str| Session {
        id: SessionId(id(n)),
        address: Some("2001:db8:85a3:8d3:1319:8a2e:370:7348".into()),
        agent: Some(agent.into()),
        workspace_name: Some("Osier".into()),
        created_at: at(900),
        seen_at: at(i64::try_from(n).unwrap_or(0)),
    };
    let device = |s| security::device_row(&clock, s, Some(SessionId(id(1))));
    let security_page = |f, has_password, factor, devices| {
        html(&security::SecurityPage { shell: shell.clone(), f, email: "maya@osier.example".into(), has_password, factor, devices })
    };
    let devices = || vec![device(session(1, "Firefox/144.0 Linux")), device(session(2, "CriOS/141.0 iPhone")), device(session(3, ""))];
    let address = |mail, has_password, sent: Option<&str>, f| {
        let now = "anna-maria.konstantinopolskaya-preobrazhenskaya@partnerships.osier.example".into();
        html(&security::AddressPage { shell: shell.clone(), now, has_password, mail, sent: sent.map(str::to_owned), f })
    };
    let key = Key::stored(b"12345678901234567890".to_vec());
    let app = |f| {
        key.address("maya@osier.example")
            .and_then(|a| Qr::of(&a))
            .map_or_else(|e| e.to_string(), |qr| html(&security::AppPage { shell: shell.clone(), qr, key: key.spelled(), f }))
    };
    let codes = (0..10).map(|n| format!("abcd-efgh-ijkl-mn{n}q")).collect();
    vec![
        ("profile", html(&profile::page(shell.clone(), person.email.clone(), profile::shown(&person)))),
        ("profile wrong", html(&profile::page(shell.clone(), person.email.clone(), wrong("name", "error-required")))),
        ("security one", security_page(FormState::default(), false, None, vec![device(session(1, "Firefox/144.0 Linux"))])),
        ("security many", security_page(FormState::default(), true, Some(7), devices())),
        ("security wrong password", security_page(wrong("current", "accounts-wrong-current"), true, Some(0), devices())),
        ("security wrong code", security_page(wrong("code", "accounts-wrong-code"), true, Some(1), devices())),
        ("address", address(true, true, None, FormState::default())),
        ("address sent", address(true, true, Some("vera@example.com"), FormState::default())),
        ("address wrong", address(true, true, None, wrong("email", "accounts-address-same"))),
        ("address without mail", address(false, true, None, FormState::default())),
        ("address come in again", address(true, false, None, wrong("", "accounts-address-come-in-again"))),
        ("second factor", app(FormState::default())),
        ("second factor wrong", app(wrong("code", "accounts-wrong-code"))),
        ("recovery codes", html(&security::CodesPage { shell: shell.clone(), codes })),
        ("workspaces one", html(&workspaces::page(shell.clone(), places(1)))),
        ("workspaces many", html(&workspaces::page(shell.clone(), places(3)))),
    ]
}

fn places(count: i64) -> Vec<workspaces::Place> {
    let place = |n| workspaces::Place {
        id: n,
        name: if n == 3 { LONGEST.into() } else { format!("Osier {n}") },
        role: Role::Manager,
        here: n == 1,
    };
    (1..=count).map(place).collect()
}

fn markets() -> Vec<(String, String)> {
    vec![("RU".into(), "Россия".into()), ("US".into(), "United States".into())]
}

fn team(shell: &Shell) -> Vec<Sample> {
    let clock = clock(shell);
    let member = |n: u128, name: &str, role, state: &str| {
        let view = MemberView {
            id: MemberId(id(n)),
            name: name.into(),
            name_latin: None,
            email: "maya@osier.example".into(),
            role,
            state: state.into(),
            market: (n < 3).then(|| "RU".into()),
            second_factor: n == 2,
            since: at(5_000),
            seen_at: (n > 1).then(|| at(3)),
            version: 1,
        };
        members::row(&clock, &markets(), view)
    };
    let invitation = |n: u128, by: Option<&str>| {
        let view = InvitationView {
            id: InvitationId(id(n)),
            email: "vera.lesnikova@example.com".into(),
            role: Role::Analyst,
            language: "ru".into(),
            invited_by: by.map(str::to_owned),
            created_at: at(10),
            expires_at: at(-300),
        };
        members::invitation_row(&clock, view)
    };
    let page = |members, invitations, made, f| html(&members::MembersPage { shell: shell.clone(), members, invitations, made, f });
    let one = || vec![member(1, "Maya Lindqvist", Role::Owner, "active")];
    let many = || {
        vec![
            member(1, "Maya Lindqvist", Role::Owner, "active"),
            member(2, LONGEST, Role::Manager, "suspended"),
            member(3, "Иван", Role::Viewer, "active"),
        ]
    };
    let made = |mailed| {
        Some(members::Invited {
            email: "vera@example.com".into(),
            link: format!("https://perennial.example/invitation/{}", "0f".repeat(32)),
            mailed,
        })
    };
    let member_page = |m, cares_for, f| html(&members::MemberPage { shell: shell.clone(), m, cares_for, markets: markets(), f });
    let role = FormState::of([("role", "manager"), ("market", "RU")]);
    vec![
        ("members one", page(one(), Vec::new(), None, role.clone())),
        ("members many", page(many(), vec![invitation(1, Some("Maya")), invitation(2, None)], None, role.clone())),
        ("members invited by mail", page(one(), vec![invitation(1, Some("Maya"))], made(true), role.clone())),
        ("members invited by link", page(one(), vec![invitation(1, Some("Maya"))], made(false), role.clone())),
        ("members wrong", page(one(), Vec::new(), None, wrong("email", "accounts-already-member"))),
        ("member", member_page(member(1, "Maya Lindqvist", Role::Owner, "active"), 0, role.clone())),
        ("member suspended", member_page(member(2, LONGEST, Role::Manager, "suspended"), 134, role)),
        ("member wrong", member_page(member(1, "Maya Lindqvist", Role::Owner, "active"), 1, wrong("", "accounts-last-owner"))),
    ]
}

fn workspace_pages(shell: &Shell) -> Vec<Sample> {
    let clock = clock(shell);
    let view = WorkspaceView {
        name: "Osier".into(),
        creator_word: "blogger".into(),
        language: "ru".into(),
        zone: "America/New_York".into(),
        created_at: at(9_000),
        version: 2,
    };
    let token = |n: u128, name: &str, used| {
        let view = TokenView {
            id: ApiTokenId(id(n)),
            name: name.into(),
            hint: "prn_3f8a".into(),
            scopes: vec!["read".into(), "write".into(), "import".into(), "export".into()],
            member: MemberId(id(n % 2)),
            member_name: "Maya Lindqvist".into(),
            created_at: at(400),
            expires_at: at(-400),
            used_at: used,
        };
        tokens::row(&clock, view, MemberId(id(1)))
    };
    let page = |rows, made: Option<&str>, f| html(&tokens::page(shell.clone(), rows, made.map(str::to_owned), f));
    let usual = FormState::of([("scopes", "read"), ("days", "90")]);
    vec![
        ("workspace", html(&workspace::page(shell.clone(), workspace::shown(&view)))),
        ("workspace wrong", html(&workspace::page(shell.clone(), wrong("name", "error-required")))),
        ("tokens empty", page(Vec::new(), None, usual.clone())),
        ("tokens one", page(vec![token(1, "Warehouse", Some(at(2)))], Some("prn_3f8a"), usual.clone())),
        ("tokens many", page(vec![token(1, "Warehouse", None), token(2, LONGEST, Some(at(2)))], None, usual)),
        ("tokens wrong", page(Vec::new(), None, wrong("scopes", "error-required"))),
    ]
}

fn audit_pages(shell: &Shell) -> Vec<Sample> {
    let clock = clock(shell);
    let event = |n: u128, verb: &str, via: &str, facts| EventView {
        id: EventId(id(n)),
        at: at(1),
        actor_kind: "member".into(),
        actor: Some(id(1)),
        actor_name: (n != 2).then(|| LONGEST.to_owned()),
        via: via.into(),
        verb: verb.into(),
        subject_kind: "member".into(),
        subject: None,
        facts,
    };
    let events = [
        event(1, "member_role", "page", json!({ "name": LONGEST, "from": "viewer", "to": "owner" })),
        event(2, "member_join", "cli", json!({ "name": "Vera", "role": "manager" })),
        event(3, "token_create", "api", json!({ "name": "Warehouse", "scopes": ["read"], "days": 30 })),
        event(4, "sign_in", "job", json!({ "by": "link" })),
    ];
    let rows = |count: usize| events.iter().take(count).map(|e| audit::row(&clock, e)).collect::<Vec<_>>();
    let who = || vec![("1".to_owned(), "Maya Lindqvist".to_owned()), ("2".to_owned(), LONGEST.to_owned())];
    let page = |count, f, next: Option<&str>| audit::page(shell.clone(), f, who(), rows(count), next.map(str::to_owned));
    let many = page(4, FormState::of([("who", "1"), ("what", "member")]), Some("after=0f"));
    let part = |id: &str| many.fragment(id).and_then(std::result::Result::ok).unwrap_or_default();
    vec![
        ("audit empty", html(&page(0, FormState::default(), None))),
        ("audit one", html(&page(1, FormState::default(), None))),
        ("audit many", html(&many)),
        ("audit list", part("audit")),
        ("audit more", part("audit-rows")),
        ("audit wrong", html(&page(0, wrong("from", "error-not-date"), None))),
    ]
}
