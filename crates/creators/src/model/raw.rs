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

    /// A whole number that is not negative, such as a count of followers.
    pub fn count(&self, field: &str, problems: &mut Problems) -> Option<i64> {
        let number = self.number(field, problems)?;
        if number < 0.0 {
            problems.add(field, kernel::Msg::new("error-number-small").with("min", 0));
        } else if number > MOST {
            problems.add(field, kernel::Msg::new("error-number-large").with("max", MOST));
        }
        Some(number.clamp(0.0, MOST).round() as i64)
    }
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
        Ok(Typed(number.to_string()))
    }
    fn visit_unit<E>(self) -> Result<Typed, E> {
        Ok(Typed::default())
    }
}
