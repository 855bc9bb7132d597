//! The schemes against the reference cases.

use names::translit::{Scheme, transliterate};

const CASES: &str = include_str!("../../../reference/transliteration.json");

#[test]
fn every_reference_case_holds_exactly() {
    let reference: serde_json::Value = serde_json::from_str(CASES).unwrap();
    let cases = reference["cases"].as_array().unwrap();
    assert!(cases.len() >= 11, "the reference has lost cases: {}", cases.len());
    for case in cases {
        let russian = case["input"]["cyrillic"].as_str().unwrap();
        for (field, scheme) in [
            ("icao_9303", Scheme::Icao9303),
            ("gost_52535", Scheme::Gost52535),
            ("iso_9_1995", Scheme::Iso9),
            ("bgn_pcgn", Scheme::BgnPcgn),
        ] {
            assert_eq!(transliterate(russian, scheme), case["expected"][field].as_str().unwrap(), "{russian} in {field}");
        }
    }
}

#[test]
fn other_letters_pass_through() {
    assert_eq!(transliterate("Жан-Поль (JP) ☺ 2", Scheme::Icao9303), "Zhan-Pol (JP) ☺ 2");
    assert_eq!(transliterate("", Scheme::BgnPcgn), "");
}
