//! Russian names in Latin letters, the ways people write them.

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

/// The name in Latin letters; characters outside the Russian alphabet stay as they are.
pub fn spell(name: &str, spelling: Spelling) -> String {
    let lower: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (at, original) in name.chars().enumerate() {
        let before = at.checked_sub(1).map(|i| lower[i]);
        let after = lower.get(at + 1).copied();
        let latin = letter(lower[at], before, after, spelling);
        match latin {
            None => out.push(original),
            Some(latin) if original.is_uppercase() => {
                let mut letters = latin.chars();
                out.extend(letters.next().map(|c| c.to_ascii_uppercase()));
                out.push_str(letters.as_str());
            }
            Some(latin) => out.push_str(latin),
        }
    }
    out
}

fn letter(c: char, before: Option<char>, after: Option<char>, spelling: Spelling) -> Option<&'static str> {
    use Spelling::{Everyday, Passport, Reader};
    let ends_adjective = after.is_none() && matches!(before, Some('и' | 'ы'));
    Some(match (c, spelling) {
        ('ё', Reader) => "yo",
        ('е', Reader) if opens_syllable(before) => "ye",
        ('е' | 'ё' | 'э', _) => "e",
        ('й', Passport) => "i",
        ('й', _) if ends_adjective => "",
        ('и' | 'ы', Reader | Everyday) if after == Some('й') => "y",
        ('й' | 'ы', _) => "y",
        ('ю', Passport) => "iu",
        ('ю', _) => "yu",
        ('я', Passport) => "ia",
        ('я', _) => "ya",
        ('ъ', Passport) => "ie",
        ('ъ' | 'ь', _) => "",
        ('к', Everyday) if after == Some('с') => "x",
        ('с', Everyday) if before == Some('к') => "",
        ('х', Everyday) => "h",
        _ => plain(c)?,
    })
}

fn opens_syllable(before: Option<char>) -> bool {
    before.is_none_or(|c| "аеёиоуыэюяъь-".contains(c))
}

fn plain(c: char) -> Option<&'static str> {
    const LETTERS: [(char, &str); 22] = [
        ('а', "a"), ('б', "b"), ('в', "v"), ('г', "g"), ('д', "d"), ('ж', "zh"), ('з', "z"), ('и', "i"),
        ('к', "k"), ('л', "l"), ('м', "m"), ('н', "n"), ('о', "o"), ('п', "p"), ('р', "r"), ('с', "s"),
        ('т', "t"), ('у', "u"), ('ф', "f"), ('х', "kh"), ('ц', "ts"), ('ч', "ch"),
    ];
    match c {
        'ш' => Some("sh"),
        'щ' => Some("shch"),
        _ => LETTERS.iter().find(|(letter, _)| *letter == c).map(|(_, latin)| *latin),
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
        assert_eq!(all("Михайлова"), ["Mikhailova", "Mikhaylova", "Mihaylova"].map(String::from));
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("D'Amico-Đorđević Großmann"), "damicodjordjevicgrossmann");
    }
}
