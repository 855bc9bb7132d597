//! The languages the product speaks, and the choice among them.

use serde::{Deserialize, Serialize};

/// A language of the interface. To add one: a variant, the lines the compiler then asks for, a folder in `locales/`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    En,
    Ru,
}

/// What must be known of a language before its messages can be read.
pub(crate) struct Spec {
    code: &'static str,
    native_name: &'static str,
    pub(crate) group: char,
    pub(crate) decimal: char,
    /// Whether a word of one or two letters may not end a line.
    pub(crate) ties_short_words: bool,
}

const EN: Spec = Spec { code: "en", native_name: "English", group: ',', decimal: '.', ties_short_words: false };
const RU: Spec = Spec { code: "ru", native_name: "Русский", group: '\u{a0}', decimal: ',', ties_short_words: true };

impl Lang {
    /// All languages, in the order in which a choice shows them.
    pub const fn all() -> &'static [Self] {
        &[Self::En, Self::Ru]
    }

    /// The ISO 639-1 code: `en`, `ru`. Also the value of the `lang` attribute and the stored form.
    pub const fn code(self) -> &'static str {
        self.spec().code
    }

    /// The language by its exact code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().iter().copied().find(|lang| lang.code() == code)
    }

    /// The name in the language itself, for the language switch.
    pub const fn native_name(self) -> &'static str {
        self.spec().native_name
    }

    pub(crate) const fn spec(self) -> &'static Spec {
        match self {
            Self::En => &EN,
            Self::Ru => &RU,
        }
    }
}

/// The language of ours that an `Accept-Language` header (RFC 9110, 12.5.4) likes best; of equal ones the first named.
/// Regions are ignored, and `*` is no wish for any language: the caller has a default of its own.
pub fn negotiate(accept_language: &str) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for range in accept_language.split(',').take(32) {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let weight = parts.find_map(|p| p.trim().strip_prefix("q=")).map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
        let wanted = tag.split('-').next().and_then(Lang::parse);
        if let Some(lang) = wanted
            && weight > best.map_or(0.0, |(_, w)| w)
        {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negotiation_follows_weights_then_order() {
        for (header, expected) in [
            ("ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", Some(Lang::Ru)),
            ("en-GB, ru;q=0.9", Some(Lang::En)),
            ("ru;q=0.5, en;q=0.8", Some(Lang::En)),
            ("de, fr;q=0.9, RU;q=0.1", Some(Lang::Ru)),
            ("ru;q=0, en;q=0.1", Some(Lang::En)),
            ("ru, en", Some(Lang::Ru)),
            ("ru;q=junk, *", None),
            ("de-DE", None),
            ("run, enough", None),
            ("", None),
        ] {
            assert_eq!(negotiate(header), expected, "{header}");
        }
    }

    #[test]
    fn a_language_is_stored_as_its_code() {
        for lang in Lang::all() {
            assert_eq!(Lang::parse(lang.code()), Some(*lang));
            assert_eq!(serde_json::to_string(lang).unwrap(), format!("\"{}\"", lang.code()));
        }
        assert_eq!(Lang::parse("de"), None);
        assert!(serde_json::from_str::<Lang>("\"EN\"").is_err());
    }
}
