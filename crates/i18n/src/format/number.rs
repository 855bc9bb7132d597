//! Plain numbers: grouping and rounding. Rounding is half to even on the exact binary value, as CLDR asks.

use fluent_bundle::FluentValue;

use super::Source;
use crate::template::Template;
use crate::translator::fluent;
use crate::{Arg, L, Lang};

pub(crate) struct NumberFormats {
    percent: Template,
    /// Thousands, millions, milliards, billions (10^3, 10^6, 10^9, 10^12).
    compact: Vec<Template>,
}

impl NumberFormats {
    pub(super) fn new(source: &Source) -> Result<Self, String> {
        let number = |key: &str| source.template(key, &["number"]);
        let compact = ["format-thousand", "format-million", "format-billion", "format-trillion"];
        Ok(Self { percent: number("format-percent")?, compact: compact.into_iter().map(number).collect::<Result<_, _>>()? })
    }
}

impl L {
    /// A whole number, grouped: `1,234,567`.
    pub fn int(&self, n: i64) -> String {
        integer(self.lang(), n)
    }

    /// A number with at most so many digits after the point; trailing zeros are left out.
    pub fn decimal(&self, n: f64, max_fraction_digits: usize) -> String {
        decimal(self.lang(), n, 0, max_fraction_digits)
    }

    /// A count at a glance: whole below a thousand, then with one digit after the point below a hundred of the unit.
    pub fn compact(&self, n: i64) -> String {
        let units = &self.0.formats.numbers.compact;
        let size = u128::from(n.unsigned_abs());
        // Rounded first: 999,950 is a million at a glance, not a thousand thousands.
        let power = (0..units.len()).find(|power| rounded(size, thousands(*power)) < 1000).unwrap_or(units.len());
        let Some(unit) = power.checked_sub(1).and_then(|i| units.get(i)) else {
            return self.int(n);
        };
        let number = signed(n < 0, &glance(self.lang(), size, thousands(power)));
        let mut out = String::new();
        unit.write(&mut out, |_, out| out.push_str(&number));
        out
    }

    /// A ratio as percent with exactly so many digits after the point: `0.273` is `27.3%`.
    pub fn percent(&self, ratio: f64, digits: usize) -> String {
        let number = decimal(self.lang(), ratio * 100.0, digits, digits);
        let mut out = String::new();
        self.0.formats.numbers.percent.write(&mut out, |_, out| out.push_str(&number));
        out
    }

    /// The CLDR plural category of a number: `zero`, `one`, `two`, `few`, `many` or `other`. A text is a number with
    /// its visible digits: English `"1.0"` is `other`.
    pub fn plural(&self, n: impl Into<Arg>) -> &'static str {
        let arg = n.into();
        let number = match &arg {
            Arg::Str(text) => FluentValue::try_number(text),
            other => fluent(other),
        };
        let category = self.sentence("format-plural", [("n", number)].into_iter());
        ["zero", "one", "two", "few", "many"].into_iter().find(|c| *c == category).unwrap_or("other")
    }
}

/// A number with at least `least` and at most `most` digits after the point; a dash when it is not a number.
pub(crate) fn decimal(lang: Lang, n: f64, least: usize, most: usize) -> String {
    if !n.is_finite() {
        return "–".to_owned();
    }
    let digits = format!("{:.most$}", n.abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let kept = fraction.trim_end_matches('0').len().max(least.min(fraction.len()));
    let nothing = digits.bytes().all(|b| matches!(b, b'0' | b'.'));
    signed(n < 0.0 && !nothing, &joined(lang, whole, &fraction[..kept]))
}

pub(crate) fn integer(lang: Lang, n: i64) -> String {
    signed(n < 0, &joined(lang, &n.unsigned_abs().to_string(), ""))
}

/// Digits before and after the point, with the separators of the language.
pub(crate) fn joined(lang: Lang, whole: &str, fraction: &str) -> String {
    let spec = lang.spec();
    let mut out = String::with_capacity(whole.len() * 2 + fraction.len());
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(spec.group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(spec.decimal);
        out.push_str(fraction);
    }
    out
}

pub(crate) fn signed(negative: bool, number: &str) -> String {
    if negative { format!("-{number}") } else { number.to_owned() }
}

/// `size / divisor`, with one digit after the point when it is below a hundred.
fn glance(lang: Lang, size: u128, divisor: u128) -> String {
    let tenths = rounded(size * 10, divisor);
    if tenths < 1000 && !tenths.is_multiple_of(10) {
        joined(lang, &(tenths / 10).to_string(), &(tenths % 10).to_string())
    } else {
        joined(lang, &rounded(size, divisor).to_string(), "")
    }
}

fn rounded(size: u128, divisor: u128) -> u128 {
    (size + divisor / 2) / divisor
}

fn thousands(power: usize) -> u128 {
    (0..power).fold(1, |product, _| product * 1000)
}
