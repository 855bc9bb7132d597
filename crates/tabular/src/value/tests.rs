use super::*;

fn cell(text: &str) -> Cell {
    Cell::from_text(text.to_owned())
}

fn counted(text: &str) -> Option<u64> {
    count(&cell(text), DecimalMark::Auto).unwrap_or_else(|problem| panic!("{problem:?}")).map(|count| count.value)
}

#[test]
fn counts_as_people_write_them() {
    for (text, expected) in [
        ("50.7M", 50_700_000),
        ("1,5 млн", 1_500_000),
        ("1,5 млн.", 1_500_000),
        ("96,4 тыс.", 96_400),
        ("96,4\u{A0}тыс", 96_400),
        ("687919.0", 687_919),
        ("477900000.00", 477_900_000),
        ("2.28E+11", 228_000_000_000),
        ("1 234 567", 1_234_567),
        ("1\u{A0}234\u{A0}567", 1_234_567),
        ("1\u{202F}234\u{202F}567", 1_234_567),
        ("1'234'567", 1_234_567),
        ("1’234’567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567),
        ("12,34,567", 1_234_567),
        ("1,234,567.0", 1_234_567),
        ("1.234.567,0", 1_234_567),
        ("1.234M", 1_234_000),
        ("1,234", 1_234),
        ("12.500", 12_500),
        ("10k+", 10_000),
        ("10К", 10_000),
        ("2,1 млрд", 2_100_000_000),
        ("~50K", 50_000),
        ("50 тыс. подписчиков", 50_000),
        ("1.2 million", 1_200_000),
        ("0", 0),
        ("４３３", 433),
        ("97K", 97_000),
    ] {
        assert_eq!(counted(text), Some(expected), "{text}");
    }
    assert_eq!(count(&Cell::Number(5.07e7), DecimalMark::Comma).unwrap().unwrap().value, 50_700_000);
}

#[test]
fn what_stands_for_nothing_is_unknown_and_never_zero() {
    for text in ["", " ", "-", "—", "N/A", "N/A'", "nan", "NaN", "#VALOR!", "#VALUE!", "#ЗНАЧ!", "#N/A", "#Н/Д", "#DIV/0!", "Unknown"]
    {
        assert_eq!(counted(text), None, "{text:?}");
    }
    assert_eq!(count(&Cell::Error("#N/A".into()), DecimalMark::Auto), Ok(None));
    assert!(!is_nothing("#hashtag"));
    assert!(!is_nothing("0"));
}

#[test]
fn what_is_no_count_is_refused() {
    for text in ["Spain", "433 fans of", "12 34", "1,23,4", "1.2.3.4", "12abc", "5%", "1..2", "99999999999999999999", "-5", "17.04.2026"] {
        assert!(count(&cell(text), DecimalMark::Auto).is_err(), "{text}");
    }
    assert_eq!(count(&cell("-5"), DecimalMark::Auto), Err(ValueProblem::Negative("-5".into())));
}

#[test]
fn doubtful_counts_are_kept_with_a_warning() {
    let warned = |text: &str| count(&cell(text), DecimalMark::Auto).unwrap().unwrap();
    assert_eq!(warned("$1027").value, 1027);
    assert_eq!(warned("$1027").warning, Some(Warning::CurrencyInCount { sign: "$".into() }));
    assert_eq!(warned("€ 1,296").warning, Some(Warning::CurrencyInCount { sign: "€".into() }));
    assert_eq!(warned("€ 1,296").value, 1_296);
    assert_eq!(warned("348.5").value, 348);
    assert_eq!(warned("348.5").warning, Some(Warning::Rounded { from: "348.5".into() }));
    assert_eq!(warned("1.234").warning, Some(Warning::PerhapsFraction { value: "1.234".into() }));
    assert!(!warned("50.7M").exact);
    assert!(warned("50700000").exact);
}

#[test]
fn a_column_tells_its_decimal_mark() {
    let column = |texts: &[&str]| DecimalMark::of_column(&texts.iter().map(|text| cell(text)).collect::<Vec<_>>());
    assert_eq!(column(&["1,234", "2,5", "12,75"]), DecimalMark::Comma);
    assert_eq!(column(&["1.234", "2.5"]), DecimalMark::Point);
    assert_eq!(column(&["1,234", "5"]), DecimalMark::Auto);
    assert_eq!(decimal(&cell("1,234"), DecimalMark::Comma).unwrap().unwrap().to_string(), "1.234");
    assert_eq!(decimal(&cell("1,234"), DecimalMark::Point).unwrap().unwrap().to_string(), "1234");
}

#[test]
fn decimals_and_percents() {
    let points = |text: &str| percent(&cell(text), DecimalMark::Auto).unwrap().map(|found| (found.points.to_string(), found.signed));
    assert_eq!(points("4.7%"), Some(("4.7".into(), true)));
    assert_eq!(points("4,7\u{A0}%"), Some(("4.7".into(), true)));
    assert_eq!(points("0.047"), Some(("0.047".into(), false)));
    assert_eq!(points("-"), None);
    assert_eq!(decimal(&cell("-3,25"), DecimalMark::Auto).unwrap().unwrap(), Decimal { mantissa: -325, scale: 2 });
    assert_eq!(Decimal { mantissa: -5, scale: 3 }.to_string(), "-0.005");
    assert_eq!(Decimal { mantissa: 25, scale: 1 }.rounded(0), Some(2));
    assert_eq!(Decimal { mantissa: 35, scale: 1 }.rounded(0), Some(4));
}

#[test]
fn money_in_minor_units() {
    let read = |text: &str| money(&cell(text), None, DecimalMark::Auto).map(|found| found.map(|m| (m.minor, m.currency.code)));
    for (text, minor, code) in [
        ("$1,234.50", 123_450, "USD"),
        ("1 234,50 ₽", 123_450, "RUB"),
        ("50 тыс. руб.", 5_000_000, "RUB"),
        ("1,5 млн ₽", 150_000_000, "RUB"),
        ("€ 1,296", 129_600, "EUR"),
        ("1.296 €", 129_600, "EUR"),
        ("USD 5", 500, "USD"),
        ("10 000 тенге", 1_000_000, "KZT"),
        ("¥1500", 1_500, "JPY"),
        ("-5 $", -500, "USD"),
        ("$5 USD", 500, "USD"),
    ] {
        assert_eq!(read(text), Ok(Some((minor, code))), "{text}");
    }
    assert_eq!(read("100"), Err(ValueProblem::NoCurrency("100".into())));
    assert_eq!(read("100 попугаев"), Err(ValueProblem::NotMoney("100 попугаев".into())));
    assert_eq!(money(&cell("100,5"), currency("₽"), DecimalMark::Auto).unwrap().unwrap().minor, 10_050);
}

#[test]
fn lists_booleans_and_addresses() {
    assert_eq!(list(&cell("a|b, c|A")), ["a", "b, c"]);
    assert_eq!(list(&cell("a, b; c")), ["a", "b", "c"]);
    assert_eq!(list(&cell("\"a b\"|\"c\"")), ["a b", "c"]);
    assert!(list(&cell("[none]")).is_empty());
    assert_eq!(boolean(&cell("Да")), Ok(Some(true)));
    assert_eq!(boolean(&cell("нет")), Ok(Some(false)));
    assert_eq!(boolean(&cell("-")), Ok(None));
    assert!(boolean(&cell("maybe")).is_err());
    assert_eq!(email(&cell("mailto:a.b+c@example.com")), Ok(Some("a.b+c@example.com".into())));
    assert_eq!(email(&cell("почта@пример.рф")), Ok(Some("почта@пример.рф".into())));
    assert!(email(&cell("a@b@c.com")).is_err());
    assert!(email(&cell("@name")).is_err());
}
