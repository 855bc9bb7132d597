//! Amounts as people type them and as they are kept: whole minor units and a currency.

use i18n::Currency;
use kernel::{Msg, Problems, text};

/// The largest amount that is taken for one, in minor units: ten billion of a currency with two digits.
pub const MOST: i64 = 1_000_000_000_000;

/// An amount and its currency: both, or neither. `amount` and `currency` are the names of the fields.
pub fn checked((amount, minor): (&str, Option<i64>), (currency, code): (&str, &str), problems: &mut Problems) -> Option<(i64, String)> {
    let code = code.trim().to_uppercase();
    let known = Currency::find(&code);
    if known.is_none() && !code.is_empty() {
        problems.add(currency, Msg::new("error-not-currency"));
    }
    match (minor, known) {
        (Some(minor), _) if !(0..=MOST).contains(&minor) => problems.add(amount, Msg::new("collaborations-error-amount")),
        (Some(_), None) if code.is_empty() => problems.add(currency, Msg::new("error-required")),
        (Some(minor), Some(known)) => return Some((minor, known.code.to_owned())),
        // A currency chosen beforehand, and nothing typed, is no amount.
        _ => {}
    }
    None
}

/// What a person typed (`185 000`, `4200.50`) in the minor units of a currency.
pub fn typed(field: &str, raw: &str, currency: &str, problems: &mut Problems) -> Option<i64> {
    let number = text::number(field, raw, problems)?;
    let digits = Currency::find(&currency.trim().to_uppercase()).map_or(2, |c| c.digits);
    let minor = number * 10_f64.powi(i32::try_from(digits).unwrap_or(2));
    #[expect(clippy::cast_precision_loss, reason = "the limit is far below 2^52")]
    let most = MOST as f64;
    if !(0.0..=most).contains(&minor) || (minor - minor.round()).abs() > 1e-4 {
        problems.add(field, Msg::new("collaborations-error-amount"));
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole and within the limit")]
    Some(minor.round() as i64)
}

/// An amount as a field of a form shows it.
pub fn shown(minor: i64, currency: &str) -> String {
    let digits = Currency::find(currency).map_or(2, |c| c.digits);
    let unit = 10_i64.pow(digits);
    let (whole, rest) = (minor / unit, minor % unit);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:0width$}", width = digits as usize) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_comes_back_as_it_was_meant() {
        let mut problems = Problems::none();
        for (raw, currency, minor, again) in [
            ("185 000", "RUB", 18_500_000, "185000"),
            ("4200.5", "usd", 420_050, "4200.50"),
            ("4200,05", "USD", 420_005, "4200.05"),
            ("4200", "JPY", 4_200, "4200"),
            ("1.234", "KWD", 1_234, "1.234"),
            ("0", "USD", 0, "0"),
        ] {
            assert_eq!(typed("fee", raw, currency, &mut problems), Some(minor), "{raw}");
            assert_eq!(shown(minor, &currency.to_uppercase()), again);
        }
        assert!(problems.is_empty());
        for (raw, currency) in [("-5", "USD"), ("1.005", "USD"), ("0.5", "JPY"), ("99999999999999", "USD"), ("much", "USD")] {
            let mut problems = Problems::none();
            assert_eq!(typed("fee", raw, currency, &mut problems), None, "{raw}");
            assert!(problems.get("fee").is_some(), "{raw}");
        }
    }

    #[test]
    fn an_amount_has_a_currency() {
        let check = |minor, code: &str| {
            let mut problems = Problems::none();
            let amount = checked(("fee_minor", minor), ("currency", code), &mut problems);
            (amount, problems.all().map(|p| p.field.clone()).collect::<Vec<_>>())
        };
        assert_eq!(check(Some(5), "rub"), (Some((5, "RUB".into())), vec![]));
        assert_eq!(check(None, "RUB"), (None, vec![]));
        assert_eq!(check(Some(5), ""), (None, vec!["currency".into()]));
        assert_eq!(check(Some(5), "QQQ"), (None, vec!["currency".into()]));
        assert_eq!(check(Some(-5), "RUB"), (None, vec!["fee_minor".into()]));
    }
}
