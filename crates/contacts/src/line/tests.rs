//! Lines and what they are understood to say, sixty and more in each language, read on Tuesday, April 14, 2026.

use jiff::civil::date;
use kernel::ids::{CreatorId, Uuid};

use super::*;

fn people() -> Vec<Person> {
    let person = |n: u128, names: &[&str]| Person {
        id: CreatorId(Uuid::from_u128(n)),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
    };
    vec![
        person(1, &["Вера Лесникова", "Vera Lesnikova"]),
        person(2, &["Иван Галеев", "Ivan Galeev"]),
        person(3, &["June Castellano"]),
        person(4, &["Ольга Вяземская", "Olga Vyazemskaya"]),
    ]
}

/// A draft in one line: what was understood, in a fixed order, each thing named.
fn told(draft: &Draft) -> String {
    let mut parts = Vec::new();
    let names = ["", "Vera", "Ivan", "June", "Olga"];
    if !draft.people.is_empty() {
        let who: Vec<&str> = draft.people.iter().map(|id| names[usize::try_from(id.0.as_u128()).expect("small")]).collect();
        parts.push(who.join("|"));
    }
    let codes =
        [draft.channel.map(Means::code), draft.direction.map(Direction::code), draft.kind.map(Kind::code), draft.reply.map(Reply::code)];
    parts.extend(codes.into_iter().flatten().map(str::to_owned));
    parts.extend(draft.on.map(|day| day.to_string()));
    parts.extend(draft.minutes.map(|n| format!("{n}min")));
    parts.extend(draft.has_request.then(|| "request".to_owned()));
    parts.extend(draft.about_project.then(|| "project".to_owned()));
    parts.extend(draft.wishes.iter().map(|wish| format!("wish[{}]", wish.words)));
    parts.extend(draft.promises.iter().map(|p| {
        let side = if p.side == Side::Ours { "ours" } else { "theirs" };
        format!("{side}[{}]{}", p.words, p.due.map(|day| format!("@{day}")).unwrap_or_default())
    }));
    if !draft.note.is_empty() {
        parts.push(format!("note[{}]", draft.note));
    }
    parts.join(" ")
}

fn check(table: &str) -> usize {
    let people = people();
    let setting = Setting { today: date(2026, 4, 14), people: &people };
    let mut wrong = Vec::new();
    let mut count = 0;
    for (line, expected) in table.lines().filter_map(|row| row.split_once(" => ")) {
        count += 1;
        let found = told(&read(line.trim(), &setting));
        if found != expected.trim() {
            wrong.push(format!("{line}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} lines:\n{}", wrong.len(), wrong.join("\n"));
    count
}

#[test]
fn lines_in_english() {
    assert!(check(include_str!("tests/en.txt")) >= 60);
}

#[test]
fn lines_in_russian() {
    assert!(check(include_str!("tests/ru.txt")) >= 60);
}

#[test]
fn whatever_is_typed_gives_a_draft_and_loses_no_word() {
    let people = people();
    let setting = Setting { today: date(2028, 2, 29), people: &people };
    let long = "called Vera, wants fewer gifts ".repeat(200);
    for line in [
        "",
        " ",
        ",,,;.",
        "—",
        "'",
        "to",
        "и",
        "с",
        "by",
        "before",
        "next",
        "до конца",
        "31.02",
        "💐 💐",
        "она",
        "she'll",
        "обещала",
        "\u{0}",
        "через",
        &long,
    ] {
        let draft = read(line, &setting);
        let all: String = draft
            .wishes
            .iter()
            .map(|w| w.words.clone())
            .chain(draft.promises.iter().map(|p| p.words.clone()))
            .chain([draft.note.clone()])
            .collect();
        assert!(all.len() <= line.len() + 16, "{line}: {all}");
    }
    assert_eq!(read(&long, &setting).note, long, "what is too long is kept as it is");
    let odd = read("Погода хорошая, у соседей ремонт", &setting);
    assert_eq!((odd.note.as_str(), odd.says_something()), ("Погода хорошая, у соседей ремонт", false));
}
