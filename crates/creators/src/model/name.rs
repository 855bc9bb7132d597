//! A person's names: in their own script, in Latin letters, and any others they are known by.
//!
//! What must always hold: there is a name to show; a Latin form that we made and nobody confirmed says so (`latin_derived`).

use kernel::{
    Msg, Problems,
    text::{self, limit},
};
use names::translit::{Scheme, transliterate};

use super::CreatorFields;

/// Names, validated, with what is derived from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Naming {
    pub own: NameParts,
    pub latin: NameParts,
    /// What a list shows: the name they go by, else given and family name.
    pub display_name: String,
    /// Orders [`Naming::display_name`] alphabetically in either script.
    pub sort_name: String,
    /// The name in Latin letters, if it is known or can be derived.
    pub latin_name: Option<String>,
    /// Whether any of `latin_name` is our transliteration rather than the person's own spelling.
    pub latin_derived: bool,
    pub other_names: Vec<String>,
}

/// A name in one script.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NameParts {
    pub given: Option<String>,
    pub patronymic: Option<String>,
    pub family: Option<String>,
}

impl NameParts {
    fn read(prefix: [&str; 3], raw: [&str; 3], problems: &mut Problems) -> Self {
        let mut part = |i: usize| text::line(prefix[i], raw[i], limit::NAME, problems);
        Self { given: part(0), patronymic: part(1), family: part(2) }
    }

    /// Given and family name, as most lists and letters use it.
    pub fn short(&self) -> Option<String> {
        joined([&self.given, &self.family])
    }

    /// With the patronymic, as papers use it.
    pub fn full(&self) -> Option<String> {
        joined([&self.given, &self.patronymic, &self.family])
    }
}

fn joined<const N: usize>(parts: [&Option<String>; N]) -> Option<String> {
    let there: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    (!there.is_empty()).then(|| there.join(" "))
}

impl Naming {
    pub(super) fn read(typed: &CreatorFields, problems: &mut Problems) -> Self {
        let own = NameParts::read(
            ["given_name", "patronymic", "family_name"],
            [&typed.given_name, &typed.patronymic, &typed.family_name],
            problems,
        );
        let latin = NameParts::read(
            ["given_latin", "patronymic_latin", "family_latin"],
            [&typed.given_latin, &typed.patronymic_latin, &typed.family_latin],
            problems,
        );
        let goes_by = text::line("goes_by", &typed.goes_by, limit::NAME, problems);
        let other_names = super::lines("other_names", &typed.other_names, limit::NAME, problems);
        let display_name = goes_by.or_else(|| own.short()).or_else(|| latin.short()).unwrap_or_default();
        if display_name.is_empty() && problems.is_empty() {
            problems.add("given_name", Msg::new("creators-name-needed"));
        }
        let (latin_name, latin_derived) = in_latin(&own, &latin, &display_name);
        Self { sort_name: names::sort_key(&display_name), own, latin, display_name, latin_name, latin_derived, other_names }
    }

    /// The name they go by, where it is not simply given and family name: what a form shows in that field.
    pub fn goes_by(&self) -> &str {
        let plain = self.own.short().or_else(|| self.latin.short());
        if plain.as_deref() == Some(self.display_name.as_str()) { "" } else { &self.display_name }
    }
}

/// The name in Latin letters, and whether any of it is ours. What the person gave stands; the rest is written as a Russian
/// passport would write it (ICAO Doc 9303), the one spelling that has a legal standing.
fn in_latin(own: &NameParts, latin: &NameParts, display: &str) -> (Option<String>, bool) {
    let given = [(&latin.given, &own.given), (&latin.family, &own.family)];
    if given.iter().all(|(theirs, _)| theirs.is_none()) {
        return if is_latin(display) { (Some(display.to_owned()), false) } else { (derived(display), true) };
    }
    let mut any_ours = false;
    let parts = given.map(|(theirs, own)| {
        theirs.clone().or_else(|| {
            let ours = own.as_deref().and_then(derived);
            any_ours |= ours.is_some();
            ours
        })
    });
    (joined([&parts[0], &parts[1]]), any_ours)
}

/// The passport spelling, unless letters remain that it does not cover.
fn derived(name: &str) -> Option<String> {
    let latin = transliterate(name, Scheme::Icao9303);
    is_latin(&latin).then_some(latin)
}

/// Whether every letter is Latin, and there is one.
pub fn is_latin(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|c| c.is_ascii() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}

/// The language to mark a run of text with, so that it is read aloud and hyphenated rightly; `None` where the script does
/// not tell.
pub fn script_lang(text: &str) -> Option<&'static str> {
    let letter = text.chars().find(|c| c.is_alphabetic())?;
    match letter {
        'А'..='я' | 'Ё' | 'ё' => Some("ru"),
        'a'..='z' | 'A'..='Z' => Some("en"),
        '\u{400}'..='\u{4ff}' => Some("uk"),
        '\u{530}'..='\u{58f}' => Some("hy"),
        '\u{590}'..='\u{5ff}' => Some("he"),
        '\u{600}'..='\u{6ff}' => Some("ar"),
        '\u{10a0}'..='\u{10ff}' => Some("ka"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naming(typed: CreatorFields) -> Naming {
        let mut problems = Problems::none();
        let naming = Naming::read(&typed, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        naming
    }

    #[test]
    fn a_russian_name_is_derived_in_latin_and_says_so() {
        let typed =
            CreatorFields {
                given_name: "Юлия".into(), patronymic: "Юрьевна".into(), family_name: "Ёлкина".into(), ..Default::default()
            };
        let naming = naming(typed);
        assert_eq!(naming.display_name, "Юлия Ёлкина");
        assert_eq!(naming.own.full().as_deref(), Some("Юлия Юрьевна Ёлкина"));
        assert_eq!((naming.latin_name.as_deref(), naming.latin_derived), (Some("Iuliia Elkina"), true));
        assert_eq!(naming.goes_by(), "");
    }

    #[test]
    fn her_own_spelling_stands() {
        let typed = CreatorFields {
            given_name: "Юлия".into(),
            family_name: "Ёлкина".into(),
            given_latin: "Julia".into(),
            family_latin: "Yolkina".into(),
            ..Default::default()
        };
        let naming = naming(typed.clone());
        assert_eq!((naming.latin_name.as_deref(), naming.latin_derived), (Some("Julia Yolkina"), false));
        let half = super::Naming::read(&CreatorFields { family_latin: String::new(), ..typed }, &mut Problems::none());
        assert_eq!((half.latin_name.as_deref(), half.latin_derived), (Some("Julia Elkina"), true), "half of it is ours");
    }

    #[test]
    fn a_latin_name_is_its_own_latin_form_and_an_unknown_script_has_none() {
        let maya = naming(CreatorFields { given_name: "Maya".into(), family_name: "Lindqvist".into(), ..Default::default() });
        assert_eq!((maya.latin_name.as_deref(), maya.latin_derived), (Some("Maya Lindqvist"), false));
        let nino = naming(CreatorFields { given_name: "ნინო".into(), ..Default::default() });
        assert_eq!(nino.latin_name, None);
        let by = naming(CreatorFields { goes_by: "Агент Гёрл".into(), given_name: "Анна".into(), ..Default::default() });
        assert_eq!((by.display_name.as_str(), by.goes_by()), ("Агент Гёрл", "Агент Гёрл"));
        assert_eq!(by.latin_name.as_deref(), Some("Agent Gerl"));
    }

    #[test]
    fn somebody_must_have_a_name() {
        let mut problems = Problems::none();
        Naming::read(&CreatorFields::default(), &mut problems);
        assert_eq!(problems.get("given_name").map(|m| m.key), Some("creators-name-needed"));
    }
}
