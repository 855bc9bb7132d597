//! True pairs: channels that changed their name, or carry another one in another list.

use std::collections::BTreeMap;

use names::duplicates::{SUGGEST, dedupe_keys, similar};
use names::search::{FieldKind, NameDoc};

const VARIANTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/derived/channel_title_variants.csv");

fn doc(title: &str) -> NameDoc<'static> {
    NameDoc::new([(FieldKind::Name, title.to_owned())])
}

fn person(name: &str, handle: &str, email: &str) -> NameDoc<'static> {
    NameDoc::new([(FieldKind::Name, name.to_owned()), (FieldKind::Handle, handle.to_owned()), (FieldKind::Email, email.to_owned())])
}

#[test]
fn one_person_is_recognised_across_spellings() {
    for (left, right) in [
        ("Юлия Щербакова", "Julia Shcherbakova"),
        ("Щербакова Юлия Андреевна", "Yulia Scherbakova"),
        ("Артём Мышкин", "Artyom Myshkin"),
        ("Сергей Цой", "Tsoy Sergey"),
        ("The King of Random", "TheKingofRandom"),
        ("НАСТЯ ИВЛЕЕВА", "Настя Ивлеева"),
        ("Хрущёва Екатерина", "Екатерина Хрущева"),
    ] {
        let found = similar(&doc(left), &doc(right));
        assert!(found.score >= SUGGEST, "{left} / {right}: {found:?}");
        let keys = dedupe_keys(&doc(left));
        assert!(!keys.is_empty() && keys.len() <= 4, "{keys:?}");
    }
}

#[test]
fn different_people_are_left_alone() {
    for (left, right) in [
        ("Анна Иванова", "Анна Петрова"),
        ("Анна Иванова", "Инна Иванова"),
        ("Иван", "Иван Петров"),
        ("Сергей Орлов", "Андрей Орлов"),
        ("MrBeast", "Mr Bean"),
        ("", "Анна"),
    ] {
        let found = similar(&doc(left), &doc(right));
        assert!(found.score < SUGGEST, "{left} / {right}: {found:?}");
    }
}

#[test]
fn an_address_or_a_handle_outweighs_the_name() {
    let left = person("Вера Л.", "@vera.lesnikova", "Vera@example.org ");
    assert!(similar(&left, &person("V", "x", "vera@example.org")).score > 0.95);
    assert!(similar(&left, &person("Нет", "vera_lesnikova", "a@example.org")).score > 0.9);
    assert!(similar(&left, &person("Вера Лесникова", "q", "b@example.org")).score > 0.9);
    assert!(similar(&left, &person("Пётр", "q", "b@example.org")).score < 0.1);
}

#[test]
fn channels_that_changed_their_title_are_suggested() {
    let Ok(text) = std::fs::read_to_string(VARIANTS) else {
        eprintln!("skipped: {VARIANTS} is not here");
        return;
    };
    let mut channels: BTreeMap<&str, Vec<NameDoc>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let (id, rest) = line.split_once(',').unwrap();
        let title = rest.trim_start_matches('"').split(['"', ',']).next().unwrap();
        channels.entry(id).or_default().push(doc(title));
    }
    let titles: Vec<Vec<NameDoc>> = channels.into_values().collect();
    let (mut pairs, mut suggested, mut keyed) = (0, 0, 0);
    for same in &titles {
        for (at, left) in same.iter().enumerate() {
            for right in &same[at + 1..] {
                pairs += 1;
                suggested += usize::from(similar(left, right).score >= SUGGEST);
                keyed += usize::from(dedupe_keys(left).iter().any(|key| dedupe_keys(right).contains(key)));
            }
        }
    }
    let (mut strangers, mut wrong) = (0, 0);
    for (at, left) in titles.iter().enumerate() {
        for right in titles[at + 1..].iter() {
            strangers += 1;
            if similar(&left[0], &right[0]).score >= SUGGEST {
                wrong += 1;
                eprintln!("wrongly suggested: {:?} {:?}", left[0].fields[0].text, right[0].fields[0].text);
            }
        }
    }
    eprintln!("{suggested} of {pairs} true pairs suggested, {keyed} share a key; {wrong} of {strangers} strangers suggested");
    assert!(suggested * 100 >= pairs * 50, "{suggested} of {pairs}");
    assert!(wrong * 1000 <= strangers, "{wrong} of {strangers}");
}
