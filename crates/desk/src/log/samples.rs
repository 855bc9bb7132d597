//! Invented lines for the walk through pages and languages.

use askama::Template;
use contacts::pages::form::Choices;
use kernel::{
    Msg, Problems,
    ids::{CreatorId, Uuid},
    web::{FormState, Shell},
};

use super::page::{Candidate, LogPage};

fn candidate(n: u128) -> Candidate {
    let name = if n == 1 { "Вера Лесникова" } else { "Wolfeschlegelsteinhausenbergerdorff-Montgomery O’Sullivan" };
    Candidate { id: CreatorId(Uuid::from_u128(n)), name: name.into(), lang: Some("ru"), other: Some("Vera".into()), place: "Perm".into() }
}

fn page(shell: &Shell, line: &str, f: Option<FormState>, people: u128) -> String {
    let candidates = (1..=people).map(candidate).collect();
    let page = LogPage { shell: shell.clone(), line: line.into(), who: String::new(), f, candidates, choices: Choices::default() };
    page.render().unwrap_or_default()
}

pub fn samples(shell: &Shell) -> Vec<(&'static str, String)> {
    let f = FormState::of([
        ("creator_id", candidate(1).id.to_string()),
        ("channel", "phone".to_owned()),
        ("wish", "fewer gifts".to_owned()),
        ("promise", "send terms".to_owned()),
        ("promise_side", "theirs".to_owned()),
        ("promise_due", "2026-04-17".to_owned()),
        ("body", "a long talk ".repeat(40)),
    ]);
    let mut wrong = Problems::of("promises.0.due_on", Msg::new("error-required"));
    wrong.add("wishes.0.words", Msg::new("error-required"));
    wrong.add("happened_at", Msg::new("error-not-date"));
    wrong.add("partnership_id", Msg::new("desk-log-which"));
    wrong.add("creator_id", Msg::new("desk-log-nobody"));
    vec![
        ("log empty", page(shell, "", None, 0)),
        ("log one", page(shell, "called Vera", Some(f.clone()), 1)),
        ("log several", page(shell, "called Vera", Some(f.clone()), 3)),
        ("log nobody", page(shell, "called", Some(FormState::default()), 0)),
        ("log wrong", page(shell, &"called ".repeat(100), Some(f.with_problems(wrong)), 2)),
    ]
}
