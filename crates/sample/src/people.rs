//! Who somebody is: names in each script, gender for grammar, market, town, languages.

use std::borrow::Cow;

use crate::latin::{Spelling, slug, spell};
use crate::material::rows;
use crate::model::{City, Lang, Name, Script, Text, Words};
use crate::places;
use crate::rng::Rng;

/// Needed for the endings of Russian words; `Any` where a person uses neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    Woman,
    Man,
    Any,
}

/// A person before anything is known of their work.
#[derive(Debug, Clone)]
pub struct Person {
    pub gender: Gender,
    pub names: Vec<Name>,
    pub display_name: String,
    pub how_to_address: Vec<Words>,
    pub pronouns: Option<&'static str>,
    pub market: &'static str,
    pub city: City,
    pub zone: &'static str,
    /// The language of what they write.
    pub voice: Lang,
    pub languages: Vec<&'static str>,
    /// Given and family name in plain letters, for handles.
    pub slugs: (String, String),
}

struct Given {
    own: &'static str,
    friendly: &'static str,
    friendly_latin: &'static str,
    latin: Vec<&'static str>,
    patronymics: Option<(&'static str, &'static str)>,
}

/// A family name in Russian and its Latin spellings, the commonest first.
struct Family {
    own: String,
    latin: [String; 3],
}

struct Foreign {
    market: &'static str,
    woman: bool,
    own: &'static str,
    latin: &'static str,
    cyrillic: &'static str,
}

/// The name tables, read once.
pub struct People {
    women: Vec<Given>,
    men: Vec<Given>,
    families: Vec<(Family, Family)>,
    us_women: Vec<Vec<&'static str>>,
    us_men: Vec<Vec<&'static str>>,
    us_any: Vec<Vec<&'static str>>,
    us_families: Vec<Vec<&'static str>>,
    foreign_given: Vec<Foreign>,
    foreign_families: Vec<Foreign>,
}

const ABROAD: [&str; 12] = ["KZ", "KZ", "KZ", "GE", "GE", "AM", "AM", "RS", "DE", "DE", "GB", "AE"];

impl People {
    pub fn new() -> Self {
        People {
            women: rows(include_str!("../data/given_ru_women.txt")).map(given).collect(),
            men: rows(include_str!("../data/given_ru_men.txt")).map(given).collect(),
            families: rows(include_str!("../data/family_ru.txt")).map(|row| family(row[0])).collect(),
            us_women: rows(include_str!("../data/given_us_women.txt")).collect(),
            us_men: rows(include_str!("../data/given_us_men.txt")).collect(),
            us_any: rows(include_str!("../data/given_us_any.txt")).collect(),
            us_families: rows(include_str!("../data/family_us.txt")).collect(),
            foreign_given: foreign("g"),
            foreign_families: foreign("f"),
        }
    }

    /// Somebody new: 45 in a hundred from Russia, 45 from the United States, the rest from elsewhere.
    pub fn draw(&self, rng: &mut Rng) -> Person {
        match rng.below(100) {
            0..45 => self.russian(rng, "RU"),
            45..90 => self.american(rng),
            _ => {
                let market = *rng.pick(&ABROAD);
                let moved_there = rng.chance(if matches!(market, "GE" | "AM" | "RS" | "KZ") { 45 } else { 20 });
                if moved_there { self.russian(rng, market) } else { self.foreign(rng, market) }
            }
        }
    }

    fn russian(&self, rng: &mut Rng, market: &'static str) -> Person {
        let woman = rng.chance(56);
        let list = if woman { &self.women } else { &self.men };
        let given = &list[rng.skewed(list.len())];
        let pair = &self.families[rng.skewed(self.families.len())];
        let family = if woman { &pair.1 } else { &pair.0 };
        let goes_by_short = rng.chance(12);
        let own_given = if goes_by_short { given.friendly } else { given.own };
        let latin_given = match () {
            () if goes_by_short || rng.chance(15) => given.friendly_latin,
            () => given.latin[rng.skewed(given.latin.len())],
        };
        let latin_family = &family.latin[rng.skewed(3)];
        let slugs = (slug(latin_given), slug(latin_family));

        // Nobody joins a pet name and a patronymic.
        let patronymic = (!goes_by_short && rng.chance(34)).then(|| self.patronymic(rng, woman));
        let mut names =
            vec![Name { script: Script::Cyrillic, given: own_given.into(), patronymic, family: Some(family.own.clone().into()) }];
        if rng.chance(84) {
            names.push(Name {
                script: Script::Latin,
                given: latin_given.into(),
                patronymic: None,
                family: Some(latin_family.clone().into()),
            });
        }
        let friendly = rng.chance(55).then_some((given.friendly, given.friendly_latin));
        let mut languages = vec!["ru"];
        if rng.chance(38) {
            languages.push("en");
        }
        Person {
            how_to_address: address(friendly),
            voice: Lang::Ru,
            languages,
            slugs,
            ..at(rng, market, if woman { Gender::Woman } else { Gender::Man }, names)
        }
    }

    fn patronymic(&self, rng: &mut Rng, woman: bool) -> Text {
        let father = &self.men[rng.skewed(self.men.len())];
        let (son, daughter) = father.patronymics.expect("every man's name in the table has patronymics");
        Cow::Borrowed(if woman { daughter } else { son })
    }

    fn american(&self, rng: &mut Rng) -> Person {
        let (gender, list) = match rng.below(100) {
            0..54 => (Gender::Woman, &self.us_women),
            54..95 => (Gender::Man, &self.us_men),
            _ => (Gender::Any, &self.us_any),
        };
        let given = &list[rng.skewed(list.len())];
        let family = &self.us_families[rng.skewed(self.us_families.len())];
        let (latin, cyrillic): (Text, Text) = if rng.chance(6) {
            let second = &self.us_families[rng.skewed(self.us_families.len())];
            (format!("{}-{}", family[0], second[0]).into(), format!("{}-{}", family[1], second[1]).into())
        } else {
            (family[0].into(), family[1].into())
        };
        let slugs = (slug(given[0]), slug(&latin));
        let mut names = vec![Name { script: Script::Latin, given: given[0].into(), patronymic: None, family: Some(latin) }];
        if rng.chance(35) {
            names.push(Name { script: Script::Cyrillic, given: given[1].into(), patronymic: None, family: Some(cyrillic) });
        }
        let friendly = given.get(2).filter(|_| rng.chance(60)).map(|short| ("", *short));
        let mut languages = vec!["en"];
        match rng.below(100) {
            0..18 => languages.push("es"),
            18..23 => languages.push("ru"),
            _ => {}
        }
        let pronouns = pronouns(rng, gender);
        Person { how_to_address: address(friendly), pronouns, voice: Lang::En, languages, slugs, ..at(rng, "US", gender, names) }
    }

    fn foreign(&self, rng: &mut Rng, market: &'static str) -> Person {
        let woman = rng.chance(52);
        let given = pick_foreign(rng, &self.foreign_given, market, woman);
        // Only Kazakh family names change with gender.
        let family = pick_foreign(rng, &self.foreign_families, market, woman && market == "KZ");
        let slugs = (slug(given.latin), slug(family.latin));
        let name = |script, given: &'static str, family: &'static str| Name {
            script,
            given: given.into(),
            patronymic: None,
            family: Some(family.into()),
        };
        let own = script_of(given.own);
        let mut names = vec![name(own, given.own, family.own)];
        if own != Script::Latin {
            names.push(name(Script::Latin, given.latin, family.latin));
        }
        if own != Script::Cyrillic && rng.chance(60) {
            names.push(name(Script::Cyrillic, given.cyrillic, family.cyrillic));
        }
        let (voice, languages) = match market {
            "KZ" => (Lang::Ru, vec!["kk", "ru"]),
            "GE" => (Lang::Ru, vec!["ka", "ru", "en"]),
            "AM" => (Lang::Ru, vec!["hy", "ru", "en"]),
            "RS" => (Lang::En, vec!["sr", "en"]),
            "DE" => (Lang::En, vec!["de", "en"]),
            "AE" => (Lang::En, vec!["ar", "en"]),
            _ => (Lang::En, vec!["en"]),
        };
        Person { voice, languages, slugs, ..at(rng, market, if woman { Gender::Woman } else { Gender::Man }, names) }
    }
}

/// A person of these names in some town of the market; the caller fills in the rest.
fn at(rng: &mut Rng, market: &'static str, gender: Gender, names: Vec<Name>) -> Person {
    let towns = places::of_market(market);
    let town = towns[rng.skewed(towns.len())];
    Person {
        gender,
        display_name: names[0].short(),
        names,
        how_to_address: Vec::new(),
        pronouns: None,
        market,
        city: town.city,
        zone: town.zone,
        voice: Lang::En,
        languages: Vec::new(),
        slugs: Default::default(),
    }
}

/// The short name per language, Russian first; an empty one is unknown.
pub fn address(friendly: Option<(&'static str, &'static str)>) -> Vec<Words> {
    let (ru, en) = friendly.unwrap_or_default();
    [(Lang::Ru, ru), (Lang::En, en)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(lang, text)| Words { lang, text: text.into() })
        .collect()
}

fn pronouns(rng: &mut Rng, gender: Gender) -> Option<&'static str> {
    match gender {
        Gender::Any => Some("they/them"),
        Gender::Woman if rng.chance(30) => Some(if rng.chance(90) { "she/her" } else { "she/they" }),
        Gender::Man if rng.chance(24) => Some("he/him"),
        _ => None,
    }
}

/// The script a name is written in, by its first letter.
pub fn script_of(name: &str) -> Script {
    match name.chars().next() {
        Some('\u{0400}'..='\u{052F}') => Script::Cyrillic,
        Some('\u{10A0}'..='\u{10FF}') => Script::Georgian,
        Some('\u{0530}'..='\u{058F}') => Script::Armenian,
        Some('\u{0600}'..='\u{06FF}') => Script::Arabic,
        _ => Script::Latin,
    }
}

fn pick_foreign<'a>(rng: &mut Rng, list: &'a [Foreign], market: &str, woman: bool) -> &'a Foreign {
    let fits = |one: &&Foreign| one.market == market && one.woman == woman;
    let count = list.iter().filter(fits).count() as u64;
    let chosen = rng.below(count) as usize;
    list.iter().filter(fits).nth(chosen).expect("every market abroad has names of both kinds")
}

fn given(row: Vec<&'static str>) -> Given {
    Given {
        own: row[0],
        friendly: row[1],
        friendly_latin: row[2],
        latin: row[3].split(',').collect(),
        patronymics: row.get(4).zip(row.get(5)).map(|(son, daughter)| (*son, *daughter)),
    }
}

fn family(man: &str) -> (Family, Family) {
    (spelled(man.to_owned()), spelled(feminine(man)))
}

fn spelled(own: String) -> Family {
    let latin = [Spelling::Everyday, Spelling::Reader, Spelling::Passport].map(|way| spell(&own, way));
    Family { own, latin }
}

/// The form a woman of that family bears.
pub fn feminine(man: &str) -> String {
    // «Цой» is no adjective: the ending counts only after a consonant that Russian adjectives have.
    if let Some(stem) =
        man.strip_suffix("ий").or_else(|| man.strip_suffix("ый")).or_else(|| man.ends_with("вой").then(|| man.trim_end_matches("ой")))
    {
        return format!("{stem}ая");
    }
    let changes = ["ов", "ев", "ёв", "ин", "ын"].iter().any(|end| man.ends_with(end));
    if changes { format!("{man}а") } else { man.to_owned() }
}

fn foreign(kind: &str) -> Vec<Foreign> {
    rows(include_str!("../data/abroad.txt"))
        .filter(|row| row[0] == kind)
        .map(|row| Foreign { market: row[1], woman: row[2] == "f", own: row[3], latin: row[4], cyrillic: row[5] })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn family_names_take_their_gender() {
        let forms = ["Щербаков", "Покровский", "Полевой", "Заречный", "Шевченко", "Черных", "Цой", "Лунин"].map(feminine);
        assert_eq!(forms, ["Щербакова", "Покровская", "Полевая", "Заречная", "Шевченко", "Черных", "Цой", "Лунина"]);
    }

    #[test]
    fn every_spelling_of_the_tables_is_latin() {
        let people = People::new();
        for pair in &people.families {
            for spelling in pair.0.latin.iter().chain(&pair.1.latin) {
                assert!(spelling.bytes().all(|b| b.is_ascii_alphabetic()), "{spelling}");
            }
        }
    }
}
