//! Countries and languages by the names that people use, in English, Russian and Spanish.

use crate::Cell;
use crate::value::{Read, ValueProblem, filled};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One line a country or language: codes first, then names, separated by `|`. From CLDR, with everyday names added.
const COUNTRIES: &str = include_str!("places/countries.txt");
const LANGUAGES: &str = include_str!("places/languages.txt");

type Names = HashMap<String, &'static str>;

static COUNTRY_NAMES: LazyLock<Names> = LazyLock::new(|| names(COUNTRIES));
static LANGUAGE_NAMES: LazyLock<Names> = LazyLock::new(|| names(LANGUAGES));

fn names(table: &'static str) -> Names {
    let mut names = Names::new();
    for line in table.lines() {
        let code = line.split('|').next().unwrap_or(line);
        for name in line.split('|') {
            // The first to claim a name keeps it: "English" is en and not en-GB.
            names.entry(fold(name)).or_insert(code);
        }
    }
    names
}

/// Letters and digits without case, accents and signs.
fn fold(name: &str) -> String {
    let plain = name.nfkd().filter(|letter| !is_combining_mark(*letter) && letter.is_alphanumeric());
    plain.flat_map(char::to_lowercase).collect()
}

/// The ISO 3166-1 alpha-2 code of a country: `США`, `Estados Unidos`, `US`, `USA`, `🇺🇸`.
///
/// # Errors
/// When no country has this name.
pub fn country(cell: &Cell) -> Read<&'static str> {
    let Some(text) = filled(cell) else { return Ok(None) };
    let flag = flag(text.trim());
    let found = COUNTRY_NAMES.get(&fold(flag.as_deref().unwrap_or(&text)));
    found.copied().map(Some).ok_or_else(|| ValueProblem::UnknownCountry(text.into_owned()))
}

/// The letters of a flag emoji.
fn flag(text: &str) -> Option<String> {
    let letter = |c: char| u32::from(c).checked_sub(0x1F1E6).filter(|n| *n < 26).and_then(|n| char::from_u32(n + 65));
    let letters: Option<String> = text.chars().map(letter).collect();
    letters.filter(|letters| letters.len() == 2)
}

/// The BCP 47 tag of a language: `русский`, `Russian`, `ruso`, `ru`, `ru-RU`, `rus`.
///
/// # Errors
/// When no language has this name.
pub fn language(cell: &Cell) -> Read<&'static str> {
    let Some(text) = filled(cell) else { return Ok(None) };
    let whole = LANGUAGE_NAMES.get(&fold(&text));
    // A region that the table does not tell apart is left out: ru-RU is ru.
    let primary = || {
        let (first, region) = text.trim().split_once(['-', '_'])?;
        LANGUAGE_NAMES.get(&fold(first)).filter(|_| first.len() == 2 && region.len() == 2)
    };
    whole.or_else(primary).copied().map(Some).ok_or_else(|| ValueProblem::UnknownLanguage(text.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell {
        Cell::from_text(text.to_owned())
    }

    #[test]
    fn countries_by_any_name() {
        for (name, code) in [
            ("Rusia", "RU"),
            ("Россия", "RU"),
            ("РФ", "RU"),
            ("RUS", "RU"),
            ("russian federation", "RU"),
            ("Estados Unidos", "US"),
            ("США", "US"),
            ("us", "US"),
            ("U.S.A.", "US"),
            ("🇺🇸", "US"),
            ("México", "MX"),
            ("Mexico", "MX"),
            ("Turquía", "TR"),
            ("Turkey", "TR"),
            ("Türkiye", "TR"),
            ("Южная Корея", "KR"),
            ("South Korea", "KR"),
            ("Белоруссия", "BY"),
            ("Казахстан", "KZ"),
            ("ОАЭ", "AE"),
            ("Reino Unido", "GB"),
            ("Великобритания", "GB"),
            ("Соединённые Штаты", "US"),
            ("КНДР", "KP"),
            ("КНР", "CN"),
        ] {
            assert_eq!(country(&cell(name)), Ok(Some(code)), "{name}");
        }
        assert_eq!(country(&cell("Unknown")), Ok(None));
        assert!(country(&cell("Нарния")).is_err());
    }

    #[test]
    fn no_two_countries_share_a_name() {
        let mut owners: HashMap<String, &str> = HashMap::new();
        for line in COUNTRIES.lines() {
            let code = line.split('|').next().unwrap();
            for name in line.split('|') {
                let owner = *owners.entry(fold(name)).or_insert(code);
                assert_eq!(owner, code, "{name}");
            }
        }
    }

    #[test]
    fn languages_by_any_name() {
        for (name, tag) in [
            ("русский", "ru"),
            ("Russian", "ru"),
            ("ruso", "ru"),
            ("ru-RU", "ru"),
            ("rus", "ru"),
            ("English", "en"),
            ("английский", "en"),
            ("en_US", "en-US"),
            ("en", "en"),
            ("español", "es"),
            ("казахский", "kk"),
            ("қазақша", "kk"),
        ] {
            assert_eq!(language(&cell(name)), Ok(Some(tag)), "{name}");
        }
        assert!(language(&cell("эльфийский")).is_err());
    }
}
