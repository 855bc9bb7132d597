//! Russian names in Latin letters by four published schemes.
//!
//! Tables: ICAO Doc 9303 part 3 (Russian passports now), GOST R 52535.1-2006 (passports of 2010-2012), ISO 9:1995
//! (reversible) and BGN/PCGN 1947 (for reading). Letters outside the Russian alphabet pass through unchanged.
//! A multi-letter sequence for a capital takes only its first letter in upper case.

/// A published way to write Russian in Latin letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// ICAO Doc 9303: what a Russian passport says now. Юлия is Iuliia.
    Icao9303,
    /// GOST R 52535.1-2006: differs from ICAO in ц (tc) and the dropped ъ.
    Gost52535,
    /// ISO 9:1995, equal to GOST 7.79-2000 system A: one sign for one letter, reversible.
    Iso9,
    /// BGN/PCGN 1947: ye and yë at the start and after vowels, й, ъ, ь.
    BgnPcgn,
}

/// `text` with every Russian letter written by `scheme`.
pub fn transliterate(text: &str, scheme: Scheme) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before: Option<char> = None;
    for letter in text.chars() {
        let lower = lowercase(letter);
        match latin(lower, before, scheme) {
            Some(latin) if lower == letter => out.push_str(latin),
            Some(latin) => push_capitalised(&mut out, latin),
            None => out.push(letter),
        }
        before = Some(lower);
    }
    out
}

fn lowercase(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn push_capitalised(out: &mut String, latin: &str) {
    let mut letters = latin.chars();
    if let Some(first) = letters.next() {
        out.extend(first.to_uppercase());
        out.push_str(letters.as_str());
    }
}

fn latin(letter: char, before: Option<char>, scheme: Scheme) -> Option<&'static str> {
    let special = match scheme {
        Scheme::Icao9303 => None,
        Scheme::Gost52535 => gost(letter),
        Scheme::Iso9 => iso(letter),
        Scheme::BgnPcgn => bgn(letter, before),
    };
    special.or_else(|| icao(letter))
}

fn icao(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "ie",
        'ы' => "y",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

fn gost(letter: char) -> Option<&'static str> {
    match letter {
        'ц' => Some("tc"),
        'ъ' => Some(""),
        _ => None,
    }
}

fn iso(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ё' => "ë",
        // Decomposed, as the reference tables have it; equal to U+017E under Unicode's canonical equivalence.
        'ж' => "z\u{30c}",
        'й' => "j",
        'х' => "h",
        'ц' => "c",
        'ч' => "č",
        'ш' => "š",
        'щ' => "ŝ",
        'ъ' => "\u{2ba}",
        'ь' => "\u{2b9}",
        'э' => "è",
        'ю' => "û",
        'я' => "â",
        _ => return None,
    })
}

fn bgn(letter: char, before: Option<char>) -> Option<&'static str> {
    let iotated = before.is_none_or(|b| !b.is_alphabetic() || "аеёиоуыэюяйъь".contains(b));
    Some(match letter {
        'е' if iotated => "ye",
        'ё' if iotated => "yë",
        'ё' => "ë",
        'й' => "y",
        'ъ' => "\u{201d}",
        'ь' => "\u{2019}",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}
