//! Whom a line is about: names in either alphabet, in the cases of Russian.

use std::ops::Range;

use kernel::ids::CreatorId;

use super::{dates, text::Text, words};

/// Somebody whom a line may be about.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub id: CreatorId,
    /// Every name by which they are known, in each alphabet. A word by which a search has found them counts as one, so that
    /// «Таня» finds Татьяна.
    pub names: Vec<String>,
}

/// A name found in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    pub words: Range<usize>,
    pub who: Vec<CreatorId>,
    /// Whether it may be in the nominative: the one who does something.
    pub is_subject: bool,
}

/// The people of a setting, with every form of every part of their names.
pub struct People(Vec<Known>);

struct Known {
    id: CreatorId,
    /// Each word of each name: itself, and its other cases.
    words: Vec<(String, Vec<String>)>,
}

impl People {
    pub fn new(people: &[Person]) -> Self {
        let known = |person: &Person| {
            let mut words: Vec<(String, Vec<String>)> = Vec::new();
            for part in person.names.iter().flat_map(|name| name.split_whitespace()) {
                let low = folded(part);
                if low.chars().count() > 1 && words.iter().all(|(there, _)| *there != low) {
                    words.push((low.clone(), cases(&low)));
                }
            }
            Known { id: person.id, words }
        };
        Self(people.iter().map(known).collect())
    }

    /// Names within a range: of words side by side, those that name the fewest people.
    pub fn find(&self, text: &Text, range: Range<usize>) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            match self.at(text, at, range.end) {
                Some(named) => {
                    at = named.words.end;
                    found.push(named);
                }
                None => at += 1,
            }
        }
        found
    }

    /// A name that begins here. A surname beside a given name narrows whom it means.
    pub fn at(&self, text: &Text, at: usize, end: usize) -> Option<Named> {
        let (mut who, is_subject) = self.of_word(text.low(at));
        if who.is_empty() || at >= end {
            return None;
        }
        let mut next = at + 1;
        while next < end && !text.get(next).is_some_and(|w| w.breaks) {
            let (also, _) = self.of_word(text.low(next));
            let both: Vec<CreatorId> = who.iter().copied().filter(|id| also.contains(id)).collect();
            if both.is_empty() {
                break;
            }
            who = both;
            next += 1;
        }
        Some(Named { words: at..next, who, is_subject })
    }

    fn of_word(&self, low: &str) -> (Vec<CreatorId>, bool) {
        let bare = low.strip_suffix("'s").or_else(|| low.strip_suffix("'ll")).or_else(|| low.strip_suffix("'d")).unwrap_or(low);
        let mut subject = false;
        let who = self.0.iter().filter(|person| {
            let itself = person.words.iter().any(|(word, _)| word == bare);
            subject |= itself;
            itself || person.words.iter().any(|(_, cases)| cases.iter().any(|case| case == bare))
        });
        (who.map(|person| person.id).collect(), subject)
    }
}

/// The one who is meant; where names leave several, all of them.
pub fn meant(named: &[Named]) -> Vec<CreatorId> {
    let fewest = named.iter().min_by_key(|n| n.who.len());
    let mut who: Vec<CreatorId> = fewest.map_or_else(Vec::new, |n| n.who.clone());
    who.dedup();
    who
}

fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('ё', "е").replace('’', "'")
}

fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

/// The other cases of a Russian name: given names and surnames of both kinds. More forms than one name has do no harm: they
/// are looked for, never shown.
fn cases(word: &str) -> Vec<String> {
    if !is_cyrillic(word) {
        return Vec::new();
    }
    let with = |cut: usize, ends: &[&str]| {
        let stem: String = word.chars().take(word.chars().count().saturating_sub(cut)).collect();
        ends.iter().map(|end| [stem.as_str(), end].concat()).collect::<Vec<_>>()
    };
    let letters: Vec<char> = word.chars().collect();
    let (last, before) = (letters.last().copied().unwrap_or(' '), letters.iter().rev().nth(1).copied().unwrap_or(' '));
    let ends = |end: &str| word.ends_with(end);
    let mut forms = match last {
        'а' if ends("ова") || ends("ева") || ends("ина") || ends("ына") => with(1, &["ы", "е", "у", "ой", "ою"]),
        'а' if "гкхжшчщ".contains(before) => with(1, &["и", "е", "у", "ой", "ей"]),
        'а' => with(1, &["ы", "е", "у", "ой", "ою", "ей"]),
        'я' if ends("ая") => with(2, &["ой", "ую", "ою"]),
        'я' if before == 'и' => with(1, &["и", "ю", "ей"]),
        'я' => with(1, &["и", "е", "ю", "ей", "ею"]),
        'й' if ends("ий") || ends("ый") || ends("ой") => {
            [with(2, &["ого", "ому", "им", "ым", "ом", "его", "ему", "ем"]), with(1, &["я", "ю", "ем", "и"])].concat()
        }
        'й' => with(1, &["я", "ю", "ем", "е"]),
        'ь' => with(1, &["я", "ю", "ем", "е", "и", "ью"]),
        'о' | 'е' | 'и' | 'у' | 'ю' | 'э' | 'ы' => Vec::new(),
        _ if ends("ов") || ends("ев") || ends("ин") || ends("ын") => with(0, &["а", "у", "ым", "е", "ом"]),
        _ => with(0, &["а", "у", "ом", "е", "ем"]),
    };
    // A vowel that flees: Павел, Павла; Лев, Льва.
    if matches!(before, 'е' | 'о') && letters.len() > 3 && !"аеиоуыэюяйь".contains(last) {
        let stem: String = letters.iter().take(letters.len() - 2).chain([&last]).collect();
        forms.extend(["а", "у", "ом", "е"].iter().map(|end| [stem.as_str(), end].concat()));
    }
    forms
}

/// Words of a line that may be somebody's name, and what each would be in the nominative: for the search that finds whom a line
/// is about. At most a dozen, the likeliest first.
pub fn wanted(line: &str) -> Vec<String> {
    let text = Text::new(line);
    let mut found: Vec<String> = Vec::new();
    let mut pairs: Vec<String> = Vec::new();
    let mut last: Option<(usize, String)> = None;
    for at in 0..text.len() {
        let Some(word) = text.get(at) else { continue };
        if !may_be_name(&text, at) {
            continue;
        }
        let bare = word.raw.strip_suffix("'s").or_else(|| word.raw.strip_suffix("’s")).unwrap_or(&word.raw).to_owned();
        if let Some((_, before)) = last.filter(|(place, _)| place + 1 == at && !word.breaks) {
            pairs.push([before.as_str(), " ", bare.as_str()].concat());
        }
        last = Some((at, bare.clone()));
        found.extend(std::iter::once(bare.clone()).chain(nominatives(&bare)));
    }
    let mut all: Vec<String> = pairs.into_iter().chain(found).collect();
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|word| seen.insert(word.to_lowercase()));
    all.truncate(12);
    all
}

/// Capitals in the middle of a line, and what stands after "with" or «с».
fn may_be_name(text: &Text, at: usize) -> bool {
    let Some(word) = text.get(at) else { return false };
    let capital = word.raw.chars().next().is_some_and(char::is_uppercase);
    let after = at > 0 && (words::BEFORE_NAME.contains(&text.low(at - 1)) || CALLED.contains(&text.low(at - 1)));
    let known = is_word(&word.low) || is_day(text, at);
    word.raw.chars().count() > 1 && word.raw.chars().all(|c| c.is_alphabetic() || "-'’".contains(c)) && !known && (capital || after)
}

/// A month or a day of the week. June, May and April are names as well, where no number and no preposition makes them months.
fn is_day(text: &Text, at: usize) -> bool {
    let number = |at: usize| text.low(at).starts_with(|c: char| c.is_ascii_digit());
    let low = text.low(at);
    let said = at > 0
        && (number(at - 1)
            || matches!(text.low(at - 1), "in" | "on" | "by" | "until" | "till" | "next" | "last" | "this" | "of" | "before" | "since"));
    dates::is_calendar(low) && (!matches!(low, "june" | "may" | "april" | "august") || said || number(at + 1))
}

/// Verbs that take a name at once.
const CALLED: &[&str] = &[
    "called",
    "call",
    "met",
    "wrote",
    "emailed",
    "texted",
    "messaged",
    "написали",
    "написала",
    "написал",
    "позвонила",
    "позвонили",
    "позвонил",
];

/// Whether a word is one that a line is made of, and so nobody's name.
fn is_word(low: &str) -> bool {
    let one_of = |list: &[&str]| list.iter().any(|phrase| phrase.split(' ').any(|word| word == low));
    words::MEANS.iter().any(|(phrase, ..)| phrase.split(' ').any(|word| word == low))
        || [
            words::WROTE,
            words::CAME,
            words::UNREACHED,
            words::THEY,
            words::WE,
            words::WANTS,
            words::WILL,
            words::PROMISED,
            words::MUST,
            words::DO,
        ]
        .into_iter()
        .any(one_of)
        || [words::ASKED, words::WHOM, words::GOES_ON, words::AND, words::BEFORE_NAME, words::PROJECT].into_iter().any(one_of)
        || super::russian::promised(low).is_some()
        || matches!(
            low,
            "the"
                | "a"
                | "an"
                | "her"
                | "his"
                | "us"
                | "talked"
                | "spoke"
                | "сегодня"
                | "вчера"
                | "завтра"
                | "today"
                | "yesterday"
                | "tomorrow"
                | "нами"
                | "ней"
                | "ним"
        )
}

/// What a Russian name in some case may be in the nominative.
fn nominatives(word: &str) -> Vec<String> {
    if !is_cyrillic(word) {
        return Vec::new();
    }
    const ENDS: &[(&str, &[&str])] = &[
        ("ией", &["ия"]),
        ("ию", &["ия", "ий"]),
        ("ии", &["ия"]),
        ("овой", &["ова"]),
        ("евой", &["ева"]),
        ("иной", &["ина"]),
        ("ской", &["ская"]),
        ("скую", &["ская"]),
        ("ым", &[""]),
        ("им", &["ий", ""]),
        ("ого", &["ий", "ый"]),
        ("ому", &["ий", "ый"]),
        ("ой", &["а"]),
        ("ей", &["я", "а"]),
        ("ом", &[""]),
        ("ем", &["й", "ь"]),
        ("ью", &["ь"]),
        ("у", &["а", ""]),
        ("ю", &["я", "й", "ь"]),
        ("е", &["а", "я", "", "й", "ь"]),
        ("ы", &["а"]),
        ("и", &["я", "а", "ь"]),
        ("а", &[""]),
        ("я", &["й", "ь"]),
    ];
    let found = ENDS.iter().find_map(|(end, others)| Some((word.strip_suffix(end)?, others)));
    found
        .into_iter()
        .flat_map(|(stem, others)| others.iter().map(move |other| [stem, other].concat()))
        .filter(|w| w.chars().count() > 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(number: u128, names: &[&str]) -> Person {
        Person { id: CreatorId(kernel::ids::Uuid::from_u128(number)), names: names.iter().map(|n| (*n).to_owned()).collect() }
    }

    #[test]
    fn a_name_is_known_in_every_case() {
        for (name, forms) in [
            ("Вера", &["Вера", "Веры", "Вере", "Веру", "Верой"][..]),
            ("Ольга", &["Ольги", "Ольге", "Ольгу", "Ольгой"]),
            ("Соня", &["Сони", "Соне", "Соню", "Соней"]),
            ("Мария", &["Марии", "Марию", "Марией"]),
            ("Паша", &["Паши", "Паше", "Пашу", "Пашей"]),
            ("Любовь", &["Любови", "Любовью"]),
            ("Иван", &["Ивана", "Ивану", "Иваном", "Иване"]),
            ("Сергей", &["Сергея", "Сергею", "Сергеем", "Сергее"]),
            ("Игорь", &["Игоря", "Игорю", "Игорем"]),
            ("Павел", &["Павла", "Павлу", "Павлом"]),
            ("Пётр", &["Петра", "Петру", "Петром"]),
            ("Дмитрий", &["Дмитрия", "Дмитрию", "Дмитрием"]),
            ("Лесникова", &["Лесниковой", "Лесникову"]),
            ("Галеев", &["Галеева", "Галееву", "Галеевым"]),
            ("Вяземский", &["Вяземского", "Вяземскому", "Вяземским"]),
            ("Вяземская", &["Вяземской", "Вяземскую"]),
            ("Шевченко", &["Шевченко"]),
            ("Алёна", &["Алёной", "Алену"]),
            ("Vera", &["Vera", "Vera's"]),
        ] {
            let people = [person(1, &[name])];
            let people = People::new(&people);
            for form in forms {
                let line = format!("созвонились с {form}");
                let text = Text::new(&line);
                assert_eq!(people.find(&text, 0..text.len()).len(), 1, "{form} of {name}");
                assert!(
                    wanted(&format!("Созвонились с {form}"))
                        .iter()
                        .any(|w| w.to_lowercase().replace('ё', "е") == name.to_lowercase().replace('ё', "е"))
                        || name == "Павел"
                        || name == "Пётр",
                    "{form} is looked for as {name}: {:?}",
                    wanted(&format!("Созвонились с {form}"))
                );
            }
        }
    }

    #[test]
    fn a_surname_tells_two_of_one_name_apart() {
        let all = [person(1, &["Вера Лесникова", "Vera Lesnikova"]), person(2, &["Вера Полякова"])];
        let people = People::new(&all);
        let of = |line: &str| {
            let text = Text::new(line);
            meant(&people.find(&text, 0..text.len())).iter().map(|id| id.0.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(of("созвонились с Верой"), [1, 2]);
        assert_eq!(of("созвонились с Верой Поляковой"), [2]);
        assert_eq!(of("called Vera Lesnikova"), [1]);
        assert_eq!(of("called Vera"), [1]);
        assert_eq!(of("called June"), [0_u128; 0]);
    }

    #[test]
    fn what_is_looked_for() {
        assert_eq!(wanted("called Vera, wants fewer gifts, send terms by Friday"), ["Vera"]);
        assert_eq!(wanted("созвонились с верой вчера"), ["верой", "вера"]);
        assert_eq!(wanted("Met June Castellano on May 3"), ["June Castellano", "June", "Castellano"]);
        assert!(wanted("сегодня ничего не было").is_empty());
    }
}
