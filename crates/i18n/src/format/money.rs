//! Amounts of money. An amount is a whole number of minor units (cents, kopecks) and the code of its currency.

use super::number::{joined, signed};
use crate::{Currency, L};

impl L {
    /// An amount at a glance: `$4,200`, `185 000 ₽`; minor units only when there are any.
    pub fn money(&self, minor: i64, currency: &str) -> String {
        self.amount(minor, currency, false)
    }

    /// An amount to the last minor unit: `$4,200.00`.
    pub fn money_exact(&self, minor: i64, currency: &str) -> String {
        self.amount(minor, currency, true)
    }

    fn amount(&self, minor: i64, code: &str, exact: bool) -> String {
        let known = Currency::find(code);
        let digits = known.map_or(2, |c| c.digits);
        let symbol = known.map_or(code, |c| c.symbol);
        let (size, unit) = (minor.unsigned_abs(), 10_u64.pow(digits));
        let fraction = if digits == 0 || (!exact && size.is_multiple_of(unit)) {
            String::new()
        } else {
            format!("{:0width$}", size % unit, width = digits as usize)
        };
        let amount = joined(self.lang(), &(size / unit).to_string(), &fraction);
        signed(minor < 0, &self.beside(symbol, &amount))
    }

    /// Letters may not touch the number (CLDR currencySpacing): `CHF 4,200`, but `$4,200`.
    fn beside(&self, symbol: &str, amount: &str) -> String {
        let mut out = String::new();
        self.0.formats.money.write(&mut out, |gap, out| {
            let next = if gap == 0 { symbol } else { amount };
            let (last, first) = (out.chars().next_back(), next.chars().next());
            if let (Some(last), Some(first)) = (last, first)
                && (last.is_alphabetic() && first.is_numeric() || last.is_numeric() && first.is_alphabetic())
            {
                out.push('\u{a0}');
            }
            out.push_str(next);
        });
        out
    }
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Lang};

    #[test]
    fn minor_units_are_shown_when_there_are_any() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        assert_eq!(en.money(420_000, "USD"), "$4,200");
        assert_eq!(en.money(420_050, "USD"), "$4,200.50");
        assert_eq!(en.money_exact(420_000, "USD"), "$4,200.00");
        assert_eq!(en.money(18_500_000, "RUB"), "₽185,000");
        assert_eq!(ru.money(18_500_000, "RUB"), "185\u{a0}000\u{a0}₽");
        assert_eq!(ru.money(-5, "RUB"), "-0,05\u{a0}₽");
        assert_eq!(en.money(i64::MIN, "USD"), "-$92,233,720,368,547,758.08");
    }

    #[test]
    fn currencies_differ_in_digits_and_symbols() {
        let catalogue = Catalogue::new();
        let (en, ru) = (catalogue.lang(Lang::En), catalogue.lang(Lang::Ru));
        assert_eq!(en.money_exact(4200, "JPY"), "¥4,200");
        assert_eq!(en.money_exact(4200, "KWD"), "KWD\u{a0}4.200");
        assert_eq!(en.money(420_000, "CHF"), "CHF\u{a0}4,200");
        assert_eq!(ru.money(420_000, "CHF"), "4\u{a0}200\u{a0}CHF");
        assert_eq!(en.money(1_050, "QQQ"), "QQQ\u{a0}10.50");
    }
}
