//! What a market is: a country seen from the desk. Its language, money, clock, order of names, platforms and days off are
//! data, so that another one needs no code.

use i18n::{Currency, Lang};
use kernel::{Msg, Problems, db::Json, text};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::holidays;

/// Every platform on which a creator may have a channel, in the order in which a new market offers them.
pub const PLATFORMS: [&str; 11] = ["youtube", "instagram", "tiktok", "vk", "telegram", "twitch", "rutube", "dzen", "x", "podcast", "blog"];

/// The longest code, as in `GB-ENG`.
const LONGEST_CODE: usize = 6;

/// Which name comes first where people are listed formally.
pub const NAME_ORDERS: [&str; 2] = ["given_first", "family_first"];

kernel::row! {
    /// A market of a workspace.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Market {
        pub code: String,
        pub name_en: String,
        pub name_ru: String,
        /// ISO 639 codes; the first is the one people write in.
        pub languages: Json<Vec<String>>,
        /// ISO 4217.
        pub currency: String,
        /// IANA.
        pub zone: String,
        pub name_order: String,
        /// The calendar of days off (see [`crate::holidays`]), where there is one.
        pub holidays: Option<String>,
        /// The usual ones first.
        pub platforms: Json<Vec<String>>,
        pub version: i64,
    }
}

impl Market {
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.name_en,
            Lang::Ru => &self.name_ru,
        }
    }
}

/// A market as the API shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MarketView {
    pub code: String,
    pub name_en: String,
    pub name_ru: String,
    pub languages: Vec<String>,
    pub currency: String,
    pub zone: String,
    pub name_order: String,
    pub holidays: Option<String>,
    pub platforms: Vec<String>,
    pub version: i64,
}

impl From<Market> for MarketView {
    fn from(m: Market) -> Self {
        let Market { code, name_en, name_ru, languages, currency, zone, name_order, holidays, platforms, version } = m;
        Self { code, name_en, name_ru, languages: languages.0, currency, zone, name_order, holidays, platforms: platforms.0, version }
    }
}

/// A day on which a market does not work.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HolidayView {
    #[schema(value_type = String, format = Date)]
    pub date: jiff::civil::Date,
    pub name_en: &'static str,
    pub name_ru: &'static str,
}

/// A market as typed or sent.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarketInput {
    /// A country (`KZ`, ISO 3166-1) or a part of one (`GB-ENG`, ISO 3166-2). Only for a new market.
    #[serde(default)]
    pub code: String,
    pub name_en: String,
    pub name_ru: String,
    /// ISO 639 codes, the one people write in first.
    pub languages: Vec<String>,
    /// ISO 4217.
    pub currency: String,
    /// IANA.
    pub zone: String,
    /// `given_first` (unless said otherwise) or `family_first`.
    #[serde(default)]
    pub name_order: String,
    /// A calendar of days off: US, RU, KZ, GB, GB-ENG or DE.
    #[serde(default)]
    pub holidays: Option<String>,
    /// The usual ones first.
    pub platforms: Vec<String>,
}

/// A market that can be stored.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidMarket {
    pub name_en: String,
    pub name_ru: String,
    pub languages: Vec<String>,
    pub currency: String,
    pub zone: String,
    pub name_order: String,
    pub holidays: Option<String>,
    pub platforms: Vec<String>,
}

impl MarketInput {
    /// Of a new market: its code and its contents.
    pub fn validate_new(&self) -> kernel::Result<(String, ValidMarket)> {
        let mut problems = Problems::none();
        let code = text::required_line("code", &self.code, LONGEST_CODE, &mut problems).to_uppercase();
        if problems.is_empty() && !is_code(&code) {
            problems.add("code", Msg::new("markets-error-code"));
        }
        let market = self.read(&mut problems);
        problems.check()?;
        Ok((code, market))
    }

    /// Of a market that exists; a code never changes.
    pub fn validate(&self, code: &str) -> kernel::Result<ValidMarket> {
        let mut problems = Problems::none();
        if !self.code.is_empty() && self.code != code {
            problems.add("code", Msg::new("markets-error-code-stays"));
        }
        let market = self.read(&mut problems);
        problems.check()?;
        Ok(market)
    }

    fn read(&self, problems: &mut Problems) -> ValidMarket {
        ValidMarket {
            name_en: text::required_line("name_en", &self.name_en, text::limit::NAME, problems),
            name_ru: text::required_line("name_ru", &self.name_ru, text::limit::NAME, problems),
            languages: languages(&self.languages, problems),
            currency: currency(&self.currency, problems),
            zone: zone(&self.zone, problems),
            name_order: choice("name_order", &self.name_order, &NAME_ORDERS, problems).unwrap_or_else(|| NAME_ORDERS[0].to_owned()),
            holidays: choice("holidays", self.holidays.as_deref().unwrap_or(""), holidays::CALENDARS, problems),
            platforms: platforms(&self.platforms, problems),
        }
    }
}

/// The shape of a country's code or of a part of one: what no word can be taken for (`NULL`, `INFINITY`).
fn is_code(code: &str) -> bool {
    let (country, part) = code.split_once('-').map_or((code, None), |(country, part)| (country, Some(part)));
    let of_part = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase()) && part.is_none_or(of_part)
}

/// One of the values offered; nothing typed is `None`, anything else a problem.
fn choice(field: &str, raw: &str, offered: &[&str], problems: &mut Problems) -> Option<String> {
    let raw = raw.trim();
    if !raw.is_empty() && !offered.contains(&raw) {
        problems.add(field, Msg::new("error-not-choice"));
    }
    (!raw.is_empty()).then(|| raw.to_owned())
}

fn languages(raw: &[String], problems: &mut Problems) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in raw.iter().map(|c| c.trim().to_lowercase()).filter(|c| !c.is_empty()) {
        if !(2..=3).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_lowercase()) {
            problems.add("languages", Msg::new("error-not-language"));
        }
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    if codes.is_empty() {
        problems.add("languages", Msg::new("error-required"));
    } else if codes.len() > 10 {
        problems.add("languages", Msg::new("error-too-many-items").with("max", 10).with("got", codes.len()));
    }
    codes
}

fn currency(raw: &str, problems: &mut Problems) -> String {
    let code = text::required_line("currency", raw, 3, problems).to_uppercase();
    if problems.get("currency").is_none() && Currency::find(&code).is_none() {
        problems.add("currency", Msg::new("error-not-currency"));
    }
    code
}

fn zone(raw: &str, problems: &mut Problems) -> String {
    text::zone("zone", raw, problems).unwrap_or_else(|| {
        problems.add("zone", Msg::new("error-required"));
        String::new()
    })
}

fn platforms(raw: &[String], problems: &mut Problems) -> Vec<String> {
    let mut chosen: Vec<String> = Vec::new();
    for code in raw {
        if !PLATFORMS.contains(&code.as_str()) {
            problems.add("platforms", Msg::new("error-not-choice"));
        } else if !chosen.contains(code) {
            chosen.push(code.clone());
        }
    }
    if chosen.is_empty() && problems.get("platforms").is_none() {
        problems.add("platforms", Msg::new("error-required"));
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> MarketInput {
        MarketInput {
            code: "kz".into(),
            name_en: "Kazakhstan".into(),
            name_ru: "Казахстан".into(),
            languages: vec!["kk".into(), " RU ".into(), "kk".into()],
            currency: "kzt".into(),
            zone: "Asia/Almaty".into(),
            name_order: String::new(),
            holidays: Some("KZ".into()),
            platforms: vec!["instagram".into(), "youtube".into()],
        }
    }

    #[test]
    fn what_is_typed_becomes_a_market() {
        let (code, market) = typed().validate_new().expect("it is whole");
        assert_eq!((code.as_str(), market.currency.as_str(), market.name_order.as_str()), ("KZ", "KZT", "given_first"));
        assert_eq!(market.languages, ["kk", "ru"]);
        assert_eq!(market.platforms, ["instagram", "youtube"]);
        assert!(typed().validate("US").is_err(), "a code never changes");
    }

    #[test]
    fn a_code_is_that_of_a_country_or_of_a_part_of_one() {
        for code in ["KZ", "gb-eng", "US-NY", "RU-77"] {
            assert!(MarketInput { code: code.into(), ..typed() }.validate_new().is_ok(), "{code}");
        }
        for code in ["K", "KZT", "NAN", "NULL", "INFINITY", "1Z", "K1", "KZ-", "-KZ", "KZ-ABCD", "KZ_A", "КЗ", "GB-E G"] {
            assert!(MarketInput { code: code.into(), ..typed() }.validate_new().is_err(), "{code}");
        }
    }

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = MarketInput {
            code: "К1".into(),
            name_en: " ".into(),
            name_ru: "я".repeat(121),
            languages: vec!["russian".into()],
            currency: "ZZZ".into(),
            zone: "Mars/Olympus".into(),
            name_order: "any".into(),
            holidays: Some("ZZ".into()),
            platforms: vec!["myspace".into()],
        };
        let Err(kernel::Error::Invalid(problems)) = wrong.validate_new() else { panic!("it is refused") };
        let fields: Vec<&str> = problems.all().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["code", "name_en", "name_ru", "languages", "currency", "zone", "name_order", "holidays", "platforms"]);
    }
}
