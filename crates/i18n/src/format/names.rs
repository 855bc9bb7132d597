//! Names of countries, languages, currencies and the cities of time zones (`countries.ftl` and its neighbours).

use std::borrow::Cow;

use crate::L;

impl L {
    /// The country by its ISO 3166-1 code of two letters, in either case; the code itself when it is unknown.
    pub fn country_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.name("country-", code).unwrap_or(code)
    }

    /// The language by its ISO 639-1 code, in the form it has inside a sentence; the code itself when it is unknown.
    pub fn language_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.name("language-", code).unwrap_or(code)
    }

    /// The currency by its ISO 4217 code; the code itself when it is unknown.
    pub fn currency_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.name("currency-", code).unwrap_or(code)
    }

    /// The city a time zone is called after: `Europe/Moscow` is `Moscow`. An unknown zone gives the last part of its id.
    pub fn zone_city<'a>(&'a self, iana: &'a str) -> Cow<'a, str> {
        match self.name("zone-", iana) {
            Some(city) => Cow::Borrowed(city),
            None => iana.rsplit('/').next().unwrap_or(iana).replace('_', " ").into(),
        }
    }

    /// Keys are lower case with hyphens, whatever the spelling of the code.
    fn name(&self, prefix: &str, code: &str) -> Option<&str> {
        let mut key = String::with_capacity(prefix.len() + code.len());
        key.push_str(prefix);
        key.extend(code.chars().map(|c| if matches!(c, '/' | '_') { '-' } else { c.to_ascii_lowercase() }));
        self.0.plain.get(key.as_str()).map(|text| &**text)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Lang};

    #[test]
    fn names_are_found_in_any_spelling_of_the_code() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        assert_eq!(en.country_name("US"), "United States");
        assert_eq!(ru.country_name("us"), "США");
        assert_eq!(ru.language_name("RU"), "русский");
        assert_eq!(en.language_name("kk"), "Kazakh");
        assert_eq!(ru.currency_name("KZT"), "казахстанский тенге");
        assert_eq!(ru.zone_city("Asia/Yekaterinburg"), "Екатеринбург");
        assert_eq!(ru.zone_city("America/New_York"), "Нью-Йорк");
        assert_eq!(en.zone_city("America/Argentina/Buenos_Aires"), "Buenos Aires");
    }

    #[test]
    fn unknown_codes_are_shown_as_they_are() {
        let catalogue = Catalogue::new();
        let ru = catalogue.lang(Lang::Ru);
        assert_eq!(ru.country_name("ZZ"), "ZZ");
        assert_eq!(ru.language_name("x-klingon"), "x-klingon");
        assert_eq!(ru.zone_city("Mars/Gale_Crater"), "Gale Crater");
        assert!(catalogue.missing().is_empty());
    }
}
