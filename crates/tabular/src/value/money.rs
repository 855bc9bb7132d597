//! Amounts of money in minor units.

use super::number::{Scanned, scan, thousand};
use super::{DecimalMark, Read, ValueProblem, filled};
use crate::Cell;

/// An amount: `minor` hundredths of a dollar, or whole yen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    pub code: &'static str,
    /// Digits of the minor unit.
    pub digits: u32,
}

/// Code, digits of the minor unit, and the signs and words that people use, in lower case.
const CURRENCIES: [(&str, u32, &[&str]); 26] = [
    ("USD", 2, &["$", "us$", "usd", "dollar", "dollars", "доллар", "доллара", "долларов", "долл", "долл.", "дол.", "у.е.", "уе"]),
    ("EUR", 2, &["€", "eur", "euro", "euros", "евро"]),
    ("RUB", 2, &["₽", "rub", "rur", "руб", "руб.", "рубль", "рубля", "рублей", "р", "р.", "ruble", "rubles", "rouble", "roubles"]),
    ("GBP", 2, &["£", "gbp", "pound", "pounds", "фунт", "фунта", "фунтов"]),
    ("KZT", 2, &["₸", "kzt", "тенге", "тг", "тг.", "tenge"]),
    ("UAH", 2, &["₴", "uah", "грн", "грн.", "гривна", "гривны", "гривен"]),
    ("BYN", 2, &["byn", "бел. руб.", "бел.руб."]),
    ("UZS", 2, &["uzs", "сум", "сўм"]),
    ("GEL", 2, &["₾", "gel", "лари"]),
    ("AMD", 2, &["֏", "amd", "драм"]),
    ("AZN", 2, &["₼", "azn", "манат"]),
    ("KGS", 2, &["kgs", "сом"]),
    ("TRY", 2, &["₺", "try", "tl", "лира", "лир"]),
    ("INR", 2, &["₹", "inr", "rs", "rs.", "rupee", "rupees", "рупий"]),
    ("CNY", 2, &["cny", "rmb", "yuan", "юань", "юаней"]),
    ("JPY", 0, &["¥", "jpy", "yen", "иена", "иен"]),
    ("KRW", 0, &["₩", "krw", "won", "вон"]),
    ("AED", 2, &["aed", "dirham", "dirhams", "дирхам", "дирхамов"]),
    ("BRL", 2, &["r$", "brl"]),
    ("CAD", 2, &["c$", "ca$", "cad"]),
    ("AUD", 2, &["a$", "aud"]),
    ("CHF", 2, &["chf", "fr."]),
    ("PLN", 2, &["zł", "pln", "злотых"]),
    ("SEK", 2, &["sek"]),
    ("ILS", 2, &["₪", "ils", "шекель", "шекелей"]),
    ("MXN", 2, &["mx$", "mxn"]),
];

/// The currency of a sign, a code or a word in either language.
#[must_use]
pub fn currency(text: &str) -> Option<Currency> {
    let text = text.trim().to_lowercase();
    let known = CURRENCIES.iter().find(|(_, _, names)| names.contains(&text.as_str()));
    known.map(|(code, digits, _)| Currency { code, digits: *digits })
}

/// An amount with its currency; `default` is taken for amounts without one.
///
/// # Errors
/// When the cell holds no amount, more than 64 bits, or no currency is known.
pub fn money(cell: &Cell, default: Option<Currency>, mark: DecimalMark) -> Read<Money> {
    let Some(text) = filled(cell) else { return Ok(None) };
    let mark = if matches!(cell, Cell::Number(_)) { DecimalMark::Point } else { mark };
    let not_money = || ValueProblem::NotMoney(text.to_string());
    let Scanned { prefix, suffix, number, doubtful, .. } = scan(&text, mark).ok_or_else(not_money)?;
    let found = match (prefix.as_str(), suffix.as_str()) {
        ("", "") => default.ok_or_else(|| ValueProblem::NoCurrency(text.to_string()))?,
        (sign, "") | ("", sign) => currency(sign).ok_or_else(not_money)?,
        (before, after) => {
            let (before, after) = (currency(before), currency(after));
            before.filter(|found| Some(*found) == after).ok_or_else(not_money)?
        }
    };
    // No currency here has three digits after the mark.
    let number = if doubtful { thousand(number) } else { number };
    let minor = number.rounded(found.digits).and_then(|minor| i64::try_from(minor).ok());
    let minor = minor.ok_or_else(|| ValueProblem::TooLarge(text.to_string()))?;
    Ok(Some(Money { minor, currency: found }))
}
