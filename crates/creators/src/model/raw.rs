//! Values as they were sent.

use std::fmt;

use kernel::{Problems, text};
use serde::{Deserialize, Deserializer, Serialize, de};

/// A number as it came: typed into a form (`12 400`, `1,5`) or sent in JSON as a number, a text or null.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Typed(pub String);

impl Typed {
    /// The number; nothing typed is `None`, anything else that is no number is a problem of the field.
    pub fn number(&self, field: &str, problems: &mut Problems) -> Option<f64> {
        text::number(field, &self.0, problems)
    }

    /// A whole number that is not negative, such as a count of followers; `12.4K` and `1,5 млн` too.
    pub fn count(&self, field: &str, problems: &mut Problems) -> Option<i64> {
        let (digits, times) = shortened(&self.0);
        let number = match grouped(digits).filter(|_| times == 1.0) {
            Some(whole) => whole,
            None => text::number(field, digits, problems)? * times,
        };
        if number < 0.0 {
            problems.add(field, kernel::Msg::new("error-number-small").with("min", 0));
        } else if number > MOST {
            problems.add(field, kernel::Msg::new("error-number-large").with("max", MOST));
        }
        Some(number.clamp(0.0, MOST).round() as i64)
    }
}

/// A number and what a word or a letter after it multiplies it by.
fn shortened(typed: &str) -> (&str, f64) {
    let typed = typed.trim();
    let at = typed.find(char::is_alphabetic).unwrap_or(typed.len());
    let (digits, word) = typed.split_at(at);
    let times = match word.trim_end_matches('.').to_lowercase().as_str() {
        "k" | "к" | "тыс" => 1e3,
        "m" | "м" | "млн" => 1e6,
        _ => return (typed, 1.0),
    };
    (digits.trim(), times)
}

/// A whole number with its thousands parted by commas or points: a count has no fraction, so `8,700` is not eight and something.
fn grouped(digits: &str) -> Option<f64> {
    let mut parts = digits.split([',', '.']);
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let sound = (1..=3).contains(&first.len()) && all_digits(first) && rest.iter().all(|part| part.len() == 3 && all_digits(part));
    if sound && !rest.is_empty() { format!("{first}{}", rest.concat()).parse().ok() } else { None }
}

/// More than there are people; a larger count is a mistake, and every value up to it is exact in a double.
const MOST: f64 = 1e12;

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<i64> for Typed {
    fn from(number: i64) -> Self {
        Self(number.to_string())
    }
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Any)
    }
}

struct Any;

impl<'de> de::Visitor<'de> for Any {
    type Value = Typed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }
    fn visit_str<E>(self, text: &str) -> Result<Typed, E> {
        Ok(Typed(text.to_owned()))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Typed, E> {
        Ok(Typed(number.to_string()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Typed, E> {
        Ok(Typed(number.to_string()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Typed, E> {
        // With an exponent: a point in a JSON number never parts thousands.
        Ok(Typed(format!("{number:e}")))
    }
    fn visit_unit<E>(self) -> Result<Typed, E> {
        Ok(Typed::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_people_write_them() {
        let read = |typed: &str| {
            let mut problems = Problems::none();
            let count = Typed::from(typed).count("n", &mut problems);
            if problems.is_empty() { count } else { None }
        };
        for (typed, count) in [
            ("12400", 12_400),
            ("12 400", 12_400),
            ("12.4K", 12_400),
            ("8,700", 8_700),
            ("8.700", 8_700),
            ("1,234,567", 1_234_567),
            ("1,234 тыс.", 1_234),
            ("12,4 тыс.", 12_400),
            ("12,4\u{a0}тыс", 12_400),
            ("1,5 млн", 1_500_000),
            ("2M", 2_000_000),
            ("8к", 8_000),
        ] {
            assert_eq!(read(typed), Some(count), "{typed}");
        }
        for typed in ["", "K", "тыс.", "1.2 million people", "12 K 4", "-3K", "2000000M", "around 5k"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
