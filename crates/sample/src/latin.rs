//! Russian names in Latin letters, the ways people write them.

use names::translit::{Scheme, transliterate};

/// How a name is spelled in Latin letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As passports have it (ICAO Doc 9303): Iuliia, Obieedkov.
    Passport,
    /// As an English reader would say it: Yuliya, Zhuravlyov.
    Reader,
    /// As people type it: Yulia, Zhuravlev, Alexeev.
    Everyday,
}

/// The name in plain Latin letters.
pub fn spell(name: &str, spelling: Spelling) -> String {
    match spelling {
        Spelling::Passport => transliterate(name, Scheme::Icao9303),
        Spelling::Reader => adjective_end(
            transliterate(name, Scheme::BgnPcgn).replace("yë", "yo").replace('ë', "yo").replace(['ʹ', 'ʺ', '\'', '’', '"', '”'], ""),
        ),
        Spelling::Everyday => {
            let bare = name.replace(['ъ', 'ь'], "");
            let passport = transliterate(&bare, Scheme::Icao9303);
            adjective_end(
                [("iu", "yu"), ("ia", "ya"), ("Iu", "Yu"), ("Ia", "Ya"), ("ks", "x"), ("kh", "h"), ("Kh", "H")]
                    .iter()
                    .fold(passport, |text, (from, to)| text.replace(from, to)),
            )
        }
    }
}

/// Pokrovskii and Pokrovskiy are Pokrovsky to everybody but the passport office.
fn adjective_end(name: String) -> String {
    match ["ii", "iy", "yy"].iter().find_map(|end| name.strip_suffix(end)) {
        Some(stem) => format!("{stem}y"),
        None => name,
    }
}

/// Small ASCII letters and digits for handles and addresses; accents are dropped, everything else left out.
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'á' | 'à' | 'ä' | 'â' => out.push('a'),
            'é' | 'è' | 'ê' => out.push('e'),
            'í' => out.push('i'),
            'ó' | 'ö' | 'ø' => out.push('o'),
            'ú' | 'ü' => out.push('u'),
            'ñ' => out.push('n'),
            'ć' | 'č' | 'ç' => out.push('c'),
            'đ' => out.push_str("dj"),
            'š' => out.push('s'),
            'ß' => out.push_str("ss"),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spelling_keeps_its_own_rules() {
        let all = |name| [Spelling::Passport, Spelling::Reader, Spelling::Everyday].map(|s| spell(name, s));
        assert_eq!(all("Журавлёва"), ["Zhuravleva", "Zhuravlyova", "Zhuravleva"].map(String::from));
        assert_eq!(all("Щербаков"), ["Shcherbakov", "Shcherbakov", "Shcherbakov"].map(String::from));
        assert_eq!(all("Объедков"), ["Obieedkov", "Obyedkov", "Obedkov"].map(String::from));
        assert_eq!(all("Алексеев"), ["Alekseev", "Alekseyev", "Alexeev"].map(String::from));
        assert_eq!(all("Покровский"), ["Pokrovskii", "Pokrovsky", "Pokrovsky"].map(String::from));
        assert_eq!(all("Михайлова"), ["Mikhailova", "Mikhaylova", "Mihailova"].map(String::from));
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("D'Amico-Đorđević Großmann"), "damicodjordjevicgrossmann");
    }
}
