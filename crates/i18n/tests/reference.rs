//! Plural categories and formats against cases computed by Babel from Unicode CLDR.

use std::fs;
use std::path::Path;

use i18n::{Catalogue, Currency, L, Lang};
use jiff::civil::Date;
use serde_json::Value;

/// What is expected of the case `name`. The narrow no-break space counts as the no-break space, as the file says.
fn expected(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../reference/plural_and_formats.json");
    let text = fs::read_to_string(path)
        .expect("the reference cases are part of the project")
        .replace('\u{202f}', "\u{a0}")
        .replace("\\u202f", "\\u00a0");
    let all: Value = serde_json::from_str(&text).expect("the reference cases are JSON");
    let cases = rows(&all["cases"]);
    cases.iter().find(|case| case["name"] == name).unwrap_or_else(|| panic!("{name}"))["expected"].clone()
}

fn rows(value: &Value) -> &[Value] {
    let rows = value.as_array().map_or(&[][..], Vec::as_slice);
    assert!(!rows.is_empty());
    rows
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_else(|| panic!("{field} in {row}"))
}

fn languages() -> (L, L) {
    let catalogue = Catalogue::new();
    (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru))
}

#[test]
fn plural_categories_of_whole_numbers() {
    let (en, ru) = languages();
    for row in rows(&expected("plural_category")) {
        let n = row["n"].as_i64().unwrap();
        assert_eq!((en.plural(n), ru.plural(n)), (text(row, "en"), text(row, "ru")), "{n}");
    }
}

#[test]
fn plural_categories_of_fractions() {
    let (en, ru) = languages();
    for row in rows(&expected("plural_fraction")) {
        let n = text(row, "n");
        assert_eq!((en.plural(n), ru.plural(n)), (text(row, "en"), text(row, "ru")), "{n}");
    }
}

#[test]
fn money() {
    let (en, ru) = languages();
    for row in rows(&expected("formats")["currency"]) {
        let minor = (text(row, "amount").parse::<f64>().unwrap() * 100.0).round() as i64;
        assert_eq!(en.money_exact(minor, "USD"), text(row, "usd_en_US"));
        assert_eq!(ru.money_exact(minor, "RUB"), text(row, "rub_ru_RU"));
        assert_eq!(ru.money_exact(minor, "USD"), text(row, "usd_ru_RU"));
    }
}

#[test]
fn numbers() {
    let (en, ru) = languages();
    for row in rows(&expected("formats")["decimal"]) {
        let n = text(row, "amount").parse().unwrap();
        assert_eq!(en.decimal(n, 3), text(row, "en_US"));
        assert_eq!(ru.decimal(n, 3), text(row, "ru_RU"));
    }
    for row in rows(&expected("formats")["percent"]) {
        let ratio = text(row, "value").parse().unwrap();
        assert_eq!(en.percent(ratio, 1), text(row, "en_US"));
        assert_eq!(ru.percent(ratio, 1), text(row, "ru_RU"));
    }
}

#[test]
fn dates() {
    let (en, ru) = languages();
    for row in rows(&expected("formats")["date"]) {
        let date: Date = text(row, "date").parse().unwrap();
        assert_eq!(en.date(date), text(row, "en_US_medium"));
        assert_eq!(en.date_long(date), text(row, "en_US_long"));
        assert_eq!(ru.date_numeric(date), text(row, "ru_RU_short"));
        assert_eq!(ru.date(date), text(row, "ru_RU_long"));
        assert_eq!(ru.date_long(date), text(row, "ru_RU_long"));
    }
}

#[test]
fn counts_at_a_glance() {
    let (en, ru) = languages();
    for (n, english, russian) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1K", "1\u{a0}тыс."),
        (54_100, "54.1K", "54,1\u{a0}тыс."),
        (96_449, "96.4K", "96,4\u{a0}тыс."),
        (99_949, "99.9K", "99,9\u{a0}тыс."),
        (99_950, "100K", "100\u{a0}тыс."),
        (412_400, "412K", "412\u{a0}тыс."),
        (999_499, "999K", "999\u{a0}тыс."),
        (999_500, "1M", "1\u{a0}млн"),
        (1_150_000, "1.2M", "1,2\u{a0}млн"),
        (2_000_000_000, "2B", "2\u{a0}млрд"),
        (1_500_000_000_000, "1.5T", "1,5\u{a0}трлн"),
        (-96_400, "-96.4K", "-96,4\u{a0}тыс."),
        (i64::MAX, "9,223,372T", "9\u{a0}223\u{a0}372\u{a0}трлн"),
    ] {
        assert_eq!(en.compact(n), english);
        assert_eq!(ru.compact(n), russian);
    }
}

#[test]
fn numbers_at_the_edges() {
    let (en, _) = languages();
    assert_eq!(en.int(i64::MIN), "-9,223,372,036,854,775,808");
    assert_eq!(en.decimal(-0.04, 1), "0");
    assert_eq!(en.decimal(1.25, 1), "1.2");
    assert_eq!(en.decimal(f64::NAN, 2), "–");
    assert_eq!(en.percent(1.0, 0), "100%");
    assert_eq!(en.percent(-0.0004, 1), "0.0%");
}

/// Names exist for every currency of the table, every zone jiff knows by its main name is a city in both languages.
#[test]
fn currencies_and_zones_have_names() {
    let (en, ru) = languages();
    for Currency { code, .. } in i18n::CURRENCIES {
        assert_ne!(en.currency_name(code), *code);
        assert_ne!(ru.currency_name(code), *code);
    }
    for zone in ["Europe/Kaliningrad", "Asia/Kamchatka", "America/Los_Angeles", "Pacific/Honolulu", "Asia/Tbilisi"] {
        assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
        let city = ru.zone_city(zone);
        assert!(city.chars().all(|c| !c.is_ascii_alphabetic()), "{zone}: {city}");
    }
}
