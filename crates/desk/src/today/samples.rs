//! Invented Todays for the walk through pages and languages.

use askama::Template;
use engine::step::Group;
use jiff::civil::date;
use kernel::{
    Msg, Problems,
    ids::{MemberId, Uuid},
    web::{FormState, Page, Shell, Toast},
};
use partnerships::store::people::Colleague;
use steps::{
    model::{State, StepId, Tab},
    store::counts::{Load, Tabs},
};

use super::{
    act::Act,
    acts::{ActPage, MenuPage},
    asked::Asked,
    hour::Hour,
    page::{After, Carrier, Chip, FirstPage, Section, TodayPage, View, icon},
    rail::{Line, Rail},
    task::Task,
    week::Week,
    why::{Fact, WhyPage},
};

const LONG: &str = "Wolfeschlegelsteinhausenbergerdorff-Montgomery O’Sullivan-Castellano";

fn task(shell: &Shell, n: u128, state: State) -> Task {
    let name = if n.is_multiple_of(2) { "Vera Lesnikova" } else { LONG };
    Task {
        id: StepId(Uuid::from_u128(n)),
        version: 1,
        initials: "VL".into(),
        hue: 8,
        name: name.into(),
        name_lang: None,
        other: Some("Вера Лесникова".into()),
        other_lang: Some("ru"),
        title: if n.is_multiple_of(2) { "Send the shorter usage terms".into() } else { LONG.repeat(3) },
        title_lang: Some("en"),
        href: "/partnerships/0".into(),
        standing: "Deepening · Osier".into(),
        why: Some("Promised on Apr 7.".into()),
        rule: shell.l.t1("steps-rule", "rule", shell.l.t("engine-rule-promise_ours")),
        hour: Some(Hour {
            there: "6:42 PM in Yekaterinburg".into(),
            tone: "is-due",
            verdict: Some("late there".into()),
            good: vec![(30.0, 24.0)],
            now: 55.1,
        }),
        action: (n.is_multiple_of(2)).then(|| (shell.l.t("engine-action-keep_promise").to_owned(), "/promises/0/keep".into())),
        pressing: Some(("is-bad", shell.l.t1("desk-today-late", "day", "Apr 7"))),
        whose: Some("Irina Volkova".into()),
        became: (state != State::Open).then(|| shell.l.t1("desk-today-until", "day", "Apr 20")),
        state,
    }
}

fn line(n: usize) -> Line {
    Line {
        day: "Apr 17".into(),
        words: if n == 0 { "2 years together".into() } else { LONG.repeat(2) },
        lang: Some("en"),
        href: "/partnerships/0".into(),
        name: "Вера Лесникова".into(),
        name_lang: Some("ru"),
    }
}

fn week(shell: &Shell) -> Option<Week> {
    let zone = |name: &str| jiff::tz::TimeZone::get(name).ok();
    let now = "2026-04-14T13:42:00Z".parse().ok()?;
    Week::of(&shell.l, now, &zone("America/New_York")?, &zone("Europe/Moscow")?, (&[], &[]))
}

fn carrier(n: u128, state: &str) -> Carrier {
    Carrier {
        of: Load {
            member: MemberId(Uuid::from_u128(n)),
            name: if n == 1 { "Irina Volkova".into() } else { LONG.into() },
            state: state.into(),
            partnerships: 17,
            waiting: 14,
            due: 3,
        },
        initials: "IV".into(),
        hue: 7,
        length: 200,
        href: "/today?tab=team".into(),
        hand_over: "/partnerships/hand-over".into(),
    }
}

fn view(shell: &Shell, tab: Tab, tasks: Vec<Task>) -> View {
    let (title, aside) = steps::words::group(&shell.l, Group::Promises);
    let section = Section {
        id: "promises",
        icon: icon(Group::Promises),
        title,
        aside,
        count: Some(214),
        all: Some("/today?group=promises".into()),
        tasks,
    };
    let chip = |name, chosen: Option<&str>| Chip {
        name,
        words: shell.l.t("term-market").to_owned(),
        chosen: chosen.map(str::to_owned),
        without: "/today".into(),
        choices: vec![("Russia".into(), "/today?market=RU".into())],
    };
    View {
        asked: Asked { tab, ..Asked::default() },
        tabs: Tabs { mine: 13, due: 3, team: 1_204, snoozed: 5, done: 4 },
        lede: shell.l.n("desk-today-waits", 13),
        off: vec![shell.l.t2("desk-today-off", "market", "Russia", "holiday", "Victory Day")],
        sections: if section.tasks.is_empty() { Vec::new() } else { vec![section] },
        chips: vec![chip("market", None), chip("brand", Some("Osier"))],
        next: None,
        carriers: if tab == Tab::Team { vec![carrier(1, "active"), carrier(2, "suspended")] } else { Vec::new() },
        nobody: 2,
        colleagues: vec![(MemberId(Uuid::from_u128(1)), "Irina Volkova".into())],
        rail: Rail { week: week(shell), moments: vec![line(0), line(1)], promised: vec![line(1)] },
        back_on: Some(shell.l.weekday_date_long(date(2026, 4, 20))),
        focus: None,
        is_continued: false,
    }
}

fn today(shell: &Shell, tab: Tab, tasks: Vec<Task>) -> String {
    TodayPage { shell: shell.clone(), v: view(shell, tab, tasks) }.render().unwrap_or_default()
}

fn act(shell: &Shell, act: Act, f: FormState) -> String {
    let colleague = Colleague { id: MemberId(Uuid::from_u128(1)), name: LONG.into(), role: kernel::Role::Manager, state: "active".into() };
    let page = ActPage {
        shell: shell.clone(),
        act,
        task: task(shell, 2, State::Open),
        f,
        back: "/today?tab=team".into(),
        colleagues: vec![colleague],
        good: shell.l.weekday_date(date(2026, 4, 15)),
        is_part: false,
    };
    page.render().unwrap_or_default()
}

fn why(shell: &Shell, facts: Vec<Fact>) -> String {
    let page = WhyPage {
        shell: shell.clone(),
        task: task(shell, 2, State::Open),
        rule: shell.l.t("engine-rule-promise_ours").to_owned(),
        facts,
        reason: Some(LONG.repeat(3)),
        playbook: Some(shell.l.t2("desk-why-playbook", "playbook", "Three years", "stage", shell.l.t("stage-deepening"))),
        settled: Some(shell.l.t("engine-settled-promise").to_owned()),
        back: "/today".into(),
    };
    page.render().unwrap_or_default()
}

fn after(shell: &Shell) -> String {
    let page = TodayPage { shell: shell.clone(), v: view(shell, Tab::Mine, vec![task(shell, 1, State::Open)]) };
    let queue = page.fragment("queue").and_then(std::result::Result::ok).unwrap_or_default();
    let toast = Toast::saying(&shell.l, &Msg::new("desk-said-done")).undo("/steps/undo/0");
    After { queue, shell: shell.clone(), toast }.render().unwrap_or_default()
}

pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let many: Vec<Task> = (1..8).map(|n| task(shell, n, State::Open)).collect();
    let wrong = FormState::of([("until", "2020-01-01"), ("reason", ""), ("to", "nobody")]);
    let past = wrong.clone().with_problems(Problems::of("until", Msg::new("steps-error-until-past")));
    let away = wrong.clone().with_problems(Problems::of("to", Msg::new("steps-error-member-away").with("name", "Irina Volkova")));
    let fact = |href: Option<&str>| Fact { words: LONG.into(), href: href.map(str::to_owned) };
    vec![
        ("today first run", FirstPage { shell: shell.clone() }.render().unwrap_or_default()),
        ("today all done", today(shell, Tab::Mine, Vec::new())),
        ("today one", today(shell, Tab::Mine, vec![task(shell, 2, State::Open)])),
        ("today many", today(shell, Tab::Team, many)),
        ("today snoozed", today(shell, Tab::Snoozed, vec![task(shell, 1, State::Snoozed)])),
        ("today nothing done", today(shell, Tab::Done, Vec::new())),
        ("today after", after(shell)),
        ("step done", act(shell, Act::Done, FormState::default())),
        ("step snooze wrong", act(shell, Act::Snooze, past)),
        ("step hand over wrong", act(shell, Act::HandOver, away)),
        ("step dismiss", act(shell, Act::Dismiss, FormState::default())),
        ("step taken up", act(shell, Act::Reopen, FormState::default())),
        (
            "step menu",
            MenuPage { shell: shell.clone(), task: task(shell, 1, State::Open), back: "/today".into() }.render().unwrap_or_default(),
        ),
        ("step why", why(shell, vec![fact(Some("/promises/0")), fact(None)])),
        ("step why nothing", why(shell, Vec::new())),
    ]
}
