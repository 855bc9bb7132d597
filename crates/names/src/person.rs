//! A person's name as text: its alphabet, its parts, its initials.
//!
//! All guesses are for filling in a form that a person then sees; none of them is a fact about anybody.

use crate::fold::words;

/// The alphabet of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alphabet {
    Cyrillic,
    Latin,
    /// Letters of both.
    Mixed,
    /// Other letters, or none.
    Other,
}

/// The alphabet of the letters in `text`; letters of third alphabets count only where there is nothing else.
pub fn alphabet(text: &str) -> Alphabet {
    let cyrillic = text.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
    let latin = text.chars().any(|c| c.is_alphabetic() && matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}'));
    match (cyrillic, latin) {
        (true, false) => Alphabet::Cyrillic,
        (false, true) => Alphabet::Latin,
        (true, true) => Alphabet::Mixed,
        (false, false) => Alphabet::Other,
    }
}

/// Which part a market writes first where nothing in the name itself tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// «Иван Петров», as people introduce themselves.
    GivenFirst,
    /// «Петров Иван», as in Russian documents.
    FamilyFirst,
}

/// The parts of a full name, each as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    pub given: Option<String>,
    pub patronymic: Option<String>,
    pub family: Option<String>,
}

/// Guesses the parts of a full name. A patronymic, a comma or an unmistakable surname decide; else `order` does.
pub fn parts(full: &str, order: Order) -> Parts {
    if let Some((family, given)) = full.split_once(',') {
        let mut parts = parts_of(&tokens(given), Order::GivenFirst);
        if parts.family.is_none() && !family.trim().is_empty() {
            parts.family = some(&tokens(family));
            return parts;
        }
    }
    parts_of(&tokens(full), order)
}

fn tokens(text: &str) -> Vec<&str> {
    text.split_whitespace().map(|word| word.trim_matches(',')).filter(|word| !word.is_empty()).collect()
}

fn some(words: &[&str]) -> Option<String> {
    (!words.is_empty()).then(|| words.join(" "))
}

fn parts_of(words: &[&str], order: Order) -> Parts {
    match patronymic(words) {
        Some((from, to)) => around_patronymic(words, from, to),
        None => without_patronymic(words, order),
    }
}

/// The patronymic never stands first: «Ильич» alone is a name or a surname.
fn patronymic(words: &[&str]) -> Option<(usize, usize)> {
    let at = (1..words.len()).find(|at| is_patronymic(words[*at]) || is_child_of(words[*at]))?;
    if is_child_of(words[at]) {
        return (at >= 2).then_some((at - 1, at + 1));
    }
    Some((at, at + 1))
}

fn around_patronymic(words: &[&str], from: usize, to: usize) -> Parts {
    let (before, after) = (&words[..from], &words[to..]);
    let (given, family) = match (before, after) {
        (before, []) if before.len() > 1 => (&before[before.len() - 1..], &before[..before.len() - 1]),
        (before, after) => (before, after),
    };
    Parts { given: some(given), patronymic: some(&words[from..to]), family: some(family) }
}

fn without_patronymic(words: &[&str], order: Order) -> Parts {
    let pair = |given: &[&str], family: &[&str]| Parts { given: some(given), patronymic: None, family: some(family) };
    match words {
        [] => Parts::default(),
        [only] => pair(&[only], &[]),
        [first, second] => match (is_family(first), is_family(second)) {
            (true, false) => pair(&[second], &[first]),
            (false, true) => pair(&[first], &[second]),
            _ if order == Order::FamilyFirst => pair(&[second], &[first]),
            _ => pair(&[first], &[second]),
        },
        [first, rest @ ..] if order == Order::FamilyFirst && !is_family(words[words.len() - 1]) => pair(rest, &[first]),
        _ => {
            let particle = (1..words.len() - 1).find(|at| is_particle(words[*at]));
            let (given, family) = words.split_at(particle.unwrap_or(words.len() - 1));
            pair(given, family)
        }
    }
}

const PATRONYMICS: &[&str] = &[
    "ович",
    "евич",
    "овна",
    "евна",
    "ична",
    "инична",
    "ильич",
    "кузьмич",
    "лукич",
    "фомич",
    "никитич",
    "саввич",
    "ovich",
    "evich",
    "ovna",
    "evna",
    "ichna",
    "ilyich",
    "ilich",
];

fn is_patronymic(word: &str) -> bool {
    let word = word.to_lowercase().replace('ё', "е");
    PATRONYMICS.iter().any(|ending| word.ends_with(ending) && (word.len() > ending.len() || ending.contains("ильич")))
        || matches!(word.as_str(), "лукич" | "фомич" | "кузьмич" | "никитич" | "ilyich" | "ilich")
}

/// «Гейдар оглы», «Алия кызы»: the word that makes the one before it a patronymic.
fn is_child_of(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "оглы" | "кызы" | "кизи" | "угли" | "улы" | "oglu" | "ogly" | "qizi" | "kyzy")
}

const FAMILIES: &[&str] = &[
    "ов",
    "ев",
    "ёв",
    "ин",
    "ын",
    "ова",
    "ева",
    "ёва",
    "ина",
    "ына",
    "ский",
    "цкий",
    "ская",
    "цкая",
    "ской",
    "енко",
    "чук",
    "щук",
    "нюк",
    "дзе",
    "швили",
    "янц",
    "ых",
    "их",
    "ov",
    "ev",
    "ova",
    "eva",
    "sky",
    "skiy",
    "skii",
    "ski",
    "skaya",
    "skaia",
    "enko",
    "chuk",
    "dze",
    "shvili",
];

/// Given names that end as surnames do.
const GIVEN: &[&str] = &[
    "алина",
    "алевтина",
    "ангелина",
    "арина",
    "валентин",
    "валентина",
    "галина",
    "дина",
    "ева",
    "екатерина",
    "ирина",
    "карина",
    "катерина",
    "константин",
    "кристина",
    "лев",
    "лина",
    "марина",
    "мартин",
    "мина",
    "нина",
    "полина",
    "регина",
    "римма",
    "сабина",
    "северин",
    "тина",
    "устин",
    "устина",
    "фаина",
    "эвелина",
    "эльвина",
    "элина",
    "эмин",
    "яков",
    "ярина",
    "янина",
    "сергей",
    "eva",
    "lev",
    "yakov",
    "jakov",
    "iakov",
];

fn is_family(word: &str) -> bool {
    let word = word.to_lowercase();
    !GIVEN.contains(&word.as_str())
        && FAMILIES.iter().any(|ending| word.ends_with(ending) && word.chars().count() > ending.chars().count() + 1)
}

fn is_particle(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "de" | "da"
            | "di"
            | "del"
            | "della"
            | "der"
            | "van"
            | "von"
            | "la"
            | "le"
            | "el"
            | "al"
            | "bin"
            | "ibn"
            | "dos"
            | "де"
            | "да"
            | "ди"
            | "дель"
            | "дер"
            | "ван"
            | "фон"
            | "ла"
            | "ле"
            | "эль"
            | "аль"
            | "бин"
            | "ибн"
    )
}

/// Two capital letters for a name's badge, in the alphabet of the name: of the first and the last word, a patronymic
/// passed over, or the first two of a single word. Empty where the name has no letters or digits.
pub fn initials(name: &str) -> String {
    let found = words(name);
    let shown: Vec<&str> = found.iter().map(|word| word.text.as_str()).collect();
    let kept = shown.iter().enumerate().filter(|(at, word)| *at == 0 || !(is_patronymic(word) || is_child_of(word)));
    let kept: Vec<&str> = kept.map(|(_, word)| *word).collect();
    let letters: String = match kept[..] {
        [] => String::new(),
        [only] => only.chars().take(2).collect(),
        [first, .., last] => first.chars().take(1).chain(last.chars().take(1)).collect(),
    };
    letters.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(full: &str, order: Order) -> [String; 3] {
        let parts = parts(full, order);
        [parts.given, parts.patronymic, parts.family].map(Option::unwrap_or_default)
    }

    #[test]
    fn the_name_itself_tells_its_order() {
        for (full, expected) in [
            ("Щербаков Юлий Андреевич", ["Юлий", "Андреевич", "Щербаков"]),
            ("Юлий Андреевич Щербаков", ["Юлий", "Андреевич", "Щербаков"]),
            ("Иван Петрович", ["Иван", "Петрович", ""]),
            ("Лесникова Вера", ["Вера", "", "Лесникова"]),
            ("Вера Лесникова", ["Вера", "", "Лесникова"]),
            ("Марина Цой", ["Марина", "", "Цой"]),
            ("Алиев Гейдар Алирза оглы", ["Гейдар", "Алирза оглы", "Алиев"]),
            ("Илья Ильич Обломов", ["Илья", "Ильич", "Обломов"]),
            ("Соловьёв, Илья Васильевич", ["Илья", "Васильевич", "Соловьёв"]),
            ("Ludwig van Beethoven", ["Ludwig", "", "van Beethoven"]),
            ("Mary Jane Watson", ["Mary Jane", "", "Watson"]),
            ("Тимати", ["Тимати", "", ""]),
            ("  ", ["", "", ""]),
        ] {
            assert_eq!(guessed(full, Order::GivenFirst), expected, "{full}");
        }
    }

    #[test]
    fn the_market_tells_it_where_the_name_does_not() {
        assert_eq!(guessed("Цой Виктор", Order::FamilyFirst), ["Виктор", "", "Цой"]);
        assert_eq!(guessed("Виктор Цой", Order::GivenFirst), ["Виктор", "", "Цой"]);
    }

    #[test]
    fn initials_are_of_the_shown_alphabet() {
        for (name, expected) in [
            ("Юлия Ёлкина", "ЮЁ"),
            ("Юлий Андреевич Щербаков", "ЮЩ"),
            ("julia elkina", "JE"),
            ("_agentgirl_", "AG"),
            ("李 明", "李明"),
            ("🙂", ""),
            ("Я", "Я"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn the_alphabet_is_that_of_the_letters() {
        assert_eq!(alphabet("НАСТЯ ИВЛЕЕВА 2"), Alphabet::Cyrillic);
        assert_eq!(alphabet("Łukasz"), Alphabet::Latin);
        assert_eq!(alphabet("Wylsacom по-русски"), Alphabet::Mixed);
        assert_eq!(alphabet("いっせい"), Alphabet::Other);
        assert_eq!(alphabet("123 × 4"), Alphabet::Other);
    }
}
