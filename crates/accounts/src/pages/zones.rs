//! The time zones that can be chosen, called after their cities.

use i18n::L;

/// Id and city of every zone that has a name, by city; and of the one that is chosen, if it is another.
pub fn choices(l: &L, chosen: &str) -> Vec<(String, String)> {
    let mut zones: Vec<(String, String)> = jiff::tz::db()
        .available()
        .map(|name| name.to_string())
        .filter(|id| l.has(&key(id)))
        .map(|id| {
            let city = l.zone_city(&id).into_owned();
            (id, city)
        })
        .collect();
    zones.sort_by_cached_key(|(id, city)| (city.to_lowercase().replace('ё', "е"), id.clone()));
    if !chosen.is_empty() && !zones.iter().any(|(id, _)| id == chosen) {
        zones.insert(0, (chosen.to_owned(), l.zone_city(chosen).into_owned()));
    }
    zones
}

fn key(id: &str) -> String {
    format!("zone-{}", id.replace(['/', '_'], "-").to_lowercase())
}

#[cfg(test)]
mod tests {
    use i18n::{Catalogue, Lang};

    #[test]
    fn zones_are_many_named_and_in_order() {
        let catalogue = Catalogue::new();
        for (lang, moscow) in [(Lang::En, "Moscow"), (Lang::Ru, "Москва")] {
            let zones = super::choices(&catalogue.lang(lang), "Etc/GMT+5");
            assert_eq!(zones[0].0, "Etc/GMT+5", "what is chosen is offered");
            assert!(zones.len() > 300, "{}", zones.len());
            assert!(zones.contains(&("Europe/Moscow".into(), moscow.into())));
            assert!(zones.iter().any(|(id, _)| id == "America/New_York"));
        }
        assert!(catalogue.missing().is_empty(), "{:?}", catalogue.missing());
    }
}
