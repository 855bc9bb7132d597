//! The two markets that every workspace begins with.

use crate::model::ValidMarket;

/// Code and contents of each.
pub fn markets() -> [(&'static str, ValidMarket); 2] {
    [
        (
            "US",
            market(
                ["United States", "США"],
                "en",
                "USD",
                "America/New_York",
                "US",
                &["youtube", "instagram", "tiktok", "x", "twitch", "podcast", "blog"],
            ),
        ),
        (
            "RU",
            market(
                ["Russia", "Россия"],
                "ru",
                "RUB",
                "Europe/Moscow",
                "RU",
                &["telegram", "vk", "youtube", "rutube", "dzen", "podcast", "blog"],
            ),
        ),
    ]
}

fn market([en, ru]: [&str; 2], language: &str, currency: &str, zone: &str, holidays: &str, platforms: &[&str]) -> ValidMarket {
    ValidMarket {
        name_en: en.into(),
        name_ru: ru.into(),
        languages: vec![language.into()],
        currency: currency.into(),
        zone: zone.into(),
        name_order: "given_first".into(),
        holidays: Some(holidays.into()),
        platforms: platforms.iter().map(|&p| p.to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::MarketInput;

    #[test]
    fn what_is_shipped_would_be_accepted_from_a_person() {
        for (code, market) in super::markets() {
            let typed = MarketInput {
                code: code.into(),
                name_en: market.name_en.clone(),
                name_ru: market.name_ru.clone(),
                languages: market.languages.clone(),
                currency: market.currency.clone(),
                zone: market.zone.clone(),
                name_order: market.name_order.clone(),
                holidays: market.holidays.clone(),
                platforms: market.platforms.clone(),
            };
            assert_eq!(typed.validate(code).expect(code), market);
        }
    }
}
